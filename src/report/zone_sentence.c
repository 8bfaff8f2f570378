/*
 * src/report/zone_sentence.c
 */
#include "base/base.h"

#include "base/text.h"
#include "report/zone_sentence.h"
#include "values/entry_text.h"
#include "words/vocabulary.h"

/* a longer text of the timeline that speaks of time is a story */
#define MAX_SENTENCE	300

/* Does a clock time stand in s? */
static bool
has_clock(RcaStr s)
{
	for (int i = 1; i + 1 < s.len; i++)
	{
		if (s.data[i] == ':' && rca_is_digit(s.data[i - 1]) &&
			rca_is_digit(s.data[i + 1]))
			return true;
	}
	return false;
}

/*
 * May a zone stand in s?  It has two capitals, as "PST", or it is a region, or
 * "utc".
 */
static bool
may_have_zone(RcaStr s)
{
	for (int i = 1; i < s.len; i++)
	{
		char		c = s.data[i];

		if ((c >= 'A' && c <= 'Z' &&
			 ((s.data[i - 1] >= 'A' && s.data[i - 1] <= 'Z') ||
			  s.data[i - 1] == '/')) ||
			(c == 'c' && i > 1 && s.data[i - 1] == 't' && s.data[i - 2] == 'u'))
			return true;
	}
	return false;
}

/*
 * "All times are in PST" holds wherever it stands.  In the timeline part less
 * is enough, as in "(times in CET)", if it is not the text of an entry.
 */
static bool
read_sentence(RcaStr text, bool in_timeline, RcaZone *zone)
{
	RcaEntryText entry;

	/* most texts have none */
	if (!may_have_zone(text))
		return false;
	switch (rca_times_word(text))
	{
		case RCA_TIMES_NONE:
			return false;
		case RCA_TIMES_ALL:
			break;
		case RCA_TIMES_SOME:
			if (!in_timeline || text.len > MAX_SENTENCE || has_clock(text) ||
				rca_entry_text_read(text, &entry))
				return false;
			break;
	}
	return rca_zone_find(text, zone);
}

/* The lines of an HTML block, such as an <aside>, one by one. */
static bool
read_html(const RcaMarkdown *md, const RcaBlock *block, bool in_timeline,
		  RcaZone *zone)
{
	for (int line = block->line; line <= block->end_line; line++)
	{
		if (read_sentence(md->lines[line - md->first_line], in_timeline, zone))
			return true;
	}
	return false;
}

static bool
read_block(const RcaReport *report, int i, RcaZone *zone)
{
	const RcaMarkdown *md = &report->body;
	const RcaBlock *block = &md->blocks[i];
	bool		in_timeline = report->parts[i] == RCA_PART_TIMELINE;

	switch (block->kind)
	{
		case RCA_BLOCK_PARAGRAPH:
			return read_sentence(rca_block_text(md, block), in_timeline, zone);
		case RCA_BLOCK_ITEM:
			return rca_block_has_text(block) && in_timeline &&
				read_sentence(rca_block_text(md, block), false, zone);
		case RCA_BLOCK_HTML:
			return read_html(md, block, in_timeline, zone);
		default:
			return false;
	}
}

RcaZone
rca_zone_of_report(RcaReport *report)
{
	RcaZone		zone;

	for (int i = 0; i < report->body.nblocks; i++)
	{
		if (!read_block(report, i, &zone))
			continue;
		report->zone_line = report->body.blocks[i].line;
		report->zone_sentence = zone.name;
		return zone;
	}
	return report->zone;
}

bool
rca_zone_of_heading(RcaStr heading, RcaZone *zone)
{
	if (rca_zone_find(heading, zone))
		return true;
	for (int i = 1; i < heading.len; i++)
	{
		if ((heading.data[i] == '+' || heading.data[i] == '-') &&
			strchr("([,", heading.data[i - 1]) != NULL &&
			rca_zone_read(rca_skip(heading, i), zone) > 0)
			return true;
	}
	zone->kind = RCA_ZONE_NONE;
	return false;
}
