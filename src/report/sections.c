/*
 * src/report/sections.c
 */
#include "base/base.h"

#include "base/error.h"
#include "base/limits.h"
#include "base/text.h"
#include "report/sections.h"
#include "report/zone_sentence.h"
#include "report/team_words.h"
#include "values/entry_text.h"
#include "values/phrase.h"
#include "words/conventions.h"
#include "words/evidence.h"

/* A bold paragraph that names a part ranks below all headings. */
#define LABEL_LEVEL		6
#define MAX_LEVEL		6

/* sections between two stages of one plan */
#define MAX_STAGES		16

/* bytes of the name of a part */
#define MAX_NAME		60

/* what may stand between the name of a timeline and its day or zone */
static const RcaStr name_ends[] =
{
	RCA_LITERAL(" -"), RCA_LITERAL(","), RCA_LITERAL(":"), RCA_LITERAL("("),
	RCA_LITERAL(" \xe2\x80\x93"),	/* en dash, em dash */
	RCA_LITERAL(" \xe2\x80\x94"),
	RCA_LITERAL(" ·"), RCA_LITERAL("/"), RCA_LITERAL("["),
	RCA_LITERAL("\xef\xbc\x88"),	/* full-width parenthesis */
};

/* May what s begins with be one of these?  Most blanks are not. */
static inline bool
may_end_name(RcaStr s)
{
	switch (s.data[0])
	{
		case ' ':
			return s.len > 1 &&
				(s.data[1] == '-' || IS_HIGHBIT_SET(s.data[1]));
		case ',':
		case ':':
		case '(':
		case '/':
		case '[':
		case '\xef':
			return true;
		default:
			return false;
	}
}

RcaPart
rca_part_of_section(const RcaMarkdown *md, RcaStr heading)
{
	int			taught = rca_taught(md->conventions, RCA_TAUGHT_HEADING, heading);
	RcaPart		part;

	if (taught >= 0)
		return taught;
	part = rca_everyones_part(md, heading);

	for (int i = 1; part == RCA_PART_OTHER && i < Min(heading.len, MAX_NAME); i++)
	{
		RcaStr		rest = rca_skip(heading, i);
		RcaZone		zone;
		RcaDay		day;

		if (!may_end_name(rest) ||
			rca_starts_with_one(rest, name_ends, lengthof(name_ends)) == 0)
			continue;
		if (rca_everyones_part(md, rca_str(heading.data, i)) != RCA_PART_TIMELINE)
			return part;
		if (rca_zone_of_heading(rest, &zone) || rca_day_find(rest, &day))
			return RCA_PART_TIMELINE;
		return part;
	}
	return part;
}

/* Splits "Logs (timeline)" into what stands before the parentheses and in them. */
static bool
split_parentheses(RcaStr heading, RcaStr *before, RcaStr *remark)
{
	static const RcaStr openings[] = {RCA_LITERAL("("), RCA_LITERAL("\xef\xbc\x88")};
	static const RcaStr closings[] = {RCA_LITERAL(")"), RCA_LITERAL("\xef\xbc\x89")};

	heading = rca_trim(heading);
	for (int i = 0; i < lengthof(openings); i++)
	{
		int			end = heading.len - closings[i].len;
		int			start = rca_find(heading, openings[i]);

		if (start <= 0 || start >= end || !rca_equal(rca_skip(heading, end), closings[i]))
			continue;
		*before = rca_str(heading.data, start);
		*remark = rca_slice(heading.data + start + openings[i].len, heading.data + end);
		return true;
	}
	return false;
}

/*
 * The part that parentheses behind a heading name.  They count if they say
 * "timeline" and nothing else ("an ideal timeline" is none), or translate what
 * stands before them, in other letters: "สาเหตุ (root cause)".
 */
static RcaPart
part_in_parentheses(const RcaMarkdown *md, RcaStr heading, RcaPart around)
{
	RcaStr		before;
	RcaStr		remark;

	if (!split_parentheses(heading, &before, &remark))
		return RCA_PART_OTHER;
	if (memchr(remark.data, ' ', remark.len) == NULL &&
		rca_everyones_part(md, remark) == RCA_PART_TIMELINE)
		return RCA_PART_TIMELINE;
	if (around != RCA_PART_OTHER)
		return RCA_PART_OTHER;
	for (int i = 0; i < before.len; i++)
	{
		if (rca_is_alpha(before.data[i]))
			return RCA_PART_OTHER;
	}
	return rca_part_of_heading(remark);
}

