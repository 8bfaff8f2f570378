/*
 * src/report/timeline_updates.c
 *
 * Updates of a status page: headings that begin with a time or have a date and
 * a time, paragraphs that are nothing but a time, or that end with a shortcode
 * which has it.
 */
#include "base/base.h"

#include "base/text.h"
#include "report/timeline_updates.h"
#include "values/phrase.h"

/* bytes of the state of an update before its time */
#define MAX_STATE		30

/* a line that is nothing but a time without a colon */
#define MAX_PLAIN_TIME	40

/* "Update", "Update 2", and the same in other languages */
static bool
is_update_name(RcaStr s)
{
	static const RcaStr names[] =
	{
		RCA_LITERAL("update"), RCA_LITERAL("aktualisierung"),
		RCA_LITERAL("actualización"), RCA_LITERAL("atualização"),
		RCA_LITERAL("mise à jour"), RCA_LITERAL("oppdatering"),
		RCA_LITERAL("更新"), RCA_LITERAL("アップデート"), RCA_LITERAL("업데이트"),
		RCA_LITERAL("обновление"),
	};
	int			n = rca_starts_with_one(s, names, lengthof(names));

	if (n == 0)
		return false;
	s = rca_trim(rca_skip(s, n));
	while (s.len > 0 && (rca_is_digit(s.data[0]) || s.data[0] == '#' || s.data[0] == ':'))
		s = rca_skip(s, 1);
	return s.len == 0;
}

/*
 * May a line have a time?  It has a digit, ASCII or of full width; few headings
 * have one.  A paragraph has a colon, too, or is as short as "2025-03-23 5 PM
 * UTC".
 */
static bool
may_have_time(RcaStr line, RcaBlockKind kind)
{
	int			i = 0;

	while (i < line.len && !rca_is_digit(line.data[i]) && line.data[i] != '\xef')
		i++;
	return i < line.len &&
		(kind == RCA_BLOCK_HEADING || line.len <= MAX_PLAIN_TIME ||
		 memchr(line.data, ':', line.len) != NULL);
}

/* bytes in which a date stands that a text begins with */
#define MAX_DATE	200

/* Does a text begin with a date?  What is no time is not read to its end for it. */
static bool
begins_with_date(const RcaTimelineReader *reader, RcaStr text)
{
	RcaTimeMark mark;

	return rca_timeline_text_read(reader, rca_str(text.data, rca_clip(text, MAX_DATE)), &mark) &&
		rca_timeline_is_dated(&mark.text);
}

/* The first date with a time in the words of a heading, and what follows. */
static bool
read_update_heading(const RcaTimelineReader *reader, RcaStr heading, RcaTimeMark *mark)
{
	if (rca_timeline_text_read(reader, heading, mark))
		return mark->text.when.clock != RCA_NO_CLOCK;
	for (int i = 1; i < heading.len; i++)
	{
		if (rca_is_digit(heading.data[i]) && !rca_is_word(heading.data[i - 1]) &&
			begins_with_date(reader, rca_skip(heading, i)) &&
			rca_timeline_text_read(reader, rca_skip(heading, i), mark) &&
			mark->text.when.clock != RCA_NO_CLOCK && rca_timeline_is_dated(&mark->text))
			return true;
	}
	return false;
}

/*
 * Finds {{< track "2025-03-23 05:24" >}} in a line: what stands in the quotes,
 * or a null string.  *before is the text before it.
 */
static RcaStr
find_shortcode(RcaStr line, RcaStr *before)
{
	static const RcaStr word = RCA_LITERAL("track");
	int			start = rca_find(line, RCA_STR("{{"));
	RcaStr		rest;
	int			end = 0;

	if (start < 0)
		return RCA_NULL_STR;
	*before = rca_str(line.data, start);
	rest = rca_skip(line, start + 2);
	rest = rca_trim(rca_skip(rest, rest.len > 0 && strchr("<%", rest.data[0]) != NULL));
	if (!rca_starts_nocase(rest, word))
		return RCA_NULL_STR;
	rest = rca_trim(rca_skip(rest, word.len));
	if (rest.len == 0 || strchr("\"'`", rest.data[0]) == NULL)
		return RCA_NULL_STR;
	rest = rca_skip(rest, 1);
	while (end < rest.len && strchr("\"'`", rest.data[end]) == NULL)
		end++;
	return rca_str(rest.data, end);
}

