/*
 * src/lint/checks.h
 *
 * The functions that look for findings, one for each group of rules, and the
 * function that drops suppressed ones.
 */
#ifndef RCA_CHECKS_H
#define RCA_CHECKS_H

#include "lint/finding.h"

extern void rca_check_written_keys(RcaLint *lint);
extern void rca_check_front_matter(RcaLint *lint);
extern void rca_check_demands(RcaLint *lint);
extern void rca_check_sections(RcaLint *lint);
extern void rca_check_timeline(RcaLint *lint);
extern void rca_check_action_items(RcaLint *lint);
extern void rca_check_consistency(RcaLint *lint);
extern void rca_check_contradictions(RcaLint *lint);
extern void rca_check_metrics(RcaLint *lint);
extern void rca_check_links(RcaLint *lint);
extern void rca_check_tables(RcaLint *lint);

/*
 * Reports sections that come before one with a lower place.  0 means no place.
 * Sections inside one that has a place belong to it.
 */
extern void rca_check_order(RcaLint *lint, RcaRuleId rule, const int *places);

/* Drops the findings that a comment in the document suppresses. */
extern void rca_suppress(RcaLint *lint);

#endif							/* RCA_CHECKS_H */
