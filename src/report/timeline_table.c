/*
 * src/report/timeline_table.c
 */
#include "base/base.h"

#include "base/calendar.h"
#include "base/text.h"
#include "report/timeline_table.h"

static const RcaZone no_zone;

/*
 * What a column of a timeline holds, by its heading.  A zone in the heading
 * does not count: "Time (UTC)" and "UTC time" are both a column of times.
 */
static RcaColumn
timeline_column(RcaStr heading)
{
	RcaColumn	column = rca_timeline_column(heading);
	RcaZone		zone;
	StringInfoData buffer;
	RcaStr		rest;
	int			before;

	if (column != RCA_COLUMN_OTHER || !rca_zone_find(heading, &zone))
		return column;
	before = (int) (zone.name.data - heading.data);
	initStringInfo(&buffer);
	appendBinaryStringInfo(&buffer, heading.data, before);
	appendBinaryStringInfo(&buffer, zone.name.data + zone.name.len,
						   heading.len - before - zone.name.len);
	/* "Time in CET" leaves "time in" */
	rest = rca_trim(rca_str(buffer.data, buffer.len));
	if (rest.len > 3 && memcmp(rest.data + rest.len - 3, " in", 3) == 0)
		rest.len -= 3;
	return rca_timeline_column(rest);
}

/* Does this cell hold a clock time and nothing else? */
static bool
is_time(RcaStr cell)
{
	RcaWhen		when;

	return rca_when_read_cell(cell, &when, NULL) &&
		(when.clock >= 0 || when.is_relative);
}

/*
 * Where a timeline's table names no column of times, the first column whose
 * first cell is one.
 */
static void
find_time_column(RcaColumns *columns)
{
	const RcaTable *table = columns->table;

	if (columns->at[RCA_COLUMN_TIME] >= 0 || table->nrows == 0)
		return;
	for (int i = 0; i < table->ncolumns; i++)
	{
		if (i == columns->at[RCA_COLUMN_DATE] ||
			!is_time(rca_cell_text(columns->md, table->rows[0].cells[i])))
			continue;
		/* whatever its name says it is */
		for (int kind = 0; kind < RCA_COLUMN_COUNT; kind++)
		{
			if (columns->at[kind] == i)
				columns->at[kind] = -1;
		}
		columns->at[RCA_COLUMN_TIME] = i;
		return;
	}
}

void
rca_timeline_columns(RcaColumns *columns, const RcaMarkdown *md,
					 const RcaTable *table, RcaTablePlace place)
{
	rca_columns_find(columns, md, table, timeline_column);
	if (place == RCA_TABLE_IN_PART)
		find_time_column(columns);
	/* the event is what is left, once it is known that this is a timeline */
	if (place == RCA_TABLE_IN_PART || columns->at[RCA_COLUMN_EVENT] >= 0)
		rca_columns_default(columns, RCA_COLUMN_EVENT);
}

/* Is this a timeline?  Outside the timeline part its columns must say so. */
static bool
is_timeline(const RcaColumns *columns, RcaTablePlace place)
{
	const int  *at = columns->at;

	if (place == RCA_TABLE_IN_PART)
		return at[RCA_COLUMN_TIME] >= 0 || at[RCA_COLUMN_DATE] >= 0;
	return at[RCA_COLUMN_TIME] >= 0 && at[RCA_COLUMN_EVENT] >= 0;
}

bool
rca_timeline_table_open(RcaTimelineTable *timeline, const RcaMarkdown *md,
						const RcaTable *table, RcaTablePlace place)
{
	RcaColumns *columns = &timeline->columns;
	int			time;

	rca_timeline_columns(columns, md, table, place);
	if (!is_timeline(columns, place))
		return false;
	time = columns->at[RCA_COLUMN_TIME];
	if (time < 0 || !rca_zone_find(columns->names[time], &timeline->zone))
		timeline->zone = no_zone;
	return true;
}

