/*
 * src/markdown/to_html.h
 *
 * A body as HTML.  It is safe to show: raw HTML is left out, links have no
 * scheme that runs code, and everything else is escaped.
 */
#ifndef RCA_TO_HTML_H
#define RCA_TO_HTML_H

#include "markdown/blocks.h"

typedef struct RcaHtmlOptions
{
	const char *wiki_base;		/* start of the URL of a wikilink, before its
								 * target */
	RcaStrList	wikilinks;		/* targets of the body's wikilinks, in order */
	const char *inset;			/* HTML after the first block, or NULL */
} RcaHtmlOptions;

/*
 * Renders a body that was read with RCA_READ_ALL.  It cannot be used for
 * anything else afterwards.
 */
extern RcaStr rca_markdown_html(RcaMarkdown *md, const RcaHtmlOptions *options);

#endif							/* RCA_TO_HTML_H */
