/*
 * src/edit/action_place.c
 */
#include "base/base.h"

#include "base/text.h"
#include "edit/action_place.h"
#include "report/action_items.h"

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

/* The last line of what stands under a heading, or in an item. */
static int
end_of(const RcaMarkdown *md, int i)
{
	if (md->blocks[i].kind != RCA_BLOCK_HEADING)
		return md->blocks[i].end_line;
	while (i + 1 < md->nblocks && md->blocks[i + 1].kind != RCA_BLOCK_HEADING)
		i++;
	return i + 1 < md->nblocks ? md->blocks[i + 1].line - 1 : md->first_line + md->nlines - 1;
}

void
rca_item_place(const RcaReport *report, int item, RcaItemPlace *place)
{
	const RcaMarkdown *md = &report->body;
	int			line = report->action_items[item].line;

	memset(place, 0, sizeof(*place));
	place->line = place->text_end = place->end = line;
	for (int i = 0; i < md->nblocks && md->blocks[i].line <= line; i++)
	{
		const RcaBlock *block = &md->blocks[i];

		if (report->uses[i] == RCA_USE_ACTION_ITEMS && block->kind == RCA_BLOCK_TABLE &&
			(place->row = row_at(block->table, line)) != NULL)
		{
			place->block = block;
			rca_item_columns(report, block, &place->columns);
			return;
		}
		if (block->line != line || block->kind == RCA_BLOCK_TABLE)
			continue;
		place->block = block;
		place->end = end_of(md, i);
		place->text_end = block->end_line;
		if (i + 1 < md->nblocks && md->blocks[i + 1].line > line)
			place->text_end = Min(place->text_end, md->blocks[i + 1].line - 1);
	}
	if (item + 1 < report->naction_items && report->action_items[item + 1].line > line)
		place->end = Min(place->end, report->action_items[item + 1].line - 1);
	place->text_end = last_line_of(md, line, place->text_end);
	place->end = Max(last_line_of(md, line, place->end), place->text_end);
}
