/*
 * src/pg/report_json.c
 *
 * A whole report as jsonb.  Every kind of row becomes an array of objects, by
 * its own description (rows.h): what jsonb says cannot differ from the rows.
 *
 * Dates, instants and intervals are ISO 8601, instants in UTC, whatever the
 * session's settings are; a cast brings them back.
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/fmgrprotos.h"
#include "utils/jsonb.h"
#include "utils/memutils.h"
#include "utils/numeric.h"
#include "utils/timestamp.h"

#include "pg/rows.h"

/* where a row goes */
typedef struct JsonSink
{
	JsonbInState *state;
	const RcaRowKind *kind;
	int			order[RCA_MAX_FIELDS];	/* of its fields, in jsonb */
	bool		bare;			/* its fields go into the object that is open */
} JsonSink;

/* jsonb has the keys of an object by their length, then by their bytes. */
static bool
comes_before(const char *a, const char *b)
{
	size_t		na = strlen(a);
	size_t		nb = strlen(b);

	return na != nb ? na < nb : strcmp(a, b) < 0;
}

/*
 * Makes rows of a kind go to the sink.  To sort the keys of every row took a
 * quarter of the time; those that come in order are left as they are.
 */
static void
set_kind(JsonSink *sink, const RcaRowKind *kind)
{
	sink->kind = kind;
	for (int i = 0; i < kind->nfields; i++)
	{
		int			j = i;

		for (; j > 0 && comes_before(kind->fields[i].name, kind->fields[sink->order[j - 1]].name); j--)
			sink->order[j] = sink->order[j - 1];
		sink->order[j] = i;
	}
}

static JsonbValue
string_of(const char *s, int len)
{
	JsonbValue	value;

	value.type = jbvString;
	value.val.string.val = unconstify(char *, s);
	value.val.string.len = len;
	return value;
}

static JsonbValue
string_value(const char *s)
{
	return string_of(s, (int) strlen(s));
}

static JsonbValue
text_value(Datum datum)
{
	text	   *t = DatumGetTextPP(datum);

	return string_of(VARDATA_ANY(t), (int) VARSIZE_ANY_EXHDR(t));
}

static void
push_key(JsonbInState *state, const char *key)
{
	JsonbValue	value = string_value(key);

	pushJsonbValue(state, WJB_KEY, &value);
}

/* Microseconds as a fraction of a second, without zeros behind; or nothing. */
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
	RcaDate		date = rca_instant_date(at);
	int64		time = at - date * RCA_USECS_PER_DAY;

	return psprintf("%sT%02d:%02d:%02d%sZ", rca_date_string(date),
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

	deconstruct_array(DatumGetArrayTypeP(datum), TEXTOID, -1, false, TYPALIGN_INT,
					  &elements, NULL, &nelements);
	pushJsonbValue(state, WJB_BEGIN_ARRAY, NULL);
	for (int i = 0; i < nelements; i++)
	{
		JsonbValue	value = text_value(elements[i]);

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
				value.type = jbvNumeric;
				value.val.numeric = int64_to_numeric(DatumGetInt32(datum));
				break;
			case RCA_FIELD_BOOLEAN:
				value.type = jbvBool;
				value.val.boolean = DatumGetBool(datum);
				break;
			case RCA_FIELD_TEXT:
				value = text_value(datum);
				break;
			case RCA_FIELD_TEXT_ARRAY:
				push_array(state, datum);
				return;
			case RCA_FIELD_DATE:
				value = string_value(rca_date_string(DatumGetDateADT(datum)));
				break;
			case RCA_FIELD_TIMESTAMPTZ:
				value = string_value(iso_instant(DatumGetTimestampTz(datum)));
				break;
			case RCA_FIELD_INTERVAL:
				value = string_value(iso_interval(DatumGetIntervalP(datum)->time));
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
		}
	}
	pushJsonbValue(state, WJB_VALUE, &value);
}

static void
push_row(void *arg, Datum *values, bool *nulls)
{
	JsonSink   *sink = arg;

	if (!sink->bare)
		pushJsonbValue(sink->state, WJB_BEGIN_OBJECT, NULL);
	for (int i = 0; i < sink->kind->nfields; i++)
	{
		int			field = sink->order[i];

		push_key(sink->state, sink->kind->fields[field].name);
		push_field(sink->state, sink->kind->fields[field].type, values[field], nulls[field]);
	}
	if (!sink->bare)
		pushJsonbValue(sink->state, WJB_END_OBJECT, NULL);
}

PG_FUNCTION_INFO_V1(rca_to_jsonb);
Datum
rca_to_jsonb(PG_FUNCTION_ARGS)
{
	static const RcaRowKind *const kinds[] = {
		&rca_timeline_kind, &rca_action_item_kind, &rca_section_kind, &rca_factor_kind,
		&rca_resolution_step_kind, &rca_lesson_kind, &rca_impact_kind,
		&rca_affected_service_kind, &rca_link_kind, &rca_metric_kind, &rca_table_kind,
		&rca_code_block_kind,
	};
	RcaValue	value;
	JsonbInState state = {0};
	JsonSink	sink = {.state = &state, .bare = true};

	rca_value_open(PG_GETARG_DATUM(0), RCA_REACH_ALL, &value);
	pushJsonbValue(&state, WJB_BEGIN_OBJECT, NULL);
	set_kind(&sink, &rca_document_kind);
	rca_document_kind.make(&value, push_row, &sink);
	sink.bare = false;
	for (int i = 0; i < lengthof(kinds); i++)
	{
		set_kind(&sink, kinds[i]);
		push_key(&state, kinds[i]->name);
		pushJsonbValue(&state, WJB_BEGIN_ARRAY, NULL);
		kinds[i]->make(&value, push_row, &sink);
		pushJsonbValue(&state, WJB_END_ARRAY, NULL);
	}
	pushJsonbValue(&state, WJB_END_OBJECT, NULL);
	PG_RETURN_JSONB_P(JsonbValueToJsonb(state.result));
}
