/*
 * src/pg/edits.h
 *
 * What functions that change a report have in common.
 */
#ifndef RCA_EDITS_H
#define RCA_EDITS_H

#include "base/base.h"

#include "fmgr.h"

#include "edit/edit.h"

/*
 * Makes an edit.  *result is the new text, whose report is returned; or NULL with
 * *err filled.
 */
typedef const RcaReport *(*RcaEditor) (RcaEdit *edit, void *argument,
									   RcaStr *result, RcaError *err);

/* The first argument, edited, as a datum of type rca; or raises the error. */
extern Datum rca_edit_datum(FunctionCallInfo fcinfo, RcaEditor edit,
							void *argument);

/* The nth argument, which is jsonb, as a mapping; 22023 if it is not an object. */
extern RcaNode *rca_object_argument(FunctionCallInfo fcinfo, int n);

#endif							/* RCA_EDITS_H */
