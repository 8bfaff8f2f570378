/*
 * test/fuzz/fuzz_edits.h
 *
 * Edits of documents, for fuzz_document.c.
 */
#ifndef FUZZ_EDITS_H
#define FUZZ_EDITS_H

#include "base/base.h"

/*
 * Makes an edit: the first byte of the input chooses which, the second is the
 * length of the value that follows, and the rest is the document.
 */
extern void run_edit(RcaStr input);

#endif							/* FUZZ_EDITS_H */
