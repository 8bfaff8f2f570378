/*
 * src/report/timeline_front_matter.h
 *
 * A timeline that is written as a key of the front matter.
 */
#ifndef RCA_TIMELINE_FRONT_MATTER_H
#define RCA_TIMELINE_FRONT_MATTER_H

#include "report/timeline_internal.h"

/* The items of the first such key. */
extern bool rca_timeline_front_matter_read(RcaTimelineReader *reader);

#endif							/* RCA_TIMELINE_FRONT_MATTER_H */
