/*
 * src/report/timeline_paragraphs.c
 *
 * Entries of a timeline that are paragraphs, or lines of one.
 */
#include "base/base.h"

#include "base/host.h"
#include "base/text.h"
#include "markdown/table.h"
#include "report/timeline_headings.h"
#include "report/timeline_paragraphs.h"
#include "values/when_read.h"
#include "words/vocabulary.h"

/* bytes of a line that says what the times below it are */
#define MAX_LEAD	120

/* bytes in which the time of an entry stands */
#define MAX_BEGINNING	200

/* lines of a paragraph with a time and its zone that make it a story */
#define MIN_MOMENTS	3

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
	if (rca_timeline_is_timed(text))
		return true;
	return rca_timeline_is_dated(text) && rca_timeline_is_dated(first) &&
		!rca_timeline_is_timed(first);
}

/* "11\. August 05:24" and "America/New\_York 05:24" as they are printed. */
static RcaStr
without_escapes(RcaStr line)
{
	int			end = Min(line.len, MAX_LEAD);
	StringInfoData buffer;

	if (end == 0 || memchr(line.data, '\\', end) == NULL)
		return line;
	initStringInfo(&buffer);
	for (int i = 0; i < line.len; i++)
	{
		if (line.data[i] != '\\' || i + 1 == line.len || rca_is_word(line.data[i + 1]))
			appendStringInfoChar(&buffer, line.data[i]);
	}
	return rca_str(buffer.data, buffer.len);
}

/*
 * Does a line of a paragraph begin an entry?  It may be marked up.  Prose that
 * only begins with a day does not, unless all of the paragraph is of that form.
 */
static bool
begins_entry(const RcaTimelineReader *reader, RcaStr line, const RcaEntryText *first)
{
	RcaTimeMark mark;

	line = rca_trim(line);
	while (line.len > 0 && strchr("*_`> ", line.data[0]) != NULL)
		line = rca_skip(line, 1);
	return rca_timeline_text_read(reader, without_escapes(line), &mark) &&
		begins_alike(&mark.text, first);
}

/* A place in a paragraph: what is left of a line. */
typedef struct Place
{
	int			line;
	RcaStr		rest;
} Place;

/*
 * Where in a line the next entry begins, behind a break: "10:14 - Down.<br> 10:20
 * - Paged".  Returns the place of the break, and what is behind it; or -1.
 */
static int
find_break(RcaTimelineReader *reader, Place place, const RcaEntryText *first, RcaStr *behind)
{
	RcaStr		rest = place.rest;
	int			at;

	while ((at = rca_find(rest, RCA_STR("<br"))) >= 0)
	{
		int			start = (int) (rest.data + at - place.rest.data);

		rest = rca_skip(rest, at + 3);
		at = rca_find(rest, RCA_STR(">"));
		if (at < 0)
			break;
		rest = rca_trim(rca_skip(rest, at + 1));
		rca_host_check_interrupts();
		if (!rca_timeline_looks_timed(rest))
			continue;
		*behind = rest;
		/* how it begins is enough, of a line that may have many breaks */
		if (begins_entry(reader, rca_str(rest.data, rca_clip(rest, MAX_BEGINNING)), first) &&
			rca_reads_since(reader->report->body.reading, RCA_READER_CODE))
			return start;
		rca_add_doubt(reader->report, place.line, RCA_DOUBT_SKIPPED);
	}
	return -1;
}

/* Takes the text of an entry, and goes on to the place behind it. */
static RcaStr
take_entry(RcaTimelineReader *reader, const RcaBlock *block, const RcaEntryText *first,
		   Place *place)
{
	const RcaMarkdown *md = &reader->report->body;
	StringInfoData source;
	RcaStr		behind;

	initStringInfo(&source);
	do
	{
		int			end = find_break(reader, *place, first, &behind);

		appendBinaryStringInfo(&source, place->rest.data, end < 0 ? place->rest.len : end);
		if (end >= 0)
		{
			place->rest = behind;
			break;
		}
		appendStringInfoChar(&source, ' ');
		if (++place->line <= block->end_line)
			place->rest = paragraph_line(md, place->line);
	} while (place->line <= block->end_line && !begins_entry(reader, place->rest, first));
	return rca_cell_text(md, rca_str(source.data, source.len));
}

/* Tells the lines of a paragraph that look like entries and are not read. */
static void
tell_lines(RcaTimelineReader *reader, const RcaBlock *block)
{
	const RcaMarkdown *md = &reader->report->body;

	for (int line = block->line; line <= block->end_line; line++)
	{
		RcaStr		text = paragraph_line(md, line);

		if (rca_timeline_looks_timed(text) || rca_timeline_may_be_compact(text))
			rca_add_doubt(reader->report, line, RCA_DOUBT_SKIPPED);
	}
}

/*
 * "Timeline for September 17, 2018: (all times UTC)", a line of its own before
 * a list or a table, says the day or the zone of what follows.
 */
static bool
is_lead(const RcaTimelineReader *reader, const RcaBlock *block, RcaStr text)
{
	static const RcaStr ends[] = {
		RCA_LITERAL(":"), RCA_LITERAL(")"),
		RCA_LITERAL("\xef\xbc\x9a"), RCA_LITERAL("\xef\xbc\x89"),
	};
	const RcaMarkdown *md = &reader->report->body;
	const RcaBlock *next = block + 1;

	if (block->end_line > block->line || text.len > MAX_LEAD ||
		next == md->blocks + md->nblocks ||
		(next->kind != RCA_BLOCK_ITEM && next->kind != RCA_BLOCK_TABLE))
		return false;
	for (int i = 0; i < lengthof(ends); i++)
	{
		if (text.len > ends[i].len &&
			rca_equal(rca_skip(text, text.len - ends[i].len), ends[i]))
			return true;
	}
	return false;
}

