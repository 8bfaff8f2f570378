/*
 * src/edit/entry_writer.h
 *
 * The pieces of an entry of the timeline in the text, and others in their place.
 */
#ifndef RCA_ENTRY_WRITER_H
#define RCA_ENTRY_WRITER_H

#include "edit/action_place.h"
#include "edit/edit.h"
#include "edit/entry_change.h"
#include "edit/like_time.h"

/* An entry that stands in the text, and where its pieces do. */
typedef struct RcaEntryPieces
{
	const RcaTimelineEntry *entry;
	RcaItemPlace place;
	RcaStr		line;			/* its first line */
	bool		has_time;		/* time is set */
	RcaWrittenTime time;
	RcaStr		time_region;	/* that the time stands in: a cell, or the line */
	RcaStr		date_region;	/* a cell of the date; or that of the time */
	RcaStr		event;			/* with its markup; a null string if not found */
} RcaEntryPieces;

extern void rca_entry_pieces(const RcaEdit *edit, int entry, RcaEntryPieces *pieces);

/*
 * Where the local date of an entry stands, and another instant's written like it;
 * a null string if it does not.
 */
extern RcaStr rca_entry_date(const RcaEntryPieces *pieces, RcaInstant at, RcaStr *written);

/* The Markdown of a milestone for the column of a table, or for a label. */
extern RcaStr rca_milestone_text(const RcaReport *report, RcaMilestone milestone);

#endif							/* RCA_ENTRY_WRITER_H */
