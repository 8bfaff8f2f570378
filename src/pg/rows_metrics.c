/*
 * src/pg/rows_metrics.c
 *
 * The metrics that follow from the milestones of a timeline and from what a
 * report states: as rows, as single values, as the time between two
 * milestones, and as the instants of milestones.
 */
#include "postgres.h"

#include "mb/pg_wchar.h"

#include "base/text.h"
#include "pg/compat.h"
#include "pg/datum.h"
#include "pg/encoding.h"
#include "pg/rows.h"

static void
make_metrics(RcaValue *value, RcaRowSink *sink)
{
	RcaMetricInput input = rca_value_metric_input(value);
	RcaMetric	metric;
	Datum		values[RCA_MAX_FIELDS];
	bool		nulls[RCA_MAX_FIELDS] = {false};

	for (int nth = 0; rca_metric(nth, &input, &metric); nth++)
	{
		RcaStr		from = rca_milestone_name(metric.from.milestone);
		RcaStr		to = rca_milestone_name(metric.to.milestone);

		values[0] = rca_cstring_datum(metric.name, &nulls[0]);
		values[1] = rca_interval_datum(metric.value, &nulls[1]);
		values[2] = rca_cstring_datum(rca_metric_status_name(metric.status),
									  &nulls[2]);
		values[3] = rca_stored_datum(from, &nulls[3]);
		values[4] = rca_stored_datum(to, &nulls[4]);
		values[5] = rca_instant_datum(metric.from.at, &nulls[5]);
		values[6] = rca_instant_datum(metric.to.at, &nulls[6]);
		values[7] = Int32GetDatum(metric.from.line);
		nulls[7] = (metric.from.line == 0);
		values[8] = Int32GetDatum(metric.to.line);
		nulls[8] = (metric.to.line == 0);
		values[9] = rca_cstring_datum(rca_metric_source_name(metric.source),
									  &nulls[9]);
		sink->put(sink, values, nulls);
	}
}

static const RcaField metric_fields[] = {
	{"metric", RCA_FIELD_TEXT},
	{"value", RCA_FIELD_INTERVAL},
	{"status", RCA_FIELD_TEXT},
	{"from_milestone", RCA_FIELD_TEXT},
	{"to_milestone", RCA_FIELD_TEXT},
	{"from_at", RCA_FIELD_TIMESTAMPTZ},
	{"to_at", RCA_FIELD_TIMESTAMPTZ},
	{"from_line", RCA_FIELD_INTEGER},
	{"to_line", RCA_FIELD_INTEGER},
	{"source", RCA_FIELD_TEXT},
};

const RcaRowKind rca_metric_kind = {
	.name = "metrics",
	.reach = RCA_REACH_ALL,
	.fields = metric_fields,
	.nfields = lengthof(metric_fields),
	.make = make_metrics,
};

RCA_ROW_FUNCTION(rca_metrics, rca_metric_kind)

pg_noreturn static void
raise_unknown_milestone(RcaStr name)
{
	StringInfoData known;

	initStringInfo(&known);
	for (int i = RCA_MILESTONE_NONE + 1; i < RCA_MILESTONE_COUNT; i++)
		appendStringInfo(&known, "%s%s", known.len > 0 ? ", " : "",
						 rca_milestone_name(i).data);
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("unrecognized milestone: \"%.*s\"",
					pg_mbcliplen(name.data, name.len, 64), name.data),
			 errhint("Milestones are %s.", known.data)));
}

static RcaMilestone
milestone_argument(Datum value)
{
	text	   *name = DatumGetTextPP(value);
	RcaStr		wanted = {VARDATA_ANY(name), (int) VARSIZE_ANY_EXHDR(name)};

	for (int i = RCA_MILESTONE_NONE + 1; i < RCA_MILESTONE_COUNT; i++)
	{
		if (rca_equal(wanted, rca_milestone_name(i)))
			return i;
	}
	raise_unknown_milestone(wanted);
}

