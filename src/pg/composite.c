/*
 * src/pg/composite.c
 *
 * A whole report as one value of the composite type rca_document.
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "funcapi.h"
#include "utils/array.h"
#include "utils/lsyscache.h"
#include "utils/typcache.h"

#include "pg/datum.h"
#include "pg/json.h"
#include "pg/rows.h"

/* behind the fields of the report itself */
#define TIMELINE_COLUMN		14
#define ACTION_ITEMS_COLUMN	15
#define DOCUMENT_COLUMNS	16

/* Row types by way of the result type, looked up once per query. */
typedef struct DocumentTypes
{
	TupleDesc	document;
	Oid			timeline_entry_oid;
	TupleDesc	timeline_entry;
	Oid			action_item_oid;
	TupleDesc	action_item;
} DocumentTypes;

/* The element type of a column that is an array of a composite type. */
static TupleDesc
element_type(TupleDesc document, int column, int ncolumns, Oid *oid)
{
	TupleDesc	desc;

	*oid = get_element_type(TupleDescAttr(document, column)->atttypid);
	desc = OidIsValid(*oid) ? lookup_rowtype_tupdesc_copy(*oid, -1) : NULL;
	if (desc == NULL || desc->natts != ncolumns)
		elog(ERROR, "unexpected type of column %d of rca_document", column + 1);
	return desc;
}

static DocumentTypes *
document_types(FunctionCallInfo fcinfo)
{
	DocumentTypes *types = fcinfo->flinfo->fn_extra;
	MemoryContext old;
	TupleDesc	desc;

	if (types != NULL)
		return types;

	old = MemoryContextSwitchTo(fcinfo->flinfo->fn_mcxt);
	if (get_call_result_type(fcinfo, NULL, &desc) != TYPEFUNC_COMPOSITE ||
		desc->natts != DOCUMENT_COLUMNS)
		elog(ERROR, "unexpected result type of rca_parse");
	types = palloc0(sizeof(DocumentTypes));
	types->document = BlessTupleDesc(CreateTupleDescCopy(desc));
	types->timeline_entry = element_type(desc, TIMELINE_COLUMN, rca_timeline_kind.nfields,
										 &types->timeline_entry_oid);
	types->action_item = element_type(desc, ACTION_ITEMS_COLUMN, rca_action_item_kind.nfields,
									  &types->action_item_oid);
	MemoryContextSwitchTo(old);
	fcinfo->flinfo->fn_extra = types;
	return types;
}

/* Collects rows as datums of a composite type. */
typedef struct ArraySink
{
	TupleDesc	desc;
	Datum	   *elements;
	int			count;
	int			capacity;
} ArraySink;

static void
collect_row(void *arg, Datum *values, bool *nulls)
{
	ArraySink  *sink = arg;

	if (sink->count == sink->capacity)
	{
		sink->capacity = Max(16, sink->capacity * 2);
		sink->elements = sink->elements ?
			repalloc(sink->elements, sink->capacity * sizeof(Datum)) :
			palloc(sink->capacity * sizeof(Datum));
	}
	sink->elements[sink->count++] =
		HeapTupleGetDatum(heap_form_tuple(sink->desc, values, nulls));
}

static Datum
rows_array(RcaValue *value, const RcaRowKind *kind, Oid type, TupleDesc desc)
{
	ArraySink	sink = {desc, NULL, 0, 0};

	kind->make(value, collect_row, &sink);
	return PointerGetDatum(construct_array(sink.elements, sink.count, type, -1,
										   false, TYPALIGN_DOUBLE));
}

