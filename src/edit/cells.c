/*
 * src/edit/cells.c
 */
#include "base/base.h"

#include "base/text.h"
#include "edit/cells.h"
#include "edit/quoting.h"

RcaStr
rca_cell_of_text(RcaStr text)
{
	return rca_quote_cell(rca_quote_markdown(text));
}

/* The length of s up to the first of these signs, or up to its end. */
static int
length_up_to(RcaStr s, const char *signs)
{
	int			length = 0;

	while (length < s.len && (s.data[length] == '\0' || strchr(signs, s.data[length]) == NULL))
		length++;
	return length;
}

/*
 * The length of the link at the start of s, or 0.  The search ends at the next
 * bracket, so that it is short.
 */
static int
link_length(RcaStr s)
{
	static const RcaStr schemes[] = {RCA_LITERAL("https://"), RCA_LITERAL("http://")};
	bool		is_wikilink = s.len > 1 && s.data[0] == '[' && s.data[1] == '[';
	int			length;
	RcaStr		rest;

	if (rca_starts_with_one(s, schemes, lengthof(schemes)) > 0)
		return length_up_to(s, " \t\r\n|");
	if (s.len == 0 || s.data[0] != '[')
		return 0;
	length = is_wikilink ? 2 : 1;
	length += length_up_to(rca_skip(s, length), "[]");
	rest = rca_skip(s, length);
	if (is_wikilink)
		return rest.len > 1 && rest.data[0] == ']' && rest.data[1] == ']' ? length + 2 : 0;
	if (rest.len < 3 || rest.data[0] != ']' || rest.data[1] != '(')
		return 0;
	length += 2 + length_up_to(rca_skip(rest, 2), " \t\r\n[)");
	return length < s.len && s.data[length] == ')' ? length + 1 : 0;
}

RcaStr
rca_cell_of_value(RcaStr value)
{
	StringInfoData out;
	int			text = 0;

	initStringInfo(&out);
	value = rca_trim_ascii(value);
	for (int pos = 0; pos <= value.len;)
	{
		int			length = link_length(rca_skip(value, pos));
		RcaStr		quoted;

		if (length == 0 && pos < value.len)
		{
			pos++;
			continue;
		}
		quoted = rca_quote_markdown(rca_slice(value.data + text, value.data + pos));
		appendBinaryStringInfo(&out, quoted.data, quoted.len);
		appendBinaryStringInfo(&out, value.data + pos, length);
		pos += Max(length, 1);
		text = Min(pos, value.len);
	}
	return rca_quote_cell(rca_str(out.data, out.len));
}

void
rca_cells_append(StringInfo out, const RcaStr *cells, int ncells)
{
	for (int i = 0; i < ncells; i++)
		appendStringInfo(out, "%s%.*s", i > 0 ? " | " : "", cells[i].len, cells[i].data);
}

/* A line without the blanks at its end. */
static RcaStr
trimmed_line(const RcaEdit *edit, int line)
{
	RcaStr		text = rca_edit_line(edit, line);

	while (text.len > 0 && rca_is_space(text.data[text.len - 1]))
		text.len--;
	return text;
}

/* Does the row end with a pipe? */
static bool
ends_with_pipe(RcaStr line)
{
	return line.len > 0 && line.data[line.len - 1] == '|' &&
		(line.len == 1 || line.data[line.len - 2] != '\\');
}

/* Appends a cell after the last one. */
static void
append_cell(StringInfo out, RcaStr line, RcaStr markdown)
{
	if (ends_with_pipe(line))
		appendStringInfo(out, " %.*s |", markdown.len, markdown.data);
	else
		appendStringInfo(out, " | %.*s", markdown.len, markdown.data);
}

/*
 * Appends the cells that a row lacks up to a column, and the cell of that
 * column.
 */
static void
append_cells(RcaEdit *edit, int line, int nwritten, int column, RcaStr markdown)
{
	RcaStr		text = trimmed_line(edit, line);
	StringInfoData out;

	initStringInfo(&out);
	for (int i = nwritten; i < column; i++)
		append_cell(&out, text, RCA_STR(""));
	append_cell(&out, text, markdown);
	rca_edit_replace(edit, rca_str(text.data + text.len, 0), rca_str(out.data, out.len));
}

void
rca_edit_set_cell(RcaEdit *edit, const RcaTable *table, const RcaRow *row, int column,
				  RcaStr markdown)
{
	RcaStr		cell = row->cells[column];
	int			blanks = 0;
	char	   *text;

	if (column >= row->nwritten)
	{
		append_cells(edit, row->line, row->nwritten, column, markdown);
		return;
	}
	if (cell.len > 0)
	{
		rca_edit_replace(edit, cell, markdown);
		return;
	}
	if (markdown.len == 0)
		return;
	/* an empty cell is a place before its end: leave a blank on each side */
	while (cell.data - blanks > rca_edit_line(edit, row->line).data &&
		   rca_is_blank(cell.data[-blanks - 1]))
		blanks++;
	text = psprintf("%s%.*s%s", blanks == 0 ? " " : "", markdown.len, markdown.data,
					blanks < 2 ? " " : "");
	rca_edit_replace(edit, rca_str(cell.data - Max(blanks - 1, 0), 0),
					 rca_str(text, (int) strlen(text)));
}

void
rca_edit_add_column(RcaEdit *edit, const RcaTable *table, RcaStr name, const RcaRow *row,
					RcaStr markdown)
{
	append_cells(edit, table->line, table->ncolumns, table->ncolumns, name);
	append_cells(edit, table->line + 1, table->ncolumns, table->ncolumns, RCA_STR("---"));
	for (int i = 0; i < table->nrows; i++)
	{
		const RcaRow *other = &table->rows[i];

		/* a row that is too long already has text in the new column */
		if (other->nwritten <= table->ncolumns)
			append_cells(edit, other->line, other->nwritten, table->ncolumns,
						 other == row ? markdown : RCA_STR(""));
	}
}

RcaStr
rca_edit_row_line(const RcaEdit *edit, const RcaTable *table, int like_line, const RcaStr *cells)
{
	RcaStr		like = trimmed_line(edit, like_line);
	StringInfoData out;
	int			prefix = 0;

	/* blanks and quote markers before the row */
	while (prefix < like.len && (rca_is_blank(like.data[prefix]) || like.data[prefix] == '>'))
		prefix++;
	initStringInfo(&out);
	appendBinaryStringInfo(&out, like.data, prefix);
	if (prefix < like.len && like.data[prefix] == '|')
		appendStringInfoString(&out, "| ");
	rca_cells_append(&out, cells, table->ncolumns);
	if (ends_with_pipe(like))
		appendStringInfoString(&out, " |");
	like = rca_edit_line_end(edit, like_line);
	appendBinaryStringInfo(&out, like.data, like.len);
	return rca_str(out.data, out.len);
}
