/*
 * test/fuzz/fuzz_chunks.h
 *
 * Checks chunks of documents, for fuzz_document.c.
 */
#ifndef FUZZ_CHUNKS_H
#define FUZZ_CHUNKS_H

#include "report/report.h"
#include "store/outline.h"

/* Cuts a report into chunks of several sizes and checks them. */
extern void check_chunks(const RcaReport *report, const RcaForm *form,
						 RcaStr source);

/* The same for any outline and any bytes as text. */
extern void read_chunks(const RcaOutline *outline, RcaStr text);

#endif							/* FUZZ_CHUNKS_H */
