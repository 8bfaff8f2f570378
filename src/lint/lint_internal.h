/*
 * src/lint/lint_internal.h
 *
 * Between lint.c, which collects findings, and the files that look for them.
 */
#ifndef RCA_LINT_INTERNAL_H
#define RCA_LINT_INTERNAL_H

#include "lint/lint.h"

typedef struct RcaLint
{
	const RcaReport *report;
	const RcaPolicy *policy;
	RcaFindings findings;
	int			capacity;
} RcaLint;

/*
 * Each adds a finding and returns it, so that a fix can be added, or returns
 * NULL where the policy has the rule off.  The message is not copied.
 */

/* at a slice of the source, or at a line if it is none */
extern RcaFinding *rca_find_at(RcaLint *lint, RcaRuleId rule, RcaStr where,
							   int line, const char *message);

/* at the text of a line */
extern RcaFinding *rca_find_line(RcaLint *lint, RcaRuleId rule, int line,
								 const char *message);

/* at a node of the front matter */
extern RcaFinding *rca_find_node(RcaLint *lint, RcaRuleId rule,
								 const RcaNode *node, const char *message);

/* at the start of the document, for what is missing from a part of it */
extern RcaFinding *rca_find_missing(RcaLint *lint, RcaRuleId rule,
									const char *part, const char *message);

/* A line of the whole document by its number. */
extern RcaStr rca_source_line(const RcaReport *report, int line);

/* what looks for findings */
extern void rca_lint_front_matter(RcaLint *lint);
extern void rca_lint_sections(RcaLint *lint);
extern void rca_lint_timeline(RcaLint *lint);
extern void rca_lint_action_items(RcaLint *lint);
extern void rca_lint_consistency(RcaLint *lint);
extern void rca_lint_links(RcaLint *lint);
extern void rca_lint_tables(RcaLint *lint);

#endif							/* RCA_LINT_INTERNAL_H */
