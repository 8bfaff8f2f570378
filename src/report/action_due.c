/*
 * src/report/action_due.c
 *
 * When an action item is due, where its text ends with that.
 */
#include "base/base.h"

#include "base/text.h"
#include "report/action_due.h"
#include "report/action_fields.h"
#include "report/action_joints.h"
#include "report/action_signs.h"
#include "values/due.h"

bool
rca_action_strip_dated_sign(RcaActionItem *item, RcaStr *text, int start)
{
	static const struct
	{
		RcaStr		sign;
		RcaColumn	field;		/* OTHER: taken off, and says nothing here */
	}			signs[] =
	{
		{RCA_LITERAL("📅"), RCA_COLUMN_DUE_DATE},
		{RCA_LITERAL("📆"), RCA_COLUMN_DUE_DATE},
		{RCA_LITERAL("🗓"), RCA_COLUMN_DUE_DATE},
		{RCA_LITERAL("🗓️"), RCA_COLUMN_DUE_DATE},
		{RCA_LITERAL("✅"), RCA_COLUMN_DONE},
		{RCA_LITERAL("❌"), RCA_COLUMN_STATUS},
		{RCA_LITERAL("⏳"), RCA_COLUMN_OTHER},
		{RCA_LITERAL("🛫"), RCA_COLUMN_OTHER},
		{RCA_LITERAL("➕"), RCA_COLUMN_OTHER},
	};
	RcaStr		date = rca_skip(*text, start);
	RcaStr		before = rca_action_trim(rca_slice(text->data, text->data + start));

	for (int i = 0; i < lengthof(signs); i++)
	{
		int			n = before.len - signs[i].sign.len;

		if (n <= 0 || memcmp(before.data + n, signs[i].sign.data, signs[i].sign.len) != 0)
			continue;
		if (signs[i].field == RCA_COLUMN_STATUS)
			rca_action_take_state(item, RCA_STATE_CANCELLED);
		else if (signs[i].field != RCA_COLUMN_OTHER &&
				 !rca_action_take_field(item, signs[i].field, date))
			return false;
		text->len = n;
		return true;
	}
	return false;
}

int
rca_action_due_words_behind(RcaStr s)
{
	static const RcaStr wide_colon = RCA_LITERAL("：");

	for (int i = Max(s.len - RCA_ACTION_MAX_KEY, 0); i < s.len; i++)
	{
		RcaStr		rest = rca_skip(s, i);
		int			n;

		/* scripts without blanks have words one after the other */
		if (i > 0 && rca_is_word(s.data[i - 1]) && (unsigned char) s.data[i] < 0xE3)
			continue;
		n = rca_due_word_length(rest);
		if (n == 0)
			continue;
		rest = rca_skip(rest, n);
		while (rest.len > 0 && strchr(" :=", rest.data[0]) != NULL)
			rest = rca_skip(rest, 1);
		if (rest.len == 0 || rca_equal(rest, wide_colon))
			return i;
	}
	return -1;
}

static bool
ends_with_colon(RcaStr s)
{
	static const RcaStr wide = RCA_LITERAL("：");

	return s.data[s.len - 1] == ':' || s.data[s.len - 1] == '=' ||
		(s.len > wide.len && rca_equal(rca_skip(s, s.len - wide.len), wide));
}

bool
rca_action_strip_date(RcaActionItem *item, RcaStr *text)
{
	int			start = rca_trailing_date(*text);
	RcaStr		before;
	int			words;

	if (start <= 0)
		return false;
	if (rca_action_strip_dated_sign(item, text, start))
		return true;
	before = rca_slice(text->data, text->data + start);
	words = rca_action_due_words_behind(before);
	if (words > 0)
	{
		if (!rca_action_take_due(item, rca_skip(*text, start)))
			return false;
		text->len = words;
		return true;
	}
	before = rca_action_trim(before);

	/*
	 * A day alone only where something parts it from the text, and that is
	 * not the colon of a key.
	 */
	if (before.len == 0 || ends_with_colon(before) ||
		rca_action_trim_joints(before).len == before.len ||
		!rca_action_take_due(item, rca_skip(*text, start)))
		return false;
	text->len = before.len;
	return true;
}

bool
rca_action_strip_dashed_date(RcaActionItem *item, RcaStr *text)
{
	RcaStr		s = *text;

	if (item->due_date != RCA_NO_DATE)
		return false;
	for (int i = 1; i + 1 < s.len; i++)
	{
		int			dash = rca_action_dash_length(s, i);
		int			end = i + dash;

		if (dash == 0)
			continue;
		while (end < s.len && end - i < RCA_ACTION_MAX_KEY + dash &&
			   rca_action_dash_length(s, end) == 0)
			end++;
		if (end < s.len && end - i < RCA_ACTION_MAX_KEY + dash &&
			rca_action_take_due(item, rca_slice(s.data + i + dash, s.data + end)))
		{
			char	   *joined = psprintf("%.*s%.*s", i, s.data, s.len - end, s.data + end);

			*text = rca_str(joined, i + s.len - end);
			return true;
		}
	}
	return false;
}

bool
rca_action_strip_vague_due(RcaActionItem *item, RcaStr *text)
{
	for (int i = text->len - 3;
		 i > 0 && i > text->len - RCA_ACTION_MAX_LABEL; i--)
	{
		RcaStr		rest = rca_skip(*text, i);

		if (!rca_is_space(text->data[i - 1]) || rca_due_word_length(rest) == 0)
			continue;
		if (rca_action_take_due(item, rest))
		{
			text->len = i;
			return true;
		}
		return false;
	}
	return false;
}

bool
rca_action_may_end_with_due(RcaStr s, int signs)
{
	int			start = s.len;

	/* "Q1", or a year */
	for (int i = Max(s.len - RCA_ACTION_MAX_KEY, 1), digits = 0;
		 (signs & RCA_SIGN_DIGIT) && i < s.len; i++)
	{
		digits = rca_is_digit(s.data[i]) ? digits + 1 : 0;
		if (digits == 4 || (digits == 1 && rca_to_lower(s.data[i - 1]) == 'q'))
			return true;
	}
	while (start > 0 && rca_is_alpha(s.data[start - 1]))
		start--;
	return rca_ends_vague_due(rca_skip(s, start));
}
