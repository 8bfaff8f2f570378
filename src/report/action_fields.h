/*
 * src/report/action_fields.h
 *
 * The fields of an action item: who does it, when it is due, its ticket and
 * how far it is.  A field that an item has already is not taken again.
 */
#ifndef RCA_ACTION_FIELDS_H
#define RCA_ACTION_FIELDS_H

#include "report/report.h"

#define RCA_ACTION_MAX_OWNER	60	/* bytes; a longer value is a sentence */
#define RCA_ACTION_MAX_KEY		24	/* bytes of "Target completion date" */
#define RCA_ACTION_MAX_LABEL	60	/* bytes before a colon or a dash */

/* Sets a state that is stated in a way, unless there is a better one. */
extern void rca_action_take_state(RcaActionItem *item, RcaActionState state);

/* Takes a value of a field; false if it has one already, or cannot be that. */
extern bool rca_action_take_status(RcaActionItem *item, RcaStr words,
								   RcaActionState state);
extern bool rca_action_take_owner(RcaActionItem *item, RcaStr name);
extern bool rca_action_take_due(RcaActionItem *item, RcaStr value);
extern bool rca_action_take_ticket(RcaActionItem *item, RcaStr value);

/* Takes what a field holds, unless the item has it already; false then. */
extern bool rca_action_take_field(RcaActionItem *item, RcaColumn field,
								  RcaStr value);

/* The length of what parts a key from its value at pos (":", "="), or 0. */
extern int	rca_action_separator_length(RcaStr s, int pos);

/* "Owner: kim": the field that a text is, and its value; or OTHER. */
extern RcaColumn rca_action_field_read(RcaStr text, RcaStr *value);

/* "What: fix it": what stands behind the key of an action, or a null string */
extern RcaStr rca_action_behind_key(RcaStr text);

#endif							/* RCA_ACTION_FIELDS_H */
