/*
 * src/pg/composing.c
 *
 * Makes a report from jsonb, and a template to fill in.
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
#include "compose/template.h"
#include "pg/build.h"
#include "pg/encoding.h"
#include "pg/json_nodes.h"
#include "pg/policy_argument.h"
#include "pg/rows.h"

extern Datum rca_to_jsonb(PG_FUNCTION_ARGS);

/*
 * The value of a written text.  The text is read again and compared with what
 * was given.
 */
static Datum
proved_value(const RcaNode *given, RcaStr text, MemoryContext outer)
{
	RcaSource	source = rca_source(rca_str_to_server(text));
	MemoryContext context = MemoryContextSwitchTo(outer);
	Datum		value = PointerGetDatum(rca_build(source, NULL));
	Datum		said;
	RcaArgumentError err;

	MemoryContextSwitchTo(context);
	said = DirectFunctionCall1(rca_to_jsonb, value);
	if (!rca_read_back(given, rca_nodes_of_jsonb(DatumGetJsonbP(said), RCA_ALL_DEPTHS), &err))
		rca_raise_argument(&err);
	return value;
}

/*
 * An argument that must be an object, as a tree.  Raises 22023 for other
 * jsonb.
 */
static RcaNode *
object_argument(Jsonb *jsonb, const char *hint)
{
	RcaArgumentError err;

	if (JB_ROOT_IS_OBJECT(jsonb))
		return rca_nodes_of_jsonb(jsonb, RCA_ALL_DEPTHS);
	(void) rca_json_refuse(&err, "$", "the value is not an object.", hint);
	rca_raise_argument(&err);
}

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

	MemoryContextSwitchTo(context);
	given = object_argument(jsonb, "Give an object with the keys of rca_to_jsonb, such as {\"title\": \"...\", \"timeline\": [...]}.");
	if (!rca_compose(given, &text, &err))
		rca_raise_argument(&err);
	value = proved_value(given, text, outer);
	MemoryContextSwitchTo(outer);
	MemoryContextDelete(context);
	PG_RETURN_DATUM(value);
}

/*
 * rca_template(policy, given).  It is not strict: a null policy is an error,
 * and not a policy that requires nothing.
 */
PG_FUNCTION_INFO_V1(rca_template);
Datum
rca_template(PG_FUNCTION_ARGS)
{
	RcaPolicy	policy;
	RcaNode    *given = rca_node_new(RCA_NODE_MAPPING, RCA_NULL_STR);
	const RcaNode *said;
	RcaStr		text;
	RcaArgumentError err;

	if (PG_ARGISNULL(0))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("policy must not be null"),
				 errhint("rca_policies() lists the policies there are.")));
	rca_policy_from_text(PG_GETARG_DATUM(0), &policy);
	if (!PG_ARGISNULL(1))
		given = object_argument(PG_GETARG_JSONB_P(1), "Give an object such as {\"title\": \"...\", \"language\": \"de\", \"outline\": \"google-sre\"}.");
	if (!rca_template_write(given, policy.required, &policy.required_keys, &text, &said, &err))
		rca_raise_argument(&err);
	PG_RETURN_DATUM(proved_value(said, text, CurrentMemoryContext));
}
