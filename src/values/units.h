/*
 * src/values/units.h
 *
 * Units, and marks that say that a number is about right.
 */
#ifndef RCA_UNITS_H
#define RCA_UNITS_H

#include "base/base.h"

/*
 * A unit, in one of its spellings.  A letter alone means what it does in this
 * case only, and "m" only where it stands at its number.
 */
typedef struct RcaUnit
{
	RcaStr		text;
	RcaStr		name;			/* the same for all spellings */
	int64		usecs;			/* of a unit of time, or 0 */
	bool		of_durations;	/* in other texts it means something else */
} RcaUnit;

extern const RcaUnit rca_units[];
extern const int rca_nunits;

/* Marks in front of a number: words, and signs that need no blank behind. */
extern const RcaStr rca_approximations[];
extern const int rca_napproximations;

/* Where such a mark at pos ends, and blanks behind it; *found if there is one. */
extern int	rca_skip_approximation(RcaStr s, int pos, bool *found);

#endif							/* RCA_UNITS_H */
