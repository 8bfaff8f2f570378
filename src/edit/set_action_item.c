/*
 * src/edit/set_action_item.c
 *
 * Changes an action item.  At first all fields are written at once, each in
 * its simplest way.  If the result is not read back as intended, the fields
 * are written one after the other, each in the first way that works.
 */
#include "base/base.h"

#include "base/host.h"
#include "base/text.h"
#include "edit/finish.h"
#include "edit/find_action_item.h"
#include "edit/action_ways.h"
#include "edit/cells.h"
#include "edit/set_action_item.h"

/* maximum number of tries for one field; each is a parse */
#define MAX_TRIES	24

typedef struct Setter
{
	const RcaActionChange *change;
	int			item;
	RcaStr		text;			/* the text so far */
	const RcaReport *report;
	RcaError   *err;
} Setter;

static void
refuse_read_back(const Setter *s, const RcaEdit *edit, const char *what)
{
	rca_edit_refuse(edit, s->err, s->report->action_items[s->item].line,
					psprintf("The action item would be read back with a different %s.", what),
					"Write the value differently, or change the text by hand.");
}

/*
 * Makes an edit that writes these fields.  If the result is read back as
 * intended, it replaces the text.
 */
static bool
finish(Setter *s, RcaEdit *edit, uint32 fields)
{
	int			line = s->report->action_items[s->item].line;
	RcaStr		result;
	const RcaReport *after;
	const char *differs = "place";
	RcaItemPlace place;

	rca_edit_allow(edit, RCA_FACT_ACTION_ITEMS | RCA_FACT_POINTS | RCA_FACT_LINKS | RCA_FACT_BLOCKS);
	rca_item_place(s->report, s->item, &place);
	if (place.block != NULL && place.block->kind == RCA_BLOCK_HEADING)
		rca_edit_allow(edit, RCA_FACT_SECTIONS);
	rca_edit_touch(edit, line, line);
	after = rca_edit_finish(edit, &result, s->err);
	if (after == NULL)
		return false;
	if (after->naction_items == s->report->naction_items)
		differs = rca_action_compare(&s->report->action_items[s->item],
									 &after->action_items[s->item], s->change, fields);
	if (differs != NULL)
	{
		refuse_read_back(s, edit, differs);
		return false;
	}
	s->text = result;
	s->report = after;
	return true;
}

static RcaWriter
writer_of(const Setter *s, RcaEdit *edit, const RcaItemPlace *place, RcaActionField field)
{
	RcaWriter	w = {edit, s->report, &s->report->action_items[s->item], place, s->change, field};

	w.old_value = rca_action_field_value(w.item, field);
	w.new_value = s->change->values[field];
	return w;
}

/* Writes cells of columns that are not fields. */
static bool
write_extra(const Setter *s, RcaEdit *edit, const RcaItemPlace *place)
{
	for (int i = 0; i < s->change->nextra; i++)
	{
		RcaStr		name = s->change->extra[i].name;
		RcaStr		value = s->change->extra[i].value;
		RcaStr		cell = value.data == NULL ? RCA_STR("") : rca_cell_of_text(value);
		int			column;

		if (place->row == NULL)
			return rca_edit_refuse(edit, s->err, place->line,
								   psprintf("The action item is not in a table, so it has no field \"%.*s\".",
											rca_clip(name, 64), name.data),
								   "Fields are action, owner, due_date, raw_status, state, ticket and priority.");
		column = rca_columns_named(&place->columns, name);
		if (column >= 0)
			rca_edit_set_cell(edit, place->columns.table, place->row, column, cell);
		else if (s->change->add_columns)
			rca_edit_add_column(edit, place->columns.table, rca_cell_of_text(name), place->row, cell);
		else
			return rca_edit_refuse(edit, s->err, place->line,
								   psprintf("The table has no column \"%.*s\".", rca_clip(name, 64), name.data),
								   "Give \"add_columns\": true to add it.");
	}
	return true;
}

