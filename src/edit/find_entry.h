/*
 * src/edit/find_entry.h
 *
 * Finds the timeline entry that an edit is for, and the facts that may change
 * with it.
 */
#ifndef RCA_FIND_ENTRY_H
#define RCA_FIND_ENTRY_H

#include "edit/action_place.h"
#include "edit/edit.h"

/*
 * Sets *entry to the entry at a line.  False with *err filled if the line does
 * not have an entry with this event.
 */
extern bool rca_find_entry(const RcaEdit *edit, int line, RcaStr event, int *entry,
						   RcaError *err);

/* Allows what the change of an entry may change. */
extern void rca_entry_allow(RcaEdit *edit, const RcaItemPlace *place);

#endif							/* RCA_FIND_ENTRY_H */
