/*
 * src/pg/rows_timeline.c
 *
 * Rows of what happened when.
 */
#include "postgres.h"

#include "pg/datum.h"
#include "pg/json.h"
#include "pg/raise.h"
#include "pg/rows.h"

static void
make_timeline(RcaValue *value, RcaRowSink *sink)
{
	RcaCursor	cursor;
	RcaTimelineEntry entry;
	RcaInstant	first = RCA_NO_INSTANT;
	Interval	interval;
	Datum		values[RCA_MAX_FIELDS];
	bool		nulls[RCA_MAX_FIELDS] = {false};

	rca_form_timeline(&value->form, &cursor);
	for (int ord = 1; rca_timeline_next(&cursor, &entry); ord++)
	{
		int64		elapsed = RCA_NO_DURATION;

		if (first == RCA_NO_INSTANT)
			first = entry.at;
		if (entry.at != RCA_NO_INSTANT)
			elapsed = entry.at - first;
		values[0] = Int32GetDatum(ord);
		values[1] = rca_instant_datum(entry.at, &nulls[1]);
		values[2] = rca_stored_datum(entry.raw_time, &nulls[2]);
		values[3] = rca_stored_datum(entry.zone, &nulls[3]);
		values[4] = rca_stored_datum(rca_milestone_name(entry.milestone),
									 &nulls[4]);
		values[5] = rca_stored_datum(entry.event, &nulls[5]);
		values[6] = rca_interval_datum_in(&interval, elapsed, &nulls[6]);
		values[7] = rca_pairs_datum(entry.extra, entry.nextra, &nulls[7]);
		values[8] = Int32GetDatum(entry.line);
		values[9] = rca_instant_datum(entry.until, &nulls[9]);
		values[10] = BoolGetDatum(entry.approximate);
		sink->put(sink, values, nulls);
	}
	if (cursor.corrupt)
		rca_raise_corrupt();
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
	.name = "timeline",
	.reach = RCA_REACH_TIMELINE,
	.fields = timeline_fields,
	.nfields = lengthof(timeline_fields),
	.make = make_timeline,
};

RCA_ROW_FUNCTIONS(rca_timeline, rca_timeline_kind)
