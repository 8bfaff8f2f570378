/*
 * src/pg/markdown_table.c
 *
 * Rows of a query as a table of Markdown: the state of the aggregate are rows as
 * JSON, which keeps the order of their columns and knows no DateStyle.
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "utils/builtins.h"
#include "utils/fmgrprotos.h"

#include "base/text.h"
#include "edit/cells.h"
#include "pg/array_state.h"
#include "pg/encoding.h"

/* _rca_markdown_table_step(state json[], row record): NULL adds nothing. */
PG_FUNCTION_INFO_V1(rca_markdown_table_step);
Datum
rca_markdown_table_step(PG_FUNCTION_ARGS)
{
	Datum		row = (Datum) 0;

	if (!PG_ARGISNULL(1))
		row = DirectFunctionCall1(row_to_json, PG_GETARG_DATUM(1));
	return rca_array_state(fcinfo, JSONOID, row, PG_ARGISNULL(1));
}

/* _rca_markdown_cell(value text): a text as it is written in a cell */
PG_FUNCTION_INFO_V1(rca_markdown_cell);
Datum
rca_markdown_cell(PG_FUNCTION_ARGS)
{
	text	   *value = PG_GETARG_TEXT_PP(0);
	RcaStr		cell = rca_cell_of_value(rca_str_from_server(rca_str(VARDATA_ANY(value),
																	 (int) VARSIZE_ANY_EXHDR(value))));

	cell = rca_str_to_server(cell);
	PG_RETURN_TEXT_P(cstring_to_text_with_len(cell.data, cell.len));
}
