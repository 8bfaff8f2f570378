/*
 * src/report/action_items.c
 */
#include "base/base.h"

#include "base/array.h"
#include "base/calendar.h"
#include "base/error.h"
#include "base/limits.h"
#include "base/text.h"
#include "report/action_items.h"
#include "report/columns.h"
#include "report/sections.h"
#include "values/when.h"

/* longer names before a dash are not a team's */
#define MAX_TEAM	40

typedef struct ActionReader
{
	RcaReport  *report;
	RcaError   *err;
	int			capacity;		/* of report->action_items */
	int			group;			/* last list item that groups others, or -1 */
	RcaActionItem *item;		/* last one of a list, or NULL */
} ActionReader;

/* Which items of a list are action items. */
typedef enum ListKind
{
	ALL_ITEMS,
	TASKS,						/* those with a box */
} ListKind;

#define PART_BIT(part)	(1U << (part))

/* parts whose tasks are action items where no part is for them */
#define TASK_PARTS \
	(PART_BIT(RCA_PART_RESOLUTION) | PART_BIT(RCA_PART_LESSONS) | \
	 PART_BIT(RCA_PART_COULD_IMPROVE))

/* A new item at a line; NULL with the error filled if it is one too many. */
static RcaActionItem *
add_item(ActionReader *reader, int line)
{
	RcaReport  *report = reader->report;
	RcaActionItem *item;

	if (report->naction_items == RCA_MAX_ENTRIES)
	{
		rca_error_too_many(reader->err, line, "action items");
		return NULL;
	}
	RCA_MAKE_ROOM(report->action_items, report->naction_items,
				  reader->capacity);
	item = &report->action_items[report->naction_items++];
	memset(item, 0, sizeof(*item));
	item->due_date = RCA_NO_DATE;
	item->is_open = true;
	item->line = line;
	return item;
}

/*
 * Tables
 */

void
rca_action_columns(RcaColumns *columns, const RcaMarkdown *md,
				   const RcaTable *table, RcaTablePlace place)
{
	rca_columns_find(columns, md, table, rca_action_column);
	if (place == RCA_TABLE_IN_PART)
		rca_columns_default(columns, RCA_COLUMN_ACTION);
}

