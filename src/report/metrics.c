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
	int			claim;			/* the length that may be stated, or -1 */
} Definition;

static const Definition definitions[] =
{
	{"time_to_detect", RCA_MILESTONE_STARTED, RCA_MILESTONE_DETECTED,
	RCA_MILESTONE_NONE, RCA_CLAIM_TIME_TO_DETECT},
	{"time_to_acknowledge", RCA_MILESTONE_STARTED, RCA_MILESTONE_ACKNOWLEDGED,
	RCA_MILESTONE_INVESTIGATING, RCA_CLAIM_TIME_TO_ACKNOWLEDGE},
	{"time_to_identify", RCA_MILESTONE_STARTED, RCA_MILESTONE_IDENTIFIED,
	RCA_MILESTONE_NONE, RCA_CLAIM_TIME_TO_IDENTIFY},
	{"time_to_mitigate", RCA_MILESTONE_STARTED, RCA_MILESTONE_MITIGATED,
	RCA_MILESTONE_NONE, RCA_CLAIM_TIME_TO_MITIGATE},
	{"time_to_recover", RCA_MILESTONE_STARTED, RCA_MILESTONE_RECOVERED,
	RCA_MILESTONE_NONE, RCA_CLAIM_TIME_TO_RECOVER},
	{"time_to_resolve", RCA_MILESTONE_STARTED, RCA_MILESTONE_RESOLVED,
	RCA_MILESTONE_NONE, RCA_CLAIM_TIME_TO_RESOLVE},
	{"detected_to_acknowledged", RCA_MILESTONE_DETECTED, RCA_MILESTONE_ACKNOWLEDGED,
	RCA_MILESTONE_INVESTIGATING, -1},
	{"detected_to_identified", RCA_MILESTONE_DETECTED, RCA_MILESTONE_IDENTIFIED,
	RCA_MILESTONE_NONE, -1},
	{"detected_to_mitigated", RCA_MILESTONE_DETECTED, RCA_MILESTONE_MITIGATED,
	RCA_MILESTONE_NONE, RCA_CLAIM_DETECTED_TO_MITIGATED},
	{"detected_to_recovered", RCA_MILESTONE_DETECTED, RCA_MILESTONE_RECOVERED,
	RCA_MILESTONE_NONE, RCA_CLAIM_DETECTED_TO_RECOVERED},
	{"detected_to_resolved", RCA_MILESTONE_DETECTED, RCA_MILESTONE_RESOLVED,
	RCA_MILESTONE_NONE, RCA_CLAIM_DETECTED_TO_RESOLVED},
	{"paged_to_acknowledged", RCA_MILESTONE_PAGED, RCA_MILESTONE_ACKNOWLEDGED,
	RCA_MILESTONE_INVESTIGATING, -1},
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

RcaMetricInput
rca_metric_input(const RcaReport *report)
{
	RcaMetricInput input;

	rca_moments_init(&input.moments);
	for (int i = 0; i < report->ntimeline; i++)
		rca_moments_add(&input.moments, &report->timeline[i]);
	input.stated_duration = report->metadata.duration;
	rca_claims_of_report(report, &input.claims);
	return input;
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

/* Takes a metric from two entries of the timeline. */
static void
measure_in_timeline(RcaMetric *metric, const RcaMoments *moments,
					const Definition *d)
{
	metric->from = moments->of[d->from];
	metric->to = moments->of[d->to];
	if (metric->to.at == RCA_NO_INSTANT &&
		moments->of[d->to_fallback].at != RCA_NO_INSTANT)
		metric->to = moments->of[d->to_fallback];
	measure(metric);
	metric->source = RCA_SOURCE_TIMELINE;
}

/*
 * Takes a metric from two instants that are stated.  One with a zone and one
 * without are not compared; nor is one of them with an entry of the timeline,
 * whose zone may be another.
 */
static bool
measure_stated_instants(RcaMetric *metric, const RcaClaims *claims,
						const Definition *d)
{
	const RcaClaimedInstant *from = &claims->instants[d->from];
	const RcaClaimedInstant *to = &claims->instants[d->to];

	if (from->at == RCA_NO_INSTANT || to->at == RCA_NO_INSTANT ||
		from->has_zone != to->has_zone)
		return false;
	metric->from = moment_of(d->from, from->at, from->line);
	metric->to = moment_of(d->to, to->at, to->line);
	measure(metric);
	metric->source = RCA_SOURCE_STATED_INSTANTS;
	return true;
}

/* A stated instant, unless it cannot be compared with the others. */
static RcaInstant
stated_instant(const RcaMetricInput *input, RcaMilestone milestone)
{
	const RcaClaimedInstant *stated = &input->claims.instants[milestone];
	bool		is_alone = (input->moments.first.at == RCA_NO_INSTANT);

	for (int i = 0; i < RCA_MILESTONE_COUNT && is_alone; i++)
		is_alone = !input->claims.instants[i].has_zone;
	return stated->has_zone || is_alone ? stated->at : RCA_NO_INSTANT;
}

RcaInstant
rca_metric_reached(const RcaMetricInput *input, RcaMilestone milestone,
				   RcaMilestone fallback)
{
	RcaInstant	at = input->moments.of[milestone].at;

	if (at == RCA_NO_INSTANT)
		at = input->moments.of[fallback].at;
	if (at == RCA_NO_INSTANT)
		at = stated_instant(input, milestone);
	return at != RCA_NO_INSTANT ? at : stated_instant(input, fallback);
}

/* Takes a metric as it is stated; RCA_NO_DURATION makes it a missing one. */
static void
set_stated_length(RcaMetric *metric, int64 length, int line)
{
	metric->from = moment_of(metric->from.milestone, RCA_NO_INSTANT, line);
	metric->to = moment_of(metric->to.milestone, RCA_NO_INSTANT, line);
	metric->value = length;
	metric->status = length == RCA_NO_DURATION ?
		RCA_METRIC_TIMESTAMPS_MISSING : RCA_METRIC_SUCCESS;
	metric->source = RCA_SOURCE_STATED_LENGTH;
}

/* What is measured counts before what is claimed. */
static void
measure_between_milestones(RcaMetric *metric, const RcaMetricInput *input,
						   const Definition *d)
{
	const RcaClaims *claims = &input->claims;

	metric->name = d->name;
	measure_in_timeline(metric, &input->moments, d);
	if (metric->status != RCA_METRIC_TIMESTAMPS_MISSING ||
		measure_stated_instants(metric, claims, d))
		return;
	if (d->claim >= 0 && claims->lengths[d->claim].length != RCA_NO_DURATION)
		set_stated_length(metric, claims->lengths[d->claim].length,
						  claims->lengths[d->claim].line);
}

static void
measure_span(RcaMetric *metric, const RcaMoments *moments)
{
	metric->name = "timeline_span";
	metric->source = RCA_SOURCE_TIMELINE;
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

/* A metric that has no ends, and is there only where it is stated. */
static void
set_stated(RcaMetric *metric, const char *name, int64 length, int line)
{
	metric->name = name;
	metric->from = moment_of(RCA_MILESTONE_NONE, RCA_NO_INSTANT, 0);
	metric->to = metric->from;
	set_stated_length(metric, length, line);
}

/*
 * How long the incident took: measured until it was resolved, else as it is
 * stated, else from its detection, else from the first entry to the last.
 */
static void
measure_incident(RcaMetric *metric, const RcaMetricInput *input)
{
	static const Definition resolved = {"incident_length", RCA_MILESTONE_STARTED,
		RCA_MILESTONE_RESOLVED, RCA_MILESTONE_NONE, -1};
	static const Definition detected = {"incident_length", RCA_MILESTONE_DETECTED,
		RCA_MILESTONE_RESOLVED, RCA_MILESTONE_NONE, RCA_CLAIM_DETECTED_TO_RESOLVED};
	const RcaClaims *claims = &input->claims;
	const RcaClaimedLength *told = &claims->lengths[RCA_CLAIM_INCIDENT_LENGTH];

	measure_between_milestones(metric, input, &resolved);
	if (metric->status == RCA_METRIC_SUCCESS)
		return;
	/* what is said in passing is less than what is measured */
	if (told->length != RCA_NO_DURATION && told->is_rough)
	{
		measure_between_milestones(metric, input, &detected);
		if (metric->status == RCA_METRIC_SUCCESS)
			return;
	}
	if (input->stated_duration != RCA_NO_DURATION || told->length != RCA_NO_DURATION)
	{
		/* what is called its length goes before what its keys make it */
		if (input->stated_duration != RCA_NO_DURATION &&
			(told->length == RCA_NO_DURATION || told->length == input->stated_duration))
			set_stated(metric, resolved.name, input->stated_duration, 0);
		else
			set_stated(metric, resolved.name, told->length, told->line);
		return;
	}
	measure_between_milestones(metric, input, &detected);
	if (metric->status == RCA_METRIC_SUCCESS)
		return;
	measure_span(metric, &input->moments);
	metric->name = resolved.name;
	metric->source = RCA_SOURCE_TIMELINE_SPAN;
}

bool
rca_metric(int nth, const RcaMetricInput *input, RcaMetric *metric)
{
	const RcaClaimedLength *repair = &input->claims.lengths[RCA_CLAIM_TIME_TO_REPAIR];

	switch (nth - (int) lengthof(definitions))
	{
		case 0:
			measure_span(metric, &input->moments);
			break;
		case 1:
			set_stated(metric, "stated_duration", input->stated_duration, 0);
			break;
		case 2:
			set_stated(metric, "time_to_repair", repair->length,
					   repair->length == RCA_NO_DURATION ? 0 : repair->line);
			break;
		case 3:
			measure_incident(metric, input);
			break;
		default:
			if (nth >= lengthof(definitions))
				return false;
			measure_between_milestones(metric, input, &definitions[nth]);
	}
	if (metric->status == RCA_METRIC_TIMESTAMPS_MISSING)
		metric->source = RCA_SOURCE_NONE;
	return true;
}

int
rca_metric_claim(int nth)
{
	return nth < lengthof(definitions) ? definitions[nth].claim : -1;
}

const char *
rca_metric_source_name(RcaMetricSource source)
{
	static const char *const names[] = {
		[RCA_SOURCE_NONE] = NULL,
		[RCA_SOURCE_TIMELINE] = "timeline",
		[RCA_SOURCE_STATED_INSTANTS] = "stated_instants",
		[RCA_SOURCE_STATED_LENGTH] = "stated_length",
		[RCA_SOURCE_TIMELINE_SPAN] = "timeline_span",
	};

	return names[source];
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