/* Writes each field in its first way. */
static bool
write_at_once(Setter *s, uint32 fields)
{
	RcaEdit    *edit = rca_edit_begin_parsed(s->text, s->report);
	RcaItemPlace place;

	rca_item_place(s->report, s->item, &place);
	for (int i = 0; i < RCA_ACTION_FIELDS; i++)
	{
		RcaWriter	w = writer_of(s, edit, &place, i);
		const RcaWay *way = rca_ways(&w);

		if (!(fields & (1 << i)))
			continue;
		while (*way != NULL && !(*way) (&w, 0))
			way++;
		if (*way == NULL)
			return false;
	}
	return finish(s, edit, fields);
}

static bool
refuse_no_place(Setter *s, RcaActionField field)
{
	RcaEdit    *edit = rca_edit_begin_parsed(s->text, s->report);
	const char *name = rca_action_field_names[field].json.data;
	RcaItemPlace place;

	rca_item_place(s->report, s->item, &place);
	if (place.row != NULL && !s->change->add_columns &&
		place.columns.at[rca_action_field_names[field].kind] < 0)
		return rca_edit_refuse(edit, s->err, place.line,
							   psprintf("The table has no column for the %s.", name),
							   "Give \"add_columns\": true to add one.");
	return rca_edit_refuse(edit, s->err, place.line,
						   psprintf("The %s of this action item cannot be written in a way that is read back correctly.", name),
						   "Write the value differently, or change the text by hand.");
}

/* Tries the ways of one field in turn. */
static bool
write_field(Setter *s, RcaActionField field)
{
	int			tries = 0;
	RcaItemPlace place;
	RcaWriter	w;
	const RcaWay *ways;

	rca_item_place(s->report, s->item, &place);
	w = writer_of(s, NULL, &place, field);
	ways = rca_ways(&w);
	for (int i = 0; ways[i] != NULL && tries < MAX_TRIES; i++)
	{
		for (int nth = 0; tries < MAX_TRIES; nth++)
		{
			w.edit = rca_edit_begin_parsed(s->text, s->report);
			rca_host_check_interrupts();
			if (!ways[i] (&w, nth))
			{
				/* variant 0 may be missing although there is a variant 1 */
				if (nth > 0)
					break;
				continue;
			}
			tries++;
			if (finish(s, w.edit, 1 << field))
				return true;
		}
	}
	return refuse_no_place(s, field);
}

static bool
write_fields(Setter *s, uint32 fields)
{
	if (fields == 0 || write_at_once(s, fields))
		return true;
	for (int i = 0; i < RCA_ACTION_FIELDS; i++)
	{
		if ((fields & (1 << i)) && !write_field(s, i))
			return false;
	}
	return true;
}

/* The fields that an item does not have as wanted. */
static uint32
fields_to_write(const RcaActionItem *item, const RcaActionChange *change)
{
	uint32		fields = 0;

	for (int i = 0; i < RCA_ACTION_FIELDS; i++)
	{
		if ((change->fields & (1 << i)) && !rca_action_says(item, change, i))
			fields |= 1 << i;
	}
	return fields;
}

/* Writes cells of other columns, which need only one edit. */
static bool
write_other_cells(Setter *s)
{
	RcaEdit    *edit = rca_edit_begin_parsed(s->text, s->report);
	RcaItemPlace place;

	if (s->change->nextra == 0)
		return true;
	rca_item_place(s->report, s->item, &place);
	return write_extra(s, edit, &place) && finish(s, edit, 0);
}

const RcaReport *
rca_set_action_item(RcaEdit *edit, RcaStr key, const RcaNode *fields, RcaStr *result, RcaError *err)
{
	RcaActionChange change;
	RcaActionChange only_fields;
	Setter		s = {&change, 0, edit->text};

	if (!rca_action_change_read(&change, fields, err))
		return NULL;
	s.err = err;
	s.report = edit->report;
	if (!rca_action_item_of_key(s.report, key, &s.item, err))
		return NULL;
	only_fields = change;
	only_fields.nextra = 0;
	s.change = &only_fields;
	if (!write_fields(&s, fields_to_write(&s.report->action_items[s.item], &change)))
		return NULL;
	s.change = &change;
	if (!write_other_cells(&s))
		return NULL;
	*result = s.text;
	return s.report;
}
