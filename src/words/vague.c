/*
 * src/words/vague.c
 *
 * What is said without saying when, or without saying what to do.
 */
#include "base/base.h"

#include "base/text.h"
#include "words/fold.h"
#include "words/vocabulary.h"
#include "words/word_table.h"

/* a word of a time that is not known; one that is read since reader 1 */
#define VAGUE	1
#define LATER	2

/* first words of what stands for a time that is not known */
static const RcaWord vague_time_words[] =
{
	W("unknown", VAGUE), W("pre", VAGUE), W("prior", VAGUE), W("before", VAGUE),
	W("after", VAGUE), W("earlier", VAGUE), W("later", VAGUE), W("afterwards", VAGUE),
	W("initially", VAGUE), W("ongoing", VAGUE), W("tbd", VAGUE), W("??", VAGUE),
	W("???", VAGUE), W("不明", VAGUE),

	W("未知", LATER), W("미상", LATER),
	W("unbekannt", LATER), W("unklar", LATER), W("danach", LATER), W("später", LATER),
	W("inconnu", LATER), W("inconnue", LATER), W("ensuite", LATER),
	W("desconocido", LATER), W("desconocida", LATER), W("después", LATER),
	W("desconhecido", LATER), W("desconhecida", LATER), W("depois", LATER),
	W("sconosciuto", LATER), W("onbekend", LATER), W("daarna", LATER),
	W("ukjent", LATER), W("okänt", LATER), W("senare", LATER), W("senere", LATER),
	W("неизвестно", LATER), W("невідомо", LATER), W("nieznany", LATER),
};

RCA_WORD_TABLE(vague_times, vague_time_words, RCA_MATCH_WHOLE);

/* action items that nobody can ever finish */
static const RcaWord vague_action_words[] =
{
	MEMBER("be more careful"), MEMBER("more careful"),
	MEMBER("pay more attention"), MEMBER("try harder"), MEMBER("think about"),
	MEMBER("keep in mind"), MEMBER("raise awareness"),
};

RCA_WORD_TABLE(vague_actions, vague_action_words, RCA_MATCH_START);

/* VAGUE or LATER, or -1 */
static int
vague_time(RcaStr label)
{
	RcaStr		word;
	int			dash = 0;

	if (label.len > 0 && rca_is_digit(label.data[0]))
		return -1;
	word = rca_lower(rca_first_word(label));
	/* "T1", a step of those that count no minutes */
	if (word.len == 2 && word.data[0] == 't' && rca_is_digit(word.data[1]))
		return VAGUE;
	/* "pre-2025", "after-hours" */
	while (dash < word.len && word.data[dash] != '-')
		dash++;
	word.len = dash;
	return rca_word_value(&vague_times, word);
}

bool
rca_is_vague_time(RcaStr label)
{
	return vague_time(label) > 0;
}

bool
rca_is_later_vague_time(RcaStr label)
{
	return vague_time(label) == LATER;
}

bool
rca_is_vague_action(RcaStr action)
{
	return rca_has_words(&vague_actions, action);
}
