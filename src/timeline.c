/*
 * src/timeline.c
 *
 * An entry's instant is made of a day, a clock time and a zone, and each of
 * them may be said by the entry itself or by something around it.
 *
 * The day is the entry's own, else that of a heading above it, else that of
 * the incident.  A clock time without a date that falls by more than twelve
 * hours has passed midnight and starts the next day; a smaller fall is an
 * entry out of order, which stays on its day.  (Of 111 reports whose duration
 * is stated, that reading gives the stated duration in all; "every fall is a
 * new day" makes a day of one minute in one of them.)
 */
#include "base.h"

#include "columns.h"
#include "limits.h"
#include "sections.h"
#include "text.h"
#include "timeline.h"

/* what is known when the next entry is read */
typedef struct Clockwork
{
	RcaDate		day;			/* of the last entry, or RCA_NO_DATE */
	RcaInstant	last;			/* the last entry's instant */
	RcaZone		zone;			/* stated for the entries to come, by a heading,
								 * else by a sentence, else by the document */
} Clockwork;

/* The instant of an entry; keeps track of the day. */
static RcaInstant
advance(Clockwork *clockwork, const RcaWhen *when, const RcaZone *zone)
{
	RcaInstant	at;

	if (when->date != RCA_NO_DATE)
		clockwork->day = when->date;
	if (clockwork->day == RCA_NO_DATE || when->clock < 0)
		return RCA_NO_INSTANT;

	at = rca_instant(clockwork->day, when->clock, zone);
	if (when->date == RCA_NO_DATE && clockwork->last != RCA_NO_INSTANT &&
		clockwork->last - at > 12 * RCA_USECS_PER_HOUR)
	{
		clockwork->day++;
		at = rca_instant(clockwork->day, when->clock, zone);
	}
	clockwork->last = at;
	return at;
}

/*
 * A zone that a sentence states for all times: "All times are in PST."  Within
 * the timeline less is enough, as in "(times in CET)".
 */
static bool
read_zone_sentence(RcaStr text, bool in_timeline, RcaZone *zone)
{
	static const RcaStr phrases[] =
	{
		{"all times", 9}, {"all timestamps", 14},
		{"times", 5}, {"timestamps", 10}, {"timezone", 8}, {"time zone", 9},
	};

	for (int i = 0; i < (in_timeline ? lengthof(phrases) : 2); i++)
	{
		if (rca_find_phrase(text, phrases[i]) >= 0)
			return rca_zone_find(text, zone);
	}
	return false;
}

/*
 * The zone of the whole timeline.  A sentence may stand below the entries it
 * speaks of, so that it is looked for before they are read.
 */
static RcaZone
find_zone(const RcaDocument *doc)
{
	const RcaMarkdown *md = &doc->body;
	RcaZone		zone;

	for (int i = 0; i < md->nblocks; i++)
	{
		if (md->blocks[i].kind == RCA_BLOCK_PARAGRAPH &&
			read_zone_sentence(rca_block_text(md, &md->blocks[i]),
							   doc->parts[i] == RCA_PART_TIMELINE, &zone))
			return zone;
	}
	return doc->zone;
}

/*
 * The text of a column's heading without the zone in it: "Time (UTC)" and
 * "UTC time" are both a column of times.
 */
static RcaColumn
timeline_column(RcaStr header)
{
	RcaZone		zone;
	StringInfoData rest;

	if (rca_timeline_column(header) != RCA_COLUMN_OTHER)
		return rca_timeline_column(header);
	if (!rca_zone_find(header, &zone))
		return RCA_COLUMN_OTHER;
	initStringInfo(&rest);
	appendBinaryStringInfo(&rest, header.data, (int) (zone.name.data - header.data));
	appendBinaryStringInfo(&rest, zone.name.data + zone.name.len,
						   header.len - (int) (zone.name.data - header.data) - zone.name.len);
	/* "Time in CET" leaves "time in" */
	if (rest.len > 3 && memcmp(rest.data + rca_trim((RcaStr) {rest.data, rest.len}).len - 3, " in", 3) == 0)
		rest.len -= 3;
	return rca_timeline_column((RcaStr) {rest.data, rest.len});
}

