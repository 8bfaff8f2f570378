/*
 * src/report/action_joints.h
 *
 * What is between the pieces of an action item's text: blanks, dashes,
 * commas.
 */
#ifndef RCA_ACTION_JOINTS_H
#define RCA_ACTION_JOINTS_H

#include "base/text.h"

/* s without blanks, also those that no line breaks at, on either side */
extern RcaStr rca_action_trim(RcaStr s);

/* The length of a dash or an arrow that a blank at pos begins, or 0. */
extern int	rca_action_dash_at_blank(RcaStr s, int pos);

/*
 * The length of a dash or an arrow with blanks around it at pos, or 0.  It is
 * asked of each byte of a text.
 */
static inline int
rca_action_dash_length(RcaStr s, int pos)
{
	return s.data[pos] == ' ' ? rca_action_dash_at_blank(s, pos) : 0;
}

/* s without what parts it from a piece that was taken off its end or start */
extern RcaStr rca_action_trim_joints(RcaStr s);

#endif							/* RCA_ACTION_JOINTS_H */
