/*
 * src/values/clock.h
 *
 * Reading clock times as people write them.
 */
#ifndef RCA_CLOCK_H
#define RCA_CLOCK_H

#include "base/base.h"

#define RCA_NO_CLOCK		(-1)
#define RCA_UNKNOWN_CLOCK	(-2)	/* "25:10": cannot be read */

/* what a clock time says about the half of the day */
typedef enum RcaHalf
{
	RCA_HALF_OPEN,				/* nothing: "5:24" or "10:00", of either half if
								 * something else states it, else of 24 hours */
	RCA_HALF_PADDED,			/* hardly anything: "05:24" is mostly of 24 hours */
	RCA_HALF_AM,
	RCA_HALF_PM,
	RCA_HALF_24					/* "00:24", "13:10": of 24 hours beyond doubt */
} RcaHalf;

/*
 * Reads a clock time from the start of s, in microseconds from midnight;
 * "midnight" is RCA_UNKNOWN_CLOCK.  Returns its length or 0.
 */
extern int	rca_clock_read(RcaStr s, int64 *clock, RcaHalf *half);

/* The same of "0524", which is one only in certain places. */
extern int	rca_clock_read_compact(RcaStr s, int64 *clock, RcaHalf *half);

/*
 * A clock time whose half is open, in a half that is stated elsewhere.  Others
 * stay.
 */
extern int64 rca_clock_in_half(int64 clock, RcaHalf written, RcaHalf stated);

/*
 * The half of the day that a heading states for all times below it, "PM" or
 * "a.m." as a word; else RCA_HALF_OPEN.
 */
extern RcaHalf rca_half_find(RcaStr s);

/* Is this "midnight", of which only what stands before it says the day? */
extern bool rca_clock_is_midnight(RcaStr s);

/* Does text begin with the word for noon or for midnight? */
extern bool rca_clock_is_noon(RcaStr s);

#endif							/* RCA_CLOCK_H */
