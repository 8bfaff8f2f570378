/*
 * src/report/timeline_code.c
 *
 * Many draw their timeline in a code block, so that its columns stay below each
 * other.  Its lines are entries where most of them begin with a time and they
 * are not those of a log.  What is in a code block below entries is theirs.
 */
#include "base/base.h"

#include "base/calendar.h"
#include "base/host.h"
#include "base/text.h"
#include "report/timeline_code.h"
#include "values/phrase.h"

/* bytes of an event among which a log has the name of a program */
#define MAX_PROGRAM		40

/* Skips a character of the lines and arrows that a drawing is made of. */
static int
skip_drawing(RcaStr s)
{
	const unsigned char *p = (const unsigned char *) s.data;

	/* U+2500 to U+25FF, U+2190 to U+21FF */
	if (s.len >= 3 && p[0] == 0xE2 &&
		(p[1] == 0x94 || p[1] == 0x95 || p[1] == 0x96 || p[1] == 0x97 ||
		 p[1] == 0x86 || p[1] == 0x87))
		return 3;
	return s.len > 0 && strchr("|+*>-=", s.data[0]) != NULL ? 1 : 0;
}

/* Text without a drawing before it. */
static RcaStr
without_drawing(RcaStr s)
{
	int			n;

	s = rca_trim(s);
	while ((n = skip_drawing(s)) > 0)
	{
		/* "+5m" and "-5m" are times */
		if (n == 1 && s.len > 1 && rca_is_digit(s.data[1]))
			break;
		s = rca_trim(rca_skip(s, n));
	}
	return s;
}

/* Is this the fence around a code block, or a line without anything? */
static bool
is_frame(RcaStr line)
{
	line = rca_trim(line);
	return line.len == 0 || rca_starts_nocase(line, RCA_STR("```")) ||
		rca_starts_nocase(line, RCA_STR("~~~")) || without_drawing(line).len == 0;
}

/* The frame of Mermaid's timelines. */
static bool
is_mermaid(RcaStr line)
{
	static const RcaStr words[] =
	{
		RCA_LITERAL("timeline"), RCA_LITERAL("title "), RCA_LITERAL("section "),
		RCA_LITERAL("%%"),
	};

	return rca_starts_with_one(rca_trim(line), words, lengthof(words)) > 0;
}

/* "ERROR pool is empty", "[emerg] 654#0: ...", "host sshd[123]: ..." */
static bool
is_of_log(const RcaEntryText *text)
{
	static const RcaStr levels[] =
	{
		RCA_LITERAL("error"), RCA_LITERAL("warn"), RCA_LITERAL("info"),
		RCA_LITERAL("debug"), RCA_LITERAL("fatal"), RCA_LITERAL("critical"),
		RCA_LITERAL("trace"), RCA_LITERAL("notice"), RCA_LITERAL("level="),
		RCA_LITERAL("["), RCA_LITERAL("{"), RCA_LITERAL("E "), RCA_LITERAL("W "),
	};
	RcaStr		event = text->event;
	RcaStr		head = rca_str(event.data, Min(event.len, MAX_PROGRAM));
	int			n = rca_starts_with_one(event, levels, lengthof(levels));

	if (n > 0 && (event.data[0] == '[' || event.data[0] == '{' || n == event.len ||
				  event.data[n] == ':' || rca_to_lower(event.data[0]) != event.data[0]))
		return n < 2 || rca_to_lower(event.data[1]) != event.data[1] ||
			n == event.len || event.data[n] == ':';
	return rca_find(head, RCA_STR("]: ")) >= 0 ||
		(text->when.clock >= 0 && text->when.clock % RCA_USECS_PER_SEC != 0);
}

/* Reads a line of the block as it would be read in a list. */
static bool
read_line(const RcaTimelineReader *reader, RcaStr line, RcaTimeMark *mark)
{
	return rca_timeline_text_read(reader, without_drawing(line), mark) &&
		(rca_timeline_is_timed(&mark->text) || rca_timeline_is_day(&mark->text));
}

/* Where the text of a line begins. */
static int
indent_of(RcaStr line)
{
	return rca_skip_blanks_ascii(line, 0);
}

