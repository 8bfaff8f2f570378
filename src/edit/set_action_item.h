/*
 * src/edit/set_action_item.h
 *
 * Changes, adds and removes action items of a report.
 */
#ifndef RCA_SET_ACTION_ITEM_H
#define RCA_SET_ACTION_ITEM_H

#include "edit/edit.h"

/*
 * Each function returns the report of the new text, or NULL with *err filled.
 * fields is an object: a missing key keeps its field, and null clears it.
 */
extern const RcaReport *rca_set_action_item(RcaEdit *edit, RcaStr key, const RcaNode *fields,
											RcaStr *result, RcaError *err);
extern const RcaReport *rca_add_action_item(RcaEdit *edit, const RcaNode *fields,
											RcaStr *result, RcaError *err);
extern const RcaReport *rca_remove_action_item(RcaEdit *edit, RcaStr key,
											   RcaStr *result, RcaError *err);

#endif							/* RCA_SET_ACTION_ITEM_H */
