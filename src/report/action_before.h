/*
 * src/report/action_before.h
 *
 * What is before the text of an action item.
 */
#ifndef RCA_ACTION_BEFORE_H
#define RCA_ACTION_BEFORE_H

#include "report/report.h"

/* Takes one piece off the start of a text that has these signs. */
extern bool rca_action_strip_before(RcaActionItem *item, RcaStr *text,
									int signs);

#endif							/* RCA_ACTION_BEFORE_H */
