/*
 * src/rows.c
 *
 * The set-returning functions.
 *
 * They return all rows at once in a tuplestore and leave the row type to the
 * caller, who knows it from the function's declaration: so a call looks up
 * nothing in the catalogs.  A report has few rows, so that it does not pay to
 * stop early.
 */
#include "postgres.h"

#include "funcapi.h"
#include "miscadmin.h"
#include "utils/tuplestore.h"

#include "json.h"
#include "rows.h"

void
rca_timeline_rows(const RcaIndex *ix, RcaRowSink sink, void *arg)
{
	RcaCursor	cursor;
	RcaTimelineEntry entry;
	RcaInstant	first = RCA_NO_INSTANT;
	Datum		values[RCA_TIMELINE_COLUMNS];
	bool		nulls[RCA_TIMELINE_COLUMNS] = {false};

	rca_index_timeline(ix, &cursor);
	for (int ord = 1; rca_timeline_next(&cursor, &entry); ord++)
	{
		if (first == RCA_NO_INSTANT)
			first = entry.at;
		values[0] = Int32GetDatum(ord);
		values[1] = rca_instant_datum(entry.at, &nulls[1]);
		values[2] = rca_text_datum(entry.raw_time, &nulls[2]);
		values[3] = rca_text_datum(entry.zone, &nulls[3]);
		values[4] = rca_cstring_datum(rca_milestone_name(entry.milestone), &nulls[4]);
		values[5] = rca_text_datum(entry.event, &nulls[5]);
		values[6] = rca_interval_datum(entry.at == RCA_NO_INSTANT ? RCA_NO_DURATION :
									   entry.at - first, &nulls[6]);
		values[7] = rca_pairs_datum(entry.extra, entry.nextra, &nulls[7]);
		values[8] = Int32GetDatum(entry.line);
		values[9] = rca_instant_datum(entry.until, &nulls[9]);
		values[10] = BoolGetDatum(entry.approximate);
		sink(arg, values, nulls);
	}
	if (cursor.corrupt)
		rca_report_corrupt();
}

void
rca_action_item_rows(const RcaIndex *ix, RcaRowSink sink, void *arg)
{
	RcaCursor	cursor;
	RcaActionItem item;
	Datum		values[RCA_ACTION_ITEM_COLUMNS];
	bool		nulls[RCA_ACTION_ITEM_COLUMNS] = {false};

	rca_index_actions(ix, &cursor);
	for (int ord = 1; rca_actions_next(&cursor, &item); ord++)
	{
		values[0] = Int32GetDatum(ord);
		values[1] = rca_text_datum(item.priority, &nulls[1]);
		values[2] = rca_text_datum(item.action, &nulls[2]);
		values[3] = rca_text_datum(item.owner, &nulls[3]);
		values[4] = rca_date_datum(item.due_date, &nulls[4]);
		values[5] = rca_text_datum(item.status, &nulls[5]);
		values[6] = BoolGetDatum(item.is_open);
		values[7] = rca_text_datum(item.ticket, &nulls[7]);
		values[8] = rca_pairs_datum(item.extra, item.nextra, &nulls[8]);
		values[9] = Int32GetDatum(item.line);
		sink(arg, values, nulls);
	}
	if (cursor.corrupt)
		rca_report_corrupt();
}

RcaRowStore
rca_begin_rows(FunctionCallInfo fcinfo, int ncolumns)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	RcaRowStore rows;
	MemoryContext old;

	if (rsinfo == NULL || !IsA(rsinfo, ReturnSetInfo) ||
		!(rsinfo->allowedModes & SFRM_Materialize))
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("set-valued function called in context that cannot accept a set")));
	rows.desc = rsinfo->expectedDesc;
	if (rows.desc == NULL || rows.desc->natts != ncolumns)
		ereport(ERROR,
				(errcode(ERRCODE_DATATYPE_MISMATCH),
				 errmsg("row type of function has been changed"),
				 errhint("Drop and create the extension again.")));

	old = MemoryContextSwitchTo(rsinfo->econtext->ecxt_per_query_memory);
	rows.store = tuplestore_begin_heap((rsinfo->allowedModes & SFRM_Materialize_Random) != 0,
									   false, work_mem);
	MemoryContextSwitchTo(old);
	rsinfo->returnMode = SFRM_Materialize;
	rsinfo->setResult = rows.store;
	return rows;
}

void
rca_put_row(RcaRowStore *rows, Datum *values, bool *nulls)
{
	tuplestore_putvalues(rows->store, rows->desc, values, nulls);
}

static void
store_row(void *arg, Datum *values, bool *nulls)
{
	rca_put_row(arg, values, nulls);
}

static Datum
return_rows(FunctionCallInfo fcinfo, Datum value, int ncolumns,
			void (*rows) (const RcaIndex *ix, RcaRowSink sink, void *arg))
{
	RcaRowStore store = rca_begin_rows(fcinfo, ncolumns);
	RcaIndex	ix;
	RcaStr		text;

	rca_open(value, &ix, &text);
	rows(&ix, store_row, &store);
	return (Datum) 0;
}

PG_FUNCTION_INFO_V1(rca_timeline);
Datum
rca_timeline(PG_FUNCTION_ARGS)
{
	return return_rows(fcinfo, PG_GETARG_DATUM(0), RCA_TIMELINE_COLUMNS,
					   rca_timeline_rows);
}

PG_FUNCTION_INFO_V1(rca_timeline_text);
Datum
rca_timeline_text(PG_FUNCTION_ARGS)
{
	return return_rows(fcinfo, rca_build_datum(PG_GETARG_DATUM(0)), RCA_TIMELINE_COLUMNS,
					   rca_timeline_rows);
}

PG_FUNCTION_INFO_V1(rca_action_items);
Datum
rca_action_items(PG_FUNCTION_ARGS)
{
	return return_rows(fcinfo, PG_GETARG_DATUM(0), RCA_ACTION_ITEM_COLUMNS,
					   rca_action_item_rows);
}

PG_FUNCTION_INFO_V1(rca_action_items_text);
Datum
rca_action_items_text(PG_FUNCTION_ARGS)
{
	return return_rows(fcinfo, rca_build_datum(PG_GETARG_DATUM(0)), RCA_ACTION_ITEM_COLUMNS,
					   rca_action_item_rows);
}
