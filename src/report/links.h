/*
 * src/report/links.h
 *
 * The links of a report, wikilinks and bare URLs among them.
 */
#ifndef RCA_LINKS_H
#define RCA_LINKS_H

#include "base/error.h"
#include "report/report.h"

/*
 * Fills report->links, in the order of the text; nothing within code is a link.
 * False with *err filled if there are more than the limit.
 */
extern bool rca_links_read(RcaReport *report, RcaError *err);

extern const char *rca_link_kind_name(RcaLinkKind kind);

#endif							/* RCA_LINKS_H */
