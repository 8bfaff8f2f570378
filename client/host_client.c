/*
 * client/host_client.c
 *
 * The memory of a document comes from palloc and is released all at once.  Its
 * limit is that of the server.  pg_malloc gives memory that stays.  All
 * functions of fe_memutils.c in libpgcommon are defined here or by the
 * allocator, so that nothing of that file is linked.
 */
#include "base/base.h"

#include "base/host.h"
#include "base/limits.h"
#include "host_client.h"

typedef struct Release
{
	struct Release *next;
	void		(*func) (void *arg);
	void	   *arg;
} Release;

jmp_buf		host_escape;

static Release *releases = NULL;

void *
pg_malloc_extended(size_t size, int flags)
{
	void	   *pointer = malloc(Max(size, 1));

	if (pointer == NULL && (flags & MCXT_ALLOC_NO_OOM) == 0)
		host_out_of_memory();
	if (pointer != NULL && (flags & MCXT_ALLOC_ZERO) != 0)
		memset(pointer, 0, size);
	return pointer;
}

void *
pg_malloc(size_t size)
{
	return pg_malloc_extended(size, 0);
}

void *
pg_malloc0(size_t size)
{
	return pg_malloc_extended(size, MCXT_ALLOC_ZERO);
}

void *
pg_realloc(void *pointer, size_t size)
{
	pointer = realloc(pointer, Max(size, 1));
	if (pointer == NULL)
		host_out_of_memory();
	return pointer;
}

void
pg_free(void *pointer)
{
	free(pointer);
}

char *
pg_strdup(const char *s)
{
	return strcpy(pg_malloc(strlen(s) + 1), s);
}

void *
palloc0(Size size)
{
	return memset(palloc(size), 0, size);
}

void *
palloc_extended(Size size, int flags)
{
	return (flags & MCXT_ALLOC_ZERO) != 0 ? palloc0(size) : palloc(size);
}

char *
pstrdup(const char *s)
{
	return strcpy(palloc(strlen(s) + 1), s);
}

char *
pnstrdup(const char *s, Size len)
{
	char	   *copy;

	len = strnlen(s, len);
	copy = palloc(len + 1);
	memcpy(copy, s, len);
	copy[len] = '\0';
	return copy;
}

void *
host_grow(void *items, int *capacity, Size size)
{
	*capacity = Max(16, *capacity * 2);
	return pg_realloc(items, *capacity * size);
}

void
host_reset(void)
{
	for (; releases != NULL; releases = releases->next)
		releases->func(releases->arg);
	host_free_all();
}

void
rca_host_on_release(void (*func) (void *arg), void *arg)
{
	Release    *release = palloc(sizeof(Release));

	release->func = func;
	release->arg = arg;
	release->next = releases;
	releases = release;
}

/* A document takes only a moment, so Ctrl-C is handled after it. */
void
rca_host_check_interrupts(void)
{
}

void
rca_host_charge(Size request)
{
	if (request > RCA_MAX_PARSE_REQUEST ||
		host_allocated() > RCA_MAX_PARSE_MEMORY)
		longjmp(host_escape, 1);
}