RcaPart
rca_heading_part(const RcaReport *report, RcaStr heading, RcaPart around,
				 bool *by_evidence)
{
	RcaPart		part = rca_part_of_section(&report->body, heading);

	*by_evidence = false;
	if (part != RCA_PART_OTHER ||
		rca_taught(report->body.conventions, RCA_TAUGHT_HEADING, heading) >= 0)
		return part;
	part = rca_is_likely_actions(heading) ? RCA_PART_ACTION_ITEMS :
		rca_part_by_evidence(heading, around);
	if (part == RCA_PART_OTHER)
		part = part_in_parentheses(&report->body, heading, around);
	*by_evidence = (part != RCA_PART_OTHER) &&
		rca_reads_since(report->body.reading, RCA_READER_EVIDENCE);
	return *by_evidence ? part : RCA_PART_OTHER;
}

static bool
is_in_footer(const RcaReport *report, const RcaBlock *block)
{
	return report->footer_line > 0 && block->line >= report->footer_line;
}

/*
 * The level of the section that a heading or a bold paragraph opens, or 0.
 * Headings in lists and quotes are part of what they stand in.
 */
static int
heading_level(const RcaReport *report, const RcaBlock *block)
{
	RcaStr		label;

	if (block->nested || is_in_footer(report, block))
		return 0;
	if (block->kind == RCA_BLOCK_HEADING)
		return block->level;
	if (block->kind != RCA_BLOCK_PARAGRAPH)
		return 0;
	label = rca_block_label(&report->body, block);
	return label.data != NULL &&
		rca_part_of_section(&report->body, label) != RCA_PART_OTHER ? LABEL_LEVEL : 0;
}

/* Parts that a label may name before their text: those that are told in prose. */
static bool
may_have_lead(RcaPart part)
{
	switch (part)
	{
		case RCA_PART_SUMMARY:
		case RCA_PART_ROOT_CAUSE:
		case RCA_PART_IMPACT:
		case RCA_PART_CUSTOMER_IMPACT:
		case RCA_PART_RESOLUTION:
		case RCA_PART_DETECTION:
		case RCA_PART_TRIGGER:
		case RCA_PART_BACKGROUND:
		case RCA_PART_LESSONS:
			return true;
		default:
			return false;
	}
}

/*
 * The part that a label names before its text, "**Impact**: the site was down",
 * or OTHER.  A heading of the same part is the better one.
 */
static RcaPart
part_of_lead(const RcaReport *report, const RcaBlock *block, RcaStr *label)
{
	RcaStr		rest;
	RcaPart		part;

	if (is_in_footer(report, block))
		return RCA_PART_OTHER;
	*label = rca_block_lead(&report->body, block, &rest);
	if (label->data == NULL)
		return RCA_PART_OTHER;
	part = rca_part_of_section(&report->body, *label);
	return may_have_lead(part) && !report->has_heading[part] ? part : RCA_PART_OTHER;
}

/* The level of the section that a block opens, or 0. */
static int
section_level(const RcaReport *report, const RcaBlock *block)
{
	int			level = heading_level(report, block);
	RcaStr		label;

	if (level > 0 || block->nested || block->kind != RCA_BLOCK_PARAGRAPH)
		return level;
	return part_of_lead(report, block, &label) != RCA_PART_OTHER ? LABEL_LEVEL : 0;
}

/*
 * Is there a heading beside one that says another stage of a plan, or a later one,
 * "Long-term improvements"?  One that is far away does not count.
 */
static bool
has_stage_beside(const RcaReport *report, int i, bool later)
{
	const RcaSection *sections = report->sections;

	for (int step = -1; step <= 1; step += 2)
	{
		for (int j = i + step;
			 j >= 0 && j < report->nsections && abs(j - i) <= MAX_STAGES &&
			 sections[j].level >= sections[i].level; j += step)
		{
			if (sections[j].level == sections[i].level &&
				rca_names_stage(sections[j].heading) &&
				!(later && rca_names_first_stage(sections[j].heading)))
				return true;
		}
	}
	return false;
}

