/*
 * src/report/action_behind.h
 *
 * What is after the text of an action item.
 */
#ifndef RCA_ACTION_BEHIND_H
#define RCA_ACTION_BEHIND_H

#include "report/report.h"

/* Where the bracket opens that s ends with, or -1; and the bytes of each. */
extern int	rca_action_opening_bracket(RcaStr s, int *width);

/*
 * Takes the signs off struck text, which is done, if it is all of the text but
 * for what is understood or in parentheses; else something else has taken its
 * place.
 */
extern bool rca_action_strip_strike(RcaActionItem *item, RcaStr *text);

/* Takes one piece off the end of a text that has these signs. */
extern bool rca_action_strip_behind(RcaActionItem *item, RcaStr *text,
									int signs);

#endif							/* RCA_ACTION_BEHIND_H */
