/*
 * src/markdown/markdown_internal.h
 *
 * What the files around cmark share.  Nobody else includes cmark.h, and nobody
 * outside of this folder includes this file.
 */
#ifndef RCA_MARKDOWN_INTERNAL_H
#define RCA_MARKDOWN_INTERNAL_H

#include "base/error.h"
#include "markdown/blocks.h"
#include "markdown/feed.h"

#include <cmark.h>

/* memory.c: the memory of all nodes is that of the context. */
extern cmark_mem *rca_markdown_memory(void);

/*
 * flatten.c: makes md->blocks of the tree at md->root, which cmark made of what
 * the feed says.  False with *err filled if a table is over a limit.
 */
extern bool rca_flatten(RcaMarkdown *md, const RcaFeed *feed, RcaError *err);

/* Are the targets of links needed, or only their text? */
typedef enum RcaTargets
{
	RCA_WITHOUT_TARGETS,
	RCA_WITH_TARGETS,
} RcaTargets;

/*
 * definitions.c: lines that define reference links, "[label]: target".  A piece
 * of source that is parsed by itself gets those that it refers to.
 *
 * Remembers a line if it is one:
 */
extern void rca_definitions_note(RcaMarkdown *md, RcaStr line);

/* Once all are known, and before any is fed: */
extern void rca_definitions_sort(RcaMarkdown *md);

/*
 * Feeds the definitions of the labels that stand in brackets in source.  Where
 * targets are not asked for they are left out; where they are, long ones are
 * no definitions, because a label of few bytes could have them read at every
 * place.
 */
extern void rca_definitions_feed(const RcaMarkdown *md, RcaStr source,
								 RcaTargets targets, cmark_parser *parser);

/*
 * inline_text.c: parses a piece of inline source by itself; the inlines are the
 * children of the node.
 */
extern cmark_node *rca_inline_parse(const RcaMarkdown *md, RcaStr source,
									RcaTargets targets);

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

/* A string of cmark's as one of ours. */
static inline RcaStr
rca_cmark_str(const char *s)
{
	return rca_str(s, (int) strlen(s));
}

/*
 * Is a link the mark of a footnote?  CommonMark knows none, and takes "[^1]" for
 * a link to what "[^1]: ..." says.
 */
extern bool rca_is_footnote(cmark_node *node);

#endif							/* RCA_MARKDOWN_INTERNAL_H */
