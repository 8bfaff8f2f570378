/*
 * src/render/page.h
 *
 * Reports as HTML.  All of it is safe to show: raw HTML is left out, links
 * have no scheme that runs code, and everything else is escaped.
 */
#ifndef RCA_HTML_H
#define RCA_HTML_H

#include "report/report.h"

/*
 * The body of a report.  A wikilink becomes a link to wiki_base followed by
 * its target.  The document cannot be used for anything else afterwards.
 */
extern RcaStr rca_render_html(RcaReport *report, const char *wiki_base);

/* The same with HTML of ours behind the heading that the body begins with. */
extern RcaStr rca_render_html_with(RcaReport *report, const char *wiki_base,
								   const char *inset);

/* Does the body begin with a heading of the first level? */
extern bool rca_begins_with_title(const RcaReport *report);

/* A complete page: metadata, the timeline drawn to scale, the body. */
extern RcaStr rca_render_page(RcaReport *report, const char *wiki_base);

/* Appends text with what has a meaning in HTML escaped. */
extern void rca_html_text(StringInfo out, RcaStr text);

/* The timeline as a drawing; nothing if it has less than two instants. */
extern void rca_timeline_svg(StringInfo out, const RcaReport *report);

#endif							/* RCA_HTML_H */
