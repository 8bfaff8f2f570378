/*
 * src/report/action_progress.c
 *
 * How far an action item is, where its text says so without a key.
 */
#include "base/base.h"

#include "base/text.h"
#include "report/action_due.h"
#include "report/action_fields.h"
#include "report/action_joints.h"
#include "report/action_progress.h"
#include "values/due.h"
#include "values/ticket.h"
#include "words/fold.h"

RcaActionState
rca_action_box(RcaStr text, RcaStr *rest)
{
	RcaActionState state;
	int			length;

	*rest = text;
	if (text.len < 3 || text.data[0] != '[')
		return RCA_STATE_UNSTATED;
	if (text.data[2] == ']' && (text.len == 3 || rca_is_space(text.data[3])))
	{
		state = rca_state_of_box(text.data[1]);
		length = 3;
	}
	else
	{
		state = rca_state_mark(rca_skip(text, 1), &length);
		if (state == RCA_STATE_UNSTATED || length + 1 >= text.len ||
			text.data[length + 1] != ']')
			return RCA_STATE_UNSTATED;
		length += 2;
	}
	if (state != RCA_STATE_UNSTATED)
		*rest = rca_trim(rca_skip(text, length));
	return state;
}

/*
 * May this follow the word of a state: "DONE 2025-05-14", "done in OPS-1"?
 * "open to ideas" and "review by hand" say something else.
 */
static bool
follows_state(RcaStr rest, RcaActionState state)
{
	static const RcaStr words[] =
	{
		RCA_LITERAL("in"), RCA_LITERAL("on"), RCA_LITERAL("via"),
		RCA_LITERAL("this"), RCA_LITERAL("during"), RCA_LITERAL("as"),
		RCA_LITERAL("since"), RCA_LITERAL("see"), RCA_LITERAL("already"),
		RCA_LITERAL("commit"), RCA_LITERAL("pr"), RCA_LITERAL("am"),
	};
	RcaStr		word;
	char		buffer[RCA_MAX_FOLDED];
	RcaStr		folded;

	rest = rca_action_trim_joints(rest);
	if (rest.len == 0 || rca_is_digit(rest.data[0]) ||
		strchr("(#!", rest.data[0]) != NULL ||
		rca_is_tickets(rest) || rca_is_severity_code(rest))
		return true;
	if (state != RCA_STATE_DONE && state != RCA_STATE_CANCELLED)
		return false;
	word = rca_first_word(rest);
	if (rca_fold(word, buffer, &folded))
	{
		for (int i = 0; i < lengthof(words); i++)
		{
			if (rca_equal(folded, words[i]))
				return true;
		}
	}
	return false;
}

bool
rca_action_status_read(RcaActionItem *item, RcaStr s)
{
	int			length;
	RcaActionState state = rca_state_in_text(s, &length);
	RcaStr		rest;

	if (state == RCA_STATE_UNSTATED || item->status.data != NULL)
		return false;
	rest = rca_action_trim_joints(rca_skip(s, length));
	if (rest.len > 0 && rca_action_take_due(item, rest))
	{
		/* the day after "done" is when it was done */
		if (state == RCA_STATE_DONE || state == RCA_STATE_CANCELLED)
		{
			if (rca_due_word_length(rest) == 0)
			{
				item->due_date = RCA_NO_DATE;
				item->due_date_source = RCA_NULL_STR;
			}
		}
		return rca_action_take_status(item, rca_slice(s.data, s.data + length), state);
	}
	if (rest.len > 0 && rca_is_severity_code(rest) && item->priority.data == NULL)
	{
		item->priority = rest;
		return rca_action_take_status(item, rca_slice(s.data, s.data + length), state);
	}
	if (!follows_state(rest, state) || rest.len > RCA_ACTION_MAX_LABEL * 3)
		return false;
	if (item->ticket.data == NULL)
		item->ticket = rca_ticket_find(rest, NULL);
	return rca_action_take_status(item, s, state);
}

bool
rca_action_strip_shouted(RcaActionItem *item, RcaStr *text)
{
	int			length;
	RcaActionState state = rca_state_in_text(*text, &length);

	if (state == RCA_STATE_UNSTATED || length + 2 >= text->len ||
		!rca_is_blank(text->data[length]))
		return false;
	for (int i = 0; i < length; i++)
	{
		if (text->data[i] >= 'a' && text->data[i] <= 'z')
			return false;
	}
	if (!rca_action_take_status(item, rca_slice(text->data, text->data + length),
								state))
		return false;
	*text = rca_skip(*text, length);
	return true;
}

bool
rca_action_strip_mark(RcaActionItem *item, RcaStr *text)
{
	int			length;
	RcaActionState state = rca_state_mark_behind(*text, &length);
	int			start;

	if (state == RCA_STATE_UNSTATED || length >= text->len)
		return false;
	rca_action_take_state(item, state);
	text->len -= length;
	*text = rca_action_trim(*text);
	start = rca_trailing_date(*text);
	if (start > 0)
	{
		RcaStr		before = rca_slice(text->data, text->data + start);
		RcaStr		rest = *text;

		if (rca_action_strip_dated_sign(item, &rest, start))
			*text = rest;
		else if (rca_action_due_words_behind(before) < 0)
			text->len = start;
	}
	return true;
}
