/*
 * src/pg/sarif.c
 *
 * Findings as results of SARIF 2.1.0, for the aggregate rca_sarif, whose state
 * is an array of jsonb.
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "fmgr.h"
#include "utils/builtins.h"
#include "utils/fmgrprotos.h"
#include "utils/numeric.h"

#include "base/text.h"
#include "pg/array_state.h"
#include "pg/encoding.h"
#include "pg/json.h"
#include "pg/rows.h"

/* A finding, in the columns that both the library and the row type know. */
typedef struct FindingRow
{
	Datum		values[RCA_FINDING_COLUMNS];
	bool		nulls[RCA_FINDING_COLUMNS];
} FindingRow;

/* The text that a fix replaces. */
typedef struct Replacement
{
	int			line;
	int			col;
	int			end_line;
	int			end_col;
	JsonbValue	text;
} Replacement;

static void
open_object(JsonbInState *state, const char *key)
{
	if (key != NULL)
		rca_json_push_key(state, rca_str(key, (int) strlen(key)));
	pushJsonbValue(state, WJB_BEGIN_OBJECT, NULL);
}

static void
close_object(JsonbInState *state)
{
	pushJsonbValue(state, WJB_END_OBJECT, NULL);
}

/* Begins an array with one object, and leaves both open. */
static void
open_list(JsonbInState *state, const char *key)
{
	rca_json_push_key(state, rca_str(key, (int) strlen(key)));
	pushJsonbValue(state, WJB_BEGIN_ARRAY, NULL);
	pushJsonbValue(state, WJB_BEGIN_OBJECT, NULL);
}

static void
close_list(JsonbInState *state)
{
	pushJsonbValue(state, WJB_END_OBJECT, NULL);
	pushJsonbValue(state, WJB_END_ARRAY, NULL);
}

static void
push_value(JsonbInState *state, const char *key, JsonbValue value)
{
	rca_json_push_key(state, rca_str(key, (int) strlen(key)));
	pushJsonbValue(state, WJB_VALUE, &value);
}

/* Pushes a text, or nothing if the column is null. */
static void
push_text(JsonbInState *state, const char *key, const FindingRow *row,
		  RcaFindingColumn column)
{
	if (!row->nulls[column])
		push_value(state, key, rca_json_text(row->values[column]));
}

static void
push_integer(JsonbInState *state, const char *key, const FindingRow *row,
			 RcaFindingColumn column)
{
	if (!row->nulls[column])
		push_value(state, key,
				   rca_json_integer(DatumGetInt32(row->values[column])));
}

/*
 * A path as a relative reference of RFC 3986: all characters but the
 * unreserved ones and the slash are percent-encoded, in UTF-8.  This includes
 * the colon, because the text before a colon would be a scheme.
 */
static JsonbValue
path_uri(const char *path)
{
	static const char digits[] = "0123456789ABCDEF";
	StringInfoData uri;

	initStringInfo(&uri);
	for (const char *p = rca_from_server(path); *p != '\0'; p++)
	{
		unsigned char c = (unsigned char) *p;

		if (c < 0x80 && (rca_is_word(*p) || strchr("-._~/", c) != NULL))
			appendStringInfoChar(&uri, *p);
		else
		{
			appendStringInfoChar(&uri, '%');
			appendStringInfoChar(&uri, digits[c >> 4]);
			appendStringInfoChar(&uri, digits[c & 15]);
		}
	}
	return rca_json_string(uri.data, uri.len);
}

static void
push_artifact(JsonbInState *state, const char *path)
{
	open_object(state, "artifactLocation");
	if (path != NULL)
		push_value(state, "uri", path_uri(path));
	close_object(state);
}

static void
push_location(JsonbInState *state, const char *path, const FindingRow *row)
{
	open_list(state, "locations");
	open_object(state, "physicalLocation");
	push_artifact(state, path);
	open_object(state, "region");
	push_integer(state, "startLine", row, RCA_FINDING_LINE);
	push_integer(state, "startColumn", row, RCA_FINDING_COL);
	push_integer(state, "endLine", row, RCA_FINDING_END_LINE);
	push_integer(state, "endColumn", row, RCA_FINDING_END_COL);
	close_object(state);
	close_object(state);
	close_list(state);
}

