/*
 * src/markdown/markdown_internal.h
 *
 * What the files around cmark share: markdown.c finds blocks and their text,
 * markdown_links.c links, markdown_html.c makes HTML.  Nobody else includes
 * cmark.h.
 */
#ifndef RCA_MARKDOWN_INTERNAL_H
#define RCA_MARKDOWN_INTERNAL_H

#include "markdown/blocks.h"

#include <cmark.h>

/* The memory of all nodes: that of the context. */
extern cmark_mem *rca_markdown_memory(void);

/*
 * Parses a piece of inline source by itself, with the reference links of the
 * body, but for those with long targets, or all of them without targets; the
 * inlines are the children of the node.
 */
extern cmark_node *rca_inline_parse(const RcaMarkdown *md, RcaStr source,
									bool targets);

/*
 * Appends what cmark made of text.  0.30 turns "&#xFFFE;" and "&#xFFFF;" into
 * bytes that are not UTF-8; they become the replacement character.
 */
extern void rca_append_text(const RcaMarkdown *md, StringInfo out,
							const char *text);

/* The plain text of everything below a node, as a string of its own. */
extern RcaStr rca_inlines_text(const RcaMarkdown *md, cmark_node *node);

/* A cell's source without the escapes of pipes that only a table needs. */
extern RcaStr rca_cell_source(RcaStr cell);

#endif							/* RCA_MARKDOWN_INTERNAL_H */
