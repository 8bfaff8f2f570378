/*
 * src/render/page.h
 *
 * Reports as HTML that is safe to show (markdown/to_html.h).
 */
#ifndef RCA_PAGE_H
#define RCA_PAGE_H

#include "report/report.h"

/*
 * Each function takes a report that was read with RCA_READ_ALL, and which
 * cannot be used for anything else afterwards.  A wikilink becomes a link to
 * wiki_base followed by its target.
 *
 * The body of a report:
 */
extern RcaStr rca_render_html(RcaReport *report, const char *wiki_base);

/* A complete page: metadata, the timeline as a drawing, and the body. */
extern RcaStr rca_render_page(RcaReport *report, const char *wiki_base);

#endif							/* RCA_PAGE_H */
