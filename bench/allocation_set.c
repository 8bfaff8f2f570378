/*
 * bench/allocation_set.c
 *
 * The allocator of the benchmark: one memory context, which works as the
 * server's allocation sets do.  Pieces are cut from blocks that double in
 * size; their sizes are rounded up to a power of two, and each size has a list
 * of what was freed.  So what is measured here is near to what the server
 * does, and both sides of a comparison can have the same allocator.
 */
#include "base/base.h"

#include "client/host_client.h"

#define NCLASSES			11	/* 8 bytes to 8 kB; larger ones have a block */
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

static Block *blocks = NULL;	/* the first one is cut from */
static Block *large = NULL;
static void *freed[NCLASSES];
static Size next_block = INITIAL_BLOCK;
static Size total = 0;

static void *
get_memory(Size size)
{
	total += size;
	return pg_malloc(size);
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
	if (blocks == NULL ||
		(Size) (blocks->end - blocks->free) < sizeof(Piece) + CLASS_SIZE(class))
		add_block();
	piece = (Piece *) blocks->free;
	blocks->free += sizeof(Piece) + CLASS_SIZE(class);
	piece->size = CLASS_SIZE(class);
	piece->u.class = class;
	return piece + 1;
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
		Block	   *grown = pg_realloc(block,
									   sizeof(Block) + sizeof(Piece) + size);

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

Size
host_allocated(void)
{
	return total;
}

void
host_free_all(void)
{
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
