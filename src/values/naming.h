/*
 * src/values/naming.h
 *
 * Numbers that are names and not counts: "HTTP 503", "port 5432", "Kubernetes
 * 1.15", "in 2025".
 */
#ifndef RCA_NAMING_H
#define RCA_NAMING_H

#include "values/number.h"

/* a number, and its place in a text */
typedef struct RcaPlacedNumber
{
	RcaStr		text;
	int			start;
	int			end;
	RcaStr		before;			/* the text before it, without comparison and
								 * currency */
	RcaNumber	number;
} RcaPlacedNumber;

/* Is a number without a unit a name? */
extern bool rca_is_name(const RcaPlacedNumber *placed);

/*
 * The end of the digits at pos.  If they are the first name of a list, its
 * end: "HTTP 429, 504".
 */
extern int	rca_skip_names(RcaStr s, int pos);

#endif							/* RCA_NAMING_H */
