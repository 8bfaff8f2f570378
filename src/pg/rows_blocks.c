/*
 * src/pg/rows_blocks.c
 *
 * Rows of blocks of the body: tables and code blocks.  The stored form does
 * not have them, because they are in the text and are seldom needed.  So the
 * report is parsed.
 */
#include "postgres.h"

#include "miscadmin.h"

#include "pg/datum.h"
#include "pg/json.h"
#include "pg/rows.h"
#include "report/columns.h"

/*
 * The heading of the innermost section that has a line.  Call it with lines in
 * ascending order.  *section is the position of the search, initially -1.
 */
static RcaStr
heading_at(const RcaReport *report, int *section, int line)
{
	while (*section + 1 < report->nsections &&
		   report->sections[*section + 1].line <= line)
		(*section)++;
	if (*section < 0)
		return RCA_NULL_STR;
	if (report->footer_line > 0 && line >= report->footer_line)
		return RCA_NULL_STR;
	return report->sections[*section].heading;
}

static RcaColumn
no_column(RcaStr header)
{
	return RCA_COLUMN_OTHER;
}

static void
make_tables(RcaValue *value, RcaRowSink *sink)
{
	const RcaReport *report = rca_value_report(value, RCA_READ_FACTS);
	const RcaMarkdown *md = &report->body;
	int			section = -1;
	int			ntables = 0;
	Datum		values[RCA_MAX_FIELDS];
	bool		nulls[RCA_MAX_FIELDS] = {false};

	for (int i = 0; i < md->nblocks; i++)
	{
		const RcaTable *table = md->blocks[i].table;
		RcaColumns	columns;
		RcaStrList	names;
		RcaStrList	cells;
		RcaPair    *pairs;

		if (md->blocks[i].kind != RCA_BLOCK_TABLE)
			continue;
		rca_columns_find(&columns, md, table, RCA_TAUGHT_TIMELINE_COLUMN, no_column);
		names.items = columns.names;
		names.count = table->ncolumns;
		cells.items = palloc(table->ncolumns * sizeof(RcaStr));
		cells.count = table->ncolumns;
		pairs = palloc(table->ncolumns * sizeof(RcaPair));
		values[0] = Int32GetDatum(++ntables);
		values[1] = rca_repeated_datum(heading_at(report, &section, table->line),
								   &nulls[1]);
		values[3] = rca_list_datum(&names, &nulls[3]);
		for (int j = 0; j < table->nrows; j++)
		{
			const RcaRow *row = &table->rows[j];

			CHECK_FOR_INTERRUPTS();
			for (int k = 0; k < table->ncolumns; k++)
			{
				cells.items[k] = rca_cell_text(md, row->cells[k]);
				pairs[k].name = names.items[k];
				pairs[k].value = cells.items[k];
			}
			values[2] = Int32GetDatum(j + 1);
			values[4] = rca_list_datum(&cells, &nulls[4]);
			values[5] = rca_pairs_datum(pairs, table->ncolumns, &nulls[5]);
			values[6] = Int32GetDatum(row->line);
			sink->put(sink, values, nulls);
		}
	}
}

static const RcaField table_fields[] = {
	{"table_ord", RCA_FIELD_INTEGER},
	{"section", RCA_FIELD_TEXT},
	{"ord", RCA_FIELD_INTEGER},
	{"columns", RCA_FIELD_TEXT_ARRAY},
	{"cells", RCA_FIELD_TEXT_ARRAY},
	{"by_column", RCA_FIELD_JSONB},
	{"line", RCA_FIELD_INTEGER},
};

const RcaRowKind rca_table_kind = {
	.name = "tables",
	.reach = RCA_REACH_ALL,
	.fields = table_fields,
	.nfields = lengthof(table_fields),
	.make = make_tables,
};

RCA_ROW_FUNCTION(rca_tables, rca_table_kind)

static bool
has_code(const RcaMarkdown *md)
{
	for (int i = 0; i < md->nblocks; i++)
	{
		if (md->blocks[i].kind == RCA_BLOCK_CODE)
			return true;
	}
	return false;
}

static void
make_code_blocks(RcaValue *value, RcaRowSink *sink)
{
	const RcaReport *report = rca_value_report(value, RCA_READ_FACTS);
	const RcaMarkdown *md;
	int			section = -1;
	int			ord = 0;
	Datum		values[RCA_MAX_FIELDS];
	bool		nulls[RCA_MAX_FIELDS] = {false};

	/*
	 * most reports have none, and a complete parse takes three times as long
	 */
	if (!has_code(&report->body))
		return;
	report = rca_value_report(value, RCA_READ_ALL);
	md = &report->body;
	for (int i = 0; i < md->nblocks; i++)
	{
		const RcaBlock *block = &md->blocks[i];
		RcaStr		language;
		RcaStr		code;

		if (block->kind != RCA_BLOCK_CODE)
			continue;
		code = rca_block_code(md, block, &language);
		values[0] = Int32GetDatum(++ord);
		values[1] = rca_text_datum(language, &nulls[1]);
		values[2] = rca_text_datum(code, &nulls[2]);
		values[3] = rca_repeated_datum(heading_at(report, &section, block->line),
								   &nulls[3]);
		values[4] = Int32GetDatum(block->line);
		sink->put(sink, values, nulls);
	}
}

static const RcaField code_block_fields[] = {
	{"ord", RCA_FIELD_INTEGER},
	{"language", RCA_FIELD_TEXT},
	{"code", RCA_FIELD_TEXT},
	{"section", RCA_FIELD_TEXT},
	{"line", RCA_FIELD_INTEGER},
};

const RcaRowKind rca_code_block_kind = {
	.name = "code_blocks",
	.reach = RCA_REACH_ALL,
	.fields = code_block_fields,
	.nfields = lengthof(code_block_fields),
	.make = make_code_blocks,
};

RCA_ROW_FUNCTION(rca_code_blocks, rca_code_block_kind)
