/*
 * src/markdown/table.h
 *
 * GFM pipe tables, recognized in the source lines of what is a paragraph in
 * CommonMark.  (GitHub Flavored Markdown Spec, section 4.10.)
 */
#ifndef RCA_TABLE_H
#define RCA_TABLE_H

#include "base/error.h"
#include "markdown/blocks.h"
#include "markdown/byte_classes.h"

/* Are the first two lines the header of a table and its row of dashes? */
extern bool rca_table_starts(RcaLineRange range);

/*
 * Looks for a table in lines without container prefixes.  line is the number
 * of the first one.  The table ends with the last line, but need not begin
 * with the first. *table is NULL if there is none.  False with *err filled if
 * the table is over a limit.
 */
extern bool rca_table_read(RcaLineRange range, int line, RcaTable **table,
						   RcaError *err);

/* Splits a line into the cells of a row, of which max are kept; how many there are. */
extern int	rca_table_cells(RcaStr line, RcaStr *cells, int max);

/* Is a line the row of dashes below the header of a table? */
extern bool rca_is_table_delimiter(RcaStr line);

typedef enum RcaAlignment
{
	RCA_ALIGN_NONE,
	RCA_ALIGN_LEFT,
	RCA_ALIGN_CENTER,
	RCA_ALIGN_RIGHT,
} RcaAlignment;

/* The alignment of a column. */
extern RcaAlignment rca_table_alignment(const RcaTable *table, int column);

#endif							/* RCA_TABLE_H */
