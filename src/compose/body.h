/*
 * src/compose/body.h
 *
 * Writes the pieces of a body: headings, lists, tables and the text of parts.
 */
#ifndef RCA_BODY_H
#define RCA_BODY_H

#include "front_matter/node.h"
#include "words/vocabulary.h"

/* A report that is being written. */
typedef struct RcaBody
{
	const RcaNode *json;
	StringInfo	out;
} RcaBody;

/* Is the text longer than a document may be?  Then nothing more is written. */
extern bool rca_body_is_full(const RcaBody *body);

/* A heading, with a blank line after it. */
extern void rca_body_heading(RcaBody *body, int level, RcaStr text);

/* Markdown as it is, with a blank line after it. */
extern void rca_body_markdown(RcaBody *body, RcaStr markdown);

/* An item of a list.  number is 0 for a bullet. */
extern void rca_body_item(RcaBody *body, int number, RcaStr text);

/* The blank line after a list or table. */
extern void rca_body_end_block(RcaBody *body);

/*
 * The names of the additional columns of rows: all names of their "extra", in
 * order of appearance.
 */
extern RcaStr *rca_body_extra_names(const RcaNode *rows, int first, int end, int *count);

/* A table: its header, and a line for each row. */
extern void rca_body_table_header(RcaBody *body, const RcaStr *names, int ncolumns);
extern void rca_body_table_row(RcaBody *body, const RcaStr *cells, int ncolumns);

/*
 * The cell of a key of a row, escaped.  Empty if the row does not have the
 * key.
 */
extern RcaStr rca_body_cell(const RcaNode *row, const char *key);
extern void rca_body_extra_cells(const RcaNode *row, const RcaStr *names, int count,
								 RcaStr *cells);

/* timeline_rows_out.c, action_rows_out.c: the rows of these parts */
extern void rca_body_timeline(RcaBody *body);
extern void rca_body_action_items(RcaBody *body);

#endif							/* RCA_BODY_H */
