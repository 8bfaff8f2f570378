/*
 * src/edit/entry_change.h
 *
 * The change of a timeline entry that was asked for.
 */
#ifndef RCA_ENTRY_CHANGE_H
#define RCA_ENTRY_CHANGE_H

#include "base/error.h"
#include "report/report.h"

typedef struct RcaEntryChange
{
	RcaInstant	at;				/* or RCA_NO_INSTANT to keep it */
	RcaStr		event;			/* or a null string to keep it */
	bool		has_milestone;
	RcaMilestone milestone;
	RcaPair    *extra;			/* cells of other columns */
	int			nextra;
} RcaEntryChange;

/*
 * Reads a change from an object.  False with *err filled if the object has
 * anything else.
 */
extern bool rca_entry_change_read(RcaEntryChange *change, const RcaNode *object,
								  RcaError *err);

/*
 * Is an entry unchanged, except for the change?  Returns NULL, or the name of
 * what differs, such as "event".  before is NULL for a new entry.
 */
extern const char *rca_entry_compare(const RcaTimelineEntry *before,
									 const RcaTimelineEntry *after,
									 const RcaEntryChange *change);

/* Are two entries equal? */
extern bool rca_entry_is_same(const RcaTimelineEntry *before, const RcaTimelineEntry *after);

#endif							/* RCA_ENTRY_CHANGE_H */
