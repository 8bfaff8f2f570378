/*
 * src/pg/tuple.h
 *
 * Tuples of rows.
 */
#ifndef RCA_TUPLE_H
#define RCA_TUPLE_H

#include "access/htup.h"
#include "access/tupdesc.h"

/* more than any kind of row has */
#define RCA_MAX_FIELDS	32

/* How a column is stored. */
typedef struct RcaTupleColumn
{
	int16		len;			/* bytes, or -1: a varlena */
	bool		by_value;
	bool		packable;		/* may a varlena get a short header? */
	uint8		align;			/* bytes */
} RcaTupleColumn;

typedef struct RcaTupleForm
{
	TupleDesc	desc;			/* of the rows that are formed now */
	int			ncolumns;
	RcaTupleColumn columns[RCA_MAX_FIELDS];
	char	   *space;			/* of the last tuple */
	Size		size;
	HeapTupleData tuple;
} RcaTupleForm;

/*
 * Prepares to form tuples of up to RCA_MAX_FIELDS columns, in the current
 * context.
 */
extern RcaTupleForm *rca_tuple_form_create(TupleDesc desc);

/*
 * A tuple as heap_form_tuple makes it, without the fields that only a composite
 * Datum has.  Values must not be out of line.  The next call overwrites it.
 */
extern HeapTuple rca_form_tuple(RcaTupleForm *form, const Datum *values,
								const bool *nulls);

#endif							/* RCA_TUPLE_H */
