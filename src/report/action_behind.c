/*
 * src/report/action_behind.c
 *
 * What is after the text of an action item: "... (@kim, due 2025-05-20)",
 * "... - Owner: kim".
 */
#include "base/base.h"

#include "base/text.h"
#include "report/action_behind.h"
#include "report/action_due.h"
#include "report/action_fields.h"
#include "report/action_joints.h"
#include "report/action_people.h"
#include "report/action_pieces.h"
#include "report/action_progress.h"
#include "report/action_signs.h"
#include "values/ticket.h"

/* The place of "（" if s ends with "（...）", or -1; and its bytes. */
static int
opening_wide_bracket(RcaStr s, int *width)
{
	static const RcaStr open = RCA_LITERAL("（");
	static const RcaStr close = RCA_LITERAL("）");
	int			i = s.len - close.len;

	if (i < 0 || !rca_equal(rca_skip(s, i), close))
		return -1;
	*width = open.len;
	while (--i >= 0)
	{
		if (rca_starts_nocase(rca_skip(s, i), open))
			return i;
	}
	return -1;
}

int
rca_action_opening_bracket(RcaStr s, int *width)
{
	char		close = s.data[s.len - 1];
	char		open = close == ')' ? '(' : close == ']' ? '[' : '\0';
	int			depth = 0;

	*width = 1;
	if (open == '\0')
		return opening_wide_bracket(s, width);
	for (int i = s.len - 1; i >= 0; i--)
	{
		depth += (s.data[i] == close) - (s.data[i] == open);
		if (depth == 0)
			return i;
	}
	return -1;
}

static bool
strip_brackets(RcaActionItem *item, RcaStr *text)
{
	int			width;
	int			open = rca_action_opening_bracket(*text, &width);
	RcaStr		inside;

	if (open <= 0)
		return false;
	inside = rca_slice(text->data + open + width, text->data + text->len - width);
	if (inside.len == 0 ||
		(!rca_action_pieces_read(item, inside, RCA_ACTION_IN_BRACKETS) &&
		 !(text->data[open] == '[' &&
		   rca_action_is_bracketed_name(inside) &&
		   rca_action_take_owner(item, inside))))
		return false;
	text->len = open;
	return true;
}

/* Does a character at pos part words in a script that has no blanks? */
static bool
is_wide_punctuation(RcaStr s, int pos)
{
	static const RcaStr signs[] =
	{
		RCA_LITERAL("、"), RCA_LITERAL("。"), RCA_LITERAL("，"),
		RCA_LITERAL("；"), RCA_LITERAL("（"), RCA_LITERAL("）"),
	};

	for (int i = 0; pos >= 0 && i < lengthof(signs); i++)
	{
		if (rca_starts_nocase(rca_skip(s, pos), signs[i]))
			return true;
	}
	return false;
}

/* "Fix it. Owner: kim", "Fix it - status: done": a key near the end */
static bool
strip_key(RcaActionItem *item, RcaStr *text)
{
	for (int i = text->len - 1;
		 i > 0 && i > text->len - RCA_ACTION_MAX_OWNER - 2; i--)
	{
		int			start;

		if (rca_action_separator_length(*text, i) == 0)
			continue;
		/* the longest key of up to three words in front of it */
		start = i;
		for (int words = 0; words < 3 && start > 0; words++)
		{
			RcaStr		value;
			RcaColumn	field;

			while (start > 0 && rca_is_blank(text->data[start - 1]))
				start--;
			while (start > 0 && !is_wide_punctuation(*text, start - 3) &&
				   (rca_is_word(text->data[start - 1]) ||
					strchr("-/", text->data[start - 1]) != NULL))
				start--;
			if (start == 0)
				return false;
			field = rca_action_field_read(rca_skip(*text, start), &value);
			if (field == RCA_COLUMN_OTHER || value.len == 0)
				continue;
			if (!(text->data[start] >= 'A' && text->data[start] <= 'Z') &&
				rca_action_trim_joints(rca_slice(text->data, text->data + start)).len ==
				rca_action_trim(rca_slice(text->data, text->data + start)).len &&
				!IS_HIGHBIT_SET(text->data[start]) && text->data[i] != '=')
				return false;
			if (!rca_action_take_field(item, field, value))
				return false;
			text->len = start;
			return true;
		}
	}
	return false;
}

/* Where the last dash of a text stands, or -1. */
static int
last_dash(RcaStr s)
{
	for (int i = s.len - 4; i > 0; i--)
	{
		if (rca_action_dash_length(s, i) > 0)
			return i;
	}
	return -1;
}

static bool
strip_behind_dash(RcaActionItem *item, RcaStr *text)
{
	int			dash = last_dash(*text);

	if (dash <= 0 ||
		!rca_action_pieces_read(item,
								rca_skip(*text, dash + rca_action_dash_length(*text, dash)),
								RCA_ACTION_BEHIND))
		return false;
	text->len = dash;
	return true;
}

