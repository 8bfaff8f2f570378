/*
 * src/report/action_before.c
 *
 * What is before the text of an action item: "@kim: ...", "[P0] ...",
 * "OPS-12 ...".
 */
#include "base/base.h"

#include "base/text.h"
#include "report/action_before.h"
#include "report/action_fields.h"
#include "report/action_joints.h"
#include "report/action_people.h"
#include "report/action_pieces.h"
#include "report/action_progress.h"
#include "report/action_signs.h"
#include "values/ticket.h"

/* Where a label ends that begins a text: at ":" or a dash; or 0. */
static int
label_end(RcaStr s, int *separator)
{
	for (int i = 1; i < Min(s.len - 1, RCA_ACTION_MAX_LABEL); i++)
	{
		*separator = rca_action_dash_length(s, i);
		if (*separator > 0)
			return i;
		if (s.data[i] == ':' && rca_is_space(s.data[i + 1]))
		{
			*separator = 1;
			return i;
		}
	}
	return 0;
}

/* "size:: S", a field of Dataview that is none of an action item */
static bool
is_other_field(RcaStr s)
{
	int			pos = rca_find(s, RCA_STR("::"));

	if (pos <= 0)
		return false;
	for (int i = 0; i < pos; i++)
	{
		if (!rca_is_word(s.data[i]) && s.data[i] != '-' && s.data[i] != ' ')
			return false;
	}
	return true;
}

/* "[P0] x", "(OPS-12) x": a piece in brackets */
static bool
strip_brackets_before(RcaActionItem *item, RcaStr *text)
{
	char		close = text->data[0] == '[' ? ']' : ')';
	const char *end = memchr(text->data, close,
							 Min(text->len, RCA_ACTION_MAX_LABEL));
	RcaStr		inside;

	if (end == NULL || end == text->data + text->len - 1)
		return false;
	inside = rca_slice(text->data + 1, end);
	if (inside.len == 0 ||
		(!rca_action_pieces_read(item, inside, RCA_ACTION_BEFORE) && !is_other_field(inside)))
		return false;
	*text = rca_slice(end + 1, text->data + text->len);
	return true;
}

/* "OPS-12 Fix it": a ticket before what begins like a sentence */
static bool
strip_ticket_before(RcaActionItem *item, RcaStr *text)
{
	RcaStr		place;
	RcaStr		ticket;
	RcaStr		rest;

	if (item->ticket.data != NULL || memchr(text->data, ' ', text->len) == NULL)
		return false;
	rest = *text;
	rest.len = (int) ((const char *) memchr(text->data, ' ', text->len) - text->data);
	ticket = rca_ticket_find(rest, &place);
	if (ticket.data != text->data || ticket.len != rest.len)
		return false;
	rest = rca_trim(rca_skip(*text, ticket.len));
	if (rest.len == 0 || !(rest.data[0] >= 'A' && rest.data[0] <= 'Z'))
		return false;
	item->ticket = ticket;
	*text = rest;
	return true;
}

bool
rca_action_strip_before(RcaActionItem *item, RcaStr *text, int signs)
{
	char		first = text->data[0];
	int			separator;
	int			end;
	int			length;
	RcaActionState state = RCA_STATE_UNSTATED;

	if ((first == '[' || first == '(') && strip_brackets_before(item, text))
		return true;
	if (first == ':' || IS_HIGHBIT_SET(first))
		state = rca_state_mark(*text, &length);
	if (state != RCA_STATE_UNSTATED && length < text->len)
	{
		rca_action_take_state(item, state);
		*text = rca_skip(*text, length);
		return true;
	}
	length = text->data[0] == '@' ? rca_action_mentions_length(*text) : 0;
	if (length > 0 && length < text->len && item->owner.data == NULL)
	{
		item->owner = rca_slice(text->data, text->data + length);
		*text = rca_skip(*text, length);
		return true;
	}
	if ((signs & (RCA_SIGN_HASH | RCA_SIGN_HYPHEN)) &&
		strip_ticket_before(item, text))
		return true;
	end = (signs & (RCA_SIGN_COLON | RCA_SIGN_DASH | RCA_SIGN_WIDE)) ?
		label_end(*text, &separator) : 0;
	if (end > 0 &&
		(rca_action_column(rca_slice(text->data, text->data + end)) == RCA_COLUMN_ACTION ||
		 rca_action_pieces_read(item, rca_slice(text->data, text->data + end),
								RCA_ACTION_BEFORE)))
	{
		*text = rca_skip(*text, end + separator);
		return true;
	}
	return text->len > 2 && first >= 'A' && first <= 'Z' &&
		text->data[1] >= 'A' && text->data[1] <= 'Z' &&
		rca_action_strip_shouted(item, text);
}
