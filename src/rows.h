/*
 * src/rows.h
 *
 * Timeline entries and action items as rows of their composite types.
 */
#ifndef RCA_ROWS_H
#define RCA_ROWS_H

#include "datum.h"

#define RCA_TIMELINE_COLUMNS		9
#define RCA_ACTION_ITEM_COLUMNS		10

/* Called for every row with its columns. */
typedef void (*RcaRowSink) (void *arg, Datum *values, bool *nulls);

extern void rca_timeline_rows(const RcaIndex *ix, RcaRowSink sink, void *arg);
extern void rca_action_item_rows(const RcaIndex *ix, RcaRowSink sink, void *arg);

#endif							/* RCA_ROWS_H */
