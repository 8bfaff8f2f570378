/*
 * src/values/range_sign.h
 *
 * What is between the two ends of a range.
 */
#ifndef RCA_RANGE_SIGN_H
#define RCA_RANGE_SIGN_H

#include "base/base.h"

/* what a range is of */
typedef enum RcaRange
{
	RCA_RANGE_OF_TIMES = 1,
	RCA_RANGE_OF_DAYS = 2,
	RCA_RANGE_OF_NUMBERS = 4
} RcaRange;

/* The length of the sign of a range that stands at pos, or 0. */
extern int	rca_range_sign_at(RcaStr s, int pos, RcaRange range);

/* The length of the "and " of "between 05:24 and 06:10" at pos, or 0. */
extern int	rca_range_and_at(RcaStr s, int pos);

#endif							/* RCA_RANGE_SIGN_H */
