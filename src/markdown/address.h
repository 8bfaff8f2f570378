/*
 * src/markdown/address.h
 *
 * Bare addresses in running text, which become links as in GitHub Flavored
 * Markdown, section 6.9: "https://...", "http://...", "www...." and email.
 */
#ifndef RCA_ADDRESS_H
#define RCA_ADDRESS_H

#include "base/base.h"

typedef struct RcaAddress
{
	RcaStr		text;			/* as written */
	RcaStr		target;			/* of its link */
} RcaAddress;

/* Can text have an address?  Most text does not. */
extern bool rca_may_hold_address(RcaStr text);

/*
 * Can text have a link that cmark does not know: an address or a wikilink?  A
 * full search at each position is slow.
 */
extern bool rca_may_hold_bare_link(RcaStr text);

/* The length of the address at pos in a run of text, or 0. */
extern int	rca_address_at(RcaStr text, int pos, RcaAddress *address);

#endif							/* RCA_ADDRESS_H */