/* Reads a number of a fix, which is an object. */
static bool
read_integer(Jsonb *fix, const char *key, int *result)
{
	JsonbValue	value;

	if (getKeyJsonValueFromContainer(&fix->root, key, (int) strlen(key),
									 &value) == NULL ||
		value.type != jbvNumeric)
		return false;
	*result = DatumGetInt32(DirectFunctionCall1(numeric_int4,
												NumericGetDatum(value.val.numeric)));
	return true;
}

static bool
read_replacement(Jsonb *fix, Replacement *replacement)
{
	return JB_ROOT_IS_OBJECT(fix) &&
		read_integer(fix, "line", &replacement->line) &&
		read_integer(fix, "col", &replacement->col) &&
		read_integer(fix, "end_line", &replacement->end_line) &&
		read_integer(fix, "end_col", &replacement->end_col) &&
		getKeyJsonValueFromContainer(&fix->root, "text", (int) strlen("text"),
									 &replacement->text) != NULL &&
		replacement->text.type == jbvString;
}

static void
push_fix(JsonbInState *state, const char *path, const FindingRow *row)
{
	Replacement replacement;

	if (row->nulls[RCA_FINDING_FIX] ||
		!read_replacement(DatumGetJsonbP(row->values[RCA_FINDING_FIX]),
						  &replacement))
		return;
	open_list(state, "fixes");
	open_object(state, "description");
	push_text(state, "text", row, RCA_FINDING_HINT);
	close_object(state);
	open_list(state, "artifactChanges");
	push_artifact(state, path);
	open_list(state, "replacements");
	open_object(state, "deletedRegion");
	push_value(state, "startLine", rca_json_integer(replacement.line));
	push_value(state, "startColumn", rca_json_integer(replacement.col));
	push_value(state, "endLine", rca_json_integer(replacement.end_line));
	push_value(state, "endColumn", rca_json_integer(replacement.end_col));
	close_object(state);
	open_object(state, "insertedContent");
	push_value(state, "text", replacement.text);
	close_object(state);
	close_list(state);
	close_list(state);
	close_list(state);
}

static void
push_level(JsonbInState *state, const FindingRow *row)
{
	if (!row->nulls[RCA_FINDING_LEVEL] &&
		strcmp(TextDatumGetCString(row->values[RCA_FINDING_LEVEL]),
			   "info") == 0)
		push_value(state, "level", rca_json_string("note", strlen("note")));
	else
		push_text(state, "level", row, RCA_FINDING_LEVEL);
}

static Jsonb *
result_of_finding(const char *path, const FindingRow *row)
{
	JsonbInState state = {0};

	open_object(&state, NULL);
	push_text(&state, "ruleId", row, RCA_FINDING_CODE);
	push_level(&state, row);
	open_object(&state, "message");
	push_text(&state, "text", row, RCA_FINDING_MESSAGE);
	close_object(&state);
	push_location(&state, path, row);
	push_fix(&state, path, row);
	close_object(&state);
	return JsonbValueToJsonb(state.result);
}

/*
 * _rca_sarif_step(state jsonb[], path text, finding rca_finding).  A row
 * without a finding, as from an outer join, adds nothing.
 */
PG_FUNCTION_INFO_V1(rca_sarif_step);
Datum
rca_sarif_step(PG_FUNCTION_ARGS)
{
	FindingRow	row;
	Datum		result = (Datum) 0;
	bool		isnull = true;

	if (!PG_ARGISNULL(2))
	{
		rca_read_row(PG_GETARG_HEAPTUPLEHEADER(2), rca_finding_fields, RCA_FINDING_COLUMNS,
					 row.values, row.nulls);
		isnull = row.nulls[RCA_FINDING_CODE];
	}
	if (!isnull)
	{
		const char *path = PG_ARGISNULL(1) ? NULL :
			text_to_cstring(PG_GETARG_TEXT_PP(1));

		result = JsonbPGetDatum(result_of_finding(path, &row));
	}
	return rca_array_state(fcinfo, JSONBOID, result, isnull);
}
