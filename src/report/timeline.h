/*
 * src/report/timeline.h
 *
 * The entries of a timeline, with the instant each one speaks of.
 */
#ifndef RCA_TIMELINE_H
#define RCA_TIMELINE_H

#include "base/error.h"
#include "report/report.h"

/*
 * Fills report->timeline, and report->uses where entries were read.  False with
 * *err filled if there are more entries than the limit.
 */
extern bool rca_timeline_read(RcaReport *report, RcaError *err);

#endif							/* RCA_TIMELINE_H */
