/*
 * src/report/timeline_lists.h
 *
 * Entries of a timeline that are items of lists.
 */
#ifndef RCA_TIMELINE_LISTS_H
#define RCA_TIMELINE_LISTS_H

#include "report/timeline_internal.h"

/* An item of a list: an entry, or the day of those below it. */
extern bool rca_timeline_item_read(RcaTimelineReader *reader,
								   const RcaBlock *block);

/* The items of the part that end with a time. */
extern bool rca_timeline_last_times_read(RcaTimelineReader *reader);

/* The items of the part, which do not say when anything happened. */
extern bool rca_timeline_untimed_items_read(RcaTimelineReader *reader);

/* The lists that are timelines by their content, beside what was read so far. */
extern bool rca_timeline_lists_elsewhere_read(RcaTimelineReader *reader);

#endif							/* RCA_TIMELINE_LISTS_H */
