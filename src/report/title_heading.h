/*
 * src/report/title_heading.h
 *
 * The heading that names a report.
 */
#ifndef RCA_TITLE_HEADING_H
#define RCA_TITLE_HEADING_H

#include "report/report.h"

/*
 * The heading that is the title of a report that states none, and its text;
 * NULL and a null string if there is none.
 */
extern const RcaBlock *rca_title_heading(const RcaReport *report,
										 RcaStr *text);

/* The first heading that has a text; an empty one says nothing. */
extern const RcaBlock *rca_first_heading(const RcaReport *report,
										 RcaStr *text);

#endif							/* RCA_TITLE_HEADING_H */
