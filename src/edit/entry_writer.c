/*
 * src/edit/entry_writer.c
 */
#include "base/base.h"

#include "base/text.h"
#include "edit/entry_writer.h"
#include "edit/like_date.h"
#include "edit/markup_span.h"

/*
 * The source of an entry that is not a row, from its line to the last line of
 * its own text.
 */
static RcaStr
own_text(const RcaEdit *edit, const RcaItemPlace *place, int end)
{
	RcaStr		first = rca_edit_line(edit, place->line);
	RcaStr		last = rca_edit_line(edit, end);

	return rca_slice(first.data, last.data + last.len);
}

void
rca_entry_pieces(const RcaEdit *edit, int entry, RcaEntryPieces *pieces)
{
	const RcaTimelineEntry *e = &edit->report->timeline[entry];

	memset(pieces, 0, sizeof(*pieces));
	pieces->entry = e;
	rca_entry_place(edit->report, entry, &pieces->place);
	pieces->line = rca_edit_line(edit, e->line);
	if (pieces->place.row != NULL)
	{
		const RcaColumns *columns = &pieces->place.columns;

		pieces->time_region = rca_columns_source(columns, pieces->place.row, RCA_COLUMN_TIME);
		pieces->date_region = rca_columns_source(columns, pieces->place.row, RCA_COLUMN_DATE);
		pieces->event = rca_columns_source(columns, pieces->place.row, RCA_COLUMN_EVENT);
		if (pieces->time_region.data == NULL)
			pieces->time_region = pieces->date_region;
	}
	else
	{
		pieces->time_region = rca_edit_has(edit, e->raw_time) ? e->raw_time :
			own_text(edit, &pieces->place, pieces->place.text_end);
		pieces->event = e->event.data == NULL || rca_edit_has(edit, e->event) ? e->event :
			rca_markup_span(own_text(edit, &pieces->place, pieces->place.end), e->event);
	}
	if (pieces->date_region.data == NULL)
		pieces->date_region = pieces->time_region;
	pieces->has_time = e->at != RCA_NO_INSTANT && pieces->time_region.data != NULL &&
		rca_find_time(pieces->time_region, e->at, &pieces->time);
}

RcaStr
rca_entry_date(const RcaEntryPieces *pieces, RcaInstant at, RcaStr *written)
{
	RcaDate		old_date = rca_local_date(&pieces->time, pieces->entry->at);
	RcaDate		new_date = rca_local_date(&pieces->time, at);
	RcaStr		place = rca_like_date(pieces->date_region, old_date, new_date, written);

	/* the time may have a date, and the cell of the date another one */
	if (place.data == NULL && pieces->time_region.data != pieces->date_region.data)
		place = rca_like_date(pieces->time_region, old_date, new_date, written);
	return place;
}

/* Do the milestones in the columns of tables begin with a capital? */
static bool
is_capitalized(const RcaReport *report)
{
	for (int i = 0; i < report->ntimeline; i++)
	{
		RcaItemPlace place;
		RcaStr		cell;

		if (!report->timeline[i].milestone_stated)
			continue;
		rca_entry_place(report, i, &place);
		cell = place.row == NULL ? RCA_NULL_STR :
			rca_columns_source(&place.columns, place.row, RCA_COLUMN_MILESTONE);
		return cell.len > 0 && cell.data[0] >= 'A' && cell.data[0] <= 'Z';
	}
	return true;
}

RcaStr
rca_milestone_text(const RcaReport *report, RcaMilestone milestone)
{
	RcaStr		name = rca_milestone_name(milestone);
	char	   *text;

	if (milestone == RCA_MILESTONE_NONE || name.len == 0)
		return RCA_STR("");
	text = rca_cstring(name);
	if (is_capitalized(report))
		text[0] += 'A' - 'a';
	return rca_str(text, name.len);
}