/* The time of such a shortcode in a line. */
static bool
read_tracked_line(const RcaTimelineReader *reader, RcaStr line, RcaStr *before,
				  RcaTimeMark *mark)
{
	RcaStr		time = find_shortcode(line, before);

	return time.data != NULL && rca_timeline_text_read(reader, time, mark) &&
		mark->text.when.clock != RCA_NO_CLOCK;
}

/*
 * cState's paragraphs: "*Resolved* - All is well. {{< track "2025-03-23 05:24" >}}".
 * Their time stands behind what happened.
 */
static bool
is_tracked(const RcaTimelineReader *reader, const RcaBlock *block)
{
	const RcaMarkdown *md = &reader->report->body;

	if (block->kind != RCA_BLOCK_PARAGRAPH || block->nested)
		return false;
	for (int line = block->line; line <= block->end_line; line++)
	{
		RcaTimeMark mark;
		RcaStr		before;

		if (read_tracked_line(reader, md->lines[line - md->first_line], &before, &mark))
			return true;
	}
	return false;
}

/* The lines of an update, until its shortcode or its end is found. */
typedef struct Update
{
	StringInfoData text;
	int			line;			/* the first one, or 0 */
} Update;

static void
add_line(Update *update, RcaStr text, int line)
{
	text = rca_trim(text);
	if (text.len == 0)
		return;
	if (update->line == 0)
		update->line = line;
	else
		appendStringInfoChar(&update->text, ' ');
	appendBinaryStringInfo(&update->text, text.data, text.len);
}

/* Takes the text of an update, which is empty then. */
static RcaStr
take_text(const RcaMarkdown *md, Update *update)
{
	RcaStr		text = rca_cell_text(md, rca_str(update->text.data, update->text.len));

	initStringInfo(&update->text);
	update->line = 0;
	return rca_trim(text);
}

/*
 * The updates of a paragraph that has such shortcodes.  One without, behind a
 * hard line break, has no time, if it begins with its state as they do.
 */
static bool
add_tracked(RcaTimelineReader *reader, const RcaBlock *block)
{
	const RcaMarkdown *md = &reader->report->body;
	Update		update = {.line = 0};

	initStringInfo(&update.text);
	for (int line = block->line; line <= block->end_line; line++)
	{
		RcaStr		text = md->lines[line - md->first_line];
		RcaStr		before;
		RcaTimeMark mark;
		bool		breaks;
		int			first;

		text = rca_trim(text);
		breaks = text.len > 0 && text.data[text.len - 1] == '\\';
		text.len -= breaks;
		if (read_tracked_line(reader, text, &before, &mark))
		{
			add_line(&update, before, line);
			first = update.line > 0 ? update.line : line;
			mark.text.event = take_text(md, &update);
			if (!rca_timeline_add_text(reader, &mark, first))
				return false;
			continue;
		}
		add_line(&update, text, line);
		if (!breaks && line < block->end_line)
			continue;
		first = update.line;
		if (first > 0 && update.text.data[0] == '*')
		{
			if (!rca_timeline_add_untimed(reader, take_text(md, &update), first))
				return false;
		}
		else
			(void) take_text(md, &update);
	}
	return true;
}

/*
 * Is a block the time of an update?  A time alone may be that of anything, and
 * counts where there are two of them; a shortcode says it.
 */
typedef enum UpdateTime
{
	NO_TIME,
	LIKELY_TIME,
	SURE_TIME,					/* worth two that are likely */
} UpdateTime;

