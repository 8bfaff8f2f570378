/*
 * src/lint/check_links.c
 *
 * Links and tables, as they stand in the source: what a renderer makes of them
 * hides what is wrong.
 */
#include "base/base.h"

#include "base/text.h"
#include "lint/lint_internal.h"
#include "markdown/inline.h"

static void
check_wikilink(RcaLint *lint, RcaStr link, RcaStr inside, int line, bool in_table)
{
	const char *pipe = memchr(inside.data, '|', inside.len);
	RcaStr		target = pipe ? rca_slice(inside.data, pipe) : inside;

	if (target.len > 0 && target.data[target.len - 1] == '\\')
		target.len--;
	if (rca_trim(target).len == 0)
		rca_find_at(lint, RCA_RULE_EMPTY_LINK, link, line, "the link has no target");
	if (in_table && pipe != NULL && (pipe == inside.data || pipe[-1] != '\\'))
	{
		RcaFinding *finding =
			rca_find_at(lint, RCA_RULE_WIKILINK_PIPE_IN_TABLE,
						rca_slice(pipe, pipe + 1), line,
						"the pipe of the link ends the cell for other programs");

		if (finding != NULL)
			finding->fix = (RcaFix) {finding->line, finding->col, 0, "\\"};
	}
}

static void
check_line(RcaLint *lint, RcaStr text, int line, bool in_table)
{
	int			pos = 0;

	while (pos < text.len)
	{
		RcaStr		rest = rca_skip(text, pos);
		RcaStr		inside;
		int			n;

		if (text.data[pos] == '\\')
			pos += 2;
		else if ((n = rca_skip_code_span(text, pos)) > pos)
			pos = n;
		else if ((n = rca_wikilink_length(rest, &inside)) > 0)
		{
			check_wikilink(lint, rca_slice(rest.data, rest.data + n), inside, line, in_table);
			pos += n;
		}
		else if (rca_starts_nocase(rest, RCA_STR("](")) &&
				 rca_starts_nocase(rca_trim(rca_skip(rest, 2)), RCA_STR(")")))
		{
			rca_find_at(lint, RCA_RULE_EMPTY_LINK, rca_slice(rest.data, rest.data + 3), line,
						"the link has no target");
			pos += 2;
		}
		else
			pos++;
	}
}

void
rca_lint_links(RcaLint *lint)
{
	const RcaMarkdown *md = &lint->report->body;
	int			checked = 0;	/* the last line that has been looked at */

	for (int i = 0; i < md->nblocks; i++)
	{
		const RcaBlock *block = &md->blocks[i];

		if (block->kind == RCA_BLOCK_CODE || block->kind == RCA_BLOCK_HTML ||
			block->kind == RCA_BLOCK_BREAK)
			continue;
		/* an item's lines are also those of what stands in it */
		for (int line = Max(block->line, checked + 1);
			 line <= (block->kind == RCA_BLOCK_ITEM ? block->line : block->end_line); line++)
		{
			check_line(lint, rca_source_line(lint->report, line), line,
					   block->kind == RCA_BLOCK_TABLE);
			checked = line;
		}
	}
}

/* A line ends with a pipe that is not escaped. */
static bool
is_closed(RcaStr line)
{
	return line.len > 0 && line.data[line.len - 1] == '|' &&
		!(line.len > 1 && line.data[line.len - 2] == '\\');
}

static void
check_row(RcaLint *lint, const RcaTable *table, const RcaRow *row)
{
	RcaFinding *finding;
	RcaStr		text;
	StringInfoData cells;

	if (row->nwritten > table->ncolumns)
		rca_find_line(lint, RCA_RULE_ROW_TOO_LONG, row->line,
					  psprintf("the row has %d cells, the table %d columns",
							   row->nwritten, table->ncolumns));
	if (row->nwritten >= table->ncolumns)
		return;
	finding = rca_find_line(lint, RCA_RULE_ROW_TOO_SHORT, row->line,
							psprintf("the row has %d cells, the table %d columns",
									 row->nwritten, table->ncolumns));
	if (finding == NULL)
		return;
	text = rca_trim(rca_source_line(lint->report, row->line));
	initStringInfo(&cells);
	if (!is_closed(text))
		appendStringInfoString(&cells, " |");
	for (int i = row->nwritten; i < table->ncolumns; i++)
		appendStringInfoString(&cells, " |");
	finding->fix = (RcaFix) {finding->end_line, finding->end_col, 0, cells.data};
}

void
rca_lint_tables(RcaLint *lint)
{
	const RcaMarkdown *md = &lint->report->body;

	for (int i = 0; i < md->nblocks; i++)
	{
		if (md->blocks[i].kind != RCA_BLOCK_TABLE)
			continue;
		for (int j = 0; j < md->blocks[i].table->nrows; j++)
			check_row(lint, md->blocks[i].table, &md->blocks[i].table->rows[j]);
	}
}
