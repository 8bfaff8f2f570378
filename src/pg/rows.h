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

#include "pg/compat.h"
#include "pg/tuple.h"
#include "pg/value.h"
#include "store/outline.h"

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
	RCA_FIELD_BYTEA,			/* in rows alone, not in jsonb */
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

/*
 * What an answer takes, and may take: a small document must not make a large
 * one (RCA_ANSWER_LIMIT).
 */
typedef struct RcaAnswerSize
{
	int64		size;
	int64		limit;			/* 0: none */
	int			nrows;
} RcaAnswerSize;

/* For an answer about a value of type rca, or about text. */
extern RcaAnswerSize rca_answer_about(Datum document);

/* Adds a row of so many bytes.  54000 if the answer becomes too large. */
extern void rca_answer_add(RcaAnswerSize *answer, int64 size);

/* The rows that a set-returning function gives back. */
typedef struct RcaRowStore
{
	RcaRowSink	sink;
	RcaAnswerSize answer;
	Tuplestorestate *store;
	RcaTupleForm *form;			/* kept from call to call */
} RcaRowStore;

/* Prepares to return rows of such fields to the caller. */
extern RcaRowStore rca_begin_rows(FunctionCallInfo fcinfo,
								  const RcaField *fields, int nfields);
extern void rca_put_row(RcaRowStore *rows, const Datum *values,
						const bool *nulls);

/*
 * Prepares to form tuples of a row type from rows of such fields, in the current
 * context.  42804 if the two have a column in common that differs in type.
 */
extern RcaTupleForm *rca_row_form(TupleDesc desc, const RcaField *fields,
								  int nfields);

/* Raises 42804 if a column of a row type has another type than its field. */
extern void rca_check_fields(TupleDesc desc, const RcaField *fields,
							 int nfields);

/*
 * The first fields of a row that is an argument, as far as its type has them; the
 * others are null.  42804 as above.
 */
extern void rca_read_row(HeapTupleHeader row, const RcaField *fields, int nfields,
						 Datum *values, bool *nulls);

/* Raises 42804: a column of a row type is not what the library makes. */
pg_noreturn extern void rca_raise_row_type(Form_pg_attribute column,
										   const char *expected);

/* Returns the rows of the report that is the first argument. */
extern Datum rca_return_rows(FunctionCallInfo fcinfo, const RcaRowKind *kind,
							 RcaArgument type);

/* The SQL function of a kind of row. */
#define RCA_ROW_FUNCTION(name, kind) \
PG_FUNCTION_INFO_V1(name); \
Datum \
name(PG_FUNCTION_ARGS) \
{ \
	return rca_return_rows(fcinfo, &(kind), RCA_ARGUMENT_VALUE); \
}

/* The two of a kind that is also asked of text. */
#define RCA_ROW_FUNCTIONS(name, kind) \
RCA_ROW_FUNCTION(name, kind) \
PG_FUNCTION_INFO_V1(name##_text); \
Datum \
name##_text(PG_FUNCTION_ARGS) \
{ \
	return rca_return_rows(fcinfo, &(kind), RCA_ARGUMENT_TEXT); \
}

/* the same of a text and conventions, NAME_taught */
#define RCA_TAUGHT_ROW_FUNCTION(name, kind) \
PG_FUNCTION_INFO_V1(name##_taught); \
Datum \
name##_taught(PG_FUNCTION_ARGS) \
{ \
	return rca_return_rows(fcinfo, &(kind), RCA_ARGUMENT_TAUGHT); \
}

/* Headings from the outside in, as an array of text: rows_sections.c. */
extern Datum rca_path_datum(const RcaPath *path);

/* All kinds of rows, in the order in which a report tells them. */
extern const RcaRowKind rca_timeline_kind;
extern const RcaRowKind rca_action_item_kind;
extern const RcaRowKind rca_section_kind;
extern const RcaRowKind rca_contributing_factor_kind;
extern const RcaRowKind rca_resolution_step_kind;
extern const RcaRowKind rca_lesson_kind;
extern const RcaRowKind rca_impact_kind;
extern const RcaRowKind rca_affected_service_kind;
extern const RcaRowKind rca_link_kind;
extern const RcaRowKind rca_related_kind;
extern const RcaRowKind rca_metric_kind;
extern const RcaRowKind rca_table_kind;
extern const RcaRowKind rca_code_block_kind;

/* The columns of a finding. */
typedef enum RcaFindingColumn
{
	RCA_FINDING_CODE,
	RCA_FINDING_RULE,
	RCA_FINDING_LEVEL,
	RCA_FINDING_LINE,
	RCA_FINDING_COL,
	RCA_FINDING_END_LINE,
	RCA_FINDING_END_COL,
	RCA_FINDING_PART,
	RCA_FINDING_MESSAGE,
	RCA_FINDING_HINT,
	RCA_FINDING_FIX,
	RCA_FINDING_NAME,
} RcaFindingColumn;

#define RCA_FINDING_COLUMNS	(RCA_FINDING_NAME + 1)

extern const RcaField rca_finding_fields[RCA_FINDING_COLUMNS];

/* What a report says about its incident: the fields of its one row. */
extern const RcaRowKind rca_document_kind;

#endif							/* RCA_ROWS_H */
