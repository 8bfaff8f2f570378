/*
 * src/edit/add_action_item.c
 *
 * Adds and removes action items.  A new one is written after the last one, in
 * the same form.
 */
#include "base/base.h"

#include "base/array.h"
#include "base/text.h"
#include "edit/action_change.h"
#include "edit/action_place.h"
#include "edit/cells.h"
#include "edit/finish.h"
#include "edit/find_action_item.h"
#include "edit/quoting.h"
#include "edit/set_action_item.h"

#define ITEM_FACTS	(RCA_FACT_ACTION_ITEMS | RCA_FACT_POINTS | RCA_FACT_LINKS | RCA_FACT_BLOCKS)

/*
 * Adding
 */

static bool
refuse_column(const RcaEdit *edit, int line, RcaStr name, RcaError *err)
{
	return rca_edit_refuse(edit, err, line,
						   psprintf("The table has no column for \"%.*s\".", rca_clip(name, 64), name.data),
						   "Leave it out, or add the column to another item first: \"add_columns\": true.");
}

/* The cells of a new row. */
static RcaStr *
make_cells(const RcaEdit *edit, const RcaColumns *columns, const RcaActionChange *change,
		   RcaError *err)
{
	RcaStr	   *cells = palloc(Max(columns->table->ncolumns, 1) * sizeof(RcaStr));

	for (int i = 0; i < columns->table->ncolumns; i++)
		cells[i] = RCA_STR("");
	for (int i = 0; i < RCA_ACTION_FIELDS; i++)
	{
		int			column = columns->at[rca_action_field_names[i].kind];

		if (!(change->fields & (1 << i)) || change->values[i].data == NULL)
			continue;
		if (column < 0)
		{
			refuse_column(edit, columns->table->line, rca_action_field_names[i].json, err);
			return NULL;
		}
		cells[column] = rca_cell_of_text(change->values[i]);
	}
	for (int i = 0; i < change->nextra; i++)
	{
		RcaStr		value = change->extra[i].value;
		int			column = rca_columns_named(columns, change->extra[i].name);

		if (column < 0)
		{
			refuse_column(edit, columns->table->line, change->extra[i].name, err);
			return NULL;
		}
		cells[column] = value.data == NULL ? RCA_STR("") : rca_cell_of_text(value);
	}
	return cells;
}

/* Adds a row after the last one of a table.  Returns its line, or 0. */
static int
add_row(RcaEdit *edit, const RcaBlock *block, const RcaActionChange *change, RcaError *err)
{
	const RcaTable *table = block->table;
	int			last = table->nrows > 0 ? table->rows[table->nrows - 1].line : table->line + 1;
	RcaColumns	columns;
	RcaStr	   *cells;

	rca_item_columns(edit->report, block, &columns);
	cells = make_cells(edit, &columns, change, err);
	if (cells == NULL)
		return 0;
	rca_edit_insert_line(edit, last + 1, rca_edit_row_line(edit, table, last, cells));
	rca_edit_touch(edit, table->line, table->line);
	return last + 1;
}

/* The text of a list item in one line, after its marker. */
static RcaStr
item_text(const RcaActionChange *change, bool has_box)
{
	StringInfoData out;
	bool		any = false;
	bool		ticked = has_box && change->state == RCA_STATE_DONE;
	RcaStr		action = rca_quote_markdown(change->values[RCA_ACTION_TEXT]);

	initStringInfo(&out);
	if (has_box)
		appendStringInfoString(&out, ticked ? "[x] " : "[ ] ");
	appendBinaryStringInfo(&out, action.data, action.len);
	for (int i = RCA_ACTION_OWNER; i < RCA_ACTION_FIELDS; i++)
	{
		if (!(change->fields & (1 << i)) || change->values[i].data == NULL ||
			(i == RCA_ACTION_STATUS && has_box &&
			 (ticked || change->state == RCA_STATE_OPEN)))
			continue;
		appendStringInfo(&out, "%s%s=%.*s", any ? ", " : " (", rca_action_field_names[i].remark.data,
						 change->values[i].len, change->values[i].data);
		any = true;
	}
	if (any)
		appendStringInfoChar(&out, ')');
	return rca_str(out.data, out.len);
}

/*
 * The marker of a list item with the blanks around it.  A number is increased
 * by one.
 */
