/*
 * src/edit/entry_writer.h
 *
 * Finds the pieces of a timeline entry in the text, and writes others like
 * them.
 */
#ifndef RCA_ENTRY_WRITER_H
#define RCA_ENTRY_WRITER_H

#include "edit/action_place.h"
#include "edit/edit.h"
#include "edit/entry_change.h"
#include "edit/like_time.h"

/* An entry in the text, and the places of its pieces. */
typedef struct RcaEntryPieces
{
	const RcaTimelineEntry *entry;
	RcaItemPlace place;
	RcaStr		line;			/* its first line */
	bool		has_time;		/* time has been found */
	RcaWrittenTime time;
	RcaStr		time_region;	/* a cell or the line, with the time in it */
	RcaStr		date_region;	/* the cell of the date, or else time_region */
	RcaStr		event;			/* with its markup; null if it was not found */
} RcaEntryPieces;

extern void rca_entry_pieces(const RcaEdit *edit, int entry, RcaEntryPieces *pieces);

/*
 * Finds the local date of an entry.  *written is the date of another instant
 * in the same style.  A null string if the date is not there.
 */
extern RcaStr rca_entry_date(const RcaEntryPieces *pieces, RcaInstant at, RcaStr *written);

/* The Markdown of a milestone, for a cell of a table or for a label. */
extern RcaStr rca_milestone_text(const RcaReport *report, RcaMilestone milestone);

#endif							/* RCA_ENTRY_WRITER_H */
