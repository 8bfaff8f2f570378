/*
 * src/report/timeline_headings.h
 *
 * Headings in a timeline and above entries.
 */
#ifndef RCA_TIMELINE_HEADINGS_H
#define RCA_TIMELINE_HEADINGS_H

#include "report/timeline_internal.h"

/* What a heading says of those below it: their day, zone and half of the day. */
extern void rca_timeline_setting_read(RcaTimelineReader *reader,
									  const RcaBlock *block, RcaStr heading,
									  RcaTimeMark *mark);

/*
 * A heading within a timeline: a day, a zone or the half of the day for what
 * follows, or an entry, whose event may be the text below it.
 */
extern bool rca_timeline_heading_read(RcaTimelineReader *reader,
									  const RcaBlock *block);

/*
 * The day and the zone in the heading above what is read outside of the part.
 * *last is the heading that was read before, and becomes this one.
 */
extern void rca_timeline_heading_above_read(RcaTimelineReader *reader,
											int heading, int *last);

/* "- **Key events (UTC)**": an item that is the heading of those in it. */
extern void rca_timeline_label_read(RcaTimelineReader *reader, int item);

#endif							/* RCA_TIMELINE_HEADINGS_H */
