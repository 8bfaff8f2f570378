/*
 * src/values/quantity.h
 *
 * Reads what a sentence measures: "Error rate: 21% (baseline: <1%)".
 */
#ifndef RCA_QUANTITY_H
#define RCA_QUANTITY_H

#include "values/number.h"

/*
 * A quantity is one number, or a change or a range of two in the same unit.
 * Strings are static, or slices of the text that was read.
 */
typedef struct RcaQuantity
{
	RcaStr		label;			/* what is measured */
	const char *comparator;		/* as of RcaMeasure, or "between" */
	RcaNumber	value;
	RcaStr		unit;			/* "%", "ms", ..., or what is counted */
	const char *baseline_comparator;
	RcaNumber	baseline;
	RcaNumber	from;			/* the first of two numbers in a change or a
								 * range */
	RcaNumber	to;
	RcaNumber	ratio;			/* as stated: "2.5x" */
	const char *currency;		/* ISO 4217, or NULL */
} RcaQuantity;

/*
 * Reads the next quantity in a text from *pos on, which is 0 at first.  False
 * if there is none left.  Dates, times, versions and identifiers are not
 * quantities.  After the first quantity, numbers without a unit or a currency
 * are not either.
 */
extern bool rca_quantity_read(RcaStr text, int *pos, RcaQuantity *quantity);

#endif							/* RCA_QUANTITY_H */
