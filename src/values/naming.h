/*
 * src/values/naming.h
 *
 * Numbers that name something and count nothing: "HTTP 503", "port 5432",
 * "Kubernetes 1.15", "in 2025".
 */
#ifndef RCA_NAMING_H
#define RCA_NAMING_H

#include "values/number.h"

/* a number where it stands in a text */
typedef struct RcaPlacedNumber
{
	RcaStr		text;
	int			start;
	int			end;
	RcaStr		before;			/* without its comparison and currency */
	RcaNumber	number;
} RcaPlacedNumber;

/* Does a number without a unit name something? */
extern bool rca_is_name(const RcaPlacedNumber *placed);

/*
 * Where the digits at pos end and, if they are a name, the other names of a
 * list that they begin: "HTTP 429, 504".
 */
extern int	rca_skip_names(RcaStr s, int pos);

#endif							/* RCA_NAMING_H */
