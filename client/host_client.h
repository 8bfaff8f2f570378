/*
 * client/host_client.h
 *
 * The core's host (base/host.h) in a program of its own.
 *
 * It is rca_load's, and lies here because rca_load is what is shipped.  The
 * fuzzer, the sanitizers and the benchmark are built with the same files, so
 * that what they run is not a host made for tests.  A program chooses
 *
 *	host_client.c		what all have in common: limits, the end of a document
 *	an allocator		host_pieces.c, or bench/allocation_set.c
 *	a source of zones	host_zones.c, or a function of its own
 *
 * and says what to do when memory runs out.
 */
#ifndef HOST_CLIENT_H
#define HOST_CLIENT_H

#include "base/base.h"

#include <setjmp.h>

/* where a document goes that is over the limit of memory; set it first */
extern jmp_buf host_escape;

/* Releases all that palloc gave since the last reset. */
extern void host_reset(void);

/*
 * Makes room for one more item in an array, as RCA_MAKE_ROOM does, but in
 * memory that stays.
 */
#define KEEP_ROOM(items, count, capacity) \
	((count) < (capacity) ? (void) 0 : \
	 (void) ((items) = host_grow((items), &(capacity), sizeof(*(items)))))

extern void *host_grow(void *items, int *capacity, Size size);

/* Of the program: called when malloc fails; does not return. */
extern void host_out_of_memory(void);

/*
 * Of the allocator, besides palloc, repalloc and pfree: how many bytes there
 * are, and how to free them all.
 */
extern Size host_allocated(void);
extern void host_free_all(void);

/*
 * Of host_pieces.c: called before palloc and repalloc give memory, unless it
 * is NULL.  For tests, in which it may leave by host_escape.
 */
extern void (*host_before_allocation) (void);

#endif							/* HOST_CLIENT_H */
