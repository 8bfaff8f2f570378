/*
 * src/markdown/address.h
 *
 * Bare addresses in running text, which become links as in GitHub Flavored
 * Markdown, section 6.9: "https://...", "http://...", "www...." and e-mail.
 */
#ifndef RCA_ADDRESS_H
#define RCA_ADDRESS_H

#include "base/base.h"

typedef struct RcaAddress
{
	RcaStr		text;			/* as it stands */
	RcaStr		target;			/* of its link */
} RcaAddress;

/* May text hold an address?  Most does not. */
extern bool rca_may_hold_address(RcaStr text);

/*
 * May it hold a link that cmark does not know: an address or a wikilink?  To
 * look for one at each of its places is dear.
 */
extern bool rca_may_hold_bare_link(RcaStr text);

/* The length of the address that begins at pos of a run of text, or 0. */
extern int	rca_address_at(RcaStr text, int pos, RcaAddress *address);

#endif							/* RCA_ADDRESS_H */
