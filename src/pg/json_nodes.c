/*
 * src/pg/json_nodes.c
 */
#include "postgres.h"

#include "miscadmin.h"
#include "utils/fmgrprotos.h"
#include "utils/numeric.h"

#include "base/text.h"
#include "pg/encoding.h"
#include "pg/json_nodes.h"

static RcaNode *node_of_container(JsonbContainer * container, int depth);

static RcaNode *
node_of_string(const JsonbValue *value)
{
	const char *s = rca_from_server(pnstrdup(value->val.string.val,
											 value->val.string.len));

	return rca_node_new(RCA_NODE_STRING, rca_str(s, (int) strlen(s)));
}

static RcaNode *
node_of_number(const JsonbValue *value)
{
	const char *s = DatumGetCString(DirectFunctionCall1(numeric_out,
														NumericGetDatum(value->val.numeric)));

	return rca_node_new(RCA_NODE_NUMBER, rca_str(s, (int) strlen(s)));
}

/* Reads a value with up to depth levels of containers. */
static RcaNode *
node_of_value(const JsonbValue *value, int depth)
{
	switch (value->type)
	{
		case jbvString:
			return node_of_string(value);
		case jbvNumeric:
			return node_of_number(value);
		case jbvBool:
			return value->val.boolean ?
				rca_node_new(RCA_NODE_TRUE, RCA_STR("true")) :
				rca_node_new(RCA_NODE_FALSE, RCA_STR("false"));
		case jbvBinary:
			return node_of_container(value->val.binary.data, depth);
		default:
			return rca_node_new(RCA_NODE_NULL, RCA_STR("null"));
	}
}

static RcaNode *
node_of_container(JsonbContainer * container, int depth)
{
	RcaNode    *node = rca_node_new(JsonContainerIsObject(container) ?
									RCA_NODE_MAPPING : RCA_NODE_SEQUENCE, RCA_NULL_STR);
	JsonbIterator *it;
	JsonbIteratorToken token;
	JsonbValue	value;

	if (depth == 0)
		return node;
	check_stack_depth();
	it = JsonbIteratorInit(container);
	while ((token = JsonbIteratorNext(&it, &value, true)) != WJB_DONE)
	{
		CHECK_FOR_INTERRUPTS();
		if (token == WJB_KEY || token == WJB_VALUE || token == WJB_ELEM)
			rca_node_append(node, node_of_value(&value, depth - 1));
	}
	return node;
}

RcaNode *
rca_nodes_of_jsonb(Jsonb *jsonb, int depth)
{
	return node_of_container(&jsonb->root, depth);
}
