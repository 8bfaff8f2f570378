/*
 * src/pg/icalendar.c
 *
 * Action items and incidents as components of iCalendar (RFC 5545), and the
 * aggregate that makes a calendar from them.
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "common/cryptohash.h"
#include "common/sha2.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/timestamp.h"

#include "base/text.h"
#include "pg/array_state.h"
#include "pg/datum.h"
#include "pg/encoding.h"
#include "pg/rows.h"
#include "render/ical.h"

/* the time stamp if nothing says when the component was written */
#define NO_STAMP		(-(int64) 10957 * RCA_USECS_PER_DAY)	/* 1970-01-01 */

/* A component that is being written, in UTF-8. */
typedef struct Component
{
	StringInfoData out;
	const char *name;
	RcaStr		path;			/* of the report */
	RcaInstant	stamp;			/* or RCA_NO_INSTANT */
} Component;

/*
 * The identifier of a component, made from its kind, the path of its report
 * and its key.  It is a UUID of version 8 (RFC 9562).
 */
static char *
uid_of(const char *kind, RcaStr path, RcaStr key)
{
	uint8		hash[PG_SHA256_DIGEST_LENGTH];
	pg_cryptohash_ctx *context = pg_cryptohash_create(PG_SHA256);

	if (pg_cryptohash_init(context) < 0 ||
		pg_cryptohash_update(context, (const uint8 *) kind, strlen(kind) + 1) < 0 ||
		pg_cryptohash_update(context, (const uint8 *) path.data, path.len) < 0 ||
		pg_cryptohash_update(context, (const uint8 *) "\n", 1) < 0 ||
		pg_cryptohash_update(context, (const uint8 *) key.data, key.len) < 0 ||
		pg_cryptohash_final(context, hash, sizeof(hash)) < 0)
		elog(ERROR, "could not compute a SHA-256 hash");
	pg_cryptohash_free(context);
	hash[6] = 0x80 | (hash[6] & 0x0F);
	hash[8] = 0x80 | (hash[8] & 0x3F);
	return psprintf("%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-%02x%02x%02x%02x%02x%02x",
					hash[0], hash[1], hash[2], hash[3], hash[4], hash[5], hash[6], hash[7],
					hash[8], hash[9], hash[10], hash[11], hash[12], hash[13], hash[14], hash[15]);
}

pg_noreturn static void
raise_range(const char *what)
{
	ereport(ERROR,
			(errcode(ERRCODE_DATETIME_VALUE_OUT_OF_RANGE),
			 errmsg("%s out of range for iCalendar", what),
			 errdetail("Years have four digits there.")));
}

/*
 * Begins a component.  The SQL arguments are path text, the item or report,
 * and stamp timestamptz.
 */
static Component
begin(FunctionCallInfo fcinfo, const char *name, const char *kind, RcaStr key, RcaInstant fallback)
{
	Component	c = {.name = name,.path = rca_str_of_text(PG_GETARG_DATUM(0)),.stamp = fallback};

	if (c.stamp == RCA_NO_INSTANT)
		c.stamp = NO_STAMP;
	if (!PG_ARGISNULL(2))
		c.stamp = PG_GETARG_TIMESTAMPTZ(2);
	initStringInfo(&c.out);
	rca_ical_word(&c.out, "BEGIN", name);
	rca_ical_word(&c.out, "UID", uid_of(kind, c.path, key));
	if (!rca_ical_instant(&c.out, "DTSTAMP", c.stamp))
		raise_range("timestamp");
	return c;
}

static Datum
finish(Component *c)
{
	bool		isnull;

	rca_ical_word(&c->out, "END", c->name);
	return rca_text_datum(rca_str(c->out.data, c->out.len), &isnull);
}

/* Appends a line of a description, unless the value is empty. */
static void
describe(StringInfo out, const char *label, RcaStr value)
{
	if (value.len > 0)
		appendStringInfo(out, "%s%s: %.*s", out->len > 0 ? "\n" : "", label, value.len, value.data);
}

static void
write_description(Component *c, StringInfo description)
{
	describe(description, "Report", c->path);
	if (description->len > 0)
		rca_ical_text(&c->out, "DESCRIPTION", rca_str(description->data, description->len));
}

/*
 * Action items
 */

/* The columns of rca_action_item that are used. */
typedef enum ItemColumn
{
	ITEM_PRIORITY = 1,
	ITEM_ACTION = 2,
	ITEM_OWNER = 3,
	ITEM_DUE_DATE = 4,
	ITEM_STATE = 6,
	ITEM_TICKET = 8,
	ITEM_KEY = 9,
} ItemColumn;

