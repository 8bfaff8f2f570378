/*
 * src/compose/timeline_rows_out.c
 *
 * Writes the timeline as a table, with times in UTC.
 */
#include "base/base.h"

#include "base/calendar.h"
#include "base/limits.h"
#include "base/host.h"
#include "base/text.h"
#include "compose/body.h"
#include "compose/shape.h"
#include "edit/cells.h"

#define OWN_COLUMNS		4		/* of a timeline, without additional columns */

/* An instant, with seconds and microseconds only if it has them. */
static void
append_instant(StringInfo out, RcaInstant at)
{
	int64		clock = rca_instant_clock(at);
	int			seconds = (int) (clock / RCA_USECS_PER_SEC % 60);
	int			usecs = (int) (clock % RCA_USECS_PER_SEC);

	appendStringInfo(out, "%s %02d:%02d", rca_date_string(rca_instant_date(at)),
					 (int) (clock / RCA_USECS_PER_HOUR), (int) (clock / RCA_USECS_PER_MIN % 60));
	if (seconds > 0 || usecs > 0)
		appendStringInfo(out, ":%02d", seconds);
	if (usecs > 0)
	{
		appendStringInfo(out, ".%06d", usecs);
		while (out->data[out->len - 1] == '0')
			out->data[--out->len] = '\0';
	}
}

/* The time of an entry: its instants, or the text of its time. */
static RcaStr
time_cell(const RcaNode *entry)
{
	const RcaNode *approximate = rca_json_get(entry, "is_approximate");
	RcaStr		at = rca_json_text_of(entry, "at");
	RcaStr		until = rca_json_text_of(entry, "until");
	StringInfoData out;

	if (at.data == NULL)
		return rca_body_cell(entry, "raw_time");
	initStringInfo(&out);
	if (approximate != NULL && approximate->kind == RCA_NODE_TRUE)
		appendStringInfoChar(&out, '~');
	append_instant(&out, rca_json_instant(at));
	if (until.data != NULL)
	{
		appendStringInfoString(&out, " - ");
		append_instant(&out, rca_json_instant(until));
	}
	return rca_str(out.data, out.len);
}

/* Does any entry have a milestone that its text does not say? */
static bool
has_milestones(const RcaNode *rows)
{
	for (int i = 0; i < rows->nitems; i++)
	{
		RcaStr		milestone = rca_json_text_of(rows->items[i], "milestone");
		RcaStr		event = rca_json_text_of(rows->items[i], "event");
		RcaStr		said;

		rca_host_check_interrupts();
		if (milestone.data == NULL)
			continue;
		said = rca_milestone_name(rca_milestone_of_event(event.data == NULL ? RCA_STR("") : event));
		if (said.data == NULL || !rca_equal(milestone, said))
			return true;
	}
	return false;
}

/* Where the zone of the times is written. */
typedef enum ZonePlace
{
	ZONE_IN_HEADER,				/* "Time (UTC)" */
	ZONE_IN_COLUMN,				/* some time that is not an instant has a zone */
	ZONE_NOWHERE,				/* some such time has no zone; UTC is the
								 * default */
} ZonePlace;

static ZonePlace
zone_place(const RcaNode *rows)
{
	ZonePlace	place = ZONE_IN_HEADER;

	for (int i = 0; i < rows->nitems; i++)
	{
		if (rca_json_get(rows->items[i], "at") != NULL)
			continue;
		if (rca_json_get(rows->items[i], "zone") != NULL)
			return ZONE_IN_COLUMN;
		if (rca_json_is_null(rows->items[i], "zone"))
			place = ZONE_NOWHERE;
	}
	return place;
}

/* The zone of a time.  It is UTC if the time is an instant. */
static RcaStr
zone_cell(const RcaNode *entry)
{
	return rca_json_get(entry, "at") != NULL ? RCA_STR("UTC") : rca_body_cell(entry, "zone");
}

void
rca_body_timeline(RcaBody *body)
{
	const RcaNode *rows = rca_json_get(body->json, "timeline");
	bool		has_milestone = has_milestones(rows);
	ZonePlace	zone = zone_place(rows);
	RcaStr		names[RCA_MAX_TABLE_COLUMNS + OWN_COLUMNS];
	RcaStr		cells[RCA_MAX_TABLE_COLUMNS + OWN_COLUMNS];
	RcaStr	   *extra;
	int			nextra;
	int			n = 0;

	extra = rca_body_extra_names(rows, 0, rows->nitems, &nextra);
	names[n++] = zone == ZONE_IN_HEADER ? RCA_STR("Time (UTC)") : RCA_STR("Time");
	if (zone == ZONE_IN_COLUMN)
		names[n++] = RCA_STR("Zone");
	if (has_milestone)
		names[n++] = RCA_STR("Milestone");
	names[n++] = RCA_STR("Event");
	memcpy(&names[n], extra, nextra * sizeof(RcaStr));
	rca_body_table_header(body, names, n + nextra);
	for (int i = 0; i < rows->nitems && !rca_body_is_full(body); i++)
	{
		n = 0;
		cells[n++] = time_cell(rows->items[i]);
		if (zone == ZONE_IN_COLUMN)
			cells[n++] = zone_cell(rows->items[i]);
		if (has_milestone)
			cells[n++] = rca_body_cell(rows->items[i], "milestone");
		cells[n++] = rca_body_cell(rows->items[i], "event");
		rca_body_extra_cells(rows->items[i], extra, nextra, &cells[n]);
		rca_body_table_row(body, cells, n + nextra);
	}
	rca_body_end_block(body);
}
