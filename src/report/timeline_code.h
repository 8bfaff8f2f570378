/*
 * src/report/timeline_code.h
 *
 * Entries of a timeline that are lines of a code block.
 */
#ifndef RCA_TIMELINE_CODE_H
#define RCA_TIMELINE_CODE_H

#include "report/timeline_internal.h"

/*
 * Reads a code block of the timeline part, if it is a timeline, and not a log
 * or a command.
 */
extern bool rca_timeline_code_read(RcaTimelineReader *reader, int i);

#endif							/* RCA_TIMELINE_CODE_H */
