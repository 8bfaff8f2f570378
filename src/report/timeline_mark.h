/*
 * src/report/timeline_mark.h
 *
 * What the readers of a timeline find about time, for its clock.
 */
#ifndef RCA_TIMELINE_MARK_H
#define RCA_TIMELINE_MARK_H

#include "report/report.h"
#include "values/entry_text.h"

/*
 * What one place says about time.  Where that is a row of a table, text is what
 * its cells say, without an event.
 */
typedef struct RcaTimeMark
{
	RcaEntryText text;
	RcaZone		zone;			/* that stands beside the time: in another
								 * cell, or in a heading; or none */
	RcaHalf		half;			/* of the day, that stands there */
	int			year;			/* of days that have none, or 0 */
	bool		ends_half;		/* a heading: the half of the day that one above
								 * states ends here */
	bool		only_day;		/* nobody expects a time there */
	int			line;
	int			entry;			/* index in report->timeline, or -1: it is for
								 * those that follow */
} RcaTimeMark;

/* Nothing is known of a time. */
extern void rca_time_mark_init(RcaTimeMark *mark);

/* Is there a day, known or not? */
static inline bool
rca_when_has_day(const RcaWhen *when)
{
	return when->day.kind != RCA_DAY_NONE;
}

#endif							/* RCA_TIMELINE_MARK_H */
