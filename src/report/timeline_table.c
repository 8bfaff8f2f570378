/*
 * src/report/timeline_table.c
 */
#include "base/base.h"

#include "base/calendar.h"
#include "base/host.h"
#include "base/text.h"
#include "report/team_words.h"
#include "report/timeline_table.h"
#include "report/zone_sentence.h"
#include "values/approximation.h"
#include "values/duration.h"
#include "values/when_cell.h"
#include "words/vocabulary.h"

static const RcaZone no_zone;

/*
 * What a column of a timeline holds, by its heading.  A zone in the heading
 * does not count: "Time (UTC)", "Time - Eastern" and "UTC time" are all columns
 * of times.
 */
static RcaColumn
timeline_column(RcaStr heading)
{
	RcaColumn	column = rca_timeline_column(heading);
	RcaZone		zone;
	StringInfoData buffer;
	RcaStr		rest;
	int			before;

	if (column != RCA_COLUMN_OTHER || !rca_zone_of_heading(heading, &zone))
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
	/* "UTC" alone is a column of times */
	return rest.len == 0 ? RCA_COLUMN_TIME : rca_timeline_column(rest);
}

/* Does this cell hold a clock time and nothing else? */
static bool
is_time(RcaStr cell)
{
	RcaWhen		when;

	return rca_when_read_cell(cell, &when, NULL) &&
		(when.clock >= 0 || when.is_relative);
}

/* Does this cell hold a date, and no weekday or number of a day? */
static bool
is_date(RcaStr cell)
{
	RcaWhen		when;

	return rca_when_read_cell(cell, &when, NULL) &&
		(when.day.kind == RCA_DAY_DATE || when.day.kind == RCA_DAY_OF_YEAR ||
		 when.day.kind == RCA_DAY_TWO_NUMBERS);
}

/* Does this cell hold a clock time, and not one that counts from the start? */
static bool
is_clock(RcaStr cell)
{
	RcaWhen		when;

	return rca_when_read_cell(cell, &when, NULL) && when.clock >= 0;
}

/*
 * Of several columns of a kind the first counts, unless its first cell does not
 * fit and that of another one is better.
 */
static void
prefer(RcaColumns *columns, RcaColumn kind, bool (*fits) (RcaStr cell),
	   bool (*is_better) (RcaStr cell))
{
	const RcaTable *table = columns->table;
	int			column = columns->at[kind];

	if (column < 0 || table->nrows == 0 ||
		fits(rca_cell_text(columns->md, table->rows[0].cells[column])))
		return;
	for (int i = column + 1; i < table->ncolumns; i++)
	{
		if (timeline_column(columns->names[i]) == kind &&
			is_better(rca_cell_text(columns->md, table->rows[0].cells[i])))
		{
			columns->at[kind] = i;
			return;
		}
	}
}

/* Has the heading of a column a zone? */
static bool
has_zone(const RcaColumns *columns, int column)
{
	RcaZone		zone;

	return rca_zone_of_heading(columns->names[column], &zone);
}

/*
 * "Time (local)" beside "Time (UTC)": of two columns of times, the one that
 * states a zone counts, unless its first cell tells less.
 */
static void
prefer_zone(RcaColumns *columns)
{
	const RcaTable *table = columns->table;
	int			at = columns->at[RCA_COLUMN_TIME];
	RcaWhen		when;
	RcaWhen		other;

	if (at < 0 || table->nrows == 0 || has_zone(columns, at) ||
		!rca_when_read_cell(rca_cell_text(columns->md, table->rows[0].cells[at]), &when, NULL) ||
		when.zone.kind != RCA_ZONE_NONE ||
		!rca_reads_since(columns->md->reading, RCA_READER_CODE))
		return;
	for (int i = 0; i < table->ncolumns; i++)
	{
		if (timeline_column(columns->names[i]) == RCA_COLUMN_TIME && has_zone(columns, i) &&
			rca_when_read_cell(rca_cell_text(columns->md, table->rows[0].cells[i]), &other, NULL) &&
			other.clock >= 0 && (rca_when_has_day(&other) || !rca_when_has_day(&when)))
		{
			columns->at[RCA_COLUMN_TIME] = i;
			return;
		}
	}
}

