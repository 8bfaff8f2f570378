/*
 * src/chunk/choose.h
 *
 * At which places a body is cut.
 *
 * A piece that is too long is cut at its best place, and what that makes is cut
 * again if it is still too long.  Of places of one rank, before the items of a
 * list or the rows of a table, the best is the one whose number among them has
 * most powers of two, as the marks of a ruler have lengths.  So where a piece is
 * cut depends on the pieces around it that it is in, and not on all that is
 * before it: a row that becomes longer makes one piece longer, or has it cut in
 * two, and leaves the others as they are.  To fill chunks one after the other
 * would move all that follow.
 */
#ifndef RCA_CHOOSE_H
#define RCA_CHOOSE_H

#include "chunk/places.h"

/* Sections that have the same number are of one part, and follow each other. */
typedef const int *RcaSectionRuns;

/* A chunk from one place up to another. */
typedef struct RcaPieces
{
	int		   *starts;			/* indexes of places */
	int			count;
} RcaPieces;

/*
 * The pieces that a body is cut into.  They end where the next one begins, the
 * last with the last place.
 */
extern RcaPieces rca_choose(const RcaPlaces *places, RcaSectionRuns runs,
							RcaChunkSizes sizes);

/* The characters that a piece that begins at a place may have of its own. */
extern int	rca_piece_limit(const RcaPlace *start, RcaChunkSizes sizes);

/* Does it get the header of its table?  A very long one it does not. */
extern bool rca_repeats_head(const RcaPlace *start, RcaChunkSizes sizes);

#endif							/* RCA_CHOOSE_H */
