/*
 * src/compose/action_rows_out.c
 *
 * Writes action items: as a table, or as task lists if a state has no text of
 * its own.
 */
#include "base/base.h"

#include "base/host.h"
#include "base/limits.h"
#include "base/text.h"
#include "compose/body.h"
#include "compose/shape.h"
#include "edit/action_change.h"
#include "edit/cells.h"
#include "edit/quoting.h"

/* the boxes of the states that have one */
static const char *const state_boxes[RCA_STATE_COUNT] =
{
	[RCA_STATE_OPEN] = "[ ] ",
	[RCA_STATE_IN_PROGRESS] = "[/] ",
	[RCA_STATE_DONE] = "[x] ",
	[RCA_STATE_CANCELLED] = "[-] ",
};

/* the columns of the table, in order */
static const RcaActionField columns[] =
{
	RCA_ACTION_PRIORITY, RCA_ACTION_TEXT, RCA_ACTION_OWNER, RCA_ACTION_DUE_DATE,
	RCA_ACTION_STATUS, RCA_ACTION_TICKET,
};

static RcaActionState
state_of(const RcaNode *item)
{
	return rca_state_lookup(rca_json_text_of(item, "state"));
}

/*
 * Does an item have a state that a box can show, and an explicit null as its
 * status?
 */
static bool
wants_box(const RcaNode *item)
{
	return rca_json_is_null(item, "raw_status") && state_boxes[state_of(item)] != NULL;
}

/* The text of a field, or a null string. */
static RcaStr
field_text(const RcaNode *item, RcaActionField field)
{
	RcaStr		text = rca_json_text_of(item, rca_action_field_names[field].json.data);

	if (field == RCA_ACTION_STATUS && text.data == NULL && !wants_box(item))
		return rca_status_of_state[state_of(item)];
	return text;
}

static void
append_task(RcaBody *body, const RcaNode *item)
{
	RcaStr		action = field_text(item, RCA_ACTION_TEXT);
	const char *separator = " (";

	action = rca_quote_cell(rca_quote_markdown(action.data == NULL ? RCA_STR("") : action));
	appendStringInfo(body->out, "- %s%.*s", state_boxes[state_of(item)], action.len, action.data);
	for (int i = RCA_ACTION_OWNER; i < RCA_ACTION_FIELDS; i++)
	{
		RcaStr		value = field_text(item, i);

		if (value.data == NULL)
			continue;
		value = rca_quote_markdown(value);
		appendStringInfo(body->out, "%s%s=%.*s", separator, rca_action_field_names[i].remark.data,
						 value.len, value.data);
		separator = ", ";
	}
	appendStringInfoString(body->out, separator[0] == ',' ? ")\n" : "\n");
}

/*
 * An additional column can have a name that is read as a field: "Owner" with
 * "TBD" names nobody.  Its cells go into the column of that field, under that
 * name. Removes the name from the list and returns it.
 */
static RcaStr
take_extra_name(RcaStr *names, int *count, RcaActionField field)
{
	for (int i = 0; i < *count; i++)
	{
		RcaStr		name = names[i];

		if (rca_action_column(name) != rca_action_field_names[field].kind)
			continue;
		memmove(&names[i], &names[i + 1], (*count - i - 1) * sizeof(RcaStr));
		(*count)--;
		return name;
	}
	return RCA_NULL_STR;
}

/* The cell of a field, or of the additional column in its place. */
static RcaStr
field_cell(const RcaNode *item, RcaActionField field, RcaStr name)
{
	RcaStr		text = field_text(item, field);
	RcaStr		cell;

	if (text.data != NULL)
		return rca_cell_of_text(text);
	rca_body_extra_cells(item, &name, 1, &cell);
	return cell;
}

/* Does any of the items have a field? */
static bool
has_field(const RcaNode *rows, int first, int end, RcaActionField field)
{
	for (int i = first; i < end; i++)
	{
		if (field_text(rows->items[i], field).data != NULL)
			return true;
	}
	return field == RCA_ACTION_TEXT;
}

static void
append_table(RcaBody *body, const RcaNode *rows, int first, int end)
{
	RcaActionField fields[RCA_ACTION_FIELDS];
	RcaStr		names[RCA_MAX_TABLE_COLUMNS + RCA_ACTION_FIELDS];
	RcaStr		cells[RCA_MAX_TABLE_COLUMNS + RCA_ACTION_FIELDS];
	RcaStr	   *extra;
	int			nextra;
	int			n = 0;

	extra = rca_body_extra_names(rows, first, end, &nextra);
	for (int i = 0; i < lengthof(columns); i++)
	{
		names[n] = take_extra_name(extra, &nextra, columns[i]);
		if (names[n].data == NULL && !has_field(rows, first, end, columns[i]))
			continue;
		if (names[n].data == NULL)
			names[n] = rca_action_field_names[columns[i]].column;
		fields[n++] = columns[i];
	}
	memcpy(&names[n], extra, nextra * sizeof(RcaStr));
	rca_body_table_header(body, names, n + nextra);
	for (int i = first; i < end && !rca_body_is_full(body); i++)
	{
		for (int j = 0; j < n; j++)
			cells[j] = field_cell(rows->items[i], fields[j], names[j]);
		rca_body_extra_cells(rows->items[i], extra, nextra, &cells[n]);
		rca_body_table_row(body, cells, n + nextra);
	}
	rca_body_end_block(body);
}

void
rca_body_action_items(RcaBody *body)
{
	const RcaNode *rows = rca_json_get(body->json, "action_items");
	int			end;

	/* consecutive items of one form are written together, to keep the order */
	for (int i = 0; i < rows->nitems && !rca_body_is_full(body); i = end)
	{
		bool		boxes = wants_box(rows->items[i]);

		for (end = i + 1; end < rows->nitems && wants_box(rows->items[end]) == boxes; end++)
			rca_host_check_interrupts();
		if (!boxes)
		{
			append_table(body, rows, i, end);
			continue;
		}
		for (int j = i; j < end && !rca_body_is_full(body); j++)
			append_task(body, rows->items[j]);
		rca_body_end_block(body);
	}
}