/*
 * Text below a paragraph that is a day tells what happened on that day, unless
 * it leads to what stands below it.
 */
static bool
is_text_of_day(const RcaTimelineReader *reader, const RcaBlock *block, RcaStr text)
{
	const RcaMarkdown *md = &reader->report->body;
	int			i = (int) (block - md->blocks);

	return reader->day_block >= 0 && reader->day_block == i - 1 && !block->nested &&
		rca_block_label(md, block).data == NULL && !rca_timeline_looks_timed(text) &&
		!rca_timeline_may_be_compact(text) &&
		(i + 1 == md->nblocks || (md->blocks[i + 1].kind != RCA_BLOCK_ITEM &&
								  md->blocks[i + 1].kind != RCA_BLOCK_TABLE &&
								  md->blocks[i + 1].kind != RCA_BLOCK_CODE)) &&
		rca_reads_since(md->reading, RCA_READER_CODE);
}

static bool
add_text_of_day(RcaTimelineReader *reader, const RcaBlock *block, RcaStr text)
{
	RcaTimeMark mark = reader->day;

	mark.only_day = true;
	mark.text.event = text;
	return rca_timeline_add_text(reader, &mark, block->line);
}

/* "All times are UTC on 2025-03-23.": a sentence with the day of what follows. */
static bool
read_day_of_times(const RcaTimelineReader *reader, RcaStr text, RcaTimeMark *mark)
{
	RcaDay	   *day = &mark->text.when.day;

	rca_time_mark_init(mark);
	mark->text.readable = true;
	return text.len <= MAX_LEAD && !rca_timeline_looks_timed(text) &&
		rca_times_word(text) == RCA_TIMES_ALL && rca_day_find(text, day) &&
		(day->kind == RCA_DAY_DATE || day->kind == RCA_DAY_OF_YEAR) &&
		rca_reads_since(reader->report->body.reading, RCA_READER_CODE);
}

bool
rca_timeline_paragraph_read(RcaTimelineReader *reader, const RcaBlock *block)
{
	const RcaMarkdown *md = &reader->report->body;
	RcaStr		text = rca_block_text(md, block);
	RcaTimeMark first;
	Place		place;

	if (!rca_timeline_text_read(reader, text, &first) ||
		(!rca_timeline_is_timed(&first.text) && is_lead(reader, block, text)))
	{
		/* "**Timeline (UTC)**" is a heading of those who write none */
		if (rca_block_label(md, block).data != NULL || is_lead(reader, block, text))
		{
			rca_time_mark_init(&first);
			rca_timeline_setting_read(reader, block, text, &first);
		}
		else if (is_text_of_day(reader, block, text))
			return add_text_of_day(reader, block, text);
		else if (read_day_of_times(reader, text, &first))
			rca_timeline_mark_setting(reader, &first, block->line);
		else
			tell_lines(reader, block);
		return true;
	}
	if (rca_timeline_is_day(&first.text))
	{
		rca_timeline_mark_setting(reader, &first, block->line);
		reader->day = first;
		reader->day_block = (int) (block - md->blocks);
		return true;
	}
	/* "Monday was quiet" tells of no time */
	if (!rca_timeline_is_timed(&first.text) &&
		!rca_timeline_is_dated(&first.text))
		return true;
	place.line = block->line;
	place.rest = paragraph_line(md, block->line);
	while (place.line <= block->end_line)
	{
		int			start = place.line;
		RcaTimeMark mark;

		text = take_entry(reader, block, &first.text, &place);
		if (!rca_timeline_text_read(reader, text, &mark))
			continue;
		if (rca_timeline_is_day(&mark.text))
			rca_timeline_mark_setting(reader, &mark, start);
		else if (!rca_timeline_add_text(reader, &mark, start))
			return false;
	}
	return true;
}

/* Does a line of prose have a clock time with its zone? */
static bool
has_moment(RcaStr line)
{
	for (int i = 0; i < line.len; i++)
	{
		RcaWhen		when;

		if (!rca_when_read_in_prose(line, i, &when))
			continue;
		if (when.clock >= 0 && when.zone.kind != RCA_ZONE_NONE)
			return true;
		i += Max(when.length, 1) - 1;
	}
	return false;
}

void
rca_timeline_tell_prose(RcaTimelineReader *reader)
{
	const RcaMarkdown *md = &reader->report->body;

	for (int i = 0; i < md->nblocks; i++)
	{
		const RcaBlock *block = &md->blocks[i];
		int			first = reader->report->ndoubts;

		if (block->kind != RCA_BLOCK_PARAGRAPH || block->nested || block->item >= 0)
			continue;
		for (int line = block->line; line <= block->end_line; line++)
		{
			rca_host_check_interrupts();
			if (has_moment(md->lines[line - md->first_line]))
				rca_add_doubt(reader->report, line, RCA_DOUBT_SKIPPED);
		}
		/* one or two are no story */
		if (reader->report->ndoubts < first + MIN_MOMENTS)
			reader->report->ndoubts = first;
	}
}
