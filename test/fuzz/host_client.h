/*
 * test/fuzz/host_client.h
 */
#ifndef HOST_CLIENT_H
#define HOST_CLIENT_H

#include <setjmp.h>

/* where limits lead; set it before calling the core */
extern jmp_buf rca_host_escape;

/* Releases all memory since the last reset. */
extern void rca_host_reset(void);

#endif							/* HOST_CLIENT_H */
