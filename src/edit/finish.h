/*
 * src/edit/finish.h
 *
 * Applies an edit, and proves that it changed nothing else.
 */
#ifndef RCA_FINISH_H
#define RCA_FINISH_H

#include "edit/edit.h"

/*
 * Applies the edit.  *result is the new text, with its byte order mark.
 * Returns the report of that text, so that the caller can compare what it has
 * set.  NULL with *err filled if the text is no longer a report, or if a row
 * differs that must not.
 */
extern const RcaReport *rca_edit_finish(RcaEdit *edit, RcaStr *result,
										RcaError *err);

#endif							/* RCA_FINISH_H */
