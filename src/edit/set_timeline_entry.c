/*
 * src/edit/set_timeline_entry.c
 *
 * Changes timeline entries in place.
 */
#include "base/base.h"

#include "base/text.h"
#include "edit/cells.h"
#include "edit/entry_writer.h"
#include "edit/finish.h"
#include "edit/find_entry.h"
#include "edit/markup_span.h"
#include "edit/quoting.h"
#include "edit/set_timeline_entry.h"

/* How the day of a changed time is written. */
typedef enum DayForm
{
	DAY_AS_WRITTEN,				/* like the old one; if there is none, none */
	DAY_BEFORE_TIME,			/* as 2025-03-23 before the time, or in its
								 * cell */
	DAY_FORMS
} DayForm;

static bool
refuse(const RcaEdit *edit, RcaError *err, int line, const char *what)
{
	return rca_edit_refuse(edit, err, line,
						   psprintf("The entry would be read back with a different %s.", what),
						   "Write the value differently, or change the text by hand.");
}

/* Writes a day before a time, or in the cell of the date. */
static void
write_day(RcaEdit *edit, const RcaEntryPieces *pieces, RcaDate date, RcaStr clock)
{
	const RcaItemPlace *place = &pieces->place;
	char	   *day = rca_date_string(date);
	char	   *text;

	if (place->row != NULL && place->columns.at[RCA_COLUMN_DATE] >= 0 &&
		place->columns.at[RCA_COLUMN_TIME] >= 0)
	{
		rca_edit_set_cell(edit, place->columns.table, place->row, place->columns.at[RCA_COLUMN_DATE],
						  rca_str(day, (int) strlen(day)));
		rca_edit_replace(edit, pieces->time.place, clock);
		return;
	}
	text = psprintf("%s %.*s", day, clock.len, clock.data);
	rca_edit_replace(edit, pieces->time.place, rca_str(text, (int) strlen(text)));
}

static bool
write_time(RcaEdit *edit, const RcaEntryPieces *pieces, RcaInstant at, DayForm form, RcaError *err)
{
	RcaStr		clock;
	RcaStr		date;
	RcaStr		place;

	if (!pieces->has_time)
		return rca_edit_refuse(edit, err, pieces->place.line,
							   "The time of this entry is written in a style that cannot be copied.",
							   "Change the time by hand.");
	clock = rca_write_time(&pieces->time, at);
	place = rca_entry_date(pieces, at, &date);
	if (place.data == NULL && form == DAY_BEFORE_TIME)
	{
		write_day(edit, pieces, rca_local_date(&pieces->time, at), clock);
		return true;
	}
	if (place.data != NULL && rca_edit_has(edit, place))
		rca_edit_replace(edit, place, date);
	rca_edit_replace(edit, pieces->time.place, clock);
	return true;
}

static bool
write_event(RcaEdit *edit, const RcaEntryPieces *pieces, const RcaEntryChange *change, bool labelled,
			RcaError *err)
{
	const RcaItemPlace *place = &pieces->place;
	RcaStr		event = change->event.data != NULL ? change->event : pieces->entry->event;
	RcaStr		text;

	if (event.data == NULL)
		return true;
	if (labelled)
	{
		RcaStr		name = rca_milestone_text(edit->report, change->milestone);
		char	   *s = psprintf("%.*s: %.*s", name.len, name.data, event.len, event.data);

		event = rca_str(s, (int) strlen(s));
	}
	else if (change->event.data == NULL || rca_equal(event, pieces->entry->event))
		return true;
	text = place->row != NULL ? rca_cell_of_text(event) : rca_quote_markdown(event);
	if (place->row != NULL && place->columns.at[RCA_COLUMN_EVENT] >= 0)
		rca_edit_set_cell(edit, place->columns.table, place->row, place->columns.at[RCA_COLUMN_EVENT], text);
	else if (rca_edit_has(edit, pieces->event))
		rca_edit_replace(edit, pieces->event, rca_with_open_marks(pieces->event, text));
	else
		return rca_edit_refuse(edit, err, place->line, "The text of the report does not have the event of this entry in the form in which it is read.",
							   "Change the event by hand.");
	return true;
}

