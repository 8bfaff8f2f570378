/*
 * src/values/measure.h
 *
 * A number with what belongs to it: a comparison, a currency, a multiplier
 * such as "k", a unit.
 */
#ifndef RCA_MEASURE_H
#define RCA_MEASURE_H

#include "values/number.h"
#include "values/units.h"

typedef struct RcaMeasure
{
	int			start;			/* of its comparison or currency, if any */
	int			end;
	const char *comparator;		/* "<", "<=", ">", ">=", "~", or NULL */
	const char *currency;		/* ISO 4217, or NULL */
	RcaNumber	number;
	RcaNumber	last;			/* of a range */
	const RcaUnit *unit;
	bool		is_multiple;	/* "2.5x" */
	bool		is_adjective;	/* "the 28-day budget" */
} RcaMeasure;

/* Reads the measure whose digits start at pos. */
extern bool rca_measure_read(RcaStr s, int pos, RcaMeasure *measure);

/* The next measure from pos on. */
extern bool rca_measure_find(RcaStr s, int pos, RcaMeasure *measure);

/* Is there only a number, of something that is not said? */
static inline bool
rca_measure_is_bare(const RcaMeasure *measure)
{
	return measure->unit == NULL && measure->currency == NULL &&
		!measure->is_multiple;
}

/* Expresses a number in another unit; not known if that has no end. */
extern RcaNumber rca_convert(RcaNumber number, const RcaUnit *from,
							 const RcaUnit *to);

/* Brings two numbers to one unit: the finer one, or the only one. */
extern const RcaUnit *rca_unify(RcaNumber *a, const RcaUnit *a_unit,
								RcaNumber *b, const RcaUnit *b_unit);

#endif							/* RCA_MEASURE_H */
