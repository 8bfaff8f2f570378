/*
 * src/markdown/to_html.c
 *
 * cmark renders; what it does not know is put into its tree before: tables,
 * task lists and strikethrough as custom nodes, wikilinks as links.  It leaves
 * out raw HTML and the targets of links with a scheme that runs code, and
 * escapes the rest.
 */
#include "base/base.h"

#include "base/text.h"
#include "markdown/inline.h"
#include "markdown/markdown_internal.h"
#include "markdown/table.h"
#include "markdown/to_html.h"

/* targets of embeds that are pictures */
static const RcaStr picture_ends[] =
{
	RCA_LITERAL(".png"), RCA_LITERAL(".jpg"), RCA_LITERAL(".jpeg"),
	RCA_LITERAL(".gif"), RCA_LITERAL(".webp"), RCA_LITERAL(".svg"),
};

static cmark_node *
new_node(cmark_node_type type)
{
	return cmark_node_new_with_mem(type, rca_markdown_memory());
}

static cmark_node *
custom_node(cmark_node_type type, const char *on_enter, const char *on_exit)
{
	cmark_node *node = new_node(type);

	cmark_node_set_on_enter(node, on_enter);
	cmark_node_set_on_exit(node, on_exit);
	return node;
}

static cmark_node *
custom_block(const char *on_enter, const char *on_exit)
{
	return custom_node(CMARK_NODE_CUSTOM_BLOCK, on_enter, on_exit);
}

static cmark_node *
custom_inline(const char *on_enter, const char *on_exit)
{
	return custom_node(CMARK_NODE_CUSTOM_INLINE, on_enter, on_exit);
}

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
	cmark_node *row = custom_block("<tr>", "</tr>");

	for (int i = 0; i < table->ncolumns; i++)
	{
		const char *alignment = alignments[rca_table_alignment(table, i)];
		const char *line_end = i + 1 < table->ncolumns ? "\n" : "";
		cmark_node *cell = custom_inline(psprintf("<%s%s>", tag, alignment),
										 psprintf("</%s>%s", tag, line_end));

		append_inline_source(md, rca_cell_source(cells[i]), cell);
		cmark_node_append_child(row, cell);
	}
	return row;
}

static cmark_node *
new_table(const RcaMarkdown *md, const RcaTable *table)
{
	cmark_node *node = custom_block("<table>", "</table>");
	cmark_node *head = custom_block("<thead>", "</thead>");
	cmark_node *body = custom_block("<tbody>", "</tbody>");

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
 * Puts tables in the place of the paragraphs that cmark saw, and the lines
 * before a table back as a paragraph.
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
			cmark_node *text = new_node(CMARK_NODE_PARAGRAPH);

			append_inline_source(md, before->raw, text);
			cmark_node_insert_before(paragraph, text);
		}
		cmark_node_insert_before(paragraph, new_table(md, block->table));
		cmark_node_unlink(paragraph);
	}
}

/*
 * Wikilinks
 */

/* Appends text for use in a URL; all but a few characters are escaped. */
static void
append_url(StringInfo out, RcaStr text)
{
	for (int i = 0; i < text.len; i++)
	{
		char		c = text.data[i];

		if (rca_is_alpha(c) || rca_is_digit(c) || strchr("-._~/", c) != NULL)
			appendStringInfoChar(out, c);
		else
			appendStringInfo(out, "%%%02X", (unsigned char) c);
	}
}

static cmark_node *
new_text(RcaStr text)
{
	cmark_node *node = new_node(CMARK_NODE_TEXT);

	cmark_node_set_literal(node, rca_cstring(text));
	return node;
}

/* Puts the text from start up to end before a node, unless there is none. */
static void
insert_text(cmark_node *node, RcaStr text, int start, int end)
{
	RcaStr		part = rca_slice(text.data + start, text.data + end);

	if (part.len > 0)
		cmark_node_insert_before(node, new_text(part));
}

static bool
is_picture(RcaStr target)
{
	for (int i = 0; i < lengthof(picture_ends); i++)
	{
		RcaStr		end = picture_ends[i];

		if (target.len > end.len &&
			rca_equal_nocase(rca_skip(target, target.len - end.len), end))
			return true;
	}
	return false;
}

static cmark_node *
new_wikilink(RcaStr inside, bool embed, const char *wiki_base)
{
	RcaStr		target;
	RcaStr		anchor;
	RcaStr		label;
	StringInfoData url;
	cmark_node *node;

	rca_wikilink_split(inside, &target, &anchor, &label);
	initStringInfo(&url);
	appendStringInfoString(&url, wiki_base);
	append_url(&url, target);
	if (anchor.data != NULL)
	{
		appendStringInfoChar(&url, '#');
		append_url(&url, anchor);
	}
	node = new_node(embed && is_picture(target) ?
					CMARK_NODE_IMAGE : CMARK_NODE_LINK);
	cmark_node_set_url(node, url.data);
	cmark_node_append_child(node, new_text(label.len > 0 ? label : rca_trim_ascii(inside)));
	return node;
}

/* The wikilinks of a body, and which one is the next. */
typedef struct Wikilinks
{
	const RcaStrList *targets;
	int			next;
	const char *base;
} Wikilinks;

/*
 * Is this the next wikilink?  "\[[x]]" looks like one here; whoever collected
 * the targets read the source and knows better.
 */
