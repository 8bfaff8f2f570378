/*
 * src/lint/lint.c
 *
 * Collects findings, drops those that the document suppresses, applies fixes.
 */
#include "base/base.h"

#include "base/host.h"
#include "base/text.h"
#include "lint/lint_internal.h"

RcaStr
rca_source_line(const RcaReport *report, int line)
{
	const RcaMarkdown *md = &report->body;
	RcaStr		text = RCA_STR("");
	int			pos = 0;

	if (line >= md->first_line && line < md->first_line + md->nlines)
		return md->lines[line - md->first_line];
	/* front matter is short enough to count its lines */
	for (int i = 0; i < line; i++)
	{
		if (!rca_next_line(report->source, &pos, &text))
			return RCA_STR("");
	}
	return text;
}

/* The number of the line of the body that a slice stands in, or 0. */
static int
line_of_slice(const RcaReport *report, RcaStr where)
{
	const RcaMarkdown *md = &report->body;
	int			low = 0;
	int			high = md->nlines;

	if (where.data == NULL || where.data < md->body.data ||
		where.data > md->body.data + md->body.len)
		return 0;
	while (low + 1 < high)
	{
		int			middle = low + (high - low) / 2;

		if (md->lines[middle].data <= where.data)
			low = middle;
		else
			high = middle;
	}
	return md->first_line + low;
}

/* What the place is part of. */
static const char *
part_at(const RcaReport *report, int line)
{
	const char *part = NULL;

	if (line < report->body.first_line)
		return report->front_matter.root ? "front_matter" : NULL;
	for (int i = 0; i < report->nsections && report->sections[i].line <= line; i++)
	{
		const RcaSection *section = &report->sections[i];

		if (line <= section->end_line &&
			(section->part != RCA_PART_OTHER || section->level == 1))
			part = section->part == RCA_PART_OTHER ? NULL : rca_part_name(section->part);
	}
	return part;
}

static RcaFinding *
add(RcaLint *lint, RcaRuleId rule, int line, int col, int end_line,
	int end_col, const char *message)
{
	RcaFindings *findings = &lint->findings;
	RcaFinding *finding;

	if (lint->policy->severity[rule] == RCA_SEVERITY_OFF)
		return NULL;
	rca_host_check_interrupts();
	if (findings->count == lint->capacity)
	{
		lint->capacity = Max(16, lint->capacity * 2);
		findings->items = findings->items ?
			repalloc(findings->items, lint->capacity * sizeof(RcaFinding)) :
			palloc(lint->capacity * sizeof(RcaFinding));
	}
	finding = &findings->items[findings->count++];
	memset(finding, 0, sizeof(*finding));
	finding->rule = rule;
	finding->severity = lint->policy->severity[rule];
	finding->line = line;
	finding->col = col;
	finding->end_line = end_line;
	finding->end_col = end_col;
	finding->part = part_at(lint->report, line);
	finding->message = message;
	return finding;
}

RcaFinding *
rca_find_line(RcaLint *lint, RcaRuleId rule, int line, const char *message)
{
	RcaStr		text = rca_source_line(lint->report, line);
	RcaStr		trimmed = rca_trim(text);
	int			col = 1 + rca_count_chars(rca_slice(text.data, trimmed.data));

	return add(lint, rule, line, col, line, col + rca_count_chars(trimmed), message);
}

RcaFinding *
rca_find_at(RcaLint *lint, RcaRuleId rule, RcaStr where, int line,
			const char *message)
{
	int			found = line_of_slice(lint->report, where);
	RcaStr		text;
	int			col;

	if (found == 0)
		return rca_find_line(lint, rule, line, message);
	text = rca_source_line(lint->report, found);
	col = 1 + rca_count_chars(rca_slice(text.data, where.data));
	return add(lint, rule, found, col, found, col + rca_count_chars(where), message);
}

RcaFinding *
rca_find_node(RcaLint *lint, RcaRuleId rule, const RcaNode *node,
			  const char *message)
{
	return add(lint, rule, node->line, node->col, node->end_line, node->end_col,
			   message);
}

RcaFinding *
rca_find_missing(RcaLint *lint, RcaRuleId rule, const char *part,
				 const char *message)
{
	RcaFinding *finding = add(lint, rule, 1, 1, 1, 1, message);

	if (finding != NULL)
		finding->part = part;
	return finding;
}

/* which rules a document suppresses, and where */
typedef struct Suppression
{
	int			line;			/* 0: everywhere */
	bool		rules[RCA_RULE_COUNT];
} Suppression;

/*
 * Reads a comment "<!-- rca-disable[-line|-next-line] RULE ... -->".  Without a
 * rule it means all; what names no rule is passed over.
 */
