/*
 * src/report/timeline_milestones.h
 *
 * Which of the milestones that entries state count, and why.
 */
#ifndef RCA_TIMELINE_MILESTONES_H
#define RCA_TIMELINE_MILESTONES_H

#include "report/report.h"

/*
 * Looks at the timeline as a whole, and takes from entries the milestones that
 * others have with better right.
 */
extern void rca_milestones_settle(RcaReport *report);

/* Why an entry has its milestone, or has none. */
typedef enum RcaMilestoneReason
{
	RCA_MILESTONE_BY_COLUMN,
	RCA_MILESTONE_BY_TEAM,		/* or the team says that it has none */
	RCA_MILESTONE_BY_LABEL,
	RCA_MILESTONE_BY_WORDS,
	RCA_MILESTONE_BY_PLACE,		/* its words may tell of it, and it stands where that is */
	RCA_MILESTONE_REPEATED,		/* its words tell of one that others have */
	RCA_MILESTONE_UNCERTAIN,	/* it reads like one */
	RCA_MILESTONE_NOT_TOLD,
} RcaMilestoneReason;

/* *milestone gets the one that the entry has, or could have. */
extern RcaMilestoneReason rca_milestone_reason(const RcaTimelineEntry *entry,
											   RcaMilestone *milestone);

#endif							/* RCA_TIMELINE_MILESTONES_H */
