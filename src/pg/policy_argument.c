/*
 * src/pg/policy_argument.c
 *
 * The core reads names and trees in UTF-8; here they are made of Datums.
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
#include "pg/policy_argument.h"

static RcaNode *node_of_container(JsonbContainer * container, int depth);

pg_noreturn static void
raise_error(const RcaPolicyError *err)
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
	RcaPolicyError err;

	if (rca_policy_is_object(text))
		rca_policy_from_jsonb(jsonb_of_text(name), policy);
	else if (!rca_policy_of_name(text, policy, &err))
		raise_error(&err);
}

static RcaNode *
new_node(RcaNodeKind kind)
{
	RcaNode    *node = palloc0(sizeof(RcaNode));

	node->kind = kind;
	return node;
}

static RcaNode *
node_of_string(const JsonbValue *value)
{
	RcaNode    *node = new_node(RCA_NODE_STRING);
	const char *s = rca_from_server(pnstrdup(value->val.string.val,
											 value->val.string.len));

	node->text = rca_str(s, (int) strlen(s));
	return node;
}

/* A value that depth containers stand around. */
static RcaNode *
node_of_value(const JsonbValue *value, int depth)
{
	switch (value->type)
	{
		case jbvString:
			return node_of_string(value);
		case jbvNumeric:
			return new_node(RCA_NODE_NUMBER);
		case jbvBool:
			return new_node(value->val.boolean ?
							RCA_NODE_TRUE : RCA_NODE_FALSE);
		case jbvBinary:
			return node_of_container(value->val.binary.data, depth);
		default:
			return new_node(RCA_NODE_NULL);
	}
}

/* A policy has nothing to read in what stands deeper. */
static RcaNode *
node_of_container(JsonbContainer * container, int depth)
{
	RcaNode    *node = new_node(JsonContainerIsObject(container) ?
								RCA_NODE_MAPPING : RCA_NODE_SEQUENCE);
	JsonbIterator *it;
	JsonbIteratorToken token;
	JsonbValue	value;

	if (depth == RCA_POLICY_DEPTH)
		return node;
	it = JsonbIteratorInit(container);
	while ((token = JsonbIteratorNext(&it, &value, true)) != WJB_DONE)
	{
		if (token == WJB_KEY || token == WJB_VALUE || token == WJB_ELEM)
			rca_node_append(node, node_of_value(&value, depth + 1));
	}
	return node;
}

void
rca_policy_from_jsonb(Datum object, RcaPolicy *policy)
{
	Jsonb	   *jsonb = DatumGetJsonbP(object);
	RcaPolicyError err;

	if (!rca_policy_of_tree(node_of_container(&jsonb->root, 0), policy, &err))
		raise_error(&err);
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
		RcaPolicyError err;

		if (nulls[i])
			continue;
		if (!rca_fixable_rule_of_name(string_of_datum(elements[i]), &rule, &err))
			raise_error(&err);
		wanted[rule] = true;
	}
}

RcaPart
rca_part_from_text(Datum name)
{
	RcaPart		part;
	RcaPolicyError err;

	if (!rca_part_of_name(string_of_datum(name), &part, &err))
	{
		err.hint = psprintf("%s A section is found by its heading with an array: rca_section(doc, ARRAY['Root Cause']).",
							err.hint);
		raise_error(&err);
	}
	return part;
}
