/*
 * src/report/action_item_text.h
 *
 * What the text of an action item says besides what is to be done: who does
 * it, when it is due, its ticket and how far it is.
 */
#ifndef RCA_ACTION_ITEM_TEXT_H
#define RCA_ACTION_ITEM_TEXT_H

#include "report/report.h"

/*
 * Takes all that the text of an item says from it, and sets item->action to
 * what is left.
 */
extern void rca_action_text_read(RcaActionItem *item, RcaStr text);

/* The same of a detail of the item, which is not its text. */
extern void rca_action_detail_read(RcaActionItem *item, RcaStr text);

/* Is there anything in a text that only an item has: a person, a ticket? */
extern bool rca_action_is_marked(RcaStr text);

#endif							/* RCA_ACTION_ITEM_TEXT_H */
