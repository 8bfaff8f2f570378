/*
 * src/report/zone_sentence.h
 *
 * Zones that hold for more than the time beside them: those that a report
 * states for all its times, in a sentence or in a key, and those in headings.
 */
#ifndef RCA_ZONE_SENTENCE_H
#define RCA_ZONE_SENTENCE_H

#include "report/report.h"
#include "values/zone.h"

/*
 * That zone, or none.  A sentence is noted in the report: it may stand below
 * the entries it speaks of.
 */
extern RcaZone rca_zone_of_report(RcaReport *report);

/*
 * The zone in the heading of a section or of a column; there "(-0700)" is one,
 * too.
 */
extern bool rca_zone_of_heading(RcaStr heading, RcaZone *zone);

#endif							/* RCA_ZONE_SENTENCE_H */
