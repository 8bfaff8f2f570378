/*
 * src/compose/body.c
 */
#include "base/base.h"

#include "base/host.h"
#include "base/limits.h"
#include "base/text.h"
#include "compose/body.h"
#include "compose/shape.h"
#include "edit/cells.h"
#include "edit/quoting.h"

bool
rca_body_is_full(const RcaBody *body)
{
	rca_host_check_interrupts();
	return body->out->len > RCA_MAX_DOCUMENT_SIZE;
}

void
rca_body_end_block(RcaBody *body)
{
	appendStringInfoChar(body->out, '\n');
}

void
rca_body_heading(RcaBody *body, int level, RcaStr text)
{
	RcaStr		heading = rca_quote_markdown(text);

	for (int i = 0; i < level; i++)
		appendStringInfoChar(body->out, '#');
	appendStringInfo(body->out, " %.*s\n\n", heading.len, heading.data);
}

void
rca_body_markdown(RcaBody *body, RcaStr markdown)
{
	if (markdown.len == 0)
		return;
	appendBinaryStringInfo(body->out, markdown.data, markdown.len);
	appendStringInfoString(body->out, "\n\n");
}

void
rca_body_item(RcaBody *body, int number, RcaStr text)
{
	RcaStr		quoted = rca_quote_markdown(text);
	RcaStr		line;
	int			pos = 0;
	bool		is_first = true;

	if (number > 0)
		appendStringInfo(body->out, "%d. ", number);
	else
		appendStringInfoString(body->out, "- ");
	while (rca_next_line(quoted, &pos, &line))
	{
		appendStringInfo(body->out, "%s%.*s", is_first ? "" : "<br>", line.len, line.data);
		is_first = false;
	}
	appendStringInfoChar(body->out, '\n');
}

/* Is name among the first count names? */
static bool
has_name(const RcaStr *names, int count, RcaStr name)
{
	for (int i = 0; i < count; i++)
	{
		if (rca_equal(names[i], name))
			return true;
	}
	return false;
}

RcaStr *
rca_body_extra_names(const RcaNode *rows, int first, int end, int *count)
{
	RcaStr	   *names = palloc(RCA_MAX_TABLE_COLUMNS * sizeof(RcaStr));

	*count = 0;
	for (int i = first; i < end; i++)
	{
		const RcaNode *extra = rca_json_get(rows->items[i], "extra");

		rca_host_check_interrupts();
		for (int j = 0; extra != NULL && j < extra->nitems; j += 2)
		{
			RcaStr		name = extra->items[j]->text;

			/* the proof finds additional columns over the limit of a table */
			if (*count < RCA_MAX_TABLE_COLUMNS && !has_name(names, *count, name))
				names[(*count)++] = name;
		}
	}
	return names;
}

void
rca_body_table_row(RcaBody *body, const RcaStr *cells, int ncolumns)
{
	appendStringInfoString(body->out, "| ");
	rca_cells_append(body->out, cells, ncolumns);
	appendStringInfoString(body->out, " |\n");
}

void
rca_body_table_header(RcaBody *body, const RcaStr *names, int ncolumns)
{
	RcaStr	   *cells = palloc(ncolumns * sizeof(RcaStr));

	for (int i = 0; i < ncolumns; i++)
		cells[i] = rca_cell_of_text(names[i]);
	rca_body_table_row(body, cells, ncolumns);
	for (int i = 0; i < ncolumns; i++)
		cells[i] = RCA_STR("---");
	rca_body_table_row(body, cells, ncolumns);
}

RcaStr
rca_body_cell(const RcaNode *row, const char *key)
{
	RcaStr		text = rca_json_text_of(row, key);

	return text.data == NULL ? RCA_STR("") : rca_cell_of_text(text);
}

void
rca_body_extra_cells(const RcaNode *row, const RcaStr *names, int count, RcaStr *cells)
{
	const RcaNode *extra = rca_json_get(row, "extra");

	for (int i = 0; i < count; i++)
	{
		int			at = extra == NULL ? -1 : rca_node_find(extra, names[i]);

		cells[i] = at < 0 ? RCA_STR("") : rca_cell_of_text(extra->items[at + 1]->text);
	}
}
