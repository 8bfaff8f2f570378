/*
 * src/report/timeline_lists.c
 *
 * Entries of a timeline that are items of lists.  A report without a timeline
 * part is searched for lists that can only be timelines.
 */
#include "base/base.h"

#include "base/host.h"
#include "base/text.h"
#include "report/team_words.h"
#include "report/timeline_headings.h"
#include "report/timeline_lists.h"
#include "report/timeline_paragraphs.h"
#include "values/when_cell.h"

/* bytes before the first digit of a paragraph that begins with a time */
#define MAX_BEFORE_DIGIT	40

/* a list of more times than this is more than the key events */
#define MAX_KEY_EVENTS	10

/* so many times make a list, or a section, a timeline */
#define MIN_TIMES		3

/* "2. September 2025", a day which Markdown takes for the second item of a list. */
static bool
is_day_of_list(const RcaTimelineReader *reader, const RcaBlock *block,
			   RcaTimeMark *mark)
{
	const RcaMarkdown *md = &reader->report->body;
	RcaStr		line = rca_trim(md->lines[block->line - md->first_line]);

	return line.len > 0 && rca_is_digit(line.data[0]) &&
		rca_timeline_text_read(reader, line, mark) &&
		rca_timeline_is_day(&mark->text) && rca_timeline_is_dated(&mark->text);
}

/*
 * "Recovery: disk replaced", below entries that have a time: what stands in its
 * place names no time, but what came next.  "Root cause: ..." is none of it.
 */
static bool
read_milestone_label(const RcaTimelineReader *reader, const RcaBlock *block, RcaStr s,
					 RcaTimeMark *mark)
{
	const RcaReport *report = reader->report;

	return !block->nested && reader->any_read && report->ntimeline > reader->section_start &&
		rca_entry_text_read_label(s, &mark->text) &&
		rca_team_milestone(&report->body, mark->text.raw_time) != RCA_MILESTONE_NONE &&
		rca_part_of_heading(mark->text.raw_time) != RCA_PART_ROOT_CAUSE &&
		rca_reads_since(report->body.reading, RCA_READER_CODE);
}

/* Reads an item, in one of the ways, that has a date and a time, and where it is so read. */
static bool
read_dated(const RcaTimelineReader *reader, bool (*read) (RcaStr s, RcaEntryText *entry),
		   RcaStr s, RcaTimeMark *mark)
{
	rca_time_mark_init(mark);
	if (read(s, &mark->text) && rca_timeline_is_dated(&mark->text) &&
		rca_reads_when(reader->report->body.reading, &mark->text.when))
		return true;
	rca_time_mark_init(mark);
	return false;
}

/*
 * "**Tuesday, March 4**" right below an item: to Markdown a line of it, to its
 * author the day of what follows.
 */
static void
read_day_below(RcaTimelineReader *reader, const RcaBlock *block)
{
	const RcaMarkdown *md = &reader->report->body;

	for (int line = block->line + 1; line <= block->end_line; line++)
	{
		RcaStr		s = md->lines[line - md->first_line];
		RcaTimeMark mark;

		rca_host_check_interrupts();
		if (s.len < 4 || (!rca_is_word(s.data[0]) && !rca_starts_nocase(s, RCA_STR("**")) &&
						  !rca_starts_nocase(s, RCA_STR("__"))) ||
			!rca_timeline_text_read(reader, rca_strip_signs(rca_trim(s), "*_", "*_:"), &mark) ||
			!rca_timeline_is_day(&mark.text) || !rca_timeline_is_dated(&mark.text) ||
			!rca_reads_since(md->reading, RCA_READER_CODE))
			continue;
		rca_timeline_mark_setting(reader, &mark, line);
	}
}

/* "Date: 2025-03-23" among the items: the day of those below it */
static bool
read_date_label(RcaTimelineReader *reader, const RcaBlock *block, RcaStr s)
{
	const RcaMarkdown *md = &reader->report->body;
	RcaEntryText text;
	RcaTimeMark mark;
	int			preference;

	rca_time_mark_init(&mark);
	if (!rca_entry_text_read_label(s, &text) ||
		rca_team_key(md, text.raw_time, &preference) != RCA_KEY_DATE ||
		!rca_when_read_cell(text.event, &mark.text.when, NULL) ||
		rca_timeline_is_timed(&mark.text) || !rca_timeline_is_dated(&mark.text) ||
		!rca_reads_since(md->reading, RCA_READER_CODE))
		return false;
	mark.text.readable = true;
	rca_timeline_mark_setting(reader, &mark, block->line);
	return true;
}

/* Text without the "Time:" that stands before a time. */
static RcaStr
without_time_label(const RcaTimelineReader *reader, RcaStr s)
{
	RcaEntryText text;

	if (!rca_entry_text_read_label(s, &text) ||
		rca_timeline_column(text.raw_time) != RCA_COLUMN_TIME ||
		!rca_reads_since(reader->report->body.reading, RCA_READER_CODE))
		return s;
	return text.event;
}

