/*
 * src/pg/json_nodes.c
 */
#include "postgres.h"

#include "utils/fmgrprotos.h"
#include "utils/numeric.h"

#include "pg/encoding.h"
#include "pg/json_nodes.h"

static RcaNode *node_of_container(JsonbContainer * container, int depth);

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

static RcaNode *
node_of_number(const JsonbValue *value)
{
	RcaNode    *node = new_node(RCA_NODE_NUMBER);
	const char *s = DatumGetCString(DirectFunctionCall1(numeric_out,
														NumericGetDatum(value->val.numeric)));

	node->text = rca_str(s, (int) strlen(s));
	return node;
}

/* A value in which depth containers more are read. */
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
			return new_node(value->val.boolean ?
							RCA_NODE_TRUE : RCA_NODE_FALSE);
		case jbvBinary:
			return node_of_container(value->val.binary.data, depth);
		default:
			return new_node(RCA_NODE_NULL);
	}
}

static RcaNode *
node_of_container(JsonbContainer * container, int depth)
{
	RcaNode    *node = new_node(JsonContainerIsObject(container) ?
								RCA_NODE_MAPPING : RCA_NODE_SEQUENCE);
	JsonbIterator *it;
	JsonbIteratorToken token;
	JsonbValue	value;

	if (depth == 0)
		return node;
	it = JsonbIteratorInit(container);
	while ((token = JsonbIteratorNext(&it, &value, true)) != WJB_DONE)
	{
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
