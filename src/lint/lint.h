/*
 * src/lint/lint.h
 *
 * The interface of lint for other folders: rules, policies, findings, fixes.
 */
#ifndef RCA_LINT_H
#define RCA_LINT_H

#include "lint/finding.h"
#include "lint/fix.h"
#include "lint/policy.h"
#include "lint/rules.h"

/*
 * The findings of a document under a policy, sorted by line and column,
 * without those that a comment in the document suppresses.
 */
extern RcaFindings rca_lint_report(const RcaReport *report,
								   const RcaPolicy *policy);

#endif							/* RCA_LINT_H */
