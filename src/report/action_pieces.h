/*
 * src/report/action_pieces.h
 *
 * Pieces of an action item's text: "@kim", "due 2025-05-20", "OPS-12", "done".
 * A piece is taken if it is understood as a whole.
 */
#ifndef RCA_ACTION_PIECES_H
#define RCA_ACTION_PIECES_H

#include "report/report.h"

#define RCA_ACTION_MAX_PIECES	16	/* read of one end of a text */

/* What stands where: a day alone is when an item is due only behind it. */
typedef enum RcaActionPlace
{
	RCA_ACTION_BEFORE,
	RCA_ACTION_BEHIND,
	RCA_ACTION_IN_BRACKETS,		/* behind it, in parentheses or brackets */
} RcaActionPlace;

/* A piece of which all is understood, and taken. */
extern bool rca_action_piece_read(RcaActionItem *item, RcaStr s,
								  RcaActionPlace place);

/*
 * A list of pieces, such as "@kim, due May 20, 2025".  True if all of it is
 * understood; or, as some write what is no field beside those that are, if one
 * in brackets is "key=value".
 */
extern bool rca_action_pieces_read(RcaActionItem *item, RcaStr s,
								   RcaActionPlace place);

#endif							/* RCA_ACTION_PIECES_H */
