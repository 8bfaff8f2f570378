/*
 * src/pg/rows.h
 *
 * Rows of reports.  A kind of row is described once, by its fields and by the
 * function that makes its rows.  Set-returning functions, the composite type
 * and jsonb all use this description, and so agree.
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

/* The type of a field, which is a Datum of the SQL type. */
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
	RCA_FIELD_BYTEA,			/* only in rows, not in jsonb */
} RcaFieldType;

typedef struct RcaField
{
	const char *name;
	RcaFieldType type;
} RcaField;

/*
 * Receives rows.  put is called for every row with its fields, which stay
 * valid until it returns.  A sink that needs more data is a struct that begins
 * with this one.
 */
typedef struct RcaRowSink
{
	void		(*put) (struct RcaRowSink *sink, const Datum *values,
						const bool *nulls);
} RcaRowSink;

typedef struct RcaRowKind
{
	const char *name;			/* of all rows of a report, in jsonb */
	RcaReach	reach;			/* what they need of a stored report */
	const RcaField *fields;
	int			nfields;
	void		(*make) (RcaValue *value, RcaRowSink *sink);
} RcaRowKind;

/*
 * The size of an answer, and its limit: a small document must not make a large
 * answer (RCA_ANSWER_LIMIT).
 */
typedef struct RcaAnswerSize
{
	int64		size;
	int64		limit;			/* 0 for none */
	int			nrows;
} RcaAnswerSize;

/* Begins an answer about a value of type rca, or about text. */
extern RcaAnswerSize rca_answer_about(Datum document);

/*
 * Adds the size of a row in bytes.  Raises 54000 if the answer becomes too
 * large.
 */
extern void rca_answer_add(RcaAnswerSize *answer, int64 size);

/* The rows that a set-returning function returns. */
typedef struct RcaRowStore
{
	RcaRowSink	sink;
	RcaAnswerSize answer;
	Tuplestorestate *store;
	RcaTupleForm *form;			/* kept between calls */
} RcaRowStore;

/* Prepares to return rows with these fields. */
extern RcaRowStore rca_begin_rows(FunctionCallInfo fcinfo,
								  const RcaField *fields, int nfields);
extern void rca_put_row(RcaRowStore *rows, const Datum *values,
						const bool *nulls);

/*
 * Prepares to form tuples of a row type from rows with these fields, in the
 * current context.  Raises 42804 if a column and its field have different
 * types.
 */
extern RcaTupleForm *rca_row_form(TupleDesc desc, const RcaField *fields,
								  int nfields);

/* Raises 42804 if a column of a row type has another type than its field. */
extern void rca_check_fields(TupleDesc desc, const RcaField *fields,
							 int nfields);

/*
 * Reads the fields of a row argument that its type has.  The other fields are
 * null.  Raises 42804 as above.
 */
extern void rca_read_row(HeapTupleHeader row, const RcaField *fields, int nfields,
						 Datum *values, bool *nulls);

/* Raises 42804: a column of a row type differs from what the library makes. */
pg_noreturn extern void rca_raise_row_type(Form_pg_attribute column,
										   const char *expected);

/* Returns the rows of the report in the first argument. */
extern Datum rca_return_rows(FunctionCallInfo fcinfo, const RcaRowKind *kind,
							 RcaArgument type);

/* Defines the SQL function of a kind of row. */
#define RCA_ROW_FUNCTION(name, kind) \
PG_FUNCTION_INFO_V1(name); \
Datum \
name(PG_FUNCTION_ARGS) \
{ \
	return rca_return_rows(fcinfo, &(kind), RCA_ARGUMENT_VALUE); \
}

/* Defines the two functions of a kind that can also be read from text. */
#define RCA_ROW_FUNCTIONS(name, kind) \
RCA_ROW_FUNCTION(name, kind) \
PG_FUNCTION_INFO_V1(name##_text); \
Datum \
name##_text(PG_FUNCTION_ARGS) \
{ \
	return rca_return_rows(fcinfo, &(kind), RCA_ARGUMENT_TEXT); \
}

/* The same for a text and conventions: NAME_taught */
#define RCA_TAUGHT_ROW_FUNCTION(name, kind) \
PG_FUNCTION_INFO_V1(name##_taught); \
Datum \
name##_taught(PG_FUNCTION_ARGS) \
{ \
	return rca_return_rows(fcinfo, &(kind), RCA_ARGUMENT_TAUGHT); \
}

/*
 * rows_sections.c: headings, from the outermost one on, as an array of text.
 */
extern Datum rca_path_datum(const RcaPath *path);

/* All kinds of rows, in the order of a report. */
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

/* What a report says about its incident as a whole: a single row. */
extern const RcaRowKind rca_document_kind;

#endif							/* RCA_ROWS_H */
