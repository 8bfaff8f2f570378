/*
 * src/pg/rows.c
 *
 * Set-returning functions.
 *
 * They return all rows at once in a tuplestore.  The caller knows the row type
 * from the declaration of the function, so a call looks up nothing in the
 * catalogs.  A report has few rows, so stopping early would not be worth it.
 *
 * The library and the script of the extension are replaced at different times:
 * a package brings the library, ALTER EXTENSION UPDATE the row types.  Between
 * the two, every report must still be answered.  So a row is filled with the
 * columns that both know: a field without a column is left out, and a column
 * without a field is null.  Fields and columns match by position, not by name.
 * A script only adds columns at the end of a row type, so a position never
 * changes its meaning.  A name may change (in a major version), and a name
 * that is not found would make a value disappear silently.  The types are
 * compared, and a difference is an error.  A dropped column keeps its
 * position.
 */
#include "postgres.h"

#include "access/detoast.h"
#include "access/htup_details.h"
#include "catalog/pg_type.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/typcache.h"

#include "base/limits.h"
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
	[RCA_FIELD_BYTEA] = BYTEAOID,
};

void
rca_raise_row_type(Form_pg_attribute column, const char *expected)
{
	ereport(ERROR,
			(errcode(ERRCODE_DATATYPE_MISMATCH),
			 errmsg("the library and the installed script of extension %s differ",
					"rca"),
			 errdetail("Column \"%s\" of a row type has type %s, but the library returns %s.",
					   NameStr(column->attname),
					   format_type_be(column->atttypid), expected),
			 errhint("Run ALTER EXTENSION rca UPDATE.")));
}

void
rca_check_fields(TupleDesc desc, const RcaField *fields, int nfields)
{
	for (int i = 0; i < Min(desc->natts, nfields); i++)
	{
		Form_pg_attribute column = TupleDescAttr(desc, i);
		Oid			type = field_types[fields[i].type];

		if (!column->attisdropped && column->atttypid != type)
			rca_raise_row_type(column, format_type_be(type));
	}
}

void
rca_read_row(HeapTupleHeader row, const RcaField *fields, int nfields, Datum *values, bool *nulls)
{
	TupleDesc	desc = lookup_rowtype_tupdesc(HeapTupleHeaderGetTypeId(row),
											  HeapTupleHeaderGetTypMod(row));
	HeapTupleData tuple;

	rca_check_fields(desc, fields, nfields);
	tuple.t_len = HeapTupleHeaderGetDatumLength(row);
	ItemPointerSetInvalid(&tuple.t_self);
	tuple.t_tableOid = InvalidOid;
	tuple.t_data = row;
	for (int i = 0; i < nfields; i++)
	{
		nulls[i] = (i >= desc->natts);
		if (!nulls[i])
			values[i] = heap_getattr(&tuple, i + 1, desc, &nulls[i]);
	}
	ReleaseTupleDesc(desc);
}

RcaTupleForm *
rca_row_form(TupleDesc desc, const RcaField *fields, int nfields)
{
	rca_check_fields(desc, fields, nfields);
	return rca_tuple_form_create(desc, nfields);
}

/* How to form rows, which is the same for all calls of a query. */
static RcaTupleForm *
tuple_form(FmgrInfo *flinfo, TupleDesc desc, const RcaField *fields,
		   int nfields)
{
	RcaTupleForm *form = flinfo->fn_extra;

	if (form == NULL || form->ncolumns != desc->natts)
	{
		MemoryContext old = MemoryContextSwitchTo(flinfo->fn_mcxt);

		form = rca_row_form(desc, fields, nfields);
		MemoryContextSwitchTo(old);
		flinfo->fn_extra = form;
	}
	form->desc = desc;
	return form;
}

RcaAnswerSize
rca_answer_about(Datum document)
{
	RcaAnswerSize answer = {.size = 0};

	answer.limit = RCA_ANSWER_LIMIT(toast_raw_datum_size(document));
	return answer;
}

void
rca_answer_add(RcaAnswerSize *answer, int64 size)
{
	answer->size += size;
	answer->nrows++;
	if (answer->limit == 0 || answer->size <= answer->limit)
		return;
	ereport(ERROR,
			(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
			 errmsg("answer exceeds the limit of %lld bytes",
					(long long) answer->limit),
			 errdetail("The limit follows from the size of the document. It is exceeded at row %d.",
					   answer->nrows),
			 errhint("Split the document, or shorten what its rows repeat.")));
}

void
rca_put_row(RcaRowStore *rows, const Datum *values, const bool *nulls)
{
	HeapTuple	tuple = rca_form_tuple(rows->form, values, nulls);

	CHECK_FOR_INTERRUPTS();
	rca_answer_add(&rows->answer, tuple->t_len);
	tuplestore_puttuple(rows->store, tuple);
}

static void
store_row(RcaRowSink *sink, const Datum *values, const bool *nulls)
{
	rca_put_row((RcaRowStore *) sink, values, nulls);
}

RcaRowStore
rca_begin_rows(FunctionCallInfo fcinfo, const RcaField *fields, int nfields)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	bool		random_access;
	RcaRowStore rows;
	MemoryContext old;

	if (rsinfo == NULL || !IsA(rsinfo, ReturnSetInfo) ||
		!(rsinfo->allowedModes & SFRM_Materialize))
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("set-valued function called in context that cannot accept a set")));
	if (rsinfo->expectedDesc == NULL)
		elog(ERROR, "caller does not know the row type");

	old = MemoryContextSwitchTo(rsinfo->econtext->ecxt_per_query_memory);
	random_access = (rsinfo->allowedModes & SFRM_Materialize_Random) != 0;
	memset(&rows, 0, sizeof(rows));
	rows.sink.put = store_row;
	rows.store = tuplestore_begin_heap(random_access, false, work_mem);
	MemoryContextSwitchTo(old);
	rsinfo->returnMode = SFRM_Materialize;
	rsinfo->setResult = rows.store;
	rows.form = tuple_form(fcinfo->flinfo, rsinfo->expectedDesc, fields, nfields);
	return rows;
}

Datum
rca_return_rows(FunctionCallInfo fcinfo, const RcaRowKind *kind,
				RcaArgument type)
{
	RcaRowStore rows = rca_begin_rows(fcinfo, kind->fields, kind->nfields);
	Datum		datum = PG_GETARG_DATUM(0);
	RcaValue	value;

	rows.answer = rca_answer_about(datum);
	if (type == RCA_ARGUMENT_TEXT)
		datum = rca_build_datum(datum);
	else if (type == RCA_ARGUMENT_TAUGHT)
		datum = PointerGetDatum(rca_build(rca_source_argument(fcinfo, type), NULL));
	rca_value_open(datum, kind->reach, &value);
	kind->make(&value, &rows.sink);
	return (Datum) 0;
}
