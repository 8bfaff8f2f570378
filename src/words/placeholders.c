/*
 * src/words/placeholders.c
 *
 * What stands where somebody has still to write something.
 */
#include "base/base.h"

#include "base/text.h"
#include "words/vocabulary.h"
#include "words/word_table.h"

#define MAX_PLACEHOLDER	16		/* the length of "to be determined" */

/* whole cells, in lower case but not folded: most are only punctuation */
static const RcaWord placeholder_words[] =
{
	MEMBER("tbd"), MEMBER("tba"), MEMBER("tbc"), MEMBER("todo"), MEMBER("n/a"),
	MEMBER("na"), MEMBER("none"), MEMBER("nobody"), MEMBER("no one"),
	MEMBER("unknown"), MEMBER("unassigned"), MEMBER("(unassigned)"),
	MEMBER("to be determined"), MEMBER("to be decided"), MEMBER("-"),
	MEMBER("--"), MEMBER("–"), MEMBER("—"), MEMBER("?"), MEMBER("??"),
	MEMBER("???"), MEMBER("..."), MEMBER("…"), MEMBER("未定"), MEMBER("なし"),
};

RCA_WORD_TABLE(placeholders, placeholder_words, RCA_MATCH_WHOLE);

bool
rca_is_placeholder(RcaStr cell)
{
	cell = rca_trim(cell);
	return cell.len <= MAX_PLACEHOLDER &&
		rca_word_value(&placeholders, rca_lower(cell)) >= 0;
}

bool
rca_is_template_time(RcaStr cell)
{
	return rca_find_phrase(cell, RCA_STR("hh:mm")) >= 0;
}
