/*
 * src/report/timeline_chapters.h
 *
 * A report of several incidents has a chapter for each, and a chapter may state
 * its own date: "## Incident 2", "**Date:** December 23, 2025", and the timeline
 * below that.
 */
#ifndef RCA_TIMELINE_CHAPTERS_H
#define RCA_TIMELINE_CHAPTERS_H

#include "report/timeline_internal.h"

/*
 * Which sections are chapters: those below the title that have a timeline
 * beneath them.  NULL if there is none, as in nearly all reports.
 */
extern bool *rca_timeline_chapters(const RcaReport *report);

/* Takes the date that a block states, if it does, for the timeline of its chapter. */
extern void rca_timeline_chapter_date_read(RcaTimelineReader *reader, const RcaBlock *block,
										   const RcaSection *chapter);

/* Behind the chapter whose date holds, that of the incident does, before a block. */
extern void rca_timeline_chapter_leave(RcaTimelineReader *reader, const RcaBlock *block);

#endif							/* RCA_TIMELINE_CHAPTERS_H */