/* Are most cells of a column times or dates, of those that are not left open? */
static bool
is_column_of_times(const RcaColumns *columns, int column)
{
	const RcaTable *table = columns->table;
	int			times = 0;
	int			others = 0;

	for (int i = 0; i < table->nrows; i++)
	{
		RcaStr		cell = rca_cell_text(columns->md, table->rows[i].cells[column]);

		rca_host_check_interrupts();
		if (is_time(cell) || is_date(cell))
			times++;
		else if (cell.len > 0 && !rca_is_vague_time(cell) && !rca_is_placeholder(cell))
			others++;
	}
	return times > others && (times > 1 || others == 0);
}

/* Takes a column for that of times, whatever its name says it is. */
static void
set_time_column(RcaColumns *columns, int column)
{
	for (int kind = 0; kind < RCA_COLUMN_COUNT; kind++)
	{
		if (columns->at[kind] == column)
			columns->at[kind] = -1;
	}
	columns->at[RCA_COLUMN_TIME] = column;
}

/*
 * Where a timeline's table names no column of times, the first column whose
 * first cell is one, else the first most of whose cells are times or dates.
 */
static void
find_time_column(RcaColumns *columns)
{
	const RcaTable *table = columns->table;

	if (columns->at[RCA_COLUMN_TIME] >= 0 || table->nrows == 0)
		return;
	for (int i = 0; i < table->ncolumns; i++)
	{
		if (i != columns->at[RCA_COLUMN_DATE] &&
			is_time(rca_cell_text(columns->md, table->rows[0].cells[i])))
		{
			set_time_column(columns, i);
			return;
		}
	}
	if (columns->at[RCA_COLUMN_DATE] >= 0 ||
		!rca_reads_since(columns->md->reading, RCA_READER_CODE))
		return;
	for (int i = 0; i < table->ncolumns; i++)
	{
		/* "Due" says when something is to be done */
		if (rca_action_column(columns->names[i]) != RCA_COLUMN_DUE_DATE &&
			is_column_of_times(columns, i))
		{
			set_time_column(columns, i);
			return;
		}
	}
}

