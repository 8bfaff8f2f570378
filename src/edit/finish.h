/*
 * src/edit/finish.h
 *
 * An edit made, and the proof that it changed nothing else.
 */
#ifndef RCA_FINISH_H
#define RCA_FINISH_H

#include "edit/edit.h"

/*
 * Makes the edit.  *result is the new text, with its byte order mark, and the
 * report that it is now is returned; then the caller compares what it has set.
 * NULL with *err filled, and nothing changed, if it is not a report any more, or
 * if a row differs that should not.
 */
extern const RcaReport *rca_edit_finish(RcaEdit *edit, RcaStr *result,
										RcaError *err);

#endif							/* RCA_FINISH_H */
