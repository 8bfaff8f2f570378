/*
 * src/report/timeline_updates.c
 *
 * Updates of a status page: headings that begin with a time or have a date and
 * a time, or paragraphs that are nothing but a time.
 */
#include "base/base.h"

#include "base/text.h"
#include "report/timeline_updates.h"

/* The first date with a time in the words of a heading, and what follows. */
static bool
read_update_heading(RcaStr heading, RcaTimeMark *mark)
{
	if (rca_timeline_text_read(heading, mark))
		return mark->text.when.clock >= 0;
	for (int i = 1; i < heading.len; i++)
	{
		if (rca_is_digit(heading.data[i]) && !rca_is_word(heading.data[i - 1]) &&
			rca_timeline_text_read(rca_skip(heading, i), mark) &&
			mark->text.when.clock >= 0 && rca_timeline_is_dated(&mark->text))
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
	return rca_timeline_text_read(text, mark) && mark->text.when.clock >= 0 &&
		mark->text.event.len == 0;
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
		if (!rca_timeline_add_text(reader, &mark, block->line))
			return false;
		report->uses[i] = RCA_USE_TIMELINE;
		reader->waiting = (mark.text.event.len == 0);
	}
	reader->waiting = false;
	return true;
}
