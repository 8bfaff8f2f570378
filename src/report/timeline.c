/*
 * src/report/timeline.c
 *
 * The entries of a timeline are those of the timeline part, in whatever form
 * they are written: rows of tables, items, paragraphs, headings.  A report
 * without such a part is searched for what can only be a timeline.
 */
#include "base/base.h"

#include "report/timeline.h"
#include "report/timeline_front_matter.h"
#include "report/timeline_headings.h"
#include "report/timeline_lists.h"
#include "report/timeline_paragraphs.h"
#include "report/timeline_rows.h"
#include "report/timeline_updates.h"

/* Reads a block of the part. */
static bool
read_block(RcaTimelineReader *reader, int i)
{
	const RcaMarkdown *md = &reader->report->body;
	const RcaBlock *block = &md->blocks[i];

	if (rca_timeline_is_torn_off(reader, i))
		return rca_timeline_torn_off_read(reader, i);
	if (reader->waiting && rca_block_has_text(block) &&
		(block->kind == RCA_BLOCK_PARAGRAPH || block->kind == RCA_BLOCK_ITEM))
	{
		rca_timeline_set_event(rca_timeline_last(reader),
							   rca_block_text(md, block));
		reader->waiting = false;
		return true;
	}
	switch (block->kind)
	{
		case RCA_BLOCK_HEADING:
			return rca_timeline_heading_read(reader, block);
		case RCA_BLOCK_TABLE:
			return rca_timeline_table_read(reader, i, RCA_TABLE_IN_PART);
		case RCA_BLOCK_ITEM:
			return rca_timeline_item_read(reader, block);
		case RCA_BLOCK_PARAGRAPH:
			/* paragraphs of an item are its details */
			return block->item >= 0 ||
				rca_timeline_paragraph_read(reader, block);
		default:
			return true;
	}
}

/* The entries of the timeline part. */
static bool
read_part(RcaTimelineReader *reader)
{
	RcaReport  *report = reader->report;

	for (int i = 0; i < report->body.nblocks; i++)
	{
		int			before = report->ntimeline;

		if (report->parts[i] != RCA_PART_TIMELINE)
			continue;
		if (report->body.blocks[i].kind == RCA_BLOCK_HEADING)
			rca_timeline_tell_unread(reader);
		rca_timeline_label_read(reader, report->body.blocks[i].item);
		if (!read_block(reader, i))
			return false;
		if (report->ntimeline > before)
			report->uses[i] = RCA_USE_TIMELINE;
	}
	rca_timeline_tell_unread(reader);
	return true;
}

/*
 * The ways to find a timeline, the surest first.  Entries of no timeline part
 * count only where what they are is beyond doubt; what came after what is worth
 * knowing also where nobody says when.
 */
static bool
read_all(RcaTimelineReader *reader)
{
	const RcaReport *report = reader->report;
	bool		only_last;

	if (!read_part(reader))
		return false;
	if (report->ntimeline == 0 && !rca_timeline_last_times_read(reader))
		return false;
	only_last = report->ntimeline == reader->nlast;
	/* the ends of items may tell the same as a list below them, in short */
	if (report->ntimeline == 0 && !rca_timeline_tables_elsewhere_read(reader))
		return false;
	if (only_last && !rca_timeline_lists_elsewhere_read(reader))
		return false;
	if (report->ntimeline == 0 && !rca_timeline_updates_read(reader))
		return false;
	if (report->ntimeline == 0 && !rca_timeline_front_matter_read(reader))
		return false;
	if (report->ntimeline == 0 && !rca_timeline_untimed_tables_read(reader))
		return false;
	return report->ntimeline > 0 || rca_timeline_untimed_items_read(reader);
}

bool
rca_timeline_read(RcaReport *report, RcaError *err)
{
	RcaTimelineReader reader = {report, err};

	reader.clock.report = report;
	reader.compact = rca_timeline_is_compact(report);
	reader.table = reader.label = -1;
	reader.parents = palloc0(Max(report->body.nblocks, 1) * sizeof(bool));
	if (!read_all(&reader))
		return false;
	rca_clock_run(&reader.clock);
	return true;
}
