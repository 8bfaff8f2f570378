/*
 * src/base/lead.h
 *
 * Sections whose text is after a bold name: "**Impact**: the site was down".
 * Reading a stored value depends on it, so it calls no parser.
 */
#ifndef RCA_LEAD_H
#define RCA_LEAD_H

#include "base/base.h"

/*
 * Of the lines of such a section, what follows the name and its colon, up to
 * another name.
 */
extern RcaStr rca_skip_lead(RcaStr content);

#endif							/* RCA_LEAD_H */