#define ITEM_COLUMNS	(ITEM_KEY + 1)

typedef struct ItemRow
{
	Datum		values[ITEM_COLUMNS];
	bool		nulls[ITEM_COLUMNS];
} ItemRow;

static RcaStr
item_text(const ItemRow *row, ItemColumn column)
{
	return row->nulls[column] ? RCA_NULL_STR : rca_str_of_text(row->values[column]);
}

/* Does the row have an item?  A row of an outer join may have no key. */
static bool
has_item(FunctionCallInfo fcinfo, ItemRow *row)
{
	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		return false;
	rca_read_row(PG_GETARG_HEAPTUPLEHEADER(1), rca_action_item_kind.fields, ITEM_COLUMNS,
				 row->values, row->nulls);
	return !row->nulls[ITEM_KEY];
}

static RcaInstant
due_instant(const ItemRow *row)
{
	DateADT		due = row->nulls[ITEM_DUE_DATE] ? DATEVAL_NOBEGIN : DatumGetDateADT(row->values[ITEM_DUE_DATE]);

	return DATE_NOT_FINITE(due) ? RCA_NO_INSTANT : (int64) due * RCA_USECS_PER_DAY;
}

static void
write_item(Component *c, const ItemRow *row)
{
	RcaStr		action = item_text(row, ITEM_ACTION);
	StringInfoData description;

	rca_ical_text(&c->out, "SUMMARY", action.len > 0 ? action : item_text(row, ITEM_KEY));
	initStringInfo(&description);
	describe(&description, "Owner", item_text(row, ITEM_OWNER));
	describe(&description, "Priority", item_text(row, ITEM_PRIORITY));
	describe(&description, "Ticket", item_text(row, ITEM_TICKET));
	write_description(c, &description);
}

/* The status of a to-do.  An item without a state is open. */
static const char *
todo_status(RcaStr state)
{
	static const char *const statuses[RCA_STATE_COUNT] = {
		[RCA_STATE_UNSTATED] = "NEEDS-ACTION",
		[RCA_STATE_OPEN] = "NEEDS-ACTION",
		[RCA_STATE_IN_PROGRESS] = "IN-PROCESS",
		[RCA_STATE_DONE] = "COMPLETED",
		[RCA_STATE_CANCELLED] = "CANCELLED",
	};

	return statuses[rca_state_lookup(state)];
}

/* rca_ical_todo(path text, item rca_action_item, stamp timestamptz) */
PG_FUNCTION_INFO_V1(rca_ical_todo);
Datum
rca_ical_todo(PG_FUNCTION_ARGS)
{
	ItemRow		row;
	Component	c;

	if (!has_item(fcinfo, &row))
		PG_RETURN_NULL();
	c = begin(fcinfo, "VTODO", "todo", item_text(&row, ITEM_KEY), due_instant(&row));
	write_item(&c, &row);
	if (due_instant(&row) != RCA_NO_INSTANT &&
		!rca_ical_day(&c.out, "DUE", DatumGetDateADT(row.values[ITEM_DUE_DATE])))
		raise_range("date");
	rca_ical_word(&c.out, "STATUS", todo_status(item_text(&row, ITEM_STATE)));
	return finish(&c);
}

/*
 * rca_ical_event(path text, item rca_action_item, stamp timestamptz): the due
 * date of an item
 */
PG_FUNCTION_INFO_V1(rca_ical_due);
Datum
rca_ical_due(PG_FUNCTION_ARGS)
{
	ItemRow		row;
	Component	c;

	if (!has_item(fcinfo, &row) || due_instant(&row) == RCA_NO_INSTANT)
		PG_RETURN_NULL();
	c = begin(fcinfo, "VEVENT", "due", item_text(&row, ITEM_KEY), due_instant(&row));
	write_item(&c, &row);
	if (!rca_ical_day(&c.out, "DTSTART", DatumGetDateADT(row.values[ITEM_DUE_DATE])))
		raise_range("date");
	rca_ical_word(&c.out, "TRANSP", "TRANSPARENT");
	return finish(&c);
}

/*
 * Incidents
 */

/* An instant without fractions of a second, which iCalendar does not have. */
static RcaInstant
whole_seconds(RcaInstant at)
{
	return at - (at % RCA_USECS_PER_SEC + RCA_USECS_PER_SEC) % RCA_USECS_PER_SEC;
}

