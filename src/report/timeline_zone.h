/*
 * src/report/timeline_zone.h
 *
 * The zone of a timeline that states none, by a moment which is elsewhere in
 * the report with its zone, and in the timeline without one.
 */
#ifndef RCA_TIMELINE_ZONE_H
#define RCA_TIMELINE_ZONE_H

#include "report/timeline_mark.h"

/* What a key says about a point in time, read as far as it can be. */
extern bool rca_read_key_time(const RcaReport *report, RcaKey key, RcaWhen *when);

/*
 * That zone.  Where it stands in the text of the report, its line is noted
 * there.
 */
extern bool rca_zone_elsewhere(RcaReport *report, const RcaTimeMark *marks, int nmarks,
							   RcaZone *zone);

#endif							/* RCA_TIMELINE_ZONE_H */
