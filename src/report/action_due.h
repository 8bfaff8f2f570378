/*
 * src/report/action_due.h
 *
 * When an action item is due, where its text ends with that: "by 2025-05-20",
 * "by end of Q1 2025".
 */
#ifndef RCA_ACTION_DUE_H
#define RCA_ACTION_DUE_H

#include "report/report.h"

/* Takes "📅 2025-04-01" and its like of Obsidian, whose day is at start. */
extern bool rca_action_strip_dated_sign(RcaActionItem *item, RcaStr *text,
										int start);

/* The place of words for "due" that end s, or -1. */
extern int	rca_action_due_words_behind(RcaStr s);

/* Takes a day, with what says that it is due, or when done. */
extern bool rca_action_strip_date(RcaActionItem *item, RcaStr *text);

/*
 * Takes the day off "... - 2025-05-14 - landed in the last release".  The note
 * behind it stays in the text.
 */
extern bool rca_action_strip_dashed_date(RcaActionItem *item, RcaStr *text);

/* Takes "by end of Q1 2025". */
extern bool rca_action_strip_vague_due(RcaActionItem *item, RcaStr *text);

/* Is there a word at the end of a text with these signs that may say when? */
extern bool rca_action_may_end_with_due(RcaStr s, int signs);

#endif							/* RCA_ACTION_DUE_H */
