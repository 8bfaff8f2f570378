/*
 * src/pg/conventions_argument.c
 */
#include "postgres.h"

#include "mb/pg_wchar.h"
#include "utils/builtins.h"
#include "utils/fmgrprotos.h"
#include "utils/memutils.h"

#include "pg/conventions_argument.h"
#include "pg/encoding.h"
#include "pg/json_nodes.h"
#include "pg/policy_argument.h"
#include "pg/raise.h"
#include "report/teach.h"

/* Conventions, and the bytes that they were made from. */
typedef struct Kept
{
	MemoryContext context;		/* of everything below */
	Jsonb	   *jsonb;
	const RcaConventions *conventions;
} Kept;

const RcaConventions *
rca_conventions_from_jsonb(Jsonb *jsonb)
{
	const char *json = rca_from_server(JsonbToCString(NULL, &jsonb->root,
													  VARSIZE(jsonb)));
	const RcaConventions *conventions;
	RcaArgumentError err;

	conventions = rca_conventions_of_tree(rca_nodes_of_jsonb(jsonb, RCA_CONVENTIONS_DEPTH),
										  rca_str(json, (int) strlen(json)), &err);
	if (conventions == NULL && err.message != NULL)
		rca_raise_argument(&err);
	return conventions;
}

/* Makes conventions that are kept as long as the FmgrInfo of the function. */
static void
keep(Kept *kept, MemoryContext parent, Jsonb *jsonb)
{
	MemoryContext outer;

	if (kept->context != NULL)
		MemoryContextDelete(kept->context);
	kept->jsonb = NULL;
	kept->context = AllocSetContextCreate(parent, "rca conventions",
										  ALLOCSET_DEFAULT_SIZES);
	outer = MemoryContextSwitchTo(kept->context);
	kept->conventions = rca_conventions_from_jsonb(jsonb);
	kept->jsonb = palloc(VARSIZE(jsonb));
	memcpy(kept->jsonb, jsonb, VARSIZE(jsonb));
	MemoryContextSwitchTo(outer);
}

const RcaConventions *
rca_conventions_argument(FunctionCallInfo fcinfo, int argument)
{
	Kept	   *kept = fcinfo->flinfo->fn_extra;
	Jsonb	   *jsonb = PG_GETARG_JSONB_P(argument);

	if (kept == NULL)
	{
		kept = MemoryContextAllocZero(fcinfo->flinfo->fn_mcxt, sizeof(Kept));
		fcinfo->flinfo->fn_extra = kept;
	}
	if (kept->jsonb == NULL || VARSIZE(kept->jsonb) != VARSIZE(jsonb) ||
		memcmp(kept->jsonb, jsonb, VARSIZE(jsonb)) != 0)
		keep(kept, fcinfo->flinfo->fn_mcxt, jsonb);
	return kept->conventions;
}

Datum
rca_conventions_datum(RcaStr json)
{
	RcaStr		s;

	/* the bytes may come from a damaged page */
	if (pg_encoding_verifymbstr(PG_UTF8, json.data, json.len) != json.len)
		rca_raise_corrupt();
	s = rca_str_to_server(json);

	return DirectFunctionCall1(jsonb_in, CStringGetDatum(pnstrdup(s.data, s.len)));
}

const RcaConventions *
rca_conventions_of_value(RcaStr json)
{
	if (json.data == NULL)
		return NULL;
	return rca_conventions_from_jsonb(DatumGetJsonbP(rca_conventions_datum(json)));
}
