/*
 * src/report/action_fields.c
 *
 * The fields of an action item, and texts that are one: "Owner: kim".
 */
#include "base/base.h"

#include "base/text.h"
#include "report/action_fields.h"
#include "report/action_joints.h"
#include "values/due.h"
#include "values/ticket.h"

void
rca_action_take_state(RcaActionItem *item, RcaActionState state)
{
	/* an empty box gives way to words, words to none */
	if (state != RCA_STATE_UNSTATED &&
		(item->state == RCA_STATE_UNSTATED ||
		 (item->state == RCA_STATE_OPEN && item->status.data == NULL)))
		item->state = state;
}

bool
rca_action_take_status(RcaActionItem *item, RcaStr words, RcaActionState state)
{
	if (item->status.data != NULL || state == RCA_STATE_UNSTATED)
		return false;
	rca_action_take_state(item, state);
	if (item->state == state)
		item->status = words;
	return true;
}

bool
rca_action_take_owner(RcaActionItem *item, RcaStr name)
{
	if (item->owner.data != NULL)
		return false;
	/* the full stop of a sentence, and not that of an initial */
	if (name.len > 3 && name.data[name.len - 1] == '.' &&
		name.data[name.len - 2] >= 'a' && name.data[name.len - 2] <= 'z' &&
		name.data[name.len - 3] != ' ')
		name.len--;
	if (!rca_is_placeholder(name))
		item->owner = name;
	return true;
}

bool
rca_action_take_due(RcaActionItem *item, RcaStr value)
{
	RcaDate		date;

	if (item->due_date != RCA_NO_DATE)
		return false;
	date = rca_due_read(value);
	if (date == RCA_NO_DATE && !rca_due_is_vague(value))
		return false;
	item->due_date = date;
	/* a finding shows what cannot be read */
	if (item->due_date_source.len == 0)
		item->due_date_source = value;
	return true;
}

bool
rca_action_take_ticket(RcaActionItem *item, RcaStr value)
{
	RcaStr		ticket;

	if (item->ticket.data != NULL)
		return false;
	ticket = rca_ticket_find(value, NULL);
	if (ticket.data == NULL && memchr(value.data, ' ', value.len) == NULL &&
		!rca_is_commit(value) && !rca_is_placeholder(value))
		ticket = value;
	if (ticket.data == NULL)
		return false;
	item->ticket = ticket;
	return true;
}

bool
rca_action_take_field(RcaActionItem *item, RcaColumn field, RcaStr value)
{
	RcaActionState state;

	value = rca_action_trim(value);
	if (value.len == 0)
		return true;
	switch (field)
	{
		case RCA_COLUMN_OWNER:
			return rca_action_take_owner(item, value);
		case RCA_COLUMN_PRIORITY:
			if (item->priority.data != NULL)
				return false;
			item->priority = value;
			return true;
		case RCA_COLUMN_DUE_DATE:
			if (rca_action_take_due(item, value))
				return true;
			/* "unknown" is said, a word that is not understood is told */
			if (item->due_date_source.len == 0)
				item->due_date_source = value;
			return rca_is_placeholder(value);
		case RCA_COLUMN_STATUS:
			if (item->status.data != NULL)
				return false;
			item->status = value;
			state = rca_state_of_status(value);
			if (state != RCA_STATE_UNSTATED)
				item->state = state;
			return true;
		case RCA_COLUMN_DONE:
			state = rca_due_read(value) != RCA_NO_DATE ? RCA_STATE_DONE :
				rca_state_of_answer(value);
			rca_action_take_state(item, state);
			return true;
		case RCA_COLUMN_TICKET:
			return rca_action_take_ticket(item, value);
		default:
			return false;
	}
}

