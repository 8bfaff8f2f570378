/*
 * src/report/zone_sentence.h
 *
 * The zone that a report states for all its times: in a sentence, else in a
 * key.
 */
#ifndef RCA_ZONE_SENTENCE_H
#define RCA_ZONE_SENTENCE_H

#include "report/report.h"

/*
 * That zone, or none.  A sentence is noted in the report: it may stand below
 * the entries it speaks of.
 */
extern RcaZone rca_zone_of_report(RcaReport *report);

#endif							/* RCA_ZONE_SENTENCE_H */
