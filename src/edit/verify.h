/*
 * src/edit/verify.h
 *
 * A report before an edit beside the report after it.
 */
#ifndef RCA_VERIFY_H
#define RCA_VERIFY_H

#include "edit/line_map.h"

/*
 * Has every row stayed as it was, its line moved as the text was, but for what
 * edit->changes and edit->keys allow?  False with *err filled at the place of
 * the first that has not.
 */
extern bool rca_edit_verify(const RcaEdit *edit, const RcaLineMap *map,
							const RcaReport *after, RcaError *err);

/* Are two values of front matter the same, whatever they are written like? */
extern bool rca_same_node(const RcaNode *a, const RcaNode *b);

extern bool rca_same_str(RcaStr a, RcaStr b);
extern bool rca_same_list(const RcaStrList *a, const RcaStrList *b);
extern bool rca_same_pairs(const RcaPair *a, int na, const RcaPair *b, int nb);

#endif							/* RCA_VERIFY_H */
