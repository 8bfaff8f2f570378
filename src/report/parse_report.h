/*
 * src/report/parse_report.h
 *
 * From the text of a report to RcaReport.
 */
#ifndef RCA_PARSE_REPORT_H
#define RCA_PARSE_REPORT_H

#include "base/error.h"
#include "report/report.h"

/*
 * Parses a report, completely or without what only code and HTML are made of
 * and what is plain enough to be read without libraries.  The source must be
 * valid UTF-8 and must outlive the report.  NULL with *err filled if it is not
 * well-formed or over a limit; whatever else is wrong with it makes a field
 * null, not an error.
 */
extern RcaReport *rca_report_parse(RcaStr source, bool complete,
								   RcaError *err);

#endif							/* RCA_PARSE_REPORT_H */
