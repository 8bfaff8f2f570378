/*
 * src/pg/rows_timeline.c
 *
 * Rows of what happened when and of what is to be done: timeline entries, the
 * metrics taken from them, action items.
 */
#include "postgres.h"

#include "mb/pg_wchar.h"

#include "base/text.h"
#include "pg/json.h"
#include "pg/rows.h"
#include "report/metrics.h"

static void
make_timeline(RcaValue *value, RcaRowSink sink, void *arg)
{
	RcaCursor	cursor;
	RcaTimelineEntry entry;
	RcaInstant	first = RCA_NO_INSTANT;
	Interval	elapsed;
	Datum		values[RCA_MAX_FIELDS];
	bool		nulls[RCA_MAX_FIELDS] = {false};

	rca_form_timeline(&value->form, &cursor);
	for (int ord = 1; rca_timeline_next(&cursor, &entry); ord++)
	{
		if (first == RCA_NO_INSTANT)
			first = entry.at;
		values[0] = Int32GetDatum(ord);
		values[1] = rca_instant_datum(entry.at, &nulls[1]);
		values[2] = rca_stored_datum(entry.raw_time, &nulls[2]);
		values[3] = rca_stored_datum(entry.zone, &nulls[3]);
		values[4] = rca_stored_datum(rca_milestone_name(entry.milestone), &nulls[4]);
		values[5] = rca_stored_datum(entry.event, &nulls[5]);
		values[6] = rca_interval_datum_in(&elapsed, entry.at == RCA_NO_INSTANT ? RCA_NO_DURATION :
										  entry.at - first, &nulls[6]);
		values[7] = rca_pairs_datum(entry.extra, entry.nextra, &nulls[7]);
		values[8] = Int32GetDatum(entry.line);
		values[9] = rca_instant_datum(entry.until, &nulls[9]);
		values[10] = BoolGetDatum(entry.approximate);
		sink(arg, values, nulls);
	}
	if (cursor.corrupt)
		rca_report_corrupt();
}

static const RcaField timeline_fields[] = {
	{"ord", RCA_FIELD_INTEGER},
	{"at", RCA_FIELD_TIMESTAMPTZ},
	{"raw_time", RCA_FIELD_TEXT},
	{"zone", RCA_FIELD_TEXT},
	{"milestone", RCA_FIELD_TEXT},
	{"event", RCA_FIELD_TEXT},
	{"elapsed", RCA_FIELD_INTERVAL},
	{"extra", RCA_FIELD_JSONB},
	{"line", RCA_FIELD_INTEGER},
	{"until", RCA_FIELD_TIMESTAMPTZ},
	{"approximate", RCA_FIELD_BOOLEAN},
};

const RcaRowKind rca_timeline_kind = {
	"timeline", RCA_REACH_TIMELINE, timeline_fields, lengthof(timeline_fields), make_timeline
};

RCA_ROW_FUNCTIONS(rca_timeline, rca_timeline_kind)

static void
make_action_items(RcaValue *value, RcaRowSink sink, void *arg)
{
	RcaCursor	cursor;
	RcaActionItem item;
	Datum		values[RCA_MAX_FIELDS];
	bool		nulls[RCA_MAX_FIELDS] = {false};

	rca_form_action_items(&value->form, &cursor);
	for (int ord = 1; rca_action_items_next(&cursor, &item); ord++)
	{
		values[0] = Int32GetDatum(ord);
		values[1] = rca_stored_datum(item.priority, &nulls[1]);
		values[2] = rca_stored_datum(item.action, &nulls[2]);
		values[3] = rca_stored_datum(item.owner, &nulls[3]);
		values[4] = rca_date_datum(item.due_date, &nulls[4]);
		values[5] = rca_stored_datum(item.status, &nulls[5]);
		values[6] = BoolGetDatum(item.is_open);
		values[7] = rca_stored_datum(item.ticket, &nulls[7]);
		values[8] = rca_pairs_datum(item.extra, item.nextra, &nulls[8]);
		values[9] = Int32GetDatum(item.line);
		sink(arg, values, nulls);
	}
	if (cursor.corrupt)
		rca_report_corrupt();
}

