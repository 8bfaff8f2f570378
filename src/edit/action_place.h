/*
 * src/edit/action_place.h
 *
 * Finds the place of an action item or a timeline entry in a document.
 */
#ifndef RCA_ACTION_PLACE_H
#define RCA_ACTION_PLACE_H

#include "edit/edit.h"
#include "report/columns.h"

typedef struct RcaItemPlace
{
	const RcaBlock *block;
	const RcaRow *row;			/* if it is in a table, otherwise NULL */
	RcaColumns	columns;		/* of the table */
	int			line;
	int			text_end;		/* last line of its own text */
	int			end;			/* last line of all that belongs to it */
	bool		has_others;		/* it contains others of its kind */
} RcaItemPlace;

/* Finds the place of an item, and of an entry of the timeline. */
extern void rca_item_place(const RcaReport *report, int item, RcaItemPlace *place);
extern void rca_entry_place(const RcaReport *report, int entry, RcaItemPlace *place);

/* The columns of a table of action items. */
extern void rca_item_columns(const RcaReport *report, const RcaBlock *block, RcaColumns *columns);

#endif							/* RCA_ACTION_PLACE_H */
