/*
 * src/values/quantity.h
 *
 * Reading what a sentence measures: "Error rate: 21% (baseline: <1%)".
 */
#ifndef RCA_QUANTITY_H
#define RCA_QUANTITY_H

#include "base/base.h"

/* digits / 10^scale; known is false where there is none */
typedef struct RcaNumber
{
	bool		known;
	int64		digits;
	int			scale;
} RcaNumber;

/*
 * A quantity is one number, or a change or range of two.  Their unit is the
 * same.  Strings are static, or part of the text that was read.
 */
typedef struct RcaQuantity
{
	RcaStr		label;			/* what is measured */
	const char *comparator;		/* "<", "<=", ">", ">=", "~", "between"; or NULL */
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
 * Reads the next quantity in a text from *pos on, 0 at first.  Dates, times,
 * versions and identifiers are none, nor is, behind the first, a number without
 * a unit or a currency.  False if there is no more.
 */
extern bool rca_quantity_read(RcaStr text, int *pos, RcaQuantity *quantity);

/* A number in decimal. */
extern char *rca_number_string(RcaNumber number);

#endif							/* RCA_QUANTITY_H */