/* Is a code block a timeline?  Then *indent is that of its entries. */
static bool
is_timeline(const RcaTimelineReader *reader, const RcaBlock *block, int *indent)
{
	const RcaMarkdown *md = &reader->report->body;
	int			timed = 0;
	int			logged = 0;
	int			others = 0;

	for (int line = block->line; line <= block->end_line; line++)
	{
		RcaStr		text = md->lines[line - md->first_line];
		RcaTimeMark mark;

		rca_host_check_interrupts();
		if (is_frame(text) || is_mermaid(text))
			continue;
		if (!read_line(reader, text, &mark) &&
			!rca_entry_text_read_vague(without_drawing(text), &mark.text))
			/* what is further in belongs to the entry above */
			others += (timed == 0 || indent_of(text) <= *indent);
		else if (rca_timeline_is_timed(&mark.text))
		{
			if (timed++ == 0)
				*indent = indent_of(text);
			logged += is_of_log(&mark.text);
		}
	}
	return timed >= 2 && timed > 2 * others && timed > 2 * logged;
}

/*
 * A line that goes on with the event of the last entry.  The entry has it with
 * all of its lines once they are known, and not with each: there may be many.
 */
static void
add_to_event(RcaTimelineReader *reader, StringInfo event, RcaStr text)
{
	RcaTimelineEntry *entry = rca_timeline_last(reader);

	if (entry->event.len == 0)
	{
		rca_timeline_set_event(entry, text);
		return;
	}
	if (event->len == 0)
		appendBinaryStringInfo(event, entry->event.data, entry->event.len);
	appendStringInfoChar(event, ' ');
	appendBinaryStringInfo(event, text.data, text.len);
}

static void
end_event(RcaTimelineReader *reader, StringInfo event)
{
	if (event->len == 0)
		return;
	rca_timeline_set_event(rca_timeline_last(reader), rca_str(event->data, event->len));
	initStringInfo(event);
}

/*
 * Tells the lines of a code block that begin like the items of a list and have a
 * time: they are in it by a fence that was meant to close one.
 */
static void
tell_items(RcaTimelineReader *reader, const RcaBlock *block)
{
	static const RcaStr bullets[] = {RCA_LITERAL("- "), RCA_LITERAL("* ")};
	const RcaMarkdown *md = &reader->report->body;

	for (int line = block->line; line <= block->end_line; line++)
	{
		RcaStr		text = rca_trim(md->lines[line - md->first_line]);
		int			n = rca_starts_with_one(text, bullets, lengthof(bullets));
		RcaTimeMark mark;

		rca_host_check_interrupts();
		if (n > 0 && rca_timeline_text_read(reader, rca_skip(text, n), &mark) &&
			mark.text.when.clock >= 0 && mark.text.event.len > 0 && !is_of_log(&mark.text))
			rca_add_doubt(reader->report, line, RCA_DOUBT_SKIPPED);
	}
}

bool
rca_timeline_code_read(RcaTimelineReader *reader, int i)
{
	const RcaMarkdown *md = &reader->report->body;
	const RcaBlock *block = &md->blocks[i];
	int			before = reader->report->ntimeline;
	int			indent = 0;
	StringInfoData event;

	if (block->nested || !rca_reads_since(md->reading, RCA_READER_CODE))
		return true;
	if (reader->report->ntimeline > reader->section_start ||
		!is_timeline(reader, block, &indent))
	{
		tell_items(reader, block);
		return true;
	}
	initStringInfo(&event);
	for (int line = block->line; line <= block->end_line; line++)
	{
		RcaStr		text = md->lines[line - md->first_line];
		RcaTimeMark mark;

		if (is_frame(text) || is_mermaid(text))
			continue;
		if (!read_line(reader, text, &mark))
		{
			if (indent_of(text) <= indent && rca_entry_text_read_vague(without_drawing(text), &mark.text))
			{
				end_event(reader, &event);
				mark.text.event = without_drawing(mark.text.event);
				if (!rca_timeline_add_text(reader, &mark, line))
					return false;
			}
			else if (reader->report->ntimeline > before && indent_of(text) > indent)
				add_to_event(reader, &event, without_drawing(text));
			continue;
		}
		mark.text.event = without_drawing(mark.text.event);
		if (rca_timeline_is_day(&mark.text))
		{
			rca_timeline_mark_setting(reader, &mark, line);
			continue;
		}
		end_event(reader, &event);
		if (!rca_timeline_add_text(reader, &mark, line))
			return false;
	}
	end_event(reader, &event);
	return true;
}
