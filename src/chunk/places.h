/*
 * src/chunk/places.h
 *
 * The places where a body may be cut: before sections, blocks, items and table
 * rows, and in prose before sentences and lines.  There is no place inside a
 * code block, a row, or the header of a table.
 */
#ifndef RCA_PLACES_H
#define RCA_PLACES_H

#include "base/error.h"
#include "chunk/body_lines.h"
#include "chunk/sizes.h"
#include "store/outline.h"

/* How good a place is; better ones come first.  A section has its level. */
typedef enum RcaPlaceRank
{
	RCA_PLACE_BLOCK = RCA_MAX_LEVEL + 1,
	RCA_PLACE_ITEM,				/* of a list that is not nested */
	RCA_PLACE_INNER_ITEM,		/* and other blocks inside an item */
	RCA_PLACE_DEEP_ITEM,
	RCA_PLACE_ROW,
	RCA_PLACE_SENTENCE,
	RCA_PLACE_LINE,
	RCA_PLACE_BOUND,			/* between a heading and its text, or a header
								 * and its first row: only if there is no
								 * better place */
	RCA_PLACE_IN_HEADING,		/* before a later line of a heading */
} RcaPlaceRank;

#define RCA_PLACE_RANKS	(RCA_PLACE_IN_HEADING + 1)

/* The header of a table, which its rows need. */
typedef struct RcaTableHead
{
	RcaStr		text;			/* with the line of dashes below it */
	int			chars;
} RcaTableHead;

typedef struct RcaPlace
{
	const char *at;
	int			line;			/* its line in the file */
	int			last_line;		/* of the last text before it */
	int			chars;			/* characters of the body before it */
	int			end_chars;		/* the same, without blank lines before it */
	int			rank;
	int			section;		/* that it is in, or -1 */
	bool		starts_section;
	bool		is_prose;		/* text that may be cut anywhere up to the
								 * next place */
	const RcaTableHead *head;	/* of the table whose row begins here */
} RcaPlace;

typedef struct RcaPlaces
{
	RcaPlace   *items;			/* the first is the start of the text, the
								 * last is its end */
	int			count;
	int			capacity;
	const RcaBodyLines *lines;
} RcaPlaces;

/*
 * Finds all places that a body may be cut at for these sizes.  Only sections
 * that are too long have places inside.  A blank body has no items.
 */
extern bool rca_places_find(const RcaOutline *outline, const RcaBodyLines *lines,
							RcaChunkSizes sizes, RcaPlaces *places,
							RcaError *err);

/*
 * places_inside.c: adds the places inside a section.  Its lines have the
 * indexes first up to end, and its text begins at the index text.  A piece of
 * up to limit characters needs no places inside.
 */
extern bool rca_places_inside(RcaPlaces *places, int first, int text, int end,
							  int limit, RcaError *err);

/* Adds a place at an offset in a line. */
extern RcaPlace *rca_place_add(RcaPlaces *places, int line, int offset, int rank);

/*
 * sentences.c: adds the places in prose, which is the lines first up to end.
 */
extern void rca_places_of_prose(RcaPlaces *places, int first, int end);

#endif							/* RCA_PLACES_H */
