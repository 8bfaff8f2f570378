/*
 * src/report/timeline_days.h
 *
 * The day on which a timeline is, as it goes on: what a date, a weekday or
 * "Day 2" makes of the day before.
 */
#ifndef RCA_TIMELINE_DAYS_H
#define RCA_TIMELINE_DAYS_H

#include "report/timeline_mark.h"
#include "values/date.h"

typedef struct RcaTimelineDays
{
	RcaDayOrder order;			/* of two numbers, in this document */
	RcaDate		day;			/* RCA_NO_DATE: not known, and unknown says why */
	RcaUnknown	unknown;
	RcaDate		incident;		/* its date, or RCA_NO_DATE */
	RcaDate		nearby;			/* the last day that was known: of those without
								 * a year or a week */
	RcaDate		stated;			/* the last one that stood somewhere, which
								 * midnights have not moved */
	RcaDate		resumed;		/* of entries behind one that was on a day before
								 * its own, or RCA_NO_DATE */
	bool		any_stated;		/* by the timeline itself */
	RcaDate		first;			/* the first day that it states, or RCA_NO_DATE, */
	RcaDate		earliest;		/* and the earliest and the latest */
	RcaDate		latest;
	int			counted;		/* the number of a day ... */
	RcaDate		counted_date;	/* ... and its date, or RCA_NO_DATE */
	RcaReading *reading;
	bool		is_announced;	/* the incident's date, by a key or the title */
	bool		any_parentheses;	/* some have their clock time in them */
	int			assumed_line;	/* of "Day 1", which is taken for the date of the
								 * incident; or 0 */
} RcaTimelineDays;

/* Begins with the date of the incident, which may be RCA_NO_DATE. */
extern void rca_days_init(RcaTimelineDays *days, const RcaReport *report,
						  const RcaTimeMark *marks, int nmarks);

/* Takes what a mark says about the day, if it says anything. */
extern void rca_days_take(RcaTimelineDays *days, const RcaTimeMark *mark);

/*
 * The day of the end of a range that began on the present day, as it is written
 * there; RCA_NO_DATE if it is not known.
 */
extern RcaDate rca_days_of_end(const RcaTimelineDays *days,
							   const RcaDay *written);

/* Is a date on another weekday than the one that stands beside it? */
extern bool rca_day_contradicts(const RcaDay *day);

#endif							/* RCA_TIMELINE_DAYS_H */
