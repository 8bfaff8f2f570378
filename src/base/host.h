/*
 * src/base/host.h
 *
 * What the core needs from the program it runs in.  pg/host_server.c answers
 * inside PostgreSQL, client/host_client.c in a program of its own.
 */
#ifndef RCA_HOST_H
#define RCA_HOST_H

#include "base/base.h"
#include "base/calendar.h"

/* Give the user a chance to cancel; may not return. */
extern void rca_host_check_interrupts(void);

/*
 * Called before a foreign library gets memory.  Checks for interrupts and
 * does not return if the request, or all that the current context holds, is
 * over its limit.
 */
extern void rca_host_charge(Size request);

/* Have func(arg) called when the current memory context goes away. */
extern void rca_host_on_release(void (*func) (void *arg), void *arg);

/*
 * Offset of a region of regions.h at an instant, in seconds east of Greenwich.
 * False if the host's database does not have it.
 */
extern bool rca_host_zone_offset(const char *name, RcaInstant at, int *offset);

#endif							/* RCA_HOST_H */