static bool
is_next(Wikilinks *links, RcaStr inside)
{
	RcaStr		target;
	RcaStr		anchor;
	RcaStr		label;

	rca_wikilink_split(inside, &target, &anchor, &label);
	if (links->next == links->targets->count ||
		!rca_equal(links->targets->items[links->next], target))
		return false;
	links->next++;
	return true;
}

/* Replaces a node of text by the wikilinks in it and the text around them. */
static void
split_text(cmark_node *node, Wikilinks *links)
{
	RcaStr		text = rca_cmark_str(cmark_node_get_literal(node));
	int			start = 0;
	int			pos = 0;

	while (pos < text.len)
	{
		RcaStr		inside;
		int			length = rca_wikilink_length(rca_skip(text, pos), &inside);
		bool		embed = length > 0 && pos > start && text.data[pos - 1] == '!';
		int			end = embed ? pos - 1 : pos;

		if (length == 0 || !is_next(links, inside))
		{
			pos++;
			continue;
		}
		insert_text(node, text, start, end);
		cmark_node_insert_before(node, new_wikilink(inside, embed, links->base));
		start = pos = pos + length;
	}
	if (start == 0)
		return;
	insert_text(node, text, start, text.len);
	cmark_node_unlink(node);
}

/*
 * Goes over all text outside of links.  The iterator has its next node before
 * this one is split.
 */
static void
insert_wikilinks(const RcaMarkdown *md, const RcaHtmlOptions *options)
{
	Wikilinks	links = {&options->wikilinks, 0, options->wiki_base};
	cmark_iter *iter = cmark_iter_new(md->root);
	cmark_event_type event;
	int			depth = 0;		/* of links around the text */

	while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE)
	{
		cmark_node *node = cmark_iter_get_node(iter);
		cmark_node_type type = cmark_node_get_type(node);

		if (type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE)
			depth += event == CMARK_EVENT_ENTER ? 1 : -1;
		else if (type == CMARK_NODE_TEXT && depth == 0 &&
				 strstr(cmark_node_get_literal(node), "[[") != NULL)
			split_text(node, &links);
	}
	cmark_iter_free(iter);
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
		cmark_node_insert_before(text, custom_inline(input, ""));
		cmark_node_set_literal(text, pstrdup(literal + 3));
	}
}

/*
 * Strikethrough
 */

/* Where two tildes, and not more, stand in s from pos on, or -1. */
static int
find_tildes(RcaStr s, int pos)
{
	while (pos + 1 < s.len)
	{
		int			n = 0;

		while (pos + n < s.len && s.data[pos + n] == '~')
			n++;
		if (n == 2)
			return pos;
		pos += Max(n, 1);
	}
	return -1;
}

/*
 * Does the text beside this neighbour begin or end a line, or whatever it is in?
 * It does if there is no neighbour.
 */
static bool
is_edge(cmark_node *neighbour)
{
	cmark_node_type type = cmark_node_get_type(neighbour);

	return neighbour == NULL || type == CMARK_NODE_SOFTBREAK ||
		type == CMARK_NODE_LINEBREAK;
}

static void
replace_tildes(cmark_node *tildes, const char *tag)
{
	cmark_node_insert_before(tildes, custom_inline(tag, ""));
	cmark_node_unlink(tildes);
}

/*
 * Gives the pairs of tildes in a node of text nodes of their own and makes tags
 * of those that match.  *open is the last one that may begin something.
 */
static void
split_at_tildes(cmark_node *node, cmark_node **open)
{
	RcaStr		text = rca_cmark_str(cmark_node_get_literal(node));
	int			start = 0;
	int			pos;

	while ((pos = find_tildes(text, start)) >= 0)
	{
		int			end = pos + 2;
		bool		may_close = pos > 0 ? !rca_is_space(text.data[pos - 1]) :
			!is_edge(cmark_node_previous(node));
		bool		may_open = end < text.len ? !rca_is_space(text.data[end]) :
			!is_edge(cmark_node_next(node));
		cmark_node *tildes = new_text(rca_slice(text.data + pos, text.data + end));

		insert_text(node, text, start, pos);
		cmark_node_insert_before(node, tildes);
		/* a tag cannot end in another node */
		if (may_close && *open != NULL &&
			cmark_node_parent(*open) == cmark_node_parent(node))
		{
			replace_tildes(*open, "<del>");
			replace_tildes(tildes, "</del>");
			*open = NULL;
		}
		else if (may_open)
			*open = tildes;
		start = end;
	}
	if (start > 0)
		cmark_node_set_literal(node, pstrdup(text.data + start));
}

static void
insert_strikethrough(const RcaMarkdown *md)
{
	cmark_iter *iter = cmark_iter_new(md->root);
	cmark_node *open = NULL;

	while (cmark_iter_next(iter) != CMARK_EVENT_DONE)
	{
		cmark_node *node = cmark_iter_get_node(iter);

		if (cmark_node_get_type(node) == CMARK_NODE_TEXT)
			split_at_tildes(node, &open);
	}
	cmark_iter_free(iter);
}

RcaStr
rca_markdown_html(RcaMarkdown *md, const RcaHtmlOptions *options)
{
	StringInfoData html;

	Assert(md->extent == RCA_READ_ALL);
	if (options->inset != NULL)
		cmark_node_insert_after(md->blocks[0].node,
								custom_block(options->inset, ""));

	insert_tables(md);
	insert_checkboxes(md);
	insert_wikilinks(md, options);
	insert_strikethrough(md);
	initStringInfo(&html);
	rca_append_text(md, &html, cmark_render_html(md->root, CMARK_OPT_DEFAULT));
	return rca_str(html.data, html.len);
}
