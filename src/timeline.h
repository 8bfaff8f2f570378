/*
 * src/timeline.h
 *
 * The entries of a timeline, with the instant each one speaks of.
 */
#ifndef RCA_TIMELINE_H
#define RCA_TIMELINE_H

#include "document.h"

/*
 * Fills doc->timeline from the tables of the timeline part.  False with *err
 * filled if there are more entries than the limit.
 */
extern bool rca_timeline_read(RcaDocument *doc, RcaError *err);

#endif							/* RCA_TIMELINE_H */
