/*
 * src/edit/set.h
 *
 * What a report says of the incident as a whole, set where the report says it.
 */
#ifndef RCA_SET_H
#define RCA_SET_H

#include "edit/edit.h"

/*
 * Sets the keys of a mapping in the text of a report: null takes a key out, a
 * key that is not in it stays.  Returns the report as it is then, and *result
 * is its text; NULL with *err filled, and nothing done, if that cannot be.
 */
extern const RcaReport *rca_set_keys(RcaEdit *edit, const RcaNode *keys,
									 RcaStr *result, RcaError *err);

#endif							/* RCA_SET_H */
