/*
 * src/edit/add_timeline_entry.c
 *
 * Adds a timeline entry at its place in time, in the form of the entry beside
 * it.
 */
#include "base/base.h"

#include "base/text.h"
#include "edit/cells.h"
#include "edit/entry_writer.h"
#include "edit/finish.h"
#include "edit/find_entry.h"
#include "edit/quoting.h"
#include "edit/set_timeline_entry.h"
#include "report/timeline_table.h"

#define MAX_AWAY	8

/* The choices in writing an entry. */
typedef struct Form
{
	bool		with_day;		/* with a day that the neighbour does not have */
	bool		labelled;		/* "Detected: ..." */
} Form;

/* A new entry, and the entry that it is written beside. */
typedef struct Adder
{
	RcaEdit    *edit;
	const RcaEntryChange *change;
	RcaError   *err;
	RcaEntryPieces beside;
	bool		behind;			/* after the neighbour, or before it */
	Form		form;
} Adder;

/*
 * The entry that the new one is written after: the last one that is not later
 * or, if the newest is first, not earlier.  If there is none, it is the first
 * entry with an instant, and *behind is false.
 */
static int
find_neighbour(const RcaReport *report, RcaInstant at, bool *behind)
{
	int			found = -1;
	int			first = -1;

	for (int i = 0; i < report->ntimeline; i++)
	{
		RcaInstant	other = report->timeline[i].at;

		if (other == RCA_NO_INSTANT)
			continue;
		if (first < 0)
			first = i;
		if (report->newest_first ? other >= at : other <= at)
			found = i;
	}
	*behind = found >= 0;
	return found >= 0 ? found : first;
}

/*
 * Finds the pieces of the neighbour.  If its time is not in a form that can be
 * copied, the pieces of the nearest entry whose time is, within a limit.
 */
static void
choose_neighbour(Adder *a, int neighbour)
{
	const RcaReport *report = a->edit->report;

	rca_entry_pieces(a->edit, neighbour, &a->beside);
	for (int away = 1; away <= MAX_AWAY && !a->beside.has_time; away++)
	{
		if (neighbour - away >= 0)
			rca_entry_pieces(a->edit, neighbour - away, &a->beside);
		if (!a->beside.has_time && neighbour + away < report->ntimeline)
			rca_entry_pieces(a->edit, neighbour + away, &a->beside);
		if (a->beside.has_time)
			a->behind = report->newest_first ? a->beside.entry->at >= a->change->at :
				a->beside.entry->at <= a->change->at;
	}
}

static RcaStr
event_text(const Adder *a, bool in_cell)
{
	RcaStr		event = a->change->event;

	if (a->form.labelled)
	{
		RcaStr		name = rca_milestone_text(a->edit->report, a->change->milestone);
		char	   *s = psprintf("%.*s: %.*s", name.len, name.data, event.len, event.data);

		event = rca_str(s, (int) strlen(s));
	}
	return in_cell ? rca_cell_of_text(event) : rca_quote_markdown(event);
}

/* A text in which a part is replaced. */
static RcaStr
replaced(RcaStr text, RcaStr part, RcaStr instead)
{
	int			at = (int) (part.data - text.data);
	char	   *s;

	if (part.data == NULL || at < 0 || at + part.len > text.len)
		return text;
	s = psprintf("%.*s%.*s%.*s", at, text.data, instead.len, instead.data,
				 text.len - at - part.len, text.data + at + part.len);
	return rca_str(s, (int) strlen(s));
}

/*
 * A text with the new time, and the new date if there is one before or after
 * the time.
 */
