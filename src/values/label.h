/*
 * src/values/label.h
 *
 * What the words around a number say of it.
 */
#ifndef RCA_LABEL_H
#define RCA_LABEL_H

#include "base/base.h"

/* What stands before pos, without what leads from it to a number; or null. */
extern RcaStr rca_label_before(RcaStr s, int pos);

/*
 * What stands behind pos, up to limit or to the end of the clause: "requests
 * affected"; or null.
 */
extern RcaStr rca_label_after(RcaStr s, int pos, int limit);

/* Does s name what is counted in whole numbers: users, requests, orders? */
extern bool rca_names_countable(RcaStr s);

/* What a number that ends at pos counts: up to three words; or null. */
extern RcaStr rca_counted_noun(RcaStr s, int pos);

/* Do the words before pos say that what follows is the usual value? */
extern bool rca_follows_baseline_word(RcaStr s, int pos);

/*
 * Where the clause begins that pos stands in, if that is not before start;
 * else pos.
 */
extern int	rca_clause_start(RcaStr s, int start, int pos);

#endif							/* RCA_LABEL_H */
