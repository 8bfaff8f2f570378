/*
 * src/markdown/memory.c
 *
 * Allocates cmark's nodes with palloc, and charges them to the host.
 */
#include "base/base.h"

#include "base/host.h"
#include "base/limits.h"
#include "markdown/markdown_internal.h"
#include "markdown/parse.h"

static void *
mem_calloc(size_t count, size_t size)
{
	if (size != 0 && count > RCA_MAX_PARSE_REQUEST / size)
		count = RCA_MAX_PARSE_REQUEST / size + 1;	/* refused below */
	rca_host_charge(count * size);
	return palloc0(count * size);
}

static void *
mem_realloc(void *p, size_t size)
{
	rca_host_charge(size);
	return p ? repalloc(p, size) : palloc(size);
}

static void
mem_free(void *p)
{
	if (p != NULL)
		pfree(p);
}

/* not const, because cmark takes a plain pointer; it never writes to it */
static cmark_mem memory = {mem_calloc, mem_realloc, mem_free};

cmark_mem *
rca_markdown_memory(void)
{
	return &memory;
}

bool
rca_markdown_library_matches(void)
{
	return cmark_version() == CMARK_VERSION;
}
