/*
 * src/report/metrics.h
 *
 * How long an incident took to be detected, mitigated, resolved: metrics, each
 * with the two milestones it was taken from.
 */
#ifndef RCA_METRICS_H
#define RCA_METRICS_H

#include "base/calendar.h"
#include "report/claims.h"
#include "report/report.h"

/* A milestone, or another end of a span, as the timeline has it. */
typedef struct RcaMoment
{
	RcaMilestone milestone;
	RcaInstant	at;				/* RCA_NO_INSTANT: the timeline does not say */
	int			line;			/* or 0 */
} RcaMoment;

typedef enum RcaMetricStatus
{
	RCA_METRIC_SUCCESS,
	RCA_METRIC_TIMESTAMPS_MISSING,
	RCA_METRIC_INVALID_TIMESTAMPS,	/* the end is before the start */
} RcaMetricStatus;

/* Where a metric comes from, what is measured before what is claimed. */
typedef enum RcaMetricSource
{
	RCA_SOURCE_NONE,
	RCA_SOURCE_TIMELINE,		/* both ends are entries of the timeline */
	RCA_SOURCE_STATED_INSTANTS, /* both ends are stated elsewhere */
	RCA_SOURCE_STATED_LENGTH,	/* the length is stated */
	RCA_SOURCE_TIMELINE_SPAN,	/* from the first entry to the last */
} RcaMetricSource;

typedef struct RcaMetric
{
	const char *name;
	RcaMetricStatus status;
	int64		value;			/* microseconds, or RCA_NO_DURATION */
	RcaMoment	from;
	RcaMoment	to;
	RcaMetricSource source;
} RcaMetric;

/* When each milestone was reached, and where a timeline begins and ends. */
typedef struct RcaMoments
{
	RcaMoment	of[RCA_MILESTONE_COUNT];
	RcaMoment	first;
	RcaMoment	last;
} RcaMoments;

/* Starts out with nothing known; then add the entries in their order. */
extern void rca_moments_init(RcaMoments *moments);
extern void rca_moments_add(RcaMoments *moments, const RcaTimelineEntry *entry);

/* What metrics are taken from. */
typedef struct RcaMetricInput
{
	RcaMoments	moments;
	RcaClaims	claims;
	int64		stated_duration;	/* of the metadata */
} RcaMetricInput;

/* The same of a report that has just been parsed. */
extern RcaMetricInput rca_metric_input(const RcaReport *report);

/* The nth metric of a report, from 0; false past the last one. */
extern bool rca_metric(int nth, const RcaMetricInput *input, RcaMetric *metric);

/*
 * When a milestone was reached, or otherwise its fallback: by the timeline, and
 * otherwise as it is stated.  A stated instant without a zone does not count
 * beside others: it cannot be compared with an entry of the timeline, nor with a
 * stated instant that has a zone.
 */
extern RcaInstant rca_metric_reached(const RcaMetricInput *input, RcaMilestone milestone,
									 RcaMilestone fallback);

/* The length that may be stated for the nth metric (an RcaClaimKind), or -1. */
extern int	rca_metric_claim(int nth);

/* NULL for NONE */
extern const char *rca_metric_source_name(RcaMetricSource source);

extern const char *rca_metric_status_name(RcaMetricStatus status);

#endif							/* RCA_METRICS_H */
