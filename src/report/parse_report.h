/*
 * src/report/parse_report.h
 *
 * From the text of a report to RcaReport.
 */
#ifndef RCA_PARSE_REPORT_H
#define RCA_PARSE_REPORT_H

#include "base/error.h"
#include "report/report.h"
#include "words/conventions.h"

/*
 * Parses a report.  The source must be valid UTF-8 and must outlive the report.
 * NULL with *err filled if it is not well-formed or over a limit; whatever else
 * is wrong with it makes a field null, not an error.
 */
extern RcaReport *rca_report_parse(RcaStr source, RcaExtent extent,
								   RcaError *err);

/*
 * The same under the conventions of a team, which must outlive the report, or
 * none if they are NULL.
 */
extern RcaReport *rca_report_parse_taught(RcaStr source,
										  const RcaConventions *conventions,
										  RcaExtent extent, RcaError *err);

/*
 * The same document, read from the same blocks, like an earlier reader.  NULL if
 * it is over a limit.
 */
extern RcaReport *rca_report_read_like(const RcaReport *report, int reader);

#endif							/* RCA_PARSE_REPORT_H */