/* Which field a key names; of one word that is common only "by" is none. */
static RcaColumn
field_of_key(RcaStr key)
{
	static const RcaStr none[] =
	{
		RCA_LITERAL("by"), RCA_LITERAL("when"), RCA_LITERAL("issue"),
		RCA_LITERAL("bug"), RCA_LITERAL("pr"), RCA_LITERAL("stand"),
		RCA_LITERAL("reference"), RCA_LITERAL("expected"), RCA_LITERAL("team"),
		RCA_LITERAL("lead"),
	};
	RcaColumn	field = rca_action_column(key);

	for (int i = 0; i < lengthof(none); i++)
	{
		if (rca_equal_nocase(key, none[i]) && key.len > 0 &&
			!(key.data[0] >= 'A' && key.data[0] <= 'Z'))
			return RCA_COLUMN_OTHER;
	}
	return field == RCA_COLUMN_ACTION ? RCA_COLUMN_OTHER : field;
}

int
rca_action_separator_length(RcaStr s, int pos)
{
	static const RcaStr wide = RCA_LITERAL("\xef\xbc\x9a");

	if (s.data[pos] == '=')
		return 1;
	if (s.data[pos] == ':')
		return pos + 1 < s.len && s.data[pos + 1] == ':' ? 2 : 1;
	return IS_HIGHBIT_SET(s.data[pos]) &&
		rca_starts_nocase(rca_skip(s, pos), wide) ? wide.len : 0;
}

/*
 * Can this be the value of a field?  "Bug: fix the parser", "Target: 99.9 %"
 * and "DONE: fix it" are items with a word before them.
 */
static bool
is_value(RcaColumn field, RcaStr key, RcaStr value)
{
	static const RcaStr due = RCA_LITERAL("due");
	int			length;

	if (value.len == 0 || rca_is_placeholder(value))
		return true;
	switch (field)
	{
		case RCA_COLUMN_OWNER:
			return value.len <= RCA_ACTION_MAX_OWNER &&
				memchr(value.data, ':', value.len) == NULL &&
				memchr(value.data, '=', value.len) == NULL;
		case RCA_COLUMN_DUE_DATE:
			return rca_starts_nocase(key, due) || rca_due_is_vague(value) ||
				rca_due_read(value) != RCA_NO_DATE;
		case RCA_COLUMN_DONE:
			return rca_due_read(value) != RCA_NO_DATE ||
				(value.len <= RCA_ACTION_MAX_KEY &&
				 rca_state_of_answer(value) != RCA_STATE_UNSTATED);
		case RCA_COLUMN_TICKET:
			return rca_is_tickets(value) || memchr(value.data, ' ', value.len) == NULL;
		case RCA_COLUMN_STATUS:
			return value.len <= RCA_ACTION_MAX_KEY ||
				rca_state_words(value, &length) != RCA_STATE_UNSTATED;
		case RCA_COLUMN_PRIORITY:
			return value.len <= RCA_ACTION_MAX_KEY;
		default:
			return false;
	}
}

/* How many bytes of a text may be a key: letters that are not ASCII have two or more. */
static int
max_key(RcaStr text)
{
	int			max = RCA_ACTION_MAX_KEY;

	if (text.len > 0 && IS_HIGHBIT_SET(text.data[0]))
		max *= 2;
	return Min(text.len, max + 1);
}

RcaColumn
rca_action_field_read(RcaStr text, RcaStr *value)
{
	int			max;

	text = rca_action_trim(text);
	max = max_key(text);
	for (int i = 1; i < max; i++)
	{
		int			n = rca_action_separator_length(text, i);
		RcaColumn	field;
		RcaStr		key;

		if (n == 0)
			continue;
		key = rca_trim(rca_slice(text.data, text.data + i));
		field = field_of_key(key);
		*value = rca_action_trim(rca_skip(text, i + n));
		return is_value(field, key, *value) ? field : RCA_COLUMN_OTHER;
	}
	return RCA_COLUMN_OTHER;
}

RcaStr
rca_action_behind_key(RcaStr text)
{
	int			max;

	text = rca_action_trim(text);
	max = max_key(text);
	for (int i = 1; i < max; i++)
	{
		int			n = rca_action_separator_length(text, i);

		if (n > 0)
			return rca_action_column(rca_trim(rca_str(text.data, i))) == RCA_COLUMN_ACTION ?
				rca_action_trim(rca_skip(text, i + n)) : RCA_NULL_STR;
	}
	return RCA_NULL_STR;
}
