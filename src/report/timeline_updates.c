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

/* The first date with a time in the words of a heading, and what follows. */
static bool
read_update_heading(const RcaTimelineReader *reader, RcaStr heading, RcaTimeMark *mark)
{
	if (rca_timeline_text_read(reader, heading, mark))
		return mark->text.when.clock != RCA_NO_CLOCK;
	for (int i = 1; i < heading.len; i++)
	{
		if (rca_is_digit(heading.data[i]) && !rca_is_word(heading.data[i - 1]) &&
			rca_timeline_text_read(reader, rca_skip(heading, i), mark) &&
			mark->text.when.clock != RCA_NO_CLOCK && rca_timeline_is_dated(&mark->text))
			return true;
	}
	return false;
}

/*
 * cState's paragraphs: "*Resolved* - All is well. {{< track "2025-03-23 05:24" >}}".
 * Their time stands behind what happened.
 */
static bool
read_tracked(const RcaTimelineReader *reader, const RcaBlock *block, RcaTimeMark *mark)
{
	static const RcaStr shortcode = RCA_LITERAL("{{< track \"");
	const RcaMarkdown *md = &reader->report->body;
	RcaStr		text;
	RcaStr		time;
	int			start;

	if (block->kind != RCA_BLOCK_PARAGRAPH || block->nested ||
		rca_find(md->lines[block->end_line - md->first_line], shortcode) < 0)
		return false;
	text = rca_block_text(md, block);
	start = rca_find(text, shortcode);
	if (start < 0)
		return false;
	time = rca_skip(text, start + shortcode.len);
	time.len = Max(rca_find(time, RCA_STR("\"")), 0);
	if (!rca_timeline_text_read(reader, time, mark) ||
		mark->text.when.clock == RCA_NO_CLOCK)
		return false;
	mark->text.event = rca_trim(rca_str(text.data, start));
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

static UpdateTime
read_update_time(const RcaTimelineReader *reader, int i, RcaTimeMark *mark)
{
	const RcaReport *report = reader->report;
	const RcaMarkdown *md = &report->body;
	const RcaBlock *block = &md->blocks[i];
	RcaStr		text = md->lines[block->line - md->first_line];

	if (read_tracked(reader, block, mark))
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
		return NO_TIME;
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
		if (!rca_timeline_add_text(reader, &mark, block->line))
			return false;
		report->uses[i] = RCA_USE_TIMELINE;
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
