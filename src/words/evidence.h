/*
 * src/words/evidence.h
 *
 * What a heading is about by the evidence of its words, where it is on no list
 * of known headings.  "Mitigation and recovery", "Our timeline", "The root
 * causes of the outage": one word names the part, and the others are
 * understood.
 */
#ifndef RCA_EVIDENCE_H
#define RCA_EVIDENCE_H

#include "base/base.h"
#include "words/vocabulary.h"

/*
 * The part that the words of a heading name, or OTHER.  around is the part that
 * it stands in, or OTHER: in a part no word may be one that is not understood,
 * else one may.
 */
extern RcaPart rca_part_by_evidence(RcaStr heading, RcaPart around);

/*
 * Which words of a heading name a part, and which are not understood:
 * "part resolution: "mitigation" (strong); understood "and"", or "no part: ...".
 * NULL if none points to any part.
 */
extern const char *rca_explain_evidence(RcaStr heading, RcaPart around);

#endif							/* RCA_EVIDENCE_H */