/* "Fix it. Done." and "Fix it: done", "Fix it. Ticket #12" */
static bool
strip_sentence(RcaActionItem *item, RcaStr *text)
{
	RcaStr		s = *text;
	int			end;

	while (s.len > 0 && strchr(".!", s.data[s.len - 1]) != NULL)
		s.len--;
	for (end = s.len - 1; end > 0 && end > s.len - RCA_ACTION_MAX_LABEL; end--)
	{
		if (strchr(".!?:;", s.data[end]) != NULL && end + 1 < s.len &&
			rca_is_blank(s.data[end + 1]))
			break;
	}
	if (end <= 0 || end <= s.len - RCA_ACTION_MAX_LABEL)
		return false;
	{
		RcaStr		last = rca_action_trim(rca_skip(s, end + 1));
		int			length;

		if ((rca_state_in_text(last, &length) == RCA_STATE_UNSTATED &&
			 !rca_is_tickets(last)) ||
			!rca_action_piece_read(item, last, RCA_ACTION_BEHIND))
			return false;
	}
	text->len = end + (s.data[end] == ':' || s.data[end] == ';' ? 0 : 1);
	return true;
}

/* "^fix-dns", the name of a block in Obsidian */
static bool
strip_block_id(RcaActionItem *item, RcaStr *text)
{
	int			i = text->len;

	while (i > 0 && (rca_is_alpha(text->data[i - 1]) ||
					 rca_is_digit(text->data[i - 1]) ||
					 text->data[i - 1] == '-'))
		i--;
	if (i < 2 || i == text->len || text->data[i - 1] != '^' ||
		!rca_is_space(text->data[i - 2]))
		return false;
	if (item->anchor.data == NULL)
		item->anchor = rca_skip(*text, i - 1);
	text->len = i - 1;
	return true;
}

/* The signs of priority of Obsidian's tasks. */
static bool
strip_priority_sign(RcaActionItem *item, RcaStr *text)
{
	static const struct
	{
		RcaStr		sign;
		RcaStr		name;
	}			signs[] =
	{
		{RCA_LITERAL("🔺"), RCA_LITERAL("highest")},
		{RCA_LITERAL("⏫"), RCA_LITERAL("high")},
		{RCA_LITERAL("🔼"), RCA_LITERAL("medium")},
		{RCA_LITERAL("🔽"), RCA_LITERAL("low")},
		{RCA_LITERAL("⏬"), RCA_LITERAL("lowest")},
	};

	for (int i = 0; i < lengthof(signs); i++)
	{
		int			n = text->len - signs[i].sign.len;

		if (n > 0 && memcmp(text->data + n, signs[i].sign.data, signs[i].sign.len) == 0)
		{
			if (item->priority.data == NULL)
				item->priority = signs[i].name;
			text->len = n;
			return true;
		}
	}
	return false;
}

bool
rca_action_strip_strike(RcaActionItem *item, RcaStr *text)
{
	static const RcaStr sign = RCA_LITERAL("~~");
	RcaStr		struck;
	RcaStr		rest;
	int			end;

	if (text->len < 5 || !rca_starts_nocase(*text, sign))
		return false;
	struck = rca_skip(*text, sign.len);
	end = rca_find(struck, sign);
	if (end <= 0)
		return false;
	rest = rca_action_trim_joints(rca_skip(struck, end + sign.len));
	struck.len = end;
	if (rest.len > 0 && rest.data[0] != '(' &&
		!rca_action_pieces_read(item, rest, RCA_ACTION_BEHIND))
		return false;
	rca_action_take_state(item, RCA_STATE_DONE);
	*text = struck;
	return true;
}

bool
rca_action_strip_behind(RcaActionItem *item, RcaStr *text, int signs)
{
	char		last = text->data[text->len - 1];
	bool		symbol = IS_HIGHBIT_SET(last) || last == ':';

	if ((last == ')' || last == ']' || symbol) && strip_brackets(item, text))
		return true;
	if (symbol && (rca_action_strip_mark(item, text) ||
				   strip_priority_sign(item, text)))
		return true;
	if (text->data[0] == '~' && rca_action_strip_strike(item, text))
		return true;
	return ((signs & RCA_SIGN_CARET) && strip_block_id(item, text)) ||
		((signs & RCA_SIGN_DIGIT) && rca_action_strip_date(item, text)) ||
		((signs & (RCA_SIGN_COLON | RCA_SIGN_WIDE)) && strip_key(item, text)) ||
		((signs & RCA_SIGN_AT) && rca_action_strip_mentions(item, text)) ||
		((signs & (RCA_SIGN_DASH | RCA_SIGN_WIDE)) &&
		 strip_behind_dash(item, text)) ||
		(rca_action_may_end_with_due(*text, signs) &&
		 rca_action_strip_vague_due(item, text)) ||
		((signs & RCA_SIGN_STOP) && strip_sentence(item, text)) ||
		((signs & RCA_SIGN_DIGIT) && (signs & (RCA_SIGN_DASH | RCA_SIGN_WIDE)) &&
		 rca_action_strip_dashed_date(item, text));
}