static void
read_row(const RcaColumns *columns, const RcaRow *row, RcaActionItem *item)
{
	bool		taken[RCA_COLUMN_COUNT] = {false};	/* became a field */
	RcaStr		due = rca_columns_cell(columns, row, RCA_COLUMN_DUE_DATE);

	item->priority_source =
		rca_columns_source(columns, row, RCA_COLUMN_PRIORITY);
	item->action_source = rca_columns_source(columns, row, RCA_COLUMN_ACTION);
	item->owner_source = rca_columns_source(columns, row, RCA_COLUMN_OWNER);
	item->due_date_source =
		rca_columns_source(columns, row, RCA_COLUMN_DUE_DATE);
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

	/* "TBD" does not name anybody; the word is kept with the extras */
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
read_rows(ActionReader *reader, const RcaColumns *columns)
{
	for (int i = 0; i < columns->table->nrows; i++)
	{
		const RcaRow *row = &columns->table->rows[i];
		RcaActionItem *item;

		if (rca_columns_row_is_empty(columns, row))
			continue;
		item = add_item(reader, row->line);
		if (item == NULL)
			return false;
		read_row(columns, row, item);
	}
	return true;
}

/* A table that no rows have been read from. */
static bool
is_unread_table(const RcaReport *report, int i)
{
	return report->body.blocks[i].kind == RCA_BLOCK_TABLE &&
		report->uses[i] == RCA_USE_NONE;
}

static bool
read_table(ActionReader *reader, int i, RcaTablePlace place)
{
	RcaReport  *report = reader->report;
	RcaColumns	columns;

	rca_action_columns(&columns, &report->body, report->body.blocks[i].table,
					   place);
	if (place == RCA_TABLE_ELSEWHERE &&
		(columns.at[RCA_COLUMN_ACTION] < 0 || columns.at[RCA_COLUMN_OWNER] < 0))
		return true;
	report->uses[i] = RCA_USE_ACTION_ITEMS;
	return read_rows(reader, &columns);
}

/*
 * Lists
 */

/* Takes a field that a remark names, unless the item has it already. */
static void
take_field(RcaActionItem *item, RcaColumn field, RcaStr value)
{
	if (value.len == 0)
		return;
	switch (field)
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

/* "due=2026-02-08" or "Due: 2025-12-03"; false if it names no field */
static bool
read_field(RcaActionItem *item, RcaStr pair)
{
	for (int i = 0; i < pair.len; i++)
	{
		RcaStr		key;
		RcaColumn	field;

		if (pair.data[i] != '=' && pair.data[i] != ':')
			continue;
		key = rca_trim(rca_slice(pair.data, pair.data + i));
		field = rca_action_column(key);
		take_field(item, field, rca_trim(rca_skip(pair, i + 1)));
		return field != RCA_COLUMN_OTHER;
	}
	return false;
}

/*
 * Reads a remark such as "(owner=ops, due=2026-02-08)" at the end of an item's
 * text, and returns the text before it.
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

		while (end < inside.len && strchr(",;", inside.data[end]) == NULL)
			end++;
		any |= read_field(item, rca_slice(inside.data, inside.data + end));
		inside = rca_skip(inside, Min(end + 1, inside.len));
	}
	if (any && open > 0)
		text = rca_trim(rca_slice(text.data, text.data + open));
	return text;
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
	if (first > team.len && first < MAX_TEAM && first < text.len &&
		item->owner.data == NULL &&
		rca_starts_nocase(rca_skip(text, first - team.len), team))
	{
		item->owner = rca_slice(text.data, text.data + first);
		text = rca_skip(text, first + dash.len);
	}
	return rca_trim(text);
}

/* Takes off what says that an item is done: a tick, or that it is struck. */
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
	if (blank != NULL)
		blank = memchr(blank + 1, ' ', text.data + text.len - blank - 1);
	return text.data[text.len - 1] == ':' && blank == NULL;
}

/*
 * An item of a list.  Those within it are its details, and may hold the remark
 * that names its owner.
 */
static bool
read_list_item(ActionReader *reader, int i, ListKind kind)
{
	RcaReport  *report = reader->report;
	const RcaBlock *block = &report->body.blocks[i];
	RcaActionItem *item;
	bool		done = false;
	char		box;
	RcaStr		text;

	text = rca_strip_checkbox(rca_block_text(&report->body, block), &box);
	if (text.len == 0 || (kind == TASKS && box == '\0'))
		return true;
	if (is_group(&report->body, i))
	{
		reader->group = i;
		return true;
	}
	if (block->item >= 0 && block->item != reader->group &&
		report->parts[block->item] == report->parts[i])
	{
		if (reader->item != NULL)
			(void) read_remark(reader->item, text);
		return true;
	}
	item = reader->item = add_item(reader, block->line);
	if (item == NULL)
		return false;
	report->uses[i] = RCA_USE_ACTION_ITEMS;
	text = strip_done_marks(text, &done);
	item->is_open = !(done || box == 'x');
	item->action = read_dashes(item, read_remark(item, text));
	return true;
}

/* The items of the lists of some parts. */
static bool
read_lists(ActionReader *reader, uint32 parts, ListKind kind)
{
	const RcaReport *report = reader->report;

	reader->group = -1;
	reader->item = NULL;
	for (int i = 0; i < report->body.nblocks; i++)
	{
		const RcaBlock *block = &report->body.blocks[i];

		if (block->kind == RCA_BLOCK_ITEM && !block->quoted &&
			(parts & PART_BIT(report->parts[i])) != 0 &&
			rca_block_has_text(block) && !read_list_item(reader, i, kind))
			return false;
	}
	return true;
}

/*
 * Parts
 */

/* The items of a part: those of its tables or, if it has none, of its lists. */
static bool
read_part(ActionReader *reader, RcaPart part)
{
	const RcaReport *report = reader->report;
	bool		has_table = false;

	for (int i = 0; i < report->body.nblocks; i++)
	{
		if (report->parts[i] != part || !is_unread_table(report, i))
			continue;
		has_table = true;
		if (!read_table(reader, i, RCA_TABLE_IN_PART))
			return false;
	}
	return has_table || read_lists(reader, PART_BIT(part), ALL_ITEMS);
}

/* The items of tables that are known by the names of their columns. */
static bool
read_tables_elsewhere(ActionReader *reader)
{
	const RcaReport *report = reader->report;

	for (int i = 0; i < report->body.nblocks; i++)
	{
		if (is_unread_table(report, i) &&
			!read_table(reader, i, RCA_TABLE_ELSEWHERE))
			return false;
	}
	return true;
}

bool
rca_action_items_read(RcaReport *report, RcaError *err)
{
	ActionReader reader = {report, err};
	bool		has_part = rca_has_part(report, RCA_PART_ACTION_ITEMS);
	bool		has_measures = rca_has_part(report, RCA_PART_PREVENTION);

	if (has_part ? !read_part(&reader, RCA_PART_ACTION_ITEMS) :
		!read_tables_elsewhere(&reader))
		return false;
	/* measures of prevention are action items where nothing else is */
	if (report->naction_items == 0 && has_measures &&
		!read_part(&reader, RCA_PART_PREVENTION))
		return false;
	return report->naction_items > 0 || has_part || has_measures ||
		read_lists(&reader, TASK_PARTS, TASKS);
}
