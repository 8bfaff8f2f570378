/*
 * src/report/claim_tables.h
 *
 * Tables that state lengths, line by line: the column that has the values of
 * labels, and the lengths of a table with a single row, whose headers are the
 * labels.
 */
#ifndef RCA_CLAIM_TABLES_H
#define RCA_CLAIM_TABLES_H

#include "base/base.h"
#include "words/vocabulary.h"

/* cells of a row that are looked at */
#define RCA_CLAIM_CELLS	8

typedef struct RcaClaimTable
{
	RcaStr		line;			/* the one before, if it is a row */
	int			value_column;	/* or 0 */
	int			lengths[RCA_CLAIM_CELLS];	/* by their headers, an RcaClaimKind or -1 */
	bool		has_lengths;
	int			nrows;			/* below the header */
	RcaStr		first;			/* of them */
	int			first_line;
} RcaClaimTable;

/* No table yet. */
extern void rca_claim_table_init(RcaClaimTable *table);

/* Takes the next line of a text; false if it is not of a table. */
extern bool rca_claim_table_line(RcaClaimTable *table, RcaStr line, int number);

/* A value without the marks of bold, code and cells around it. */
extern RcaStr rca_strip_claim_marks(RcaStr s);

/* The value in a row of the table, without its marks. */
extern RcaStr rca_claim_table_value(const RcaClaimTable *table, RcaStr line);

/*
 * The text below the nth header, if that is one of lengths and the table had a
 * single row: asked where the table ends.
 */
extern RcaStr rca_claim_table_single(const RcaClaimTable *table, int nth);

#endif							/* RCA_CLAIM_TABLES_H */
