/*
 * src/edit/verify.h
 *
 * Compares a report before an edit with the report after it.
 */
#ifndef RCA_VERIFY_H
#define RCA_VERIFY_H

#include "edit/line_map.h"

/*
 * Is every row unchanged, with its line moved like the text, except for what
 * edit->changes and edit->keys allow?  False with *err filled at the first
 * difference.
 */
extern bool rca_edit_verify(const RcaEdit *edit, const RcaLineMap *map,
							const RcaReport *after, RcaError *err);

/* Are two values of front matter equal, however they are written? */
extern bool rca_same_node(const RcaNode *a, const RcaNode *b);

extern bool rca_same_str(RcaStr a, RcaStr b);
extern bool rca_same_list(const RcaStrList *a, const RcaStrList *b);
extern bool rca_same_pairs(const RcaPair *a, int na, const RcaPair *b, int nb);

#endif							/* RCA_VERIFY_H */
