/*
 * src/lint/check_sections.c
 *
 * Finds parts that are missing, empty, repeated, in an unusual order, or
 * unchanged from a template.
 */
#include "base/base.h"

#include "base/text.h"
#include "lint/checks.h"
#include "report/sections.h"

/* phrases that only templates have */
static const RcaStr template_phrases[] =
{
	RCA_LITERAL("lorem ipsum"),
	RCA_LITERAL("insert text here"),
	RCA_LITERAL("your text here"),
	RCA_LITERAL("replace this text"),
	RCA_LITERAL("describe what happened"),
	RCA_LITERAL("describe the impact"),
	RCA_LITERAL("short event description"),
	RCA_LITERAL("short description of the incident"),
	RCA_LITERAL("yyyy-mm-dd"),
	RCA_LITERAL("hh:mm"),
};

/* The place of a part in the usual order, or 0 if it may be anywhere. */
static int
usual_place(RcaPart part)
{
	switch (part)
	{
		case RCA_PART_SUMMARY:
			return 1;
		case RCA_PART_TIMELINE:
		case RCA_PART_ROOT_CAUSE:
		case RCA_PART_IMPACT:
		case RCA_PART_DETECTION:
		case RCA_PART_TRIGGER:
		case RCA_PART_RESOLUTION:
			return 2;
		case RCA_PART_LESSONS:
		case RCA_PART_ACTION_ITEMS:
		case RCA_PART_PREVENTION:
			return 3;
		case RCA_PART_RELATED:
			return 4;
		default:
			return 0;
	}
}

static void
check_missing(RcaLint *lint)
{
	for (int part = 0; part < RCA_PART_COUNT; part++)
	{
		const char *name = rca_part_name(part);

		if (lint->policy->required[part] &&
			rca_section_of_part(lint->report, part) == NULL)
			rca_add_finding_missing(lint, RCA_RULE_MISSING_PART, name,
									psprintf("the report has no part \"%s\"", name));
	}
}

static bool
is_empty(const RcaReport *report, const RcaSection *section)
{
	for (int line = section->content_line; line <= section->end_line; line++)
	{
		if (rca_trim(rca_source_line(report, line)).len > 0)
			return false;
	}
	return true;
}

static void
check_empty(RcaLint *lint)
{
	for (int i = 0; i < lint->report->nsections; i++)
	{
		const RcaSection *section = &lint->report->sections[i];
		RcaStr		heading = section->heading;

		if (section->part != RCA_PART_OTHER && is_empty(lint->report, section))
			rca_add_finding_line(lint, RCA_RULE_EMPTY_PART, section->line,
								 psprintf("there is nothing under \"%.*s\"",
										  rca_clip(heading, 60),
										  heading.data));
	}
}

/*
 * The level of the parts: that of the highest headings that name a part with a
 * place in the order.
 */
static int
level_of_parts(const RcaReport *report, const int *places)
{
	int			level = PG_INT32_MAX;

	for (int i = 0; i < report->nsections; i++)
	{
		if (places[report->sections[i].part] > 0)
			level = Min(level, report->sections[i].level);
	}
	return level;
}

void
rca_check_order(RcaLint *lint, RcaRuleId rule, const int *places)
{
	int			level = level_of_parts(lint->report, places);
	const RcaSection *latest = NULL;

	for (int i = 0; i < lint->report->nsections; i++)
	{
		const RcaSection *section = &lint->report->sections[i];
		int			place = places[section->part];

		if (section->level != level || place == 0 || rca_is_lead(section))
			continue;
		if (latest != NULL && place < places[latest->part])
			rca_add_finding_line(lint, rule, section->line,
								 psprintf("\"%.*s\" comes after \"%.*s\"",
										  rca_clip(section->heading, 60),
										  section->heading.data,
										  rca_clip(latest->heading, 60),
										  latest->heading.data));
		else
			latest = section;
	}
}

static void
check_usual_order(RcaLint *lint)
{
	int			places[RCA_PART_COUNT];

	for (int part = 0; part < RCA_PART_COUNT; part++)
		places[part] = usual_place(part);
	rca_check_order(lint, RCA_RULE_PARTS_OUT_OF_ORDER, places);
}

static void
check_duplicates(RcaLint *lint)
{
	const RcaSection *firsts[RCA_PART_COUNT] = {NULL};

	for (int i = 0; i < lint->report->nsections; i++)
	{
		const RcaSection *section = &lint->report->sections[i];
		const RcaSection *first = firsts[section->part];

		if (section->part == RCA_PART_OTHER || rca_is_lead(section))
			continue;
		if (first == NULL)
			firsts[section->part] = section;
		else if (section->level == first->level &&
				 rca_equal_nocase(section->heading, first->heading))
			rca_add_finding_line(lint, RCA_RULE_DUPLICATE_PART, section->line,
								 psprintf("\"%.*s\" repeats the heading in line %d",
										  rca_clip(section->heading, 60),
										  section->heading.data, first->line));
	}
}

static bool
is_template(RcaStr text)
{
	if (rca_is_placeholder(text))
		return true;
	for (int i = 0; i < lengthof(template_phrases); i++)
	{
		if (rca_find_phrase(text, template_phrases[i]) >= 0)
			return true;
	}
	return false;
}

static void
check_template(RcaLint *lint)
{
	const RcaMarkdown *md = &lint->report->body;

	for (int i = 0; i < md->nblocks; i++)
	{
		const RcaBlock *block = &md->blocks[i];

		if (lint->report->parts[i] == RCA_PART_OTHER ||
			(block->kind != RCA_BLOCK_PARAGRAPH &&
			 block->kind != RCA_BLOCK_ITEM) ||
			!rca_block_has_text(block))
			continue;
		if (is_template(rca_block_text(md, block)))
			rca_add_finding_line(lint, RCA_RULE_TEMPLATE_TEXT, block->line,
								 "template text was left in place");
	}
}

/* Reports a comment "%%" that does not end. */
static void
check_comments(RcaLint *lint)
{
	const RcaMarkdown *md = &lint->report->body;

	if (md->cuts.unclosed_line >= 0)
		rca_add_finding_line(lint, RCA_RULE_UNCLOSED_COMMENT,
							 md->first_line + md->cuts.unclosed_line,
							 "the comment that begins here is not closed");
}

void
rca_check_sections(RcaLint *lint)
{
	check_missing(lint);
	check_empty(lint);
	check_duplicates(lint);
	check_usual_order(lint);
	check_template(lint);
	check_comments(lint);
}
