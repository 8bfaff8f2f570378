/*
 * src/values/when.h
 *
 * A point in time, as a text tells it.  when_read.h reads one.
 */
#ifndef RCA_WHEN_H
#define RCA_WHEN_H

#include "base/base.h"
#include "base/calendar.h"
#include "base/reader.h"
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
								 * RCA_UNKNOWN_CLOCK; where the half of the
								 * day is open as if it were of 24 hours */
	RcaHalf		half;
	RcaZone		zone;
	bool		is_relative;	/* "T+5m": neither day nor clock, but */
	int64		relative;		/* microseconds from the start, or
								 * RCA_NO_DURATION: "T+?" */
	bool		has_offset;		/* "T+5m (05:29)": a clock, and relative tells how
								 * far from the start that is */
	bool		approximate;	/* "~", "about", ... */
	bool		is_between;		/* "between 05:24", and another time follows */
	bool		is_compact;		/* "0524" */
	bool		is_hour;		/* the 8 of "8-10 UTC" */
	bool		in_parentheses; /* the round ones */
	bool		is_later;		/* written in a way that is read since reader 1 */
	int			length;			/* bytes read, closing bracket included */
} RcaWhen;

/* Nothing is known of a point in time. */
extern const RcaWhen rca_no_when;

/* Could all that stands there be read? */
extern bool rca_when_is_known(const RcaWhen *when);

/* Is it written in a way that is read? */
static inline bool
rca_reads_when(RcaReading *reading, const RcaWhen *when)
{
	return !when->is_later || rca_reads_since(reading, RCA_READER_CODE);
}

#endif							/* RCA_WHEN_H */
