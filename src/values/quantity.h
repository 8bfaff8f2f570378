/*
 * src/values/quantity.h
 *
 * Reading what a sentence measures: "Error rate: 21% (baseline: <1%)".
 */
#ifndef RCA_QUANTITY_H
#define RCA_QUANTITY_H

#include "values/number.h"

/*
 * A quantity is one number, or a change or range of two.  Their unit is the
 * same.  Strings are static, or part of the text that was read.
 */
typedef struct RcaQuantity
{
	RcaStr		label;			/* what is measured */
	const char *comparator;		/* as of a measure, or "between" */
	RcaNumber	value;
	RcaStr		unit;			/* "%", "ms", ..., or what is counted */
	const char *baseline_comparator;
	RcaNumber	baseline;
	RcaNumber	from;			/* of a change, or of a range */
	RcaNumber	to;
	RcaNumber	ratio;			/* as stated: "2.5x" */
	const char *currency;		/* ISO 4217, or NULL */
} RcaQuantity;

/*
 * Reads the next quantity in a text from *pos on, 0 at first.  False if there
 * is no more.  Dates, times, versions and identifiers are no quantities, nor,
 * behind the first one, are numbers without a unit or a currency.
 */
extern bool rca_quantity_read(RcaStr text, int *pos, RcaQuantity *quantity);

#endif							/* RCA_QUANTITY_H */
