/*
 * src/markdown/to_html.c
 *
 * cmark renders the tree.  What it does not know is put into the tree before:
 * tables and task lists here; links, strikethrough and the ids of headings by
 * html_*.c.  cmark leaves out raw HTML and the targets of links with a scheme
 * that runs code, and escapes the rest.
 */
#include "base/base.h"

#include "base/text.h"
#include "markdown/html_internal.h"
#include "markdown/table.h"
#include "markdown/to_html.h"

/* Moves the children of a node to the end of another one. */
static void
move_children(cmark_node *from, cmark_node *to)
{
	cmark_node *child;

	while ((child = cmark_node_first_child(from)) != NULL)
	{
		cmark_node_unlink(child);
		cmark_node_append_child(to, child);
	}
}

static void
append_inline_source(const RcaMarkdown *md, RcaStr source, cmark_node *to)
{
	if (source.len > 0)
		move_children(rca_inline_parse(md, source, RCA_WITH_TARGETS), to);
}

/*
 * Tables
 */

static cmark_node *
new_row(const RcaMarkdown *md, const RcaTable *table, const RcaStr *cells,
		const char *tag)
{
	static const char *const alignments[] = {
		[RCA_ALIGN_NONE] = "",
		[RCA_ALIGN_LEFT] = " align=\"left\"",
		[RCA_ALIGN_CENTER] = " align=\"center\"",
		[RCA_ALIGN_RIGHT] = " align=\"right\"",
	};
	cmark_node *row = rca_html_block("<tr>", "</tr>");

	for (int i = 0; i < table->ncolumns; i++)
	{
		const char *alignment = alignments[rca_table_alignment(table, i)];
		const char *line_end = i + 1 < table->ncolumns ? "\n" : "";
		cmark_node *cell = rca_html_inline(psprintf("<%s%s>", tag, alignment),
										 psprintf("</%s>%s", tag, line_end));

		append_inline_source(md, rca_cell_source(cells[i]), cell);
		cmark_node_append_child(row, cell);
	}
	return row;
}

static cmark_node *
new_table(const RcaMarkdown *md, const RcaTable *table)
{
	cmark_node *node = rca_html_block("<table>", "</table>");
	cmark_node *head = rca_html_block("<thead>", "</thead>");
	cmark_node *body = rca_html_block("<tbody>", "</tbody>");

	cmark_node_append_child(head, new_row(md, table, table->header, "th"));
	cmark_node_append_child(node, head);
	for (int i = 0; i < table->nrows; i++)
		cmark_node_append_child(body,
								new_row(md, table, table->rows[i].cells, "td"));
	if (table->nrows > 0)
		cmark_node_append_child(node, body);
	return node;
}

/*
 * Replaces the paragraphs that cmark made of tables by tables, and puts the
 * lines before a table back as a paragraph.
 */
static void
insert_tables(const RcaMarkdown *md)
{
	for (int i = 0; i < md->nblocks; i++)
	{
		const RcaBlock *block = &md->blocks[i];
		const RcaBlock *before = i > 0 ? block - 1 : NULL;
		cmark_node *paragraph = block->node;

		if (block->kind != RCA_BLOCK_TABLE)
			continue;
		if (before != NULL && before->kind == RCA_BLOCK_PARAGRAPH &&
			before->node == NULL && before->end_line + 1 == block->line)
		{
			cmark_node *text = rca_html_node(CMARK_NODE_PARAGRAPH);

			append_inline_source(md, before->raw, text);
			cmark_node_insert_before(paragraph, text);
		}
		cmark_node_insert_before(paragraph, new_table(md, block->table));
		cmark_node_unlink(paragraph);
	}
}

/*
 * Task lists
 */

static void
insert_checkboxes(const RcaMarkdown *md)
{
	for (int i = 0; i < md->nblocks; i++)
	{
		const RcaBlock *block = &md->blocks[i];
		cmark_node *text;
		const char *literal;
		const char *input;
		char		box;

		if (block->kind != RCA_BLOCK_ITEM || block->node == NULL ||
			(text = cmark_node_first_child(block->node)) == NULL ||
			cmark_node_get_type(text) != CMARK_NODE_TEXT)
			continue;
		literal = cmark_node_get_literal(text);
		(void) rca_strip_checkbox(rca_cmark_str(literal), &box);
		if (box == '\0')
			continue;
		input = box == 'x' ?
			"<input type=\"checkbox\" checked=\"\" disabled=\"\" />" :
			"<input type=\"checkbox\" disabled=\"\" />";
		cmark_node_insert_before(text, rca_html_inline(input, ""));
		cmark_node_set_literal(text, pstrdup(literal + 3));
	}
}

RcaStr
rca_markdown_html(RcaMarkdown *md, const RcaHtmlOptions *options)
{
	StringInfoData html;

	Assert(md->extent == RCA_READ_ALL);
	if (options->inset != NULL)
		cmark_node_insert_after(md->blocks[0].node,
								rca_html_block(options->inset, ""));

	rca_html_headings(md);
	insert_tables(md);
	insert_checkboxes(md);
	rca_html_links(md, &options->wikilinks, options->wiki_base);
	rca_html_strikethrough(md);
	initStringInfo(&html);
	rca_append_text(md, &html, cmark_render_html(md->root, CMARK_OPT_DEFAULT));
	return rca_str(html.data, html.len);
}
