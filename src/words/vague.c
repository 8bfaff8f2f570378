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

/* first words of what stands for a time that is not known */
static const RcaWord vague_time_words[] =
{
	MEMBER("unknown"), MEMBER("pre"), MEMBER("prior"), MEMBER("before"),
	MEMBER("after"), MEMBER("earlier"), MEMBER("later"), MEMBER("afterwards"),
	MEMBER("initially"), MEMBER("ongoing"), MEMBER("tbd"), MEMBER("??"),
	MEMBER("???"), MEMBER("不明"),
};

RCA_WORD_TABLE(vague_times, vague_time_words, RCA_MATCH_WHOLE);

/* and those that are read since reader 1 */
static const RcaWord later_vague_words[] =
{
	MEMBER("未知"), MEMBER("미상"),
	MEMBER("unbekannt"), MEMBER("unklar"), MEMBER("danach"), MEMBER("später"),
	MEMBER("inconnu"), MEMBER("inconnue"), MEMBER("ensuite"),
	MEMBER("desconocido"), MEMBER("desconocida"), MEMBER("después"),
	MEMBER("desconhecido"), MEMBER("desconhecida"), MEMBER("depois"),
	MEMBER("sconosciuto"), MEMBER("onbekend"), MEMBER("daarna"),
	MEMBER("ukjent"), MEMBER("okänt"), MEMBER("senare"), MEMBER("senere"),
	MEMBER("неизвестно"), MEMBER("невідомо"), MEMBER("nieznany"),
};

RCA_WORD_TABLE(later_vague_times, later_vague_words, RCA_MATCH_WHOLE);

/* action items that nobody can ever finish */
static const RcaWord vague_action_words[] =
{
	MEMBER("be more careful"), MEMBER("more careful"),
	MEMBER("pay more attention"), MEMBER("try harder"), MEMBER("think about"),
	MEMBER("keep in mind"), MEMBER("raise awareness"),
};

RCA_WORD_TABLE(vague_actions, vague_action_words, RCA_MATCH_START);

/* The first word of a label, but for what a hyphen joins to it. */
static RcaStr
first_of_label(RcaStr label)
{
	RcaStr		word = rca_lower(rca_first_word(label));
	int			dash = 0;

	/* "pre-2025", "after-hours" */
	while (dash < word.len && word.data[dash] != '-')
		dash++;
	word.len = dash;
	return word;
}

bool
rca_is_later_vague_time(RcaStr label)
{
	return rca_word_value(&later_vague_times, first_of_label(label)) >= 0;
}

bool
rca_is_vague_time(RcaStr label)
{
	RcaStr		word;

	if (label.len > 0 && rca_is_digit(label.data[0]))
		return false;
	word = rca_lower(rca_first_word(label));
	/* "T1", a step of those that count no minutes */
	if (word.len == 2 && word.data[0] == 't' && rca_is_digit(word.data[1]))
		return true;
	return rca_word_value(&vague_times, first_of_label(label)) >= 0 || rca_is_later_vague_time(label);
}

bool
rca_is_vague_action(RcaStr action)
{
	return rca_has_words(&vague_actions, action);
}
