/*
 * src/pg/report_json.c
 *
 * A whole report as jsonb.  Every kind of row becomes an array of objects,
 * from its own description (rows.h), so jsonb and the rows always agree.
 *
 * Dates, instants and intervals are in ISO 8601, and instants in UTC, whatever
 * the settings of the session are.  A cast converts them back.
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/date.h"
#include "utils/numeric.h"
#include "utils/timestamp.h"

#include "base/calendar.h"
#include "pg/json.h"
#include "pg/rows.h"

/* A sink that makes objects from rows. */
typedef struct JsonSink
{
	RcaRowSink	sink;
	RcaAnswerSize answer;
	JsonbInState *state;
	const RcaRowKind *kind;
	int			order[RCA_MAX_FIELDS];	/* the order of its fields in jsonb */
	bool		bare;			/* fields are added to the open object */
} JsonSink;

/* jsonb sorts the keys of an object by length, then by bytes. */
static bool
comes_before(const char *a, const char *b)
{
	size_t		na = strlen(a);
	size_t		nb = strlen(b);

	return na != nb ? na < nb : strcmp(a, b) < 0;
}

/*
 * Sets the kind of the rows that follow.  Sorting the keys of every row took a
 * quarter of the time, so fields that are already in order are not sorted.
 */
static void
set_kind(JsonSink *sink, const RcaRowKind *kind)
{
	sink->kind = kind;
	for (int i = 0; i < kind->nfields; i++)
	{
		int			j = i;
		const char *name = kind->fields[i].name;

		for (; j > 0; j--)
		{
			if (!comes_before(name, kind->fields[sink->order[j - 1]].name))
				break;
			sink->order[j] = sink->order[j - 1];
		}
		sink->order[j] = i;
	}
}

/* Words and numbers of the core are ASCII. */
static JsonbValue
ascii_value(const char *s)
{
	return rca_json_string(s, (int) strlen(s));
}

static void
push_key(JsonbInState *state, const char *key)
{
	JsonbValue	value = ascii_value(key);

	pushJsonbValue(state, WJB_KEY, &value);
}

/*
 * Microseconds as a fraction of a second without trailing zeros, or an empty
 * string.
 */
static const char *
fraction(int64 usecs)
{
	char	   *s;
	int			len;

	if (usecs == 0)
		return "";
	s = psprintf(".%06d", (int) usecs);
	for (len = (int) strlen(s); s[len - 1] == '0'; len--)
		s[len - 1] = '\0';
	return s;
}

static const char *
iso_instant(RcaInstant at)
{
	int64		time = rca_instant_clock(at);

	return psprintf("%sT%02d:%02d:%02d%sZ", rca_date_string(rca_instant_date(at)),
					(int) (time / RCA_USECS_PER_HOUR),
					(int) (time / RCA_USECS_PER_MIN % 60),
					(int) (time / RCA_USECS_PER_SEC % 60),
					fraction(time % RCA_USECS_PER_SEC));
}

static const char *
iso_interval(int64 usecs)
{
	const char *sign = usecs < 0 ? "-" : "";
	int64		length = usecs < 0 ? -usecs : usecs;

	return psprintf("PT%s" INT64_FORMAT "H%s%dM%s%d%sS",
					sign, length / RCA_USECS_PER_HOUR,
					sign, (int) (length / RCA_USECS_PER_MIN % 60),
					sign, (int) (length / RCA_USECS_PER_SEC % 60),
					fraction(length % RCA_USECS_PER_SEC));
}

static void
push_array(JsonbInState *state, Datum datum)
{
	Datum	   *elements;
	int			nelements;

	deconstruct_array(DatumGetArrayTypeP(datum), TEXTOID, -1, false,
					  TYPALIGN_INT, &elements, NULL, &nelements);
	pushJsonbValue(state, WJB_BEGIN_ARRAY, NULL);
	for (int i = 0; i < nelements; i++)
	{
		JsonbValue	value = rca_json_text(elements[i]);

		pushJsonbValue(state, WJB_ELEM, &value);
	}
	pushJsonbValue(state, WJB_END_ARRAY, NULL);
}

