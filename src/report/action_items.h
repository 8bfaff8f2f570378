/*
 * src/report/action_items.h
 *
 * The action items of a report.
 */
#ifndef RCA_ACTIONS_H
#define RCA_ACTIONS_H

#include "report/columns.h"
#include "report/report.h"

/*
 * Fills doc->actions from the tables of the action items part, or from its
 * lists where it has no table.  False with *err filled if there are more
 * items than the limit.
 */
extern bool rca_actions_read(RcaDocument *doc, RcaError *err);

/*
 * Finds the columns of a table of action items; within their part the action
 * is also known as the first column that is nothing else.
 */
extern void rca_action_columns(RcaColumns *columns, const RcaMarkdown *md,
							   const RcaTable *table, bool in_part);

#endif							/* RCA_ACTIONS_H */
