/*
 * src/lint/lint.h
 *
 * Lint as the other folders see it: rules, policies, findings, fixes.
 */
#ifndef RCA_LINT_H
#define RCA_LINT_H

#include "lint/finding.h"
#include "lint/fix.h"
#include "lint/policy.h"
#include "lint/rules.h"

/*
 * The findings of a document under a policy, by line and column, without those
 * that a comment in the document suppresses.
 */
extern RcaFindings rca_lint_report(const RcaReport *report,
								   const RcaPolicy *policy);

#endif							/* RCA_LINT_H */
