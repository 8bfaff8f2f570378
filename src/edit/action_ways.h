/*
 * src/edit/action_ways.h
 *
 * Ways to write a field of an action item where it is.  People write items
 * in so many forms that no rule tells which way is right for one: the ways are
 * tried in turn, the plainest first, and the first that is read back as it was
 * meant counts.
 */
#ifndef RCA_ACTION_WAYS_H
#define RCA_ACTION_WAYS_H

#include "edit/action_change.h"
#include "edit/action_place.h"

typedef struct RcaWriter
{
	RcaEdit    *edit;			/* gets the replacements */
	const RcaReport *report;
	const RcaActionItem *item;
	const RcaItemPlace *place;
	const RcaActionChange *change;
	RcaActionField field;
	RcaStr		old_value;		/* a null string: not stated */
	RcaStr		new_value;		/* a null string: cleared */
} RcaWriter;

/*
 * Writes the field in a way.  False if there is no such way; then, if nth was
 * not 0, the next way may still have one.
 */
typedef bool (*RcaWay) (const RcaWriter *w, int nth);

/* The ways for a field, ended by NULL. */
extern const RcaWay *rca_ways(const RcaWriter *w);

#endif							/* RCA_ACTION_WAYS_H */
