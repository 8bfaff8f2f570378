/*
 * src/markdown/inline_text.c
 *
 * The text of inlines, either of nodes that cmark made of a block, or of
 * source that is parsed on its own.
 */
#include "base/base.h"

#include "base/text.h"
#include "markdown/byte_classes.h"
#include "markdown/inline.h"
#include "markdown/markdown_internal.h"

void
rca_append_text(const RcaMarkdown *md, StringInfo out, const char *text)
{
	if (!md->has_char_refs)
	{
		appendStringInfoString(out, text);
		return;
	}
	for (; *text != '\0'; text++)
	{
		if ((unsigned char) *text >= 0xFE)
			appendStringInfoString(out, "\xef\xbf\xbd");
		else
			appendStringInfoChar(out, *text);
	}
}

/*
 * Replaces the wikilinks in the appended text, from start on, by their labels,
 * or by their targets if they have no label.
 */
static void
reduce_wikilinks(StringInfo out, int start)
{
	const char *first = strstr(out->data + start, "[[");
	int			from = first != NULL ? (int) (first - out->data) : out->len;
	int			to = from;

	/* few texts have a wikilink */
	while (from < out->len)
	{
		RcaStr		rest = {out->data + from, out->len - from};
		RcaStr		inside;
		int			length = rca_wikilink_length(rest, &inside);
		int			label;

		if (length == 0)
		{
			out->data[to++] = out->data[from++];
			continue;
		}
		label = inside.len;
		while (label > 0 && inside.data[label - 1] != '|')
			label--;
		/* the "!" of an embed is part of it */
		if (to > start && out->data[to - 1] == '!')
			to--;
		memmove(out->data + to, inside.data + label, inside.len - label);
		to += inside.len - label;
		from += length;
	}
	out->len = to;
	out->data[to] = '\0';
}

bool
rca_is_footnote(cmark_node *node)
{
	cmark_node *child;

	return cmark_node_get_type(node) == CMARK_NODE_LINK &&
		(child = cmark_node_first_child(node)) != NULL &&
		cmark_node_get_type(child) == CMARK_NODE_TEXT &&
		cmark_node_get_literal(child)[0] == '^';
}

/*
 * The next node in document order below root, or NULL.  The nodes below a
 * footnote mark are not text.
 */
static cmark_node *
next_below(cmark_node *node, cmark_node *root)
{
	cmark_node *next = rca_is_footnote(node) ? NULL :
		cmark_node_first_child(node);

	/* go down, or to the next sibling, or up and to the next sibling */
	while (next == NULL && node != root)
	{
		next = cmark_node_next(node);
		if (next == NULL)
			node = cmark_node_parent(node);
	}
	return next;
}

/* Does a node stand for a blank between its neighbours? */
static bool
is_line_end(cmark_node *node)
{
	switch (cmark_node_get_type(node))
	{
		case CMARK_NODE_SOFTBREAK:
		case CMARK_NODE_LINEBREAK:
			return true;
		case CMARK_NODE_HTML_INLINE:
			return rca_starts_nocase(rca_cmark_str(cmark_node_get_literal(node)),
									 RCA_STR("<br"));
		default:
			return false;
	}
}

static void
append_inlines(const RcaMarkdown *md, StringInfo out, cmark_node *root)
{
	int			run = -1;		/* start of the current run of text, or -1 */

	for (cmark_node *node = cmark_node_first_child(root); node != NULL;
		 node = next_below(node, root))
	{
		cmark_node_type type = cmark_node_get_type(node);

		/* a wikilink may span several nodes, but only text nodes */
		if (type == CMARK_NODE_TEXT)
		{
			if (run < 0)
				run = out->len;
		}
		else if (run >= 0)
		{
			reduce_wikilinks(out, run);
			run = -1;
		}

		if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE)
			rca_append_text(md, out, cmark_node_get_literal(node));
		else if (is_line_end(node))
			appendStringInfoChar(out, ' ');
	}
	if (run >= 0)
		reduce_wikilinks(out, run);
}

/*
 * The buffer is freed: it takes more room than the text, and a document may
 * have very many pieces.
 */
RcaStr
rca_inlines_text(const RcaMarkdown *md, cmark_node *node)
{
	StringInfoData out;
	RcaStr		text;

	initStringInfo(&out);
	append_inlines(md, &out, node);
	text = rca_copy(rca_trim(rca_str(out.data, out.len)));
	pfree(out.data);
	return text;
}

static RcaStr
node_text(const RcaMarkdown *md, cmark_node *node)
{
	cmark_node *child = cmark_node_first_child(node);

	/* most texts are one piece, which cmark keeps as long as we need it */
	if (child != NULL && cmark_node_next(child) == NULL && !md->has_char_refs &&
		cmark_node_get_type(child) == CMARK_NODE_TEXT)
	{
		const char *literal = cmark_node_get_literal(child);

		/* a wikilink must be replaced by its label */
		if (strstr(literal, "[[") == NULL)
			return rca_trim(rca_cmark_str(literal));
	}
	return rca_inlines_text(md, node);
}

/*
 * Parses the source as a heading, because no text in the line of a heading can
 * begin another block.
 */