static bool
read_suppression(RcaStr line, int number, Suppression *suppression)
{
	static const RcaStr opening = {"<!-- rca-disable", 16};
	RcaStr		rest = line;
	bool		any = false;

	while (rest.len > 0 && !rca_starts_nocase(rest, opening))
		rest = rca_skip(rest, 1);
	if (rest.len == 0)
		return false;
	rest = rca_skip(rest, opening.len);

	memset(suppression, 0, sizeof(*suppression));
	if (rca_starts_nocase(rest, RCA_STR("-line")))
	{
		suppression->line = number;
		rest = rca_skip(rest, 5);
	}
	else if (rca_starts_nocase(rest, RCA_STR("-next-line")))
	{
		suppression->line = number + 1;
		rest = rca_skip(rest, 10);
	}
	while (rest.len > 0 && !rca_starts_nocase(rest, RCA_STR("-->")))
	{
		int			n = 0;
		int			rule;

		while (n < rest.len && !rca_is_space(rest.data[n]) && rest.data[n] != ',')
			n++;
		if (n > 0)
		{
			any = true;
			rule = rca_rule_lookup(rca_slice(rest.data, rest.data + n));
			if (rule >= 0)
				suppression->rules[rule] = true;
		}
		rest = rca_skip(rest, Min(n + 1, rest.len));
	}
	if (!any)
	{
		for (int i = 0; i < RCA_RULE_COUNT; i++)
			suppression->rules[i] = true;
	}
	return true;
}

/*
 * The suppressions of a document, in the order of the lines they are for,
 * those for the whole document first.  Comments in code are text.
 */
static Suppression *
read_suppressions(const RcaReport *report, int *count)
{
	const RcaMarkdown *md = &report->body;
	Suppression everywhere = {0};
	Suppression *list = palloc(sizeof(Suppression));
	int			capacity = 1;
	int			block = 0;

	*count = 1;
	for (int i = 0; i < md->nlines; i++)
	{
		int			line = md->first_line + i;
		Suppression suppression;

		/* blocks are in the order of their lines; code holds no others */
		while (block < md->nblocks && (md->blocks[block].kind != RCA_BLOCK_CODE ||
									   md->blocks[block].end_line < line))
			block++;
		if (md->lines[i].len < 20 ||
			(block < md->nblocks && md->blocks[block].line <= line) ||
			!read_suppression(md->lines[i], line, &suppression))
			continue;
		rca_host_check_interrupts();
		if (suppression.line == 0)
		{
			for (int rule = 0; rule < RCA_RULE_COUNT; rule++)
				everywhere.rules[rule] |= suppression.rules[rule];
			continue;
		}
		if (*count == capacity)
		{
			capacity *= 2;
			list = repalloc(list, capacity * sizeof(Suppression));
		}
		list[(*count)++] = suppression;
	}
	list[0] = everywhere;
	return list;
}

static bool
is_suppressed(const Suppression *list, int count, const RcaFinding *f)
{
	int			low = 1;
	int			high = count;

	if (list[0].rules[f->rule])
		return true;
	while (low < high)
	{
		int			middle = low + (high - low) / 2;

		if (list[middle].line < f->line)
			low = middle + 1;
		else
			high = middle;
	}
	for (; low < count && list[low].line == f->line; low++)
	{
		if (list[low].rules[f->rule])
			return true;
	}
	return false;
}

static void
suppress(RcaLint *lint)
{
	RcaFindings *findings = &lint->findings;
	int			count;
	Suppression *list = read_suppressions(lint->report, &count);
	int			kept = 0;

	for (int i = 0; i < findings->count; i++)
	{
		if (!is_suppressed(list, count, &findings->items[i]))
			findings->items[kept++] = findings->items[i];
	}
	findings->count = kept;
}

static int
compare_findings(const void *a, const void *b)
{
	const RcaFinding *x = a;
	const RcaFinding *y = b;

	if (x->line != y->line)
		return x->line < y->line ? -1 : 1;
	if (x->col != y->col)
		return x->col < y->col ? -1 : 1;
	return (int) x->rule - (int) y->rule;
}

RcaFindings
rca_lint_report(const RcaReport *report, const RcaPolicy *policy)
{
	RcaLint		lint = {report, policy, {NULL, 0}, 0};

	rca_lint_front_matter(&lint);
	rca_lint_sections(&lint);
	rca_lint_timeline(&lint);
	rca_lint_action_items(&lint);
	rca_lint_consistency(&lint);
	rca_lint_links(&lint);
	rca_lint_tables(&lint);
	if (lint.findings.count > 0)
		suppress(&lint);
	if (lint.findings.count > 1)
		qsort(lint.findings.items, lint.findings.count, sizeof(RcaFinding),
			  compare_findings);
	return lint.findings;
}

RcaStr
rca_apply_fixes(const RcaReport *report, const RcaFindings *findings,
				const bool *wanted)
{
	StringInfoData out;
	const char *done = report->source.data;
	const char *end = report->source.data + report->source.len;

	initStringInfo(&out);
	for (int i = 0; i < findings->count; i++)
	{
		const RcaFix *fix = &findings->items[i].fix;
		RcaStr		line;
		const char *start;

		if (fix->insert == NULL || !wanted[findings->items[i].rule])
			continue;
		line = rca_source_line(report, fix->line);
		start = line.data + rca_char_offset(line, fix->col - 1);
		/* of two fixes for one place the first is made */
		if (start < done)
			continue;
		appendBinaryStringInfo(&out, done, (int) (start - done));
		appendStringInfoString(&out, fix->insert);
		done = start + rca_char_offset(rca_slice(start, line.data + line.len), fix->length);
	}
	appendBinaryStringInfo(&out, done, (int) (end - done));
	return rca_str(out.data, out.len);
}
