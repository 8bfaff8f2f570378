/*
 * src/markdown/feed.h
 *
 * Which lines cmark gets.
 *
 * cmark is needed for what a line is: half of its time goes into inlines, most
 * of which nobody reads, or which are plain text that stands in the source as
 * it is.  So what is plain and by itself is cut out beforehand:
 *
 *		headings	of plain text
 *		paragraphs	of plain text, of which no line around them can be a part
 *		tables		likewise; they are our own business (table.h)
 *		lists		of items of plain text in one line each, which cannot go on
 *
 * They begin in the first column.  Whatever cmark's state is, they are content
 * of code or HTML, which they cannot end, or they close all that is open and
 * leave nothing open.  A thematic break does the same and has no inlines: one
 * stands in for all pieces that follow each other.
 *
 * Where a blank line is the last that cmark got, or only breaks after one, no
 * paragraph and no HTML is open that another blank line would end, so that it
 * does not get any more.  It gets those at the start, because of a byte order
 * mark it thinks in its first line only.
 */
#ifndef RCA_FEED_H
#define RCA_FEED_H

#include "base/base.h"

typedef enum RcaPieceKind
{
	RCA_PIECE_LINE,				/* fed as it is */
	RCA_PIECE_HEADING,
	RCA_PIECE_PARAGRAPH,
	RCA_PIECE_TABLE,
	RCA_PIECE_LIST,
} RcaPieceKind;

/* Lines, by their index. */
typedef struct RcaPiece
{
	RcaPieceKind kind;
	int			first;
	int			last;
} RcaPiece;

/*
 * cmark's line n, counted from 1, is or stands in for the pieces from starts[n]
 * up to starts[n + 1].  Between two pieces there are only blank lines.
 */
typedef struct RcaFeed
{
	RcaPiece   *pieces;
	int		   *starts;
	int			count;
} RcaFeed;

/*
 * Plans what to feed of lines, with what marks are in each (marks.h): everything,
 * if all is to be read.
 */
extern void rca_feed_plan(RcaFeed *feed, const RcaStr *lines,
						  const unsigned char *marks, int nlines,
						  RcaExtent extent);

/* What is fed for other pieces than lines. */
#define RCA_STAND_IN	"___\n"

/* Is this line a heading of plain text?  Its level, or 0, and its text. */
extern int	rca_plain_heading(RcaStr line, RcaStr *text);

/* The text of a line that was cut out as an item. */
extern RcaStr rca_item_text(RcaStr line);

#endif							/* RCA_FEED_H */
