/*
 * src/pg/edit_items.c
 *
 * Action items and entries of the timeline, changed in SQL.
 */
#include "postgres.h"

#include "edit/set_action_item.h"
#include "pg/edits.h"
#include "pg/encoding.h"

/* Which item, and what of it. */
typedef struct ItemArgument
{
	RcaStr		key;
	const RcaNode *fields;
} ItemArgument;

static RcaStr
text_argument(FunctionCallInfo fcinfo, int n)
{
	text	   *value = PG_GETARG_TEXT_PP(n);

	return rca_str_from_server(rca_str(VARDATA_ANY(value), (int) VARSIZE_ANY_EXHDR(value)));
}

static const RcaReport *
set_item(RcaStr text, void *argument, RcaStr *result, RcaError *err)
{
	const ItemArgument *item = argument;

	return rca_set_action_item(text, item->key, item->fields, result, err);
}

static const RcaReport *
add_item(RcaStr text, void *argument, RcaStr *result, RcaError *err)
{
	const ItemArgument *item = argument;

	return rca_add_action_item(text, item->fields, result, err);
}

static const RcaReport *
remove_item(RcaStr text, void *argument, RcaStr *result, RcaError *err)
{
	const ItemArgument *item = argument;

	return rca_remove_action_item(text, item->key, result, err);
}

PG_FUNCTION_INFO_V1(rca_sql_set_action_item);
Datum
rca_sql_set_action_item(PG_FUNCTION_ARGS)
{
	ItemArgument argument = {text_argument(fcinfo, 1), rca_object_argument(fcinfo, 2)};

	return rca_edit_datum(fcinfo, set_item, &argument);
}

PG_FUNCTION_INFO_V1(rca_sql_add_action_item);
Datum
rca_sql_add_action_item(PG_FUNCTION_ARGS)
{
	ItemArgument argument = {RCA_NULL_STR, rca_object_argument(fcinfo, 1)};

	return rca_edit_datum(fcinfo, add_item, &argument);
}

PG_FUNCTION_INFO_V1(rca_sql_remove_action_item);
Datum
rca_sql_remove_action_item(PG_FUNCTION_ARGS)
{
	ItemArgument argument = {text_argument(fcinfo, 1), NULL};

	return rca_edit_datum(fcinfo, remove_item, &argument);
}