/* The one row of a report: what stands in it once. */
static void
make_document(RcaValue *value, RcaRowSink sink, void *arg)
{
	RcaOutline	outline = rca_value_outline(value);
	RcaStr		summary = rca_outline_part(&outline, value->text, RCA_PART_SUMMARY, true);
	RcaStr		root_cause = rca_outline_part(&outline, value->text, RCA_PART_ROOT_CAUSE, true);
	RcaMetadata m = rca_value_metadata(value);
	RcaNode    *front_matter;
	Datum		values[RCA_MAX_FIELDS];
	bool		nulls[RCA_MAX_FIELDS] = {false};

	if (!rca_form_front_matter(&value->form, value->text, &front_matter))
		rca_report_corrupt();

	values[0] = rca_text_datum(m.title, &nulls[0]);
	values[1] = rca_date_datum(m.date, &nulls[1]);
	values[2] = rca_text_datum(m.severity, &nulls[2]);
	values[3] = Int32GetDatum(m.severity_rank);
	nulls[3] = (m.severity_rank == RCA_NO_RANK);
	values[4] = rca_text_datum(m.status, &nulls[4]);
	values[5] = rca_list_datum(&m.services, &nulls[5]);
	values[6] = rca_list_datum(&m.tags, &nulls[6]);
	values[7] = rca_list_datum(&m.authors, &nulls[7]);
	values[8] = rca_interval_datum(m.duration, &nulls[8]);
	values[9] = rca_server_text_datum(summary, &nulls[9]);
	values[10] = rca_server_text_datum(root_cause, &nulls[10]);
	values[11] = rca_text_datum(m.prepared_by, &nulls[11]);
	values[12] = rca_date_datum(m.prepared_on, &nulls[12]);
	values[13] = rca_node_datum(front_matter, &nulls[13]);
	sink(arg, values, nulls);
}

static const RcaField document_fields[] = {
	{"title", RCA_FIELD_TEXT},
	{"date", RCA_FIELD_DATE},
	{"severity", RCA_FIELD_TEXT},
	{"severity_rank", RCA_FIELD_INTEGER},
	{"status", RCA_FIELD_TEXT},
	{"services", RCA_FIELD_TEXT_ARRAY},
	{"tags", RCA_FIELD_TEXT_ARRAY},
	{"authors", RCA_FIELD_TEXT_ARRAY},
	{"duration", RCA_FIELD_INTERVAL},
	{"summary", RCA_FIELD_TEXT},
	{"root_cause", RCA_FIELD_TEXT},
	{"prepared_by", RCA_FIELD_TEXT},
	{"prepared_on", RCA_FIELD_DATE},
	{"front_matter", RCA_FIELD_JSONB},
};

const RcaRowKind rca_document_kind = {
	"document", RCA_REACH_ALL, document_fields, lengthof(document_fields), make_document
};

/* The fields of a report, on their way to rca_document. */
typedef struct DocumentSink
{
	Datum	   *values;
	bool	   *nulls;
} DocumentSink;

static void
copy_row(void *arg, Datum *values, bool *nulls)
{
	DocumentSink *sink = arg;

	memcpy(sink->values, values, lengthof(document_fields) * sizeof(Datum));
	memcpy(sink->nulls, nulls, lengthof(document_fields) * sizeof(bool));
}

static Datum
document_datum(FunctionCallInfo fcinfo, Datum datum)
{
	DocumentTypes *types = document_types(fcinfo);
	Datum		values[DOCUMENT_COLUMNS];
	bool		nulls[DOCUMENT_COLUMNS] = {false};
	DocumentSink sink = {values, nulls};
	RcaValue	value;

	rca_value_open(datum, RCA_REACH_ALL, &value);
	make_document(&value, copy_row, &sink);
	values[TIMELINE_COLUMN] = rows_array(&value, &rca_timeline_kind,
										 types->timeline_entry_oid, types->timeline_entry);
	values[ACTION_ITEMS_COLUMN] = rows_array(&value, &rca_action_item_kind,
											 types->action_item_oid, types->action_item);
	return HeapTupleGetDatum(heap_form_tuple(types->document, values, nulls));
}

PG_FUNCTION_INFO_V1(rca_parse);
Datum
rca_parse(PG_FUNCTION_ARGS)
{
	return document_datum(fcinfo, PG_GETARG_DATUM(0));
}

PG_FUNCTION_INFO_V1(rca_parse_text);
Datum
rca_parse_text(PG_FUNCTION_ARGS)
{
	return document_datum(fcinfo, rca_build_datum(PG_GETARG_DATUM(0)));
}
