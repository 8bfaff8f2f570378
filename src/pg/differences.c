/*
 * src/pg/differences.c
 *
 * The differences between two versions of a report, as rows.
 */
#include "postgres.h"

#include "utils/builtins.h"
#include "utils/memutils.h"

#include "diff/diff.h"
#include "pg/build.h"
#include "pg/datum.h"
#include "pg/detoast.h"
#include "pg/rows.h"
#include "pg/value.h"

static const RcaField change_fields[] = {
	{"part", RCA_FIELD_TEXT},
	{"key", RCA_FIELD_TEXT},
	{"change", RCA_FIELD_TEXT},
	{"field", RCA_FIELD_TEXT},
	{"old", RCA_FIELD_TEXT},
	{"new", RCA_FIELD_TEXT},
	{"old_line", RCA_FIELD_INTEGER},
	{"new_line", RCA_FIELD_INTEGER},
};

#define CHANGE_COLUMNS	lengthof(change_fields)

static const char *const kind_names[] = {
	[RCA_CHANGE_ADDED] = "added",
	[RCA_CHANGE_REMOVED] = "removed",
	[RCA_CHANGE_CHANGED] = "changed",
	[RCA_CHANGE_MOVED] = "moved",
};

static void
put_change(RcaRowStore *store, const RcaChange *change)
{
	Datum		values[CHANGE_COLUMNS];
	bool		nulls[CHANGE_COLUMNS] = {false};

	values[0] = rca_cstring_datum(change->part, &nulls[0]);
	values[1] = rca_text_datum(change->key, &nulls[1]);
	values[2] = CStringGetTextDatum(kind_names[change->kind]);
	values[3] = rca_text_datum(change->field, &nulls[3]);
	values[4] = rca_text_datum(change->old_text, &nulls[4]);
	values[5] = rca_text_datum(change->new_text, &nulls[5]);
	values[6] = Int32GetDatum(change->old_line);
	nulls[6] = (change->old_line == 0);
	values[7] = Int32GetDatum(change->new_line);
	nulls[7] = (change->new_line == 0);
	rca_put_row(store, values, nulls);
}

PG_FUNCTION_INFO_V1(rca_diff);
Datum
rca_diff(PG_FUNCTION_ARGS)
{
	RcaRowStore store = rca_begin_rows(fcinfo, change_fields, CHANGE_COLUMNS);
	RcaSource	old_source = rca_value_source(rca_detoast((struct varlena *) PG_GETARG_POINTER(0)));
	RcaSource	new_source = rca_value_source(rca_detoast((struct varlena *) PG_GETARG_POINTER(1)));
	MemoryContext outer = CurrentMemoryContext;
	MemoryContext context = AllocSetContextCreate(outer, "rca diff", ALLOCSET_DEFAULT_SIZES);
	RcaChanges	changes;

	MemoryContextSwitchTo(context);
	changes = rca_diff_reports(rca_report_or_error(old_source, RCA_READ_FACTS),
							   rca_report_or_error(new_source, RCA_READ_FACTS));
	for (int i = 0; i < changes.count; i++)
		put_change(&store, &changes.items[i]);
	MemoryContextSwitchTo(outer);
	MemoryContextDelete(context);
	return (Datum) 0;
}
