/*
 * src/report/timeline.c
 *
 * The entries of a timeline are those of the timeline part, in whatever form
 * they are written: rows of tables, items, paragraphs, headings.  A report
 * without such a part is searched for what can only be a timeline.
 */
#include "base/base.h"

#include "base/array.h"
#include "base/calendar.h"
#include "base/error.h"
#include "base/limits.h"
#include "base/text.h"
#include "report/columns.h"
#include "report/timeline.h"
#include "report/timeline_clock.h"
#include "report/timeline_table.h"
#include "values/entry_text.h"

typedef struct TimelineReader
{
	RcaReport  *report;
	RcaError   *err;
	RcaTimelineClock clock;
	int			capacity;		/* of report->timeline */
	bool		waiting;		/* for the event of the last entry */
} TimelineReader;

/* A new entry at a line; NULL with the error filled if it is one too many. */
static RcaTimelineEntry *
add_entry(TimelineReader *reader, int line)
{
	RcaReport  *report = reader->report;
	RcaTimelineEntry *entry;

	if (report->ntimeline == RCA_MAX_ENTRIES)
	{
		rca_error_too_many(reader->err, line, "timeline entries");
		return NULL;
	}
	RCA_MAKE_ROOM(report->timeline, report->ntimeline, reader->capacity);
	entry = &report->timeline[report->ntimeline++];
	memset(entry, 0, sizeof(*entry));
	entry->at = RCA_NO_INSTANT;
	entry->until = RCA_NO_INSTANT;
	entry->line = line;
	return entry;
}

static void
set_event(RcaTimelineEntry *entry, RcaStr event)
{
	entry->event = event;
	entry->milestone = rca_milestone_of_event(event);
}

/*
 * Text
 */

/* Reads text that begins with a time; see rca_entry_text_read. */
static bool
read_text(RcaStr s, RcaTimeMark *mark)
{
	mark->zone.name = RCA_NULL_STR;
	return rca_entry_text_read(s, &mark->text);
}

/* Makes an entry of text that begins with a time, with a date, or with both. */
static bool
add_text(TimelineReader *reader, const RcaTimeMark *mark, int line)
{
	RcaTimelineEntry *entry = add_entry(reader, line);

	if (entry == NULL)
		return false;
	rca_clock_stamp(&reader->clock, mark, entry);
	if (mark->text.event.len > 0)
		set_event(entry, mark->text.event);
	return true;
}

/* Is there a time, and not only a day? */
static bool
is_timed(const RcaEntryText *text)
{
	return text->when.clock >= 0 || text->when.is_relative || !text->readable;
}

/*
 * Blocks
 */

/* A line of a paragraph, without the marks of the quote it may stand in. */
static RcaStr
paragraph_line(const RcaMarkdown *md, int line)
{
	RcaStr		s = rca_trim(md->lines[line - md->first_line]);

	while (s.len > 0 && (s.data[0] == '>' || s.data[0] == ' '))
		s = rca_skip(s, 1);
	return s;
}

/* Does a line of a paragraph begin with a time of day?  It may be marked up. */
static bool
begins_entry(RcaStr line)
{
	RcaEntryText text;

	line = rca_trim(line);
	while (line.len > 0 && strchr("*_`> ", line.data[0]) != NULL)
		line = rca_skip(line, 1);
	return rca_entry_text_read(line, &text) && text.when.clock >= 0;
}

/*
 * The entries of a paragraph: one, or one for every line that begins with a
 * time, with the lines that follow it.
 */
static bool
read_paragraph(TimelineReader *reader, const RcaBlock *block)
{
	const RcaMarkdown *md = &reader->report->body;
	RcaTimeMark mark;
	int			line = block->line;

	if (!read_text(rca_block_text(md, block), &mark))
		return true;
	if (rca_entry_text_is_day(&mark.text))
	{
		rca_clock_set(&reader->clock, &mark);
		return true;
	}
	while (line <= block->end_line)
	{
		int			first = line;
		StringInfoData source;
		RcaStr		rendered;

		initStringInfo(&source);
		do
		{
			RcaStr		s = paragraph_line(md, line);

			if (line > first && begins_entry(s))
				break;
			appendBinaryStringInfo(&source, s.data, s.len);
			appendStringInfoChar(&source, ' ');
			line++;
		} while (line <= block->end_line);

		rendered = rca_cell_text(md, rca_str(source.data, source.len));
		if (read_text(rendered, &mark) &&
			!rca_entry_text_is_day(&mark.text) &&
			!add_text(reader, &mark, first))
			return false;
	}
	return true;
}

