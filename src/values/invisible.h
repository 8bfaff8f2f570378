/*
 * src/values/invisible.h
 *
 * Characters that are not seen, which may stand in the middle of what is read as
 * one word: blanks without a width, soft hyphens, marks of direction.
 */
#ifndef RCA_INVISIBLE_H
#define RCA_INVISIBLE_H

#include "base/base.h"

/*
 * The bytes of what is not seen at the start of a text, also as HTML and Markdown
 * write it; 0 if the text starts with something else.
 */
extern int	rca_invisible_length(RcaStr s);

/* A text without them: itself, if it has none. */
extern RcaStr rca_visible(RcaStr s);

#endif							/* RCA_INVISIBLE_H */
