/*
 * client/host_pieces.c
 *
 * The simplest allocator: each piece comes from malloc, and all pieces are in
 * a ring.  A sanitizer can see where each piece ends.
 */
#include "base/base.h"

#include "host_client.h"

typedef struct Piece
{
	struct Piece *next;
	struct Piece *previous;
	Size		size;
	Size		padding;		/* keeps the memory after it aligned */
} Piece;

void		(*host_before_allocation) (void) = NULL;

static Piece pieces = {&pieces, &pieces, 0, 0};
static Size total = 0;

void *
palloc(Size size)
{
	Piece	   *piece;

	if (host_before_allocation != NULL)
		host_before_allocation();
	piece = pg_malloc(sizeof(Piece) + size);
	piece->size = size;
	piece->next = pieces.next;
	piece->previous = &pieces;
	piece->next->previous = piece;
	pieces.next = piece;
	total += size;
	return piece + 1;
}

void *
repalloc(void *pointer, Size size)
{
	Piece	   *piece;

	if (host_before_allocation != NULL)
		host_before_allocation();
	piece = pg_realloc((Piece *) pointer - 1, sizeof(Piece) + size);
	total += size - piece->size;
	piece->size = size;
	piece->next->previous = piece;
	piece->previous->next = piece;
	return piece + 1;
}

void
pfree(void *pointer)
{
	Piece	   *piece = (Piece *) pointer - 1;

	piece->next->previous = piece->previous;
	piece->previous->next = piece->next;
	total -= piece->size;
	free(piece);
}

Size
host_allocated(void)
{
	return total;
}

void
host_free_all(void)
{
	while (pieces.next != &pieces)
	{
		Piece	   *piece = pieces.next;

		pieces.next = piece->next;
		free(piece);
	}
	pieces.previous = &pieces;
	total = 0;
}