/* The start and the end of an incident.  Each may be RCA_NO_INSTANT. */
static void
find_span(const RcaValue *value, const RcaMetadata *metadata, RcaInstant *start, RcaInstant *end)
{
	RcaMetricInput input = rca_value_metric_input(value);

	*start = rca_metric_reached(&input, RCA_MILESTONE_STARTED, RCA_MILESTONE_STARTED);
	if (*start == RCA_NO_INSTANT)
		*start = rca_metric_reached(&input, RCA_MILESTONE_DETECTED, RCA_MILESTONE_DETECTED);
	if (*start == RCA_NO_INSTANT)
		*start = input.moments.first.at;
	*end = rca_metric_reached(&input, RCA_MILESTONE_RESOLVED, RCA_MILESTONE_RECOVERED);
	if (*end == RCA_NO_INSTANT && *start != RCA_NO_INSTANT && metadata->duration != RCA_NO_DURATION)
		*end = *start + metadata->duration;
	/*
	 * an end before the start is an error of the report, and the standard
	 * does not allow one that is equal to the start
	 */
	if (*end != RCA_NO_INSTANT && whole_seconds(*end) <= whole_seconds(*start))
		*end = RCA_NO_INSTANT;
}

static void
describe_list(StringInfo out, const char *label, const RcaStrList *list)
{
	StringInfoData names;

	initStringInfo(&names);
	for (int i = 0; i < list->count; i++)
		appendStringInfo(&names, "%s%.*s", i > 0 ? ", " : "", list->items[i].len, list->items[i].data);
	describe(out, label, rca_str(names.data, names.len));
}

static void
write_incident(Component *c, const RcaMetadata *metadata)
{
	StringInfoData description;

	rca_ical_text(&c->out, "SUMMARY", metadata->title.len > 0 ? metadata->title : c->path);
	initStringInfo(&description);
	describe(&description, "Severity", metadata->severity);
	describe(&description, "Status", metadata->status);
	describe_list(&description, "Services", &metadata->services);
	write_description(c, &description);
}

/*
 * rca_ical_event(path text, doc rca, stamp timestamptz): the time of an
 * incident
 */
PG_FUNCTION_INFO_V1(rca_ical_incident);
Datum
rca_ical_incident(PG_FUNCTION_ARGS)
{
	RcaValue	value;
	RcaMetadata metadata;
	RcaInstant	start;
	RcaInstant	end;
	Component	c;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		PG_RETURN_NULL();
	rca_value_open(PG_GETARG_DATUM(1), RCA_REACH_ALL, &value);
	metadata = rca_value_metadata(&value);
	find_span(&value, &metadata, &start, &end);
	if (start == RCA_NO_INSTANT && metadata.date == RCA_NO_DATE)
		PG_RETURN_NULL();
	c = begin(fcinfo, "VEVENT", "incident", RCA_STR(""), end != RCA_NO_INSTANT ? end :
			  start != RCA_NO_INSTANT ? start : (int64) metadata.date * RCA_USECS_PER_DAY);
	write_incident(&c, &metadata);
	if (start != RCA_NO_INSTANT ? !rca_ical_instant(&c.out, "DTSTART", start) :
		!rca_ical_day(&c.out, "DTSTART", metadata.date))
		raise_range("date");
	if (end != RCA_NO_INSTANT && !rca_ical_instant(&c.out, "DTEND", end))
		raise_range("date");
	rca_ical_word(&c.out, "TRANSP", "TRANSPARENT");
	return finish(&c);
}

/*
 * Calendars
 */

/* Is this a component as the functions above make it, and not a calendar? */
static bool
is_component(text *component)
{
	RcaStr		text = {VARDATA_ANY(component), (int) VARSIZE_ANY_EXHDR(component)};
	RcaStr		end = {text.data + text.len - 2, 2};

	return rca_starts_nocase(text, RCA_STR("BEGIN:V")) &&
		!rca_starts_nocase(text, RCA_STR("BEGIN:VCALENDAR")) && rca_equal(end, RCA_STR("\r\n"));
}

/* _rca_ical_step(state text[], component text).  NULL adds nothing. */
PG_FUNCTION_INFO_V1(rca_ical_step);
Datum
rca_ical_step(PG_FUNCTION_ARGS)
{
	if (!PG_ARGISNULL(1) && !is_component(PG_GETARG_TEXT_PP(1)))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("a calendar is made of components"),
				 errhint("rca_ical_todo and rca_ical_event make them: rca_ical(rca_ical_todo(path, item)).")));
	return rca_array_state(fcinfo, TEXTOID, PG_ARGISNULL(1) ? (Datum) 0 : PG_GETARG_DATUM(1), PG_ARGISNULL(1));
}
