/*
 * src/pg/markdown_cells.c
 *
 * The cells of the aggregate rca_markdown_table, which is made in SQL.
 */
#include "postgres.h"

#include "utils/builtins.h"

#include "base/text.h"
#include "edit/cells.h"
#include "pg/encoding.h"

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
