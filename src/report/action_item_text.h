/*
 * src/report/action_item_text.h
 *
 * What the text of an action item says besides what is to be done: who does
 * it, when it is due, its ticket and how far it is.
 */
#ifndef RCA_ACTION_ITEM_TEXT_H
#define RCA_ACTION_ITEM_TEXT_H

#include "report/report.h"

/* Sets a state that is stated in a way, unless there is a better one. */
extern void rca_action_take_state(RcaActionItem *item, RcaActionState state);

/* Takes what a field holds, unless the item has it already; false then. */
extern bool rca_action_take_field(RcaActionItem *item, RcaColumn field,
								  RcaStr value);

/* "Owner: kim": the field that a text is, and its value; or OTHER. */
extern RcaColumn rca_action_field_read(RcaStr text, RcaStr *value);

/*
 * Takes all that the text of an item says from it, and sets item->action to
 * what is left.
 */
extern void rca_action_text_read(RcaActionItem *item, RcaStr text);

/* The same of a detail of the item, which is not its text. */
extern void rca_action_detail_read(RcaActionItem *item, RcaStr text);

/* The box at the start of a text, as its state; UNSTATED without one. */
extern RcaActionState rca_action_box(RcaStr text, RcaStr *rest);

/* Is there anything in a text that only an item has: a person, a ticket? */
extern bool rca_action_is_marked(RcaStr text);

/* s without blanks, also those that no line breaks at, on either side */
extern RcaStr rca_action_trim(RcaStr s);

#endif							/* RCA_ACTION_ITEM_TEXT_H */
