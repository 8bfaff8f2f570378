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
#include "values/date.h"
#include "values/zone.h"

/* what a piece of text says about a point in time */
typedef struct RcaWhen
{
	RcaDate		date;			/* RCA_NO_DATE: no date, or one without a year */
	int			month;			/* of a date without a year, else 0 */
	int			day;
	int64		clock;			/* microseconds from midnight, or -1 */
	RcaZone		zone;
	bool		is_relative;	/* "T+5m": neither date nor clock, but */
	int64		relative;		/* microseconds from the start */
	bool		approximate;	/* "~", "about", ... */
	int			length;			/* bytes read, closing bracket included */
} RcaWhen;

/* Nothing is known of a point in time. */
extern const RcaWhen rca_no_when;

/*
 * Reads a date, a clock time or both from the start of s, with brackets and
 * a sign of approximation before and a zone after.  What follows is left to
 * the caller, who finds it at when->length.
 */
extern bool rca_when_read(RcaStr s, RcaWhen *when);

/*
 * Reads the end of a range, " - 06:10", from the start of s, which is what
 * follows a point in time.  Returns its length, the sign included, or 0.
 */
extern int	rca_when_read_end(RcaStr s, RcaWhen *end);

/*
 * Reads a table cell that holds nothing but a point in time or a range; a
 * remark in parentheses may follow.  end may be NULL; its clock is -1 where
 * there is no end.
 */
extern bool rca_when_read_cell(RcaStr s, RcaWhen *when, RcaWhen *end);

/* The day of a text that is a date, with or without a clock time. */
extern RcaDate rca_date_read(RcaStr s);

/* The instant of a local day and clock in a zone; no name counts as UTC. */
extern RcaInstant rca_instant(RcaDate date, int64 clock, const RcaZone *zone);

#endif							/* RCA_WHEN_H */
