/*
 * src/pg/explanations.c
 *
 * How a document was read, as rows.
 */
#include "postgres.h"

#include "utils/builtins.h"
#include "utils/memutils.h"

#include "pg/build.h"
#include "pg/datum.h"
#include "pg/rows.h"
#include "report/explain.h"

static const RcaField explanation_fields[] = {
	{"ord", RCA_FIELD_INTEGER},
	{"line", RCA_FIELD_INTEGER},
	{"subject", RCA_FIELD_TEXT},
	{"found", RCA_FIELD_TEXT},
	{"reading", RCA_FIELD_TEXT},
};

#define EXPLANATION_COLUMNS	lengthof(explanation_fields)

static Datum
explain_rows(FunctionCallInfo fcinfo, RcaArgument type)
{
	RcaRowStore store = rca_begin_rows(fcinfo, explanation_fields,
									   EXPLANATION_COLUMNS);
	RcaSource	source = rca_source_argument(fcinfo, type);
	MemoryContext outer = CurrentMemoryContext;
	MemoryContext context = AllocSetContextCreate(outer, "rca explain", ALLOCSET_DEFAULT_SIZES);
	RcaExplanations list;

	MemoryContextSwitchTo(context);
	list = rca_explain_report(rca_report_or_error(source, RCA_READ_FACTS));
	for (int i = 0; i < list.count; i++)
	{
		const RcaExplanation *e = &list.items[i];
		Datum		values[EXPLANATION_COLUMNS];
		bool		nulls[EXPLANATION_COLUMNS] = {false};

		values[0] = Int32GetDatum(i + 1);
		values[1] = Int32GetDatum(e->line);
		nulls[1] = (e->line == 0);
		values[2] = CStringGetTextDatum(e->subject);
		values[3] = rca_text_datum(e->found, &nulls[3]);
		values[4] = rca_cstring_datum(e->reading, &nulls[4]);
		rca_put_row(&store, values, nulls);
	}
	MemoryContextSwitchTo(outer);
	MemoryContextDelete(context);
	return (Datum) 0;
}

PG_FUNCTION_INFO_V1(rca_explain);
Datum
rca_explain(PG_FUNCTION_ARGS)
{
	return explain_rows(fcinfo, RCA_ARGUMENT_VALUE);
}

PG_FUNCTION_INFO_V1(rca_explain_text);
Datum
rca_explain_text(PG_FUNCTION_ARGS)
{
	return explain_rows(fcinfo, RCA_ARGUMENT_TEXT);
}
