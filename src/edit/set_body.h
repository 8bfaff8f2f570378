/*
 * src/edit/set_body.h
 *
 * Metadata that is in the body: "**Severity:** P1", "- Date: ...", a row of
 * a table of two columns, the title in the first heading.
 */
#ifndef RCA_SET_BODY_H
#define RCA_SET_BODY_H

#include "edit/edit.h"

/* Sets the value of a key that the body states (report->sources has it). */
extern void rca_body_set(RcaEdit *edit, RcaKey key, RcaStr text);
extern void rca_body_set_list(RcaEdit *edit, RcaKey key, const RcaStrList *old,
							  const RcaStrList *list);

/* The same of a value that is Markdown. */
extern void rca_body_set_markdown(RcaEdit *edit, RcaKey key, RcaStr markdown);

/* Takes it out: its line, where nothing else stands there, or the value. */
extern void rca_body_clear(RcaEdit *edit, RcaKey key);

/* Sets the first heading that has a text; false if it is not in one line. */
extern bool rca_heading_set(RcaEdit *edit, RcaStr text, RcaError *err);

#endif							/* RCA_SET_BODY_H */
