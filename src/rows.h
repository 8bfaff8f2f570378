/*
 * src/rows.h
 *
 * Rows of composite types: how set-returning functions return them, and those
 * of timeline entries and action items.
 */
#ifndef RCA_ROWS_H
#define RCA_ROWS_H

#include "datum.h"

#define RCA_TIMELINE_COLUMNS		11
#define RCA_ACTION_ITEM_COLUMNS		10

/* Called for every row with its columns. */
typedef void (*RcaRowSink) (void *arg, Datum *values, bool *nulls);

/* The rows that a set-returning function gives back. */
typedef struct RcaRowStore
{
	struct Tuplestorestate *store;
	struct TupleDescData *desc;
} RcaRowStore;

/* Prepares to return rows of so many columns to the caller. */
extern RcaRowStore rca_begin_rows(FunctionCallInfo fcinfo, int ncolumns);
extern void rca_put_row(RcaRowStore *store, Datum *values, bool *nulls);

extern void rca_timeline_rows(const RcaIndex *ix, RcaRowSink sink, void *arg);
extern void rca_action_item_rows(const RcaIndex *ix, RcaRowSink sink, void *arg);

#endif							/* RCA_ROWS_H */
