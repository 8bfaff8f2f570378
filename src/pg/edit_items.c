/*
 * src/pg/edit_items.c
 *
 * SQL functions that change action items and timeline entries.
 */
#include "postgres.h"

#include "edit/set_action_item.h"
#include "edit/set_timeline_entry.h"
#include "pg/edits.h"
#include "pg/encoding.h"

/* The item or entry to change, and its new values. */
typedef struct ItemArgument
{
	RcaStr		key;			/* the key of an item, or the event of an
								 * entry */
	int			line;
	const RcaNode *fields;
} ItemArgument;

static const RcaReport *
set_item(RcaEdit *edit, void *argument, RcaStr *result, RcaError *err)
{
	const ItemArgument *item = argument;

	return rca_set_action_item(edit, item->key, item->fields, result, err);
}

static const RcaReport *
add_item(RcaEdit *edit, void *argument, RcaStr *result, RcaError *err)
{
	const ItemArgument *item = argument;

	return rca_add_action_item(edit, item->fields, result, err);
}

static const RcaReport *
remove_item(RcaEdit *edit, void *argument, RcaStr *result, RcaError *err)
{
	const ItemArgument *item = argument;

	return rca_remove_action_item(edit, item->key, result, err);
}

PG_FUNCTION_INFO_V1(rca_sql_set_action_item);
Datum
rca_sql_set_action_item(PG_FUNCTION_ARGS)
{
	ItemArgument argument = {rca_str_of_text(PG_GETARG_DATUM(1)), 0, rca_object_argument(fcinfo, 2)};

	return rca_edit_datum(fcinfo, set_item, &argument);
}

PG_FUNCTION_INFO_V1(rca_sql_add_action_item);
Datum
rca_sql_add_action_item(PG_FUNCTION_ARGS)
{
	ItemArgument argument = {RCA_NULL_STR, 0, rca_object_argument(fcinfo, 1)};

	return rca_edit_datum(fcinfo, add_item, &argument);
}

PG_FUNCTION_INFO_V1(rca_sql_remove_action_item);
Datum
rca_sql_remove_action_item(PG_FUNCTION_ARGS)
{
	ItemArgument argument = {rca_str_of_text(PG_GETARG_DATUM(1)), 0, NULL};

	return rca_edit_datum(fcinfo, remove_item, &argument);
}

static const RcaReport *
set_entry(RcaEdit *edit, void *argument, RcaStr *result, RcaError *err)
{
	const ItemArgument *entry = argument;

	return rca_set_timeline_entry(edit, entry->line, entry->key, entry->fields, result, err);
}

static const RcaReport *
add_entry(RcaEdit *edit, void *argument, RcaStr *result, RcaError *err)
{
	const ItemArgument *entry = argument;

	return rca_add_timeline_entry(edit, entry->fields, result, err);
}

static const RcaReport *
remove_entry(RcaEdit *edit, void *argument, RcaStr *result, RcaError *err)
{
	const ItemArgument *entry = argument;

	return rca_remove_timeline_entry(edit, entry->line, entry->key, result, err);
}

PG_FUNCTION_INFO_V1(rca_sql_set_timeline_entry);
Datum
rca_sql_set_timeline_entry(PG_FUNCTION_ARGS)
{
	ItemArgument argument = {rca_str_of_text(PG_GETARG_DATUM(2)), PG_GETARG_INT32(1), rca_object_argument(fcinfo, 3)};

	return rca_edit_datum(fcinfo, set_entry, &argument);
}

PG_FUNCTION_INFO_V1(rca_sql_add_timeline_entry);
Datum
rca_sql_add_timeline_entry(PG_FUNCTION_ARGS)
{
	ItemArgument argument = {RCA_NULL_STR, 0, rca_object_argument(fcinfo, 1)};

	return rca_edit_datum(fcinfo, add_entry, &argument);
}

PG_FUNCTION_INFO_V1(rca_sql_remove_timeline_entry);
Datum
rca_sql_remove_timeline_entry(PG_FUNCTION_ARGS)
{
	ItemArgument argument = {rca_str_of_text(PG_GETARG_DATUM(2)), PG_GETARG_INT32(1), NULL};

	return rca_edit_datum(fcinfo, remove_entry, &argument);
}
