/*
 * src/report/timeline.c
 *
 * The entries of a timeline are those of the timeline part, in whatever form
 * they are written: rows of tables, items, paragraphs, headings.  A report
 * without such a part is searched for what can only be a timeline.
 */
#include "base/base.h"

#include "base/text.h"
#include "report/sections.h"
#include "report/timeline.h"
#include "report/timeline_chapters.h"
#include "report/timeline_code.h"
#include "report/timeline_front_matter.h"
#include "report/timeline_headings.h"
#include "report/timeline_lists.h"
#include "report/timeline_paragraphs.h"
#include "report/timeline_rows.h"
#include "report/timeline_updates.h"

/* bytes of a plain line that names the timeline below it */
#define MAX_LABEL		60

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
		case RCA_BLOCK_CODE:
			return rca_timeline_code_read(reader, i);
		default:
			return true;
	}
}

/*
 * "Timeline:", a line of its own without markup, names what stands below it:
 * a code block, a table, the items of a list, or lines that begin with a time.
 */
static bool
is_plain_label(const RcaReport *report, int i)
{
	static const RcaStr wide_colon = RCA_LITERAL("\xef\xbc\x9a");
	const RcaMarkdown *md = &report->body;
	const RcaBlock *block = &md->blocks[i];
	RcaStr		text;

	if (block->kind != RCA_BLOCK_PARAGRAPH || block->nested || i + 1 == md->nblocks ||
		block->end_line > block->line ||
		md->lines[block->line - md->first_line].len > MAX_LABEL)
		return false;
	text = rca_trim(rca_block_text(md, block));
	if (text.len > 1 && text.data[text.len - 1] == ':')
		text.len--;
	else if (text.len > wide_colon.len &&
			 rca_equal(rca_skip(text, text.len - wide_colon.len), wide_colon))
		text.len -= wide_colon.len;
	else
		return false;
	return rca_part_of_section(md, text) == RCA_PART_TIMELINE;
}

/* Takes what stands below such labels into the part. */
static void
find_plain_labels(RcaReport *report)
{
	const RcaMarkdown *md = &report->body;

	if (!rca_reads_since(md->reading, RCA_READER_CODE))
		return;
	for (int i = 0; i < md->nblocks; i++)
	{
		RcaBlockKind kind;
		RcaEntryText text;

		if (report->parts[i] == RCA_PART_TIMELINE || !is_plain_label(report, i))
			continue;
		report->parts[i] = RCA_PART_TIMELINE;
		kind = md->blocks[i + 1].kind;
		if (kind != RCA_BLOCK_CODE && kind != RCA_BLOCK_TABLE && kind != RCA_BLOCK_ITEM &&
			!(kind == RCA_BLOCK_PARAGRAPH &&
			  rca_entry_text_read(rca_block_text(md, &md->blocks[i + 1]), &text) && text.when.clock >= 0))
			continue;
		for (int j = i + 1; j < md->nblocks &&
			 (md->blocks[j].kind == kind || md->blocks[j].item >= 0); j++)
		{
			report->parts[j] = RCA_PART_TIMELINE;
			if (kind != RCA_BLOCK_ITEM)
				break;
		}
	}
}

/* The entries of the timeline part. */
static bool
read_part(RcaTimelineReader *reader)
{
	RcaReport  *report = reader->report;
	const bool *chapters = rca_timeline_chapters(report);
	int			section = -1;

	for (int i = 0; i < report->body.nblocks; i++)
	{
		const RcaBlock *block = &report->body.blocks[i];
		int			before = report->ntimeline;

		if (block->kind == RCA_BLOCK_HEADING)
			reader->section_start = before;
		while (chapters != NULL && section + 1 < report->nsections &&
			   report->sections[section + 1].line <= block->line)
			section++;
		rca_timeline_chapter_leave(reader, block);
		if (section >= 0 && chapters[section])
			rca_timeline_chapter_date_read(reader, block, &report->sections[section]);
		if (report->parts[i] != RCA_PART_TIMELINE)
			continue;
		if (block->kind == RCA_BLOCK_HEADING)
			rca_timeline_tell_unread(reader);
		rca_timeline_label_read(reader, block->item);
		if (!read_block(reader, i))
			return false;
		if (report->ntimeline > before)
			report->uses[i] = RCA_USE_TIMELINE;
	}
	rca_timeline_tell_unread(reader);
	return true;
}

/*
 * Where nothing but headings has a time, the items below them are what happened
 * then, one after the other: all is read once more.
 */
static bool
read_items_of_headings(RcaTimelineReader *reader)
{
	RcaReport  *report = reader->report;

	if (reader->nheads == 0 || report->ntimeline > reader->nheads || !reader->any_unread)
		return true;
	report->ntimeline = reader->clock.nmarks = report->ndoubts = 0;
	reader->nunread = 0;
	reader->label = -1;
	reader->all_items = true;
	return read_part(reader);
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

	if (!read_part(reader) || !read_items_of_headings(reader))
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

	find_plain_labels(report);
	reader.clock.report = report;
	reader.compact = rca_timeline_is_compact(report);
	reader.table = reader.label = reader.day_block = -1;
	reader.parents = palloc0(Max(report->body.nblocks, 1) * sizeof(bool));
	if (!read_all(&reader))
		return false;
	if (report->ntimeline == 0)
		rca_timeline_tell_prose(&reader);
	rca_clock_run(&reader.clock);
	return true;
}
