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

#endif							/* RCA_MARKUP_SPAN_H */
