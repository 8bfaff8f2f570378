/*
 * src/report/lessons.c
 */
#include "base/base.h"

#include "base/text.h"
#include "report/lessons.h"
#include "report/team_words.h"

/* words of a heading that says something, also behind a number */
#define MIN_WORDS			4
#define MIN_NUMBERED_WORDS	3

/* a single heading within a section is no list of lessons */
#define MIN_LESSONS			2

bool
rca_is_lesson_part(RcaPart part)
{
	return part == RCA_PART_LESSONS || part == RCA_PART_WENT_WELL ||
		part == RCA_PART_COULD_IMPROVE || part == RCA_PART_GOT_LUCKY;
}

/* "- **What went well**": the name of a part, and what stands below it is that */
static bool
names_part(const RcaReport *report, int i)
{
	RcaStr		label = rca_block_label(&report->body, &report->body.blocks[i]);

	return label.data != NULL && rca_team_part(&report->body, label) != RCA_PART_OTHER;
}

bool
rca_is_lesson_item(const RcaReport *report, int i)
{
	return rca_block_has_text(&report->body.blocks[i]) &&
		!rca_lesson_is_within(report, i) &&
		!(rca_is_lesson_part(report->parts[i]) && names_part(report, i));
}

bool
rca_lesson_is_within(const RcaReport *report, int i)
{
	const RcaMarkdown *md = &report->body;
	int			around = md->blocks[i].item;

	return around >= 0 && rca_is_lesson_part(report->parts[i]) &&
		report->parts[around] == report->parts[i] &&
		md->blocks[i].kind == RCA_BLOCK_ITEM &&
		rca_block_has_text(&md->blocks[around]) && !names_part(report, around);
}

RcaStr
rca_lesson_with_parts(const RcaReport *report, int i, RcaStr text)
{
	const RcaMarkdown *md = &report->body;
	StringInfoData whole;
	int			nparts = 0;

	initStringInfo(&whole);
	for (int j = i + 1; j < md->nblocks && md->blocks[j].item >= i; j++)
	{
		RcaStr		part;

		if (!rca_lesson_is_within(report, j) || !rca_block_has_text(&md->blocks[j]))
			continue;
		part = rca_block_text(md, &md->blocks[j]);
		if (nparts++ > 0)
			appendStringInfoString(&whole, "; ");
		else
		{
			while (text.len > 0 && strchr(":.; ", text.data[text.len - 1]) != NULL)
				text.len--;
			appendBinaryStringInfo(&whole, text.data, text.len);
			appendStringInfoString(&whole, ": ");
		}
		while (part.len > 0 && strchr(".; ", part.data[part.len - 1]) != NULL)
			part.len--;
		appendBinaryStringInfo(&whole, part.data, part.len);
	}
	return nparts > 0 ? rca_str(whole.data, whole.len) : text;
}

RcaStr
rca_lesson_heading(RcaStr heading)
{
	RcaStr		rest = heading;
	int			n = 0;

	if (rca_starts_nocase(rest, RCA_STR("lesson ")))
		rest = rca_skip(rest, 7);
	while (n < rest.len && rca_is_digit(rest.data[n]))
		n++;
	if (n == 0 || n == rest.len || strchr(".):", rest.data[n]) == NULL)
		return heading;
	rest = rca_trim(rca_skip(rest, n + 1));
	return rest.len > 0 ? rest : heading;
}

/* Does a heading say something, rather than what is below it? */
static bool
is_statement(RcaStr heading)
{
	RcaStr		rest = rca_lesson_heading(heading);
	int			nwords = 1;

	for (int i = 0; i < rest.len; i++)
		nwords += (rest.data[i] == ' ');
	return nwords >= (rest.len < heading.len ? MIN_NUMBERED_WORDS : MIN_WORDS);
}

/* The first section within another one, and the next beside it; or -1. */
static int
next_within(const RcaReport *report, int section, int after)
{
	const RcaSection *sections = report->sections;
	int			i = Max(section, after) + 1;

	while (after > section && i < report->nsections &&
		   sections[i].level > sections[after].level)
		i++;
	return i < report->nsections && sections[i].level > sections[section].level ? i : -1;
}

/* Marks the sections within one of lessons, if they are lessons. */
static void
mark_lessons(const RcaReport *report, int section, const bool *has_prose,
					 RcaLessonSection *lessons)
{
	int			n = 0;

	for (int i = next_within(report, section, -1); i >= 0;
		 i = next_within(report, section, i), n++)
	{
		const RcaSection *within = &report->sections[i];

		if (within->part != RCA_PART_OTHER || !has_prose[i] ||
			!is_statement(within->heading))
			return;
	}
	if (n < MIN_LESSONS)
		return;
	for (int i = section + 1; i < report->nsections &&
		 report->sections[i].level > report->sections[section].level; i++)
		lessons[i] = RCA_SECTION_OF_LESSON;
	for (int i = next_within(report, section, -1); i >= 0;
		 i = next_within(report, section, i))
		lessons[i] = RCA_SECTION_LESSON;
}

RcaLessonSection *
rca_lesson_sections(const RcaReport *report)
{
	const RcaMarkdown *md = &report->body;
	int			size = Max(report->nsections, 1);
	bool	   *has_prose = palloc0(size * sizeof(bool));
	RcaLessonSection *lessons = palloc0(size * sizeof(RcaLessonSection));

	/* a paragraph behind the heading */
	for (int i = 0, section = 0; i + 1 < md->nblocks && section < report->nsections; i++)
	{
		if (md->blocks[i].line < report->sections[section].line)
			continue;
		has_prose[section++] = md->blocks[i + 1].kind == RCA_BLOCK_PARAGRAPH;
	}
	for (int i = 0; i < report->nsections; i++)
	{
		if (rca_is_lesson_part(report->sections[i].part))
			mark_lessons(report, i, has_prose, lessons);
	}
	return lessons;
}
