/*
 * src/report/action_items.c
 */
#include "base/base.h"

#include "base/calendar.h"
#include "base/error.h"
#include "base/limits.h"
#include "base/text.h"
#include "report/action_items.h"
#include "report/columns.h"
#include "report/sections.h"

static RcaActionItem *
add_item(RcaReport *report, int *capacity)
{
	if (report->naction_items == *capacity)
	{
		*capacity = Max(16, *capacity * 2);
		report->action_items = report->action_items ?
			repalloc(report->action_items, *capacity * sizeof(RcaActionItem)) :
			palloc(*capacity * sizeof(RcaActionItem));
	}
	memset(&report->action_items[report->naction_items], 0, sizeof(RcaActionItem));
	report->action_items[report->naction_items].due_date = RCA_NO_DATE;
	report->action_items[report->naction_items].is_open = true;
	return &report->action_items[report->naction_items++];
}

static void
read_row(const RcaColumns *columns, const RcaRow *row, RcaActionItem *item)
{
	bool		taken[RCA_COLUMN_COUNT] = {false};
	RcaStr		due = rca_columns_cell(columns, row, RCA_COLUMN_DUE_DATE);

	item->line = row->line;
	item->priority_source = rca_columns_source(columns, row, RCA_COLUMN_PRIORITY);
	item->action_source = rca_columns_source(columns, row, RCA_COLUMN_ACTION);
	item->owner_source = rca_columns_source(columns, row, RCA_COLUMN_OWNER);
	item->due_date_source = rca_columns_source(columns, row, RCA_COLUMN_DUE_DATE);
	item->priority = rca_columns_cell(columns, row, RCA_COLUMN_PRIORITY);
	item->action = rca_columns_cell(columns, row, RCA_COLUMN_ACTION);
	item->owner = rca_columns_cell(columns, row, RCA_COLUMN_OWNER);
	item->status = rca_columns_cell(columns, row, RCA_COLUMN_STATUS);
	item->ticket = rca_columns_cell(columns, row, RCA_COLUMN_TICKET);
	if (due.data != NULL)
		item->due_date = rca_date_read(due);
	/* "DONE" where a ticket should be is a status */
	if (item->status.data == NULL && item->ticket.data != NULL &&
		rca_status_is_closed(item->ticket))
	{
		item->status = item->ticket;
		item->ticket = RCA_NULL_STR;
		taken[RCA_COLUMN_TICKET] = true;
	}
	if (item->status.data != NULL)
		item->is_open = !rca_status_is_closed(item->status);

	/* who writes "TBD" has named nobody; the word is kept with the extras */
	if (item->owner.data != NULL && rca_is_placeholder(item->owner))
		item->owner = RCA_NULL_STR;
	if (item->ticket.data != NULL && rca_is_placeholder(item->ticket))
		item->ticket = RCA_NULL_STR;

	taken[RCA_COLUMN_PRIORITY] = taken[RCA_COLUMN_ACTION] = true;
	taken[RCA_COLUMN_STATUS] = true;
	taken[RCA_COLUMN_OWNER] = (item->owner.data != NULL);
	taken[RCA_COLUMN_TICKET] |= (item->ticket.data != NULL);
	taken[RCA_COLUMN_DUE_DATE] = (item->due_date != RCA_NO_DATE);
	item->extra = rca_columns_extra(columns, row, taken, &item->nextra);
}

static bool
read_table(RcaReport *report, const RcaColumns *columns, int *capacity,
		   RcaError *err)
{
	for (int i = 0; i < columns->table->nrows; i++)
	{
		const RcaRow *row = &columns->table->rows[i];

		if (rca_columns_row_is_empty(columns, row))
			continue;
		if (report->naction_items == RCA_MAX_ENTRIES)
			return rca_error_too_many(err, row->line, "action items");
		read_row(columns, row, add_item(report, capacity));
	}
	return true;
}

/* Takes a field that a remark names, unless the item has it already. */
static void
take_field(RcaActionItem *item, RcaStr key, RcaStr value)
{
	key = rca_trim(key);
	value = rca_trim(value);
	if (value.len == 0)
		return;
	switch (rca_action_column(key))
	{
		case RCA_COLUMN_OWNER:
			if (item->owner.data == NULL && !rca_is_placeholder(value))
				item->owner = value;
			break;
		case RCA_COLUMN_PRIORITY:
			if (item->priority.data == NULL)
				item->priority = value;
			break;
		case RCA_COLUMN_DUE_DATE:
			if (item->due_date == RCA_NO_DATE)
				item->due_date = rca_date_read(value);
			break;
		case RCA_COLUMN_STATUS:
			if (item->status.data == NULL)
			{
				item->status = value;
				item->is_open &= !rca_status_is_closed(value);
			}
			break;
		case RCA_COLUMN_TICKET:
			if (item->ticket.data == NULL && !rca_is_placeholder(value))
				item->ticket = value;
			break;
		default:
			break;
	}
}

