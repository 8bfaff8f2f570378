/*
 * src/base/lead.h
 *
 * Sections whose name is bold text in front of their text: "**Impact**: the
 * site was down".  Readers of stored values use this, so it calls no parser.
 */
#ifndef RCA_LEAD_H
#define RCA_LEAD_H

#include "base/base.h"

/*
 * The text of such a section after the name and its colon, up to the next such
 * name.
 */
extern RcaStr rca_skip_lead(RcaStr content);

#endif							/* RCA_LEAD_H */
