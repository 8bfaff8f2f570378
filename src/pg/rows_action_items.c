/*
 * src/pg/rows_action_items.c
 *
 * Rows of action items.
 */
#include "postgres.h"

#include "utils/builtins.h"

#include "base/array.h"
#include "pg/datum.h"
#include "pg/json.h"
#include "pg/raise.h"
#include "pg/rows.h"
#include "report/action_items.h"
#include "report/action_keys.h"

/* Reads all items, because a key depends on the other items. */
static RcaActionItem *
read_items(RcaValue *value, int *n)
{
	RcaCursor	cursor;
	RcaActionItem *items = NULL;
	int			capacity = 0;

	*n = 0;
	rca_form_action_items(&value->form, &cursor);
	for (;;)
	{
		RCA_MAKE_ROOM(items, *n, capacity);
		if (!rca_action_items_next(&cursor, &items[*n]))
			break;
		(*n)++;
	}
	if (cursor.corrupt)
		rca_raise_corrupt();
	return items;
}

static void
make_action_items(RcaValue *value, RcaRowSink *sink)
{
	int			n;
	RcaActionItem *items = read_items(value, &n);
	RcaStr	   *keys = rca_action_keys(items, n);
	Datum		values[RCA_MAX_FIELDS];
	bool		nulls[RCA_MAX_FIELDS] = {false};

	for (int i = 0; i < n; i++)
	{
		const RcaActionItem *item = &items[i];

		values[0] = Int32GetDatum(i + 1);
		values[1] = rca_stored_datum(item->priority, &nulls[1]);
		values[2] = rca_stored_datum(item->action, &nulls[2]);
		values[3] = rca_stored_datum(item->owner, &nulls[3]);
		values[4] = rca_date_datum(item->due_date, &nulls[4]);
		values[5] = rca_stored_datum(item->status, &nulls[5]);
		values[6] = CStringGetTextDatum(rca_state_name(item->state));
		values[7] = BoolGetDatum(rca_action_is_open(item));
		values[8] = rca_stored_datum(item->ticket, &nulls[8]);
		values[9] = rca_text_datum(keys[i], &nulls[9]);
		values[10] = rca_pairs_datum(item->extra, item->nextra, &nulls[10]);
		values[11] = Int32GetDatum(item->line);
		sink->put(sink, values, nulls);
	}
}

static const RcaField action_item_fields[] = {
	{"ord", RCA_FIELD_INTEGER},
	{"priority", RCA_FIELD_TEXT},
	{"action", RCA_FIELD_TEXT},
	{"owner", RCA_FIELD_TEXT},
	{"due_date", RCA_FIELD_DATE},
	{"raw_status", RCA_FIELD_TEXT},
	{"state", RCA_FIELD_TEXT},
	{"is_open", RCA_FIELD_BOOLEAN},
	{"ticket", RCA_FIELD_TEXT},
	{"key", RCA_FIELD_TEXT},
	{"extra", RCA_FIELD_JSONB},
	{"line", RCA_FIELD_INTEGER},
};

const RcaRowKind rca_action_item_kind = {
	.name = "action_items",
	.reach = RCA_REACH_ACTION_ITEMS,
	.fields = action_item_fields,
	.nfields = lengthof(action_item_fields),
	.make = make_action_items,
};

RCA_ROW_FUNCTIONS(rca_action_items, rca_action_item_kind)
RCA_TAUGHT_ROW_FUNCTION(rca_action_items, rca_action_item_kind)
