/*
 * src/edit/find_action_item.h
 *
 * Finds the action item of a report by its key.
 */
#ifndef RCA_FIND_ACTION_ITEM_H
#define RCA_FIND_ACTION_ITEM_H

#include "base/error.h"
#include "report/report.h"

/*
 * Sets *item to the item of a key.  False with *err filled if there is none.
 */
extern bool rca_action_item_of_key(const RcaReport *report, RcaStr key, int *item,
								   RcaError *err);

#endif							/* RCA_FIND_ACTION_ITEM_H */
