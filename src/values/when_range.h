/*
 * src/values/when_range.h
 *
 * Reading the end of a range of times.
 */
#ifndef RCA_WHEN_RANGE_H
#define RCA_WHEN_RANGE_H

#include "base/base.h"
#include "values/when.h"

/*
 * Reads the end of a range, " - 06:10", from the start of s, which is what
 * follows a point in time; behind "between", " and 06:10" is one, too.  Returns its length, the sign included, or 0.  Of an
 * end that cannot be read, " - 06:??", the clock is RCA_UNKNOWN_CLOCK.
 */
extern int	rca_when_read_end(RcaStr s, const RcaWhen *start, RcaWhen *end);

/*
 * The same, and what only one of the two ends states holds for both: the zone,
 * and the half of the day as far as it is open.
 */
extern int	rca_when_read_range(RcaStr s, RcaWhen *when, RcaWhen *end);

#endif							/* RCA_WHEN_RANGE_H */
