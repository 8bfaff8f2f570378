/*
 * test/fuzz/host_client.h
 */
#ifndef HOST_CLIENT_H
#define HOST_CLIENT_H

#include <setjmp.h>

/* where limits lead; set it before calling the core */
extern jmp_buf rca_host_escape;

/*
 * Allocations that succeed before one fails, as palloc fails: by not
 * returning.  Negative: none fails.
 */
extern long rca_host_fail_after;

/* allocations since the last reset */
extern long rca_host_allocations;

/* Releases all memory since the last reset; none fails from here on. */
extern void rca_host_reset(void);

#endif							/* HOST_CLIENT_H */
