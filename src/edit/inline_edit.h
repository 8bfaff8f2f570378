/*
 * src/edit/inline_edit.h
 *
 * Replaces words in a line of Markdown, and keeps the markup around them.
 */
#ifndef RCA_INLINE_EDIT_H
#define RCA_INLINE_EDIT_H

#include "edit/edit.h"

/* Is a line of the source in a table? */
extern bool rca_edit_in_table(const RcaEdit *edit, int line);

/*
 * Replaces a slice of the source by a text.  The emphasis or code around the
 * slice stays, and so does a comment after it.
 */
extern void rca_replace_inline(RcaEdit *edit, RcaStr where, RcaStr text);

/* The same for a list with commas. */
extern void rca_replace_inline_list(RcaEdit *edit, RcaStr where,
									const RcaStrList *old,
									const RcaStrList *list);

#endif							/* RCA_INLINE_EDIT_H */
