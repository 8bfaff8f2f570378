/*
 * src/edit/cells.h
 *
 * Cells, rows and columns of tables, as their neighbours are written.
 */
#ifndef RCA_CELLS_H
#define RCA_CELLS_H

#include "edit/edit.h"

/* A text as the Markdown of a cell. */
extern RcaStr rca_cell_of_text(RcaStr text);

/*
 * The same of a value that may have links in it, which stay links: "[[page]]",
 * "[label](address)", and an address alone.
 */
extern RcaStr rca_cell_of_value(RcaStr value);

/* Cells side by side, with a pipe between two. */
extern void rca_cells_append(StringInfo out, const RcaStr *cells, int ncells);

/* Puts Markdown into a cell of a row, which may be too short to have it. */
extern void rca_edit_set_cell(RcaEdit *edit, const RcaTable *table, const RcaRow *row,
							  int column, RcaStr markdown);

/* Adds a column at the end, with the cell of one row, which may be NULL. */
extern void rca_edit_add_column(RcaEdit *edit, const RcaTable *table, RcaStr name,
								const RcaRow *row, RcaStr markdown);

/* The line of a new row of such cells, written like a line of the table. */
extern RcaStr rca_edit_row_line(const RcaEdit *edit, const RcaTable *table,
								int like_line, const RcaStr *cells);

#endif							/* RCA_CELLS_H */
