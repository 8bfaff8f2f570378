/*
 * src/values/clock.h
 *
 * Reading clock times as people write them.
 */
#ifndef RCA_CLOCK_H
#define RCA_CLOCK_H

#include "base/base.h"

/*
 * Reads a clock time from the start of s, in microseconds from midnight.
 * Returns its length or 0.
 */
extern int	rca_clock_read(RcaStr s, int64 *clock);

#endif							/* RCA_CLOCK_H */