/*
 * A heading within a timeline: a day or a zone for what follows, or an entry,
 * whose event may be the text below it.
 */
static bool
read_heading(TimelineReader *reader, const RcaBlock *block)
{
	RcaStr		heading = rca_block_text(&reader->report->body, block);
	RcaTimeMark mark;

	if (read_text(heading, &mark) && is_timed(&mark.text))
	{
		reader->waiting = (mark.text.event.len == 0);
		return add_text(reader, &mark, block->line);
	}
	reader->waiting = false;
	if (!rca_zone_find(heading, &mark.zone))
		mark.zone.name = RCA_NULL_STR;
	rca_clock_set(&reader->clock, &mark);
	return true;
}

/* An item of a list: an entry, or the day of those below it. */
static bool
read_item(TimelineReader *reader, const RcaBlock *block)
{
	RcaStr		s;
	RcaTimeMark mark;

	if (!rca_block_has_text(block))
		return true;
	s = rca_block_text(&reader->report->body, block);
	if (!read_text(s, &mark) &&
		(block->nested || !rca_entry_text_read_vague(s, &mark.text)))
		return true;
	if (rca_entry_text_is_day(&mark.text))
	{
		rca_clock_set(&reader->clock, &mark);
		return true;
	}
	return add_text(reader, &mark, block->line);
}

/* The entries of a table that is a timeline. */
static bool
read_table(TimelineReader *reader, int i, RcaTablePlace place)
{
	RcaReport  *report = reader->report;
	const RcaTable *table = report->body.blocks[i].table;
	RcaTimelineTable timeline;

	if (!rca_timeline_table_open(&timeline, &report->body, table, place))
		return true;
	report->uses[i] = RCA_USE_TIMELINE;
	for (int j = 0; j < table->nrows; j++)
	{
		const RcaRow *row = &table->rows[j];
		RcaTimelineEntry *entry;
		RcaTimeMark mark;

		if (rca_columns_row_is_empty(&timeline.columns, row))
			continue;
		if (rca_timeline_row_is_day(&timeline, row, &mark))
		{
			rca_clock_set(&reader->clock, &mark);
			continue;
		}
		entry = add_entry(reader, row->line);
		if (entry == NULL)
			return false;
		rca_timeline_row_read(&timeline, row, &mark, entry);
		rca_clock_stamp(&reader->clock, &mark, entry);
	}
	return true;
}

/*
 * The timeline part
 */

static bool
read_block(TimelineReader *reader, int i)
{
	const RcaMarkdown *md = &reader->report->body;
	const RcaBlock *block = &md->blocks[i];

	if (reader->waiting && rca_block_has_text(block) &&
		(block->kind == RCA_BLOCK_PARAGRAPH || block->kind == RCA_BLOCK_ITEM))
	{
		set_event(&reader->report->timeline[reader->report->ntimeline - 1],
				  rca_block_text(md, block));
		reader->waiting = false;
		return true;
	}
	switch (block->kind)
	{
		case RCA_BLOCK_HEADING:
			return read_heading(reader, block);
		case RCA_BLOCK_TABLE:
			return read_table(reader, i, RCA_TABLE_IN_PART);
		case RCA_BLOCK_ITEM:
			return read_item(reader, block);
		case RCA_BLOCK_PARAGRAPH:
			/* paragraphs of an item are its details */
			return block->item >= 0 || read_paragraph(reader, block);
		default:
			return true;
	}
}

static bool
read_part(TimelineReader *reader)
{
	RcaReport  *report = reader->report;

	for (int i = 0; i < report->body.nblocks; i++)
	{
		int			before = report->ntimeline;

		if (report->parts[i] != RCA_PART_TIMELINE)
			continue;
		if (!read_block(reader, i))
			return false;
		if (report->ntimeline > before)
			report->uses[i] = RCA_USE_TIMELINE;
	}
	return true;
}

/* "First detected: 2025-03-23 05:24", an item that ends with a time */
static bool
read_last_time(TimelineReader *reader, const RcaBlock *block)
{
	RcaStr		s = rca_block_text(&reader->report->body, block);
	RcaTimeMark mark;

	mark.zone.name = RCA_NULL_STR;
	return !rca_entry_text_read_last(s, &mark.text) ||
		add_text(reader, &mark, block->line);
}