PG_FUNCTION_INFO_V1(rca_elapsed);
Datum
rca_elapsed(PG_FUNCTION_ARGS)
{
	RcaMilestone from = milestone_argument(PG_GETARG_DATUM(1));
	RcaMilestone to = milestone_argument(PG_GETARG_DATUM(2));
	RcaValue	value;
	RcaMoments	moments;
	RcaInstant	start;
	RcaInstant	end;

	rca_value_open(PG_GETARG_DATUM(0), RCA_REACH_TIMELINE, &value);
	moments = rca_value_moments(&value);
	start = moments.of[from].at;
	end = moments.of[to].at;
	if (start == RCA_NO_INSTANT || end == RCA_NO_INSTANT)
		PG_RETURN_NULL();
	return rca_interval_datum(end - start, &fcinfo->isnull);
}

/*
 * The instant of a milestone, or of its fallback.  Most timelines have it.
 * Only if one does not, the text is fetched, for what it states.
 */
static Datum
moment_datum(FunctionCallInfo fcinfo, RcaMilestone milestone,
			 RcaMilestone fallback)
{
	RcaValue	value;
	RcaMoments	moments;
	RcaMetricInput input;
	RcaInstant	at;

	rca_value_open(PG_GETARG_DATUM(0), RCA_REACH_TIMELINE, &value);
	moments = rca_value_moments(&value);
	at = moments.of[milestone].at;
	if (at == RCA_NO_INSTANT)
		at = moments.of[fallback].at;
	if (at == RCA_NO_INSTANT)
	{
		rca_value_open(PG_GETARG_DATUM(0), RCA_REACH_ALL, &value);
		input = rca_value_metric_input(&value);
		at = rca_metric_reached(&input, milestone, fallback);
	}
	return rca_instant_datum(at, &fcinfo->isnull);
}

PG_FUNCTION_INFO_V1(rca_started_at);
Datum
rca_started_at(PG_FUNCTION_ARGS)
{
	return moment_datum(fcinfo, RCA_MILESTONE_STARTED, RCA_MILESTONE_STARTED);
}

PG_FUNCTION_INFO_V1(rca_detected_at);
Datum
rca_detected_at(PG_FUNCTION_ARGS)
{
	return moment_datum(fcinfo, RCA_MILESTONE_DETECTED, RCA_MILESTONE_DETECTED);
}

/* The incident ended when it was resolved, or when the service recovered. */
PG_FUNCTION_INFO_V1(rca_ended_at);
Datum
rca_ended_at(PG_FUNCTION_ARGS)
{
	return moment_datum(fcinfo, RCA_MILESTONE_RESOLVED,
						RCA_MILESTONE_RECOVERED);
}

pg_noreturn static void
raise_unknown_metric(RcaStr name, const RcaMetricInput *input)
{
	StringInfoData known;
	RcaMetric	metric;

	initStringInfo(&known);
	for (int nth = 0; rca_metric(nth, input, &metric); nth++)
		appendStringInfo(&known, "%s%s", nth > 0 ? ", " : "", metric.name);
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("unrecognized metric: \"%.*s\"",
					pg_mbcliplen(name.data, name.len, 64), name.data),
			 errhint("Metrics are %s.", known.data)));
}

PG_FUNCTION_INFO_V1(rca_metric_value);
Datum
rca_metric_value(PG_FUNCTION_ARGS)
{
	text	   *name = PG_GETARG_TEXT_PP(1);
	RcaStr		wanted = {VARDATA_ANY(name), (int) VARSIZE_ANY_EXHDR(name)};
	RcaValue	value;
	RcaMetricInput input;
	RcaMetric	metric;

	rca_value_open(PG_GETARG_DATUM(0), RCA_REACH_ALL, &value);
	input = rca_value_metric_input(&value);
	for (int nth = 0; rca_metric(nth, &input, &metric); nth++)
	{
		if (rca_equal(wanted, rca_str(metric.name, (int) strlen(metric.name))))
			return rca_interval_datum(metric.value, &fcinfo->isnull);
	}
	raise_unknown_metric(wanted, &input);
}
