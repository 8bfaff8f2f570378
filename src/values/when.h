/*
 * src/values/when.h
 *
 * Reading dates and clock times as people write them.
 * Nothing here looks at the session or the clock of the machine: the result
 * depends on the text alone.
 */
#ifndef RCA_WHEN_H
#define RCA_WHEN_H

#include "base/base.h"
#include "base/calendar.h"
#include "values/clock.h"
#include "values/date.h"
#include "values/zone.h"

/*
 * What a piece of text says about a point in time.  Day, clock and zone may
 * each be stated and unknown: then what depends on them is unknown as well, and
 * nothing else may stand in for them.
 */
typedef struct RcaWhen
{
	RcaDay		day;
	int64		clock;			/* microseconds from midnight, RCA_NO_CLOCK or
								 * RCA_UNKNOWN_CLOCK; where the half of the day is
								 * open as if it were of 24 hours */
	RcaHalf		half;
	RcaZone		zone;
	bool		is_relative;	/* "T+5m": neither day nor clock, but */
	int64		relative;		/* microseconds from the start, or
								 * RCA_NO_DURATION: "T+?" */
	bool		approximate;	/* "~", "about", ... */
	int			length;			/* bytes read, closing bracket included */
} RcaWhen;

/* Nothing is known of a point in time. */
extern const RcaWhen rca_no_when;

/* Could all that stands there be read? */
extern bool rca_when_is_known(const RcaWhen *when);

/*
 * Reads a date, a clock time or both from the start of s, with brackets and
 * a sign of approximation before and a zone after.  What follows is left to
 * the caller, who finds it at when->length.
 */
extern bool rca_when_read(RcaStr s, RcaWhen *when);

/*
 * Reads the end of a range, " - 06:10", from the start of s, which is what
 * follows a point in time.  Returns its length, the sign included, or 0.  Of an
 * end that cannot be read, " - 06:??", the clock is RCA_UNKNOWN_CLOCK.
 */
extern int	rca_when_read_end(RcaStr s, RcaWhen *end);

/*
 * The same, and what only one of the two ends states holds for both: the zone,
 * and the half of the day as far as it is open.
 */
extern int	rca_when_read_range(RcaStr s, RcaWhen *when, RcaWhen *end);

/*
 * The length of the times that follow the first one of a list, ", 05:30 and
 * 05:41", at the start of s; or 0.
 */
extern int	rca_when_skip_list(RcaStr s);

/*
 * Reads a table cell that holds nothing but a point in time or a range; a
 * remark in parentheses may follow.  end may be NULL; its clock is
 * RCA_NO_CLOCK where there is no end.
 */
extern bool rca_when_read_cell(RcaStr s, RcaWhen *when, RcaWhen *end);

/* The day of a text that is a date, with or without a clock time. */
extern RcaDate rca_date_read(RcaStr s);

/* how often a local time comes: of 02:30, the clocks are changed at it */
typedef enum RcaLocal
{
	RCA_LOCAL_ONCE,
	RCA_LOCAL_TWICE,			/* the clock was put back */
	RCA_LOCAL_NEVER				/* the clock was put forward */
} RcaLocal;

/*
 * The instant of a local day and clock in a zone; none counts as UTC, and one
 * that is unknown, as a clock that is, gives RCA_NO_INSTANT.  In the hour of a
 * change it is the one that PostgreSQL chooses.  times may be NULL.
 */
extern RcaInstant rca_instant(RcaDate date, int64 clock, const RcaZone *zone,
							  RcaLocal *times);

#endif							/* RCA_WHEN_H */