/* "**Resolved** - May 5, 2024 - 09:10 UTC": the state of an update, and its time. */
static bool
read_state_and_time(RcaStr text, RcaTimeMark *mark)
{
	static const RcaStr dash = RCA_LITERAL(" - ");
	int			end = rca_find(rca_str(text.data, Min(text.len, MAX_STATE - 1 + dash.len)), dash);

	if (end <= 0)
		return false;
	rca_time_mark_init(mark);
	if (!rca_entry_text_read(rca_skip(text, end + dash.len), &mark->text) || mark->text.when.clock < 0 ||
		mark->text.event.len > 0 || !rca_timeline_is_dated(&mark->text))
		return false;
	mark->text.event = rca_trim(rca_str(text.data, end));
	return rca_milestone_of_event(mark->text.event) != RCA_MILESTONE_NONE ||
		is_update_name(mark->text.event);
}

static UpdateTime
read_update_time(const RcaTimelineReader *reader, int i, RcaTimeMark *mark)
{
	const RcaReport *report = reader->report;
	const RcaMarkdown *md = &report->body;
	const RcaBlock *block = &md->blocks[i];
	RcaStr		text = md->lines[block->line - md->first_line];

	if (is_tracked(reader, block))
		return SURE_TIME;
	if (!may_have_time(text, block->kind) ||
		(block->kind != RCA_BLOCK_HEADING &&
		 (block->kind != RCA_BLOCK_PARAGRAPH ||
		  block->end_line > block->line)) ||
		block->nested || report->parts[i] == RCA_PART_ACTION_ITEMS ||
		!rca_block_has_text(block))
		return NO_TIME;
	text = rca_block_text(md, block);
	if (block->kind == RCA_BLOCK_HEADING)
		return read_update_heading(reader, text, mark) ? LIKELY_TIME : NO_TIME;
	if (!rca_timeline_text_read(reader, text, mark))
		return read_state_and_time(text, mark) &&
			rca_reads_since(md->reading, RCA_READER_CODE) ? LIKELY_TIME : NO_TIME;
	/* "**2025-03-23 05:24 Update 2**" */
	if (rca_block_label(md, block).data != NULL && is_update_name(mark->text.event))
	{
		mark->text.event.len = 0;
		return rca_timeline_is_dated(&mark->text) ? LIKELY_TIME : NO_TIME;
	}
	return mark->text.when.clock >= 0 && mark->text.event.len == 0 ?
		LIKELY_TIME : NO_TIME;
}

/* The text of an update: the first one below its time. */
static void
read_update_text(RcaTimelineReader *reader, const RcaBlock *block)
{
	if (!reader->waiting || !rca_block_has_text(block))
		return;
	reader->waiting = false;
	if (block->kind != RCA_BLOCK_HEADING)
		rca_timeline_set_event(rca_timeline_last(reader),
							   rca_block_text(&reader->report->body, block));
}

bool
rca_timeline_updates_read(RcaTimelineReader *reader)
{
	RcaReport  *report = reader->report;
	RcaTimeMark mark;
	int			count = 0;
	int			last = 0;

	for (int i = 0; i < report->body.nblocks && count < SURE_TIME; i++)
		count += read_update_time(reader, i, &mark);
	if (count < SURE_TIME)
		return true;
	for (int i = 0; i < report->body.nblocks; i++)
	{
		const RcaBlock *block = &report->body.blocks[i];

		if (read_update_time(reader, i, &mark) == NO_TIME)
		{
			read_update_text(reader, block);
			continue;
		}
		report->uses[i] = RCA_USE_TIMELINE;
		if (is_tracked(reader, block))
		{
			if (!add_tracked(reader, block))
				return false;
			reader->waiting = false;
			continue;
		}
		if (!rca_timeline_add_text(reader, &mark, block->line))
			return false;
		/* a remark is not what happened */
		reader->waiting = (mark.text.event.len == 0 ||
						   mark.text.event.data[0] == '(');
		last = i;
	}
	/* the date below a text is that of its author */
	if (reader->waiting && report->body.blocks[last].kind == RCA_BLOCK_PARAGRAPH)
	{
		report->ntimeline--;
		rca_clock_drop_last(&reader->clock);
		report->uses[last] = RCA_USE_NONE;
	}
	reader->waiting = false;
	return true;
}
