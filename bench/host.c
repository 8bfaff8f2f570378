/*
 * bench/host.c
 *
 * The core's host for the benchmark: one memory context, which works as the
 * server's allocation sets do.  Pieces are cut from blocks that double in
 * size; their sizes are rounded up to a power of two, and each size has a list
 * of what was freed.  So what is measured here is near to what the server
 * does, and both sides of a comparison can have the same allocator.
 */
#include "host.h"

#include <stdlib.h>
#include <string.h>

#include "base/calendar.h"
#include "base/host.h"
#include "base/limits.h"

#define NCLASSES			11	/* 8 bytes to 8 kB; what is larger has a block */
#define CLASS_SIZE(class)	((Size) 8 << (class))
#define INITIAL_BLOCK		((Size) 8 * 1024)
#define LARGEST_BLOCK		((Size) 8 * 1024 * 1024)

typedef struct Block
{
	struct Block *next;
	struct Block *previous;
	char	   *free;
	char	   *end;
} Block;

typedef struct Piece
{
	Size		size;			/* usable */
	union
	{
		int			class;		/* or NCLASSES: a block of its own */
		double		align;
	}			u;
} Piece;

typedef struct Release
{
	struct Release *next;
	void		(*func) (void *arg);
	void	   *arg;
} Release;

static Block *blocks = NULL;	/* the first one is cut from */
static Block *large = NULL;
static void *freed[NCLASSES];
static Size next_block = INITIAL_BLOCK;
static Size total = 0;
static Release *releases = NULL;

static void *
get_memory(Size size)
{
	void	   *p = malloc(size);

	if (p == NULL)
	{
		fprintf(stderr, "out of memory\n");
		exit(1);
	}
	total += size;
	return p;
}

void
rca_host_reset(void)
{
	while (releases != NULL)
	{
		Release    *release = releases;

		releases = release->next;
		release->func(release->arg);
		free(release);
	}
	while (large != NULL)
	{
		Block	   *block = large;

		large = block->next;
		free(block);
	}
	/* the first block stays, as a context's does that is made anew */
	while (blocks != NULL && blocks->next != NULL)
	{
		Block	   *block = blocks;

		blocks = block->next;
		free(block);
	}
	total = 0;
	if (blocks != NULL)
	{
		blocks->free = (char *) (blocks + 1);
		total = INITIAL_BLOCK;
	}
	next_block = INITIAL_BLOCK * 2;
	memset(freed, 0, sizeof(freed));
}

static void
add_block(void)
{
	Block	   *block = get_memory(next_block);

	block->next = blocks;
	block->free = (char *) (block + 1);
	block->end = (char *) block + next_block;
	blocks = block;
	next_block = Min(next_block * 2, LARGEST_BLOCK);
}

static void *
get_large(Size size)
{
	Block	   *block = get_memory(sizeof(Block) + sizeof(Piece) + size);
	Piece	   *piece = (Piece *) (block + 1);

	block->next = large;
	block->previous = NULL;
	if (large != NULL)
		large->previous = block;
	large = block;
	piece->size = size;
	piece->u.class = NCLASSES;
	return piece + 1;
}

/* These take the place of those of libpgcommon. */
void *
palloc(Size size)
{
	int			class = 0;
	Piece	   *piece;

	if (size > CLASS_SIZE(NCLASSES - 1))
		return get_large(size);
	if (size > 8)
		class = 64 - 3 - __builtin_clzl(size - 1);
	if (freed[class] != NULL)
	{
		void	   *p = freed[class];

		freed[class] = *(void **) p;
		return p;
	}
	if (blocks == NULL || (Size) (blocks->end - blocks->free) < sizeof(Piece) + CLASS_SIZE(class))
		add_block();
	piece = (Piece *) blocks->free;
	blocks->free += sizeof(Piece) + CLASS_SIZE(class);
	piece->size = CLASS_SIZE(class);
	piece->u.class = class;
	return piece + 1;
}

void *
palloc0(Size size)
{
	return memset(palloc(size), 0, size);
}

void
pfree(void *pointer)
{
	Piece	   *piece = (Piece *) pointer - 1;

	if (piece->u.class < NCLASSES)
	{
		*(void **) pointer = freed[piece->u.class];
		freed[piece->u.class] = pointer;
	}
	else
	{
		Block	   *block = (Block *) piece - 1;

		total -= sizeof(Block) + sizeof(Piece) + piece->size;
		if (block->next != NULL)
			block->next->previous = block->previous;
		if (block->previous != NULL)
			block->previous->next = block->next;
		else
			large = block->next;
		free(block);
	}
}

void *
repalloc(void *pointer, Size size)
{
	Piece	   *piece = (Piece *) pointer - 1;
	void	   *copy;

	if (size <= piece->size)
		return pointer;
	if (piece->u.class == NCLASSES)
	{
		/* a block of its own grows as realloc can make it grow */
		Block	   *block = (Block *) piece - 1;
		Block	   *grown = realloc(block, sizeof(Block) + sizeof(Piece) + size);

		if (grown == NULL)
			exit(1);
		piece = (Piece *) (grown + 1);
		total += size - piece->size;
		piece->size = size;
		if (grown->next != NULL)
			grown->next->previous = grown;
		if (grown->previous != NULL)
			grown->previous->next = grown;
		else
			large = grown;
		return piece + 1;
	}
	copy = palloc(size);
	memcpy(copy, pointer, piece->size);
	pfree(pointer);
	return copy;
}

char *
pstrdup(const char *s)
{
	return strcpy(palloc(strlen(s) + 1), s);
}

void
rca_host_check_interrupts(void)
{
}

void
rca_host_charge(Size request)
{
	if (request > RCA_MAX_PARSE_REQUEST || total > RCA_MAX_PARSE_MEMORY)
	{
		fprintf(stderr, "over the limit of memory\n");
		exit(1);
	}
}

void
rca_host_on_release(void (*func) (void *arg), void *arg)
{
	Release    *release = get_memory(sizeof(Release));

	*release = (Release) {releases, func, arg};
	releases = release;
}

/* The database of zones is the server's; nothing measured here names one. */
bool
rca_host_zone_offset(const char *name, RcaInstant local, int *offset)
{
	return false;
}