/* An item that does not say when anything happened. */
static bool
read_untimed(TimelineReader *reader, const RcaBlock *block)
{
	RcaTimelineEntry *entry;

	if (block->nested)
		return true;
	entry = add_entry(reader, block->line);
	if (entry == NULL)
		return false;
	set_event(entry, rca_block_text(&reader->report->body, block));
	return true;
}

/* The items of the part, read in one of these ways. */
static bool
read_items(TimelineReader *reader,
		   bool (*read) (TimelineReader *reader, const RcaBlock *block))
{
	RcaReport  *report = reader->report;

	for (int i = 0; i < report->body.nblocks; i++)
	{
		const RcaBlock *block = &report->body.blocks[i];
		int			before = report->ntimeline;

		if (report->parts[i] != RCA_PART_TIMELINE || block->quoted ||
			block->kind != RCA_BLOCK_ITEM || !rca_block_has_text(block))
			continue;
		if (!read(reader, block))
			return false;
		if (report->ntimeline > before)
			report->uses[i] = RCA_USE_TIMELINE;
	}
	return true;
}

/*
 * Elsewhere
 */

/*
 * Without a heading for it, a timeline is known by its content: a list of
 * three items or more, most of which begin with a time of day.  Marks the
 * items of such lists.
 */
static bool *
find_plain_timelines(const RcaReport *report)
{
	const RcaMarkdown *md = &report->body;
	Size		size = (Size) md->nblocks + 1;
	bool	   *marked = palloc0(size * sizeof(bool));
	int		   *group = palloc(size * sizeof(int));
	int		   *items = palloc0(size * sizeof(int));
	int		   *timed = palloc0(size * sizeof(int));
	int			section = 0;

	/* a group is the items of one parent, or the top items of one section */
	for (int i = 0; i < md->nblocks; i++)
	{
		const RcaBlock *block = &md->blocks[i];
		RcaEntryText text;

		if (block->kind == RCA_BLOCK_HEADING && !block->nested)
			section = i;
		group[i] = block->item >= 0 ? block->item : section;
		if (block->kind != RCA_BLOCK_ITEM || !rca_block_has_text(block))
			continue;
		items[group[i]]++;
		if (rca_entry_text_read(rca_block_text(md, block), &text) &&
			is_timed(&text))
			timed[group[i]]++;
	}
	for (int i = 0; i < md->nblocks; i++)
		marked[i] = md->blocks[i].kind == RCA_BLOCK_ITEM &&
			report->parts[i] != RCA_PART_ACTION_ITEMS &&
			timed[group[i]] >= 3 && timed[group[i]] * 3 > items[group[i]] * 2;
	return marked;
}

static bool
read_plain_timelines(TimelineReader *reader)
{
	RcaReport  *report = reader->report;
	const bool *marked = find_plain_timelines(report);

	for (int i = 0; i < report->body.nblocks; i++)
	{
		if (!marked[i])
			continue;
		if (!read_item(reader, &report->body.blocks[i]))
			return false;
		report->uses[i] = RCA_USE_TIMELINE;
	}
	return true;
}

static bool
read_tables_elsewhere(TimelineReader *reader)
{
	const RcaMarkdown *md = &reader->report->body;

	for (int i = 0; i < md->nblocks; i++)
	{
		if (md->blocks[i].kind == RCA_BLOCK_TABLE &&
			!read_table(reader, i, RCA_TABLE_ELSEWHERE))
			return false;
	}
	return true;
}

bool
rca_timeline_read(RcaReport *report, RcaError *err)
{
	TimelineReader reader = {report, err};

	rca_clock_init(&reader.clock, report);
	if (!read_part(&reader))
		return false;

	/* entries of no timeline part, where what they are is beyond doubt */
	if (report->ntimeline == 0 && !read_tables_elsewhere(&reader))
		return false;
	if (report->ntimeline == 0 && !read_plain_timelines(&reader))
		return false;

	/* what came after what is worth knowing also where nobody says when */
	if (report->ntimeline == 0 && !read_items(&reader, read_last_time))
		return false;
	return report->ntimeline > 0 || read_items(&reader, read_untimed);
}
