/*
 * src/pg/json.c
 */
#include "postgres.h"

#include "miscadmin.h"
#include "utils/fmgrprotos.h"
#include "utils/numeric.h"

#include "base/text.h"
#include "pg/encoding.h"
#include "pg/json.h"

JsonbValue
rca_json_string(const char *data, int len)
{
	JsonbValue	value;

	value.type = jbvString;
	value.val.string.val = unconstify(char *, data);
	value.val.string.len = len;
	return value;
}

static JsonbValue
string_value(RcaStr s)
{
	RcaStr		converted = rca_str_to_server(s);

	return rca_json_string(converted.data, converted.len);
}

void
rca_json_push_key(JsonbInState *state, RcaStr key)
{
	JsonbValue	value = string_value(key);

	pushJsonbValue(state, WJB_KEY, &value);
}

Datum
rca_pairs_datum(const RcaPair *pairs, int npairs, bool *isnull)
{
	JsonbInState state = {0};

	*isnull = (npairs == 0);
	if (*isnull)
		return (Datum) 0;
	pushJsonbValue(&state, WJB_BEGIN_OBJECT, NULL);
	for (int i = 0; i < npairs; i++)
	{
		JsonbValue	value = string_value(pairs[i].value);

		rca_json_push_key(&state, pairs[i].name);
		pushJsonbValue(&state, WJB_VALUE, &value);
	}
	pushJsonbValue(&state, WJB_END_OBJECT, NULL);
	return JsonbPGetDatum(JsonbValueToJsonb(state.result));
}

static Numeric
number_of(RcaStr digits)
{
	Datum		number = DirectFunctionCall3(numeric_in,
											 CStringGetDatum(rca_cstring(digits)),
											 ObjectIdGetDatum(InvalidOid),
											 Int32GetDatum(-1));

	return DatumGetNumeric(number);
}

static JsonbValue
scalar_value(const RcaNode *node)
{
	JsonbValue	value;

	switch (node->kind)
	{
		case RCA_NODE_NULL:
			value.type = jbvNull;
			break;
		case RCA_NODE_FALSE:
		case RCA_NODE_TRUE:
			value.type = jbvBool;
			value.val.boolean = (node->kind == RCA_NODE_TRUE);
			break;
		case RCA_NODE_NUMBER:
			value.type = jbvNumeric;
			value.val.numeric = number_of(node->text);
			break;
		default:
			value = string_value(node->text);
			break;
	}
	return value;
}

static void
push_node(JsonbInState *state, const RcaNode *node)
{
	bool		is_object = (node->kind == RCA_NODE_MAPPING);

	check_stack_depth();
	pushJsonbValue(state, is_object ? WJB_BEGIN_OBJECT : WJB_BEGIN_ARRAY,
				   NULL);
	for (int i = 0; i < node->nitems; i++)
	{
		const RcaNode *item = node->items[i];

		if (is_object && i % 2 == 0)
			rca_json_push_key(state, item->text);
		else if (item->kind >= RCA_NODE_SEQUENCE)
			push_node(state, item);
		else
		{
			JsonbValue	value = scalar_value(item);

			pushJsonbValue(state, is_object ? WJB_VALUE : WJB_ELEM, &value);
		}
	}
	pushJsonbValue(state, is_object ? WJB_END_OBJECT : WJB_END_ARRAY, NULL);
}

Datum
rca_node_datum(const RcaNode *root, bool *isnull)
{
	JsonbInState state = {0};

	*isnull = (root == NULL);
	if (*isnull)
		return (Datum) 0;
	push_node(&state, root);
	return JsonbPGetDatum(JsonbValueToJsonb(state.result));
}

JsonbValue
rca_json_text(Datum datum)
{
	text	   *t = DatumGetTextPP(datum);

	return rca_json_string(VARDATA_ANY(t), (int) VARSIZE_ANY_EXHDR(t));
}

JsonbValue
rca_json_integer(int n)
{
	JsonbValue	value;

	value.type = jbvNumeric;
	value.val.numeric = int64_to_numeric(n);
	return value;
}

static RcaNode *
node_of_scalar(const JsonbValue *value)
{
	RcaNode    *node = palloc0(sizeof(RcaNode));
	char	   *number;

	switch (value->type)
	{
		case jbvNull:
			node->kind = RCA_NODE_NULL;
			node->text = RCA_STR("null");
			break;
		case jbvBool:
			node->kind = value->val.boolean ? RCA_NODE_TRUE : RCA_NODE_FALSE;
			node->text = value->val.boolean ? RCA_STR("true") : RCA_STR("false");
			break;
		case jbvNumeric:
			number = DatumGetCString(DirectFunctionCall1(numeric_out,
														 NumericGetDatum(value->val.numeric)));
			node->kind = RCA_NODE_NUMBER;
			node->text = rca_str(number, (int) strlen(number));
			break;
		default:
			node->kind = RCA_NODE_STRING;
			node->text = rca_str_from_server(rca_copy(rca_str(value->val.string.val,
															  value->val.string.len)));
			break;
	}
	return node;
}

/* What follows in a collection, up to its end. */
static RcaNode *
read_collection(JsonbIterator **it, RcaNodeKind kind)
{
	RcaNode    *node = palloc0(sizeof(RcaNode));
	JsonbValue	value;
	JsonbIteratorToken token;

	check_stack_depth();
	node->kind = kind;
	while ((token = JsonbIteratorNext(it, &value, false)) != WJB_END_ARRAY &&
		   token != WJB_END_OBJECT)
	{
		CHECK_FOR_INTERRUPTS();
		if (token == WJB_BEGIN_ARRAY || token == WJB_BEGIN_OBJECT)
			rca_node_append(node, read_collection(it, token == WJB_BEGIN_ARRAY ?
												  RCA_NODE_SEQUENCE : RCA_NODE_MAPPING));
		else
			rca_node_append(node, node_of_scalar(&value));
	}
	return node;
}

RcaNode *
rca_jsonb_node(Jsonb *jsonb)
{
	JsonbIterator *it = JsonbIteratorInit(&jsonb->root);
	JsonbValue	value;
	JsonbIteratorToken token = JsonbIteratorNext(&it, &value, false);
	RcaNode    *node = read_collection(&it, token == WJB_BEGIN_ARRAY ?
									   RCA_NODE_SEQUENCE : RCA_NODE_MAPPING);

	/* a scalar is kept in an array */
	return JB_ROOT_IS_SCALAR(jsonb) ? node->items[0] : node;
}
