/*
 * src/pg/composite.c
 *
 * A whole report as a value of the composite type rca_document.
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "funcapi.h"
#include "utils/array.h"
#include "utils/lsyscache.h"
#include "utils/typcache.h"

#include "base/array.h"
#include "pg/build.h"
#include "pg/datum.h"
#include "pg/json.h"
#include "pg/raise.h"
#include "pg/rows.h"

/* The columns of rca_document: the single values, then two arrays. */
typedef enum DocumentColumn
{
	DOC_TITLE,
	DOC_DATE,
	DOC_SEVERITY,
	DOC_SEVERITY_RANK,
	DOC_STATUS,
	DOC_SERVICES,
	DOC_TAGS,
	DOC_AUTHORS,
	DOC_DURATION,
	DOC_SUMMARY,
	DOC_ROOT_CAUSE,
	DOC_PREPARED_BY,
	DOC_PREPARED_ON,
	DOC_FRONT_MATTER,
	DOC_TIMELINE,
	DOC_ACTION_ITEMS,
} DocumentColumn;

#define DOC_COLUMNS	(DOC_ACTION_ITEMS + 1)

static const RcaField document_fields[] = {
	[DOC_TITLE] = {"title", RCA_FIELD_TEXT},
	[DOC_DATE] = {"date", RCA_FIELD_DATE},
	[DOC_SEVERITY] = {"severity", RCA_FIELD_TEXT},
	[DOC_SEVERITY_RANK] = {"severity_rank", RCA_FIELD_INTEGER},
	[DOC_STATUS] = {"status", RCA_FIELD_TEXT},
	[DOC_SERVICES] = {"services", RCA_FIELD_TEXT_ARRAY},
	[DOC_TAGS] = {"tags", RCA_FIELD_TEXT_ARRAY},
	[DOC_AUTHORS] = {"authors", RCA_FIELD_TEXT_ARRAY},
	[DOC_DURATION] = {"duration", RCA_FIELD_INTERVAL},
	[DOC_SUMMARY] = {"summary", RCA_FIELD_TEXT},
	[DOC_ROOT_CAUSE] = {"root_cause", RCA_FIELD_TEXT},
	[DOC_PREPARED_BY] = {"prepared_by", RCA_FIELD_TEXT},
	[DOC_PREPARED_ON] = {"prepared_on", RCA_FIELD_DATE},
	[DOC_FRONT_MATTER] = {"front_matter", RCA_FIELD_JSONB},
};

/* the fields of the single values must come before the arrays */
StaticAssertDecl(lengthof(document_fields) == DOC_TIMELINE,
				 "the arrays of rca_document stand behind its fields");
StaticAssertDecl(DOC_COLUMNS <= RCA_MAX_FIELDS,
				 "rca_document has too many columns");

/* Makes the row of a report with its single values. */
static void
make_document(RcaValue *value, RcaRowSink *sink)
{
	RcaOutline	outline = rca_value_outline(value);
	RcaMetadata m = rca_value_metadata(value);
	RcaStr		text = rca_value_shown_text(value);
	RcaStr		summary;
	RcaStr		root_cause;
	RcaNode    *front_matter;
	Datum		values[RCA_MAX_FIELDS];
	bool		nulls[RCA_MAX_FIELDS] = {false};

	summary = rca_outline_part(&outline, text, RCA_PART_SUMMARY,
							   RCA_SUBSECTIONS_INCLUDED);
	root_cause = rca_outline_part(&outline, text, RCA_PART_ROOT_CAUSE,
								  RCA_SUBSECTIONS_INCLUDED);
	if (!rca_form_front_matter(&value->form, value->text, &front_matter))
		rca_raise_corrupt();

	values[DOC_TITLE] = rca_text_datum(m.title, &nulls[DOC_TITLE]);
	values[DOC_DATE] = rca_date_datum(m.date, &nulls[DOC_DATE]);
	values[DOC_SEVERITY] = rca_text_datum(m.severity, &nulls[DOC_SEVERITY]);
	values[DOC_SEVERITY_RANK] = Int32GetDatum(m.severity_rank);
	nulls[DOC_SEVERITY_RANK] = (m.severity_rank == RCA_NO_RANK);
	values[DOC_STATUS] = rca_text_datum(m.status, &nulls[DOC_STATUS]);
	values[DOC_SERVICES] = rca_list_datum(&m.services, &nulls[DOC_SERVICES]);
	values[DOC_TAGS] = rca_list_datum(&m.tags, &nulls[DOC_TAGS]);
	values[DOC_AUTHORS] = rca_list_datum(&m.authors, &nulls[DOC_AUTHORS]);
	values[DOC_DURATION] = rca_interval_datum(m.duration,
											  &nulls[DOC_DURATION]);
	values[DOC_SUMMARY] = rca_server_text_datum(summary, &nulls[DOC_SUMMARY]);
	values[DOC_ROOT_CAUSE] = rca_server_text_datum(root_cause,
												   &nulls[DOC_ROOT_CAUSE]);
	values[DOC_PREPARED_BY] = rca_text_datum(m.prepared_by,
											 &nulls[DOC_PREPARED_BY]);
	values[DOC_PREPARED_ON] = rca_date_datum(m.prepared_on,
											 &nulls[DOC_PREPARED_ON]);
	values[DOC_FRONT_MATTER] = rca_node_datum(front_matter,
											  &nulls[DOC_FRONT_MATTER]);
	sink->put(sink, values, nulls);
}

