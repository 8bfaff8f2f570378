/*
 * client/host.h
 *
 * The memory that the core works in, and the way out of it.
 */
#ifndef CLIENT_HOST_H
#define CLIENT_HOST_H

#include <setjmp.h>

/* where a document goes that is over the limit of memory; set it first */
extern jmp_buf host_escape;

/* Releases all that palloc gave since the last reset. */
extern void host_reset(void);

#endif							/* CLIENT_HOST_H */
