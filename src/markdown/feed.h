/*
 * src/markdown/feed.h
 *
 * Chooses the lines that cmark gets.
 *
 * cmark spends half of its time on inlines, and most of a report has none: its
 * text is plain, and can be taken from the source.  So plain pieces are cut out
 * of a body before cmark gets it:
 *
 *		headings	of plain text
 *		paragraphs	of plain text
 *		tables		whatever is in their cells: they are our own (table.h)
 *		lists		of items that have one line each, of plain text
 *
 * Pieces that follow each other are replaced by one thematic break, which has
 * no inlines.  At that break in the tree, flatten.c adds the blocks of the
 * pieces.
 *
 * The other blocks that cmark finds are the same as if it had got all lines:
 *
 * - A piece begins in the first column, and not inside a paragraph.  Headings
 *   and lists may come directly after the lines of a paragraph, because they
 *   end it.  Paragraphs and tables are only cut out at the start, after a blank
 *   line or after another piece.  So a piece closes all open blocks, and a
 *   thematic break does the same.
 * - A piece is only cut out if the line after it cannot continue it.  So it
 *   leaves no block open, and a thematic break does not either.
 * - Inside a fenced code block or an HTML block, a piece is content, and the
 *   break is content as well.  No line of a piece can end such a block: none
 *   begins with a fence, and none has a ">", which the end of HTML needs.  The
 *   block then has the wrong content, so RCA_READ_ALL cuts nothing out.
 *
 * Blank lines are left out, too.  A blank line ends a paragraph, or HTML of a
 * kind that ends there.  No such block is open if the last line that cmark got
 * was blank, or if it has got only breaks since a blank line.  Then it gets no
 * more blank lines.  But an item without content is open until a blank line is
 * narrower than its text would be, and a definition leaves such an item: then
 * all blank lines are fed.  The first line of a body is always fed or cut out,
 * even if it is blank, because cmark removes a byte order mark from the first
 * line that it gets: no later line may become the first one.
 *
 * If only the places of blocks are wanted, a line is fed up to its first
 * character after everything that may be a marker.  The text after that does
 * not decide which blocks there are, except for a ">", which may end HTML, and
 * for definitions of links, which are not blocks (rca_feed_start).
 */
#ifndef RCA_FEED_H
#define RCA_FEED_H

#include "base/base.h"
#include "markdown/byte_classes.h"

typedef enum RcaPieceKind
{
	RCA_PIECE_LINE,				/* fed unchanged, or several blank lines as
								 * one */
	RCA_PIECE_HEADING,
	RCA_PIECE_PARAGRAPH,
	RCA_PIECE_TABLE,
	RCA_PIECE_LIST,
} RcaPieceKind;

/* A range of lines, by index. */
typedef struct RcaPiece
{
	RcaPieceKind kind;
	int			first;
	int			last;
} RcaPiece;

/*
 * Line n of cmark, counted from 1, is or represents the pieces from starts[n]
 * up to, but not including, starts[n + 1].  There are only blank lines between
 * two pieces.
 */
typedef struct RcaFeed
{
	RcaPiece   *pieces;
	int			npieces;
	int		   *starts;
	int			count;			/* number of lines that cmark gets */
} RcaFeed;

/* Plans which lines of a body to feed. */
extern void rca_feed_plan(RcaFeed *feed, RcaLineRange body, RcaExtent extent);

/* The line that is fed for all pieces but lines. */
#define RCA_STAND_IN	"___\n"

/*
 * The level of a heading of plain text, and its text.  0 if the line is not
 * such a heading.
 */
extern int	rca_plain_heading(RcaStr line, RcaStr *text);

/*
 * The start of a line, with these classes, that makes the same blocks as the
 * whole line.  The body must not have definitions.
 */
extern RcaStr rca_feed_start(RcaStr line, int classes);

/* The text of an item that was cut out, given its line. */
extern RcaStr rca_item_text(RcaStr line);

#endif							/* RCA_FEED_H */
