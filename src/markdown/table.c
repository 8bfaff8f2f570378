/*
 * src/markdown/table.c
 */
#include "base/base.h"

#include "base/error.h"
#include "base/limits.h"
#include "base/text.h"
#include "markdown/table.h"

/*
 * The end of a wikilink at pos, or pos.  Obsidian writes the pipe of
 * [[target|label]] without a backslash also in a table.  If it ended a cell,
 * both the link and the row would be broken.
 */
static int
skip_wikilink(RcaStr line, int pos)
{
	if (pos + 1 >= line.len || line.data[pos] != '[' || line.data[pos + 1] != '[')
		return pos;
	for (int i = pos + 2; i + 1 < line.len; i++)
	{
		if (line.data[i] == '[')
			return pos;
		if (line.data[i] == ']')
			return line.data[i + 1] == ']' ? i + 2 : pos;
	}
	return pos;
}

/* The end of the cell at pos: its pipe, or the end of the line. */
static int
find_cell_end(RcaStr line, int classes, int pos)
{
	/* in most rows every pipe ends a cell */
	if (!(classes & RCA_BYTE_CELL))
	{
		const char *pipe = memchr(line.data + pos, '|', line.len - pos);

		return pipe ? (int) (pipe - line.data) : line.len;
	}
	while (pos < line.len && line.data[pos] != '|')
	{
		int			after = pos;

		if (line.data[pos] == '[')
			after = skip_wikilink(line, pos);
		else if (line.data[pos] == '\\' && pos + 1 < line.len &&
				 line.data[pos + 1] == '|')
			after = pos + 2;
		pos = Max(after, pos + 1);
	}
	return pos;
}

/*
 * Splits a row, whose bytes have these classes, into cells, and stores at most
 * max of them.  Returns the number of cells.
 */
static int
split_row(RcaStr line, int classes, RcaStr *cells, int max)
{
	int			ncells = 0;
	int			pos = 0;

	line = rca_trim_ascii(line);
	if (line.len > 0 && line.data[0] == '|')
		pos++;

	/*
	 * a pipe at the end of the line closes the last cell and does not open
	 * another
	 */
	while (pos < line.len)
	{
		int			end = find_cell_end(line, classes, pos);

		if (ncells < max)
			cells[ncells] = rca_trim(rca_slice(line.data + pos, line.data + end));
		ncells++;
		pos = end + 1;
	}
	return ncells;
}

/* Is a cell a run of dashes, with or without a colon on each side? */
static bool
is_delimiter(RcaStr cell)
{
	if (cell.len > 0 && cell.data[0] == ':')
		cell = rca_skip(cell, 1);
	if (cell.len > 0 && cell.data[cell.len - 1] == ':')
		cell.len--;
	for (int i = 0; i < cell.len; i++)
	{
		if (cell.data[i] != '-')
			return false;
	}
	return cell.len > 0;
}

/* The number of cells of a row of dashes, or 0. */
static int
count_delimiters(RcaStr line, RcaStr *cells)
{
	int			ncells;
	bool		has_sign = false;	/* a pipe or a colon */

	line = rca_trim_ascii(line);
	for (int i = 0; i < line.len; i++)
	{
		char		c = line.data[i];

		if (c == '|' || c == ':')
			has_sign = true;
		else if (c != '-' && !rca_is_blank(c))
			return 0;
	}
	if (!has_sign)
		return 0;
	ncells = split_row(line, 0, cells, RCA_MAX_TABLE_COLUMNS);
	for (int i = 0; i < Min(ncells, RCA_MAX_TABLE_COLUMNS); i++)
	{
		if (!is_delimiter(cells[i]))
			return 0;
	}
	return ncells;
}

int
rca_table_cells(RcaStr line, RcaStr *cells, int max)
{
	return split_row(line, RCA_BYTE_CELL, cells, max);
}

bool
rca_is_table_delimiter(RcaStr line)
{
	RcaStr		cells[RCA_MAX_TABLE_COLUMNS];

	return count_delimiters(line, cells) > 0;
}

