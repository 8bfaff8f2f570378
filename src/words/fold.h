/*
 * src/words/fold.h
 *
 * The form in which names are compared: lower case, without numbering, emoji,
 * shortcodes, remarks in parentheses, punctuation at either end and the marks
 * of Latin letters.
 */
#ifndef RCA_FOLD_H
#define RCA_FOLD_H

#include "base/base.h"

/* longer headings, cells and keys are prose */
#define RCA_MAX_FOLDED	80

/*
 * Folds s into a buffer of RCA_MAX_FOLDED bytes.  False if nothing is left, or
 * too much.
 */
extern bool rca_fold(RcaStr s, char *buffer, RcaStr *folded);

/* The first word of s, without pictograms before it. */
extern RcaStr rca_first_word(RcaStr s);

/* The same, folded; s itself where that is nothing, as of a tick. */
extern RcaStr rca_folded_first_word(RcaStr s, char *buffer);

#endif							/* RCA_FOLD_H */