static bool
is_first_stage(const RcaSection *section)
{
	return (section->part == RCA_PART_PREVENTION ||
			section->part == RCA_PART_ACTION_ITEMS) &&
		rca_names_first_stage(section->heading);
}

/* "Immediate" and "Long term" in a remediation, which is a plan then */
static bool
is_stage_of_remediation(const RcaReport *report, int i)
{
	const RcaSection *section = &report->sections[i];

	return section->part == RCA_PART_OTHER && section->around == RCA_PART_RESOLUTION &&
		rca_names_stage(section->heading) &&
		has_stage_beside(report, i, rca_names_first_stage(section->heading)) &&
		rca_reads_since(report->body.reading, RCA_READER_EVIDENCE);
}

/*
 * "Immediate actions" are the first of what is to be done, where later ones
 * stand beside them; else, in a resolution, they are steps of it.
 */
static void
settle_first_stages(RcaReport *report)
{
	RcaPart		of_level[MAX_LEVEL + 1] = {RCA_PART_OTHER};
	bool		any = false;

	for (int i = 0; i < report->nsections; i++)
	{
		if (is_stage_of_remediation(report, i))
		{
			report->sections[i].part = RCA_PART_ACTION_ITEMS;
			report->sections[i].by_evidence = true;
		}
		any |= is_first_stage(&report->sections[i]);
	}
	for (int i = 0; any && i < report->nsections; i++)
	{
		RcaSection *section = &report->sections[i];
		RcaPart		around = RCA_PART_OTHER;

		for (int level = 1; level < section->level; level++)
		{
			if (of_level[level] != RCA_PART_OTHER)
				around = of_level[level];
		}
		if (is_first_stage(section))
		{
			if (has_stage_beside(report, i, true))
				section->part = RCA_PART_ACTION_ITEMS;
			else if (around == RCA_PART_RESOLUTION)
				section->part = RCA_PART_OTHER;
		}
		of_level[section->level] = section->part;
		for (int level = section->level + 1; level <= MAX_LEVEL; level++)
			of_level[level] = RCA_PART_OTHER;
	}
}

/* Finds the part of a section, of which only the heading is known. */
static void
read_part(RcaReport *report, RcaSection *section, RcaBlockKind kind)
{
	if (kind == RCA_BLOCK_HEADING)
		section->part = rca_heading_part(report, section->heading,
										 section->around,
										 &section->by_evidence);
	else
		section->part = rca_part_of_section(&report->body, section->heading);
}

/*
 * May a label name a part there, or does it tell something of another part?
 * of_level has the parts of the open headings.
 */
static bool
is_place_of_lead(const RcaPart *of_level)
{
	for (int level = LABEL_LEVEL - 1; level > 0; level--)
	{
		RcaPart		part = of_level[level];

		if (part != RCA_PART_OTHER)
			return part == RCA_PART_SUMMARY || part == RCA_PART_BACKGROUND;
	}
	return true;
}

/* A section whose text stands behind its name. */
static void
add_lead(RcaReport *report, const RcaBlock *block)
{
	RcaSection *section = &report->sections[report->nsections++];

	section->level = LABEL_LEVEL;
	section->line = section->content_line = block->line;
	section->part = part_of_lead(report, block, &section->heading);
}

/*
 * Reads the headings.  The first one of level 1 is the title of the report and
 * not a part, unless the report has several of that level: then its parts have
 * such headings, and the first may be one of them.
 */
