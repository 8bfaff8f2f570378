/*
 * src/values/when_clock.h
 *
 * Reads the clock time of a point in time.
 */
#ifndef RCA_WHEN_CLOCK_H
#define RCA_WHEN_CLOCK_H

#include "values/when_internal.h"

/* Reads a clock time, including "1625:" and the 5 of "5-6 PM". */
extern bool rca_when_read_clock(RcaWhenReader *r);

/*
 * Reads a clock time that is not valid, such as "14:??", "25:10" and
 * "13:52:xxZ".  It takes the whole word, if the word begins like a clock time.
 */
extern bool rca_when_read_torn_clock(RcaWhenReader *r);

/* Reads a clock time after a date, if there is one. */
extern void rca_when_read_clock_behind_date(RcaWhenReader *r);

#endif							/* RCA_WHEN_CLOCK_H */
