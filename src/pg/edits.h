/*
 * src/pg/edits.h
 *
 * For SQL functions that change a report.
 */
#ifndef RCA_EDITS_H
#define RCA_EDITS_H

#include "base/base.h"

#include "fmgr.h"

#include "edit/edit.h"

/*
 * Makes an edit.  Sets *result to the new text and returns its report.  NULL
 * with *err filled if it fails.
 */
typedef const RcaReport *(*RcaEditor) (RcaEdit *edit, void *argument,
									   RcaStr *result, RcaError *err);

/*
 * The edited first argument, as a datum of type rca.  Raises the error if the
 * edit fails.
 */
extern Datum rca_edit_datum(FunctionCallInfo fcinfo, RcaEditor edit,
							void *argument);

/*
 * The nth argument, which is jsonb, as a mapping.  Raises 22023 if it is not
 * an object.
 */
extern RcaNode *rca_object_argument(FunctionCallInfo fcinfo, int n);

#endif							/* RCA_EDITS_H */
