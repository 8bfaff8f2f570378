/*
 * src/lint/fix.h
 *
 * Applies fixes of findings.
 */
#ifndef RCA_FIX_H
#define RCA_FIX_H

#include "lint/finding.h"

/*
 * The document with the fixes of the findings whose rules are wanted, in
 * UTF-8.  All other bytes stay the same.
 */
extern RcaStr rca_apply_fixes(const RcaReport *report,
							  const RcaFindings *findings, const bool *wanted);

#endif							/* RCA_FIX_H */
