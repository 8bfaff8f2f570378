/*
 * src/words/placeholders.c
 *
 * Placeholders: what is written where something is still to be filled in.
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
	MEMBER("待定"), MEMBER("待指定"), MEMBER("无"), MEMBER("未分配"),
	MEMBER("미정"), MEMBER("없음"), MEMBER("unowned"), MEMBER("no owner"),
	MEMBER("not assigned"), MEMBER("pendiente"), MEMBER("ninguno"),
	MEMBER("offen"), MEMBER("keine"), MEMBER("aucun"), MEMBER("anyone"),
	MEMBER("someone"), MEMBER("sin asignar"), MEMBER("a definir"),
	MEMBER("por definir"), MEMBER("担当未定"), MEMBER("未割当"),
};

RCA_WORD_TABLE(placeholders, placeholder_words, RCA_MATCH_WHOLE);

/* the same of action items: what is said where there is none, and a full stop */
static const RcaWord no_action_words[] =
{
	MEMBER("tbd"), MEMBER("tba"), MEMBER("tbc"), MEMBER("todo"),
	MEMBER("n/a"), MEMBER("na"), MEMBER("none"), MEMBER("none yet"),
	MEMBER("none at this time"), MEMBER("none identified"),
	MEMBER("none required"), MEMBER("no action items"),
	MEMBER("no actions"), MEMBER("no action required"),
	MEMBER("no action needed"), MEMBER("no further action"),
	MEMBER("no further actions"), MEMBER("nothing"),
	MEMBER("not applicable"), MEMBER("to be determined"),
	MEMBER("to be defined"), MEMBER("to be added"), MEMBER("to be filled"),
	MEMBER("action item"), MEMBER("action item 1"), MEMBER("action item 2"),
	MEMBER("action item 3"), MEMBER("action 1"), MEMBER("action 2"),
	MEMBER("action 3"), MEMBER("item 1"), MEMBER("item 2"),
	MEMBER("item 3"), MEMBER("task 1"), MEMBER("task 2"), MEMBER("task 3"),
	MEMBER("description"), MEMBER("description of action"),
	MEMBER("describe the action"), MEMBER("fill in"),
	MEMBER("sections above are filled out"),
	MEMBER("all sections above are filled out"), MEMBER("etc"),
	MEMBER("ninguna"), MEMBER("ninguno"), MEMBER("nenhuma"),
	MEMBER("nenhum"), MEMBER("keine"), MEMBER("aucune"), MEMBER("aucun"),
	MEMBER("ingen"), MEMBER("なし"), MEMBER("特になし"), MEMBER("未定"),
	MEMBER("无"), MEMBER("暂无"), MEMBER("待定"), MEMBER("없음"),
	MEMBER("미정"),
};

RCA_WORD_TABLE(placeholder_actions, no_action_words, RCA_MATCH_START);

/* "{{ summary }}", "<action>", "[describe it]" and nothing else */
static bool
is_template(RcaStr s)
{
	static const struct
	{
		RcaStr		open;
		RcaStr		close;
	}			brackets[] =
	{
		{RCA_LITERAL("{{"), RCA_LITERAL("}}")},
		{RCA_LITERAL("{"), RCA_LITERAL("}")},
		{RCA_LITERAL("<"), RCA_LITERAL(">")},
		{RCA_LITERAL("["), RCA_LITERAL("]")},
	};

	for (int i = 0; i < lengthof(brackets); i++)
	{
		int			inner = s.len - brackets[i].open.len - brackets[i].close.len;

		if (inner >= 0 && rca_starts_nocase(s, brackets[i].open) &&
			rca_find(s, brackets[i].close) == s.len - brackets[i].close.len)
			return true;
	}
	return false;
}

bool
rca_is_placeholder_action(RcaStr text)
{
	int			found;

	text = rca_trim(text);
	if (text.len == 0 || rca_is_placeholder(text))
		return true;
	if (strchr("{<[", text.data[0]) != NULL)
		return is_template(text);
	found = rca_find_start(&placeholder_actions, text);
	if (found < 0)
		return false;
	text = rca_trim(rca_skip(text, no_action_words[found].len));
	return text.len == 0 || (text.len == 1 && strchr(".!:", text.data[0]) != NULL);
}

bool
rca_is_placeholder(RcaStr cell)
{
	cell = rca_trim(cell);
	return cell.len <= MAX_PLACEHOLDER &&
		rca_word_value(&placeholders, rca_lower(cell)) >= 0;
}

bool
rca_is_template_date(RcaStr text)
{
	int			nletters = 0;

	text = rca_trim(text);
	if (rca_is_placeholder(text))
		return true;
	if (text.len == 0 || strchr("{<[", text.data[0]) != NULL)
		return text.len > 0 && is_template(text);
	/* "YYYY-MM-DD HH:MM" */
	for (int i = 0; i < text.len; i++)
	{
		char		c = rca_to_lower(text.data[i]);

		if (strchr("-/. :", c) == NULL && strchr("ymdhtz", c) == NULL)
			return false;
		nletters += (c == 'y');
	}
	return nletters >= 2;
}

bool
rca_is_template_time(RcaStr cell)
{
	return rca_find_phrase(cell, RCA_STR("hh:mm")) >= 0;
}
