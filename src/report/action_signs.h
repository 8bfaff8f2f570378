/*
 * src/report/action_signs.h
 *
 * Characters of which a text has to have one or the other before it is worth
 * looking for a piece.  Most texts have none, and a report has many items.
 */
#ifndef RCA_ACTION_SIGNS_H
#define RCA_ACTION_SIGNS_H

#include "base/text.h"

#define RCA_SIGN_AT			0x01
#define RCA_SIGN_DIGIT		0x02
#define RCA_SIGN_COLON		0x04	/* or "=" */
#define RCA_SIGN_DASH		0x08	/* behind a blank; or "|" */
#define RCA_SIGN_STOP		0x10
#define RCA_SIGN_HASH		0x20
#define RCA_SIGN_CARET		0x40
#define RCA_SIGN_WIDE		0x80	/* not ASCII */
#define RCA_SIGN_HYPHEN		0x100

/* The signs that a text has, as bits. */
extern int	rca_action_signs(RcaStr s);

#endif							/* RCA_ACTION_SIGNS_H */
