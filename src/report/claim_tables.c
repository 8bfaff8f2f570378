/*
 * src/report/claim_tables.c
 */
#include "base/base.h"

#include "base/text.h"
#include "markdown/table.h"
#include "report/claim_tables.h"

void
rca_claim_table_init(RcaClaimTable *table)
{
	memset(table, 0, sizeof(*table));
	table->line = RCA_NULL_STR;
}

RcaStr
rca_strip_claim_marks(RcaStr s)
{
	return rca_strip_signs(rca_trim(s), "*_`|:\"' ", "*_`|\"'\\ ");
}

/* The nth cell of a row, counted from 0; a null one if it has fewer. */
static RcaStr
nth_cell(RcaStr row, int nth)
{
	RcaStr		cells[RCA_CLAIM_CELLS];

	if (nth >= Min(rca_table_cells(row, cells, RCA_CLAIM_CELLS), RCA_CLAIM_CELLS))
		return RCA_NULL_STR;
	return rca_strip_claim_marks(cells[nth]);
}

/* Looks at the headers of a table, the line before. */
static void
read_headers(RcaClaimTable *table)
{
	RcaStr		cells[RCA_CLAIM_CELLS];
	int			ncells = rca_table_cells(table->line, cells, RCA_CLAIM_CELLS);

	table->nrows = 0;
	table->has_lengths = false;
	for (int i = 0; i < RCA_CLAIM_CELLS; i++)
	{
		RcaStr		header = i < ncells ? rca_strip_claim_marks(cells[i]) : RCA_NULL_STR;
		RcaClaimLabel claim;

		table->lengths[i] = -1;
		if (header.len == 0)
			continue;
		if (i > 0 && table->value_column == 0 && rca_is_column_of_values(header))
			table->value_column = i;
		if (rca_claim_of_label(header, &claim) && claim.is_length)
		{
			table->lengths[i] = claim.length;
			table->has_lengths = true;
		}
	}
}

bool
rca_claim_table_line(RcaClaimTable *table, RcaStr line, int number)
{
	line = rca_trim(line);
	if (line.len == 0 || memchr(line.data, '|', line.len) == NULL)
		return false;
	if (table->line.data != NULL && rca_is_table_delimiter(line))
		read_headers(table);
	else if (++table->nrows == 1)
	{
		table->first = line;
		table->first_line = number;
	}
	table->line = line;
	return true;
}

RcaStr
rca_claim_table_value(const RcaClaimTable *table, RcaStr line)
{
	return nth_cell(rca_trim(line), table->value_column);
}

RcaStr
rca_claim_table_single(const RcaClaimTable *table, int nth)
{
	if (!table->has_lengths || table->nrows != 1 || table->lengths[nth] < 0)
		return RCA_NULL_STR;
	return nth_cell(table->first, nth);
}
