/*
 * src/report/action_items.h
 *
 * The action items of a report.
 */
#ifndef RCA_ACTION_ITEMS_H
#define RCA_ACTION_ITEMS_H

#include "base/error.h"
#include "report/columns.h"
#include "report/report.h"

/*
 * Fills report->action_items from the tables and lists of the action items
 * part and, where there is none, of other places; and report->uses where items
 * were read.  False with *err filled if there are more items than the limit.
 */
extern bool rca_action_items_read(RcaReport *report, RcaError *err);

/*
 * Finds the columns of a table of action items; within their part the action
 * is also known as the first column that is nothing else.
 */
extern void rca_action_columns(RcaColumns *columns, const RcaMarkdown *md,
							   const RcaTable *table, RcaTablePlace place);

/* Is an item not yet done or given up? */
static inline bool
rca_action_is_open(const RcaActionItem *item)
{
	return item->state != RCA_STATE_DONE && item->state != RCA_STATE_CANCELLED;
}

#endif							/* RCA_ACTION_ITEMS_H */