static const RcaField action_item_fields[] = {
	{"ord", RCA_FIELD_INTEGER},
	{"priority", RCA_FIELD_TEXT},
	{"action", RCA_FIELD_TEXT},
	{"owner", RCA_FIELD_TEXT},
	{"due_date", RCA_FIELD_DATE},
	{"status", RCA_FIELD_TEXT},
	{"is_open", RCA_FIELD_BOOLEAN},
	{"ticket", RCA_FIELD_TEXT},
	{"extra", RCA_FIELD_JSONB},
	{"line", RCA_FIELD_INTEGER},
};

const RcaRowKind rca_action_item_kind = {
	"action_items", RCA_REACH_ACTION_ITEMS, action_item_fields, lengthof(action_item_fields), make_action_items
};

RCA_ROW_FUNCTIONS(rca_action_items, rca_action_item_kind)

static RcaMoments
report_moments(const RcaValue *value)
{
	RcaMoments	moments;
	RcaCursor	cursor;
	RcaTimelineEntry entry;

	rca_moments_init(&moments);
	rca_form_timeline(&value->form, &cursor);
	while (rca_timeline_next(&cursor, &entry))
		rca_moments_add(&moments, &entry);
	if (cursor.corrupt)
		rca_report_corrupt();
	return moments;
}

static void
make_metrics(RcaValue *value, RcaRowSink sink, void *arg)
{
	RcaMoments	moments = report_moments(value);
	RcaMetadata metadata;
	RcaMetric	metric;
	Datum		values[RCA_MAX_FIELDS];
	bool		nulls[RCA_MAX_FIELDS] = {false};

	rca_form_header(&value->form, &metadata);
	for (int nth = 0; rca_metric(nth, &moments, metadata.duration, &metric); nth++)
	{
		values[0] = rca_cstring_datum(metric.name, &nulls[0]);
		values[1] = rca_interval_datum(metric.value, &nulls[1]);
		values[2] = rca_cstring_datum(rca_metric_status_name(metric.status), &nulls[2]);
		values[3] = rca_stored_datum(rca_milestone_name(metric.from.milestone), &nulls[3]);
		values[4] = rca_stored_datum(rca_milestone_name(metric.to.milestone), &nulls[4]);
		values[5] = rca_instant_datum(metric.from.at, &nulls[5]);
		values[6] = rca_instant_datum(metric.to.at, &nulls[6]);
		values[7] = Int32GetDatum(metric.from.line);
		nulls[7] = (metric.from.line == 0);
		values[8] = Int32GetDatum(metric.to.line);
		nulls[8] = (metric.to.line == 0);
		sink(arg, values, nulls);
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
};

const RcaRowKind rca_metric_kind = {
	"metrics", RCA_REACH_TIMELINE, metric_fields, lengthof(metric_fields), make_metrics
};

RCA_ROW_FUNCTIONS(rca_metrics, rca_metric_kind)

static RcaMilestone
milestone_argument(Datum value)
{
	text	   *name = DatumGetTextPP(value);
	RcaStr		wanted = {VARDATA_ANY(name), (int) VARSIZE_ANY_EXHDR(name)};
	StringInfoData known;

	initStringInfo(&known);
	for (int i = RCA_MILESTONE_NONE + 1; i < RCA_MILESTONE_COUNT; i++)
	{
		RcaStr		candidate = rca_milestone_name(i);

		if (rca_equal(wanted, candidate))
			return i;
		appendStringInfo(&known, "%s%s", known.len > 0 ? ", " : "", candidate.data);
	}
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("unrecognized milestone: \"%.*s\"", pg_mbcliplen(wanted.data, wanted.len, 64), wanted.data),
			 errhint("Milestones are %s.", known.data)));
	pg_unreachable();
}

PG_FUNCTION_INFO_V1(rca_elapsed);
Datum
rca_elapsed(PG_FUNCTION_ARGS)
{
	RcaMilestone from = milestone_argument(PG_GETARG_DATUM(1));
	RcaMilestone to = milestone_argument(PG_GETARG_DATUM(2));
	RcaValue	value;
	RcaMoments	moments;

	rca_value_open(PG_GETARG_DATUM(0), RCA_REACH_TIMELINE, &value);
	moments = report_moments(&value);
	if (moments.of[from].at == RCA_NO_INSTANT || moments.of[to].at == RCA_NO_INSTANT)
		PG_RETURN_NULL();
	return rca_interval_datum(moments.of[to].at - moments.of[from].at, &fcinfo->isnull);
}