bool
rca_timeline_item_read(RcaTimelineReader *reader, const RcaBlock *block)
{
	RcaStr		s;
	RcaTimeMark mark;
	char		box;

	if (!rca_block_has_text(block))
		return true;
	/* "[x] 05:24 Disk full" */
	s = rca_strip_checkbox(rca_block_text(&reader->report->body, block), &box);
	if (is_day_of_list(reader, block, &mark))
	{
		rca_timeline_mark_setting(reader, &mark, block->line);
		return true;
	}
	if (!rca_timeline_text_read(reader, s, &mark) &&
		!rca_timeline_text_read(reader, without_time_label(reader, s), &mark) &&
		(block->nested || !rca_entry_text_read_vague(s, &mark.text) ||
		 !rca_reads_when(reader->report->body.reading, &mark.text.when)))
	{
		/* what stands in an entry are its details */
		if (block->item >= 0 &&
			reader->report->uses[block->item] == RCA_USE_TIMELINE)
			return true;
		/* "First detected: 2025-03-23 05:24" */
		if (!read_dated(reader, rca_entry_text_read_behind_label, s, &mark) &&
			read_milestone_label(reader, block, s, &mark))
			return rca_timeline_add_text(reader, &mark, block->line);
		if (!rca_timeline_is_dated(&mark.text) &&
			!read_dated(reader, rca_entry_text_read_last, s, &mark) &&
			!read_dated(reader, rca_entry_text_read_in_label, s, &mark))
		{
			if (read_date_label(reader, block, s))
				return true;
			if (reader->all_items && !block->nested)
				return rca_timeline_add_untimed(reader, s, block->line);
			rca_timeline_add_unread(reader, block);
			return true;
		}
		reader->nlast++;
	}
	reader->any_read = true;
	rca_timeline_tell_breaks(reader, block);
	if (rca_timeline_is_day(&mark.text))
	{
		rca_timeline_mark_setting(reader, &mark, block->line);
		return true;
	}
	for (int i = block->item; i >= 0 && !reader->parents[i];
		 i = reader->report->body.blocks[i].item)
		reader->parents[i] = true;
	if (!rca_timeline_add_text(reader, &mark, block->line))
		return false;
	read_day_below(reader, block);
	return true;
}

/* "First detected: 2025-03-23 05:24", an item that ends with a time */
static bool
read_last_time(RcaTimelineReader *reader, const RcaBlock *block)
{
	RcaStr		s = rca_block_text(&reader->report->body, block);
	RcaTimeMark mark;

	rca_time_mark_init(&mark);
	if (!rca_entry_text_read_behind_label(s, &mark.text) &&
		!rca_entry_text_read_last(s, &mark.text) &&
		!((rca_entry_text_read_in_brackets(s, &mark.text) ||
		   rca_entry_text_read_in_label(s, &mark.text)) &&
		  rca_reads_since(reader->report->body.reading, RCA_READER_CODE)))
	{
		rca_timeline_add_unread(reader, block);
		return true;
	}
	reader->nlast++;
	reader->any_read = true;
	return rca_timeline_add_text(reader, &mark, block->line);
}

/* "Status: working" between them: a fact, and nothing that happened. */
static bool
is_fact(const RcaMarkdown *md, RcaStr item)
{
	RcaEntryText text;
	int			preference;

	return rca_entry_text_read_label(item, &text) &&
		(rca_team_key(md, text.raw_time, &preference) == RCA_KEY_STATUS ||
		 rca_team_key(md, text.raw_time, &preference) == RCA_KEY_SEVERITY);
}

/* An item that does not say when anything happened. */
static bool
read_untimed(RcaTimelineReader *reader, const RcaBlock *block)
{
	if (block->nested || is_fact(&reader->report->body, rca_block_text(&reader->report->body, block)))
		return true;
	return rca_timeline_add_untimed(reader,
									rca_block_text(&reader->report->body, block),
									block->line);
}

/* The items of the part, read in one of these ways. */
static bool
read_items(RcaTimelineReader *reader,
		   bool (*read) (RcaTimelineReader *reader, const RcaBlock *block))
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
	rca_timeline_tell_unread(reader);
	return true;
}

bool
rca_timeline_last_times_read(RcaTimelineReader *reader)
{
	return read_items(reader, read_last_time);
}

bool
rca_timeline_untimed_items_read(RcaTimelineReader *reader)
{
	return read_items(reader, read_untimed);
}

/* What a section, or an item, has in it. */
typedef struct Group
{
	int			items;
	int			timed;			/* those that begin with a time of day */
	int			lines;			/* of paragraphs that are not in an item */
	int			timed_lines;
} Group;

static bool
begins_with_time(RcaStr text)
{
	RcaEntryText entry;

	return rca_entry_text_read(text, &entry) && rca_timeline_is_timed(&entry);
}

