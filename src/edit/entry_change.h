/*
 * src/edit/entry_change.h
 *
 * What is asked for of an entry of the timeline.
 */
#ifndef RCA_ENTRY_CHANGE_H
#define RCA_ENTRY_CHANGE_H

#include "base/error.h"
#include "report/report.h"

typedef struct RcaEntryChange
{
	RcaInstant	at;				/* RCA_NO_INSTANT: stays */
	RcaStr		event;			/* a null string: stays */
	bool		has_milestone;
	RcaMilestone milestone;
	RcaPair    *extra;			/* cells of other columns */
	int			nextra;
} RcaEntryChange;

/* Reads an object.  False with *err filled if there is something else in it. */
extern bool rca_entry_change_read(RcaEntryChange *change, const RcaNode *object,
								  RcaError *err);

/*
 * Is an entry, but for the change, what it was?  Else what differs: "event".
 * before may be NULL, for an entry that is new.
 */
extern const char *rca_entry_compare(const RcaTimelineEntry *before,
									 const RcaTimelineEntry *after,
									 const RcaEntryChange *change);

/* Is an entry what it was? */
extern bool rca_entry_is_same(const RcaTimelineEntry *before, const RcaTimelineEntry *after);

#endif							/* RCA_ENTRY_CHANGE_H */
