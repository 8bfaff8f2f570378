/*
 * src/report/action_steps.h
 */
#ifndef RCA_ACTION_STEPS_H
#define RCA_ACTION_STEPS_H

#include "markdown/blocks.h"

#define RCA_STEP_KNOWN	0x01
#define RCA_STEP_ITEM	0x02	/* most of those beside it have no list, or are tasks */
#define RCA_STEP_CHAPTER	0x04	/* they are not */
#define RCA_STEP_TASK	0x08	/* most of those beside it are tasks */

/* "1) Fix it", "2. Fix it", "3.1 Fix it", but not "2025 plans" */
extern bool rca_action_is_numbered(RcaStr s, RcaStr *rest);

/* What the headings of a body are, if they are numbered: bits for each block. */
extern uint8 *rca_action_steps(const RcaMarkdown *md);

#endif							/* RCA_ACTION_STEPS_H */
