/*
 * src/edit/action_change.c
 */
#include "base/base.h"

#include "base/text.h"
#include "edit/action_change.h"
#include "edit/markup_span.h"
#include "edit/verify.h"
#include "values/due.h"

const RcaActionFieldName rca_action_field_names[RCA_ACTION_FIELDS] =
{
	[RCA_ACTION_TEXT] = {RCA_LITERAL("action"), RCA_LITERAL("action"), RCA_LITERAL("Action"), RCA_COLUMN_ACTION},
	[RCA_ACTION_OWNER] = {RCA_LITERAL("owner"), RCA_LITERAL("owner"), RCA_LITERAL("Owner"), RCA_COLUMN_OWNER},
	[RCA_ACTION_DUE_DATE] = {RCA_LITERAL("due_date"), RCA_LITERAL("due"), RCA_LITERAL("Due Date"), RCA_COLUMN_DUE_DATE},
	[RCA_ACTION_STATUS] = {RCA_LITERAL("raw_status"), RCA_LITERAL("status"), RCA_LITERAL("Status"), RCA_COLUMN_STATUS},
	[RCA_ACTION_TICKET] = {RCA_LITERAL("ticket"), RCA_LITERAL("ticket"), RCA_LITERAL("Ticket"), RCA_COLUMN_TICKET},
	[RCA_ACTION_PRIORITY] = {RCA_LITERAL("priority"), RCA_LITERAL("priority"), RCA_LITERAL("Priority"), RCA_COLUMN_PRIORITY},
};

const RcaStr rca_status_of_state[RCA_STATE_COUNT] =
{
	[RCA_STATE_OPEN] = RCA_LITERAL("Open"),
	[RCA_STATE_IN_PROGRESS] = RCA_LITERAL("In progress"),
	[RCA_STATE_DONE] = RCA_LITERAL("Done"),
	[RCA_STATE_CANCELLED] = RCA_LITERAL("Cancelled"),
};

/* columns of a row that a change cannot set */
static const RcaStr derived[] =
{
	RCA_LITERAL("ord"), RCA_LITERAL("is_open"), RCA_LITERAL("extra"),
	RCA_LITERAL("line"), RCA_LITERAL("key"),
};

static bool
refuse(RcaError *err, RcaStr name, const char *detail, const char *hint)
{
	err->kind = RCA_ERROR_EDIT;
	err->line = err->col = 0;
	err->message = psprintf("cannot set \"%.*s\" of an action item", rca_clip(name, 64), name.data);
	err->detail = detail;
	err->hint = hint;
	return false;
}

static bool
read_state(RcaActionChange *change, RcaStr name, const RcaNode *value, RcaError *err)
{
	RcaActionState state = rca_state_lookup(value->text);

	if (state == RCA_STATE_UNSTATED)
		return refuse(err, name, "The value is not a state.",
					  "States are open, in_progress, done and cancelled.");
	if (change->fields & (1 << RCA_ACTION_STATUS))
		return change->state == state ||
			refuse(err, name, "raw_status states a different state.", "Give only one of the two.");
	change->state = state;
	change->only_state = true;
	change->fields |= 1 << RCA_ACTION_STATUS;
	change->values[RCA_ACTION_STATUS] = rca_status_of_state[state];
	return true;
}

static bool
read_field(RcaActionChange *change, RcaActionField field, const RcaNode *value, RcaError *err)
{
	RcaStr		name = rca_action_field_names[field].json;
	RcaStr		text = rca_node_text(value);

	change->fields |= 1 << field;
	change->values[field] = text.len > 0 ? text : RCA_NULL_STR;
	if (field == RCA_ACTION_TEXT && text.len == 0)
		return refuse(err, name, "An action item must have an action.",
					  "Use rca_remove_action_item to remove the item.");
	if (memchr(text.data ? text.data : "", '\n', text.len) != NULL)
		return refuse(err, name, "The value has more than one line.", "Write it in one line.");
	if (field == RCA_ACTION_DUE_DATE)
	{
		change->due_date = text.len > 0 ? rca_due_read(text) : RCA_NO_DATE;
		if (text.len > 0 && change->due_date == RCA_NO_DATE)
			return refuse(err, name, "The value is not a date.", "Write it as 2025-03-23.");
	}
	if (field == RCA_ACTION_STATUS && text.len > 0)
		change->state = rca_state_of_status(text);
	return true;
}

