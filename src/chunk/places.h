/*
 * src/chunk/places.h
 *
 * Where a body may be cut: before sections, blocks, items, rows of tables, and
 * within prose before sentences and lines.  A code block, a row and the header
 * of a table have no place inside.
 */
#ifndef RCA_PLACES_H
#define RCA_PLACES_H

#include "base/error.h"
#include "chunk/body_lines.h"
#include "chunk/sizes.h"
#include "store/outline.h"

/* How good a place is; the better ones first.  Sections have their level. */
typedef enum RcaPlaceRank
{
	RCA_PLACE_BLOCK = RCA_MAX_LEVEL + 1,
	RCA_PLACE_ITEM,				/* of a list that is in no other */
	RCA_PLACE_INNER_ITEM,		/* and what else stands in an item */
	RCA_PLACE_DEEP_ITEM,
	RCA_PLACE_ROW,
	RCA_PLACE_SENTENCE,
	RCA_PLACE_LINE,
	RCA_PLACE_BOUND,			/* a heading and what it is of, a header and its
								 * first row: only if nothing else helps */
	RCA_PLACE_IN_HEADING,		/* before a line of it */
} RcaPlaceRank;

#define RCA_PLACE_RANKS	(RCA_PLACE_IN_HEADING + 1)

/* The header of a table, which its rows need. */
typedef struct RcaTableHead
{
	RcaStr		text;			/* and the dashes below it */
	int			chars;
} RcaTableHead;

typedef struct RcaPlace
{
	const char *at;
	int			line;			/* that it stands in, in the file */
	int			last_line;		/* of the last text before it */
	int			chars;			/* before it, in the body */
	int			end_chars;		/* the same without blank lines before it */
	int			rank;
	int			section;		/* that it stands in, or -1 */
	bool		starts_section;
	bool		is_prose;		/* it may be cut anywhere up to the next place */
	const RcaTableHead *head;	/* of the table whose row it stands before */
} RcaPlace;

typedef struct RcaPlaces
{
	RcaPlace   *items;			/* the first is the start of the text, the last
								 * its end */
	int			count;
	int			capacity;
	const RcaBodyLines *lines;
} RcaPlaces;

/*
 * All places that a body may have to be cut at for such sizes: only sections
 * that are too long have any inside.  No items if the body is blank.
 */
extern bool rca_places_find(const RcaOutline *outline, const RcaBodyLines *lines,
							RcaChunkSizes sizes, RcaPlaces *places,
							RcaError *err);

/*
 * places_inside.c: adds those inside of a section, whose lines are those of the
 * indexes from first up to end, and whose text begins in another.  So many
 * characters in one piece need none.
 */
extern bool rca_places_inside(RcaPlaces *places, int first, int text, int end,
							  int limit, RcaError *err);

/* Adds a place in a line, before a byte of it. */
extern RcaPlace *rca_place_add(RcaPlaces *places, int line, int offset, int rank);

/* sentences.c: adds those in prose that is the lines from first up to end. */
extern void rca_places_of_prose(RcaPlaces *places, int first, int end);

#endif							/* RCA_PLACES_H */
