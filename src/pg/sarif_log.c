/*
 * src/pg/sarif_log.c
 *
 * The aggregate rca_sarif, whose state is an array of results as JSON.
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "fmgr.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/fmgrprotos.h"
#include "utils/jsonb.h"
#include "utils/numeric.h"

#include "lint/sarif.h"
#include "pg/array_state.h"
#include "pg/encoding.h"
#include "pg/rows.h"

/* A finding, as the columns that both the library and its row type know. */
typedef struct FindingRow
{
	Datum		values[RCA_FINDING_COLUMNS];
	bool		nulls[RCA_FINDING_COLUMNS];
} FindingRow;

static const char *
read_text(const FindingRow *row, RcaFindingColumn column)
{
	if (row->nulls[column])
		return NULL;
	return rca_from_server(TextDatumGetCString(row->values[column]));
}

static int
read_integer(const FindingRow *row, RcaFindingColumn column)
{
	return row->nulls[column] ? 0 : DatumGetInt32(row->values[column]);
}

/* Reads a number of the object that a fix is. */
static bool
read_fix_integer(Jsonb *fix, const char *key, int *result)
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

/* The fix, if the column has one that is whole. */
static void
read_fix(const FindingRow *row, RcaSarifResult *result)
{
	RcaSarifRegion *replaced = &result->replaced;
	JsonbValue	text;
	Jsonb	   *fix;

	if (row->nulls[RCA_FINDING_FIX])
		return;
	fix = DatumGetJsonbP(row->values[RCA_FINDING_FIX]);
	if (JB_ROOT_IS_OBJECT(fix) &&
		read_fix_integer(fix, "line", &replaced->line) &&
		read_fix_integer(fix, "col", &replaced->col) &&
		read_fix_integer(fix, "end_line", &replaced->end_line) &&
		read_fix_integer(fix, "end_col", &replaced->end_col) &&
		getKeyJsonValueFromContainer(&fix->root, "text", (int) strlen("text"),
									 &text) != NULL &&
		text.type == jbvString)
		result->insert = rca_from_server(pnstrdup(text.val.string.val, text.val.string.len));
}

/* A result as JSON in the server's encoding. */
static Datum
result_of_finding(const char *path, const FindingRow *row)
{
	RcaSarifResult result = {.path = path};
	StringInfoData json;

	result.code = read_text(row, RCA_FINDING_CODE);
	result.level = read_text(row, RCA_FINDING_LEVEL);
	result.message = read_text(row, RCA_FINDING_MESSAGE);
	result.region.line = read_integer(row, RCA_FINDING_LINE);
	result.region.col = read_integer(row, RCA_FINDING_COL);
	result.region.end_line = read_integer(row, RCA_FINDING_END_LINE);
	result.region.end_col = read_integer(row, RCA_FINDING_END_COL);
	result.hint = read_text(row, RCA_FINDING_HINT);
	read_fix(row, &result);
	initStringInfo(&json);
	rca_sarif_result(&json, &result);
	return CStringGetTextDatum(rca_to_server(json.data));
}

/*
 * _rca_sarif_step(state text[], path text, finding rca_finding): a row without
 * a finding, as an outer join makes one, adds nothing.
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
		result = result_of_finding(PG_ARGISNULL(1) ? NULL :
								   rca_from_server(text_to_cstring(PG_GETARG_TEXT_PP(1))),
								   &row);
	return rca_array_state(fcinfo, TEXTOID, result, isnull);
}

/* _rca_sarif_log(results text[]): the whole log. */
PG_FUNCTION_INFO_V1(rca_sarif_log);
Datum
rca_sarif_log(PG_FUNCTION_ARGS)
{
	StringInfoData begin;
	StringInfoData log;
	Datum	   *results;
	int			nresults;

	deconstruct_array(PG_GETARG_ARRAYTYPE_P(0), TEXTOID, -1, false, TYPALIGN_INT,
					  &results, NULL, &nresults);
	initStringInfo(&begin);
	rca_sarif_begin(&begin);
	initStringInfo(&log);
	appendStringInfoString(&log, rca_to_server(begin.data));
	for (int i = 0; i < nresults; i++)
	{
		text	   *result = DatumGetTextPP(results[i]);

		CHECK_FOR_INTERRUPTS();
		if (i > 0)
			appendStringInfoChar(&log, ',');
		appendBinaryStringInfo(&log, VARDATA_ANY(result), VARSIZE_ANY_EXHDR(result));
	}
	rca_sarif_end(&log);
	PG_RETURN_DATUM(DirectFunctionCall1(jsonb_in, CStringGetDatum(log.data)));
}
