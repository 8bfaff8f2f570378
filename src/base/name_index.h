/*
 * src/base/name_index.h
 *
 * A list of names, sorted without regard to case: looking one up in a long list
 * for each item of another must not take the product of both.
 */
#ifndef RCA_NAME_INDEX_H
#define RCA_NAME_INDEX_H

#include "base/base.h"

typedef struct RcaNameIndex
{
	const RcaStrList *names;
	int		   *order;			/* places in names: by name, equal ones by place */
} RcaNameIndex;

extern void rca_name_index(RcaNameIndex *index, const RcaStrList *names);

/*
 * Where the names equal to one begin in index->order; *count is how many there
 * are, which may be none.
 */
extern int	rca_name_index_find(const RcaNameIndex *index, RcaStr name, int *count);

/* For each name, whether an equal one stands before it. */
extern bool *rca_name_index_repeats(const RcaNameIndex *index);

#endif							/* RCA_NAME_INDEX_H */
