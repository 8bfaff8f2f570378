/*
 * src/values/when_range.h
 *
 * Reads the end of a range of times.
 */
#ifndef RCA_WHEN_RANGE_H
#define RCA_WHEN_RANGE_H

#include "base/base.h"
#include "values/when.h"

/*
 * Reads the end of a range, " - 06:10", at the start of s, which is the text
 * after a point in time.  After "between", " and 06:10" is also an end.
 * Returns its length, including the sign, or 0.  For an end that is not valid,
 * " - 06:??", the clock is RCA_UNKNOWN_CLOCK.
 */
extern int	rca_when_read_end(RcaStr s, const RcaWhen *start, RcaWhen *end);

/*
 * The same, and each end takes from the other what it does not state: the
 * zone, and AM or PM if it is open.
 */
extern int	rca_when_read_range(RcaStr s, RcaWhen *when, RcaWhen *end);

#endif							/* RCA_WHEN_RANGE_H */
