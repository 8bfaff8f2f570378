/*
 * src/markdown/feed.h
 *
 * Which lines cmark gets.
 *
 * cmark spends half of its time on inlines, and most of a report has none: its
 * text is plain and is in the source as it is.  So plain pieces are cut out
 * of a body before cmark sees it:
 *
 *		headings	of plain text
 *		paragraphs	of plain text
 *		tables		whatever is in their cells: they are our own (table.h)
 *		lists		of items that have one line each, of plain text
 *
 * In the place of pieces that follow each other cmark gets one thematic break,
 * which has no inlines.  Where the tree has that break, flatten.c adds the
 * blocks of the pieces.
 *
 * The other blocks that cmark finds are the same as if it had got all lines:
 *
 * - A piece begins in the first column, and not in the middle of a paragraph.
 *   Headings and lists may follow the lines of a paragraph at once, because
 *   they end it.  Paragraphs and tables are only cut out at the start, after a
 *   blank line or after another piece.  So a piece closes all blocks that are
 *   open, and a thematic break does the same.
 * - A piece is only cut out if the line after it cannot continue it.  So it
 *   leaves no block open, and a thematic break does not either.
 * - Inside of a fenced code block or an HTML block, a piece is content, and the
 *   break is content as well.  No line of a piece can end such a block: none
 *   begins with a fence, and none has a ">", which the end of HTML needs.  The
 *   block has the wrong content then, and so RCA_READ_ALL cuts nothing out.
 *
 * Blank lines are left out, too.  A blank line ends a paragraph, or HTML of a
 * kind that ends there.  No such block is open if the last line that cmark got
 * was blank, or if it has got only breaks since a blank line.  Then it gets no
 * more blank lines.  But an item with nothing in it is open until a blank line
 * is narrower than its text would be, and a definition leaves such an item: then
 * all blank lines are fed.  The first line of a body is always fed or cut out, even if
 * it is blank, because cmark removes a byte order mark from the first line that
 * it gets: no later line may become the first one.
 *
 * Where only the places of blocks are wanted, a line is fed up to its first
 * character behind all that may be a marker: nothing behind that decides what
 * blocks there are, but a ">", which may end HTML, and definitions of links,
 * which are no blocks (rca_feed_start).
 */
#ifndef RCA_FEED_H
#define RCA_FEED_H

#include "base/base.h"
#include "markdown/byte_classes.h"

typedef enum RcaPieceKind
{
	RCA_PIECE_LINE,				/* fed as it is, or blank lines as one */
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
 * cmark's line n, counted from 1, is or stands in for the pieces from
 * starts[n] up to, but not including, starts[n + 1].  Between two pieces there
 * are only blank lines.
 */
typedef struct RcaFeed
{
	RcaPiece   *pieces;
	int			npieces;
	int		   *starts;
	int			count;			/* lines that cmark gets */
} RcaFeed;

/* Plans what to feed of the lines of a body. */
extern void rca_feed_plan(RcaFeed *feed, RcaLineRange body, RcaExtent extent);

/* What is fed for other pieces than lines. */
#define RCA_STAND_IN	"___\n"

/* Is this line a heading of plain text?  Its level, or 0, and its text. */
extern int	rca_plain_heading(RcaStr line, RcaStr *text);

/*
 * The start of a line, with these classes, of a body without definitions that
 * makes the same blocks as all of it does.
 */
extern RcaStr rca_feed_start(RcaStr line, int classes);

/* The text of a line that was cut out as an item. */
extern RcaStr rca_item_text(RcaStr line);

#endif							/* RCA_FEED_H */