static RcaStr
next_marker(RcaStr line, bool *has_box)
{
	StringInfoData out;
	int			start = 0;
	int			end;
	int			number = 0;

	initStringInfo(&out);
	while (start < line.len && (rca_is_blank(line.data[start]) || line.data[start] == '>'))
		start++;
	end = start;
	while (end < line.len && rca_is_digit(line.data[end]))
		number = number * 10 % 1000000 + line.data[end++] - '0';
	appendBinaryStringInfo(&out, line.data, start);
	if (end > start)
		appendStringInfo(&out, "%d", number + 1);
	/* "-", "." or ")", and blanks */
	do
		appendStringInfoChar(&out, line.data[end++]);
	while (end < line.len && rca_is_blank(line.data[end]));
	line = rca_skip(line, end);
	*has_box = line.len > 2 && line.data[0] == '[' && line.data[2] == ']' &&
		rca_state_of_box(line.data[1]) != RCA_STATE_UNSTATED;
	return rca_str(out.data, out.len);
}

static bool
has_only_fields(const RcaEdit *edit, int line, const RcaActionChange *change, RcaError *err)
{
	if (change->nextra == 0)
		return true;
	return rca_edit_refuse(edit, err, line,
						   psprintf("The action items are not in a table, so they have no field \"%.*s\".",
									rca_clip(change->extra[0].name, 64), change->extra[0].name.data),
						   "Fields are action, owner, due_date, raw_status, state, ticket and priority.");
}

/* Adds an item after the last one of a list.  Returns its line, or 0. */
static int
add_to_list(RcaEdit *edit, const RcaItemPlace *place, const RcaActionChange *change, RcaError *err)
{
	bool		has_box;
	RcaStr		marker = next_marker(rca_edit_line(edit, place->line), &has_box);
	RcaStr		text = item_text(change, has_box);
	RcaStr		end = rca_edit_line_end(edit, place->line);
	char	   *line = psprintf("%.*s%.*s%.*s", marker.len, marker.data, text.len, text.data,
								end.len, end.data);

	if (!has_only_fields(edit, place->line, change, err))
		return 0;
	rca_edit_insert_line(edit, place->end + 1, rca_str(line, (int) strlen(line)));
	/* the end of the list moves, and with it the end of its last blocks */
	rca_edit_touch(edit, place->line, place->end);
	return place->end + 1;
}

/* The section of action items, or NULL. */
static const RcaSection *
find_section(const RcaReport *report)
{
	for (int i = 0; i < report->nsections; i++)
	{
		if (report->sections[i].part == RCA_PART_ACTION_ITEMS)
			return &report->sections[i];
	}
	return NULL;
}

/* A table of the section that has no rows yet, or NULL. */
static const RcaBlock *
find_table(const RcaReport *report, const RcaSection *section)
{
	for (int i = 0; section != NULL && i < report->body.nblocks; i++)
	{
		const RcaBlock *block = &report->body.blocks[i];

		if (block->kind == RCA_BLOCK_TABLE && block->line > section->line &&
			block->line <= section->end_line)
			return block;
	}
	return NULL;
}

/*
 * Adds the first item of a report, below its heading, and the heading if there
 * is none.
 */
static int
add_first(RcaEdit *edit, const RcaActionChange *change, RcaError *err)
{
	const RcaReport *report = edit->report;
	const RcaSection *section = find_section(report);
	const char *end = rca_cstring(edit->line_end);
	RcaStr		text = item_text(change, true);
	StringInfoData out;
	int			line;

	initStringInfo(&out);
	if (section == NULL)
	{
		int			level = report->nsections > 1 ? report->sections[1].level : 2;

		line = report->footer_line > 0 ? report->footer_line : edit->nlines + 1;
		if (line > 1 && rca_trim_ascii(rca_edit_line(edit, line - 1)).len > 0)
			appendStringInfoString(&out, end);
		appendStringInfo(&out, "%.*s Action Items%s%s", Max(level, 1), "######", end, end);
		rca_edit_allow(edit, RCA_FACT_SECTIONS);
	}
	else
	{
		line = section->content_line;
		if (line <= edit->nlines && rca_trim_ascii(rca_edit_line(edit, line)).len == 0)
			line++;
		else
			appendStringInfoString(&out, end);
		rca_edit_touch(edit, section->line, section->line);
	}
	if (!has_only_fields(edit, line, change, err))
		return 0;
	appendStringInfo(&out, "- %.*s%s", text.len, text.data, end);
	if (line <= edit->nlines && rca_trim_ascii(rca_edit_line(edit, line)).len > 0)
		appendStringInfoString(&out, end);
	rca_edit_insert_line(edit, line, rca_str(out.data, out.len));
	return line;
}

/*
 * Writes the item in the form that the report has.  Returns the line that it
 * is inserted before.
 */
