/*
 * src/edit/cells.h
 *
 * Writes cells, rows and columns of tables in the style of their neighbours.
 */
#ifndef RCA_CELLS_H
#define RCA_CELLS_H

#include "edit/edit.h"

/* A text as the Markdown of a cell. */
extern RcaStr rca_cell_of_text(RcaStr text);

/*
 * The same for a value that may have links, which stay links: "[[page]]",
 * "[label](address)", and a bare address.
 */
extern RcaStr rca_cell_of_value(RcaStr value);

/* Cells with pipes between them. */
extern void rca_cells_append(StringInfo out, const RcaStr *cells, int ncells);

/* Puts Markdown into a cell of a row, which may have too few cells. */
extern void rca_edit_set_cell(RcaEdit *edit, const RcaTable *table, const RcaRow *row,
							  int column, RcaStr markdown);

/*
 * Adds a column at the end.  row gets the Markdown as its cell; it may be
 * NULL.
 */
extern void rca_edit_add_column(RcaEdit *edit, const RcaTable *table, RcaStr name,
								const RcaRow *row, RcaStr markdown);

/* A new row with these cells, written like a line of the table. */
extern RcaStr rca_edit_row_line(const RcaEdit *edit, const RcaTable *table,
								int like_line, const RcaStr *cells);

#endif							/* RCA_CELLS_H */