static void
read_headings(RcaReport *report, int ntop)
{
	const RcaMarkdown *md = &report->body;
	RcaPart		of_level[MAX_LEVEL + 1] = {RCA_PART_OTHER};	/* of the open sections */
	int			nth_top = 0;

	report->sections = palloc0(Max(report->nsections, 1) * sizeof(RcaSection));
	report->nsections = 0;
	for (int i = 0; i < md->nblocks; i++)
	{
		const RcaBlock *block = &md->blocks[i];
		int			level = section_level(report, block);
		RcaSection *section;

		if (level == 0)
			continue;
		if (heading_level(report, block) == 0)
		{
			if (is_place_of_lead(of_level))
				add_lead(report, block);
			continue;
		}
		section = &report->sections[report->nsections++];
		section->level = level;
		section->line = block->line;
		section->heading = rca_block_text(md, block);
		for (int outer = 1; outer < level; outer++)
		{
			if (of_level[outer] != RCA_PART_OTHER)
				section->around = of_level[outer];
		}
		if (level > 1 || nth_top > 0 || ntop > 1)
			read_part(report, section, block->kind);
		of_level[level] = section->part;
		for (int inner = level + 1; inner <= MAX_LEVEL; inner++)
			of_level[inner] = RCA_PART_OTHER;
		section->content_line = block->end_line + 1;
		nth_top += (level == 1);
	}
	settle_first_stages(report);
	rca_sections_close(report->sections, report->nsections,
					   rca_last_section_line(report));
}

/* Gives every block its part, going through sections and blocks together. */
typedef struct PartReader
{
	const RcaReport *report;
	RcaPart    *parts;			/* of the blocks up to the present one */
	RcaPart		of_level[MAX_LEVEL + 1];	/* of the open sections */
	int			level;			/* of the innermost one, or 0 */
	int			ignored;		/* level of one that the team ignores, or 0 */
	bool		in_lead;		/* its name stands before its text */
	int			next;			/* section that comes next */
} PartReader;

/*
 * Days of a timeline may have headings of the timeline's own level: "## May 12"
 * after "## Timeline".
 */
static bool
continues_timeline(const PartReader *reader, const RcaSection *section)
{
	RcaEntryText text;

	return section->part == RCA_PART_OTHER &&
		section->level <= reader->level &&
		reader->of_level[section->level] == RCA_PART_TIMELINE &&
		rca_entry_text_read(section->heading, &text);
}

static void
enter_section(PartReader *reader, const RcaSection *section)
{
	RcaPart		around = RCA_PART_OTHER;

	if (reader->ignored >= section->level)
		reader->ignored = 0;
	if (reader->ignored == 0 && rca_taught(reader->report->body.conventions,
										   RCA_TAUGHT_IGNORED_HEADING, section->heading) >= 0)
		reader->ignored = section->level;
	for (int level = 1; level < section->level; level++)
	{
		if (level > reader->level)
			reader->of_level[level] = RCA_PART_OTHER;
		else if (reader->of_level[level] != RCA_PART_OTHER)
			around = reader->of_level[level];
	}
	if (continues_timeline(reader, section))
		around = RCA_PART_TIMELINE;
	reader->level = section->level;
	reader->in_lead = rca_is_lead(section);

	/*
	 * What stands under a timeline or action items is theirs: they are often
	 * divided by phase, into "Detection" and "Mitigation".
	 */
	if (section->part == RCA_PART_OTHER || around == RCA_PART_TIMELINE ||
		around == RCA_PART_ACTION_ITEMS)
		reader->of_level[reader->level] = around;
	else
		reader->of_level[reader->level] = section->part;
}

/*
 * What stands in a list item belongs to the part that the item's label names,
 * else to that of the item: some write a report as one list.
 */
static RcaPart
part_in_item(const PartReader *reader, int item, RcaPart around)
{
	const RcaMarkdown *md = &reader->report->body;
	RcaStr		label = rca_block_label(md, &md->blocks[item]);
	RcaPart		part = RCA_PART_OTHER;

	if (label.data != NULL)
		part = rca_part_of_section(md, label);
	if (part == RCA_PART_OTHER)
		part = reader->parts[item];
	return part != RCA_PART_OTHER ? part : around;
}

/*
 * "- **Impact**: the site was down" among keys: the item is that part.  In a
 * part it is a point of that, and a cause is no list of factors.
 */
static RcaPart
part_of_item(const PartReader *reader, const RcaBlock *block, RcaPart around)
{
	RcaStr		label;
	RcaPart		part;

	if (around != RCA_PART_OTHER || block->quoted)
		return around;
	part = part_of_lead(reader->report, block, &label);
	return part == RCA_PART_ROOT_CAUSE ? around : part;
}

