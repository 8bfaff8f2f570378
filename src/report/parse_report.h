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
 * The reader of reports: a number that rises with every release that reads
 * something of a report that the one before did not, or reads it otherwise.
 * Values say which reader made them; 0 are those that were made before there was
 * such a number.  test/t/075_readers.pl demands the next one where it is due.
 */
#define RCA_READER	1

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
 * The same document, read from the same blocks, with the parts that known
 * headings name and no others.  NULL if it is over a limit.
 */
extern RcaReport *rca_report_read_exactly(const RcaReport *report);

#endif							/* RCA_PARSE_REPORT_H */
