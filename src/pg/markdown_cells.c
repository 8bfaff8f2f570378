/*
 * src/pg/markdown_cells.c
 *
 * The cells of the aggregate rca_markdown_table, which is written in SQL.
 */
#include "postgres.h"

#include "fmgr.h"

#include "edit/cells.h"
#include "pg/datum.h"
#include "pg/encoding.h"

/* _rca_markdown_cell(value text): a text as the Markdown of a cell */
PG_FUNCTION_INFO_V1(rca_markdown_cell);
Datum
rca_markdown_cell(PG_FUNCTION_ARGS)
{
	return rca_text_datum(rca_cell_of_value(rca_str_of_text(PG_GETARG_DATUM(0))),
						  &fcinfo->isnull);
}
