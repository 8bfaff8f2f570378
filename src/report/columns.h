/*
 * src/report/columns.h
 *
 * Tables whose columns are found by name: which column holds what, and the
 * cells that no field claims.
 */
#ifndef RCA_COLUMNS_H
#define RCA_COLUMNS_H

#include "report/report.h"
#include "words/conventions.h"

/*
 * Where a table stands: in the part of the report that is about such rows, or
 * elsewhere, where only the names of its columns can tell what it is.
 */
typedef enum RcaTablePlace
{
	RCA_TABLE_IN_PART,
	RCA_TABLE_ELSEWHERE,
} RcaTablePlace;

typedef struct RcaColumns
{
	const RcaMarkdown *md;
	const RcaTable *table;
	RcaStr	   *names;			/* of all columns, none twice */
	int			at[RCA_COLUMN_COUNT];	/* index of a column, or -1 */
} RcaColumns;

/*
 * Finds the columns of a table, by the words of the team, of a kind, and by
 * those of everyone; the first of several of one kind counts.
 */
extern void rca_columns_find(RcaColumns *columns, const RcaMarkdown *md,
							 const RcaTable *table, RcaTaughtKind taught,
							 RcaColumn (*column_of) (RcaStr header));

/* Gives a kind that no name claims the first column that is left over. */
extern void rca_columns_default(RcaColumns *columns, RcaColumn kind);

/* The index of the column with a heading, or -1. */
extern int	rca_columns_named(const RcaColumns *columns, RcaStr name);

/* The text of a kind of cell; a null string without a column or text. */
extern RcaStr rca_columns_cell(const RcaColumns *columns, const RcaRow *row,
							   RcaColumn kind);

/* A kind of cell as written; a null string without a column. */
extern RcaStr rca_columns_source(const RcaColumns *columns, const RcaRow *row,
								 RcaColumn kind);

/* Is there nothing in a row? */
extern bool rca_columns_row_is_empty(const RcaColumns *columns,
									 const RcaRow *row);

/*
 * The cells of a row that no field took, with their headings; empty ones are
 * left out.  taken tells for each kind whether its cell became a field: one
 * that could not be read is kept here.
 */
extern RcaPair *rca_columns_extra(const RcaColumns *columns, const RcaRow *row,
								  const bool *taken, int *nextra);

/*
 * Do the further columns of all tables fit into what a document may make of them
 * (RCA_EXTRA_LIMIT)?  False with *err filled at the first row that does not.
 */
extern bool rca_extra_check(const RcaReport *report, RcaError *err);

#endif							/* RCA_COLUMNS_H */