/*
 * The number of columns if a table begins at the first two lines, otherwise 0.
 * cells are those of its header.
 */
static int
count_columns(RcaLineRange range, RcaStr *cells)
{
	int			ncolumns = count_delimiters(range.lines[1], cells);

	if (ncolumns == 0)
		return 0;
	return split_row(range.lines[0], range.classes[0], cells,
					 RCA_MAX_TABLE_COLUMNS) == ncolumns ? ncolumns : 0;
}

bool
rca_table_starts(RcaLineRange range)
{
	RcaStr		cells[RCA_MAX_TABLE_COLUMNS];

	return count_columns(range, cells) > 0;
}

static bool
fail_limit(RcaError *err, int line, int64 count, int limit, const char *things)
{
	return rca_error_limit(err, line, "table", count, limit, things,
						   "The table that starts here is too large.",
						   "Split the table, or keep the data outside the report and link to it.");
}

/* Reads the rows of a table into cells, which has enough elements. */
static void
read_rows(RcaTable *table, RcaLineRange range, RcaStr *cells)
{
	table->rows = palloc((Size) (table->nrows + 1) * sizeof(RcaRow));
	for (int i = 0; i < table->nrows; i++)
	{
		RcaRow	   *row = &table->rows[i];

		row->line = table->line + 2 + i;
		row->plain = !(range.classes[i] & RCA_BYTE_INLINE);
		row->cells = cells;
		row->nwritten = split_row(range.lines[i], range.classes[i], cells,
								  table->ncolumns);
		for (int j = row->nwritten; j < table->ncolumns; j++)
			cells[j] = RCA_STR("");
		cells += table->ncolumns;
	}
}

/* "{: .table }" in the line below a table has its attributes for kramdown */
static bool
is_attributes(RcaStr line)
{
	line = rca_trim(line);
	return line.len >= 3 && line.data[0] == '{' && line.data[1] == ':' &&
		line.data[line.len - 1] == '}';
}

bool
rca_table_read(RcaLineRange range, int line, RcaTable **table, RcaError *err)
{
	RcaStr		header[RCA_MAX_TABLE_COLUMNS];
	int			ncolumns = 0;
	int			nrows;
	int64		ncells;
	RcaStr	   *cells;

	*table = NULL;
	while (range.count > 1 && (ncolumns = count_columns(range, header)) == 0)
	{
		range = rca_skip_lines(range, 1);
		line++;
	}
	if (ncolumns == 0)
		return true;

	if (range.count > 2 && is_attributes(range.lines[range.count - 1]))
		range.count--;
	nrows = range.count - 2;
	ncells = (int64) (nrows + 1) * ncolumns;
	if (ncolumns > RCA_MAX_TABLE_COLUMNS)
		return fail_limit(err, line, ncolumns, RCA_MAX_TABLE_COLUMNS, "columns");
	if (ncells > RCA_MAX_TABLE_CELLS)
		return fail_limit(err, line, ncells, RCA_MAX_TABLE_CELLS, "cells");

	cells = palloc0(ncells * sizeof(RcaStr));
	memcpy(cells, header, ncolumns * sizeof(RcaStr));
	*table = palloc(sizeof(RcaTable));
	(*table)->line = line;
	(*table)->ncolumns = ncolumns;
	(*table)->header = cells;
	(*table)->delimiters = range.lines[1];
	(*table)->nrows = nrows;
	read_rows(*table, rca_skip_lines(range, 2), cells + ncolumns);
	return true;
}

RcaAlignment
rca_table_alignment(const RcaTable *table, int column)
{
	RcaStr		cells[RCA_MAX_TABLE_COLUMNS];
	RcaStr		cell;
	bool		left;
	bool		right;

	(void) split_row(table->delimiters, 0, cells, RCA_MAX_TABLE_COLUMNS);
	cell = cells[column];
	left = (cell.data[0] == ':');
	right = (cell.data[cell.len - 1] == ':');

	return left ? (right ? RCA_ALIGN_CENTER : RCA_ALIGN_LEFT) :
		(right ? RCA_ALIGN_RIGHT : RCA_ALIGN_NONE);
}
