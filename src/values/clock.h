/*
 * src/values/clock.h
 *
 * Reads clock times as people write them.
 */
#ifndef RCA_CLOCK_H
#define RCA_CLOCK_H

#include "base/base.h"

#define RCA_NO_CLOCK		(-1)
#define RCA_UNKNOWN_CLOCK	(-2)	/* "25:10": not a valid time */

/* what a clock time says about AM and PM */
typedef enum RcaHalf
{
	RCA_HALF_OPEN,				/* nothing: "5:24" or "10:00" is AM or PM if
								 * something else states that, and otherwise a
								 * time of 24 hours */
	RCA_HALF_PADDED,			/* very little: "05:24" is usually a time of
								 * 24 hours */
	RCA_HALF_AM,
	RCA_HALF_PM,
	RCA_HALF_24					/* "00:24", "13:10": certainly a time of 24
								 * hours */
} RcaHalf;

/*
 * Reads a clock time at the start of s, in microseconds from midnight.
 * "midnight" is RCA_UNKNOWN_CLOCK.  Returns its length or 0.
 */
extern int	rca_clock_read(RcaStr s, int64 *clock, RcaHalf *half);

/* The same for "0524", which is a time only in certain places. */
extern int	rca_clock_read_compact(RcaStr s, int64 *clock, RcaHalf *half);

/*
 * A clock time that is open, as AM or PM if that is stated elsewhere.  Other
 * times do not change.
 */
extern int64 rca_clock_in_half(int64 clock, RcaHalf written, RcaHalf stated);

/*
 * "PM" or "a.m." as a word in a heading, which is for all times below it.
 * RCA_HALF_OPEN if there is none.
 */
extern RcaHalf rca_half_find(RcaStr s);

/* Is this "midnight"?  Its day depends on the text before it. */
extern bool rca_clock_is_midnight(RcaStr s);

/* Does text begin with a word for noon or midnight? */
extern bool rca_clock_is_noon(RcaStr s);

#endif							/* RCA_CLOCK_H */
