/*
 * src/pg/rows_action_items.c
 *
 * Rows of what is to be done.
 */
#include "postgres.h"

#include "pg/datum.h"
#include "pg/json.h"
#include "pg/raise.h"
#include "pg/rows.h"

static void
make_action_items(RcaValue *value, RcaRowSink *sink)
{
	RcaCursor	cursor;
	RcaActionItem item;
	Datum		values[RCA_MAX_FIELDS];
	bool		nulls[RCA_MAX_FIELDS] = {false};

	rca_form_action_items(&value->form, &cursor);
	for (int ord = 1; rca_action_items_next(&cursor, &item); ord++)
	{
		values[0] = Int32GetDatum(ord);
		values[1] = rca_stored_datum(item.priority, &nulls[1]);
		values[2] = rca_stored_datum(item.action, &nulls[2]);
		values[3] = rca_stored_datum(item.owner, &nulls[3]);
		values[4] = rca_date_datum(item.due_date, &nulls[4]);
		values[5] = rca_stored_datum(item.status, &nulls[5]);
		values[6] = BoolGetDatum(item.is_open);
		values[7] = rca_stored_datum(item.ticket, &nulls[7]);
		values[8] = rca_pairs_datum(item.extra, item.nextra, &nulls[8]);
		values[9] = Int32GetDatum(item.line);
		sink->put(sink, values, nulls);
	}
	if (cursor.corrupt)
		rca_raise_corrupt();
}

static const RcaField action_item_fields[] = {
	{"ord", RCA_FIELD_INTEGER},
	{"priority", RCA_FIELD_TEXT},
	{"action", RCA_FIELD_TEXT},
	{"owner", RCA_FIELD_TEXT},
	{"due_date", RCA_FIELD_DATE},
	{"status", RCA_FIELD_TEXT},
	{"is_open", RCA_FIELD_BOOLEAN},
	{"ticket", RCA_FIELD_TEXT},
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
