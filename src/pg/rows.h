/*
 * src/pg/rows.h
 *
 * Rows of reports.  A kind of row is described once, by its fields and by the
 * function that makes its rows; set-returning functions, the composite type
 * and jsonb all take it from there, and so say the same.
 */
#ifndef RCA_ROWS_H
#define RCA_ROWS_H

#include "base/base.h"

#include "fmgr.h"
#include "utils/tuplestore.h"

#include "pg/tuple.h"
#include "pg/value.h"

/* What a field holds, as a Datum of the SQL type. */
typedef enum RcaFieldType
{
	RCA_FIELD_INTEGER,
	RCA_FIELD_BOOLEAN,
	RCA_FIELD_TEXT,
	RCA_FIELD_TEXT_ARRAY,
	RCA_FIELD_DATE,
	RCA_FIELD_TIMESTAMPTZ,
	RCA_FIELD_INTERVAL,
	RCA_FIELD_NUMERIC,
	RCA_FIELD_JSONB,
} RcaFieldType;

typedef struct RcaField
{
	const char *name;
	RcaFieldType type;
} RcaField;

/*
 * Where rows go to.  put is called for every row with its fields, which stay
 * as they are until it returns.  A sink that needs data of its own is a struct
 * that begins with this one.
 */
typedef struct RcaRowSink
{
	void		(*put) (struct RcaRowSink *sink, const Datum *values,
						const bool *nulls);
} RcaRowSink;

typedef struct RcaRowKind
{
	const char *name;			/* of all rows of a report, in jsonb */
	RcaReach	reach;			/* what of a report they take */
	const RcaField *fields;
	int			nfields;
	void		(*make) (RcaValue *value, RcaRowSink *sink);
} RcaRowKind;

/* The rows that a set-returning function gives back. */
typedef struct RcaRowStore
{
	RcaRowSink	sink;
	Tuplestorestate *store;
	RcaTupleForm *form;			/* kept from call to call */
} RcaRowStore;

/* Prepares to return rows of so many columns to the caller. */
extern RcaRowStore rca_begin_rows(FunctionCallInfo fcinfo, int ncolumns);
extern void rca_put_row(RcaRowStore *rows, const Datum *values,
						const bool *nulls);

/* Have the first columns of a row type the types of a kind of row? */
extern bool rca_has_fields(TupleDesc desc, const RcaRowKind *kind);

/* Returns the rows of the report that is the first argument. */
extern Datum rca_return_rows(FunctionCallInfo fcinfo, const RcaRowKind *kind,
							 RcaArgument type);

/* The two SQL functions of a kind of row: of a value, and of text. */
#define RCA_ROW_FUNCTIONS(name, kind) \
PG_FUNCTION_INFO_V1(name); \
Datum \
name(PG_FUNCTION_ARGS) \
{ \
	return rca_return_rows(fcinfo, &(kind), RCA_ARGUMENT_VALUE); \
} \
PG_FUNCTION_INFO_V1(name##_text); \
Datum \
name##_text(PG_FUNCTION_ARGS) \
{ \
	return rca_return_rows(fcinfo, &(kind), RCA_ARGUMENT_TEXT); \
}

/* All kinds of rows, in the order in which a report tells them. */
extern const RcaRowKind rca_timeline_kind;
extern const RcaRowKind rca_action_item_kind;
extern const RcaRowKind rca_section_kind;
extern const RcaRowKind rca_factor_kind;
extern const RcaRowKind rca_resolution_step_kind;
extern const RcaRowKind rca_lesson_kind;
extern const RcaRowKind rca_impact_kind;
extern const RcaRowKind rca_affected_service_kind;
extern const RcaRowKind rca_link_kind;
extern const RcaRowKind rca_related_kind;
extern const RcaRowKind rca_metric_kind;
extern const RcaRowKind rca_table_kind;
extern const RcaRowKind rca_code_block_kind;

/* What a report says about its incident: the fields of its one row. */
extern const RcaRowKind rca_document_kind;

#endif							/* RCA_ROWS_H */