/*
 * Where a timeline's table names no column of times, the first column whose
 * first cell is one.
 */
static void
find_time_column(RcaColumns *columns)
{
	const RcaTable *table = columns->table;
	RcaWhen		when;

	if (columns->at[RCA_COLUMN_TIME] >= 0 || table->nrows == 0)
		return;
	for (int i = 0; i < table->ncolumns; i++)
	{
		if (i != columns->at[RCA_COLUMN_DATE] &&
			rca_when_read_cell(rca_cell_text(columns->md, table->rows[0].cells[i]), &when) &&
			when.clock >= 0)
		{
			for (int kind = 0; kind < RCA_COLUMN_COUNT; kind++)
			{
				if (columns->at[kind] == i)
					columns->at[kind] = -1;
			}
			columns->at[RCA_COLUMN_TIME] = i;
			return;
		}
	}
}

/* Is this a table of times and events, judged by the names of its columns? */
static bool
names_a_timeline(const RcaColumns *columns)
{
	return columns->at[RCA_COLUMN_TIME] >= 0 && columns->at[RCA_COLUMN_EVENT] >= 0;
}

/* The date and the time of a row, from one column or from two. */
static bool
read_when(const RcaColumns *columns, const RcaRow *row, RcaWhen *when,
		  RcaStr *raw)
{
	RcaStr		time = rca_columns_cell(columns, row, RCA_COLUMN_TIME);
	RcaStr		date = rca_columns_cell(columns, row, RCA_COLUMN_DATE);
	RcaWhen		day;

	*raw = time.data != NULL ? time : date;
	if (time.data != NULL && date.data != NULL)
	{
		raw->data = psprintf("%.*s %.*s", date.len, date.data, time.len, time.data);
		raw->len = date.len + 1 + time.len;
	}
	if (time.data == NULL)
	{
		time = date;
		date = RCA_NULL_STR;
	}
	if (time.data == NULL || !rca_when_read_cell(time, when))
	{
		/* a day is a day also where its time cannot be read */
		when->clock = -1;
		when->date = date.data != NULL ? rca_date_read(date) : RCA_NO_DATE;
		return false;
	}
	if (date.data != NULL && when->date == RCA_NO_DATE)
	{
		if (!rca_when_read_cell(date, &day))
			return false;
		when->date = day.date;
	}
	return true;
}

static void
read_row(const RcaColumns *columns, const RcaRow *row, const RcaZone *header_zone,
		 Clockwork *clockwork, RcaTimelineEntry *entry)
{
	bool		taken[RCA_COLUMN_COUNT] = {false};
	RcaStr		zone_cell = rca_columns_cell(columns, row, RCA_COLUMN_ZONE);
	RcaStr		milestone = rca_columns_cell(columns, row, RCA_COLUMN_MILESTONE);
	RcaZone		zone;
	RcaWhen		when;
	bool		known;

	memset(entry, 0, sizeof(*entry));
	entry->line = row->line;
	entry->event = rca_columns_cell(columns, row, RCA_COLUMN_EVENT);
	entry->event_source = rca_columns_source(columns, row, RCA_COLUMN_EVENT);
	entry->time_source = rca_columns_source(columns, row, RCA_COLUMN_TIME);
	known = read_when(columns, row, &when, &entry->raw_time);

	if (known && when.zone.name.data != NULL)
		zone = when.zone;
	else if (zone_cell.data != NULL && rca_zone_read(zone_cell, &zone) == zone_cell.len)
		taken[RCA_COLUMN_ZONE] = true;
	else if (header_zone->name.data != NULL)
		zone = *header_zone;
	else
		zone = clockwork->zone;
	entry->zone = zone.name;
	entry->at = advance(clockwork, &when, &zone);
	if (!known)
		entry->at = RCA_NO_INSTANT;

	/* an explicit column goes before what the event's words say */
	if (milestone.data != NULL)
		entry->milestone = rca_milestone_of_name(milestone);
	taken[RCA_COLUMN_MILESTONE] = (entry->milestone != RCA_MILESTONE_NONE);
	if (entry->milestone == RCA_MILESTONE_NONE && entry->event.data != NULL)
		entry->milestone = rca_milestone_of_event(entry->event);

	/* raw_time and event hold these whether they could be read or not */
	taken[RCA_COLUMN_TIME] = taken[RCA_COLUMN_DATE] = taken[RCA_COLUMN_EVENT] = true;
	entry->extra = rca_columns_extra(columns, row, taken, &entry->nextra);
}