const RcaRowKind rca_document_kind = {
	.name = "document",
	.reach = RCA_REACH_ALL,
	.fields = document_fields,
	.nfields = lengthof(document_fields),
	.make = make_document,
};

/* The element type of a column that is an array of rows. */
typedef struct ElementType
{
	Oid			oid;			/* InvalidOid if rca_document does not have
								 * the column */
	RcaTupleForm *form;
} ElementType;

/* Row types, found from the result type once per query. */
typedef struct DocumentTypes
{
	RcaTupleForm *document;
	ElementType timeline_entry;
	ElementType action_item;
} DocumentTypes;

static ElementType
element_type(TupleDesc document, DocumentColumn column, const RcaRowKind *kind)
{
	ElementType type = {InvalidOid, NULL};
	Form_pg_attribute att;
	TupleDesc	desc = NULL;

	if (document->natts <= column ||
		TupleDescAttr(document, column)->attisdropped)
		return type;
	att = TupleDescAttr(document, column);
	type.oid = get_element_type(att->atttypid);
	if (OidIsValid(type.oid) && type_is_rowtype(type.oid))
		desc = lookup_rowtype_tupdesc_copy(type.oid, -1);
	if (desc == NULL)
		rca_raise_row_type(att, "an array of rows");
	type.form = rca_row_form(desc, kind->fields, kind->nfields);
	return type;
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
	if (get_call_result_type(fcinfo, NULL, &desc) != TYPEFUNC_COMPOSITE)
		elog(ERROR, "unexpected result type of rca_parse");
	types = palloc0(sizeof(DocumentTypes));
	desc = BlessTupleDesc(CreateTupleDescCopy(desc));
	rca_check_fields(desc, document_fields, lengthof(document_fields));
	types->document = rca_tuple_form_create(desc, DOC_COLUMNS);
	types->timeline_entry = element_type(desc, DOC_TIMELINE,
										 &rca_timeline_kind);
	types->action_item = element_type(desc, DOC_ACTION_ITEMS,
									  &rca_action_item_kind);
	MemoryContextSwitchTo(old);
	fcinfo->flinfo->fn_extra = types;
	return types;
}

/* A tuple as a datum of its composite type, in the current context. */
static Datum
row_datum(RcaTupleForm *form, const Datum *values, const bool *nulls)
{
	return heap_copy_tuple_as_datum(rca_form_tuple(form, values, nulls),
									form->desc);
}

/* A sink that collects rows as datums of a composite type. */
typedef struct ArraySink
{
	RcaRowSink	sink;
	RcaTupleForm *form;
	Datum	   *elements;
	int			count;
	int			capacity;
} ArraySink;

static void
collect_row(RcaRowSink *sink, const Datum *values, const bool *nulls)
{
	ArraySink  *array = (ArraySink *) sink;

	RCA_MAKE_ROOM(array->elements, array->count, array->capacity);
	array->elements[array->count++] = row_datum(array->form, values, nulls);
}

static Datum
rows_array(RcaValue *value, const RcaRowKind *kind, const ElementType *type,
		   bool *isnull)
{
	ArraySink	array = {.sink.put = collect_row};

	*isnull = !OidIsValid(type->oid);
	if (*isnull)
		return (Datum) 0;
	array.form = type->form;
	kind->make(value, &array.sink);
	return PointerGetDatum(construct_array(array.elements, array.count,
										   type->oid, -1, false,
										   TYPALIGN_DOUBLE));
}

/* A sink that copies the row of a report and leaves room for the arrays. */
typedef struct DocumentSink
{
	RcaRowSink	sink;
	Datum		values[DOC_COLUMNS];
	bool		nulls[DOC_COLUMNS];
} DocumentSink;

static void
copy_row(RcaRowSink *sink, const Datum *values, const bool *nulls)
{
	DocumentSink *document = (DocumentSink *) sink;

	memcpy(document->values, values, DOC_TIMELINE * sizeof(Datum));
	memcpy(document->nulls, nulls, DOC_TIMELINE * sizeof(bool));
}

static Datum
document_datum(FunctionCallInfo fcinfo, Datum datum)
{
	DocumentTypes *types = document_types(fcinfo);
	DocumentSink document = {.sink.put = copy_row};
	RcaValue	value;

	rca_value_open(datum, RCA_REACH_ALL, &value);
	make_document(&value, &document.sink);
	document.values[DOC_TIMELINE] =
		rows_array(&value, &rca_timeline_kind, &types->timeline_entry,
				   &document.nulls[DOC_TIMELINE]);
	document.values[DOC_ACTION_ITEMS] =
		rows_array(&value, &rca_action_item_kind, &types->action_item,
				   &document.nulls[DOC_ACTION_ITEMS]);
	return row_datum(types->document, document.values, document.nulls);
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