/* Writes the milestone, if it has a column, and cells of other columns. */
static bool
write_cells(RcaEdit *edit, const RcaEntryPieces *pieces, const RcaEntryChange *change, RcaError *err)
{
	const RcaItemPlace *place = &pieces->place;

	if (change->has_milestone && change->milestone != pieces->entry->milestone &&
		place->row != NULL && place->columns.at[RCA_COLUMN_MILESTONE] >= 0)
		rca_edit_set_cell(edit, place->columns.table, place->row, place->columns.at[RCA_COLUMN_MILESTONE],
						  rca_milestone_text(edit->report, change->milestone));
	for (int i = 0; i < change->nextra; i++)
	{
		RcaStr		name = change->extra[i].name;
		int			column = place->row != NULL ? rca_columns_named(&place->columns, name) : -1;

		if (column < 0)
			return rca_edit_refuse(edit, err, place->line,
								   psprintf("The entry has no column \"%.*s\".", rca_clip(name, 64), name.data),
								   "Fields are at, event and milestone, and the columns of the table by their headings.");
		rca_edit_set_cell(edit, place->columns.table, place->row, column,
						  change->extra[i].value.data == NULL ? RCA_STR("") :
						  rca_cell_of_text(change->extra[i].value));
	}
	return true;
}

/* Writes the change in one form, and checks whether it is read back. */
static const RcaReport *
try_form(RcaStr text, const RcaReport *report, int entry, const RcaEntryChange *change, DayForm form,
		 bool labelled, RcaStr *result, RcaError *err)
{
	RcaEdit    *edit = rca_edit_begin_parsed(text, report);
	const RcaReport *after;
	RcaEntryPieces pieces;
	const char *differs = "place";

	rca_entry_pieces(edit, entry, &pieces);
	if ((change->at != RCA_NO_INSTANT && change->at != report->timeline[entry].at &&
		 !write_time(edit, &pieces, change->at, form, err)) ||
		!write_event(edit, &pieces, change, labelled, err) ||
		!write_cells(edit, &pieces, change, err))
		return NULL;
	rca_edit_touch(edit, pieces.place.line, pieces.place.line);
	rca_entry_allow(edit, &pieces.place);
	after = rca_edit_finish(edit, result, err);
	if (after == NULL)
		return NULL;
	if (after->ntimeline == report->ntimeline)
		differs = rca_entry_compare(&report->timeline[entry], &after->timeline[entry], change);
	if (differs == NULL)
		return after;
	(void) refuse(edit, err, pieces.place.line, differs);
	return NULL;
}

const RcaReport *
rca_set_timeline_entry(RcaEdit *edit, int line, RcaStr event, const RcaNode *fields, RcaStr *result,
					   RcaError *err)
{
	RcaEntryChange change;
	const RcaReport *after = NULL;
	int			entry;
	bool		may_label;

	if (!rca_entry_change_read(&change, fields, err) ||
		!rca_find_entry(edit, line, event, &entry, err))
		return NULL;
	may_label = change.has_milestone && change.milestone != RCA_MILESTONE_NONE &&
		change.milestone != edit->report->timeline[entry].milestone;
	for (int form = 0; form < DAY_FORMS && after == NULL; form++)
	{
		after = try_form(edit->text, edit->report, entry, &change, form, false, result, err);
		if (after == NULL && may_label)
			after = try_form(edit->text, edit->report, entry, &change, form, true, result, err);
		/* if the day does not change, other forms of it do not help */
		if (change.at == RCA_NO_INSTANT || change.at == edit->report->timeline[entry].at)
			break;
	}
	return after;
}

const RcaReport *
rca_remove_timeline_entry(RcaEdit *edit, int line, RcaStr event, RcaStr *result, RcaError *err)
{
	const RcaReport *after;
	RcaItemPlace place;
	int			entry;

	if (!rca_find_entry(edit, line, event, &entry, err))
		return NULL;
	rca_entry_place(edit->report, entry, &place);
	if (place.block == NULL)
	{
		(void) rca_edit_refuse(edit, err, line, "The entry is in the front matter.",
							   "Remove it there by hand, or with rca_set.");
		return NULL;
	}
	if (place.has_others && place.block->kind == RCA_BLOCK_ITEM)
	{
		(void) rca_edit_refuse(edit, err, line, "Other entries are nested in this one.", "Remove those first.");
		return NULL;
	}
	rca_edit_delete_lines(edit, place.line, place.end);
	if (place.row != NULL || place.block->line < place.line)
		rca_edit_touch(edit, place.block->line, place.block->line);
	/* if this is the last entry, the list now ends with the one before */
	if (entry > 0)
		rca_edit_touch(edit, edit->report->timeline[entry - 1].line, line - 1);
	rca_entry_allow(edit, &place);
	after = rca_edit_finish(edit, result, err);
	if (after == NULL || (after->ntimeline == edit->report->ntimeline - 1 &&
						  (entry == 0 || rca_entry_is_same(&edit->report->timeline[entry - 1],
														   &after->timeline[entry - 1]))))
		return after;
	(void) rca_edit_refuse(edit, err, line, "If this entry were removed, other entries would be read differently.",
						   "Remove the text by hand.");
	return NULL;
}
