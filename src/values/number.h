/*
 * src/values/number.h
 *
 * Decimal numbers, exactly as written.
 */
#ifndef RCA_NUMBER_H
#define RCA_NUMBER_H

#include "base/base.h"

/* digits / 10^scale; known is false if there is no number */
typedef struct RcaNumber
{
	bool		known;
	int64		digits;
	int			scale;
} RcaNumber;

/*
 * Reads a number without a sign, whose digits may be in groups of three.
 * Returns its end, or pos.  A number with very many digits is an identifier.
 */
extern int	rca_number_read(RcaStr s, int pos, RcaNumber *number);

/* number * 10^power; any number that was read has room for this */
extern void rca_number_scale_up(RcaNumber *number, int power);

/* number * factor; not known if it is too large */
extern RcaNumber rca_number_times(RcaNumber number, int64 factor);

/* number / divisor; not known if its decimals do not end */
extern RcaNumber rca_number_divide(RcaNumber number, int64 divisor);

/* A number in decimal. */
extern char *rca_number_string(RcaNumber number);

#endif							/* RCA_NUMBER_H */
