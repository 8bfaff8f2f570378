/*
 * src/values/approximation.h
 *
 * Signs and words that say that a value is approximate.
 */
#ifndef RCA_APPROXIMATION_H
#define RCA_APPROXIMATION_H

#include "base/base.h"

/*
 * Skips a sign of approximation at pos and the blanks after it.  *found is set
 * to true if there is one.  Returns the new position, or pos.
 */
extern int	rca_skip_approximation(RcaStr s, int pos, bool *found);

/*
 * The length of s without a sign of approximation at its end and the blanks
 * before that.  -1 if it has none.
 */
extern int	rca_strip_approximation(RcaStr s);

#endif							/* RCA_APPROXIMATION_H */
