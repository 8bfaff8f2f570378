/*
 * src/report/timeline_clock.h
 *
 * The clock of a timeline.  The readers of lists, tables and headings make a
 * mark of whatever they find about time, in the order of the text.  When all of
 * them are known the clock tells the instants: what is in the middle of a
 * timeline may say something about what is above it.
 */
#ifndef RCA_TIMELINE_CLOCK_H
#define RCA_TIMELINE_CLOCK_H

#include "report/timeline_mark.h"

typedef struct RcaTimelineClock
{
	RcaReport  *report;
	RcaTimeMark *marks;
	int			nmarks;
	int			capacity;
} RcaTimelineClock;

/* A new mark of an entry, or with entry -1 of those that follow it, to fill in. */
extern RcaTimeMark *rca_clock_new(RcaTimelineClock *clock, int line, int entry);

/* Takes a mark: of an entry, or with entry -1 of those that follow it. */
extern void rca_clock_add(RcaTimelineClock *clock, const RcaTimeMark *mark,
						  int line, int entry);

/* Forgets the last mark, of an entry that was dropped. */
extern void rca_clock_drop_last(RcaTimelineClock *clock);

/* Forgets the marks of the first entries, which were dropped. */
extern void rca_clock_drop(RcaTimelineClock *clock, int nentries);

/*
 * Sets all that the entries say about time, and the date of the incident where
 * nothing above the timeline states it.
 */
extern void rca_clock_run(RcaTimelineClock *clock);

/* Notes what lint is to tell of a line. */
extern void rca_add_doubt(RcaReport *report, int line, RcaDoubtKind kind);

#endif							/* RCA_TIMELINE_CLOCK_H */
