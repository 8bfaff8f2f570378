/*
 * src/markdown/blocks.h
 *
 * The body of a document as a flat list of blocks in document order, each with
 * its lines in the whole file, and functions to read a block.  This is the
 * interface of the folder: parse.h makes these structs, to_html.h renders
 * them.
 */
#ifndef RCA_BLOCKS_H
#define RCA_BLOCKS_H

#include "base/base.h"
#include "base/reader.h"
#include "markdown/comments.h"

typedef enum RcaBlockKind
{
	RCA_BLOCK_HEADING,
	RCA_BLOCK_PARAGRAPH,
	RCA_BLOCK_ITEM,				/* of a list; its text is its first paragraph */
	RCA_BLOCK_TABLE,
	RCA_BLOCK_CODE,
	RCA_BLOCK_HTML,
	RCA_BLOCK_BREAK,			/* thematic break */
} RcaBlockKind;

/*
 * cells has as many elements as the table has columns: a short row is filled
 * with empty cells, and surplus cells of a long row are dropped.  nwritten is
 * the number of cells in the source.
 */
typedef struct RcaRow
{
	int			line;
	bool		plain;			/* no cell has markup */
	int			nwritten;
	RcaStr	   *cells;			/* as written, without the blanks around them */
} RcaRow;

typedef struct RcaTable
{
	int			line;			/* of the header */
	int			ncolumns;
	RcaStr	   *header;
	RcaStr		delimiters;		/* the row of dashes */
	RcaRow	   *rows;
	int			nrows;
} RcaTable;

typedef struct RcaBlock
{
	RcaBlockKind kind;
	int			line;			/* first and last line, in the whole file */
	int			end_line;
	int			level;			/* of a heading, 1 to 6 */
	int			item;			/* index of the list item that contains it, or
								 * -1 */
	bool		nested;			/* in a list item or in a quote */
	bool		quoted;			/* in a quote */
	RcaTable   *table;
	RcaStr		raw;			/* source of the text if node is NULL */
	bool		plain;			/* the text has no markup */
	void	   *node;			/* of cmark; for a table, its paragraph or
								 * heading */
} RcaBlock;

typedef struct RcaDefinitions RcaDefinitions;

typedef struct RcaMarkdown
{
	RcaStr		body;			/* without comments (comments.h) */
	int			first_line;		/* number of the body's first line */
	RcaStr	   *lines;			/* of the body, without their ends */
	unsigned char *byte_classes;	/* classes of the bytes of each line
									 * (byte_classes.h) */
	int			nlines;
	RcaBlock   *blocks;
	int			nblocks;
	RcaExtent	extent;			/* what was read of it */
	void	   *root;			/* of cmark */
	bool		has_char_refs;	/* numeric character references in the body */
	RcaDefinitions *definitions;	/* of reference links, or NULL */
	RcaStr		written;		/* the body, including its comments */
	RcaCuts		cuts;			/* the places of the comments */
	RcaStr	   *written_lines;	/* NULL if there are no comments */
	int			nwritten_lines;
	/* the words of the team, for the readers of the body; or NULL */
	const struct RcaConventions *conventions;
	RcaReading *reading;		/* for the same readers; NULL for the present
								 * reader */
} RcaMarkdown;

/*
 * A line by its number in the whole file, and a slice of the body, both as
 * written in the document.  They include comments, and positions count these.
 */
extern RcaStr rca_written_line(const RcaMarkdown *md, int line);
extern RcaStr rca_written_slice(const RcaMarkdown *md, RcaStr slice);

/* An item has no text if it begins with another list or a table. */
static inline bool
rca_block_has_text(const RcaBlock *block)
{
	return block->node != NULL || block->raw.data != NULL;
}

/*
 * The text of a paragraph or item that is only bold text, with or without a
 * colon.  Some people use this as a heading.  A null string for other blocks.
 */
extern RcaStr rca_block_label(const RcaMarkdown *md, const RcaBlock *block);

/*
 * The bold text and colon at the start of a paragraph or item, if more text
 * follows: "**Impact**: the site was down".  *rest is that text.  A null
 * string if the block does not begin in this way.
 */
extern RcaStr rca_block_lead(const RcaMarkdown *md, const RcaBlock *block,
							 RcaStr *rest);

/*
 * The code of a code block, and its language or a null string.  Only available
 * with RCA_READ_ALL.
 */
extern RcaStr rca_block_code(const RcaMarkdown *md, const RcaBlock *block,
							 RcaStr *language);

/* Is a paragraph only emphasized text?  Templates write hints in this way. */
extern bool rca_block_is_remark(const RcaMarkdown *md, const RcaBlock *block);

/*
 * The text of a heading, paragraph or item, and of a cell in RcaTable: without
 * inline markup, with entities decoded, with blanks for line ends, and with
 * labels for wikilinks.
 */
extern RcaStr rca_block_text(const RcaMarkdown *md, const RcaBlock *block);
extern RcaStr rca_cell_text(const RcaMarkdown *md, RcaStr cell);

/* These values are stored on disk: append only. */
typedef enum RcaLinkKind
{
	RCA_LINK_WIKILINK = 0,
	RCA_LINK_EMBED = 1,			/* a wikilink after "!" */
	RCA_LINK_LINK = 2,
	RCA_LINK_IMAGE = 3,
	RCA_LINK_AUTOLINK = 4,		/* in angle brackets, or bare */
} RcaLinkKind;

#define RCA_LINK_KIND_COUNT	5

/*
 * Called for every link in order.  target is the text in the brackets of a
 * wikilink, or the URL of another link.  label is the link text.
 */
typedef void (*RcaLinkVisitor) (void *arg, RcaLinkKind kind, RcaStr target,
								RcaStr label);

/* Visits the links of a heading, paragraph or item, or of a table cell. */
extern void rca_block_links(const RcaMarkdown *md, const RcaBlock *block,
							RcaLinkVisitor visit, void *arg);
extern void rca_cell_links(const RcaMarkdown *md, RcaStr cell,
						   RcaLinkVisitor visit, void *arg);

#endif							/* RCA_BLOCKS_H */
