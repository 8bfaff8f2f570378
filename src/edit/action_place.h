/*
 * src/edit/action_place.h
 *
 * Where in a document an action item or an entry of the timeline is.
 */
#ifndef RCA_ACTION_PLACE_H
#define RCA_ACTION_PLACE_H

#include "edit/edit.h"
#include "report/columns.h"

typedef struct RcaItemPlace
{
	const RcaBlock *block;
	const RcaRow *row;			/* of a table, or NULL */
	RcaColumns	columns;		/* of a table */
	int			line;
	int			text_end;		/* last line of its own text */
	int			end;			/* last line with what belongs to it */
	bool		has_others;		/* others of its kind stand within it */
} RcaItemPlace;

/* Finds the place of an item, and of an entry of the timeline. */
extern void rca_item_place(const RcaReport *report, int item, RcaItemPlace *place);
extern void rca_entry_place(const RcaReport *report, int entry, RcaItemPlace *place);

/* The columns of a table that action items are read from. */
extern void rca_item_columns(const RcaReport *report, const RcaBlock *block, RcaColumns *columns);

#endif							/* RCA_ACTION_PLACE_H */
