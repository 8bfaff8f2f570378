/*
 * src/base/host.h
 *
 * What the core needs from the program that it runs in.  pg/host_server.c
 * implements it for PostgreSQL, client/host_client.c for stand-alone programs.
 */
#ifndef RCA_HOST_H
#define RCA_HOST_H

#include "base/base.h"
#include "base/calendar.h"

/* Lets the user cancel.  It may not return. */
extern void rca_host_check_interrupts(void);

/*
 * Called before a foreign library gets memory.  Checks for interrupts.  Does
 * not return if the request, or all memory of the current context, is over its
 * limit.
 */
extern void rca_host_charge(Size request);

/* Calls func(arg) when the current memory context is reset or deleted. */
extern void rca_host_on_release(void (*func) (void *arg), void *arg);

/*
 * Sets *offset to the offset of a region (regions.h) at an instant, in seconds
 * east of Greenwich.  False if the host does not know the region.
 */
extern bool rca_host_zone_offset(const char *name, RcaInstant at, int *offset);

#endif							/* RCA_HOST_H */
