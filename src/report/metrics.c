/*
 * src/report/metrics.c
 *
 * Vendors disagree about the ends of what they call by one name, so that every
 * metric names its two ends, and those that count from detection have names of
 * their own.  doc/metrics.md gives the sources.
 */
#include "base/base.h"

#include "base/calendar.h"
#include "report/metrics.h"

/*
 * What a metric is taken from.  Where the timeline does not have the milestone
 * of an end, the fallback stands for it, if there is one.
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
	{"time_to_detect", RCA_MILESTONE_STARTED, RCA_MILESTONE_DETECTED, RCA_MILESTONE_NONE},
	{"time_to_acknowledge", RCA_MILESTONE_STARTED, RCA_MILESTONE_ACKNOWLEDGED, RCA_MILESTONE_INVESTIGATING},
	{"time_to_identify", RCA_MILESTONE_STARTED, RCA_MILESTONE_IDENTIFIED, RCA_MILESTONE_NONE},
	{"time_to_mitigate", RCA_MILESTONE_STARTED, RCA_MILESTONE_MITIGATED, RCA_MILESTONE_NONE},
	{"time_to_recover", RCA_MILESTONE_STARTED, RCA_MILESTONE_RECOVERED, RCA_MILESTONE_NONE},
	{"time_to_resolve", RCA_MILESTONE_STARTED, RCA_MILESTONE_RESOLVED, RCA_MILESTONE_NONE},
	{"detected_to_acknowledged", RCA_MILESTONE_DETECTED, RCA_MILESTONE_ACKNOWLEDGED, RCA_MILESTONE_INVESTIGATING},
	{"detected_to_identified", RCA_MILESTONE_DETECTED, RCA_MILESTONE_IDENTIFIED, RCA_MILESTONE_NONE},
	{"detected_to_mitigated", RCA_MILESTONE_DETECTED, RCA_MILESTONE_MITIGATED, RCA_MILESTONE_NONE},
	{"detected_to_recovered", RCA_MILESTONE_DETECTED, RCA_MILESTONE_RECOVERED, RCA_MILESTONE_NONE},
	{"detected_to_resolved", RCA_MILESTONE_DETECTED, RCA_MILESTONE_RESOLVED, RCA_MILESTONE_NONE},
	{"paged_to_acknowledged", RCA_MILESTONE_PAGED, RCA_MILESTONE_ACKNOWLEDGED, RCA_MILESTONE_INVESTIGATING},
};

/*
 * An incident that came back is over when it is over for the last time; all
 * else counts from the first time.
 */
static bool
last_counts(RcaMilestone milestone)
{
	return milestone == RCA_MILESTONE_RECOVERED ||
		milestone == RCA_MILESTONE_RESOLVED || milestone == RCA_MILESTONE_CLOSED;
}

static void
take(RcaMoment *moment, RcaMilestone milestone, RcaInstant at, int line, bool later)
{
	if (moment->at == RCA_NO_INSTANT || (later ? at > moment->at : at < moment->at))
		*moment = (RcaMoment) {milestone, at, line};
}

void
rca_moments_init(RcaMoments *moments)
{
	for (int i = 0; i < RCA_MILESTONE_COUNT; i++)
		moments->of[i] = (RcaMoment) {i, RCA_NO_INSTANT, 0};
	moments->first = moments->last = (RcaMoment) {RCA_MILESTONE_NONE, RCA_NO_INSTANT, 0};
}

void
rca_moments_add(RcaMoments *moments, const RcaTimelineEntry *entry)
{
	RcaMilestone milestone = entry->milestone;
	RcaInstant	end = entry->until != RCA_NO_INSTANT ? entry->until : entry->at;

	if (entry->at == RCA_NO_INSTANT)
		return;
	take(&moments->first, milestone, entry->at, entry->line, false);
	take(&moments->last, milestone, end, entry->line, true);
	if (milestone != RCA_MILESTONE_NONE)
		take(&moments->of[milestone], milestone, entry->at, entry->line,
			 last_counts(milestone));
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

bool
rca_metric(int nth, const RcaMoments *moments, int64 stated_duration,
		   RcaMetric *metric)
{
	if (nth < lengthof(definitions))
	{
		const Definition *d = &definitions[nth];

		metric->name = d->name;
		metric->from = moments->of[d->from];
		metric->to = moments->of[d->to];
		if (metric->to.at == RCA_NO_INSTANT && moments->of[d->to_fallback].at != RCA_NO_INSTANT)
			metric->to = moments->of[d->to_fallback];
		measure(metric);
		return true;
	}
	switch (nth - lengthof(definitions))
	{
		case 0:
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
			return true;
		case 1:
			metric->name = "stated_duration";
			metric->from = metric->to = (RcaMoment) {RCA_MILESTONE_NONE, RCA_NO_INSTANT, 0};
			metric->value = stated_duration;
			metric->status = stated_duration == RCA_NO_DURATION ?
				RCA_METRIC_TIMESTAMPS_MISSING : RCA_METRIC_SUCCESS;
			return true;
		default:
			return false;
	}
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