/*
 * Reads a remark such as "(owner=ops, due=2026-02-08)" or "(Due: 2025-12-03)"
 * at the end of an item's text, and returns the text before it.
 */
static RcaStr
read_remark(RcaActionItem *item, RcaStr text)
{
	RcaStr		inside;
	bool		any = false;
	int			open = text.len - 1;

	if (text.len == 0 || text.data[text.len - 1] != ')')
		return text;
	while (open >= 0 && text.data[open] != '(')
		open--;
	if (open < 0)
		return text;
	inside = rca_slice(text.data + open + 1, text.data + text.len - 1);
	while (inside.len > 0)
	{
		int			end = 0;
		int			mark = -1;

		while (end < inside.len && strchr(",;", inside.data[end]) == NULL)
		{
			if (mark < 0 && (inside.data[end] == '=' || inside.data[end] == ':'))
				mark = end;
			end++;
		}
		if (mark >= 0)
		{
			RcaStr		key = rca_slice(inside.data, inside.data + mark);

			any |= (rca_action_column(rca_trim(key)) != RCA_COLUMN_OTHER);
			take_field(item, key, rca_slice(inside.data + mark + 1, inside.data + end));
		}
		inside = rca_skip(inside, Min(end + 1, inside.len));
	}
	return any && open > 0 ? rca_trim(rca_slice(text.data, text.data + open)) : text;
}

/*
 * "Runtime team - add a test - 2025-04-01", with long dashes: who does what,
 * and when.  Returns what.
 */
static RcaStr
read_dashes(RcaActionItem *item, RcaStr text)
{
	static const RcaStr dash = RCA_LITERAL(" \xe2\x80\x94 ");
	static const RcaStr team = RCA_LITERAL(" team");
	int			first = -1;
	int			last = -1;
	RcaDate		due;

	for (int i = 0; i + dash.len < text.len; i++)
	{
		if (memcmp(text.data + i, dash.data, dash.len) != 0)
			continue;
		if (first < 0)
			first = i;
		last = i;
	}
	if (first < 0)
		return text;
	due = rca_date_read(rca_skip(text, last + dash.len));
	if (due != RCA_NO_DATE && item->due_date == RCA_NO_DATE)
	{
		item->due_date = due;
		text.len = last;
	}
	/* only a name that says it is one: "Fix - do this" has a label */
	if (first > team.len && first < 40 && first < text.len && item->owner.data == NULL &&
		rca_starts_nocase(rca_skip(text, first - team.len), team))
	{
		item->owner = rca_slice(text.data, text.data + first);
		text = rca_skip(text, first + dash.len);
	}
	return rca_trim(text);
}

/* Marks of an item that is done: struck through, or ticked with an emoji */
static RcaStr
strip_done_marks(RcaStr text, bool *done)
{
	static const RcaStr ticks[] =
	{
		RCA_LITERAL("\xe2\x9c\x85"), RCA_LITERAL("\xe2\x9c\x94"),
		RCA_LITERAL("\xe2\x98\x91"),
	};

	for (int i = 0; i < lengthof(ticks); i++)
	{
		if (text.len > ticks[i].len && rca_starts_nocase(text, ticks[i]))
		{
			*done = true;
			text = rca_trim(rca_skip(text, ticks[i].len));
		}
	}
	if (text.len > 4 && memcmp(text.data, "~~", 2) == 0 &&
		memcmp(text.data + text.len - 2, "~~", 2) == 0)
	{
		*done = true;
		text = rca_trim(rca_slice(text.data + 2, text.data + text.len - 2));
	}
	return text;
}

/* May a task list of this part stand for action items where none are named? */
static bool
may_hold_tasks(RcaPart part)
{
	return part == RCA_PART_RESOLUTION || part == RCA_PART_LESSONS ||
		part == RCA_PART_COULD_IMPROVE;
}

/*
 * Is an item a heading of those within it, "**Short term:**"?  Without bold or
 * with more than two words it may well be an action with its details.
 */
