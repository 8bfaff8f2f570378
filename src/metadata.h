/*
 * src/metadata.h
 *
 * What the front matter, the first heading and the footer line say about the
 * incident as a whole.
 */
#ifndef RCA_METADATA_H
#define RCA_METADATA_H

#include "document.h"

/* Fills doc->metadata, doc->zone and doc->footer_line. */
extern void rca_metadata_read(RcaDocument *doc);

#endif							/* RCA_METADATA_H */
