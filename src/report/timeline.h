/*
 * src/report/timeline.h
 *
 * The entries of a timeline, with the instant each one speaks of.
 */
#ifndef RCA_TIMELINE_H
#define RCA_TIMELINE_H

#include "base/error.h"
#include "report/columns.h"
#include "report/report.h"

/*
 * Fills report->timeline from the tables of the timeline part.  False with *err
 * filled if there are more entries than the limit.
 */
extern bool rca_timeline_read(RcaReport *report, RcaError *err);

/*
 * Finds the columns of a timeline's table; within a timeline part a column of
 * times is also known by its first cell.
 */
extern void rca_timeline_columns(RcaColumns *columns, const RcaMarkdown *md,
								 const RcaTable *table, bool in_timeline);

#endif							/* RCA_TIMELINE_H */
