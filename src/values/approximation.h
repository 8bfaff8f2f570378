/*
 * src/values/approximation.h
 *
 * Signs and words that say that a value is about right.
 */
#ifndef RCA_APPROXIMATION_H
#define RCA_APPROXIMATION_H

#include "base/base.h"

/*
 * Where a sign of approximation at pos ends, with the blanks behind it;
 * *found is set if there is one.  Without one the result is pos.
 */
extern int	rca_skip_approximation(RcaStr s, int pos, bool *found);

/*
 * The length of s without a sign of approximation that ends it and the blanks
 * before that; -1 if it ends otherwise.
 */
extern int	rca_strip_approximation(RcaStr s);

#endif							/* RCA_APPROXIMATION_H */
