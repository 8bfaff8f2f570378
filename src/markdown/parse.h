/*
 * src/markdown/parse.h
 *
 * From the text of a body to its blocks.
 */
#ifndef RCA_MARKDOWN_PARSE_H
#define RCA_MARKDOWN_PARSE_H

#include "base/error.h"
#include "markdown/blocks.h"

/*
 * Parses a body whose first line has the given number.  Code and HTML can only
 * be had if all of it is read: otherwise cmark does not get lines whose text
 * nobody needs from it (feed.h).  The blocks and their text are the same; with
 * RCA_READ_PLACES the blocks are, and their text must not be asked for.
 * False with *err filled if the body is over a limit.
 */
extern bool rca_markdown_parse(RcaStr body, int first_line, RcaExtent extent,
							   RcaMarkdown *md, RcaError *err);

/* Is the cmark that runs the one that was compiled against? */
extern bool rca_markdown_library_matches(void);

#endif							/* RCA_MARKDOWN_PARSE_H */
