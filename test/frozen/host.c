/*
 * test/frozen/host.c
 *
 * What the core's host (client/host_client.h) leaves to a program.
 */
#include "base/base.h"

#include <stdlib.h>

#include "client/host_client.h"

/* The documents are small: this machine is out of order. */
void
host_out_of_memory(void)
{
	abort();
}