static void
push_field(JsonbInState *state, RcaFieldType type, Datum datum, bool isnull)
{
	JsonbValue	value;

	value.type = jbvNull;
	if (!isnull)
	{
		switch (type)
		{
			case RCA_FIELD_INTEGER:
				value = rca_json_integer(DatumGetInt32(datum));
				break;
			case RCA_FIELD_BOOLEAN:
				value.type = jbvBool;
				value.val.boolean = DatumGetBool(datum);
				break;
			case RCA_FIELD_TEXT:
				value = rca_json_text(datum);
				break;
			case RCA_FIELD_TEXT_ARRAY:
				push_array(state, datum);
				return;
			case RCA_FIELD_DATE:
				value = ascii_value(rca_date_string(DatumGetDateADT(datum)));
				break;
			case RCA_FIELD_TIMESTAMPTZ:
				value = ascii_value(iso_instant(DatumGetTimestampTz(datum)));
				break;
			case RCA_FIELD_INTERVAL:
				value = ascii_value(iso_interval(DatumGetIntervalP(datum)->time));
				break;
			case RCA_FIELD_NUMERIC:
				value.type = jbvNumeric;
				value.val.numeric = DatumGetNumeric(datum);
				break;
			case RCA_FIELD_JSONB:
				value.type = jbvBinary;
				value.val.binary.data = &DatumGetJsonbP(datum)->root;
				value.val.binary.len = VARSIZE(DatumGetPointer(datum)) - VARHDRSZ;
				break;
			case RCA_FIELD_BYTEA:
				elog(ERROR, "bytea has no form in jsonb");
		}
	}
	pushJsonbValue(state, WJB_VALUE, &value);
}

/*
 * The memory that a row takes while jsonb is being built: a key and a value
 * for each field, in arrays that grow by doubling, and the text.
 */
static int64
size_of_row(const RcaRowKind *kind, const Datum *values, const bool *nulls)
{
	int64		size = 4 * kind->nfields * sizeof(JsonbValue);

	for (int i = 0; i < kind->nfields; i++)
	{
		switch (kind->fields[i].type)
		{
			case RCA_FIELD_TEXT:
			case RCA_FIELD_TEXT_ARRAY:
			case RCA_FIELD_JSONB:
				if (!nulls[i])
					size += VARSIZE_ANY(DatumGetPointer(values[i]));
				break;
			default:
				break;
		}
	}
	return size;
}

static void
push_row(RcaRowSink *sink, const Datum *values, const bool *nulls)
{
	JsonSink   *json = (JsonSink *) sink;

	CHECK_FOR_INTERRUPTS();
	rca_answer_add(&json->answer, size_of_row(json->kind, values, nulls));
	if (!json->bare)
		pushJsonbValue(json->state, WJB_BEGIN_OBJECT, NULL);
	for (int i = 0; i < json->kind->nfields; i++)
	{
		int			n = json->order[i];
		const RcaField *field = &json->kind->fields[n];

		push_key(json->state, field->name);
		push_field(json->state, field->type, values[n], nulls[n]);
	}
	if (!json->bare)
		pushJsonbValue(json->state, WJB_END_OBJECT, NULL);
}

PG_FUNCTION_INFO_V1(rca_to_jsonb);
Datum
rca_to_jsonb(PG_FUNCTION_ARGS)
{
	static const RcaRowKind *const kinds[] = {
		&rca_timeline_kind,
		&rca_action_item_kind,
		&rca_section_kind,
		&rca_contributing_factor_kind,
		&rca_resolution_step_kind,
		&rca_lesson_kind,
		&rca_impact_kind,
		&rca_affected_service_kind,
		&rca_link_kind,
		&rca_metric_kind,
		&rca_table_kind,
		&rca_code_block_kind,
	};
	RcaValue	value;
	JsonbInState state = {0};
	JsonSink	json = {.sink.put = push_row};

	json.answer = rca_answer_about(PG_GETARG_DATUM(0));
	rca_value_open(PG_GETARG_DATUM(0), RCA_REACH_ALL, &value);
	json.state = &state;
	pushJsonbValue(&state, WJB_BEGIN_OBJECT, NULL);
	json.bare = true;
	set_kind(&json, &rca_document_kind);
	rca_document_kind.make(&value, &json.sink);
	json.bare = false;
	for (int i = 0; i < lengthof(kinds); i++)
	{
		set_kind(&json, kinds[i]);
		push_key(&state, kinds[i]->name);
		pushJsonbValue(&state, WJB_BEGIN_ARRAY, NULL);
		kinds[i]->make(&value, &json.sink);
		pushJsonbValue(&state, WJB_END_ARRAY, NULL);
	}
	pushJsonbValue(&state, WJB_END_OBJECT, NULL);
	PG_RETURN_JSONB_P(JsonbValueToJsonb(state.result));
}
