/*
 * src/values/range_sign.h
 *
 * Finds what separates the two ends of a range.
 */
#ifndef RCA_RANGE_SIGN_H
#define RCA_RANGE_SIGN_H

#include "base/base.h"

/* the kind of the ends of a range */
typedef enum RcaRange
{
	RCA_RANGE_OF_TIMES = 1,
	RCA_RANGE_OF_DAYS = 2,
	RCA_RANGE_OF_NUMBERS = 4
} RcaRange;

/* The length of the sign of a range at pos, or 0. */
extern int	rca_range_sign_at(RcaStr s, int pos, RcaRange range);

/* The length of "and " at pos, as in "between 05:24 and 06:10", or 0. */
extern int	rca_range_and_at(RcaStr s, int pos);

#endif							/* RCA_RANGE_SIGN_H */
