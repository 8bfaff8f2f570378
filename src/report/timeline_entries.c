/*
 * src/report/timeline_entries.c
 *
 * What all readers of a timeline do: add entries and marks, read text that
 * begins with a time, and note what was not read.
 */
#include "base/base.h"

#include "base/array.h"
#include "base/calendar.h"
#include "base/error.h"
#include "base/limits.h"
#include "base/text.h"
#include "report/timeline_internal.h"
#include "values/approximation.h"
#include "values/when_read.h"
#include "words/fold.h"
#include "words/vocabulary.h"

RcaTimelineEntry *
rca_timeline_add(RcaTimelineReader *reader, int line)
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

RcaTimelineEntry *
rca_timeline_last(RcaTimelineReader *reader)
{
	RcaReport  *report = reader->report;

	return &report->timeline[report->ntimeline - 1];
}

/* Takes the mark of the last entry. */
static void
mark_entry(RcaTimelineReader *reader, const RcaTimeMark *mark, int line)
{
	rca_clock_add(&reader->clock, mark, line, reader->report->ntimeline - 1);
}

void
rca_timeline_mark_setting(RcaTimelineReader *reader, const RcaTimeMark *mark,
						  int line)
{
	rca_clock_add(&reader->clock, mark, line, -1);
}

void
rca_timeline_set_event(RcaTimelineEntry *entry, RcaStr event)
{
	entry->event = event;
	entry->milestone = rca_milestone_of_event(event);
}

/* How a line of a timeline begins, but for the marks of Markdown. */
typedef enum Beginning
{
	NO_CLOCK,
	COMPACT_CLOCK,				/* "0524" */
	PLAIN_CLOCK					/* "05:24" */
} Beginning;

/* A line without the marks and words that may stand before its time. */
static RcaStr
without_marks(RcaStr line)
{
	bool		approximate;
	int			digits;
	int			n = rca_read_digits(line, 0, 1, 3, &digits);

	/* the number of an item */
	if (n > 0 && n + 1 < line.len && strchr(".)", line.data[n]) != NULL &&
		line.data[n + 1] == ' ')
		line = rca_skip(line, n + 1);
	while (line.len > 0 && strchr("|>#*-+_`([ \t", line.data[0]) != NULL)
		line = rca_skip(line, 1);
	/* a pictogram, as of a clock */
	if (line.len > 0 && IS_HIGHBIT_SET(line.data[0]))
		line = rca_slice(rca_first_word(line).data, line.data + line.len);
	if (rca_starts_nocase(line, RCA_STR("at ")))
		line = rca_skip(line, 3);
	return rca_skip(line, rca_skip_approximation(line, 0, &approximate));
}

static Beginning
beginning_of(RcaStr line)
{
	int64		clock;
	RcaHalf		half;
	RcaWhen		when;
	int			digits;

	line = without_marks(line);
	/* "between 1652 and 1814" */
	if (line.len >= 4 && rca_is_alpha(line.data[0]) && rca_when_read(line, &when) && when.is_compact)
		return COMPACT_CLOCK;
	if (line.len < 4 || !rca_is_digit(line.data[0]))
		return NO_CLOCK;
	if (line.data[1] == ':' || line.data[2] == ':')
		return PLAIN_CLOCK;
	/* "2024 - Founded" is a year, and "2025-2110" is none */
	if (rca_read_digits(line, 0, 4, 4, &digits) == 0 ||
		(digits >= 1900 && digits <= 2099 &&
		 !(rca_when_read(line, &when) && when.is_compact)) ||
		rca_clock_read_compact(line, &clock, &half) == 0 ||
		(line.len > 4 && !rca_ends_letters(line.data[4])))
		return NO_CLOCK;
	return COMPACT_CLOCK;
}

bool
rca_timeline_is_compact(const RcaReport *report)
{
	const RcaMarkdown *md = &report->body;
	bool		found = false;

	for (int i = 0; i < md->nblocks; i++)
	{
		const RcaBlock *block = &md->blocks[i];
		int			end_line = block->end_line;

		/* below the first line of an item may be a log */
		if (block->kind == RCA_BLOCK_ITEM)
			end_line = block->line;
		if (report->parts[i] != RCA_PART_TIMELINE ||
			(block->kind == RCA_BLOCK_ITEM && !rca_block_has_text(block)) ||
			(block->kind != RCA_BLOCK_ITEM && block->kind != RCA_BLOCK_TABLE &&
			 block->kind != RCA_BLOCK_PARAGRAPH && block->kind != RCA_BLOCK_HEADING))
			continue;
		for (int line = block->line; line <= end_line; line++)
		{
			Beginning	beginning = beginning_of(md->lines[line - md->first_line]);

			if (beginning == PLAIN_CLOCK)
				return false;
			found |= (beginning == COMPACT_CLOCK);
		}
	}
	return found;
}

bool
rca_timeline_text_read(const RcaTimelineReader *reader, RcaStr s, RcaTimeMark *mark)
{
	rca_time_mark_init(mark);
	return (rca_entry_text_read(s, &mark->text) ||
			(reader->compact && rca_entry_text_read_compact(s, &mark->text))) &&
		rca_reads_when(reader->report->body.reading, &mark->text.when);
}

/* Does text end with a sign, and have something before it? */
static bool
ends_with(RcaStr s, RcaStr sign)
{
	return s.len > sign.len && memcmp(s.data + s.len - sign.len, sign.data, sign.len) == 0;
}

/*
 * "05:24 deploy; 05:30 alert": does an entry go on with another one?  It is told;
 * what stands on either side of the sign need not be one.
 */
