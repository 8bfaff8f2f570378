/*
 * src/edit/mask.h
 *
 * Replaces what identifies people in a report, if it has a known place or
 * shape: owners, authors, and everything in values/personal.h.
 */
#ifndef RCA_MASK_H
#define RCA_MASK_H

#include "edit/edit.h"

/*
 * Replaces each of these by a pseudonym: "Person 1", "email-1".  Pseudonyms
 * are numbered in the order of the text, and equal names have the same one.
 * Returns the new report, and *result is its text.  NULL with *err filled if
 * the result would say anything else differently, or would still have one of
 * the names.
 */
extern const RcaReport *rca_mask(RcaEdit *edit, RcaStr *result, RcaError *err);

#endif							/* RCA_MASK_H */