bool
rca_action_change_read(RcaActionChange *change, const RcaNode *object, RcaError *err)
{
	static const RcaStr state = RCA_LITERAL("state");
	static const RcaStr add_columns = RCA_LITERAL("add_columns");
	const RcaNode *state_value = NULL;

	memset(change, 0, sizeof(*change));
	change->due_date = RCA_NO_DATE;
	change->state = RCA_STATE_UNSTATED;
	change->extra = palloc0(Max(object->nitems, 1) * sizeof(RcaPair));
	for (int i = 0; i + 1 < object->nitems; i += 2)
	{
		RcaStr		name = object->items[i]->text;
		const RcaNode *value = object->items[i + 1];
		int			field = 0;

		if (value->kind == RCA_NODE_SEQUENCE || value->kind == RCA_NODE_MAPPING)
			return refuse(err, name, "The value is not a string.", "Give a string or null.");
		while (field < RCA_ACTION_FIELDS && !rca_equal(name, rca_action_field_names[field].json))
			field++;
		for (int j = 0; j < lengthof(derived); j++)
		{
			if (rca_equal(name, derived[j]))
				return refuse(err, name, "This column is derived and has no text of its own.",
							  "Fields are action, owner, due_date, raw_status, state, ticket and priority, and the columns of the table by their headings.");
		}
		if (rca_equal(name, rca_action_field_names[RCA_ACTION_STATUS].remark))
			return refuse(err, name, "The status has two fields, state and raw_status.",
						  "Give state, which is open, in_progress, done or cancelled, or give raw_status, which is the text of the status.");
		if (field < RCA_ACTION_FIELDS)
		{
			if (!read_field(change, field, value, err))
				return false;
		}
		else if (rca_equal(name, state))
			state_value = value;
		else if (rca_equal(name, add_columns))
			change->add_columns = (value->kind == RCA_NODE_TRUE);
		else
		{
			change->extra[change->nextra].name = name;
			change->extra[change->nextra++].value = rca_node_text(value);
		}
	}
	return state_value == NULL || read_state(change, state, state_value, err);
}

RcaStr
rca_action_field_value(const RcaActionItem *item, RcaActionField field)
{
	const char *date;

	switch (field)
	{
		case RCA_ACTION_TEXT:
			return item->action;
		case RCA_ACTION_OWNER:
			return item->owner;
		case RCA_ACTION_STATUS:
			return item->status;
		case RCA_ACTION_TICKET:
			return item->ticket;
		case RCA_ACTION_PRIORITY:
			return item->priority;
		case RCA_ACTION_DUE_DATE:
			break;
	}
	if (item->due_date == RCA_NO_DATE)
		return RCA_NULL_STR;
	date = rca_date_string(item->due_date);
	return rca_str(date, (int) strlen(date));
}

/*
 * Does a tick, or a heading that gives the state, say the whole status that
 * was set?
 */
static bool
is_told_by_state(const RcaActionChange *change)
{
	return change->state == RCA_STATE_DONE ||
		(change->state == RCA_STATE_OPEN &&
		 rca_equal_nocase(change->values[RCA_ACTION_STATUS], RCA_STR("open")));
}

bool
rca_action_says(const RcaActionItem *item, const RcaActionChange *change, RcaActionField field)
{
	if (field == RCA_ACTION_DUE_DATE)
		return item->due_date == change->due_date;
	if (field == RCA_ACTION_STATUS &&
		(change->only_state || (item->status.data == NULL && is_told_by_state(change))))
		return item->state == change->state;
	return rca_same_str(rca_action_field_value(item, field), change->values[field]);
}

RcaStr
rca_action_extra(const RcaActionItem *item, RcaStr name)
{
	for (int i = 0; i < item->nextra; i++)
	{
		if (rca_equal(item->extra[i].name, name))
			return item->extra[i].value;
	}
	return RCA_NULL_STR;
}

RcaStr
rca_status_rest(RcaStr status)
{
	for (int i = 1; i + 1 < status.len; i++)
	{
		if (strchr(",;:", status.data[i]) != NULL && rca_is_blank(status.data[i + 1]))
			return rca_skip(status, i);
		if (rca_is_blank(status.data[i]) &&
			(strchr("([", status.data[i + 1]) != NULL ||
			 (i + 2 < status.len && rca_is_blank(status.data[i + 2]) && status.data[i + 1] == '-') ||
			 rca_stands_at(status, i + 1, RCA_STR("– ")) || rca_stands_at(status, i + 1, RCA_STR("— "))))
			return rca_skip(status, i);
	}
	return rca_skip(status, status.len);
}

/*
 * Is a status the value that was set, followed by what came after the old
 * value?
 */
static bool
is_value_with_rest(RcaStr before, RcaStr after, RcaStr value)
{
	RcaStr		rest = before.len > 0 ? rca_status_rest(before) : before;

	return rest.len > 0 && after.len == value.len + rest.len &&
		rca_stands_at(after, 0, value) && rca_stands_at(after, value.len, rest);
}

