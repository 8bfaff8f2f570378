/*
 * client/sarif_output.h
 *
 * What --check finds, as one log of SARIF on standard output.
 */
#ifndef SARIF_OUTPUT_H
#define SARIF_OUTPUT_H

#include "client.h"

#include "lint/finding.h"

extern void sarif_begin(void);

/* The finding of a document; its memory is the document's. */
extern void sarif_put(const char *path, const RcaFinding *f);

/* The end, and whether every file was looked at. */
extern void sarif_end(bool is_complete);

#endif							/* SARIF_OUTPUT_H */
