/*
 * src/edit/action_place.c
 */
#include "base/base.h"

#include "base/text.h"
#include "edit/action_place.h"
#include "report/action_items.h"
#include "report/timeline_table.h"

void
rca_item_columns(const RcaReport *report, const RcaBlock *block, RcaColumns *columns)
{
	RcaPart		part = report->parts[block - report->body.blocks];

	rca_action_columns(columns, &report->body, block->table,
					   part == RCA_PART_ACTION_ITEMS || part == RCA_PART_PREVENTION ?
					   RCA_TABLE_IN_PART : RCA_TABLE_ELSEWHERE);
}

static const RcaRow *
row_at(const RcaTable *table, int line)
{
	int			i = line - table->line - 2;

	if (i < 0 || i >= table->nrows || table->rows[i].line != line)
		return NULL;
	return &table->rows[i];
}

/* The last line of a block that is not blank. */
static int
last_line_of(const RcaMarkdown *md, int first, int last)
{
	last = Min(last, md->first_line + md->nlines - 1);
	while (last > first && rca_trim_ascii(md->lines[last - md->first_line]).len == 0)
		last--;
	return last;
}

/* The last line of what is below a heading, or in an item. */
static int
end_of(const RcaMarkdown *md, int i)
{
	if (md->blocks[i].kind != RCA_BLOCK_HEADING)
		return md->blocks[i].end_line;
	while (i + 1 < md->nblocks && md->blocks[i + 1].kind != RCA_BLOCK_HEADING)
		i++;
	return i + 1 < md->nblocks ? md->blocks[i + 1].line - 1 : md->first_line + md->nlines - 1;
}

/*
 * Finds the place of a row at a line.  next_line is that of the next row, or
 * 0.
 */
static void
find_place(const RcaReport *report, RcaUse use, int line, int next_line, RcaItemPlace *place)
{
	const RcaMarkdown *md = &report->body;

	memset(place, 0, sizeof(*place));
	place->line = place->text_end = place->end = line;
	for (int i = 0; i < md->nblocks && md->blocks[i].line <= line; i++)
	{
		const RcaBlock *block = &md->blocks[i];

		if (report->uses[i] == use && block->kind == RCA_BLOCK_TABLE &&
			(place->row = row_at(block->table, line)) != NULL)
		{
			place->block = block;
			return;
		}
		if (block->kind == RCA_BLOCK_TABLE ||
			(block->line != line && (block->kind != RCA_BLOCK_PARAGRAPH || block->end_line < line)))
			continue;
		place->block = block;
		place->end = end_of(md, i);
		place->text_end = block->end_line;
		if (i + 1 < md->nblocks && md->blocks[i + 1].line > line)
			place->text_end = Min(place->text_end, md->blocks[i + 1].line - 1);
	}
	if (next_line > line)
	{
		place->has_others = next_line <= place->end;
		place->end = Min(place->end, next_line - 1);
		place->text_end = Min(place->text_end, next_line - 1);
	}
	place->text_end = last_line_of(md, line, place->text_end);
	place->end = Max(last_line_of(md, line, place->end), place->text_end);
}

void
rca_item_place(const RcaReport *report, int item, RcaItemPlace *place)
{
	const RcaActionItem *items = report->action_items;

	find_place(report, RCA_USE_ACTION_ITEMS, items[item].line,
			   item + 1 < report->naction_items ? items[item + 1].line : 0, place);
	if (place->row != NULL)
		rca_item_columns(report, place->block, &place->columns);
}

void
rca_entry_place(const RcaReport *report, int entry, RcaItemPlace *place)
{
	const RcaTimelineEntry *entries = report->timeline;

	find_place(report, RCA_USE_TIMELINE, entries[entry].line,
			   entry + 1 < report->ntimeline ? entries[entry + 1].line : 0, place);
	if (place->row != NULL)
		rca_timeline_columns(&place->columns, &report->body, place->block->table,
							 report->parts[place->block - report->body.blocks] == RCA_PART_TIMELINE ?
							 RCA_TABLE_IN_PART : RCA_TABLE_ELSEWHERE);
}
