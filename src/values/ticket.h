/*
 * src/values/ticket.h
 *
 * Finds tickets in a text: "OPS-12", "#123", and addresses of issues, pull
 * requests and tickets.
 */
#ifndef RCA_TICKET_H
#define RCA_TICKET_H

#include "base/base.h"

/*
 * The name of the first ticket in s: "OPS-12", "#123" (from "owner/repo#123"
 * and ".../issues/123"), "!12" of a merge request.  A null string if there is
 * none.  UTF-8, RFC-5545, P1-3 and versions are not tickets.  If place is not
 * NULL, it is set to the slice that was read, which is the whole address for
 * an address.
 */
extern RcaStr rca_ticket_find(RcaStr s, RcaStr *place);

/* The ticket that has this address, or a null string. */
extern RcaStr rca_ticket_of_url(RcaStr url);

/* Does s have only tickets, and words for tickets? */
extern bool rca_is_tickets(RcaStr s);

/* Is it a short hexadecimal number as commits have: "a309de17"? */
extern bool rca_is_commit(RcaStr s);

#endif							/* RCA_TICKET_H */