/* A paragraph that begins with a time has a digit there; most have none. */
static bool
has_digit_near(RcaStr text)
{
	for (int i = 0; i < text.len && i < MAX_BEFORE_DIGIT; i++)
	{
		if (rca_is_digit(text.data[i]))
			return true;
	}
	return false;
}

/* The lines of a paragraph, if all of them begin with the digits of a time, else 1. */
static int
count_lines(const RcaMarkdown *md, const RcaBlock *block)
{
	for (int line = block->line; line <= block->end_line; line++)
	{
		RcaStr		text = rca_strip_signs(rca_trim(md->lines[line - md->first_line]), "*_`[", "");

		if (text.len == 0 || !rca_is_digit(text.data[0]) || !begins_with_time(text))
			return 1;
	}
	return block->end_line - block->line + 1;
}

static void
count_paragraph(const RcaMarkdown *md, const RcaBlock *block, Group *group)
{
	RcaStr		text = rca_block_text(md, block);
	bool		is_timed = has_digit_near(text) && begins_with_time(text);
	int			lines = is_timed ? count_lines(md, block) : 1;

	group->lines += lines;
	group->timed_lines += is_timed ? lines : 0;
}

static bool
is_plain_timeline(int timed, int all)
{
	return timed >= MIN_TIMES && timed * 3 > all * 2;
}

/*
 * Without a heading for it, a timeline is known by its content: a list of
 * three items or more, most of which begin with a time of day.  So are three
 * paragraphs of a section, or lines of them.  Below a heading such as "Actions"
 * all of the items have to begin with one: the list is then a log of what was
 * done, and not a list of what is to be done.  Marks the blocks of such.
 */
static bool *
find_plain_timelines(const RcaReport *report)
{
	const RcaMarkdown *md = &report->body;
	Size		size = (Size) md->nblocks + 1;
	bool	   *marked = palloc0(size * sizeof(bool));
	int		   *group = palloc(size * sizeof(int));
	Group	   *groups = palloc0(size * sizeof(Group));
	bool		reads_lines = rca_reads_since(md->reading, RCA_READER_CODE);
	int			section = 0;
	bool		reads_logs = rca_reads_since(md->reading, RCA_READER_CODE);

	/* a group is the items of one parent, or the top blocks of one section */
	for (int i = 0; i < md->nblocks; i++)
	{
		const RcaBlock *block = &md->blocks[i];

		if (block->kind == RCA_BLOCK_HEADING && !block->nested)
			section = i;
		group[i] = block->item >= 0 ? block->item : section;
		if (!rca_block_has_text(block))
			continue;
		if (block->kind == RCA_BLOCK_PARAGRAPH && !block->nested && block->item < 0 && reads_lines)
			count_paragraph(md, block, &groups[section]);
		if (block->kind != RCA_BLOCK_ITEM)
			continue;
		groups[group[i]].items++;
		groups[group[i]].timed += begins_with_time(rca_block_text(md, block));
	}
	for (int i = 0; i < md->nblocks; i++)
	{
		const RcaBlock *block = &md->blocks[i];
		const Group *g = &groups[group[i]];
		bool		is_task = (report->parts[i] == RCA_PART_ACTION_ITEMS);

		if (block->kind == RCA_BLOCK_ITEM)
			marked[i] = is_plain_timeline(g->timed, g->items) &&
				(!is_task || (reads_logs && g->timed == g->items));
		else if (!is_task && block->kind == RCA_BLOCK_PARAGRAPH && !block->nested && block->item < 0)
			marked[i] = is_plain_timeline(g->timed_lines, g->lines) &&
				begins_with_time(rca_block_text(md, block));
	}
	return marked;
}

/* Reads the lists and the paragraphs that are timelines by their content. */
static bool
read_plain_timelines(RcaTimelineReader *reader)
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
			rca_timeline_heading_above_read(reader, heading, &last);
		if (!marked[i] || report->uses[i] == RCA_USE_TIMELINE)
			continue;
		if (!(report->body.blocks[i].kind == RCA_BLOCK_ITEM ?
			  rca_timeline_item_read(reader, &report->body.blocks[i]) :
			  rca_timeline_paragraph_read(reader, &report->body.blocks[i])))
			return false;
		report->uses[i] = RCA_USE_TIMELINE;
	}
	rca_timeline_tell_unread(reader);
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
drop_repeated(RcaTimelineReader *reader, int nlast, int first_mark)
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

bool
rca_timeline_lists_elsewhere_read(RcaTimelineReader *reader)
{
	int			before = reader->report->ntimeline;
	int			first_mark = reader->clock.nmarks;

	if (!read_plain_timelines(reader))
		return false;
	if (before > 0 && reader->report->ntimeline > before)
		drop_repeated(reader, before, first_mark);
	return true;
}