bool
rca_timeline_row_is_day(const RcaTimelineTable *timeline, const RcaRow *row,
						RcaTimeMark *mark)
{
	const RcaColumns *columns = &timeline->columns;
	RcaStr		time;

	for (int i = 0; i < columns->table->ncolumns; i++)
	{
		if (i != columns->at[RCA_COLUMN_TIME] && row->cells[i].len > 0)
			return false;
	}
	time = rca_columns_cell(columns, row, RCA_COLUMN_TIME);
	mark->text.readable = time.data != NULL &&
		rca_when_read_cell(time, &mark->text.when, NULL);
	mark->zone = no_zone;
	return mark->text.readable && mark->text.when.clock < 0 &&
		rca_when_has_day(&mark->text.when);
}

/* "2025-03-23 05:24", of a cell with the date and one with the time */
static RcaStr
join_cells(RcaStr date, RcaStr time)
{
	char	   *joined = psprintf("%.*s %.*s", date.len, date.data,
								  time.len, time.data);

	return rca_str(joined, date.len + 1 + time.len);
}

/* The date and the time of a row, from one column or from two. */
static void
read_time(const RcaColumns *columns, const RcaRow *row, RcaEntryText *text)
{
	RcaStr		time = rca_columns_cell(columns, row, RCA_COLUMN_TIME);
	RcaStr		date = rca_columns_cell(columns, row, RCA_COLUMN_DATE);
	RcaWhen		day;

	if (time.data == NULL)
	{
		time = date;
		date = RCA_NULL_STR;
	}
	text->raw_time = date.data != NULL ? join_cells(date, time) : time;
	text->end.clock = -1;
	text->readable = time.data != NULL &&
		rca_when_read_cell(time, &text->when, &text->end);
	if (!text->readable)
	{
		/* a day is a day also where its time cannot be read */
		memset(&text->when, 0, sizeof(text->when));
		text->when.date = date.data != NULL ? rca_date_read(date) : RCA_NO_DATE;
		text->when.clock = -1;
	}
	else if (date.data != NULL && text->when.date == RCA_NO_DATE)
	{
		text->readable = rca_when_read_cell(date, &day, NULL);
		if (text->readable)
			text->when.date = day.date;
		else
		{
			/* a time of an unknown day must not move the days that follow */
			text->when.clock = -1;
			text->when.zone = no_zone;
		}
	}
}

void
rca_timeline_row_read(const RcaTimelineTable *timeline, const RcaRow *row,
					  RcaTimeMark *mark, RcaTimelineEntry *entry)
{
	const RcaColumns *columns = &timeline->columns;
	bool		taken[RCA_COLUMN_COUNT] = {false};	/* became a field */
	RcaStr		zone = rca_columns_cell(columns, row, RCA_COLUMN_ZONE);
	RcaStr		milestone;

	read_time(columns, row, &mark->text);
	if (mark->text.when.zone.name.data == NULL && zone.data != NULL)
		taken[RCA_COLUMN_ZONE] = rca_zone_read(zone, &mark->zone) == zone.len;
	if (!taken[RCA_COLUMN_ZONE])
		mark->zone = timeline->zone;

	entry->event = rca_columns_cell(columns, row, RCA_COLUMN_EVENT);
	entry->event_source = rca_columns_source(columns, row, RCA_COLUMN_EVENT);
	entry->time_source = rca_columns_source(columns, row, RCA_COLUMN_TIME);

	/* an explicit column goes before what the event's words say */
	milestone = rca_columns_cell(columns, row, RCA_COLUMN_MILESTONE);
	if (milestone.data != NULL)
		entry->milestone = rca_milestone_of_name(milestone);
	taken[RCA_COLUMN_MILESTONE] = (entry->milestone != RCA_MILESTONE_NONE);
	entry->milestone_stated = taken[RCA_COLUMN_MILESTONE];
	if (entry->milestone == RCA_MILESTONE_NONE && entry->event.data != NULL)
		entry->milestone = rca_milestone_of_event(entry->event);

	/* raw_time and event hold these whether they could be read or not */
	taken[RCA_COLUMN_TIME] = taken[RCA_COLUMN_DATE] = true;
	taken[RCA_COLUMN_EVENT] = true;
	entry->extra = rca_columns_extra(columns, row, taken, &entry->nextra);
}
