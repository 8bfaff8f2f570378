/*
 * src/report/sections.c
 */
#include "base/base.h"

#include "base/error.h"
#include "base/limits.h"
#include "base/text.h"
#include "report/sections.h"
#include "values/entry_text.h"

/* A bold paragraph that names a part ranks below all headings. */
#define LABEL_LEVEL		6

/*
 * The level of the section that a block opens, or 0.  Headings in lists and
 * quotes are part of what they stand in.
 */
static int
section_level(const RcaReport *report, const RcaBlock *block)
{
	RcaStr		label;

	if (block->nested || (report->footer_line > 0 && block->line >= report->footer_line))
		return 0;
	if (block->kind == RCA_BLOCK_HEADING)
		return block->level;
	if (block->kind != RCA_BLOCK_PARAGRAPH)
		return 0;
	label = rca_block_label(&report->body, block);
	return label.data != NULL && rca_part_of_heading(label) != RCA_PART_OTHER ? LABEL_LEVEL : 0;
}

/*
 * The first heading is the report's title and no part of it, unless the
 * report uses headings of that level for its parts and names one with it.
 */
static RcaPart
part_of_heading(int nth_of_level, int level, bool siblings, RcaStr heading)
{
	if (level == 1 && nth_of_level == 0 && !siblings)
		return RCA_PART_OTHER;
	return rca_part_of_heading(heading);
}

/*
 * What stands in a list item belongs to the part that the item's label names,
 * else to that of the item: some write a report as one list.
 */
static RcaPart
part_of_item(const RcaReport *report, const RcaPart *parts, int item, RcaPart around)
{
	RcaStr		label = rca_block_label(&report->body, &report->body.blocks[item]);
	RcaPart		part = label.data != NULL ? rca_part_of_heading(label) : RCA_PART_OTHER;

	if (part != RCA_PART_OTHER)
		return part;
	return parts[item] != RCA_PART_OTHER ? parts[item] : around;
}

/*
 * Days of a timeline may have headings of the timeline's own level: "## May 12"
 * after "## Timeline".
 */
static bool
continues_timeline(const RcaSection *section, int level, const RcaPart *of_level)
{
	RcaEntryText text;

	return section->part == RCA_PART_OTHER && section->level <= level &&
		of_level[section->level] == RCA_PART_TIMELINE &&
		rca_entry_text_read(section->heading, &text);
}

static RcaPart *
block_parts(const RcaReport *report)
{
	const RcaMarkdown *md = &report->body;
	RcaPart    *parts = palloc(Max(md->nblocks, 1) * sizeof(RcaPart));
	RcaPart		of_level[7] = {RCA_PART_OTHER};
	int			level = 0;
	int			next = 0;

	for (int i = 0; i < md->nblocks; i++)
	{
		const RcaBlock *block = &md->blocks[i];

		if (next < report->nsections && block->line >= report->sections[next].line)
		{
			const RcaSection *section = &report->sections[next++];
			RcaPart		around = RCA_PART_OTHER;

			for (int l = 1; l < section->level; l++)
			{
				if (l <= level && of_level[l] != RCA_PART_OTHER)
					around = of_level[l];
			}
			for (int l = level + 1; l < section->level; l++)
				of_level[l] = RCA_PART_OTHER;
			if (continues_timeline(section, level, of_level))
				around = RCA_PART_TIMELINE;
			level = section->level;

			/*
			 * What stands under a timeline or action items is theirs: they
			 * are often divided by phase, into "Detection" and "Mitigation".
			 */
			if (section->part == RCA_PART_OTHER ||
				around == RCA_PART_TIMELINE || around == RCA_PART_ACTION_ITEMS)
				of_level[level] = around;
			else
				of_level[level] = section->part;
		}
		parts[i] = level > 0 ? of_level[level] : RCA_PART_OTHER;
		if (report->footer_line > 0 && block->line >= report->footer_line)
			parts[i] = RCA_PART_OTHER;
		else if (block->item >= 0)
			parts[i] = part_of_item(report, parts, block->item, parts[i]);
	}
	return parts;
}

bool
rca_sections_read(RcaReport *report, RcaError *err)
{
	const RcaMarkdown *md = &report->body;
	int			ntop = 0;
	int			nth = 0;

	for (int i = 0; i < md->nblocks; i++)
	{
		int			level = section_level(report, &md->blocks[i]);

		report->nsections += (level > 0);
		ntop += (level == 1);
	}
	if (report->nsections > RCA_MAX_ENTRIES)
		return rca_too_many(err, "sections", md->first_line);

	report->sections = palloc(Max(report->nsections, 1) * sizeof(RcaSection));
	report->nsections = 0;
	for (int i = 0; i < md->nblocks; i++)
	{
		const RcaBlock *block = &md->blocks[i];
		int			level = section_level(report, block);
		RcaSection *section;

		if (level == 0)
			continue;
		section = &report->sections[report->nsections++];
		section->level = level;
		section->heading = rca_block_text(md, block);
		section->part = part_of_heading(nth, level, ntop > 1,
										section->heading);
		section->line = block->line;
		section->content_line = block->end_line + 1;
		nth += (level == 1);
	}
	rca_sections_close(report->sections, report->nsections, rca_last_section_line(report));
	report->parts = block_parts(report);
	return true;
}

/* Does a line begin like metadata, or like a remark? */
static bool
is_prose(RcaStr line)
{
	line = rca_trim(line);
	return line.len >= 40 && strchr("*_>|<!`[:", line.data[0]) == NULL &&
		!(memchr(line.data, ':', Min(line.len, 30)) != NULL);
}

void
rca_opening_read(RcaReport *report)
{
	const RcaMarkdown *md = &report->body;

	for (int i = 0; i < md->nblocks && report->parts[i] == RCA_PART_OTHER; i++)
	{
		const RcaBlock *block = &md->blocks[i];

		/* the first heading is the title, the next one a chapter */
		if (block->kind == RCA_BLOCK_HEADING && i > 0 && block->level > 1)
			return;
		if (block->kind == RCA_BLOCK_PARAGRAPH && !block->nested &&
			(report->footer_line == 0 || block->line < report->footer_line) &&
			is_prose(md->lines[block->line - md->first_line]))
		{
			report->opening_line = block->line;
			report->opening_end_line = block->end_line;
			return;
		}
	}
}

int
rca_last_section_line(const RcaReport *report)
{
	return report->footer_line > 0 ? report->footer_line - 1 :
		report->body.first_line + report->body.nlines - 1;
}

void
rca_sections_close(RcaSection *sections, int nsections, int last_line)
{
	int			open[7];		/* innermost open section of each level */

	for (int level = 0; level < lengthof(open); level++)
		open[level] = -1;
	for (int i = 0; i < nsections; i++)
	{
		sections[i].end_line = last_line;
		for (int level = sections[i].level; level < lengthof(open); level++)
		{
			if (open[level] >= 0)
				sections[open[level]].end_line = sections[i].line - 1;
			open[level] = -1;
		}
		open[sections[i].level] = i;
	}
}

const RcaSection *
rca_section_of_part(const RcaReport *report, RcaPart part)
{
	for (int i = 0; i < report->nsections; i++)
	{
		if (report->sections[i].part == part)
			return &report->sections[i];
	}
	return NULL;
}

bool
rca_has_part(const RcaReport *report, RcaPart part)
{
	for (int i = 0; i < report->body.nblocks; i++)
	{
		if (report->parts[i] == part)
			return true;
	}
	return false;
}
