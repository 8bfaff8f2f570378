/*
 * src/report/key_values.h
 *
 * What the value of a key can be, and the names that a list holds.
 */
#ifndef RCA_KEY_VALUES_H
#define RCA_KEY_VALUES_H

#include "report/report.h"

/*
 * Is this what a key says?  Names that may say something else count only then
 * (RCA_LIKELY_KEY).
 */
extern bool rca_key_value_fits(RcaKey key, RcaStr text);

/* The same; of a key that may have any text, no value is. */
extern bool rca_key_value_tells(RcaKey key, RcaStr text);

/* Is this a list of names, and not of sentences? */
extern bool rca_are_names(const RcaMarkdown *md, const RcaNode *list);

/*
 * A list, however it is written: a sequence, or a scalar with commas.  No list
 * where there is no key for it; where the key has no items, an empty one.
 */
extern RcaStrList rca_key_list(const RcaMarkdown *md, RcaKey key,
							   const RcaNode *node);

/* A scalar with its blanks and line breaks made single blanks. */
extern RcaStr rca_one_line(RcaStr s);

#endif							/* RCA_KEY_VALUES_H */
