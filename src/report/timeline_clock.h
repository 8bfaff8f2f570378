/*
 * src/report/timeline_clock.h
 *
 * The clock of a timeline.  The readers of lists, tables and headings make a
 * mark of whatever they find about time and pass it to the clock, in the order
 * of the text.  The clock knows what held before, and tells the instants.
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
} RcaTimeMark;

typedef struct RcaTimelineClock
{
	RcaDate		day;			/* of the last entry, or RCA_NO_DATE */
	RcaInstant	last;			/* the last entry's instant */
	RcaInstant	start;			/* what "T+5m" counts from */
	RcaZone		zone;			/* of entries that state none: that of the
								 * last heading with one, else of a sentence,
								 * else of a key, else of the first entry that
								 * states its own */
} RcaTimelineClock;

/*
 * Starts with what metadata says, and with a sentence about all times, which
 * is noted in the report: it may stand below the entries it speaks of.
 */
extern void rca_clock_init(RcaTimelineClock *clock, RcaReport *report);

/* Takes a mark that is no entry's: the day or the zone of those that follow. */
extern void rca_clock_set(RcaTimelineClock *clock, const RcaTimeMark *mark);

/* Takes the mark of an entry, and sets all that the entry says about time. */
extern void rca_clock_stamp(RcaTimelineClock *clock, const RcaTimeMark *mark,
							RcaTimelineEntry *entry);

/* Is there a day, with or without its year? */
static inline bool
rca_when_has_day(const RcaWhen *when)
{
	return when->day.kind != RCA_DAY_NONE;
}

#endif							/* RCA_TIMELINE_CLOCK_H */
