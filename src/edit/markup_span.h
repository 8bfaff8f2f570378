/*
 * src/edit/markup_span.h
 *
 * Plain text in the Markdown that it was made of.
 */
#ifndef RCA_MARKUP_SPAN_H
#define RCA_MARKUP_SPAN_H

#include "base/base.h"

/* Do words stand at i as whole words? */
extern bool rca_stands_at(RcaStr s, int i, RcaStr words);

/*
 * The part of a text that says this without its markup, with the markup around
 * it.  A null string if it is not there.
 */
extern RcaStr rca_markup_span(RcaStr text, RcaStr plain);

/*
 * A text that takes the place of such a span.  Emphasis that begins before the
 * span and ends in it, as in "**14:02 Alert** from the pager", ends behind the text.
 */
extern RcaStr rca_with_open_marks(RcaStr span, RcaStr text);

#endif							/* RCA_MARKUP_SPAN_H */
