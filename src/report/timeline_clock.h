/*
 * src/report/timeline_clock.h
 *
 * The clock of a timeline.  The readers of lists, tables and headings make a
 * mark of whatever they find about time, in the order of the text.  When all of
 * them are known the clock tells the instants: what stands in the middle of a
 * timeline may say something about what stands above it.
 */
#ifndef RCA_TIMELINE_CLOCK_H
#define RCA_TIMELINE_CLOCK_H

#include "base/calendar.h"
#include "report/report.h"
#include "values/entry_text.h"
#include "values/zone.h"

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

typedef struct RcaTimelineClock
{
	RcaReport  *report;
	RcaTimeMark *marks;
	int			nmarks;
	int			capacity;
} RcaTimelineClock;

/* Nothing is known of a time. */
extern void rca_time_mark_init(RcaTimeMark *mark);

/* A new mark of an entry, or with entry -1 of those that follow it, to fill in. */
extern RcaTimeMark *rca_clock_new(RcaTimelineClock *clock, int line, int entry);

/* Takes a mark: of an entry, or with entry -1 of those that follow it. */
extern void rca_clock_add(RcaTimelineClock *clock, const RcaTimeMark *mark,
						  int line, int entry);

/* Forgets the marks of the first entries, which were dropped. */
extern void rca_clock_drop(RcaTimelineClock *clock, int nentries);

/*
 * Sets all that the entries say about time, and the date of the incident where
 * nothing above the timeline states it.
 */
extern void rca_clock_run(RcaTimelineClock *clock);

/* Notes what lint is to tell of a line. */
extern void rca_add_doubt(RcaReport *report, int line, RcaDoubtKind kind);

/* Is there a day, known or not? */
static inline bool
rca_when_has_day(const RcaWhen *when)
{
	return when->day.kind != RCA_DAY_NONE;
}

#endif							/* RCA_TIMELINE_CLOCK_H */