static bool
has_another(RcaStr event)
{
	static const RcaStr signs[] =
	{
		RCA_LITERAL("; "), RCA_LITERAL(" \xe2\x86\x92 "), RCA_LITERAL(" -> "), RCA_LITERAL(" => "),
		RCA_LITERAL("\xef\xbc\x9b"),	/* full-width semicolon */
	};

	for (int at = 2; at < event.len; at++)
	{
		RcaEntryText text;
		RcaStr		before = rca_str(event.data, at);
		int			sign = 0;

		/* there are fewer digits than bytes that may begin a sign */
		if (!rca_is_digit(event.data[at]) || rca_is_digit(event.data[at - 1]))
			continue;
		while (sign < lengthof(signs) && !ends_with(before, signs[sign]))
			sign++;
		/* "from 05:24 -> 05:30" */
		if (sign < lengthof(signs) && !rca_is_digit(event.data[at - signs[sign].len - 1]) &&
			rca_entry_text_read(rca_skip(event, at), &text) && text.when.clock >= 0 &&
			text.event.len > 0)
			return true;
	}
	return false;
}

bool
rca_timeline_add_text(RcaTimelineReader *reader, const RcaTimeMark *mark,
					  int line)
{
	RcaTimelineEntry *entry = rca_timeline_add(reader, line);

	if (entry == NULL)
		return false;
	mark_entry(reader, mark, line);
	if (mark->text.event.len > 0)
		rca_timeline_set_event(entry, mark->text.event);
	if (mark->text.when.clock >= 0 && has_another(mark->text.event))
		rca_add_doubt(reader->report, line, RCA_DOUBT_SKIPPED);
	return true;
}

bool
rca_timeline_add_untimed(RcaTimelineReader *reader, RcaStr event, int line)
{
	RcaTimelineEntry *entry = rca_timeline_add(reader, line);

	if (entry == NULL)
		return false;
	entry->unknown = RCA_UNKNOWN_TIME;
	rca_timeline_set_event(entry, event);
	return true;
}

bool
rca_timeline_is_timed(const RcaEntryText *text)
{
	return text->when.clock != RCA_NO_CLOCK || text->when.is_relative;
}

bool
rca_timeline_is_day(const RcaEntryText *text)
{
	RcaEntryText day = *text;

	day.readable = true;
	return !rca_timeline_is_timed(text) && rca_when_has_day(&text->when) &&
		rca_entry_text_is_day(&day);
}

bool
rca_timeline_is_dated(const RcaEntryText *text)
{
	return text->when.day.kind == RCA_DAY_DATE ||
		text->when.day.kind == RCA_DAY_OF_YEAR ||
		text->when.day.kind == RCA_DAY_TWO_NUMBERS ||
		text->when.day.kind == RCA_DAY_UNKNOWN;
}

bool
rca_timeline_looks_timed(RcaStr s)
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

bool
rca_timeline_may_be_compact(RcaStr s)
{
	static const RcaStr signs[] =
	{
		RCA_LITERAL("-"), RCA_LITERAL("\xe2\x80\x93"), RCA_LITERAL("\xe2\x80\x94"),
		RCA_LITERAL(":"), RCA_LITERAL("|"), RCA_LITERAL("\xe2\x86\x92"),
		RCA_LITERAL("=>"), RCA_LITERAL(","),
	};
	int64		clock;
	RcaHalf		half;
	int			digits;

	s = without_marks(rca_trim(s));
	if (rca_read_digits(s, 0, 4, 4, &digits) == 0 ||
		rca_clock_read_compact(s, &clock, &half) != 4)
		return false;
	s = rca_skip(s, 4);
	while (s.len > 0 && strchr("*_`]) ", s.data[0]) != NULL)
		s = rca_skip(s, 1);
	return rca_starts_with_one(rca_trim(s), signs, lengthof(signs)) > 0;
}

/* The day that an item which is not read begins with holds for those below it. */
static void
mark_day_of_unread(RcaTimelineReader *reader, const RcaBlock *block)
{
	RcaStr		text = rca_trim(rca_block_text(&reader->report->body, block));
	RcaTimeMark mark;

	rca_time_mark_init(&mark);
	if (rca_day_read(text, &mark.text.when.day) == 0 ||
		!rca_timeline_is_dated(&mark.text))
		return;
	mark.text.readable = true;
	rca_timeline_mark_setting(reader, &mark, block->line);
}

void
rca_timeline_add_unread(RcaTimelineReader *reader, const RcaBlock *block)
{
	RcaUnreadItem *unread;

	reader->any_unread = true;
	RCA_MAKE_ROOM(reader->unread, reader->nunread, reader->unread_capacity);
	unread = &reader->unread[reader->nunread++];
	unread->block = (int) (block - reader->report->body.blocks);
	unread->line = block->line;
	mark_day_of_unread(reader, block);
}

void
rca_timeline_tell_breaks(RcaTimelineReader *reader, const RcaBlock *item)
{
	const RcaMarkdown *md = &reader->report->body;
	RcaStr		rest = md->lines[item->line - md->first_line];
	int			at;
	RcaTimeMark mark;

	while ((at = rca_find(rest, RCA_STR("<br"))) >= 0)
	{
		rest = rca_skip(rest, at + 3);
		at = rca_find(rest, RCA_STR(">"));
		if (at < 0)
			return;
		rest = rca_trim(rca_skip(rest, at + 1));
		if (rca_timeline_looks_timed(rest) &&
			rca_timeline_text_read(reader, rca_strip_signs(rest, "*_`", ""), &mark) &&
			mark.text.when.clock >= 0)
		{
			rca_add_doubt(reader->report, item->line, RCA_DOUBT_SKIPPED);
			return;
		}
	}
}

void
rca_timeline_tell_unread(RcaTimelineReader *reader)
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
