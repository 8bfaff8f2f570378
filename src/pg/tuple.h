/*
 * src/pg/tuple.h
 *
 * Forms tuples of rows.
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
	bool		dropped;		/* always null */
	int16		len;			/* bytes, or -1 for a varlena */
	bool		by_value;
	bool		packable;		/* may a varlena get a short header? */
	uint8		align;			/* bytes */
} RcaTupleColumn;

typedef struct RcaTupleForm
{
	TupleDesc	desc;			/* of the rows that are formed now */
	int			ncolumns;		/* number of columns of desc */
	int			nfilled;		/* the first ones, which are filled; the
								 * others are null */
	bool		has_blanks;		/* are some columns null in every row? */
	RcaTupleColumn columns[RCA_MAX_FIELDS];
	char	   *space;			/* memory of the last tuple */
	Size		size;
	HeapTupleData tuple;
} RcaTupleForm;

/*
 * Prepares to form tuples from rows of up to RCA_MAX_FIELDS fields, in the
 * current context.  Fields and columns match by position.  Fields without a
 * column are left out, and columns without a field are null.
 */
extern RcaTupleForm *rca_tuple_form_create(TupleDesc desc, int nfields);

/*
 * Makes the same tuple as heap_form_tuple, without the fields that only a
 * composite Datum has.  Values must not be out of line.  The next call
 * overwrites the tuple.
 */
extern HeapTuple rca_form_tuple(RcaTupleForm *form, const Datum *values,
								const bool *nulls);

#endif							/* RCA_TUPLE_H */
