/*
 * src/lint/lint.c
 *
 * Runs the checks.
 */
#include "base/base.h"

#include "lint/checks.h"
#include "lint/lint.h"

typedef void (*Check) (RcaLint *lint);

static const Check checks[] =
{
	rca_check_front_matter,
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

RcaFindings
rca_lint_report(const RcaReport *report, const RcaPolicy *policy)
{
	RcaLint		lint = {report, policy};

	for (int i = 0; i < lengthof(checks); i++)
		checks[i] (&lint);
	if (lint.findings.count > 0)
		rca_suppress(&lint);
	if (lint.findings.count > 1)
		qsort(lint.findings.items, lint.findings.count, sizeof(RcaFinding),
			  compare_findings);
	return lint.findings;
}
