/*
 * src/report/timeline_paragraphs.h
 *
 * Entries of a timeline that are paragraphs, or lines of one.
 */
#ifndef RCA_TIMELINE_PARAGRAPHS_H
#define RCA_TIMELINE_PARAGRAPHS_H

#include "report/timeline_internal.h"

/*
 * The entries of a paragraph: one, or one for every line that begins with a
 * time, with the lines that follow it.
 */
extern bool rca_timeline_paragraph_read(RcaTimelineReader *reader,
										const RcaBlock *block);

/*
 * Tells the lines of paragraphs that tell what happened as a story, one time
 * after the other, of a report that has no entry.
 */
extern void rca_timeline_tell_prose(RcaTimelineReader *reader);

#endif							/* RCA_TIMELINE_PARAGRAPHS_H */
