/*
 * src/pg/rows.c
 *
 * Set-returning functions.
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

#include "pg/rows.h"

/* How the rows of a call are formed, which is the same for all calls of a query. */
static RcaTupleForm *
tuple_form(FmgrInfo *flinfo, TupleDesc desc)
{
	RcaTupleForm *form = flinfo->fn_extra;

	if (form == NULL)
	{
		MemoryContext old = MemoryContextSwitchTo(flinfo->fn_mcxt);

		form = rca_tuple_form_create(desc);
		MemoryContextSwitchTo(old);
		flinfo->fn_extra = form;
	}
	form->desc = desc;
	return form;
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
	if (rsinfo->expectedDesc == NULL || rsinfo->expectedDesc->natts != ncolumns)
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
	rows.form = tuple_form(fcinfo->flinfo, rsinfo->expectedDesc);
	return rows;
}

void
rca_put_row(RcaRowStore *rows, Datum *values, bool *nulls)
{
	tuplestore_puttuple(rows->store, rca_form_tuple(rows->form, values, nulls));
}

static void
store_row(void *arg, Datum *values, bool *nulls)
{
	rca_put_row(arg, values, nulls);
}

Datum
rca_return_rows(FunctionCallInfo fcinfo, const RcaRowKind *kind, bool is_rca)
{
	RcaRowStore store = rca_begin_rows(fcinfo, kind->nfields);
	Datum		datum = PG_GETARG_DATUM(0);
	RcaValue	value;

	rca_value_open(is_rca ? datum : rca_build_datum(datum), kind->reach, &value);
	kind->make(&value, store_row, &store);
	return (Datum) 0;
}
