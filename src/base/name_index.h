/*
 * src/base/name_index.h
 *
 * An index of a list of names that ignores case.  Looking up each item of one
 * long list in another would otherwise take quadratic time.
 */
#ifndef RCA_NAME_INDEX_H
#define RCA_NAME_INDEX_H

#include "base/base.h"

typedef struct RcaNameIndex
{
	const RcaStrList *names;
	int		   *order;			/* indexes of names, sorted by name and then
								 * by index */
} RcaNameIndex;

extern void rca_name_index(RcaNameIndex *index, const RcaStrList *names);

/*
 * The first position in index->order whose name equals this one.  *count is
 * the number of equal names, which may be 0.
 */
extern int	rca_name_index_find(const RcaNameIndex *index, RcaStr name, int *count);

/* For each name: does an equal one come before it? */
extern bool *rca_name_index_repeats(const RcaNameIndex *index);

#endif							/* RCA_NAME_INDEX_H */
