/*
 * src/report/timeline_chapters.c
 */
#include "base/base.h"

#include "base/text.h"
#include "report/body_keys_internal.h"
#include "report/team_words.h"
#include "report/timeline_chapters.h"
#include "values/when_cell.h"

/* lines of a paragraph that may be keys of a chapter */
#define MAX_KEY_LINES	8

bool *
rca_timeline_chapters(const RcaReport *report)
{
	bool	   *chapters = NULL;
	int			timeline = -1;	/* line of the nearest one below */

	if (!rca_reads_since(report->body.reading, RCA_READER_CODE))
		return NULL;
	for (int i = report->nsections - 1; i > 0; i--)
	{
		const RcaSection *section = &report->sections[i];

		if (section->part == RCA_PART_TIMELINE)
			timeline = section->line;
		else if (timeline > 0 && timeline <= section->end_line && section->part == RCA_PART_OTHER)
		{
			if (chapters == NULL)
				chapters = palloc0(report->nsections * sizeof(bool));
			chapters[i] = true;
		}
	}
	return chapters;
}

/* A key or a value without the marks of lists and of bold around it. */
static RcaStr
strip_marks(RcaStr s)
{
	return rca_key_trim(rca_strip_signs(rca_key_trim(s), "*_`-+> ", "*_` "));
}

/* "**Date:** December 23, 2025" */
static bool
read_date_line(const RcaReport *report, RcaStr line, RcaDay *day)
{
	int			length;
	int			preference;
	int			colon = rca_find_colon(line, &length);
	RcaWhen		when;

	if (colon <= 0 || colon > RCA_KEY_MAX_PLAIN ||
		rca_team_key(&report->body, strip_marks(rca_str(line.data, colon)),
					 &preference) != RCA_KEY_DATE ||
		!rca_when_read_cell(strip_marks(rca_skip(line, colon + length)), &when, NULL) ||
		when.day.kind == RCA_DAY_NONE || when.day.kind >= RCA_DAY_OF_WEEK)
		return false;
	*day = when.day;
	return true;
}

void
rca_timeline_chapter_leave(RcaTimelineReader *reader, const RcaBlock *block)
{
	RcaTimeMark mark;
	RcaDay	   *day = &mark.text.when.day;

	if (reader->chapter_end == 0 || block->line <= reader->chapter_end)
		return;
	reader->chapter_end = 0;
	rca_time_mark_init(&mark);
	mark.text.readable = true;
	day->date = reader->report->metadata.date;
	day->kind = day->date == RCA_NO_DATE ? RCA_DAY_UNKNOWN : RCA_DAY_DATE;
	rca_timeline_mark_setting(reader, &mark, block->line);
}

void
rca_timeline_chapter_date_read(RcaTimelineReader *reader, const RcaBlock *block,
							   const RcaSection *chapter)
{
	const RcaMarkdown *md = &reader->report->body;
	int			end = Min(block->end_line, block->line + MAX_KEY_LINES - 1);
	RcaTimeMark mark;

	if ((block->kind != RCA_BLOCK_PARAGRAPH && block->kind != RCA_BLOCK_ITEM) || block->quoted ||
		!rca_block_has_text(block))
		return;
	rca_time_mark_init(&mark);
	mark.text.readable = true;
	for (int line = block->line; line <= end; line++)
	{
		if (!read_date_line(reader->report, md->lines[line - md->first_line],
							&mark.text.when.day))
			continue;
		rca_timeline_mark_setting(reader, &mark, line);
		reader->chapter_end = chapter->end_line;
		return;
	}
}
