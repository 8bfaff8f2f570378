/*
 * src/markdown/html_internal.h
 *
 * What is put into cmark's tree before it renders: nodes, and who puts them.
 */
#ifndef RCA_HTML_INTERNAL_H
#define RCA_HTML_INTERNAL_H

#include "markdown/markdown_internal.h"

/* html_nodes.c: nodes whose memory is that of the context. */
extern cmark_node *rca_html_node(cmark_node_type type);
extern cmark_node *rca_html_text(RcaStr text);

/* HTML around the nodes below. */
extern cmark_node *rca_html_block(const char *on_enter, const char *on_exit);
extern cmark_node *rca_html_inline(const char *on_enter, const char *on_exit);

/* Puts text from start up to end before a node, unless there is none. */
extern void rca_html_insert_text(cmark_node *node, RcaStr text, int start,
								 int end);

/* html_headings.c: gives headings ids, by which links can find them. */
extern void rca_html_headings(const RcaMarkdown *md);

/*
 * html_links.c: makes links of wikilinks, whose targets are given in order, and
 * of bare addresses.
 */
extern void rca_html_links(const RcaMarkdown *md, const RcaStrList *wikilinks,
						   const char *wiki_base);

/* html_strikethrough.c: strikes out what stands between tildes. */
extern void rca_html_strikethrough(const RcaMarkdown *md);

#endif							/* RCA_HTML_INTERNAL_H */
