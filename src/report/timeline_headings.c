/*
 * src/report/timeline_headings.c
 *
 * Headings in a timeline, and above what is read outside of it: settings for
 * the entries below, or entries.
 */
#include "base/base.h"

#include "base/text.h"
#include "report/sections.h"
#include "report/timeline_headings.h"
#include "report/zone_sentence.h"
#include "values/phrase.h"

/* Is this block of the timeline an entry that has a time? */
static bool
is_timed_entry(const RcaTimelineReader *reader, int i)
{
	const RcaMarkdown *md = &reader->report->body;
	const RcaBlock *block = &md->blocks[i];
	RcaTimeMark mark;

	if (block->kind == RCA_BLOCK_TABLE)
		return true;
	return (block->kind == RCA_BLOCK_ITEM ||
			block->kind == RCA_BLOCK_PARAGRAPH) &&
		rca_block_has_text(block) &&
		rca_timeline_text_read(reader, rca_block_text(md, block), &mark) &&
		mark.text.when.clock != RCA_NO_CLOCK;
}

/*
 * "10:45-11:37: Fix developed": the time of a phase, whose entries stand below
 * it, up to the next heading.
 */
static bool
is_phase(const RcaTimelineReader *reader, int heading, const RcaEntryText *text)
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
is_day_of_text(const RcaTimelineReader *reader, int heading)
{
	const RcaReport *report = reader->report;
	bool		any_text = false;

	for (int i = heading + 1; i < report->body.nblocks &&
		 report->body.blocks[i].kind != RCA_BLOCK_HEADING; i++)
	{
		if (report->body.blocks[i].kind == RCA_BLOCK_ITEM ||
			is_timed_entry(reader, i))
			return false;
		if (report->body.blocks[i].kind != RCA_BLOCK_PARAGRAPH)
			continue;
		if (!any_text && rca_timeline_may_be_compact(rca_block_text(&report->body, &report->body.blocks[i])))
			return false;
		any_text = true;
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
find_day(RcaTimelineReader *reader, const RcaBlock *block, RcaStr heading,
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

void
rca_timeline_setting_read(RcaTimelineReader *reader, const RcaBlock *block,
						  RcaStr heading, RcaTimeMark *mark)
{
	RcaHalf		half = rca_half_find(heading);
	bool		by_evidence;
	bool		is_part = rca_heading_part(reader->report, heading, RCA_PART_OTHER,
										   &by_evidence) == RCA_PART_TIMELINE;

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
	rca_timeline_mark_setting(reader, mark, block->line);
}

/* "Second deploy (07:10)", "Second deploy - 07:10", with no entries below it whose phase it would be */
static bool
ends_with_time(const RcaTimelineReader *reader, int heading, RcaStr text,
			   RcaTimeMark *mark)
{
	const RcaReport *report = reader->report;
	bool		by_evidence;

	rca_time_mark_init(mark);
	if (!rca_reads_since(report->body.reading, RCA_READER_CODE) ||
		!(rca_entry_text_read_in_brackets(text, &mark->text) ||
		  rca_entry_text_read_last(text, &mark->text)) ||
		rca_heading_part(report, text, RCA_PART_OTHER, &by_evidence) == RCA_PART_TIMELINE ||
		rca_heading_part(report, mark->text.event, RCA_PART_OTHER, &by_evidence) == RCA_PART_TIMELINE)
		return false;
	for (int i = heading + 1; i < report->body.nblocks &&
		 report->body.blocks[i].kind != RCA_BLOCK_HEADING; i++)
	{
		if (is_timed_entry(reader, i))
			return false;
	}
	return true;
}

bool
rca_timeline_heading_read(RcaTimelineReader *reader, const RcaBlock *block)
{
	RcaStr		heading = rca_block_text(&reader->report->body, block);
	int			i = (int) (block - reader->report->body.blocks);
	RcaTimeMark mark;
	RcaZone		zone;
	bool		found = rca_timeline_text_read(reader, heading, &mark);

	reader->waiting = false;
	if (!found && ends_with_time(reader, i, heading, &mark))
	{
		reader->nheads++;
		return rca_timeline_add_text(reader, &mark, block->line);
	}
	if (found && rca_timeline_is_timed(&mark.text) &&
		!is_phase(reader, i, &mark.text))
	{
		reader->waiting = (mark.text.event.len == 0);
		return rca_timeline_add_text(reader, &mark, block->line);
	}
	/* "Thursday" alone, and what happened then */
	if (found && is_day_of_text(reader, i) &&
		(rca_timeline_is_dated(&mark.text) ||
		 (rca_timeline_is_day(&mark.text) && rca_reads_since(reader->report->body.reading, RCA_READER_CODE))))
	{
		mark.only_day = true;
		reader->waiting = (mark.text.event.len == 0);
		return rca_timeline_add_text(reader, &mark, block->line);
	}
	if (!found && (rca_timeline_looks_timed(heading) || rca_timeline_may_be_compact(heading)) &&
		!rca_zone_of_heading(heading, &zone))
		rca_add_doubt(reader->report, block->line, RCA_DOUBT_SKIPPED);
	if (!found)
		rca_time_mark_init(&mark);
	reader->any_read = found;
	rca_timeline_setting_read(reader, block, heading, &mark);
	return true;
}

void
rca_timeline_heading_above_read(RcaTimelineReader *reader, int heading,
								int *last)
{
	const RcaMarkdown *md = &reader->report->body;
	RcaTimeMark mark;

	/* the first one is the title */
	if (heading <= 0 || heading == *last)
		return;
	*last = heading;
	rca_time_mark_init(&mark);
	rca_timeline_setting_read(reader, &md->blocks[heading],
							  rca_block_text(md, &md->blocks[heading]), &mark);
}

void
rca_timeline_label_read(RcaTimelineReader *reader, int item)
{
	const RcaReport *report = reader->report;
	const RcaMarkdown *md = &report->body;
	RcaTimeMark mark;

	if (item < 0 || item == reader->label ||
		report->parts[item] == RCA_PART_TIMELINE)
		return;
	reader->label = item;
	if (!rca_block_has_text(&md->blocks[item]))
		return;
	rca_time_mark_init(&mark);
	rca_timeline_setting_read(reader, &md->blocks[item],
							  rca_block_text(md, &md->blocks[item]), &mark);
}
