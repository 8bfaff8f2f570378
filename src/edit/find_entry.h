/*
 * src/edit/find_entry.h
 *
 * Which entry of the timeline an edit means, and what goes with it.
 */
#ifndef RCA_FIND_ENTRY_H
#define RCA_FIND_ENTRY_H

#include "edit/action_place.h"
#include "edit/edit.h"

/* The entry at a line, if it tells of this event; false with *err filled else. */
extern bool rca_find_entry(const RcaEdit *edit, int line, RcaStr event, int *entry,
						   RcaError *err);

/* Allows what a change of an entry at a place may change. */
extern void rca_entry_allow(RcaEdit *edit, const RcaItemPlace *place);

#endif							/* RCA_FIND_ENTRY_H */