/* Does a field that was set have the value that it should have? */
static bool
is_set(const RcaActionItem *before, const RcaActionItem *after,
	   const RcaActionChange *change, RcaActionField field)
{
	RcaStr		value = change->values[field];

	if (field != RCA_ACTION_STATUS)
		return rca_action_says(after, change, field);
	/* a box or a column of ticks may say it without words */
	if (change->state != RCA_STATE_UNSTATED)
		return after->state == change->state &&
			((after->status.data == NULL && (change->only_state || is_told_by_state(change))) ||
			 rca_equal(after->status, value) ||
			 is_value_with_rest(before->status, after->status, value));
	return rca_same_str(after->status, value) &&
		after->state != RCA_STATE_DONE && after->state != RCA_STATE_CANCELLED;
}

/* May a column of this name appear or disappear because its field was set? */
static bool
belongs_to_change(const RcaActionChange *change, uint32 fields, RcaStr name)
{
	RcaColumn	kind = rca_action_column(name);

	for (int i = 0; i < change->nextra; i++)
	{
		if (rca_equal(change->extra[i].name, name))
			return true;
	}
	for (int i = 0; i < RCA_ACTION_FIELDS; i++)
	{
		if ((fields & (1 << i)) && rca_action_field_names[i].kind == kind)
			return true;
	}
	return kind == RCA_COLUMN_DONE && (fields & (1 << RCA_ACTION_STATUS));
}

/* Is a cell of another column read as a field that was set? */
static bool
is_value_of_change(const RcaActionItem *item, const RcaActionChange *change, uint32 fields, RcaStr cell)
{
	for (int i = 0; i < RCA_ACTION_FIELDS; i++)
	{
		if ((fields & (1 << i)) &&
			(rca_same_str(rca_action_field_value(item, i), cell) || rca_same_str(change->values[i], cell)))
			return true;
	}
	return false;
}

/*
 * Are the extra cells of two items equal, except where the change allows it?
 */
static bool
has_extra_of(const RcaActionItem *item, const RcaActionItem *other, const RcaActionChange *change,
			 uint32 fields)
{
	for (int i = 0; i < other->nextra; i++)
	{
		if (!belongs_to_change(change, fields, other->extra[i].name) &&
			!is_value_of_change(other, change, fields, other->extra[i].value) &&
			!rca_same_str(rca_action_extra(item, other->extra[i].name), other->extra[i].value))
			return false;
	}
	return true;
}

/* Is the action unchanged, except for a value inside it that was set? */
static bool
is_action_with_value(const RcaActionItem *before, const RcaActionItem *after,
					 const RcaActionChange *change, uint32 fields)
{
	for (int i = RCA_ACTION_OWNER; i < RCA_ACTION_FIELDS; i++)
	{
		RcaStr		old = rca_action_field_value(before, i);
		int			at = old.len > 0 ? rca_find(before->action, old) : -1;
		char	   *expected;

		if (!(fields & (1 << i)) || at < 0 || change->values[i].data == NULL)
			continue;
		expected = psprintf("%.*s%.*s%.*s", at, before->action.data,
							change->values[i].len, change->values[i].data,
							before->action.len - at - old.len, before->action.data + at + old.len);
		if (rca_equal(after->action, rca_str(expected, (int) strlen(expected))))
			return true;
	}
	return false;
}

const char *
rca_action_compare(const RcaActionItem *before, const RcaActionItem *after,
				   const RcaActionChange *change, uint32 fields)
{
	for (int i = 0; i < RCA_ACTION_FIELDS; i++)
	{
		const char *name = rca_action_field_names[i].json.data;

		if (fields & (1 << i))
		{
			if (!is_set(before, after, change, i))
				return name;
		}
		else if (i == RCA_ACTION_DUE_DATE)
		{
			if (before->due_date != after->due_date)
				return name;
		}
		else if (!rca_same_str(rca_action_field_value(before, i), rca_action_field_value(after, i)) &&
				 !(i == RCA_ACTION_TEXT && is_action_with_value(before, after, change, fields)))
			return name;
	}
	if (!(fields & (1 << RCA_ACTION_STATUS)) && before->state != after->state)
		return "state";
	if (!rca_same_str(before->anchor, after->anchor))
		return "block name";
	if (!has_extra_of(before, after, change, fields) || !has_extra_of(after, before, change, fields))
		return "cells of other columns";
	for (int i = 0; i < change->nextra; i++)
	{
		if (!rca_same_str(rca_action_extra(after, change->extra[i].name), change->extra[i].value))
			return "cells of other columns";
	}
	return NULL;
}
