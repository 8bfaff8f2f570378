/*
 * src/report/body_keys.h
 *
 * Metadata that is in the body: "**Severity:** P1", "- Date: ...", a
 * table of two columns.
 */
#ifndef RCA_BODY_KEYS_H
#define RCA_BODY_KEYS_H

#include "report/report.h"

/*
 * Fills those of report->keys, report->values and report->sources that the
 * front matter left open, and report->overruled.  Only known keys count, and only before the
 * first part that tells the story of the incident.
 */
extern void rca_body_keys_read(RcaReport *report);

#endif							/* RCA_BODY_KEYS_H */
