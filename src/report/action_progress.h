/*
 * src/report/action_progress.h
 *
 * How far an action item is, where its text says so without a key: "[x]",
 * "DONE 2025-05-14", a tick.
 */
#ifndef RCA_ACTION_PROGRESS_H
#define RCA_ACTION_PROGRESS_H

#include "report/report.h"

/* The box at the start of a text, as its state; UNSTATED without one. */
extern RcaActionState rca_action_box(RcaStr text, RcaStr *rest);

/* Reads "DONE 2025-05-14", "TODO due 2025-05-21", "landed in commit x". */
extern bool rca_action_status_read(RcaActionItem *item, RcaStr s);

/* Takes a word in capitals off the start: "DONE Fix it". */
extern bool rca_action_strip_shouted(RcaActionItem *item, RcaStr *text);

/* Takes a tick off the end, and the day it was done, if that is before it. */
extern bool rca_action_strip_mark(RcaActionItem *item, RcaStr *text);

#endif							/* RCA_ACTION_PROGRESS_H */
