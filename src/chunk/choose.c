/*
 * src/chunk/choose.c
 */
#include "base/base.h"

#include "base/host.h"
#include "chunk/choose.h"

/*
 * Sections of different parts stay together if they have at most 1/SMALL_SHARE
 * of a chunk.
 */
#define SMALL_SHARE		8

/* The best place of a stretch, and the nodes before and after it. */
typedef struct Node
{
	int			length;			/* of its mark on the ruler (choose.h) */
	int			left;			/* or 0 if there is none */
	int			right;
} Node;

/* A stack of pieces to check; the next one is on top. */
typedef struct Piece
{
	int			start;
	int			node;			/* the best place inside, or 0 */
	int			end;
} Piece;

static bool
is_better(const RcaPlaces *places, const Node *nodes, int a, int b)
{
	int			difference = places->items[a].rank - places->items[b].rank;

	return difference != 0 ? difference < 0 : nodes[a].length > nodes[b].length;
}

/* Numbers the places of each rank that are between two better places. */
static void
measure_marks(const RcaPlaces *places, Node *nodes)
{
	int			numbers[RCA_PLACE_RANKS] = {0};

	for (int i = 1; i < places->count - 1; i++)
	{
		int			rank = places->items[i].rank;
		int			number = ++numbers[rank];

		while (number % 2 == 0)
		{
			nodes[i].length++;
			number /= 2;
		}
		memset(&numbers[rank + 1], 0, (RCA_PLACE_RANKS - rank - 1) * sizeof(int));
	}
}

/*
 * Makes a tree of the places between the first and the last one.  Each place
 * is better than those below it.  Returns the root.
 */
static int
make_tree(const RcaPlaces *places, Node *nodes)
{
	int		   *open = palloc(places->count * sizeof(int));
	int			nopen = 0;

	for (int i = 1; i < places->count - 1; i++)
	{
		int			below = 0;

		while (nopen > 0 && is_better(places, nodes, i, open[nopen - 1]))
			below = open[--nopen];
		nodes[i].left = below;
		if (nopen > 0)
			nodes[open[nopen - 1]].right = i;
		open[nopen++] = i;
	}
	return nopen > 0 ? open[0] : 0;
}

bool
rca_repeats_head(const RcaPlace *start, RcaChunkSizes sizes)
{
	return start->head != NULL && start->head->chars < sizes.max_chars / 2;
}

int
rca_piece_limit(const RcaPlace *start, RcaChunkSizes sizes)
{
	if (rca_repeats_head(start, sizes))
		return sizes.max_chars - start->head->chars;
	return start->starts_section ? sizes.max_chars : sizes.max_chars - sizes.overlap;
}

/* Must a piece be cut at its best place inside? */
static bool
is_too_long(const RcaPlaces *places, RcaSectionRuns runs, RcaChunkSizes sizes, Piece piece)
{
	const RcaPlace *start = &places->items[piece.start];
	const RcaPlace *end = &places->items[piece.end];
	const RcaPlace *best = &places->items[piece.node];
	int			size = end->end_chars - start->chars;

	if (best->starts_section && best->rank <= RCA_MAX_LEVEL &&
		(start->section < 0 || runs[start->section] != runs[end->section - end->starts_section]))
		return size > sizes.max_chars / SMALL_SHARE;
	return size > rca_piece_limit(start, sizes);
}

RcaPieces
rca_choose(const RcaPlaces *places, RcaSectionRuns runs, RcaChunkSizes sizes)
{
	Node	   *nodes = palloc0(places->count * sizeof(Node));
	Piece	   *todo = palloc(places->count * sizeof(Piece));
	int			ntodo = 0;
	RcaPieces	pieces = {palloc(places->count * sizeof(int)), 0};

	measure_marks(places, nodes);
	todo[ntodo].start = 0;
	todo[ntodo].end = places->count - 1;
	todo[ntodo++].node = make_tree(places, nodes);
	while (ntodo > 0)
	{
		Piece		piece = todo[--ntodo];
		Node		node = nodes[piece.node];

		rca_host_check_interrupts();
		if (piece.node == 0 || !is_too_long(places, runs, sizes, piece))
		{
			pieces.starts[pieces.count++] = piece.start;
			continue;
		}
		todo[ntodo].start = piece.node;
		todo[ntodo].node = node.right;
		todo[ntodo++].end = piece.end;
		todo[ntodo].start = piece.start;
		todo[ntodo].node = node.left;
		todo[ntodo++].end = piece.node;
	}
	return pieces;
}
