/*
 * src/pg/policy_argument.c
 *
 * Converts Datums to the names and trees in UTF-8 that the core reads.
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/fmgrprotos.h"
#include "utils/jsonb.h"

#include "pg/compat.h"
#include "pg/datum.h"
#include "pg/encoding.h"
#include "pg/json_nodes.h"
#include "pg/policy_argument.h"

void
rca_raise_argument(const RcaArgumentError *err)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg_internal("%s", rca_to_server(err->message)),
			 err->detail ?
			 errdetail_internal("%s", rca_to_server(err->detail)) : 0,
			 errhint("%s", err->hint)));
}

static RcaStr
string_of_datum(Datum value)
{
	const char *s = rca_from_server(TextDatumGetCString(value));

	return rca_str(s, (int) strlen(s));
}

static Datum
jsonb_of_text(Datum value)
{
	return DirectFunctionCall1(jsonb_in,
							   CStringGetDatum(TextDatumGetCString(value)));
}

void
rca_policy_from_text(Datum name, RcaPolicy *policy)
{
	RcaStr		text = string_of_datum(name);
	RcaArgumentError err;

	if (rca_policy_is_object(text))
		rca_policy_from_jsonb(jsonb_of_text(name), policy);
	else if (!rca_policy_of_name(text, policy, &err))
		rca_raise_argument(&err);
}

void
rca_policy_from_jsonb(Datum object, RcaPolicy *policy)
{
	Jsonb	   *jsonb = DatumGetJsonbP(object);
	RcaArgumentError err;

	if (!rca_policy_of_tree(rca_nodes_of_jsonb(jsonb, RCA_POLICY_DEPTH), policy, &err))
		rca_raise_argument(&err);
}

void
rca_fixable_rules_from_array(Datum rules, bool *wanted)
{
	Datum	   *elements;
	bool	   *nulls;
	int			count;

	memset(wanted, 0, RCA_RULE_COUNT * sizeof(bool));
	deconstruct_array(DatumGetArrayTypeP(rules), TEXTOID, -1, false,
					  TYPALIGN_INT, &elements, &nulls, &count);
	for (int i = 0; i < count; i++)
	{
		RcaRuleId	rule;
		RcaArgumentError err;

		if (nulls[i])
			continue;
		if (!rca_fixable_rule_of_name(string_of_datum(elements[i]), &rule, &err))
			rca_raise_argument(&err);
		wanted[rule] = true;
	}
}

RcaPart
rca_part_from_text(Datum name)
{
	RcaPart		part;
	RcaArgumentError err;

	if (!rca_part_of_name(string_of_datum(name), &part, &err))
	{
		err.hint = psprintf("%s To find a section by its heading, pass an array: rca_section(doc, ARRAY['Root Cause']).",
							err.hint);
		rca_raise_argument(&err);
	}
	return part;
}