static RcaStr
time_text(const Adder *a, RcaStr text)
{
	const RcaEntryPieces *b = &a->beside;
	RcaStr		clock = rca_write_time(&b->time, a->change->at);
	RcaStr		date;
	RcaStr		place = rca_entry_date(b, a->change->at, &date);

	if (a->form.with_day && place.data == NULL)
	{
		char	   *s = psprintf("%s %.*s", rca_date_string(rca_local_date(&b->time, a->change->at)),
								 clock.len, clock.data);

		clock = rca_str(s, (int) strlen(s));
	}
	/* from the end to the start, so that earlier places do not move */
	if (place.data != NULL && place.data > b->time.place.data)
		text = replaced(replaced(text, place, date), b->time.place, clock);
	else if (place.data != NULL && place.data >= text.data && place.data < text.data + text.len)
	{
		RcaStr		before = rca_slice(text.data, place.data + place.len);
		RcaStr		rest = rca_slice(place.data + place.len, text.data + text.len);

		before = replaced(before, place, date);
		rest = replaced(rest, b->time.place, clock);
		text = rca_str(psprintf("%.*s%.*s", before.len, before.data, rest.len, rest.data),
					   before.len + rest.len);
	}
	else
		text = replaced(text, b->time.place, clock);
	return text;
}

/*
 * Rows
 */

/* Sets the cells of a new row that do not depend on how times are written. */
static bool
put_texts(const Adder *a, const RcaColumns *columns, RcaStr *cells)
{
	const int  *at = columns->at;

	if (at[RCA_COLUMN_EVENT] >= 0)
		cells[at[RCA_COLUMN_EVENT]] = event_text(a, true);
	if (at[RCA_COLUMN_MILESTONE] >= 0 && a->change->has_milestone)
		cells[at[RCA_COLUMN_MILESTONE]] = rca_milestone_text(a->edit->report, a->change->milestone);
	for (int i = 0; i < a->change->nextra; i++)
	{
		RcaStr		name = a->change->extra[i].name;
		int			column = rca_columns_named(columns, name);

		if (column < 0)
			return rca_edit_refuse(a->edit, a->err, columns->table->line,
								   psprintf("The table has no column \"%.*s\".", rca_clip(name, 64), name.data),
								   "Fields are at, event and milestone, and the columns of the table by their headings.");
		if (a->change->extra[i].value.data != NULL)
			cells[column] = rca_cell_of_text(a->change->extra[i].value);
	}
	return true;
}

static bool
make_cells(const Adder *a, RcaStr *cells)
{
	const RcaColumns *columns = &a->beside.place.columns;
	const int  *at = columns->at;
	const RcaRow *row = a->beside.place.row;
	int			time = at[RCA_COLUMN_TIME] >= 0 ? at[RCA_COLUMN_TIME] : at[RCA_COLUMN_DATE];

	for (int i = 0; i < columns->table->ncolumns; i++)
		cells[i] = RCA_STR("");
	if (at[RCA_COLUMN_ZONE] >= 0)
		cells[at[RCA_COLUMN_ZONE]] = row->cells[at[RCA_COLUMN_ZONE]];
	cells[time] = time_text(a, a->beside.time_region);
	if (at[RCA_COLUMN_DATE] >= 0 && at[RCA_COLUMN_DATE] != time)
	{
		RcaStr		date;
		RcaStr		place = rca_entry_date(&a->beside, a->change->at, &date);
		RcaStr		cell = a->beside.date_region;

		cells[time] = replaced(a->beside.time_region, a->beside.time.place,
							   rca_write_time(&a->beside.time, a->change->at));
		if (place.data != NULL)
			cell = replaced(cell, place, date);
		else if (a->form.with_day)
		{
			char	   *day = rca_date_string(rca_local_date(&a->beside.time, a->change->at));

			cell = rca_str(day, (int) strlen(day));
		}
		cells[at[RCA_COLUMN_DATE]] = cell;
	}
	return put_texts(a, columns, cells);
}

static bool
add_row(Adder *a)
{
	const RcaItemPlace *place = &a->beside.place;
	RcaStr	   *cells = palloc(place->columns.table->ncolumns * sizeof(RcaStr));

	if (!make_cells(a, cells))
		return false;
	rca_edit_insert_line(a->edit, place->line + (a->behind ? 1 : 0),
						 rca_edit_row_line(a->edit, place->columns.table, place->line, cells));
	return true;
}

