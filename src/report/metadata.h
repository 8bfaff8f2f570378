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
 * Fills report->footer_line, and what the footer says in report->metadata.  It
 * is read first of all: sections end at the footer.
 */
extern void rca_footer_read(RcaReport *report);

/* Fills the rest of report->metadata, and report->zone; needs report->parts. */
extern void rca_metadata_read(RcaReport *report);

/*
 * The date that is told nowhere but in prose, or the day of the report itself;
 * for when the timeline has none either.
 */
extern void rca_metadata_last_date(RcaReport *report);

#endif							/* RCA_METADATA_H */
