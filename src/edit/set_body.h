/*
 * src/edit/set_body.h
 *
 * Sets metadata in the body: "**Severity:** P1", "- Date: ...", a row of a
 * table of two columns, or the title in the first heading.
 */
#ifndef RCA_SET_BODY_H
#define RCA_SET_BODY_H

#include "edit/edit.h"

/* Sets the value of a key that the body states (it is in report->sources). */
extern void rca_body_set(RcaEdit *edit, RcaKey key, RcaStr text);
extern void rca_body_set_list(RcaEdit *edit, RcaKey key, const RcaStrList *old,
							  const RcaStrList *list);

/* The same for a value that is Markdown. */
extern void rca_body_set_markdown(RcaEdit *edit, RcaKey key, RcaStr markdown);

/* Removes the line of the key or, if the line has other text, the value. */
extern void rca_body_clear(RcaEdit *edit, RcaKey key);

/*
 * Sets the first heading that has a text.  False if it has more than one line.
 */
extern bool rca_heading_set(RcaEdit *edit, RcaStr text, RcaError *err);

#endif							/* RCA_SET_BODY_H */
