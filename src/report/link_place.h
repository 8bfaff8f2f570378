/*
 * src/report/link_place.h
 *
 * Where a link is in the source: cmark does not say.
 */
#ifndef RCA_LINK_PLACE_H
#define RCA_LINK_PLACE_H

#include "markdown/blocks.h"

/*
 * The offset in a piece of source at which a link begins, its "!" or its angle
 * bracket included; -1 if it is not found, for instance because markup hides
 * it.  The link is given as RcaLinkVisitor gets it.
 */
extern int	rca_link_place(RcaStr source, RcaLinkKind kind, RcaStr target,
						   RcaStr label);

#endif							/* RCA_LINK_PLACE_H */
