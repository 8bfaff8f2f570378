/*
 * src/lint/fix.h
 *
 * Findings undone.
 */
#ifndef RCA_FIX_H
#define RCA_FIX_H

#include "lint/finding.h"

/*
 * The document with the fixes of those findings whose rule is wanted, in
 * UTF-8; every other byte is as it was.
 */
extern RcaStr rca_apply_fixes(const RcaReport *report,
							  const RcaFindings *findings, const bool *wanted);

#endif							/* RCA_FIX_H */
