/*
 * src/words/due_words.c
 *
 * The words before the day on which something is due.
 */
#include "base/base.h"

#include "base/text.h"
#include "words/vocabulary.h"
#include "words/word_table.h"

static const RcaWord due_words[] =
{
	MEMBER("due"), MEMBER("due by"), MEMBER("due on"), MEMBER("due date"),
	MEMBER("by"), MEMBER("until"), MEMBER("no later than"), MEMBER("before"),
	MEMBER("not later than"), MEMBER("deadline"), MEMBER("target"),
	MEMBER("target date"), MEMBER("eta"), MEMBER("expected"),
	MEMBER("expected by"), MEMBER("to be done by"), MEMBER("by the"),
	MEMBER("planned for"), MEMBER("scheduled for"), MEMBER("bis"),
	MEMBER("bis zum"), MEMBER("fällig"), MEMBER("fällig am"),
	MEMBER("frist"), MEMBER("termin"), MEMBER("antes del"), MEMBER("para el"),
	MEMBER("fecha límite"), MEMBER("plazo"), MEMBER("até"), MEMBER("prazo"),
	MEMBER("échéance"), MEMBER("avant le"), MEMBER("d'ici le"),
	MEMBER("pour le"), MEMBER("innen"), MEMBER("senast"), MEMBER("期限"),
	MEMBER("締切"), MEMBER("期日"), MEMBER("截止"), MEMBER("截止日期"),
	MEMBER("截止时间"), MEMBER("기한"), MEMBER("마감일"), MEMBER("마감"),
};

RCA_WORD_TABLE(dues, due_words, RCA_MATCH_START);

/* a day that depends on when it was written, or that is none */
static const RcaWord vague_words[] =
{
	MEMBER("asap"), MEMBER("soon"), MEMBER("now"), MEMBER("next week"),
	MEMBER("next month"), MEMBER("next sprint"), MEMBER("next quarter"),
	MEMBER("this week"), MEMBER("this month"), MEMBER("this sprint"),
	MEMBER("this quarter"), MEMBER("end of week"), MEMBER("end of month"),
	MEMBER("end of quarter"), MEMBER("end of year"), MEMBER("eow"),
	MEMBER("eom"), MEMBER("eoq"), MEMBER("eoy"), MEMBER("eod"),
	MEMBER("end of the week"), MEMBER("end of the month"),
	MEMBER("end of the quarter"), MEMBER("end of the year"),
	MEMBER("end of sprint"), MEMBER("tomorrow"), MEMBER("today"),
};

RCA_WORD_TABLE(vague_dues, vague_words, RCA_MATCH_WHOLE);

int
rca_due_word_length(RcaStr s)
{
	int			found = rca_find_start(&dues, s);

	if (found >= 0)
		return due_words[found].len;
	/* in scripts without blanks a day, or a wide colon, may follow at once */
	for (int i = 0; i < lengthof(due_words) && s.len > 0 && (unsigned char) s.data[0] >= 0xE3; i++)
	{
		RcaStr		word = rca_str(due_words[i].text, due_words[i].len);

		if (rca_starts_nocase(s, word))
			return word.len;
	}
	return 0;
}

/* the last words of those */
static const RcaWord last_words[] =
{
	MEMBER("asap"), MEMBER("soon"), MEMBER("now"), MEMBER("week"),
	MEMBER("month"), MEMBER("sprint"), MEMBER("quarter"), MEMBER("year"),
	MEMBER("eow"), MEMBER("eom"), MEMBER("eoq"), MEMBER("eoy"),
	MEMBER("eod"), MEMBER("tomorrow"), MEMBER("today"),
};

RCA_WORD_TABLE(vague_ends, last_words, RCA_MATCH_START);

bool
rca_ends_vague_due(RcaStr word)
{
	return rca_find_start(&vague_ends, word) >= 0;
}

bool
rca_is_vague_due_word(RcaStr s)
{
	return s.len < 24 && rca_find_word(&vague_dues, rca_lower(s)) >= 0;
}
