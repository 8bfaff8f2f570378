/*
 * src/diff/diff.h
 *
 * The differences between two versions of a report: facts, not bytes.
 *
 * A fact is compared where it is stated.  A value that is only derived from
 * another fact, such as the day of an entry that states none, is not reported
 * as well: one edit is one change.
 */
#ifndef RCA_DIFF_H
#define RCA_DIFF_H

#include "diff/change.h"
#include "report/report.h"

/*
 * The changes of the metadata, of the timeline, of the action items, and of
 * the text, in that order.
 */
extern RcaChanges rca_diff_reports(const RcaReport *old_report,
								   const RcaReport *new_report);

#endif							/* RCA_DIFF_H */
