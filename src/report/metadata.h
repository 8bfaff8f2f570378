/*
 * src/report/metadata.h
 *
 * What front matter, body keys, first heading and footer line say about the
 * incident as a whole.
 */
#ifndef RCA_METADATA_H
#define RCA_METADATA_H

#include "report/report.h"

/*
 * Fills doc->footer_line and what the footer says in doc->metadata.  First of
 * all: sections end at the footer.
 */
extern void rca_footer_read(RcaDocument *doc);

/* Fills the rest of doc->metadata, and doc->zone; needs doc->parts. */
extern void rca_metadata_read(RcaDocument *doc);

#endif							/* RCA_METADATA_H */
