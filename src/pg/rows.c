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

#include "catalog/pg_type.h"
#include "funcapi.h"
#include "miscadmin.h"

#include "pg/build.h"
#include "pg/compat.h"
#include "pg/rows.h"

static const Oid field_types[] = {
	[RCA_FIELD_INTEGER] = INT4OID,
	[RCA_FIELD_BOOLEAN] = BOOLOID,
	[RCA_FIELD_TEXT] = TEXTOID,
	[RCA_FIELD_TEXT_ARRAY] = TEXTARRAYOID,
	[RCA_FIELD_DATE] = DATEOID,
	[RCA_FIELD_TIMESTAMPTZ] = TIMESTAMPTZOID,
	[RCA_FIELD_INTERVAL] = INTERVALOID,
	[RCA_FIELD_NUMERIC] = NUMERICOID,
	[RCA_FIELD_JSONB] = JSONBOID,
};

bool
rca_has_fields(TupleDesc desc, const RcaRowKind *kind)
{
	if (desc->natts < kind->nfields)
		return false;
	for (int i = 0; i < kind->nfields; i++)
	{
		Oid			type = field_types[kind->fields[i].type];

		if (TupleDescAttr(desc, i)->atttypid != type)
			return false;
	}
	return true;
}

/* How rows are formed, which is the same for all calls of a query. */
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

void
rca_put_row(RcaRowStore *rows, const Datum *values, const bool *nulls)
{
	tuplestore_puttuple(rows->store,
						rca_form_tuple(rows->form, values, nulls));
}

static void
store_row(RcaRowSink *sink, const Datum *values, const bool *nulls)
{
	rca_put_row((RcaRowStore *) sink, values, nulls);
}

pg_noreturn static void
raise_changed_row_type(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_DATATYPE_MISMATCH),
			 errmsg("row type of function has been changed"),
			 errhint("Drop and create the extension again.")));
}

RcaRowStore
rca_begin_rows(FunctionCallInfo fcinfo, int ncolumns)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	TupleDesc	desc;
	bool		random_access;
	RcaRowStore rows;
	MemoryContext old;

	if (rsinfo == NULL || !IsA(rsinfo, ReturnSetInfo) ||
		!(rsinfo->allowedModes & SFRM_Materialize))
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("set-valued function called in context that cannot accept a set")));
	desc = rsinfo->expectedDesc;
	if (desc == NULL || desc->natts != ncolumns)
		raise_changed_row_type();

	old = MemoryContextSwitchTo(rsinfo->econtext->ecxt_per_query_memory);
	random_access = (rsinfo->allowedModes & SFRM_Materialize_Random) != 0;
	rows.sink.put = store_row;
	rows.store = tuplestore_begin_heap(random_access, false, work_mem);
	MemoryContextSwitchTo(old);
	rsinfo->returnMode = SFRM_Materialize;
	rsinfo->setResult = rows.store;
	rows.form = tuple_form(fcinfo->flinfo, desc);
	return rows;
}

Datum
rca_return_rows(FunctionCallInfo fcinfo, const RcaRowKind *kind,
				RcaArgument type)
{
	bool		is_first_call = (fcinfo->flinfo->fn_extra == NULL);
	RcaRowStore rows = rca_begin_rows(fcinfo, kind->nfields);
	Datum		datum = PG_GETARG_DATUM(0);
	RcaValue	value;

	if (is_first_call && !rca_has_fields(rows.form->desc, kind))
		raise_changed_row_type();
	if (type == RCA_ARGUMENT_TEXT)
		datum = rca_build_datum(datum);
	rca_value_open(datum, kind->reach, &value);
	kind->make(&value, &rows.sink);
	return (Datum) 0;
}
