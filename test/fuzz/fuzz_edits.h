/*
 * test/fuzz/fuzz_edits.h
 *
 * Checks edits of documents, for fuzz_document.c.
 */
#ifndef FUZZ_EDITS_H
#define FUZZ_EDITS_H

#include "base/base.h"

/*
 * Makes an edit.  The first byte of the input chooses the edit, the second is
 * the length of the value after it, and the rest is the document.
 */
extern void run_edit(RcaStr input);

#endif							/* FUZZ_EDITS_H */
