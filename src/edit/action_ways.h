/*
 * src/edit/action_ways.h
 *
 * Ways to write a field of an action item in its place.  People write items in
 * so many forms that no rule can tell which way is right.  The ways are tried
 * in turn, the simplest first, and the first whose result is read back as
 * intended is used.
 */
#ifndef RCA_ACTION_WAYS_H
#define RCA_ACTION_WAYS_H

#include "edit/action_change.h"
#include "edit/action_place.h"

typedef struct RcaWriter
{
	RcaEdit    *edit;			/* receives the replacements */
	const RcaReport *report;
	const RcaActionItem *item;
	const RcaItemPlace *place;
	const RcaActionChange *change;
	RcaActionField field;
	RcaStr		old_value;		/* null if it was not stated */
	RcaStr		new_value;		/* null if it is cleared */
} RcaWriter;

/*
 * Writes the field in one way.  nth numbers the variants of the way, from 0.
 * False if there is no such variant.  Variant 0 may be missing although there
 * is a variant 1.
 */
typedef bool (*RcaWay) (const RcaWriter *w, int nth);

/* The ways for a field.  NULL ends the list. */
extern const RcaWay *rca_ways(const RcaWriter *w);

#endif							/* RCA_ACTION_WAYS_H */
