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
