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
#include "markdown/table.h"
#include "report/columns.h"
#include "report/sections.h"
#include "report/timeline.h"
#include "report/timeline_clock.h"
#include "report/timeline_table.h"
#include "report/zone_sentence.h"
#include "values/entry_text.h"
#include "values/phrase.h"
#include "words/vocabulary.h"

/* a list of more times than this is more than the key events */
#define MAX_KEY_EVENTS	10

/* An item that was not read. */
typedef struct Unread
{
	int			block;
	int			line;
} Unread;

typedef struct TimelineReader
{
	RcaReport  *report;
	RcaError   *err;
	RcaTimelineClock clock;
	int			capacity;		/* of report->timeline */
	bool		waiting;		/* for the event of the last entry */
	RcaTimelineTable timeline;	/* the last table that was read, */
	int			table;			/* its block, or -1, */
	int			table_end;		/* and the last block with rows of it */
	/* of the section that is being read */
	Unread	   *unread;
	int			nunread;
	int			unread_capacity;
	int			nlast;			/* entries whose time ends an item */
	bool		any_read;		/* an item, or a day stands above them */
	bool	   *parents;		/* blocks that have entries in them */
	int			label;			/* the last item that is the heading of the part */
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

/* Takes the mark of the last entry. */
static void
mark_entry(TimelineReader *reader, const RcaTimeMark *mark, int line)
{
	rca_clock_add(&reader->clock, mark, line, reader->report->ntimeline - 1);
}

/* Takes a mark of those that follow. */
static void
mark_setting(TimelineReader *reader, const RcaTimeMark *mark, int line)
{
	rca_clock_add(&reader->clock, mark, line, -1);
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
	rca_time_mark_init(mark);
	return rca_entry_text_read(s, &mark->text);
}

/* Makes an entry of text that begins with a time, with a date, or with both. */
static bool
add_text(TimelineReader *reader, const RcaTimeMark *mark, int line)
{
	RcaTimelineEntry *entry = add_entry(reader, line);

	if (entry == NULL)
		return false;
	mark_entry(reader, mark, line);
	if (mark->text.event.len > 0)
		set_event(entry, mark->text.event);
	return true;
}

/* Is there a time, and not only a day? */
static bool
is_timed(const RcaEntryText *text)
{
	return text->when.clock != RCA_NO_CLOCK || text->when.is_relative;
}

/* Is this a day, known or not, and nothing else? */
static bool
is_day(const RcaEntryText *text)
{
	RcaEntryText day = *text;

	day.readable = true;
	return !is_timed(text) && rca_when_has_day(&text->when) &&
		rca_entry_text_is_day(&day);
}

/* Is there a date, and not only a weekday or a number of a day? */
static bool
is_dated(const RcaEntryText *text)
{
	return text->when.day.kind == RCA_DAY_DATE ||
		text->when.day.kind == RCA_DAY_OF_YEAR ||
		text->when.day.kind == RCA_DAY_TWO_NUMBERS ||
		text->when.day.kind == RCA_DAY_UNKNOWN;
}

/*
 * What was not read
 */

/* Does a clock time, or what may be one, stand at the start of s? */
static bool
looks_timed(RcaStr s)
{
	int			end = Min(s.len, 24);

	for (int i = 1; i + 2 < end; i++)
	{
		if (s.data[i] == ':' && strchr("0123456789?xX", s.data[i + 1]) != NULL &&
			strchr("0123456789?xX", s.data[i - 1]) != NULL &&
			strchr("0123456789?xX", s.data[i + 2]) != NULL)
			return true;
	}
	return false;
}

/* Notes an item that was not read, in case others around it are. */
static void
add_unread(TimelineReader *reader, const RcaBlock *block)
{
	Unread	   *unread;

	RCA_MAKE_ROOM(reader->unread, reader->nunread, reader->unread_capacity);
	unread = &reader->unread[reader->nunread++];
	unread->block = (int) (block - reader->report->body.blocks);
	unread->line = block->line;
}

/* Tells the items that were not read among those that were, of a section. */
static void
tell_unread(TimelineReader *reader)
{
	for (int i = 0; reader->any_read && i < reader->nunread; i++)
	{
		/* what has entries in it is a heading for them */
		if (!reader->parents[reader->unread[i].block])
			rca_add_doubt(reader->report, reader->unread[i].line,
						  RCA_DOUBT_SKIPPED);
	}
	reader->nunread = 0;
	reader->any_read = false;
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

/* Does text that begins so begin an entry, as the paragraph around it does? */
static bool
begins_alike(const RcaEntryText *text, const RcaEntryText *first)
{
	if (text->when.clock >= 0 || text->when.is_relative)
		return true;
	return is_dated(text) && is_dated(first) && !is_timed(first);
}

/*
 * Does a line of a paragraph begin an entry?  It may be marked up.  Prose that
 * only begins with a day does not, unless all of the paragraph is of that form.
 */
static bool
begins_entry(RcaStr line, const RcaEntryText *first)
{
	RcaEntryText text;

	line = rca_trim(line);
	while (line.len > 0 && strchr("*_`> ", line.data[0]) != NULL)
		line = rca_skip(line, 1);
	return rca_entry_text_read(line, &text) && begins_alike(&text, first);
}

/* Takes the lines of an entry, and returns the line after it. */
static int
take_lines(const RcaMarkdown *md, const RcaBlock *block, int line,
		   const RcaEntryText *first, RcaStr *text)
{
	StringInfoData source;
	int			start = line;

	initStringInfo(&source);
	do
	{
		RcaStr		s = paragraph_line(md, line);

		if (line > start && begins_entry(s, first))
			break;
		appendBinaryStringInfo(&source, s.data, s.len);
		appendStringInfoChar(&source, ' ');
		line++;
	} while (line <= block->end_line);
	*text = rca_cell_text(md, rca_str(source.data, source.len));
	return line;
}

static void read_setting(TimelineReader *reader, const RcaBlock *block,
						 RcaStr heading, RcaTimeMark *mark);

/* Tells the lines of a paragraph that look like entries and are not read. */
static void
tell_lines(TimelineReader *reader, const RcaBlock *block)
{
	for (int line = block->line; line <= block->end_line; line++)
	{
		if (looks_timed(paragraph_line(&reader->report->body, line)))
			rca_add_doubt(reader->report, line, RCA_DOUBT_SKIPPED);
	}
}

/*
 * The entries of a paragraph: one, or one for every line that begins with a
 * time, with the lines that follow it.
 */
static bool
read_paragraph(TimelineReader *reader, const RcaBlock *block)
{
	const RcaMarkdown *md = &reader->report->body;
	RcaStr		text = rca_block_text(md, block);
	RcaTimeMark first;
	int			line = block->line;

	if (!read_text(text, &first))
	{
		/* "**Timeline (UTC)**" is a heading of those who write none */
		if (rca_block_label(md, block).data != NULL)
		{
			rca_time_mark_init(&first);
			read_setting(reader, block, text, &first);
		}
		else
			tell_lines(reader, block);
		return true;
	}
	if (is_day(&first.text))
	{
		mark_setting(reader, &first, block->line);
		return true;
	}
	/* "Monday was quiet" tells of no time */
	if (!is_timed(&first.text) && !is_dated(&first.text))
		return true;
	while (line <= block->end_line)
	{
		int			start = line;
		RcaTimeMark mark;

		line = take_lines(md, block, line, &first.text, &text);
		if (!read_text(text, &mark))
			continue;
		if (is_day(&mark.text))
			mark_setting(reader, &mark, start);
		else if (!add_text(reader, &mark, start))
			return false;
	}
	return true;
}

/* Is this block of the timeline an entry that has a time? */
static bool
is_timed_entry(const TimelineReader *reader, int i)
{
	const RcaMarkdown *md = &reader->report->body;
	const RcaBlock *block = &md->blocks[i];
	RcaEntryText text;

	if (block->kind == RCA_BLOCK_TABLE)
		return true;
	return (block->kind == RCA_BLOCK_ITEM ||
			block->kind == RCA_BLOCK_PARAGRAPH) &&
		rca_block_has_text(block) &&
		rca_entry_text_read(rca_block_text(md, block), &text) &&
		text.when.clock >= 0;
}

/*
 * "10:45-11:37: Fix developed": the time of a phase, whose entries stand below
 * it, up to the next heading.
 */
static bool
is_phase(const TimelineReader *reader, int heading, const RcaEntryText *text)
{
	const RcaReport *report = reader->report;

	if (text->when.clock < 0 || text->end.clock < 0)
		return false;
	for (int i = heading + 1; i < report->body.nblocks &&
		 report->body.blocks[i].kind != RCA_BLOCK_HEADING; i++)
	{
		if (is_timed_entry(reader, i))
			return true;
	}
	return false;
}

/*
 * Is there nothing but text below a heading with a day?  Then this is what
 * happened on that day.
 */
static bool
is_day_of_text(const TimelineReader *reader, int heading)
{
	const RcaReport *report = reader->report;
	bool		any_text = false;

	for (int i = heading + 1; i < report->body.nblocks &&
		 report->body.blocks[i].kind != RCA_BLOCK_HEADING; i++)
	{
		if (report->body.blocks[i].kind == RCA_BLOCK_ITEM ||
			is_timed_entry(reader, i))
			return false;
		any_text |= (report->body.blocks[i].kind == RCA_BLOCK_PARAGRAPH);
	}
	return any_text;
}

/* Does a word begin at pos?  Digits do so behind letters of other scripts. */
static bool
begins_word(RcaStr s, int pos)
{
	char		before = pos > 0 ? s.data[pos - 1] : ' ';

	return rca_is_word(s.data[pos]) &&
		(!rca_is_word(before) ||
		 (IS_HIGHBIT_SET(before) && rca_is_digit(s.data[pos])));
}

/* Does what stands before a day in a heading lead to it? */
static bool
leads_to_day(RcaStr before)
{
	static const RcaStr words[] =
	{
		RCA_LITERAL("on"), RCA_LITERAL("am"), RCA_LITERAL("le"),
		RCA_LITERAL("el"), RCA_LITERAL("em"),
	};

	before = rca_trim(before);
	if (before.len == 0 ||
		!rca_is_word(before.data[before.len - 1]) ||
		IS_HIGHBIT_SET(before.data[before.len - 1]))
		return true;
	return rca_ends_with_one(before, words, lengthof(words));
}

/* Is a day in a heading the last thing that it says? */
static bool
ends_heading(RcaStr rest)
{
	RcaZone		zone;

	rest = rca_trim(rest);
	return rest.len == 0 || !rca_is_word(rest.data[0]) ||
		IS_HIGHBIT_SET(rest.data[0]) ||
		rca_zone_read(rest, &zone) > 0;
}

/*
 * The day that a heading has, if it is that of what stands below: behind
 * punctuation or "on", or before it.  In the heading of the timeline itself it
 * may be anywhere.  Of "Day 2 (March 24)" the date counts.  A date that has
 * another meaning, as in "the release of May 4", is told.
 */
static RcaDay
find_day(TimelineReader *reader, const RcaBlock *block, RcaStr heading,
		 bool anywhere)
{
	RcaDay		found = rca_no_day;

	for (int i = 0; i < heading.len; i++)
	{
		RcaStr		rest = rca_skip(heading, i);
		RcaDay		day;
		int			n;

		if (!begins_word(heading, i) ||
			(n = rca_day_read(rest, &day)) == 0)
			continue;
		if (anywhere || i == 0 ||
			(leads_to_day(rca_str(heading.data, i)) &&
			 ends_heading(rca_skip(rest, n))))
		{
			if (day.kind < RCA_DAY_OF_WEEK)
				return day;
			if (found.kind == RCA_DAY_NONE)
				found = day;
		}
		else if (day.kind < RCA_DAY_OF_WEEK)
			rca_add_doubt(reader->report, block->line, RCA_DOUBT_OTHER_DAY);
		i += n - 1;
	}
	return found;
}

/* What a heading says of those below it: their day, zone and half of the day. */
static void
read_setting(TimelineReader *reader, const RcaBlock *block, RcaStr heading,
			 RcaTimeMark *mark)
{
	RcaHalf		half = rca_half_find(heading);
	bool		is_part = rca_part_of_section(heading) == RCA_PART_TIMELINE;

	/* both ends of a range state it, or only one of them */
	if (mark->text.end.clock >= 0 && mark->text.end.half != mark->text.when.half)
		half = RCA_HALF_OPEN;
	if (mark->text.when.day.kind == RCA_DAY_NONE ||
		mark->text.when.day.kind >= RCA_DAY_OF_WEEK)
	{
		RcaDay		day = find_day(reader, block, heading, is_part);

		if (day.kind != RCA_DAY_NONE)
			mark->text.when.day = day;
	}
	mark->text.readable = true;
	mark->half = half;
	mark->ends_half = true;
	(void) rca_zone_of_heading(heading, &mark->zone);
	mark_setting(reader, mark, block->line);
}

/*
 * A heading within a timeline: a day, a zone or the half of the day for what
 * follows, or an entry, whose event may be the text below it.
 */
static bool
read_heading(TimelineReader *reader, const RcaBlock *block)
{
	RcaStr		heading = rca_block_text(&reader->report->body, block);
	int			i = (int) (block - reader->report->body.blocks);
	RcaTimeMark mark;
	RcaZone		zone;
	bool		found = read_text(heading, &mark);

	reader->waiting = false;
	if (found && is_timed(&mark.text) && !is_phase(reader, i, &mark.text))
	{
		reader->waiting = (mark.text.event.len == 0);
		return add_text(reader, &mark, block->line);
	}
	if (found && is_dated(&mark.text) && is_day_of_text(reader, i))
	{
		mark.only_day = true;
		reader->waiting = (mark.text.event.len == 0);
		return add_text(reader, &mark, block->line);
	}
	if (!found && looks_timed(heading) && !rca_zone_of_heading(heading, &zone))
		rca_add_doubt(reader->report, block->line, RCA_DOUBT_SKIPPED);
	if (!found)
		rca_time_mark_init(&mark);
	reader->any_read = found;
	read_setting(reader, block, heading, &mark);
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
	{
		/* what stands in an entry are its details */
		if (block->item >= 0 &&
			reader->report->uses[block->item] == RCA_USE_TIMELINE)
			return true;
		/* "First detected 2025-03-23 05:24" */
		if (!rca_entry_text_read_last(s, &mark.text) || !is_dated(&mark.text))
		{
			add_unread(reader, block);
			return true;
		}
		reader->nlast++;
	}
	reader->any_read = true;
	if (is_day(&mark.text))
	{
		mark_setting(reader, &mark, block->line);
		return true;
	}
	for (int i = block->item; i >= 0 && !reader->parents[i];
		 i = reader->report->body.blocks[i].item)
		reader->parents[i] = true;
	return add_text(reader, &mark, block->line);
}

/* A row of a timeline: an entry, the day of those below it, or neither. */
static bool
read_row(TimelineReader *reader, const RcaRow *row)
{
	const RcaTimelineTable *timeline = &reader->timeline;
	RcaTimelineEntry *entry;
	RcaTimeMark mark;

	if (rca_columns_row_is_empty(&timeline->columns, row))
		return true;
	if (rca_timeline_row_is_day(timeline, row, &mark))
	{
		mark_setting(reader, &mark, row->line);
		return true;
	}
	if (rca_timeline_row_is_other(timeline, row))
	{
		rca_add_doubt(reader->report, row->line, RCA_DOUBT_SKIPPED);
		return true;
	}
	entry = add_entry(reader, row->line);
	if (entry == NULL)
		return false;
	rca_timeline_row_read(timeline, row,
						  rca_clock_new(&reader->clock, row->line,
										reader->report->ntimeline - 1),
						  entry);
	return true;
}

static bool
read_rows(TimelineReader *reader, const RcaTable *table)
{
	for (int j = 0; j < table->nrows; j++)
	{
		if (!read_row(reader, &table->rows[j]))
			return false;
	}
	return true;
}

/* The entries of a table that is a timeline. */
static bool
read_table(TimelineReader *reader, int i, RcaTablePlace place)
{
	RcaReport  *report = reader->report;
	const RcaTable *table = report->body.blocks[i].table;

	if (!rca_timeline_table_open(&reader->timeline, &report->body, table, place))
		return true;
	report->uses[i] = RCA_USE_TIMELINE;
	reader->table = reader->table_end = i;
	return read_rows(reader, table);
}

/* Is this paragraph rows of a table, behind a blank line? */
static bool
is_torn_off(const TimelineReader *reader, int i)
{
	const RcaMarkdown *md = &reader->report->body;
	const RcaBlock *block = &md->blocks[i];

	return reader->table >= 0 && reader->table_end == i - 1 && !block->nested &&
		block->kind == RCA_BLOCK_PARAGRAPH &&
		rca_starts_nocase(rca_trim(md->lines[block->line - md->first_line]),
						  RCA_STR("|"));
}

/*
 * The rows of a table that a blank line tears off, read below the header of
 * the table.
 */
static bool
read_torn_off(TimelineReader *reader, int i)
{
	const RcaMarkdown *md = &reader->report->body;
	const RcaBlock *block = &md->blocks[i];
	const RcaTable *above = md->blocks[reader->table].table;
	int			header = above->line - md->first_line;
	int			nrows = block->end_line - block->line + 1;
	RcaStr	   *lines = palloc((nrows + 2) * sizeof(RcaStr));
	unsigned char *classes = palloc(nrows + 2);
	RcaLineRange range;
	RcaTable   *table;

	for (int j = 0; j < nrows + 2; j++)
	{
		int			line = j < 2 ? header + j : block->line - md->first_line + j - 2;

		lines[j] = md->lines[line];
		classes[j] = md->byte_classes[line];
	}
	range.lines = lines;
	range.classes = classes;
	range.count = nrows + 2;
	if (!rca_table_read(range, block->line - 2, &table, reader->err))
		return false;
	reader->table_end = i;
	/* what its columns hold is known from the rows above */
	return table == NULL || read_rows(reader, table);
}

/*
 * The timeline part
 */

static bool
read_block(TimelineReader *reader, int i)
{
	const RcaMarkdown *md = &reader->report->body;
	const RcaBlock *block = &md->blocks[i];

	if (is_torn_off(reader, i))
		return read_torn_off(reader, i);
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

/* "- **Key events (UTC)**": an item that is the heading of those in it. */
static void
read_item_label(TimelineReader *reader, int item)
{
	const RcaReport *report = reader->report;
	RcaTimeMark mark;

	if (item < 0 || item == reader->label ||
		report->parts[item] == RCA_PART_TIMELINE)
		return;
	reader->label = item;
	if (!rca_block_has_text(&report->body.blocks[item]))
		return;
	rca_time_mark_init(&mark);
	read_setting(reader, &report->body.blocks[item],
				 rca_block_text(&report->body, &report->body.blocks[item]),
				 &mark);
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
		if (report->body.blocks[i].kind == RCA_BLOCK_HEADING)
			tell_unread(reader);
		read_item_label(reader, report->body.blocks[i].item);
		if (!read_block(reader, i))
			return false;
		if (report->ntimeline > before)
			report->uses[i] = RCA_USE_TIMELINE;
	}
	tell_unread(reader);
	return true;
}

/* "First detected: 2025-03-23 05:24", an item that ends with a time */
static bool
read_last_time(TimelineReader *reader, const RcaBlock *block)
{
	RcaStr		s = rca_block_text(&reader->report->body, block);
	RcaTimeMark mark;

	rca_time_mark_init(&mark);
	if (!rca_entry_text_read_last(s, &mark.text))
	{
		add_unread(reader, block);
		return true;
	}
	reader->nlast++;
	reader->any_read = true;
	return add_text(reader, &mark, block->line);
}

/* Makes an entry that does not say when anything happened. */
static bool
add_untimed(TimelineReader *reader, RcaStr event, int line)
{
	RcaTimelineEntry *entry = add_entry(reader, line);

	if (entry == NULL)
		return false;
	entry->unknown = RCA_UNKNOWN_TIME;
	set_event(entry, event);
	return true;
}

/* An item that does not say when anything happened. */
static bool
read_untimed(TimelineReader *reader, const RcaBlock *block)
{
	return block->nested ||
		add_untimed(reader, rca_block_text(&reader->report->body, block),
					block->line);
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
	tell_unread(reader);
	return true;
}

/* The rows of tables of the part that have stages, and no times. */
static bool
read_untimed_tables(TimelineReader *reader)
{
	RcaReport  *report = reader->report;

	for (int i = 0; i < report->body.nblocks; i++)
	{
		const RcaTable *table = report->body.blocks[i].table;
		RcaColumns	columns;

		if (report->parts[i] != RCA_PART_TIMELINE || table == NULL)
			continue;
		rca_timeline_columns(&columns, &report->body, table,
							 RCA_TABLE_ELSEWHERE);
		if (columns.at[RCA_COLUMN_EVENT] < 0 ||
			columns.at[RCA_COLUMN_MILESTONE] < 0)
			continue;
		report->uses[i] = RCA_USE_TIMELINE;
		for (int j = 0; j < table->nrows; j++)
		{
			RcaStr		event = rca_columns_cell(&columns, &table->rows[j],
												 RCA_COLUMN_EVENT);
			RcaStr		stage = rca_columns_cell(&columns, &table->rows[j],
												 RCA_COLUMN_MILESTONE);
			RcaTimelineEntry *entry;

			if (event.data == NULL && stage.data == NULL)
				continue;
			if (!add_untimed(reader, event, table->rows[j].line))
				return false;
			entry = &report->timeline[report->ntimeline - 1];
			if (stage.data != NULL &&
				rca_milestone_of_name(stage) != RCA_MILESTONE_NONE)
				entry->milestone = rca_milestone_of_name(stage);
		}
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

/*
 * The day and the zone in the heading above what is read outside of the part.
 * *last is the heading that was read before, and becomes this one.
 */
static void
read_heading_above(TimelineReader *reader, int heading, int *last)
{
	const RcaMarkdown *md = &reader->report->body;
	RcaTimeMark mark;

	/* the first one is the title */
	if (heading <= 0 || heading == *last)
		return;
	*last = heading;
	rca_time_mark_init(&mark);
	read_setting(reader, &md->blocks[heading],
				 rca_block_text(md, &md->blocks[heading]), &mark);
}

static bool
read_plain_timelines(TimelineReader *reader)
{
	RcaReport  *report = reader->report;
	const bool *marked = find_plain_timelines(report);
	int			heading = -1;
	int			last = -1;

	for (int i = 0; i < report->body.nblocks; i++)
	{
		if (report->body.blocks[i].kind == RCA_BLOCK_HEADING)
			heading = i;
		if (marked[i] && report->parts[i] != RCA_PART_TIMELINE)
			read_heading_above(reader, heading, &last);
		if (!marked[i] || report->uses[i] == RCA_USE_TIMELINE)
			continue;
		if (!read_item(reader, &report->body.blocks[i]))
			return false;
		report->uses[i] = RCA_USE_TIMELINE;
	}
	tell_unread(reader);
	return true;
}

static bool
read_tables_elsewhere(TimelineReader *reader)
{
	const RcaMarkdown *md = &reader->report->body;
	int			heading = -1;
	int			last = -1;

	for (int i = 0; i < md->nblocks; i++)
	{
		if (md->blocks[i].kind == RCA_BLOCK_HEADING)
			heading = i;
		if (md->blocks[i].kind != RCA_BLOCK_TABLE)
			continue;
		if (rca_timeline_table_open(&reader->timeline, md, md->blocks[i].table,
									RCA_TABLE_ELSEWHERE))
			read_heading_above(reader, heading, &last);
		if (!read_table(reader, i, RCA_TABLE_ELSEWHERE))
			return false;
	}
	return true;
}

/*
 * Updates of a status page: headings that begin with a time or have a date and
 * a time, or paragraphs that are nothing but a time.  Two of them at least, for
 * one may be anything.
 */

/* The first date with a time in the words of a heading, and what follows. */
static bool
read_update_heading(RcaStr heading, RcaTimeMark *mark)
{
	if (read_text(heading, mark))
		return mark->text.when.clock >= 0;
	for (int i = 1; i < heading.len; i++)
	{
		if (rca_is_digit(heading.data[i]) && !rca_is_word(heading.data[i - 1]) &&
			read_text(rca_skip(heading, i), mark) && mark->text.when.clock >= 0 &&
			is_dated(&mark->text))
			return true;
	}
	return false;
}

/* Is this block the time of an update? */
static bool
is_update(const RcaReport *report, int i, RcaTimeMark *mark)
{
	const RcaMarkdown *md = &report->body;
	const RcaBlock *block = &md->blocks[i];
	RcaStr		text = md->lines[block->line - md->first_line];

	/* few lines have a colon */
	if (text.len == 0 || memchr(text.data, ':', text.len) == NULL ||
		(block->kind != RCA_BLOCK_HEADING &&
		 (block->kind != RCA_BLOCK_PARAGRAPH ||
		  block->end_line > block->line)) ||
		block->nested || report->parts[i] == RCA_PART_ACTION_ITEMS ||
		!rca_block_has_text(block))
		return false;
	text = rca_block_text(md, block);
	if (block->kind == RCA_BLOCK_HEADING)
		return read_update_heading(text, mark);
	return read_text(text, mark) && mark->text.when.clock >= 0 && mark->text.event.len == 0;
}

/* The text of an update: the first one below its time. */
static void
read_update_text(TimelineReader *reader, const RcaBlock *block)
{
	if (!reader->waiting || !rca_block_has_text(block))
		return;
	reader->waiting = false;
	if (block->kind != RCA_BLOCK_HEADING)
		set_event(&reader->report->timeline[reader->report->ntimeline - 1],
				  rca_block_text(&reader->report->body, block));
}

static bool
read_updates(TimelineReader *reader)
{
	RcaReport  *report = reader->report;
	RcaTimeMark mark;
	int			count = 0;

	for (int i = 0; i < report->body.nblocks && count < 2; i++)
		count += is_update(report, i, &mark);
	if (count < 2)
		return true;
	for (int i = 0; i < report->body.nblocks; i++)
	{
		const RcaBlock *block = &report->body.blocks[i];

		if (!is_update(report, i, &mark))
		{
			read_update_text(reader, block);
			continue;
		}
		if (!add_text(reader, &mark, block->line))
			return false;
		report->uses[i] = RCA_USE_TIMELINE;
		reader->waiting = (mark.text.event.len == 0);
	}
	reader->waiting = false;
	return true;
}

/* Does one of the marks from the given one on tell the same time? */
static bool
is_told_again(const RcaTimelineClock *clock, const RcaWhen *when, int from)
{
	for (int i = from; i < clock->nmarks; i++)
	{
		const RcaWhen *other = &clock->marks[i].text.when;

		if (other->clock == when->clock && other->day.date == when->day.date)
			return true;
	}
	return false;
}

/*
 * Drops the first entries, which end the items of a short list, where a list
 * that was read after them, from the given mark on, tells all their times again.
 */
static void
drop_repeated(TimelineReader *reader, int nlast, int first_mark)
{
	RcaReport  *report = reader->report;
	RcaTimelineClock *clock = &reader->clock;

	if (nlast > MAX_KEY_EVENTS)
		return;
	for (int i = 0; i < first_mark; i++)
	{
		if (clock->marks[i].entry >= 0 &&
			!is_told_again(clock, &clock->marks[i].text.when, first_mark))
			return;
	}
	report->ntimeline -= nlast;
	memmove(report->timeline, report->timeline + nlast,
			report->ntimeline * sizeof(RcaTimelineEntry));
	rca_clock_drop(clock, nlast);
	for (int i = 0; i < report->body.nblocks; i++)
	{
		if (report->parts[i] == RCA_PART_TIMELINE)
			report->uses[i] = RCA_USE_NONE;
	}
}

/* The lists that are timelines by their content, beside what was read so far. */
static bool
read_lists_elsewhere(TimelineReader *reader)
{
	int			before = reader->report->ntimeline;
	int			first_mark = reader->clock.nmarks;

	if (!read_plain_timelines(reader))
		return false;
	if (before > 0 && reader->report->ntimeline > before)
		drop_repeated(reader, before, first_mark);
	return true;
}

/*
 * The ways to find a timeline, the surest first.  Entries of no timeline part
 * count only where what they are is beyond doubt; what came after what is worth
 * knowing also where nobody says when.
 */
static bool
read_all(TimelineReader *reader)
{
	const RcaReport *report = reader->report;
	bool		only_last;

	if (!read_part(reader))
		return false;
	if (report->ntimeline == 0 && !read_items(reader, read_last_time))
		return false;
	only_last = report->ntimeline == reader->nlast;
	/* the ends of items may tell the same as a list below them, in short */
	if (report->ntimeline == 0 && !read_tables_elsewhere(reader))
		return false;
	if (only_last && !read_lists_elsewhere(reader))
		return false;
	if (report->ntimeline == 0 && !read_updates(reader))
		return false;
	if (report->ntimeline == 0 && !read_untimed_tables(reader))
		return false;
	return report->ntimeline > 0 || read_items(reader, read_untimed);
}

bool
rca_timeline_read(RcaReport *report, RcaError *err)
{
	TimelineReader reader = {report, err};

	reader.clock.report = report;
	reader.table = reader.label = -1;
	reader.parents = palloc0(Max(report->body.nblocks, 1) * sizeof(bool));
	if (!read_all(&reader))
		return false;
	rca_clock_run(&reader.clock);
	return true;
}
