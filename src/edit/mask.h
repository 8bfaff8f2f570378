/*
 * src/edit/mask.h
 *
 * A report without what tells who people are, as far as that has a place or a
 * shape: owners, authors, and all of values/personal.h.
 */
#ifndef RCA_MASK_H
#define RCA_MASK_H

#include "edit/edit.h"

/*
 * Puts a pseudonym in the place of each: "Person 1", "email-1", numbered in the
 * order of the text, the same for the same one.  Returns the report as it is then,
 * and *result is its text; NULL with *err filled if it would say anything else
 * otherwise, or would still say one of them.
 */
extern const RcaReport *rca_mask(RcaEdit *edit, RcaStr *result, RcaError *err);

#endif							/* RCA_MASK_H */
