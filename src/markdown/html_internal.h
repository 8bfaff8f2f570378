/*
 * src/markdown/html_internal.h
 *
 * Changes to cmark's tree before it is rendered.
 */
#ifndef RCA_HTML_INTERNAL_H
#define RCA_HTML_INTERNAL_H

#include "markdown/markdown_internal.h"

/* html_nodes.c: nodes that are in the memory of the context. */
extern cmark_node *rca_html_node(cmark_node_type type);
extern cmark_node *rca_html_text(RcaStr text);

/* Nodes that write HTML before and after the nodes below them. */
extern cmark_node *rca_html_block(const char *on_enter, const char *on_exit);
extern cmark_node *rca_html_inline(const char *on_enter, const char *on_exit);

/* Inserts text from start up to end before a node, unless it is empty. */
extern void rca_html_insert_text(cmark_node *node, RcaStr text, int start,
								 int end);

/* html_headings.c: gives headings ids for links. */
extern void rca_html_headings(const RcaMarkdown *md);

/*
 * html_links.c: makes links from wikilinks, whose targets are given in order,
 * and from bare addresses.
 */
extern void rca_html_links(const RcaMarkdown *md, const RcaStrList *wikilinks,
						   const char *wiki_base);

/* html_strikethrough.c: strikes out text between tildes. */
extern void rca_html_strikethrough(const RcaMarkdown *md);

#endif							/* RCA_HTML_INTERNAL_H */
