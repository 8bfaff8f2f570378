/*
 * src/pg/composing.c
 *
 * A report made from jsonb.
 */
#include "postgres.h"

#include "fmgr.h"
#include "utils/fmgrprotos.h"
#include "utils/jsonb.h"
#include "utils/memutils.h"

#include "base/text.h"
#include "compose/compose.h"
#include "compose/read_back.h"
#include "compose/shape.h"
#include "pg/build.h"
#include "pg/encoding.h"
#include "pg/json_nodes.h"
#include "pg/policy_argument.h"
#include "pg/rows.h"

extern Datum rca_to_jsonb(PG_FUNCTION_ARGS);

PG_FUNCTION_INFO_V1(rca_of_jsonb);
Datum
rca_of_jsonb(PG_FUNCTION_ARGS)
{
	MemoryContext outer = CurrentMemoryContext;
	MemoryContext context = AllocSetContextCreate(outer, "rca build", ALLOCSET_DEFAULT_SIZES);
	Jsonb	   *jsonb = PG_GETARG_JSONB_P(0);
	RcaNode    *given;
	RcaStr		text;
	RcaArgumentError err;
	Datum		value;
	Datum		said;

	if (!JB_ROOT_IS_OBJECT(jsonb))
	{
		(void) rca_json_refuse(&err, "$", "the value is not an object.",
							   "Give an object with the keys of rca_to_jsonb, such as {\"title\": \"...\", \"timeline\": [...]}.");
		rca_raise_argument(&err);
	}
	MemoryContextSwitchTo(context);
	given = rca_nodes_of_jsonb(jsonb, RCA_ALL_DEPTHS);
	if (!rca_compose(given, &text, &err))
		rca_raise_argument(&err);
	text = rca_str_to_server(text);
	MemoryContextSwitchTo(outer);
	value = PointerGetDatum(rca_build(rca_source(text), NULL));
	MemoryContextSwitchTo(context);
	said = DirectFunctionCall1(rca_to_jsonb, value);
	if (!rca_read_back(given, rca_nodes_of_jsonb(DatumGetJsonbP(said), RCA_ALL_DEPTHS), &err))
		rca_raise_argument(&err);
	MemoryContextSwitchTo(outer);
	MemoryContextDelete(context);
	PG_RETURN_DATUM(value);
}