void
rca_timeline_columns(RcaColumns *columns, const RcaMarkdown *md,
					 const RcaTable *table, RcaTablePlace place)
{
	rca_columns_find(columns, md, table, RCA_TAUGHT_TIMELINE_COLUMN, timeline_column);
	/* "Day | Date | Time", "Elapsed | Time" */
	prefer(columns, RCA_COLUMN_DATE, is_date, is_date);
	prefer(columns, RCA_COLUMN_TIME, is_time, is_clock);
	prefer_zone(columns);
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

/* The year that the heading of a column of days has, or 0. */
static int
find_year(RcaStr heading)
{
	int			year;

	for (int i = 0; i + 4 <= heading.len; i++)
	{
		if ((i == 0 || !rca_is_word(heading.data[i - 1])) &&
			rca_read_digits(heading, i, 4, 4, &year) == 4 &&
			(i + 4 == heading.len || !rca_is_word(heading.data[i + 4])) &&
			year >= 1900 && year <= 2199)
			return year;
	}
	return 0;
}

/* The half of the day that a cell is, and nothing else. */
static RcaHalf
half_of_cell(const RcaRow *row, int column)
{
	RcaStr		cell = row->cells[column];

	/* "PM" to "*p.m.*" */
	return cell.len >= 2 && cell.len <= 8 ? rca_half_find(cell) : RCA_HALF_OPEN;
}

/* A column of the halves of the day, as the first row shows it, or -1. */
static int
find_half_column(const RcaColumns *columns)
{
	const RcaTable *table = columns->table;

	for (int i = 0; table->nrows > 0 && i < table->ncolumns; i++)
	{
		if (i != columns->at[RCA_COLUMN_TIME] &&
			i != columns->at[RCA_COLUMN_EVENT] &&
			half_of_cell(&table->rows[0], i) != RCA_HALF_OPEN)
			return i;
	}
	return -1;
}

/*
 * A column such as "Status" whose cells name at least two milestones, or -1:
 * one that says "resolved" in each row is that of something else.
 */
static int
find_status_column(const RcaColumns *columns)
{
	const RcaTable *table = columns->table;

	for (int i = 0; columns->at[RCA_COLUMN_MILESTONE] < 0 && i < table->ncolumns; i++)
	{
		RcaMilestone first = RCA_MILESTONE_NONE;

		if (!rca_may_name_milestones(columns->names[i]))
			continue;
		for (int j = 0; j < table->nrows; j++)
		{
			RcaMilestone milestone =
				rca_team_milestone(columns->md, rca_cell_text(columns->md, table->rows[j].cells[i]));

			if (milestone == RCA_MILESTONE_NONE)
				continue;
			if (first == RCA_MILESTONE_NONE)
				first = milestone;
			else if (milestone != first)
				return i;
		}
	}
	return -1;
}

/* Is there a time as "0524" in the column of times, which is not a year? */
static bool
has_compact_times(const RcaColumns *columns)
{
	const RcaTable *table = columns->table;
	RcaWhen		when;
	bool		approximate;
	int			digits;

	for (int i = 0; columns->at[RCA_COLUMN_TIME] >= 0 && i < table->nrows; i++)
	{
		RcaStr		cell = rca_columns_cell(columns, &table->rows[i], RCA_COLUMN_TIME);

		if (cell.len == 0)
			continue;
		cell = rca_skip(cell, rca_skip_approximation(cell, 0, &approximate));
		if (cell.len >= 4 && rca_read_digits(cell, 0, 4, 4, &digits) > 0 &&
			(digits < 1900 || digits > 2099 ||
			 (rca_when_read_cell(cell, &when, NULL) && when.is_compact)) &&
			rca_when_read_compact_cell(cell, &when, NULL))
			return true;
	}
	return false;
}

/* "Time (log)" without what is in brackets */
static RcaStr
without_brackets(RcaStr heading)
{
	int			bracket = rca_find(heading, RCA_STR("("));

	return bracket < 0 ? heading : rca_trim(rca_str(heading.data, bracket));
}

/* The time from the clock of one cell to that of another; false without both. */
static bool
clock_difference(const RcaColumns *columns, RcaStr a, RcaStr b, int64 *difference)
{
	RcaWhen		first;
	RcaWhen		second;
	RcaWhen		end;

	if (!rca_when_read_cell(rca_cell_text(columns->md, a), &first, &end) ||
		!rca_when_read_cell(rca_cell_text(columns->md, b), &second, &end) ||
		first.clock < 0 || second.clock < 0 ||
		first.zone.kind != RCA_ZONE_NONE || second.zone.kind != RCA_ZONE_NONE)
		return false;
	*difference = llabs(first.clock - second.clock);
	return true;
}

/*
 * Is the clock of another column ahead by always the same time, which no zones
 * differ by?  They are whole quarters of an hour apart, and most rows have to say
 * that these are not, as some may be rounded.
 */
static bool
counts_otherwise(const RcaColumns *columns, int column, int other)
{
	const RcaTable *table = columns->table;
	int64		first = 0;
	int64		difference;
	int			n = 0;
	int			no_zone_does = 0;

	for (int i = 0; i < table->nrows; i++)
	{
		int64		rest;

		if (!clock_difference(columns, table->rows[i].cells[column],
							  table->rows[i].cells[other], &difference))
			continue;
		if (n++ == 0)
			first = difference;
		if (llabs(difference - first) > 2 * RCA_USECS_PER_MIN)
			return false;
		rest = difference % (15 * RCA_USECS_PER_MIN);
		no_zone_does += (rest > RCA_USECS_PER_MIN && rest < 14 * RCA_USECS_PER_MIN);
	}
	return n > 1 && no_zone_does * 2 > n;
}

/*
 * "Time (log)" beside "Time (system)": one of two columns of the same name counts
 * from something, and the names do not say which.
 */
static bool
has_other_clock(const RcaColumns *columns)
{
	int			at = columns->at[RCA_COLUMN_TIME];
	RcaStr		name;

	if (at < 0)
		return false;
	name = without_brackets(columns->names[at]);
	for (int i = 0; i < columns->table->ncolumns; i++)
	{
		if (i != at && rca_equal_nocase(without_brackets(columns->names[i]), name) &&
			counts_otherwise(columns, at, i))
			return true;
	}
	return false;
}

/* "Time (XYZT)": a zone that cannot be read, or none */
static void
read_unknown_zone(const RcaTimelineTable *timeline, RcaZone *zone)
{
	const RcaColumns *columns = &timeline->columns;
	int			at = columns->at[RCA_COLUMN_TIME];
	int			bracket = at < 0 ? -1 : rca_find(columns->names[at], RCA_STR("("));
	RcaStr		inside;
	int			n;

	if (bracket < 0 || !rca_reads_since(columns->md->reading, RCA_READER_CODE))
		return;
	inside = rca_skip(columns->names[at], bracket + 1);
	n = rca_zone_read_place(inside, zone);
	if (zone->kind != RCA_ZONE_UNKNOWN || n >= inside.len || inside.data[n] != ')')
		*zone = no_zone;
}

bool
rca_timeline_table_open(RcaTimelineTable *timeline, const RcaMarkdown *md,
						const RcaTable *table, RcaTablePlace place)
{
	static const RcaColumn kinds[] = {RCA_COLUMN_TIME, RCA_COLUMN_DATE};
	RcaColumns *columns = &timeline->columns;

	rca_timeline_columns(columns, md, table, place);
	if (!is_timeline(columns, place))
		return false;
	timeline->zone = no_zone;
	timeline->half = RCA_HALF_OPEN;
	timeline->year = 0;
	timeline->half_column = find_half_column(columns);
	timeline->compact = has_compact_times(columns);
	timeline->status_column = find_status_column(columns);
	for (int i = 0; i < lengthof(kinds); i++)
	{
		int			column = columns->at[kinds[i]];
		RcaStr		heading;

		if (column < 0)
			continue;
		heading = columns->names[column];
		if (timeline->zone.kind == RCA_ZONE_NONE)
			(void) rca_zone_of_heading(heading, &timeline->zone);
		if (timeline->half == RCA_HALF_OPEN)
			timeline->half = rca_half_find(heading);
		if (timeline->year == 0)
			timeline->year = find_year(heading);
	}
	if (timeline->zone.kind == RCA_ZONE_NONE)
		read_unknown_zone(timeline, &timeline->zone);
	if (timeline->zone.kind == RCA_ZONE_NONE && has_other_clock(columns) &&
		rca_reads_since(md->reading, RCA_READER_CODE))
	{
		timeline->zone.kind = RCA_ZONE_UNKNOWN;
		timeline->zone.name = columns->names[columns->at[RCA_COLUMN_TIME]];
	}
	return true;
}

bool
rca_timeline_row_is_timed(const RcaTimelineTable *timeline, const RcaRow *row)
{
	const RcaColumns *columns = &timeline->columns;

	for (int i = 0; i < columns->table->ncolumns; i++)
	{
		if (is_clock(rca_cell_text(columns->md, row->cells[i])))
			return true;
	}
	return false;
}

/* The only cell of a row that has anything, or -1. */
static int
only_cell(const RcaTable *table, const RcaRow *row)
{
	int			only = -1;

	for (int i = 0; i < table->ncolumns; i++)
	{
		if (row->cells[i].len == 0)
			continue;
		if (only >= 0)
			return -1;
		only = i;
	}
	return only;
}

bool
rca_timeline_row_is_day(const RcaTimelineTable *timeline, const RcaRow *row,
						RcaTimeMark *mark)
{
	const RcaColumns *columns = &timeline->columns;
	int			cell = only_cell(columns->table, row);

	if (cell < 0)
		return false;
	rca_time_mark_init(mark);
	mark->year = timeline->year;
	mark->text.readable =
		rca_when_read_cell(rca_cell_text(columns->md, row->cells[cell]),
						   &mark->text.when, NULL);
	return mark->text.readable && mark->text.when.clock == RCA_NO_CLOCK &&
		!mark->text.when.is_relative && rca_when_has_day(&mark->text.when);
}

/* Is a cell, as written, nothing but the numbers of a time? */
static bool
is_plain_time(RcaStr cell)
{
	if (cell.len == 0 || !rca_is_digit(cell.data[0]))
		return false;
	for (int i = 1; i < cell.len; i++)
	{
		if (!rca_is_digit(cell.data[i]) &&
			strchr(" :-TZ", cell.data[i]) == NULL)
			return false;
	}
	return true;
}

/* "Total duration | 46 min" */
static bool
is_length_of_all(const RcaColumns *columns, const RcaRow *row, RcaStr time)
{
	RcaStr		label = rca_columns_cell(columns, row, RCA_COLUMN_EVENT);
	RcaClaimLabel claim;
	RcaWhen		when;

	if (label.data == NULL)
		label = rca_columns_cell(columns, row, RCA_COLUMN_MILESTONE);
	return label.data != NULL && rca_duration_read(time) != RCA_NO_DURATION &&
		rca_claim_of_label(label, &claim) && claim.length >= 0 &&
		!rca_when_read_cell(time, &when, NULL);
}

bool
rca_timeline_row_is_other(const RcaTimelineTable *timeline, const RcaRow *row)
{
	const RcaColumns *columns = &timeline->columns;
	RcaStr		time;
	RcaStr		event;
	RcaWhen		when;

	/* as most are */
	if (is_plain_time(rca_columns_source(columns, row, RCA_COLUMN_TIME)))
		return false;
	time = rca_columns_cell(columns, row, RCA_COLUMN_TIME);
	event = rca_columns_cell(columns, row, RCA_COLUMN_EVENT);
	if (time.data == NULL)
		time = rca_columns_cell(columns, row, RCA_COLUMN_DATE);
	if (time.data == NULL)
		return false;
	if (rca_is_template_time(time))
		return true;
	if (is_length_of_all(columns, row, time))
		return true;
	if (rca_is_placeholder(time))
		return event.data == NULL || rca_is_placeholder(event);
	return event.data != NULL && !rca_is_digit(time.data[0]) &&
		rca_duration_read(event) != RCA_NO_DURATION &&
		!rca_when_read_cell(time, &when, NULL);
}

/* "2025-03-23 05:24", of a cell with the date and one with the time */
static RcaStr
join_cells(RcaStr date, RcaStr time)
{
	char	   *joined = psprintf("%.*s %.*s", date.len, date.data,
								  time.len, time.data);

	return rca_str(joined, date.len + 1 + time.len);
}

/* Does a cell begin like a date of two numbers, and has a clock time behind it? */
static bool
has_torn_date(RcaStr cell)
{
	int			first;
	int			second;
	int			colon = rca_find(cell, RCA_STR(":"));

	if (rca_read_digits(cell, 0, 2, 2, &first) == 0 || cell.len < 5 ||
		strchr("-/.", cell.data[2]) == NULL || rca_read_digits(cell, 3, 2, 2, &second) == 0)
		return false;
	/* of ": at 05:24" the second one */
	if (colon > 0 && colon + 1 < cell.len && !rca_is_digit(cell.data[colon + 1]))
		colon += 1 + rca_find(rca_skip(cell, colon + 1), RCA_STR(":"));
	return first >= 1 && first <= 31 && second >= 1 && second <= 31 && colon > 5 &&
		rca_is_digit(cell.data[colon - 1]) && colon + 1 < cell.len &&
		rca_is_digit(cell.data[colon + 1]);
}

/*
 * What a cell says whose time cannot be read: its day is a day, and its zone is
 * one, which the other times may have, too.
 */
static void
read_unreadable(RcaStr cell, RcaWhen *when)
{
	RcaEntryText text;

	*when = rca_no_when;
	when->clock = RCA_UNKNOWN_CLOCK;
	if (cell.data == NULL)
		return;
	if (rca_entry_text_read(cell, &text))
	{
		when->day = text.when.day;
		when->zone = text.when.zone;
	}
	else if (rca_day_read(cell, &when->day) == 0 && has_torn_date(cell))
		when->day.kind = RCA_DAY_UNKNOWN;
	if (when->zone.kind == RCA_ZONE_NONE)
		(void) rca_zone_find(cell, &when->zone);
}

/* Reads a cell of times, in the ways that the reader knows. */
static bool
read_time_cell(const RcaTimelineTable *timeline, RcaStr cell, RcaEntryText *text)
{
	return (rca_when_read_cell(cell, &text->when, &text->end) ||
			(timeline->compact &&
			 rca_when_read_compact_cell(cell, &text->when, &text->end))) &&
		rca_reads_when(timeline->columns.md->reading, &text->when);
}

/* The date and the time of a row, from one column or from two. */
static void
read_time(const RcaTimelineTable *timeline, const RcaRow *row, RcaEntryText *text)
{
	const RcaColumns *columns = &timeline->columns;
	RcaStr		time = rca_columns_cell(columns, row, RCA_COLUMN_TIME);
	RcaStr		date = rca_columns_cell(columns, row, RCA_COLUMN_DATE);
	RcaWhen		day;

	if (time.data == NULL)
	{
		time = date;
		date = RCA_NULL_STR;
	}
	text->raw_time = date.data != NULL ? join_cells(date, time) : time;
	/* a cell that was left open has the day of those above it */
	if (date.data != NULL && rca_is_placeholder(date))
		date = RCA_NULL_STR;
	text->readable = time.data != NULL && read_time_cell(timeline, time, text);
	if (!text->readable)
	{
		text->end = rca_no_when;
		read_unreadable(time, &text->when);
	}
	if (date.data == NULL || text->when.day.kind != RCA_DAY_NONE)
		return;
	if (rca_when_read_cell(date, &day, NULL) && rca_when_has_day(&day))
		text->when.day = day.day;
	else
		text->when.day.kind = RCA_DAY_UNKNOWN;
}

/*
 * The zone of a cell of its own.  True if it is nothing else; one that cannot be
 * read is unknown.
 */
static bool
read_zone_cell(RcaStr cell, RcaZone *zone)
{
	if (rca_zone_read(cell, zone) == cell.len)
		return true;
	if (!rca_zone_find(cell, zone))
	{
		zone->kind = RCA_ZONE_UNKNOWN;
		zone->name = cell;
	}
	return false;
}

void
rca_timeline_row_read(const RcaTimelineTable *timeline, const RcaRow *row,
					  RcaTimeMark *mark, RcaTimelineEntry *entry)
{
	const RcaColumns *columns = &timeline->columns;
	bool		taken[RCA_COLUMN_COUNT] = {false};	/* became a field */
	RcaStr		zone = rca_columns_cell(columns, row, RCA_COLUMN_ZONE);
	RcaStr		milestone;

	mark->half = timeline->half;
	if (timeline->half_column >= 0)
		mark->half = half_of_cell(row, timeline->half_column);
	mark->year = timeline->year;
	read_time(timeline, row, &mark->text);
	mark->zone = timeline->zone;
	if (zone.data != NULL && !rca_is_placeholder(zone))
		taken[RCA_COLUMN_ZONE] = read_zone_cell(zone, &mark->zone);

	entry->event = rca_columns_cell(columns, row, RCA_COLUMN_EVENT);
	entry->event_source = rca_columns_source(columns, row, RCA_COLUMN_EVENT);
	entry->time_source = rca_columns_source(columns, row, RCA_COLUMN_TIME);

	/* an explicit column goes before what the event's words say */
	milestone = rca_columns_cell(columns, row, RCA_COLUMN_MILESTONE);
	if (milestone.data != NULL)
		entry->milestone = rca_team_milestone(columns->md, milestone);
	/* where nothing else says what happened */
	if (entry->event.data == NULL && milestone.data != NULL &&
		rca_reads_since(columns->md->reading, RCA_READER_CODE))
	{
		entry->event = milestone;
		entry->event_source = rca_columns_source(columns, row, RCA_COLUMN_MILESTONE);
	}
	taken[RCA_COLUMN_MILESTONE] = (entry->milestone != RCA_MILESTONE_NONE);
	if (timeline->status_column >= 0 && entry->milestone == RCA_MILESTONE_NONE)
		entry->milestone =
			rca_team_milestone(columns->md, rca_cell_text(columns->md, row->cells[timeline->status_column]));
	entry->milestone_stated = (entry->milestone != RCA_MILESTONE_NONE);
	if (entry->milestone == RCA_MILESTONE_NONE && entry->event.data != NULL)
		entry->milestone = rca_milestone_of_event(entry->event);

	/* raw_time and event hold these whether they could be read or not */
	taken[RCA_COLUMN_TIME] = taken[RCA_COLUMN_DATE] = true;
	taken[RCA_COLUMN_EVENT] = true;
	entry->extra = rca_columns_extra(columns, row, taken, &entry->nextra);
}
