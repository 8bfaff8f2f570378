/*
 * src/chunk/choose.h
 *
 * Chooses the places at which a body is cut.
 *
 * A piece that is too long is cut at its best place, and the results are cut
 * again if they are still too long.  Among places of one rank, such as before
 * the items of a list or the rows of a table, the best is the one whose number
 * has the most factors of two, like the longest mark on a ruler.  So a cut
 * depends on the pieces around it and not on all the text before it: if a row
 * becomes longer, one piece becomes longer or is cut in two, and the others do
 * not change. Filling one chunk after the other would move all chunks behind
 * the change.
 */
#ifndef RCA_CHOOSE_H
#define RCA_CHOOSE_H

#include "chunk/places.h"

/*
 * The run of each section.  Sections of one run have the same part and follow
 * each other.
 */
typedef const int *RcaSectionRuns;

/* The chunks. */
typedef struct RcaPieces
{
	int		   *starts;			/* indexes of places */
	int			count;
} RcaPieces;

/*
 * Returns the pieces that a body is cut into.  Each ends where the next one
 * begins, and the last one at the last place.
 */
extern RcaPieces rca_choose(const RcaPlaces *places, RcaSectionRuns runs,
							RcaChunkSizes sizes);

/* The number of characters that a piece may have without its context. */
extern int	rca_piece_limit(const RcaPlace *start, RcaChunkSizes sizes);

/* Is the header of its table repeated?  A very long header is not. */
extern bool rca_repeats_head(const RcaPlace *start, RcaChunkSizes sizes);

#endif							/* RCA_CHOOSE_H */
