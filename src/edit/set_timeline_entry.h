/*
 * src/edit/set_timeline_entry.h
 *
 * Changes, adds and removes timeline entries.
 */
#ifndef RCA_SET_TIMELINE_ENTRY_H
#define RCA_SET_TIMELINE_ENTRY_H

#include "edit/edit.h"

/*
 * Each function returns the report of the new text, or NULL with *err filled.
 * An entry is identified by its line and by its event, which must be the one
 * in that line.
 */
extern const RcaReport *rca_set_timeline_entry(RcaEdit *edit, int line, RcaStr event,
											   const RcaNode *fields, RcaStr *result,
											   RcaError *err);
extern const RcaReport *rca_add_timeline_entry(RcaEdit *edit, const RcaNode *fields,
											   RcaStr *result, RcaError *err);
extern const RcaReport *rca_remove_timeline_entry(RcaEdit *edit, int line, RcaStr event,
												  RcaStr *result, RcaError *err);

#endif							/* RCA_SET_TIMELINE_ENTRY_H */
