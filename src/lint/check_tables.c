/*
 * src/lint/check_tables.c
 *
 * Checks rows of tables in the source, because a renderer adds missing cells
 * and drops surplus ones.
 */
#include "base/base.h"

#include "base/text.h"
#include "lint/checks.h"

/* Does a line end with a pipe that is not escaped? */
static bool
is_closed(RcaStr line)
{
	return line.len > 0 && line.data[line.len - 1] == '|' &&
		!(line.len > 1 && line.data[line.len - 2] == '\\');
}

static void
check_row(RcaLint *lint, const RcaTable *table, const RcaRow *row)
{
	const char *message;
	RcaFinding *finding;
	StringInfoData cells;

	if (row->nwritten == table->ncolumns)
		return;
	message = psprintf("the row has %d cells, but the table has %d columns",
					   row->nwritten, table->ncolumns);
	if (row->nwritten > table->ncolumns)
	{
		rca_add_finding_line(lint, RCA_RULE_ROW_TOO_LONG, row->line, message);
		return;
	}
	finding = rca_add_finding_line(lint, RCA_RULE_ROW_TOO_SHORT, row->line,
								   message);
	if (finding == NULL)
		return;
	initStringInfo(&cells);
	if (!is_closed(rca_trim(rca_source_line(lint->report, row->line))))
		appendStringInfoString(&cells, " |");
	for (int i = row->nwritten; i < table->ncolumns; i++)
		appendStringInfoString(&cells, " |");
	finding->fix = rca_fix_at(finding->end_line, finding->end_col, 0,
							  cells.data);
}

void
rca_check_tables(RcaLint *lint)
{
	const RcaMarkdown *md = &lint->report->body;

	for (int i = 0; i < md->nblocks; i++)
	{
		const RcaTable *table = md->blocks[i].table;

		if (md->blocks[i].kind != RCA_BLOCK_TABLE)
			continue;
		for (int j = 0; j < table->nrows; j++)
			check_row(lint, table, &table->rows[j]);
	}
}
