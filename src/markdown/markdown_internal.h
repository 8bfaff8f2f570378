/*
 * src/markdown/markdown_internal.h
 *
 * For the files that use cmark.  No other file includes cmark.h, and no file
 * outside this folder includes this one.
 */
#ifndef RCA_MARKDOWN_INTERNAL_H
#define RCA_MARKDOWN_INTERNAL_H

#include "base/error.h"
#include "markdown/blocks.h"
#include "markdown/feed.h"

#include <cmark.h>

/* memory.c: allocates all nodes in the current context. */
extern cmark_mem *rca_markdown_memory(void);

/*
 * flatten.c: makes md->blocks from the tree at md->root, which cmark made from
 * the fed lines.  False with *err filled if a table is over a limit.
 */
extern bool rca_flatten(RcaMarkdown *md, const RcaFeed *feed, RcaError *err);

/* Are the targets of links needed, or only their text? */
typedef enum RcaTargets
{
	RCA_WITHOUT_TARGETS,
	RCA_WITH_TARGETS,
} RcaTargets;

/*
 * definitions.c: lines that define reference links, "[label]: target".  A
 * piece of source that is parsed on its own also gets the definitions that it
 * refers to.
 *
 * Records a line if it is a definition:
 */
extern void rca_definitions_note(RcaMarkdown *md, RcaStr line);

/* Call this once all definitions are known, before any is fed: */
extern void rca_definitions_sort(RcaMarkdown *md);

/*
 * Feeds the definitions of the labels in brackets in source, without their
 * targets if these are not needed.  If they are needed, long definitions are
 * ignored, because a short label could otherwise have a long target read at
 * every place.
 */
extern void rca_definitions_feed(const RcaMarkdown *md, RcaStr source,
								 RcaTargets targets, cmark_parser *parser);

/*
 * inline_text.c: parses a piece of inline source on its own.  The inlines are
 * the children of the node.
 */
extern cmark_node *rca_inline_parse(const RcaMarkdown *md, RcaStr source,
									RcaTargets targets);

/*
 * Appends text from cmark.  cmark 0.30 turns "&#xFFFE;" and "&#xFFFF;" into
 * bytes that are not UTF-8.  These become the replacement character.
 */
extern void rca_append_text(const RcaMarkdown *md, StringInfo out,
							const char *text);

/* The plain text of everything below a node, in memory of its own. */
extern RcaStr rca_inlines_text(const RcaMarkdown *md, cmark_node *node);

/*
 * The source of a cell without the escapes of pipes, which only a table needs.
 */
extern RcaStr rca_cell_source(RcaStr cell);

/* A string of cmark as an RcaStr. */
static inline RcaStr
rca_cmark_str(const char *s)
{
	return rca_str(s, (int) strlen(s));
}

/*
 * Is a link the mark of a footnote?  CommonMark has no footnotes, and reads
 * "[^1]" as a link to the text of "[^1]: ...".
 */
extern bool rca_is_footnote(cmark_node *node);

#endif							/* RCA_MARKDOWN_INTERNAL_H */