cmark_node *
rca_inline_parse(const RcaMarkdown *md, RcaStr source, RcaTargets targets)
{
	cmark_parser *parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT,
													 rca_markdown_memory());
	cmark_node *root;

	cmark_parser_feed(parser, "# ", 2);
	cmark_parser_feed(parser, source.data, source.len);
	cmark_parser_feed(parser, " #\n", 3);
	rca_definitions_feed(md, source, targets, parser);
	root = cmark_parser_finish(parser);
	cmark_parser_free(parser);
	return cmark_node_first_child(root);
}

static RcaStr
source_text(const RcaMarkdown *md, RcaStr source)
{
	cmark_node *node;
	RcaStr		text;

	if (!rca_has_markup(source))
		return source;

	node = rca_inline_parse(md, source, RCA_WITHOUT_TARGETS);
	text = rca_inlines_text(md, node);
	cmark_node_free(cmark_node_parent(node));
	return text;
}

RcaStr
rca_block_text(const RcaMarkdown *md, const RcaBlock *block)
{
	Assert(md->extent != RCA_READ_PLACES);
	if (block->node != NULL)
		return node_text(md, block->node);
	/*
	 * Markdown only trims ASCII blanks, but a text has no blanks at its ends
	 */
	return rca_trim(block->plain ? block->raw : source_text(md, block->raw));
}

RcaStr
rca_block_label(const RcaMarkdown *md, const RcaBlock *block)
{
	cmark_node *label;
	cmark_node *next;

	if ((block->kind != RCA_BLOCK_PARAGRAPH && block->kind != RCA_BLOCK_ITEM) ||
		block->node == NULL)
		return RCA_NULL_STR;
	label = cmark_node_first_child(block->node);
	if (label == NULL || cmark_node_get_type(label) != CMARK_NODE_STRONG)
		return RCA_NULL_STR;
	for (next = cmark_node_next(label); next != NULL; next = cmark_node_next(next))
	{
		const char *literal = cmark_node_get_literal(next);

		if (cmark_node_get_type(next) != CMARK_NODE_TEXT ||
			strspn(literal, ": ") != strlen(literal))
			return RCA_NULL_STR;
	}
	return node_text(md, label);
}

/* Removes a colon at the end or at the start of s.  False if there is none. */
static bool
take_colon(RcaStr *s, bool at_end)
{
	static const RcaStr colons[] = {
		RCA_LITERAL(":"), RCA_LITERAL("\xef\xbc\x9a"),
	};

	*s = rca_trim(*s);
	for (int i = 0; i < lengthof(colons); i++)
	{
		int			n = s->len - colons[i].len;

		if (n < 0 || memcmp(s->data + (at_end ? n : 0), colons[i].data,
							colons[i].len) != 0)
			continue;
		*s = rca_trim(at_end ? rca_str(s->data, n) : rca_skip(*s, colons[i].len));
		return true;
	}
	return false;
}

RcaStr
rca_block_lead(const RcaMarkdown *md, const RcaBlock *block, RcaStr *rest)
{
	cmark_node *first;
	RcaStr		label;
	RcaStr		text;

	if ((block->kind != RCA_BLOCK_PARAGRAPH && block->kind != RCA_BLOCK_ITEM) ||
		block->node == NULL)
		return RCA_NULL_STR;
	first = cmark_node_first_child(block->node);
	if (first == NULL || cmark_node_get_type(first) != CMARK_NODE_STRONG ||
		cmark_node_next(first) == NULL)
		return RCA_NULL_STR;
	label = node_text(md, first);
	text = rca_block_text(md, block);
	if (label.len == 0 || !rca_starts_nocase(text, label))
		return RCA_NULL_STR;
	*rest = rca_skip(text, label.len);
	if (!take_colon(&label, true) && !take_colon(rest, false))
		return RCA_NULL_STR;
	*rest = rca_trim(*rest);
	return rest->len > 0 ? label : RCA_NULL_STR;
}

RcaStr
rca_block_code(const RcaMarkdown *md, const RcaBlock *block, RcaStr *language)
{
	StringInfoData info;
	int			end = 0;

	Assert(md->extent == RCA_READ_ALL);

	/* the first word of the info string, which may have entities */
	initStringInfo(&info);
	rca_append_text(md, &info, cmark_node_get_fence_info(block->node));
	while (end < info.len && !rca_is_space(info.data[end]))
		end++;
	*language = end > 0 ? rca_str(info.data, end) : RCA_NULL_STR;
	return rca_cmark_str(cmark_node_get_literal(block->node));
}

bool
rca_block_is_remark(const RcaMarkdown *md, const RcaBlock *block)
{
	cmark_node *child = block->node ? cmark_node_first_child(block->node) : NULL;

	return block->kind == RCA_BLOCK_PARAGRAPH && child != NULL &&
		cmark_node_get_type(child) == CMARK_NODE_EMPH &&
		cmark_node_next(child) == NULL;
}

RcaStr
rca_cell_source(RcaStr cell)
{
	char	   *copy;
	int			len = 0;

	if (cell.len == 0 || memchr(cell.data, '\\', cell.len) == NULL)
		return cell;
	copy = palloc(cell.len);
	/* only in a cell, "\|" is a pipe even in code */
	for (int i = 0; i < cell.len; i++)
	{
		if (!(cell.data[i] == '\\' && i + 1 < cell.len && cell.data[i + 1] == '|'))
			copy[len++] = cell.data[i];
	}
	return rca_str(copy, len);
}

RcaStr
rca_cell_text(const RcaMarkdown *md, RcaStr cell)
{
	return source_text(md, rca_cell_source(cell));
}
