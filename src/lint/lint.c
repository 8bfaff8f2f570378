/*
 * src/lint/lint.c
 *
 * Runs the checks.
 */
#include "base/base.h"

#include "lint/checks.h"
#include "lint/lint.h"
#include "report/parse_report.h"

typedef void (*Check) (RcaLint *lint);

static const Check checks[] =
{
	rca_check_front_matter,
	rca_check_written_keys,
	rca_check_demands,
	rca_check_sections,
	rca_check_timeline,
	rca_check_action_items,
	rca_check_consistency,
	rca_check_contradictions,
	rca_check_metrics,
	rca_check_links,
	rca_check_tables,
};

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

static bool
has_errors(const RcaFindings *findings)
{
	for (int i = 0; i < findings->count; i++)
	{
		if (findings->items[i].level == RCA_LEVEL_ERROR)
			return true;
	}
	return false;
}

/*
 * Is there a finding of the same rule in the same line?  Call it with lines in
 * ascending order.  *next is the first finding that may match.
 */
static bool
has_finding(const RcaFindings *findings, const RcaFinding *finding, int *next)
{
	while (*next < findings->count &&
		   findings->items[*next].line < finding->line)
		(*next)++;
	for (int i = *next; i < findings->count &&
		 findings->items[i].line == finding->line; i++)
	{
		if (findings->items[i].rule == finding->rule)
			return true;
	}
	return false;
}

/*
 * What was valid stays valid when more of it is read.  So an error becomes a
 * warning if the reader that the policy was released with would not have found
 * it.
 */
static void
soften_errors(RcaFindings *findings, const RcaReport *report,
			  const RcaPolicy *policy)
{
	const RcaReport *before = rca_report_read_like(report, policy->reader);
	RcaFindings known = {NULL};
	int			next = 0;

	if (before != NULL)
		known = rca_lint_report(before, policy);
	for (int i = 0; i < findings->count; i++)
	{
		if (findings->items[i].level == RCA_LEVEL_ERROR &&
			!has_finding(&known, &findings->items[i], &next))
			findings->items[i].level = RCA_LEVEL_WARNING;
	}
}

RcaFindings
rca_lint_report(const RcaReport *report, const RcaPolicy *policy)
{
	RcaLint		lint = {report, policy, .places = {report}};

	for (int i = 0; i < lengthof(checks); i++)
		checks[i] (&lint);
	if (lint.findings.count > 0)
		rca_suppress(&lint);
	if (lint.findings.count > 1)
		qsort(lint.findings.items, lint.findings.count, sizeof(RcaFinding),
			  compare_findings);
	if (report->reading.newest > policy->reader && has_errors(&lint.findings))
		soften_errors(&lint.findings, report, policy);
	return lint.findings;
}
