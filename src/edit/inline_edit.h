/*
 * src/edit/inline_edit.h
 *
 * Words of a line of Markdown, changed within the markup they are in.
 */
#ifndef RCA_INLINE_EDIT_H
#define RCA_INLINE_EDIT_H

#include "edit/edit.h"

/* Is a line of the source one of a table? */
extern bool rca_edit_in_table(const RcaEdit *edit, int line);

/*
 * Puts a text in the place of a slice of the source: in the emphasis or the code
 * that it stands in, and before a comment behind it.
 */
extern void rca_replace_inline(RcaEdit *edit, RcaStr where, RcaStr text);

/* The same of a list with commas. */
extern void rca_replace_inline_list(RcaEdit *edit, RcaStr where,
									const RcaStrList *old,
									const RcaStrList *list);

#endif							/* RCA_INLINE_EDIT_H */