/*
 * Text
 */

/*
 * The line of the neighbour with the new time and the new event, which may be
 * in a later line than the time.
 */
static bool
make_line(const Adder *a, RcaStr *text)
{
	const RcaEntryPieces *b = &a->beside;
	RcaStr		line = b->line;
	RcaStr		event = event_text(a, false);
	RcaStr		head;
	int			end;

	if (rca_edit_has(a->edit, b->event))
	{
		RcaStr		last = rca_edit_line(a->edit, rca_edit_line_of(a->edit, b->event.data));

		if (last.data > line.data)
			line = rca_slice(line.data, last.data + last.len);
	}
	end = line.len;
	if (b->event.data == NULL || b->event.data < line.data || b->event.data >= line.data + line.len ||
		b->time.place.data < line.data || b->time.place.data >= line.data + line.len)
		return rca_edit_refuse(a->edit, a->err, b->place.line,
							   "The entry next to the new one is written in a style that cannot be copied.",
							   "Write the new entry by hand.");
	/* keep a hard break at the end, but not the text after the event */
	while (end > 0 && (rca_is_blank(line.data[end - 1]) || line.data[end - 1] == '\\'))
		end--;
	if (b->time.place.data < b->event.data)
	{
		head = time_text(a, rca_slice(line.data, b->event.data));
		head = rca_str(psprintf("%.*s%.*s%.*s", head.len, head.data, event.len, event.data,
								line.len - end, line.data + end),
					   head.len + event.len + line.len - end);
	}
	else
	{
		RcaStr		before = rca_slice(line.data, b->event.data);
		RcaStr		tail = time_text(a, rca_slice(b->event.data + b->event.len, line.data + line.len));

		head = rca_str(psprintf("%.*s%.*s%.*s", before.len, before.data, event.len, event.data,
								tail.len, tail.data),
					   before.len + event.len + tail.len);
	}
	*text = head;
	return true;
}

/* Are there blank lines between the neighbour and the entries beside it? */
static bool
is_apart(const Adder *a)
{
	const RcaItemPlace *place = &a->beside.place;
	int			above = place->line - 1;
	int			below = place->end + 1;

	if (place->block == NULL || place->block->kind == RCA_BLOCK_HEADING)
		return true;
	if (place->block->kind == RCA_BLOCK_PARAGRAPH)
		return place->block->line == place->line && place->block->end_line <= place->end;
	/* a list with blank lines between its items */
	for (int i = 0; i < a->edit->report->ntimeline; i++)
	{
		int			line = a->edit->report->timeline[i].line;

		if (line > below && line <= below + 1)
			return rca_trim_ascii(rca_edit_line(a->edit, below)).len == 0;
		if (line < above && i + 1 < a->edit->report->ntimeline &&
			a->edit->report->timeline[i + 1].line == place->line)
			return rca_trim_ascii(rca_edit_line(a->edit, above)).len == 0;
	}
	return false;
}

static bool
add_text(Adder *a)
{
	const RcaItemPlace *place = &a->beside.place;
	RcaStr		end = rca_edit_line_end(a->edit, place->line);
	RcaStr		text = RCA_NULL_STR;
	char	   *s;
	bool		apart = is_apart(a);

	if (!make_line(a, &text))
		return false;
	if (!a->behind)
		s = psprintf("%.*s%.*s%.*s", text.len, text.data, end.len, end.data, apart ? end.len : 0, end.data);
	else
		s = psprintf("%.*s%.*s%.*s", apart ? end.len : 0, end.data, text.len, text.data, end.len, end.data);
	rca_edit_insert_line(a->edit, a->behind ? place->end + 1 : place->line, rca_str(s, (int) strlen(s)));
	return true;
}

/*
 * The first entry of all
 */

