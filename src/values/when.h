/*
 * src/values/when.h
 *
 * A point in time as a text states it.  when_read.h reads one.
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
 * What a piece of text says about a point in time.  The day, the clock and the
 * zone may each be stated but unknown.  What depends on an unknown one is
 * unknown too, and must not be taken from elsewhere.
 */
typedef struct RcaWhen
{
	RcaDay		day;
	int64		clock;			/* microseconds from midnight, RCA_NO_CLOCK or
								 * RCA_UNKNOWN_CLOCK; read as a time of 24
								 * hours if AM or PM is open */
	RcaHalf		half;
	RcaZone		zone;
	bool		is_relative;	/* "T+5m": no day and no clock */
	int64		relative;		/* microseconds from the start, or
								 * RCA_NO_DURATION for "T+?" */
	bool		has_offset;		/* "T+5m (05:29)": a clock, and relative is
								 * its distance from the start */
	bool		approximate;	/* "~", "about", ... */
	bool		is_between;		/* "between 05:24", with another time after it */
	bool		is_compact;		/* "0524" */
	bool		is_hour;		/* the 8 of "8-10 UTC" */
	bool		in_parentheses; /* the round ones */
	bool		is_later;		/* written in a way that is read since reader 1 */
	int			length;			/* bytes read, closing bracket included */
} RcaWhen;

/* A point in time about which nothing is known. */
extern const RcaWhen rca_no_when;

/* Could everything in it be read? */
extern bool rca_when_is_known(const RcaWhen *when);

/* Is it written in a way that this reader reads? */
static inline bool
rca_reads_when(RcaReading *reading, const RcaWhen *when)
{
	return !when->is_later || rca_reads_since(reading, RCA_READER_CODE);
}

#endif							/* RCA_WHEN_H */
