/*
 * client/host_client.h
 *
 * Implements base/host.h for stand-alone programs.
 *
 * It is in this folder because rca_load is the program that is shipped.  The
 * fuzzer, the sanitizers and the benchmark use the same files, so that they do
 * not run a host that is only for tests.  A program is linked with
 *
 *	host_client.c		common to all: limits, the end of a document
 *	an allocator		host_pieces.c, or bench/allocation_set.c
 *	a source of zones	host_zones.c, or a function of its own
 *
 * and defines what to do when memory runs out.
 */
#ifndef HOST_CLIENT_H
#define HOST_CLIENT_H

#include "base/base.h"

#include <setjmp.h>

/*
 * the jump target if a document is over the limit of memory; must be set first
 */
extern jmp_buf host_escape;

/* Releases all memory that palloc gave since the last reset. */
extern void host_reset(void);

/*
 * Makes room for one more item in an array, like RCA_MAKE_ROOM, but in memory
 * that stays.
 */
#define KEEP_ROOM(items, count, capacity) \
	((count) < (capacity) ? (void) 0 : \
	 (void) ((items) = host_grow((items), &(capacity), sizeof(*(items)))))

extern void *host_grow(void *items, int *capacity, Size size);

/* Defined by the program.  Called if malloc fails.  It must not return. */
extern void host_out_of_memory(void);

/*
 * Defined by the allocator, in addition to palloc, repalloc and pfree: the
 * number of allocated bytes, and a function to free them all.
 */
extern Size host_allocated(void);
extern void host_free_all(void);

/*
 * In host_pieces.c: called before palloc and repalloc give memory, unless it
 * is NULL.  For tests, where it may jump to host_escape.
 */
extern void (*host_before_allocation) (void);

#endif							/* HOST_CLIENT_H */
