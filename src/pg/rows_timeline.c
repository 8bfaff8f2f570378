/*
 * src/pg/rows_timeline.c
 *
 * Rows of timeline entries.
 */
#include "postgres.h"

#include "pg/datum.h"
#include "pg/json.h"
#include "pg/raise.h"
#include "pg/rows.h"
#include "values/when_cell.h"

/* State for the time elapsed since the first time of the timeline. */
typedef struct Elapsed
{
	RcaInstant	first;			/* the first instant, or RCA_NO_INSTANT */
	int64		first_offset;	/* the first "T+5m", or RCA_NO_DURATION */
} Elapsed;

/*
 * The elapsed time of an entry.  If no entry has an instant, entries that
 * count from a start which is not stated still have a distance from each
 * other.
 */
static int64
elapsed_of(Elapsed *elapsed, const RcaTimelineEntry *entry)
{
	RcaWhen		when;

	if (elapsed->first == RCA_NO_INSTANT)
		elapsed->first = entry->at;
	if (entry->at != RCA_NO_INSTANT)
		return entry->at - elapsed->first;
	if (elapsed->first != RCA_NO_INSTANT || entry->raw_time.data == NULL ||
		!rca_when_read_cell(entry->raw_time, &when, NULL) ||
		!when.is_relative || when.relative == RCA_NO_DURATION)
		return RCA_NO_DURATION;
	if (elapsed->first_offset == RCA_NO_DURATION)
		elapsed->first_offset = when.relative;
	return when.relative - elapsed->first_offset;
}

static void
make_timeline(RcaValue *value, RcaRowSink *sink)
{
	RcaCursor	cursor;
	RcaTimelineEntry entry;
	Elapsed		elapsed = {RCA_NO_INSTANT, RCA_NO_DURATION};
	Interval	interval;
	Datum		values[RCA_MAX_FIELDS];
	bool		nulls[RCA_MAX_FIELDS] = {false};

	rca_form_timeline(&value->form, &cursor);
	for (int ord = 1; rca_timeline_next(&cursor, &entry); ord++)
	{
		values[0] = Int32GetDatum(ord);
		values[1] = rca_instant_datum(entry.at, &nulls[1]);
		values[2] = rca_instant_datum(entry.until, &nulls[2]);
		values[3] = BoolGetDatum(entry.approximate);
		values[4] = rca_stored_datum(entry.raw_time, &nulls[4]);
		values[5] = rca_stored_datum(entry.zone, &nulls[5]);
		values[6] = rca_stored_datum(rca_milestone_name(entry.milestone),
									 &nulls[6]);
		values[7] = rca_stored_datum(entry.event, &nulls[7]);
		values[8] = rca_interval_datum_in(&interval,
										  elapsed_of(&elapsed, &entry),
										  &nulls[8]);
		values[9] = rca_pairs_datum(entry.extra, entry.nextra, &nulls[9]);
		values[10] = Int32GetDatum(entry.line);
		sink->put(sink, values, nulls);
	}
	if (cursor.corrupt)
		rca_raise_corrupt();
}

static const RcaField timeline_fields[] = {
	{"ord", RCA_FIELD_INTEGER},
	{"at", RCA_FIELD_TIMESTAMPTZ},
	{"until", RCA_FIELD_TIMESTAMPTZ},
	{"is_approximate", RCA_FIELD_BOOLEAN},
	{"raw_time", RCA_FIELD_TEXT},
	{"zone", RCA_FIELD_TEXT},
	{"milestone", RCA_FIELD_TEXT},
	{"event", RCA_FIELD_TEXT},
	{"elapsed", RCA_FIELD_INTERVAL},
	{"extra", RCA_FIELD_JSONB},
	{"line", RCA_FIELD_INTEGER},
};

const RcaRowKind rca_timeline_kind = {
	.name = "timeline",
	.reach = RCA_REACH_TIMELINE,
	.fields = timeline_fields,
	.nfields = lengthof(timeline_fields),
	.make = make_timeline,
};

RCA_ROW_FUNCTIONS(rca_timeline, rca_timeline_kind)
RCA_TAUGHT_ROW_FUNCTION(rca_timeline, rca_timeline_kind)
