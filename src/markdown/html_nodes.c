/*
 * src/markdown/html_nodes.c
 */
#include "base/base.h"

#include "base/text.h"
#include "markdown/html_internal.h"

cmark_node *
rca_html_node(cmark_node_type type)
{
	return cmark_node_new_with_mem(type, rca_markdown_memory());
}

cmark_node *
rca_html_text(RcaStr text)
{
	cmark_node *node = rca_html_node(CMARK_NODE_TEXT);

	cmark_node_set_literal(node, rca_cstring(text));
	return node;
}

static cmark_node *
custom_node(cmark_node_type type, const char *on_enter, const char *on_exit)
{
	cmark_node *node = rca_html_node(type);

	cmark_node_set_on_enter(node, on_enter);
	cmark_node_set_on_exit(node, on_exit);
	return node;
}

cmark_node *
rca_html_block(const char *on_enter, const char *on_exit)
{
	return custom_node(CMARK_NODE_CUSTOM_BLOCK, on_enter, on_exit);
}

cmark_node *
rca_html_inline(const char *on_enter, const char *on_exit)
{
	return custom_node(CMARK_NODE_CUSTOM_INLINE, on_enter, on_exit);
}

void
rca_html_insert_text(cmark_node *node, RcaStr text, int start, int end)
{
	RcaStr		part = rca_slice(text.data + start, text.data + end);

	if (part.len > 0)
		cmark_node_insert_before(node, rca_html_text(part));
}
