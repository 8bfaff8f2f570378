/*
 * src/report/timeline_updates.h
 *
 * Updates of a status page as a timeline.
 */
#ifndef RCA_TIMELINE_UPDATES_H
#define RCA_TIMELINE_UPDATES_H

#include "report/timeline_internal.h"

/* The updates; two of them at least, for one may be anything. */
extern bool rca_timeline_updates_read(RcaTimelineReader *reader);

#endif							/* RCA_TIMELINE_UPDATES_H */
