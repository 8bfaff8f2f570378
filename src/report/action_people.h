/*
 * src/report/action_people.h
 *
 * Who does an action item, where its text says so without a key: "@kim",
 * "assigned to Kim and Lee".
 */
#ifndef RCA_ACTION_PEOPLE_H
#define RCA_ACTION_PEOPLE_H

#include "report/report.h"

/* The length of "@kim", "@kim and @lee" at the start of s, or 0. */
extern int	rca_action_mentions_length(RcaStr s);

/* "[Jon Berg]": capitalized words alone are a name in brackets. */
extern bool rca_action_is_bracketed_name(RcaStr s);

/* Reads "@Platform -> May 5, 2025" and "assigned to kim". */
extern bool rca_action_people_read(RcaActionItem *item, RcaStr s);

/* Takes "@kim" off the end of "Fix it, assigned to @kim and @lee". */
extern bool rca_action_strip_mentions(RcaActionItem *item, RcaStr *text);

/* Takes "Kim" off "Fix it, Kim", where something was behind it. */
extern bool rca_action_strip_name(RcaActionItem *item, RcaStr *text);

/* A person in the middle of a text, unless it is only about them. */
extern RcaStr rca_action_find_mention(RcaStr text);

/* Who does it by the sentence: "@kim to add an alert", "The API team will test it". */
extern RcaStr rca_action_find_subject(RcaStr text);

#endif							/* RCA_ACTION_PEOPLE_H */