/* The time of day of an instant in UTC, without parts that are zero. */
static const char *
first_clock(RcaInstant at)
{
	int64		seconds = rca_instant_clock(at) / RCA_USECS_PER_SEC;
	const char *clock = psprintf("%02d:%02d", (int) (seconds / 3600), (int) (seconds / 60 % 60));

	return seconds % 60 == 0 ? clock : psprintf("%s:%02d", clock, (int) (seconds % 60));
}

/* A table of the section that has no rows yet, and its columns; or NULL. */
static const RcaTable *
find_empty_table(const RcaReport *report, const RcaSection *section, RcaColumns *columns)
{
	for (int i = 0; section != NULL && i < report->body.nblocks; i++)
	{
		const RcaBlock *block = &report->body.blocks[i];

		if (block->kind != RCA_BLOCK_TABLE || block->line <= section->line ||
			block->line > section->end_line || block->table->nrows > 0)
			continue;
		rca_timeline_columns(columns, &report->body, block->table, RCA_TABLE_IN_PART);
		if (columns->at[RCA_COLUMN_TIME] >= 0 && columns->at[RCA_COLUMN_EVENT] >= 0)
			return block->table;
	}
	return NULL;
}

/*
 * Adds the first row of a table.  Its time is in UTC, and has its zone if that
 * of the table is different.
 */
static bool
add_first_row(Adder *a, const RcaColumns *columns)
{
	const RcaTable *table = columns->table;
	RcaInstant	at = a->change->at;
	const char *date = rca_date_string(rca_instant_date(at));
	const char *zone = a->form.with_day ? " UTC" : "";
	RcaStr	   *cells = palloc(table->ncolumns * sizeof(RcaStr));
	bool		has_date = columns->at[RCA_COLUMN_DATE] >= 0;
	const char *time = psprintf("%s%s%s%s", has_date ? "" : date, has_date ? "" : " ", first_clock(at), zone);

	for (int i = 0; i < table->ncolumns; i++)
		cells[i] = RCA_STR("");
	if (has_date)
		cells[columns->at[RCA_COLUMN_DATE]] = rca_str(date, (int) strlen(date));
	cells[columns->at[RCA_COLUMN_TIME]] = rca_str(time, (int) strlen(time));
	if (!put_texts(a, columns, cells))
		return false;
	rca_edit_insert_line(a->edit, table->line + 2, rca_edit_row_line(a->edit, table, table->line + 1, cells));
	rca_edit_touch(a->edit, table->line, table->line);
	return true;
}

static bool
add_first(Adder *a)
{
	const RcaReport *report = a->edit->report;
	const RcaSection *section = NULL;
	char	   *end = rca_cstring(a->edit->line_end);
	RcaStr		event = event_text(a, false);
	RcaColumns	columns;
	int			line;
	StringInfoData out;

	for (int i = 0; i < report->nsections && section == NULL; i++)
	{
		if (report->sections[i].part == RCA_PART_TIMELINE)
			section = &report->sections[i];
	}
	if (report->ntimeline == 0 && find_empty_table(report, section, &columns) != NULL)
		return add_first_row(a, &columns);
	if (report->ntimeline > 0 || a->change->nextra > 0)
		return rca_edit_refuse(a->edit, a->err, report->ntimeline > 0 ? report->timeline[0].line : 1,
							   "No timeline entry has a time whose style can be copied.",
							   "Write the new entry by hand.");
	initStringInfo(&out);
	if (section == NULL)
	{
		line = report->footer_line > 0 ? report->footer_line : a->edit->nlines + 1;
		if (line > 1 && rca_trim_ascii(rca_edit_line(a->edit, line - 1)).len > 0)
			appendStringInfoString(&out, end);
		appendStringInfo(&out, "%.*s Timeline%s%s", report->nsections > 1 ? report->sections[1].level : 2,
						 "######", end, end);
		rca_edit_allow(a->edit, RCA_FACT_SECTIONS);
	}
	else
	{
		line = section->content_line;
		if (line <= a->edit->nlines && rca_trim_ascii(rca_edit_line(a->edit, line)).len == 0)
			line++;
		else
			appendStringInfoString(&out, end);
		rca_edit_touch(a->edit, section->line, section->line);
	}
	appendStringInfo(&out, "- %s %s UTC - %.*s%s", rca_date_string(rca_instant_date(a->change->at)),
					 first_clock(a->change->at), event.len, event.data, end);
	if (line <= a->edit->nlines && rca_trim_ascii(rca_edit_line(a->edit, line)).len > 0)
		appendStringInfoString(&out, end);
	rca_edit_insert_line(a->edit, line, rca_str(out.data, out.len));
	return true;
}

