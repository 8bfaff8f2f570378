/*
 * src/edit/markup_span.h
 *
 * Finds plain text in the Markdown that it comes from.
 */
#ifndef RCA_MARKUP_SPAN_H
#define RCA_MARKUP_SPAN_H

#include "base/base.h"

/* Does s have these words at i, as whole words? */
extern bool rca_stands_at(RcaStr s, int i, RcaStr words);

/*
 * The slice of text that says plain without its markup, including the markup
 * around it.  A null string if there is none.
 */
extern RcaStr rca_markup_span(RcaStr text, RcaStr plain);

/*
 * A text to replace such a span.  If emphasis begins before the span and ends
 * in it, as in "**14:02 Alert** from the pager", it now ends after the text.
 */
extern RcaStr rca_with_open_marks(RcaStr span, RcaStr text);

#endif							/* RCA_MARKUP_SPAN_H */
