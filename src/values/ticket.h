/*
 * src/values/ticket.h
 *
 * Tickets in a text: "OPS-12", "#123", and addresses of issues, pull requests
 * and tickets.
 */
#ifndef RCA_TICKET_H
#define RCA_TICKET_H

#include "base/base.h"

/*
 * The first ticket in s, as it is named: "OPS-12", "#123" (of "owner/repo#123"
 * and of ".../issues/123"), "!12" of a merge request.  A null string without
 * one.  UTF-8, RFC-5545, P1-3 and versions are not tickets.  If place is not
 * NULL, it becomes what was read, which for an address is all of it.
 */
extern RcaStr rca_ticket_find(RcaStr s, RcaStr *place);

/* The ticket that a URL is the address of, or a null string. */
extern RcaStr rca_ticket_of_url(RcaStr url);

/* Is s nothing but tickets, and words that say that they are some? */
extern bool rca_is_tickets(RcaStr s);

/* A short hexadecimal number such as commits have: "a309de17" */
extern bool rca_is_commit(RcaStr s);

#endif							/* RCA_TICKET_H */
