/*
 * src/markdown/blocks.h
 *
 * The body of a document as a flat list of blocks in document order, each with
 * its lines in the whole file, and what can be asked of a block.  This is the
 * face of the folder: parse.h makes these structs, to_html.h renders them.
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
	RCA_BLOCK_ITEM,				/* of a list; its first paragraph is its text */
	RCA_BLOCK_TABLE,
	RCA_BLOCK_CODE,
	RCA_BLOCK_HTML,
	RCA_BLOCK_BREAK,			/* thematic break */
} RcaBlockKind;

/*
 * cells has as many elements as the table has columns: a short row is filled
 * up with empty cells, and the surplus cells of a long row are left out.
 * nwritten tells how many cells were written.
 */
typedef struct RcaRow
{
	int			line;
	bool		plain;			/* no cell has markup */
	int			nwritten;
	RcaStr	   *cells;			/* as written, without blanks around */
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
	int			item;			/* index of the list item it stands in, or -1 */
	bool		nested;			/* in a list item or in a quote */
	bool		quoted;			/* in a quote */
	RcaTable   *table;
	RcaStr		raw;			/* source of the text, where node is NULL */
	bool		plain;			/* and it has no markup */
	void	   *node;			/* cmark's; what a table was made of */
} RcaBlock;

typedef struct RcaDefinitions RcaDefinitions;

typedef struct RcaMarkdown
{
	RcaStr		body;			/* without comments (comments.h) */
	int			first_line;		/* number of the body's first line */
	RcaStr	   *lines;			/* of the body, without their ends */
	unsigned char *byte_classes;	/* what is in each (byte_classes.h) */
	int			nlines;
	RcaBlock   *blocks;
	int			nblocks;
	RcaExtent	extent;			/* what was read of it */
	void	   *root;			/* cmark's */
	bool		has_char_refs;	/* numeric character references in the body */
	RcaDefinitions *definitions;	/* of reference links, or NULL */
	RcaStr		written;		/* the body with its comments */
	RcaCuts		cuts;			/* where they are */
	RcaStr	   *written_lines;	/* NULL without comments */
	int			nwritten_lines;
	/* words of the team, for the readers who get no more than this; or NULL */
	const struct RcaConventions *conventions;
	RcaReading *reading;		/* for the same; NULL: the present reader's */
} RcaMarkdown;

/*
 * A line by its number in the whole file, and a slice of the body, as they stand
 * in the document: there are comments in them, and places are counted so.
 */
extern RcaStr rca_written_line(const RcaMarkdown *md, int line);
extern RcaStr rca_written_slice(const RcaMarkdown *md, RcaStr slice);

/* Some items have no text: those that start with another list, or a table. */
static inline bool
rca_block_has_text(const RcaBlock *block)
{
	return block->node != NULL || block->raw.data != NULL;
}

/*
 * The text of a paragraph or item that is nothing but bold, and perhaps a
 * colon: a heading for those who write none.  A null string otherwise.
 */
extern RcaStr rca_block_label(const RcaMarkdown *md, const RcaBlock *block);

/*
 * The bold text and the colon that a paragraph or item begins with, where more
 * follows: "**Impact**: the site was down".  *rest becomes that.  A null string
 * if it does not begin so.
 */
extern RcaStr rca_block_lead(const RcaMarkdown *md, const RcaBlock *block,
							 RcaStr *rest);

/*
 * The code of a code block, and its language or a null string; only where
 * RCA_READ_ALL was asked for.
 */
extern RcaStr rca_block_code(const RcaMarkdown *md, const RcaBlock *block,
							 RcaStr *language);

/* Is a paragraph nothing but emphasis?  Templates write their hints so. */
extern bool rca_block_is_remark(const RcaMarkdown *md, const RcaBlock *block);

/*
 * The text of a heading, paragraph or item, and of a table cell as it stands
 * in RcaTable: inline markup rendered away, entities decoded, line ends turned
 * into blanks, a wikilink reduced to its label.
 */
extern RcaStr rca_block_text(const RcaMarkdown *md, const RcaBlock *block);
extern RcaStr rca_cell_text(const RcaMarkdown *md, RcaStr cell);

/* These values are stored on disk: append only. */
typedef enum RcaLinkKind
{
	RCA_LINK_WIKILINK = 0,
	RCA_LINK_EMBED = 1,			/* a wikilink behind "!" */
	RCA_LINK_LINK = 2,
	RCA_LINK_IMAGE = 3,
	RCA_LINK_AUTOLINK = 4,		/* in angle brackets, or bare */
} RcaLinkKind;

#define RCA_LINK_KIND_COUNT	5

/*
 * Called for every link in order: of a wikilink target is what stands between
 * its brackets, of others the URL, and label the text.
 */
typedef void (*RcaLinkVisitor) (void *arg, RcaLinkKind kind, RcaStr target,
								RcaStr label);

/* Visits the links of a heading, paragraph or item, or of a table cell. */
extern void rca_block_links(const RcaMarkdown *md, const RcaBlock *block,
							RcaLinkVisitor visit, void *arg);
extern void rca_cell_links(const RcaMarkdown *md, RcaStr cell,
						   RcaLinkVisitor visit, void *arg);

#endif							/* RCA_BLOCKS_H */
