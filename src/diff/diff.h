/*
 * src/diff/diff.h
 *
 * What two versions of a report say differently: facts, not bytes.
 *
 * A fact is compared where it is.  What is only derived from another one,
 * such as the day of an entry that states none, is not told beside it: one edit
 * is one change.
 */
#ifndef RCA_DIFF_H
#define RCA_DIFF_H

#include "diff/change.h"
#include "report/report.h"

/* Metadata first, then entries of the timeline, action items, and the text. */
extern RcaChanges rca_diff_reports(const RcaReport *old_report,
								   const RcaReport *new_report);

#endif							/* RCA_DIFF_H */
