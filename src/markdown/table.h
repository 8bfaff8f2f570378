/*
 * src/markdown/table.h
 *
 * GFM pipe tables, recognised in the source lines of what CommonMark takes for
 * a paragraph.  (GitHub Flavored Markdown Spec, section 4.10.)
 */
#ifndef RCA_TABLE_H
#define RCA_TABLE_H

#include "base/base.h"
#include "base/error.h"

/*
 * cells has as many elements as the table has columns: a short row is filled
 * up with empty cells, what a long row has more is not in it.  nwritten tells
 * how many cells were written.
 */
typedef struct RcaRow
{
	int			line;
	bool		plain;			/* no cell has markup */
	int			nwritten;
	RcaStr	   *cells;			/* as written, without blanks around */
} RcaRow;

typedef enum RcaAlignment
{
	RCA_ALIGN_NONE,
	RCA_ALIGN_LEFT,
	RCA_ALIGN_CENTER,
	RCA_ALIGN_RIGHT,
} RcaAlignment;

typedef struct RcaTable
{
	int			line;			/* of the header */
	int			ncolumns;
	RcaStr	   *header;
	RcaStr		delimiters;		/* the row of dashes */
	RcaRow	   *rows;
	int			nrows;
} RcaTable;

/*
 * Looks for a table in nlines source lines and what marks are in each (marks.h),
 * the first of which is line number line of the document, without container
 * prefixes.  *before is the number of
 * lines before its header, or -1 if there is no table.  False with *err filled
 * if the table is over a limit.
 */
extern bool rca_table_read(const RcaStr *lines, const unsigned char *marks,
						   int nlines, int line, RcaTable *table, int *before,
						   RcaError *err);

/* How a column is aligned. */
extern RcaAlignment rca_table_alignment(const RcaTable *table, int column);

/* Do the first two lines start a table, the second one being its row of dashes? */
extern bool rca_table_starts(const RcaStr *lines, const unsigned char *marks);

#endif							/* RCA_TABLE_H */