static bool
read_table(RcaDocument *doc, const RcaColumns *columns, Clockwork *clockwork,
		   int *capacity, RcaError *err)
{
	const RcaTable *table = columns->table;
	RcaZone		header_zone = {RCA_NULL_STR, NULL, 0};

	if (columns->at[RCA_COLUMN_TIME] >= 0 &&
		!rca_zone_find(columns->names[columns->at[RCA_COLUMN_TIME]], &header_zone))
		header_zone = (RcaZone) {RCA_NULL_STR, NULL, 0};

	for (int i = 0; i < table->nrows; i++)
	{
		if (rca_columns_row_is_empty(columns, &table->rows[i]))
			continue;
		if (doc->ntimeline == RCA_MAX_ENTRIES)
			return rca_too_many(err, "timeline entries", table->rows[i].line);
		if (doc->ntimeline == *capacity)
		{
			*capacity = Max(16, *capacity * 2);
			doc->timeline = doc->timeline ?
				repalloc(doc->timeline, *capacity * sizeof(RcaTimelineEntry)) :
				palloc(*capacity * sizeof(RcaTimelineEntry));
		}
		read_row(columns, &table->rows[i], &header_zone, clockwork,
				 &doc->timeline[doc->ntimeline++]);
	}
	return true;
}

/* What a heading above entries says of their day and zone. */
static void
read_heading(const RcaDocument *doc, const RcaBlock *block, Clockwork *clockwork)
{
	RcaStr		text = rca_block_text(&doc->body, block);
	RcaWhen		when;
	RcaZone		zone;

	if (rca_when_read(text, &when) && when.date != RCA_NO_DATE)
		clockwork->day = when.date;
	if (rca_zone_find(text, &zone))
		clockwork->zone = zone;
}

bool
rca_timeline_read(RcaDocument *doc, RcaError *err)
{
	const RcaMarkdown *md = &doc->body;
	Clockwork	clockwork = {doc->metadata.date, RCA_NO_INSTANT, find_zone(doc)};
	bool		has_part = rca_section_of_part(doc, RCA_PART_TIMELINE) != NULL;
	int			capacity = 0;

	for (int i = 0; i < md->nblocks; i++)
	{
		const RcaBlock *block = &md->blocks[i];
		bool		in_timeline = (doc->parts[i] == RCA_PART_TIMELINE);
		RcaColumns	columns;

		if (block->kind == RCA_BLOCK_HEADING && in_timeline)
			read_heading(doc, block, &clockwork);

		/* without a part of its own, a timeline is known by its columns */
		if (block->kind != RCA_BLOCK_TABLE || (has_part && !in_timeline))
			continue;
		rca_columns_find(&columns, md, block->table, timeline_column);
		if (in_timeline)
			find_time_column(&columns);
		if (!in_timeline && !names_a_timeline(&columns))
			continue;
		if (columns.at[RCA_COLUMN_TIME] < 0 && columns.at[RCA_COLUMN_DATE] < 0)
			continue;
		rca_columns_default(&columns, RCA_COLUMN_EVENT);
		if (!read_table(doc, &columns, &clockwork, &capacity, err))
			return false;
	}
	return true;
}
