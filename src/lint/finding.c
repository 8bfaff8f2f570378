/*
 * src/lint/finding.c
 *
 * Collects findings.
 */
#include "base/base.h"

#include "base/array.h"
#include "base/host.h"
#include "base/text.h"
#include "lint/finding.h"

/* Is this a line of the body?  Its text is then known. */
static bool
is_in_body(const RcaMarkdown *md, int line)
{
	return line >= md->first_line && line < md->first_line + md->nlines;
}

/*
 * Finds a line that is not in the body.  The front matter is short enough to
 * count its lines.
 */
static RcaStr
find_line(const RcaReport *report, int line)
{
	RcaStr		text = RCA_STR("");
	int			pos = 0;

	for (int i = 0; i < line; i++)
	{
		if (!rca_next_line(report->source, &pos, &text))
			return RCA_STR("");
	}
	return text;
}

RcaStr
rca_source_line(const RcaReport *report, int line)
{
	return is_in_body(&report->body, line) ?
		report->body.lines[line - report->body.first_line] :
		find_line(report, line);
}

RcaStr
rca_written_source_line(const RcaReport *report, int line)
{
	return is_in_body(&report->body, line) ?
		rca_written_line(&report->body, line) : find_line(report, line);
}

const RcaNode *
rca_item_node(const RcaNode *value, const RcaStrList *list, int index)
{
	return value->kind == RCA_NODE_SEQUENCE && value->nitems == list->count ?
		value->items[index] : value;
}

/* The number of the line of the body that a slice is in, or 0. */
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

static RcaFinding *
add(RcaLint *lint, RcaRuleId rule, RcaPlace place, const char *message)
{
	RcaFindings *findings = &lint->findings;
	RcaFinding *finding;

	if (lint->policy->level[rule] == RCA_LEVEL_OFF)
		return NULL;
	rca_host_check_interrupts();
	RCA_MAKE_ROOM(findings->items, findings->count, lint->capacity);
	finding = &findings->items[findings->count++];
	memset(finding, 0, sizeof(*finding));
	finding->rule = rule;
	finding->level = lint->policy->level[rule];
	finding->line = place.line;
	finding->col = place.col;
	finding->end_line = place.end_line;
	finding->end_col = place.end_col;
	finding->part = rca_part_at(&lint->places, place.line);
	finding->message = message;
	return finding;
}

RcaFinding *
rca_add_finding_line(RcaLint *lint, RcaRuleId rule, int line,
					 const char *message)
{
	RcaStr		text = rca_written_source_line(lint->report, line);

	return add(lint, rule, rca_place_in(&lint->places, text, line, rca_trim(text)), message);
}

RcaFinding *
rca_add_finding_at(RcaLint *lint, RcaRuleId rule, RcaStr where, int line,
				   const char *message)
{
	int			found = line_of_slice(lint->report, where);
	RcaStr		text;

	if (found == 0)
		return rca_add_finding_line(lint, rule, line, message);
	text = rca_written_source_line(lint->report, found);
	where = rca_written_slice(&lint->report->body, where);
	return add(lint, rule, rca_place_in(&lint->places, text, found, where), message);
}

RcaFinding *
rca_add_finding_node(RcaLint *lint, RcaRuleId rule, const RcaNode *node,
					 const char *message)
{
	RcaPlace	place = {
		node->line, node->col, node->end_line, node->end_col
	};

	return add(lint, rule, place, message);
}

RcaFinding *
rca_add_finding_missing(RcaLint *lint, RcaRuleId rule, const char *part,
						const char *message)
{
	RcaPlace	start = {1, 1, 1, 1};
	RcaFinding *finding = add(lint, rule, start, message);

	if (finding != NULL)
		finding->part = part;
	return finding;
}
