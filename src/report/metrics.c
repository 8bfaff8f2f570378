/*
 * src/report/metrics.c
 *
 * Vendors measure different things under one name.  So every metric names its
 * two ends, and those that count from detection have names of their own.
 * doc/metrics.md gives the sources.
 */
#include "base/base.h"

#include "base/calendar.h"
#include "report/metrics.h"

/*
 * What a metric is taken from.  Where the timeline does not have the milestone
 * of its end, the fallback stands for it, unless that is NONE.
 */
typedef struct Definition
{
	const char *name;
	RcaMilestone from;
	RcaMilestone to;
	RcaMilestone to_fallback;
} Definition;

static const Definition definitions[] =
{
	{"time_to_detect", RCA_MILESTONE_STARTED, RCA_MILESTONE_DETECTED},
	{"time_to_acknowledge", RCA_MILESTONE_STARTED, RCA_MILESTONE_ACKNOWLEDGED,
	RCA_MILESTONE_INVESTIGATING},
	{"time_to_identify", RCA_MILESTONE_STARTED, RCA_MILESTONE_IDENTIFIED},
	{"time_to_mitigate", RCA_MILESTONE_STARTED, RCA_MILESTONE_MITIGATED},
	{"time_to_recover", RCA_MILESTONE_STARTED, RCA_MILESTONE_RECOVERED},
	{"time_to_resolve", RCA_MILESTONE_STARTED, RCA_MILESTONE_RESOLVED},
	{"detected_to_acknowledged", RCA_MILESTONE_DETECTED, RCA_MILESTONE_ACKNOWLEDGED,
	RCA_MILESTONE_INVESTIGATING},
	{"detected_to_identified", RCA_MILESTONE_DETECTED, RCA_MILESTONE_IDENTIFIED},
	{"detected_to_mitigated", RCA_MILESTONE_DETECTED, RCA_MILESTONE_MITIGATED},
	{"detected_to_recovered", RCA_MILESTONE_DETECTED, RCA_MILESTONE_RECOVERED},
	{"detected_to_resolved", RCA_MILESTONE_DETECTED, RCA_MILESTONE_RESOLVED},
	{"paged_to_acknowledged", RCA_MILESTONE_PAGED, RCA_MILESTONE_ACKNOWLEDGED,
	RCA_MILESTONE_INVESTIGATING},
};

/*
 * An incident that came back is over when it is over for the last time; all
 * else counts from the first time.
 */
static bool
last_counts(RcaMilestone milestone)
{
	return milestone == RCA_MILESTONE_RECOVERED ||
		milestone == RCA_MILESTONE_RESOLVED ||
		milestone == RCA_MILESTONE_CLOSED;
}

static RcaMoment
moment_of(RcaMilestone milestone, RcaInstant at, int line)
{
	RcaMoment	moment = {milestone, at, line};

	return moment;
}

static void
keep_earlier(RcaMoment *kept, RcaMoment moment)
{
	if (kept->at == RCA_NO_INSTANT || moment.at < kept->at)
		*kept = moment;
}

static void
keep_later(RcaMoment *kept, RcaMoment moment)
{
	if (kept->at == RCA_NO_INSTANT || moment.at > kept->at)
		*kept = moment;
}

void
rca_moments_init(RcaMoments *moments)
{
	for (int i = 0; i < RCA_MILESTONE_COUNT; i++)
		moments->of[i] = moment_of(i, RCA_NO_INSTANT, 0);
	moments->first = moment_of(RCA_MILESTONE_NONE, RCA_NO_INSTANT, 0);
	moments->last = moments->first;
}

void
rca_moments_add(RcaMoments *moments, const RcaTimelineEntry *entry)
{
	RcaMilestone milestone = entry->milestone;
	RcaMoment	moment = moment_of(milestone, entry->at, entry->line);
	RcaMoment	end = moment;

	if (entry->at == RCA_NO_INSTANT)
		return;
	if (entry->until != RCA_NO_INSTANT)
		end.at = entry->until;
	keep_earlier(&moments->first, moment);
	keep_later(&moments->last, end);
	if (milestone == RCA_MILESTONE_NONE)
		return;
	if (last_counts(milestone))
		keep_later(&moments->of[milestone], moment);
	else
		keep_earlier(&moments->of[milestone], moment);
}

static void
measure(RcaMetric *metric)
{
	metric->value = RCA_NO_DURATION;
	if (metric->from.at == RCA_NO_INSTANT || metric->to.at == RCA_NO_INSTANT)
		metric->status = RCA_METRIC_TIMESTAMPS_MISSING;
	else if (metric->to.at < metric->from.at)
		metric->status = RCA_METRIC_INVALID_TIMESTAMPS;
	else
	{
		metric->status = RCA_METRIC_SUCCESS;
		metric->value = metric->to.at - metric->from.at;
	}
}

static void
measure_between_milestones(RcaMetric *metric, const RcaMoments *moments,
						   const Definition *d)
{
	metric->name = d->name;
	metric->from = moments->of[d->from];
	metric->to = moments->of[d->to];
	if (metric->to.at == RCA_NO_INSTANT &&
		moments->of[d->to_fallback].at != RCA_NO_INSTANT)
		metric->to = moments->of[d->to_fallback];
	measure(metric);
}

static void
measure_span(RcaMetric *metric, const RcaMoments *moments)
{
	metric->name = "timeline_span";
	metric->from = moments->first;
	metric->to = moments->last;
	measure(metric);
	/* one point in time spans nothing */
	if (metric->value == 0 && metric->from.line == metric->to.line)
	{
		metric->status = RCA_METRIC_TIMESTAMPS_MISSING;
		metric->value = RCA_NO_DURATION;
	}
}

static void
set_stated_duration(RcaMetric *metric, int64 duration)
{
	metric->name = "stated_duration";
	metric->from = moment_of(RCA_MILESTONE_NONE, RCA_NO_INSTANT, 0);
	metric->to = metric->from;
	metric->value = duration;
	metric->status = duration == RCA_NO_DURATION ?
		RCA_METRIC_TIMESTAMPS_MISSING : RCA_METRIC_SUCCESS;
}

bool
rca_metric(int nth, const RcaMoments *moments, int64 stated_duration,
		   RcaMetric *metric)
{
	if (nth < lengthof(definitions))
		measure_between_milestones(metric, moments, &definitions[nth]);
	else if (nth == lengthof(definitions))
		measure_span(metric, moments);
	else if (nth == lengthof(definitions) + 1)
		set_stated_duration(metric, stated_duration);
	else
		return false;
	return true;
}

const char *
rca_metric_status_name(RcaMetricStatus status)
{
	static const char *const names[] = {
		[RCA_METRIC_SUCCESS] = "success",
		[RCA_METRIC_TIMESTAMPS_MISSING] = "timestamps_missing",
		[RCA_METRIC_INVALID_TIMESTAMPS] = "invalid_timestamps",
	};

	return names[status];
}
