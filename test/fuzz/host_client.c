/*
 * test/fuzz/host_client.c
 *
 * The core's host in a stand-alone program: memory that is released all at
 * once, each piece an allocation of its own, so that a sanitizer sees where
 * one ends; limits and memory running out leave by longjmp, as an error does
 * in the server.
 */
#include "base/base.h"

#include <stdlib.h>
#include <string.h>

#include "base/calendar.h"
#include "base/host.h"
#include "base/limits.h"
#include "host_client.h"

typedef struct Piece
{
	struct Piece *next;
	struct Piece *previous;
	Size		size;
	Size		padding;		/* keeps what follows aligned */
} Piece;

typedef struct Release
{
	struct Release *next;
	void		(*func) (void *arg);
	void	   *arg;
} Release;

jmp_buf		rca_host_escape;
long		rca_host_fail_after = -1;
long		rca_host_allocations = 0;
static Piece pieces = {&pieces, &pieces, 0, 0};
static Release *releases = NULL;
static Size total = 0;

void
rca_host_reset(void)
{
	while (releases != NULL)
	{
		Release    *release = releases;

		releases = release->next;
		release->func(release->arg);
	}
	while (pieces.next != &pieces)
	{
		Piece	   *piece = pieces.next;

		pieces.next = piece->next;
		free(piece);
	}
	pieces.previous = &pieces;
	total = 0;
	rca_host_allocations = 0;
	rca_host_fail_after = -1;
}

static void
insert_piece(Piece *piece)
{
	piece->next = pieces.next;
	piece->previous = &pieces;
	piece->next->previous = piece;
	piece->previous->next = piece;
}

/* These take the place of those of libpgcommon. */
void *
palloc(Size size)
{
	Piece	   *piece;

	if (rca_host_fail_after >= 0 && rca_host_fail_after-- == 0)
		longjmp(rca_host_escape, 1);
	piece = malloc(sizeof(Piece) + size);
	if (piece == NULL)
		longjmp(rca_host_escape, 1);
	rca_host_allocations++;
	piece->size = size;
	total += size;
	insert_piece(piece);
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

	piece->next->previous = piece->previous;
	piece->previous->next = piece->next;
	total -= piece->size;
	free(piece);
}

void *
repalloc(void *pointer, Size size)
{
	Piece	   *piece = (Piece *) pointer - 1;
	void	   *copy = palloc(size);

	memcpy(copy, pointer, Min(size, piece->size));
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
		longjmp(rca_host_escape, 1);
}

void
rca_host_on_release(void (*func) (void *arg), void *arg)
{
	Release    *release = palloc(sizeof(Release));

	*release = (Release) {releases, func, arg};
	releases = release;
}

/* One region stands for all: the database of zones is the server's. */
bool
rca_host_zone_offset(const char *name, RcaInstant local, int *offset)
{
	if (strcmp(name, "Europe/Oslo") != 0)
		return false;
	*offset = local % 2 == 0 ? 3600 : 7200;
	return true;
}
