/*
 * src/actions.c
 */
#include "base.h"

#include "actions.h"
#include "columns.h"
#include "limits.h"
#include "sections.h"
#include "text.h"

static RcaActionItem *
add_item(RcaDocument *doc, int *capacity)
{
	if (doc->nactions == *capacity)
	{
		*capacity = Max(16, *capacity * 2);
		doc->actions = doc->actions ?
			repalloc(doc->actions, *capacity * sizeof(RcaActionItem)) :
			palloc(*capacity * sizeof(RcaActionItem));
	}
	memset(&doc->actions[doc->nactions], 0, sizeof(RcaActionItem));
	doc->actions[doc->nactions].due_date = RCA_NO_DATE;
	doc->actions[doc->nactions].is_open = true;
	return &doc->actions[doc->nactions++];
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
	taken[RCA_COLUMN_TICKET] = (item->ticket.data != NULL);
	taken[RCA_COLUMN_DUE_DATE] = (item->due_date != RCA_NO_DATE);
	item->extra = rca_columns_extra(columns, row, taken, &item->nextra);
}

static bool
read_table(RcaDocument *doc, const RcaColumns *columns, int *capacity,
		   RcaError *err)
{
	for (int i = 0; i < columns->table->nrows; i++)
	{
		const RcaRow *row = &columns->table->rows[i];

		if (rca_columns_row_is_empty(columns, row))
			continue;
		if (doc->nactions == RCA_MAX_ENTRIES)
			return rca_too_many(err, "action items", row->line);
		read_row(columns, row, add_item(doc, capacity));
	}
	return true;
}

/* "[ ] text" and "[x] text" */
static RcaStr
strip_checkbox(RcaStr text, bool *checked)
{
	*checked = false;
	if (text.len < 4 || text.data[0] != '[' || text.data[2] != ']' ||
		!rca_is_space(text.data[3]) || strchr(" xX", text.data[1]) == NULL)
		return text;
	*checked = (text.data[1] != ' ');
	return rca_trim(rca_skip(text, 3));
}

/* The items of lists; nested ones are details of the one they stand in. */
static bool
read_lists(RcaDocument *doc, int *capacity, RcaError *err)
{
	for (int i = 0; i < doc->body.nblocks; i++)
	{
		const RcaBlock *block = &doc->body.blocks[i];
		RcaActionItem *item;
		RcaStr		text;
		bool		checked;

		if (doc->parts[i] != RCA_PART_ACTION_ITEMS ||
			block->kind != RCA_BLOCK_ITEM || block->nested)
			continue;
		text = strip_checkbox(rca_block_text(&doc->body, block), &checked);
		if (text.len == 0)
			continue;
		if (doc->nactions == RCA_MAX_ENTRIES)
			return rca_too_many(err, "action items", block->line);
		item = add_item(doc, capacity);
		item->line = block->line;
		item->action = text;
		item->is_open = !checked;
	}
	return true;
}

bool
rca_actions_read(RcaDocument *doc, RcaError *err)
{
	const RcaMarkdown *md = &doc->body;
	bool		has_part = rca_section_of_part(doc, RCA_PART_ACTION_ITEMS) != NULL;
	bool		has_table = false;
	int			capacity = 0;

	for (int i = 0; i < md->nblocks; i++)
	{
		const RcaBlock *block = &md->blocks[i];
		bool		in_part = (doc->parts[i] == RCA_PART_ACTION_ITEMS);
		RcaColumns	columns;

		if (block->kind != RCA_BLOCK_TABLE || (has_part && !in_part))
			continue;
		rca_columns_find(&columns, md, block->table, rca_action_column);
		/* without a part of their own, actions are known by their owners */
		if (!in_part && (columns.at[RCA_COLUMN_ACTION] < 0 ||
						 columns.at[RCA_COLUMN_OWNER] < 0))
			continue;
		rca_columns_default(&columns, RCA_COLUMN_ACTION);
		if (!read_table(doc, &columns, &capacity, err))
			return false;
		has_table = true;
	}
	return has_table || read_lists(doc, &capacity, err);
}