static int
write_item(RcaEdit *edit, const RcaActionChange *change, RcaError *err)
{
	const RcaReport *report = edit->report;
	RcaItemPlace place;

	if (report->naction_items == 0)
	{
		const RcaBlock *table = find_table(report, find_section(report));

		return table != NULL ? add_row(edit, table, change, err) : add_first(edit, change, err);
	}
	rca_item_place(report, report->naction_items - 1, &place);
	if (place.block == NULL || (place.row == NULL && place.block->kind != RCA_BLOCK_ITEM))
	{
		(void) rca_edit_refuse(edit, err, place.line,
							   "The last action item is neither in a table nor in a list, so its style cannot be copied.",
							   "Write the new action item by hand.");
		return 0;
	}
	return place.row != NULL ? add_row(edit, place.block, change, err) :
		add_to_list(edit, &place, change, err);
}

/* Is the last item the one that was asked for? */
static const char *
compare_new(const RcaReport *before, const RcaReport *after, const RcaActionChange *change)
{
	RcaActionItem nothing;
	uint32		fields = (1 << RCA_ACTION_FIELDS) - 1;

	if (after->naction_items != before->naction_items + 1)
		return "place";
	memset(&nothing, 0, sizeof(nothing));
	nothing.due_date = RCA_NO_DATE;
	for (int i = 0; i < RCA_ACTION_FIELDS; i++)
	{
		/* an empty cell of states, or an empty box, says that it is open */
		if (!(change->fields & (1 << i)) || change->values[i].data == NULL)
			fields &= ~(1 << i);
	}
	nothing.state = after->action_items[after->naction_items - 1].state;
	if (!(fields & (1 << RCA_ACTION_STATUS)) &&
		(nothing.state == RCA_STATE_DONE || nothing.state == RCA_STATE_CANCELLED))
		return "state";
	return rca_action_compare(&nothing, &after->action_items[after->naction_items - 1], change, fields);
}

const RcaReport *
rca_add_action_item(RcaEdit *edit, const RcaNode *fields, RcaStr *result, RcaError *err)
{
	RcaActionChange change;
	RcaActionChange none = {0};
	const RcaReport *after;
	const char *differs;
	int			line;

	if (!rca_action_change_read(&change, fields, err))
		return NULL;
	if (change.values[RCA_ACTION_TEXT].data == NULL)
	{
		(void) rca_edit_refuse(edit, err, 1, "The new action item has no action.",
							   "Give an object with a key \"action\".");
		return NULL;
	}
	line = write_item(edit, &change, err);
	if (line == 0)
		return NULL;
	rca_edit_allow(edit, ITEM_FACTS);
	after = rca_edit_finish(edit, result, err);
	if (after == NULL)
		return NULL;
	differs = compare_new(edit->report, after, &change);
	/* the item before is in a touched line, but must not have changed */
	if (differs == NULL && edit->report->naction_items > 0 &&
		rca_action_compare(&edit->report->action_items[edit->report->naction_items - 1],
						   &after->action_items[edit->report->naction_items - 1], &none, 0) != NULL)
		differs = "neighbour";
	if (differs == NULL)
		return after;
	(void) rca_edit_refuse(edit, err, Min(line, Max(edit->nlines, 1)),
						   psprintf("The new action item would be read back with a different %s.", differs),
						   "Write the value differently, or change the text by hand.");
	return NULL;
}

/*
 * Removing
 */

const RcaReport *
rca_remove_action_item(RcaEdit *edit, RcaStr key, RcaStr *result, RcaError *err)
{
	const RcaReport *after;
	RcaActionChange none = {0};
	RcaItemPlace place;
	int			item;

	if (!rca_action_item_of_key(edit->report, key, &item, err))
		return NULL;
	rca_item_place(edit->report, item, &place);
	if (place.block == NULL || (place.row == NULL && place.block->kind != RCA_BLOCK_ITEM))
	{
		(void) rca_edit_refuse(edit, err, place.line,
							   "The action item is neither in a table nor in a list.",
							   "Remove the text by hand.");
		return NULL;
	}
	if (place.has_others)
	{
		(void) rca_edit_refuse(edit, err, place.line, "Other action items are nested in this one.",
							   "Remove those first.");
		return NULL;
	}
	rca_edit_delete_lines(edit, place.line, place.end);
	if (place.row != NULL)
		rca_edit_touch(edit, place.block->line, place.block->line);
	/* if this is the last item, the list now ends with the one before */
	if (item > 0)
		rca_edit_touch(edit, edit->report->action_items[item - 1].line, place.line - 1);
	rca_edit_allow(edit, ITEM_FACTS);
	after = rca_edit_finish(edit, result, err);
	if (after != NULL &&
		(after->naction_items != edit->report->naction_items - 1 ||
		 (item > 0 && rca_action_compare(&edit->report->action_items[item - 1],
										 &after->action_items[item - 1], &none, 0) != NULL)))
	{
		(void) rca_edit_refuse(edit, err, place.line,
							   "If this action item were removed, other action items would be read differently.",
							   "Remove the text by hand.");
		return NULL;
	}
	return after;
}
