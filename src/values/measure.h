/*
 * src/values/measure.h
 *
 * Reads a number with its comparison, currency, multiplier such as "k", and
 * unit.
 */
#ifndef RCA_MEASURE_H
#define RCA_MEASURE_H

#include "values/number.h"
#include "values/units.h"

typedef struct RcaMeasure
{
	int			start;			/* start of its comparison or currency, if it
								 * has one */
	int			end;
	const char *comparator;		/* "<", "<=", ">", ">=", "~", or NULL */
	const char *currency;		/* ISO 4217, or NULL */
	RcaNumber	number;
	RcaNumber	last;			/* of a range */
	const RcaUnit *unit;
	bool		is_multiple;	/* "2.5x" */
	bool		is_adjective;	/* "the 28-day budget" */
} RcaMeasure;

/* Reads the measure whose digits begin at pos. */
extern bool rca_measure_read(RcaStr s, int pos, RcaMeasure *measure);

/* Finds the next measure from pos on. */
extern bool rca_measure_find(RcaStr s, int pos, RcaMeasure *measure);

/* Is it only a number, without any unit? */
static inline bool
rca_measure_is_bare(const RcaMeasure *measure)
{
	return measure->unit == NULL && measure->currency == NULL &&
		!measure->is_multiple;
}

/*
 * Converts a number to another unit.  It is not known if its decimals do not
 * end.
 */
extern RcaNumber rca_convert(RcaNumber number, const RcaUnit *from,
							 const RcaUnit *to);

/* Converts two numbers to the same unit: the smaller one, or the only one. */
extern const RcaUnit *rca_unify(RcaNumber *a, const RcaUnit *a_unit,
								RcaNumber *b, const RcaUnit *b_unit);

#endif							/* RCA_MEASURE_H */