static bool
is_group(const RcaMarkdown *md, int i)
{
	RcaStr		text;
	const char *blank;

	if (i + 1 == md->nblocks || md->blocks[i + 1].item != i ||
		rca_block_label(md, &md->blocks[i]).data == NULL)
		return false;
	text = rca_block_text(md, &md->blocks[i]);
	blank = memchr(text.data, ' ', text.len);
	return text.data[text.len - 1] == ':' &&
		(blank == NULL || memchr(blank + 1, ' ', text.data + text.len - blank - 1) == NULL);
}

/*
 * The items of lists.  Those within an item are its details, and may hold the
 * remark that names its owner.  With tasks_only, the task lists of parts that
 * may hold some, else all lists of the wanted part.
 */
static bool
read_lists(RcaReport *report, RcaPart wanted, bool tasks_only, int *capacity,
		   RcaError *err)
{
	RcaActionItem *item = NULL;
	int			group = -1;		/* the last item that is one */

	for (int i = 0; i < report->body.nblocks; i++)
	{
		RcaBlock   *block = &report->body.blocks[i];
		RcaPart		part = report->parts[i];
		RcaStr		text;
		char		box;
		bool		done = false;

		if (block->kind != RCA_BLOCK_ITEM || block->quoted ||
			!rca_block_has_text(block) ||
			!(tasks_only ? may_hold_tasks(part) : part == wanted))
			continue;
		text = rca_strip_checkbox(rca_block_text(&report->body, block), &box);
		if (text.len == 0 || (tasks_only && box == '\0'))
			continue;
		if (is_group(&report->body, i))
		{
			group = i;
			continue;
		}
		if (block->item >= 0 && block->item != group && report->parts[block->item] == part)
		{
			if (item != NULL)
				(void) read_remark(item, text);
			continue;
		}
		if (report->naction_items == RCA_MAX_ENTRIES)
			return rca_error_too_many(err, block->line, "action items");
		item = add_item(report, capacity);
		report->uses[i] = RCA_USE_ACTION_ITEMS;
		item->line = block->line;
		text = strip_done_marks(text, &done);
		item->is_open = !(done || box == 'x');
		item->action = read_dashes(item, read_remark(item, text));
	}
	return true;
}

void
rca_action_columns(RcaColumns *columns, const RcaMarkdown *md,
				   const RcaTable *table, bool in_part)
{
	rca_columns_find(columns, md, table, rca_action_column);
	if (in_part)
		rca_columns_default(columns, RCA_COLUMN_ACTION);
}

/*
 * The items of a part: those of its tables or, if it has none, of its lists.
 * OTHER stands for a report without any such part, whose action items are
 * known by the names of their columns.
 */
static bool
read_part(RcaReport *report, RcaPart wanted, int *capacity, RcaError *err)
{
	const RcaMarkdown *md = &report->body;
	bool		in_part = (wanted != RCA_PART_OTHER);
	bool		has_table = false;

	for (int i = 0; i < md->nblocks; i++)
	{
		RcaBlock   *block = &md->blocks[i];
		RcaColumns	columns;

		if (block->kind != RCA_BLOCK_TABLE || report->uses[i] != RCA_USE_NONE ||
			(in_part && report->parts[i] != wanted))
			continue;
		rca_action_columns(&columns, md, block->table, in_part);
		if (!in_part && (columns.at[RCA_COLUMN_ACTION] < 0 ||
						 columns.at[RCA_COLUMN_OWNER] < 0))
			continue;
		report->uses[i] = RCA_USE_ACTION_ITEMS;
		if (!read_table(report, &columns, capacity, err))
			return false;
		has_table = true;
	}
	return has_table || !in_part ||
		read_lists(report, wanted, false, capacity, err);
}

bool
rca_action_items_read(RcaReport *report, RcaError *err)
{
	bool		has_part = rca_has_part(report, RCA_PART_ACTION_ITEMS);
	bool		has_measures = rca_has_part(report, RCA_PART_PREVENTION);
	int			capacity = 0;

	if (!read_part(report, has_part ? RCA_PART_ACTION_ITEMS : RCA_PART_OTHER, &capacity, err))
		return false;
	/* measures of prevention are action items where nothing else is */
	if (report->naction_items == 0 && has_measures &&
		!read_part(report, RCA_PART_PREVENTION, &capacity, err))
		return false;
	return report->naction_items > 0 || has_part || has_measures ||
		read_lists(report, RCA_PART_OTHER, true, &capacity, err);
}