static RcaPart
part_of_block(PartReader *reader, const RcaBlock *block)
{
	RcaPart		part = RCA_PART_OTHER;
	RcaStr		rest;

	if (is_in_footer(reader->report, block))
		return RCA_PART_OTHER;
	if (reader->ignored > 0)
		return RCA_PART_OTHER;
	/* another label ends what a label began */
	if (reader->in_lead && block->line > reader->report->sections[reader->next - 1].line &&
		!block->nested && rca_block_lead(&reader->report->body, block, &rest).data != NULL)
	{
		reader->of_level[reader->level] = RCA_PART_OTHER;
		reader->in_lead = false;
	}
	if (reader->level > 0)
		part = reader->of_level[reader->level];
	if (block->item >= 0)
		part = part_in_item(reader, block->item, part);
	return block->kind == RCA_BLOCK_ITEM ? part_of_item(reader, block, part) : part;
}

static RcaPart *
parts_of_blocks(const RcaReport *report)
{
	const RcaMarkdown *md = &report->body;
	PartReader	reader = {report};

	reader.parts = palloc(Max(md->nblocks, 1) * sizeof(RcaPart));
	for (int i = 0; i < md->nblocks; i++)
	{
		const RcaBlock *block = &md->blocks[i];

		if (reader.next < report->nsections &&
			block->line >= report->sections[reader.next].line)
			enter_section(&reader, &report->sections[reader.next++]);
		reader.parts[i] = part_of_block(&reader, block);
	}
	return reader.parts;
}

/* Does a label before its text name a part anywhere? */
static bool
has_leads(const RcaReport *report)
{
	RcaStr		label;

	for (int i = 0; i < report->body.nblocks; i++)
	{
		if (part_of_lead(report, &report->body.blocks[i], &label) != RCA_PART_OTHER)
			return true;
	}
	return false;
}

/* Which parts have a heading or a bold paragraph for one, where that matters. */
static void
read_named_parts(RcaReport *report)
{
	const RcaMarkdown *md = &report->body;
	bool		by_evidence;

	if (!has_leads(report))
		return;
	for (int i = 0; i < md->nblocks; i++)
	{
		const RcaBlock *block = &md->blocks[i];

		if (heading_level(report, block) > 0)
			report->has_heading[rca_heading_part(report, rca_block_text(md, block),
												 false, &by_evidence)] = true;
	}
}

bool
rca_sections_read(RcaReport *report, RcaError *err)
{
	const RcaMarkdown *md = &report->body;
	int			ntop = 0;

	read_named_parts(report);
	for (int i = 0; i < md->nblocks; i++)
	{
		int			level = section_level(report, &md->blocks[i]);

		report->nsections += (level > 0);
		ntop += (level == 1);
	}
	if (report->nsections > RCA_MAX_ENTRIES)
		return rca_error_too_many(err, md->first_line, "sections");
	read_headings(report, ntop);
	report->parts = parts_of_blocks(report);
	return true;
}

/* A line that begins like metadata or like a remark is not prose. */
static bool
is_prose(RcaStr line)
{
	line = rca_trim(line);
	return line.len >= 40 && strchr("*_>|<!`[:", line.data[0]) == NULL &&
		memchr(line.data, ':', Min(line.len, 30)) == NULL;
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
			!is_in_footer(report, block) &&
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
	int			open[MAX_LEVEL + 1];	/* section of each level, or -1 */

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

RcaPart *
rca_section_parts(const RcaSection *sections, int nsections)
{
	RcaPart    *parts = palloc(Max(nsections, 1) * sizeof(RcaPart));
	RcaPart		of_level[RCA_MAX_LEVEL + 1] = {RCA_PART_OTHER};

	/* of_level has for each level the part around a section of the next one */
	for (int i = 0; i < nsections; i++)
	{
		const RcaSection *section = &sections[i];
		RcaPart		around = of_level[section->level - 1];

		parts[i] = section->part;
		if (section->part == RCA_PART_OTHER || around == RCA_PART_TIMELINE ||
			around == RCA_PART_ACTION_ITEMS)
			parts[i] = around;
		for (int level = section->level; level <= RCA_MAX_LEVEL; level++)
			of_level[level] = parts[i];
	}
	return parts;
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
