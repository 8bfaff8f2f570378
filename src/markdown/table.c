/*
 * src/markdown/table.c
 */
#include "base/base.h"

#include "base/error.h"
#include "base/limits.h"
#include "base/text.h"
#include "markdown/marks.h"
#include "markdown/table.h"

/*
 * The end of a wikilink that starts at pos, or pos.  Obsidian writes the pipe
 * of [[target|label]] without a backslash also in a table; taken as the end of
 * a cell it would tear both the link and the row.
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

/*
 * Splits a row with such marks into cells, at most max of which are stored.
 * Returns how many there are.
 */
static int
split_row(RcaStr line, int marks, RcaStr *cells, int max)
{
	int			ncells = 0;
	int			start;
	int			pos = 0;

	line = rca_trim(line);
	if (line.len > 0 && line.data[0] == '|')
		pos++;

	/* a pipe at the very end closes the last cell and opens none */
	while (pos < line.len)
	{
		start = pos;
		if (!(marks & RCA_MARK_CELL))
		{
			/* every pipe ends a cell */
			const char *pipe = memchr(line.data + pos, '|', line.len - pos);

			pos = pipe ? (int) (pipe - line.data) : line.len;
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
		if (ncells < max)
			cells[ncells] = rca_trim(rca_slice(line.data + start, line.data + pos));
		ncells++;
		pos++;
	}
	return ncells;
}

/* The number of cells of a row of dashes, with colons for the alignment, or 0. */
static int
count_delimiters(RcaStr line, RcaStr *cells)
{
	int			ncells;
	bool		marked = false; /* by a pipe or a colon */

	line = rca_trim(line);
	for (int i = 0; i < line.len; i++)
	{
		char		c = line.data[i];

		if (c == '|' || c == ':')
			marked = true;
		else if (c != '-' && !rca_is_blank(c))
			return 0;
	}
	if (!marked)
		return 0;
	ncells = split_row(line, 0, cells, RCA_MAX_TABLE_COLUMNS);
	for (int i = 0; i < Min(ncells, RCA_MAX_TABLE_COLUMNS); i++)
	{
		RcaStr		cell = cells[i];

		if (cell.len > 0 && cell.data[0] == ':')
			cell = rca_skip(cell, 1);
		if (cell.len > 0 && cell.data[cell.len - 1] == ':')
			cell.len--;
		if (cell.len == 0)
			return 0;
		for (int j = 0; j < cell.len; j++)
		{
			if (cell.data[j] != '-')
				return 0;
		}
	}
	return ncells;
}

static bool
fail_limit(RcaError *err, int line, const char *message)
{
	err->kind = RCA_ERROR_LIMIT;
	err->line = line;
	err->col = 1;
	err->message = message;
	err->detail = "The table that starts here is too large.";
	err->hint = "Split the table, or keep the data outside the report and link to it.";
	return false;
}

/*
 * The number of columns if the first two lines start a table, else 0.  The
 * cells are those of its header.
 */
static int
count_columns(const RcaStr *lines, const unsigned char *marks, RcaStr *cells)
{
	int			ncolumns = count_delimiters(lines[1], cells);

	if (ncolumns == 0)
		return 0;
	return split_row(lines[0], marks[0], cells, RCA_MAX_TABLE_COLUMNS) == ncolumns ? ncolumns : 0;
}

bool
rca_table_starts(const RcaStr *lines, const unsigned char *marks)
{
	RcaStr		cells[RCA_MAX_TABLE_COLUMNS];

	return count_columns(lines, marks, cells) > 0;
}

bool
rca_table_read(const RcaStr *lines, const unsigned char *marks, int nlines,
			   int line, RcaTable *table, int *before, RcaError *err)
{
	RcaStr		header[RCA_MAX_TABLE_COLUMNS];
	RcaStr	   *cells;
	int			first = -1;

	*before = -1;
	for (int i = 0; i + 1 < nlines && first < 0; i++)
	{
		table->ncolumns = count_columns(lines + i, marks + i, header);
		if (table->ncolumns > 0)
			first = i;
	}
	if (first < 0)
		return true;

	table->line = line + first;
	table->nrows = nlines - first - 2;
	if (table->ncolumns > RCA_MAX_TABLE_COLUMNS)
		return fail_limit(err, table->line,
						  psprintf("table of %d columns exceeds the limit of %d columns",
								   table->ncolumns, RCA_MAX_TABLE_COLUMNS));
	if ((int64) (table->nrows + 1) * table->ncolumns > RCA_MAX_TABLE_CELLS)
		return fail_limit(err, table->line,
						  psprintf("table of " INT64_FORMAT " cells exceeds the limit of %d cells",
								   (int64) (table->nrows + 1) * table->ncolumns,
								   RCA_MAX_TABLE_CELLS));

	cells = palloc0((Size) (table->nrows + 1) * table->ncolumns * sizeof(RcaStr));
	table->delimiters = lines[first + 1];
	table->header = cells;
	memcpy(cells, header, table->ncolumns * sizeof(RcaStr));
	table->rows = palloc((Size) (table->nrows + 1) * sizeof(RcaRow));
	for (int i = 0; i < table->nrows; i++)
	{
		RcaRow	   *row = &table->rows[i];

		cells += table->ncolumns;
		row->line = table->line + 2 + i;
		row->plain = !(marks[first + 2 + i] & RCA_MARK_INLINE);
		row->cells = cells;
		row->nwritten = split_row(lines[first + 2 + i], marks[first + 2 + i], cells,
								  table->ncolumns);
		for (int j = row->nwritten; j < table->ncolumns; j++)
			cells[j] = RCA_STR("");
	}
	*before = first;
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
