/*
 * src/pg/edits.c
 *
 * Edits in SQL: a value in, a value out.
 */
#include "postgres.h"

#include "utils/jsonb.h"
#include "utils/memutils.h"

#include "base/error.h"
#include "edit/set.h"
#include "pg/build.h"
#include "pg/edits.h"
#include "pg/encoding.h"
#include "pg/json.h"
#include "pg/raise.h"
#include "pg/value.h"

Datum
rca_edit_datum(FunctionCallInfo fcinfo, RcaEditor edit, void *argument)
{
	MemoryContext outer = CurrentMemoryContext;
	MemoryContext context = AllocSetContextCreate(outer, "rca edit", ALLOCSET_DEFAULT_SIZES);
	RcaStr		text;
	RcaStr		result;
	const RcaReport *report;
	RcaError	err = {0};
	struct varlena *value;

	MemoryContextSwitchTo(context);
	text = rca_text_argument(fcinfo, RCA_ARGUMENT_VALUE);
	report = edit(rca_str_from_server(text), argument, &result, &err);
	if (report == NULL)
		rca_save_error(&err, NULL);
	result = rca_str_to_server(result);
	MemoryContextSwitchTo(outer);
	value = rca_value_of_report(report, result);
	MemoryContextDelete(context);
	return PointerGetDatum(value);
}

RcaNode *
rca_object_argument(FunctionCallInfo fcinfo, int n)
{
	Jsonb	   *jsonb = PG_GETARG_JSONB_P(n);

	if (!JB_ROOT_IS_OBJECT(jsonb))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("the changes must be a JSON object"),
				 errhint("A key that is not in the object stays as it is; null clears it.")));
	return rca_jsonb_node(jsonb);
}

static const RcaReport *
set_keys(RcaStr text, void *argument, RcaStr *result, RcaError *err)
{
	return rca_set_keys(text, argument, result, err);
}

PG_FUNCTION_INFO_V1(rca_set);
Datum
rca_set(PG_FUNCTION_ARGS)
{
	return rca_edit_datum(fcinfo, set_keys, rca_object_argument(fcinfo, 1));
}
