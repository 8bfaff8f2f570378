/*
 * src/edit/set.h
 *
 * Sets metadata of a report in the place where the report states it.
 */
#ifndef RCA_SET_H
#define RCA_SET_H

#include "edit/edit.h"

/*
 * Sets the keys of a mapping in the text of a report.  Null removes a key, and
 * a key that is not in the mapping stays.  Returns the new report, and *result
 * is its text.  NULL with *err filled, and nothing changed, if this is not
 * possible.
 */
extern const RcaReport *rca_set_keys(RcaEdit *edit, const RcaNode *keys,
									 RcaStr *result, RcaError *err);

#endif							/* RCA_SET_H */