/* Is there a new entry as asked for?  Returns NULL, or what differs. */
static const char *
find_new(const RcaReport *before, const RcaReport *after, const RcaEntryChange *change)
{
	const char *differs = "place";

	if (after->ntimeline != before->ntimeline + 1)
		return differs;
	for (int i = 0; i < after->ntimeline; i++)
	{
		const char *other = rca_entry_compare(NULL, &after->timeline[i], change);

		if (other == NULL)
			return NULL;
		if (i >= before->ntimeline || !rca_equal(after->timeline[i].event, before->timeline[i].event))
		{
			differs = other;
			break;
		}
	}
	return differs;
}

static const RcaReport *
try_form(RcaStr text, const RcaReport *report, const RcaEntryChange *change, Form form,
		 RcaStr *result, RcaError *err)
{
	Adder		a = {rca_edit_begin_parsed(text, report), change, err};
	const RcaReport *after;
	const char *differs;
	int			neighbour = find_neighbour(report, change->at, &a.behind);
	int			line = 1;
	bool		written;

	a.form = form;
	if (neighbour >= 0)
	{
		choose_neighbour(&a, neighbour);
		neighbour = (int) (a.beside.entry - report->timeline);
		line = a.beside.place.line;
		/*
		 * the end of the list may move, and with it the end of its last
		 * blocks
		 */
		rca_edit_touch(a.edit, line, a.beside.place.end);
		if (a.beside.place.block != NULL)
			rca_edit_touch(a.edit, a.beside.place.block->line, a.beside.place.block->line);
	}
	rca_entry_allow(a.edit, neighbour >= 0 ? &a.beside.place : NULL);
	written = neighbour < 0 || !a.beside.has_time ? add_first(&a) :
		a.beside.place.row != NULL ? add_row(&a) : add_text(&a);
	if (!written || (after = rca_edit_finish(a.edit, result, err)) == NULL)
		return NULL;
	differs = find_new(report, after, change);
	/* the neighbour is in a touched line, but must not have changed */
	if (differs == NULL && neighbour >= 0 &&
		!rca_entry_is_same(&report->timeline[neighbour],
						   &after->timeline[neighbour + (a.behind ? 0 : 1)]))
		differs = "neighbour";
	if (differs == NULL)
		return after;
	(void) rca_edit_refuse(a.edit, err, line,
						   psprintf("The new entry would be read back with a different %s.", differs),
						   "Write the value differently, or write the entry by hand.");
	return NULL;
}

const RcaReport *
rca_add_timeline_entry(RcaEdit *edit, const RcaNode *fields, RcaStr *result, RcaError *err)
{
	RcaEntryChange change;
	const RcaReport *after = NULL;

	if (!rca_entry_change_read(&change, fields, err))
		return NULL;
	if (change.at == RCA_NO_INSTANT || change.event.data == NULL)
	{
		(void) rca_edit_refuse(edit, err, 1, "The new entry has no time or no event.",
							   "Give an object with keys \"at\" and \"event\".");
		return NULL;
	}
	for (int i = 0; i < 4 && after == NULL; i++)
	{
		Form		form = {i % 2 == 1, i >= 2};

		if (form.labelled && change.milestone == RCA_MILESTONE_NONE)
			break;
		after = try_form(edit->text, edit->report, &change, form, result, err);
	}
	return after;
}
