/*
 * src/values/label.h
 *
 * Reads the words around a number.
 */
#ifndef RCA_LABEL_H
#define RCA_LABEL_H

#include "base/base.h"

/*
 * The text before pos, without the words that only belong to the number.  It
 * may be a null string.
 */
extern RcaStr rca_label_before(RcaStr s, int pos);

/*
 * The text after pos, up to limit or to the end of the clause: "requests
 * affected".  It may be a null string.
 */
extern RcaStr rca_label_after(RcaStr s, int pos, int limit);

/*
 * Is s the name of things that are counted in whole numbers: users, requests,
 * orders?
 */
extern bool rca_names_countable(RcaStr s);

/*
 * The name of what the number before pos counts, in up to three words.  It may
 * be a null string.
 */
extern RcaStr rca_counted_noun(RcaStr s, int pos);

/* Do the words before pos say that the usual value comes next? */
extern bool rca_follows_baseline_word(RcaStr s, int pos);

/* The start of the clause that has pos.  If that is before start, pos. */
extern int	rca_clause_start(RcaStr s, int start, int pos);

#endif							/* RCA_LABEL_H */
