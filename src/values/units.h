/*
 * src/values/units.h
 *
 * Units of what is measured, in all their spellings.
 */
#ifndef RCA_UNITS_H
#define RCA_UNITS_H

#include "base/base.h"

/* where a spelling of a unit means that unit */
typedef enum RcaUnitUse
{
	RCA_UNIT_ANYWHERE,
	RCA_UNIT_OF_DURATIONS,		/* has another meaning in other texts */
} RcaUnitUse;

/* a unit, in one of its spellings */
typedef struct RcaUnit
{
	RcaStr		text;
	RcaStr		name;			/* the same for all its spellings */
	int64		usecs;			/* length of a unit of time, or 0 */
	RcaUnitUse	use;
} RcaUnit;

/*
 * The longest unit after a number that ends at pos, or NULL.  *end is the end
 * of the unit.
 */
extern const RcaUnit *rca_unit_at(RcaStr s, int pos, int *end);

/* Microseconds of a unit of time that is at least a second, or 0. */
extern int64 rca_unit_usecs(RcaStr word);

#endif							/* RCA_UNITS_H */
