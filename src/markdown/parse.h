/*
 * src/markdown/parse.h
 *
 * Parses the text of a body into blocks.
 */
#ifndef RCA_MARKDOWN_PARSE_H
#define RCA_MARKDOWN_PARSE_H

#include "base/error.h"
#include "markdown/blocks.h"

/*
 * Parses a body.  first_line is the number of its first line.  Code and HTML
 * are only available with RCA_READ_ALL, because otherwise cmark does not get
 * the lines whose text is known without it (feed.h).  The blocks and their
 * text are the same.  With RCA_READ_PLACES only the blocks are the same, and
 * their text must not be read.  False with *err filled if the body is over a
 * limit.
 */
extern bool rca_markdown_parse(RcaStr body, int first_line, RcaExtent extent,
							   RcaMarkdown *md, RcaError *err);

/* Is the running cmark the version that was compiled against? */
extern bool rca_markdown_library_matches(void);

#endif							/* RCA_MARKDOWN_PARSE_H */
