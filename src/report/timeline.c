/*
 * src/report/timeline.c
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
#include "base/base.h"

#include "base/calendar.h"
#include "base/error.h"
#include "base/limits.h"
#include "base/text.h"
#include "report/columns.h"
#include "report/sections.h"
#include "report/timeline.h"
#include "values/entry_text.h"

/* what is known when the next entry is read */
typedef struct Clockwork
{
	RcaDate		day;			/* of the last entry, or RCA_NO_DATE */
	RcaInstant	last;			/* the last entry's instant */
	RcaInstant	start;			/* what "T+5m" counts from */
	RcaZone		zone;			/* stated for the entries to come, by a heading,
								 * else by a sentence, else by the document,
								 * else by the first entry that states its own */
} Clockwork;

static bool
has_day(const RcaWhen *when)
{
	return when->date != RCA_NO_DATE || when->month > 0;
}

/* A date without a year is in the year that brings it nearest to the last. */
static void
note_day(Clockwork *clockwork, const RcaWhen *when)
{
	RcaDate		nearest = RCA_NO_DATE;
	int			year,
				month,
				day;

	if (when->date != RCA_NO_DATE)
		clockwork->day = when->date;
	if (when->month == 0 || clockwork->day == RCA_NO_DATE)
		return;
	rca_date_parts(clockwork->day, &year, &month, &day);
	for (int y = year - 1; y <= year + 1; y++)
	{
		RcaDate		date = rca_date_of(y, when->month, when->day);

		if (date != RCA_NO_DATE &&
			(nearest == RCA_NO_DATE || abs(date - clockwork->day) < abs(nearest - clockwork->day)))
			nearest = date;
	}
	if (nearest != RCA_NO_DATE)
		clockwork->day = nearest;
}

/* The instant of an entry; keeps track of the day. */
static RcaInstant
advance(Clockwork *clockwork, const RcaWhen *when, const RcaZone *zone)
{
	RcaInstant	at;

	if (when->is_relative)
		return clockwork->start == RCA_NO_INSTANT ? RCA_NO_INSTANT :
			clockwork->start + when->relative;
	note_day(clockwork, when);
	if (clockwork->day == RCA_NO_DATE || when->clock < 0)
		return RCA_NO_INSTANT;

	at = rca_instant(clockwork->day, when->clock, zone);
	if (!has_day(when) && clockwork->last != RCA_NO_INSTANT &&
		clockwork->last - at > 12 * RCA_USECS_PER_HOUR)
	{
		clockwork->day++;
		at = rca_instant(clockwork->day, when->clock, zone);
	}
	clockwork->last = at;
	return at;
}

/* Where nothing else states a zone, that of the first entry is meant for all. */
static void
note_zone(Clockwork *clockwork, const RcaWhen *when)
{
	if (clockwork->zone.name.data == NULL)
		clockwork->zone = when->zone;
}

/*
 * Gives an entry its instants.  The end of a range is on the day of its start
 * or, where it comes before that, on the next one.
 */
static void
set_instants(RcaTimelineEntry *entry, Clockwork *clockwork, const RcaWhen *when,
			 const RcaWhen *end, bool known, const RcaZone *zone)
{
	RcaInstant	at = advance(clockwork, when, zone);
	RcaDate		day = clockwork->day;

	if (!known || at == RCA_NO_INSTANT)
		return;
	entry->at = at;
	entry->approximate = when->approximate;
	if (end->clock < 0)
		return;
	if (end->date != RCA_NO_DATE)
		day = end->date;
	if (end->zone.name.data != NULL)
		zone = &end->zone;
	entry->until = rca_instant(day, end->clock, zone);
	if (entry->until < at && end->date == RCA_NO_DATE)
		entry->until = rca_instant(day + 1, end->clock, zone);
	if (entry->until < at)
		entry->until = RCA_NO_INSTANT;
	entry->approximate |= end->approximate;
}

/* Does "time" stand anywhere in s? */
static bool
mentions_time(RcaStr s)
{
	const char *p = s.data;
	const char *end = s.data + s.len;

	/* few words have an "m" */
	for (; p < end; p++)
	{
		if ((*p == 'm' || *p == 'M') && p - s.data >= 2 && end - p >= 2 &&
			rca_same_nocase(p - 2, "time", 4))
			return true;
	}
	return false;
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
		RCA_LITERAL("all times"), RCA_LITERAL("all timestamps"),
		RCA_LITERAL("times"), RCA_LITERAL("timestamps"),
		RCA_LITERAL("timezone"), RCA_LITERAL("time zone"),
	};

	if (!mentions_time(text))
		return false;
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
find_zone(RcaReport *report)
{
	const RcaMarkdown *md = &report->body;
	RcaZone		zone;

	for (int i = 0; i < md->nblocks; i++)
	{
		if (md->blocks[i].kind == RCA_BLOCK_PARAGRAPH &&
			read_zone_sentence(rca_block_text(md, &md->blocks[i]),
							   report->parts[i] == RCA_PART_TIMELINE, &zone))
		{
			report->zone_line = md->blocks[i].line;
			report->zone_sentence = zone.name;
			return zone;
		}
	}
	return report->zone;
}

/*
 * The text of a column's heading without the zone in it: "Time (UTC)" and
 * "UTC time" are both a column of times.
 */
static RcaColumn
timeline_column(RcaStr header)
{
	RcaColumn	column = rca_timeline_column(header);
	RcaZone		zone;
	StringInfoData rest;

	if (column != RCA_COLUMN_OTHER)
		return column;
	if (!rca_zone_find(header, &zone))
		return RCA_COLUMN_OTHER;
	initStringInfo(&rest);
	appendBinaryStringInfo(&rest, header.data, (int) (zone.name.data - header.data));
	appendBinaryStringInfo(&rest, zone.name.data + zone.name.len,
						   header.len - (int) (zone.name.data - header.data) - zone.name.len);
	/* "Time in CET" leaves "time in" */
	if (rest.len > 3 && memcmp(rest.data + rca_trim(rca_str(rest.data, rest.len)).len - 3, " in", 3) == 0)
		rest.len -= 3;
	return rca_timeline_column(rca_str(rest.data, rest.len));
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
			rca_when_read_cell(rca_cell_text(columns->md, table->rows[0].cells[i]), &when, NULL) &&
			(when.clock >= 0 || when.is_relative))
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
		  RcaWhen *end, RcaStr *raw)
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
	if (time.data == NULL || !rca_when_read_cell(time, when, end))
	{
		/* a day is a day also where its time cannot be read */
		*when = (RcaWhen) {
			.date = date.data != NULL ? rca_date_read(date) : RCA_NO_DATE,
			.clock = -1,
		};
		return false;
	}
	if (date.data != NULL && when->date == RCA_NO_DATE)
	{
		if (!rca_when_read_cell(date, &day, NULL))
		{
			/* a time of an unknown day must not move the days that follow */
			when->clock = -1;
			return false;
		}
		when->date = day.date;
	}
	return true;
}

/* Does a row say nothing but the day of those below it? */
static bool
is_day(const RcaColumns *columns, const RcaRow *row, RcaWhen *when)
{
	RcaStr		time;

	for (int i = 0; i < columns->table->ncolumns; i++)
	{
		if (i != columns->at[RCA_COLUMN_TIME] && row->cells[i].len > 0)
			return false;
	}
	time = rca_columns_cell(columns, row, RCA_COLUMN_TIME);
	return time.data != NULL && rca_when_read_cell(time, when, NULL) &&
		when->clock < 0 && has_day(when);
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
	RcaWhen		end = {.clock = -1};
	bool		known;

	entry->event = rca_columns_cell(columns, row, RCA_COLUMN_EVENT);
	entry->event_source = rca_columns_source(columns, row, RCA_COLUMN_EVENT);
	entry->time_source = rca_columns_source(columns, row, RCA_COLUMN_TIME);
	known = read_when(columns, row, &when, &end, &entry->raw_time);

	if (known && when.zone.name.data != NULL)
		zone = when.zone;
	else if (zone_cell.data != NULL && rca_zone_read(zone_cell, &zone) == zone_cell.len)
		taken[RCA_COLUMN_ZONE] = true;
	else if (header_zone->name.data != NULL)
		zone = *header_zone;
	else
		zone = clockwork->zone;
	entry->zone = zone.name;
	if (known)
		note_zone(clockwork, &when);
	set_instants(entry, clockwork, &when, &end, known, &zone);

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

/* A new entry at a line; NULL with *err filled over the limit. */
static RcaTimelineEntry *
add_entry(RcaReport *report, int *capacity, int line, RcaError *err)
{
	RcaTimelineEntry *entry;

	if (report->ntimeline == RCA_MAX_ENTRIES)
	{
		rca_error_too_many(err, line, "timeline entries");
		return NULL;
	}
	if (report->ntimeline == *capacity)
	{
		*capacity = Max(16, *capacity * 2);
		report->timeline = report->timeline ?
			repalloc(report->timeline, *capacity * sizeof(RcaTimelineEntry)) :
			palloc(*capacity * sizeof(RcaTimelineEntry));
	}
	entry = &report->timeline[report->ntimeline++];
	memset(entry, 0, sizeof(*entry));
	entry->at = RCA_NO_INSTANT;
	entry->until = RCA_NO_INSTANT;
	entry->line = line;
	return entry;
}

static bool
read_table(RcaReport *report, const RcaColumns *columns, Clockwork *clockwork,
		   int *capacity, RcaError *err)
{
	const RcaTable *table = columns->table;
	RcaZone		header_zone = {RCA_NULL_STR, NULL, 0};

	if (columns->at[RCA_COLUMN_TIME] >= 0 &&
		!rca_zone_find(columns->names[columns->at[RCA_COLUMN_TIME]], &header_zone))
		header_zone = (RcaZone) {RCA_NULL_STR, NULL, 0};

	for (int i = 0; i < table->nrows; i++)
	{
		RcaTimelineEntry *entry;
		RcaWhen		when;

		if (rca_columns_row_is_empty(columns, &table->rows[i]))
			continue;
		if (is_day(columns, &table->rows[i], &when))
		{
			note_day(clockwork, &when);
			continue;
		}
		entry = add_entry(report, capacity, table->rows[i].line, err);
		if (entry == NULL)
			return false;
		read_row(columns, &table->rows[i], &header_zone, clockwork, entry);
	}
	return true;
}

/* Makes an entry of text that begins with a time, with a date, or with both. */
static bool
add_text(RcaReport *report, const RcaEntryText *text, int line,
		 Clockwork *clockwork, int *capacity, RcaError *err)
{
	RcaTimelineEntry *entry = add_entry(report, capacity, line, err);
	const RcaZone *zone = text->when.zone.name.data != NULL ?
		&text->when.zone : &clockwork->zone;

	if (entry == NULL)
		return false;
	entry->raw_time = text->raw_time;
	entry->zone = zone->name;
	note_zone(clockwork, &text->when);
	set_instants(entry, clockwork, &text->when, &text->end, text->readable, zone);
	if (text->event.len > 0)
	{
		entry->event = text->event;
		entry->milestone = rca_milestone_of_event(text->event);
	}
	return true;
}

/* A line without the marks that may stand before a time in it. */
static RcaStr
strip_marks(RcaStr line)
{
	line = rca_trim(line);
	while (line.len > 0 && strchr("*_`> ", line.data[0]) != NULL)
		line = rca_skip(line, 1);
	return line;
}

/*
 * The entries of a paragraph: one, or one for every line that begins with a
 * time, with the lines that follow it.
 */
static bool
read_paragraph(RcaReport *report, const RcaBlock *block, Clockwork *clockwork,
			   int *capacity, RcaError *err)
{
	const RcaMarkdown *md = &report->body;
	RcaEntryText text;
	StringInfoData source;
	int			line = block->line;

	if (!rca_entry_text_read(rca_block_text(md, block), &text))
		return true;
	if (rca_entry_text_is_day(&text))
	{
		note_day(clockwork, &text.when);
		return true;
	}
	while (line <= block->end_line)
	{
		int			first = line;

		initStringInfo(&source);
		do
		{
			RcaStr		s = rca_trim(md->lines[line - md->first_line]);
			RcaEntryText next;

			while (s.len > 0 && (s.data[0] == '>' || s.data[0] == ' '))
				s = rca_skip(s, 1);
			if (line > first && rca_entry_text_read(strip_marks(s), &next) &&
				next.when.clock >= 0)
				break;
			appendBinaryStringInfo(&source, s.data, s.len);
			appendStringInfoChar(&source, ' ');
			line++;
		} while (line <= block->end_line);

		if (rca_entry_text_read(rca_cell_text(md, rca_str(source.data, source.len)), &text) &&
			!rca_entry_text_is_day(&text) &&
			!add_text(report, &text, first, clockwork, capacity, err))
			return false;
	}
	return true;
}

/* Is there a time, and not only a day? */
static bool
is_timed(const RcaEntryText *text)
{
	return text->when.clock >= 0 || text->when.is_relative || !text->readable;
}

/*
 * A heading within a timeline: a day for what follows, or an entry, whose
 * event may be the text below it.  *waiting is set for such an entry.
 */
static bool
read_subheading(RcaReport *report, const RcaBlock *block, Clockwork *clockwork,
				int *capacity, bool *waiting, RcaError *err)
{
	RcaStr		heading = rca_block_text(&report->body, block);
	RcaEntryText text;
	RcaZone		zone;

	*waiting = false;
	if (rca_entry_text_read(heading, &text) && is_timed(&text))
	{
		*waiting = (text.event.len == 0);
		return add_text(report, &text, block->line, clockwork, capacity, err);
	}
	if (text.readable)
		note_day(clockwork, &text.when);
	if (rca_zone_find(heading, &zone))
		clockwork->zone = zone;
	return true;
}

/* An item of a list: an entry, or the day of those below it. */
static bool
read_item(RcaReport *report, const RcaBlock *block, Clockwork *clockwork,
		  int *capacity, RcaError *err)
{
	RcaEntryText text;

	if (!rca_block_has_text(block))
		return true;
	if (!rca_entry_text_read(rca_block_text(&report->body, block), &text) &&
		(block->nested ||
		 !rca_entry_text_read_vague(rca_block_text(&report->body, block), &text)))
		return true;
	if (rca_entry_text_is_day(&text))
	{
		note_day(clockwork, &text.when);
		return true;
	}
	return add_text(report, &text, block->line, clockwork, capacity, err);
}

/*
 * Without a heading for it, a timeline is known by its content: a list of
 * three items or more, most of which begin with a time of day.  Marks the
 * items of such lists.
 */
static bool *
find_plain_timelines(const RcaReport *report)
{
	const RcaMarkdown *md = &report->body;
	bool	   *marked = palloc0(Max(md->nblocks, 1) * sizeof(bool));
	int		   *group = palloc(Max(md->nblocks, 1) * sizeof(int));
	int		   *items = palloc0((Size) (md->nblocks + 1) * sizeof(int));
	int		   *timed = palloc0((Size) (md->nblocks + 1) * sizeof(int));
	int			section = 0;

	/* a group is the items of one parent, or the top items of one section */
	for (int i = 0; i < md->nblocks; i++)
	{
		const RcaBlock *block = &md->blocks[i];
		RcaEntryText text;

		if (block->kind == RCA_BLOCK_HEADING && !block->nested)
			section = i;
		group[i] = block->item >= 0 ? block->item : section;
		if (block->kind != RCA_BLOCK_ITEM || !rca_block_has_text(block))
			continue;
		items[group[i]]++;
		if (rca_entry_text_read(rca_block_text(md, block), &text) &&
			is_timed(&text))
			timed[group[i]]++;
	}
	for (int i = 0; i < md->nblocks; i++)
		marked[i] = md->blocks[i].kind == RCA_BLOCK_ITEM &&
			report->parts[i] != RCA_PART_ACTION_ITEMS &&
			timed[group[i]] >= 3 && timed[group[i]] * 3 > items[group[i]] * 2;
	return marked;
}

void
rca_timeline_columns(RcaColumns *columns, const RcaMarkdown *md,
					 const RcaTable *table, bool in_timeline)
{
	rca_columns_find(columns, md, table, timeline_column);
	if (in_timeline)
		find_time_column(columns);
	/* the event is what is left, once it is known that this is a timeline */
	if (in_timeline || columns->at[RCA_COLUMN_EVENT] >= 0)
		rca_columns_default(columns, RCA_COLUMN_EVENT);
}

/* The entries of the tables that are a timeline's. */
static bool
read_table_block(RcaReport *report, RcaBlock *block, bool in_timeline,
				 Clockwork *clockwork, int *capacity, RcaError *err)
{
	RcaColumns	columns;

	rca_timeline_columns(&columns, &report->body, block->table, in_timeline);
	if (!in_timeline && !names_a_timeline(&columns))
		return true;
	if (columns.at[RCA_COLUMN_TIME] < 0 && columns.at[RCA_COLUMN_DATE] < 0)
		return true;
	report->uses[block - report->body.blocks] = RCA_USE_TIMELINE;
	return read_table(report, &columns, clockwork, capacity, err);
}

/* The instant that a key says the incident started at. */
static RcaInstant
find_start(const RcaReport *report, const RcaZone *zone)
{
	RcaStr		text = rca_node_text(report->values[RCA_KEY_START]);
	RcaWhen		when;

	if (text.data == NULL || !rca_when_read_cell(text, &when, NULL) ||
		when.date == RCA_NO_DATE || when.clock < 0)
		return RCA_NO_INSTANT;
	return rca_instant(when.date, when.clock,
					   when.zone.name.data != NULL ? &when.zone : zone);
}

/* The entries of the timeline part, in whatever form they are written. */
static bool
read_part(RcaReport *report, Clockwork *clockwork, int *capacity, RcaError *err)
{
	bool		waiting = false;	/* for the event of the last entry */

	for (int i = 0; i < report->body.nblocks; i++)
	{
		RcaBlock   *block = &report->body.blocks[i];
		int			before = report->ntimeline;
		bool		ok = true;

		if (report->parts[i] != RCA_PART_TIMELINE)
			continue;
		if (waiting && (block->kind == RCA_BLOCK_PARAGRAPH || block->kind == RCA_BLOCK_ITEM) &&
			rca_block_has_text(block))
		{
			RcaTimelineEntry *entry = &report->timeline[report->ntimeline - 1];

			entry->event = rca_block_text(&report->body, block);
			entry->milestone = rca_milestone_of_event(entry->event);
			waiting = false;
			continue;
		}
		switch (block->kind)
		{
			case RCA_BLOCK_HEADING:
				ok = read_subheading(report, block, clockwork, capacity, &waiting, err);
				break;
			case RCA_BLOCK_TABLE:
				ok = read_table_block(report, block, true, clockwork, capacity, err);
				break;
			case RCA_BLOCK_ITEM:
				ok = read_item(report, block, clockwork, capacity, err);
				break;
			case RCA_BLOCK_PARAGRAPH:
				/* paragraphs of an item are its details */
				if (block->item < 0)
					ok = read_paragraph(report, block, clockwork, capacity, err);
				break;
			default:
				break;
		}
		if (!ok)
			return false;
		if (report->ntimeline > before)
			report->uses[i] = RCA_USE_TIMELINE;
	}
	return true;
}

/* Entries outside a timeline part, where what they are is beyond doubt. */
static bool
read_elsewhere(RcaReport *report, Clockwork *clockwork, int *capacity,
			   RcaError *err)
{
	const RcaMarkdown *md = &report->body;
	bool	   *plain;

	for (int i = 0; i < md->nblocks; i++)
	{
		if (md->blocks[i].kind == RCA_BLOCK_TABLE &&
			!read_table_block(report, &md->blocks[i], false, clockwork, capacity, err))
			return false;
	}
	if (report->ntimeline > 0)
		return true;
	plain = find_plain_timelines(report);
	for (int i = 0; i < md->nblocks; i++)
	{
		if (!plain[i])
			continue;
		if (!read_item(report, &md->blocks[i], clockwork, capacity, err))
			return false;
		report->uses[i] = RCA_USE_TIMELINE;
	}
	return true;
}

/*
 * What is left where no item begins with a time: items that end with one, and
 * then those of a timeline that does not say when anything happened, because
 * what came after what is worth knowing all the same.
 */
static bool
read_other_items(RcaReport *report, bool timed, Clockwork *clockwork,
				 int *capacity, RcaError *err)
{
	for (int i = 0; i < report->body.nblocks; i++)
	{
		RcaBlock   *block = &report->body.blocks[i];
		RcaEntryText text;
		int			before = report->ntimeline;

		if (report->parts[i] != RCA_PART_TIMELINE || block->kind != RCA_BLOCK_ITEM ||
			block->quoted || !rca_block_has_text(block))
			continue;
		if (timed)
		{
			if (rca_entry_text_read_last(rca_block_text(&report->body, block), &text) &&
				!add_text(report, &text, block->line, clockwork, capacity, err))
				return false;
		}
		else if (!block->nested)
		{
			RcaTimelineEntry *entry = add_entry(report, capacity, block->line, err);

			if (entry == NULL)
				return false;
			entry->event = rca_block_text(&report->body, block);
			entry->milestone = rca_milestone_of_event(entry->event);
		}
		if (report->ntimeline > before)
			report->uses[i] = RCA_USE_TIMELINE;
	}
	return true;
}

bool
rca_timeline_read(RcaReport *report, RcaError *err)
{
	Clockwork	clockwork = {report->metadata.date, RCA_NO_INSTANT, RCA_NO_INSTANT, find_zone(report)};
	int			capacity = 0;

	clockwork.start = find_start(report, &clockwork.zone);

	if (!read_part(report, &clockwork, &capacity, err))
		return false;
	if (report->ntimeline == 0 && !read_elsewhere(report, &clockwork, &capacity, err))
		return false;
	for (int timed = 1; timed >= 0 && report->ntimeline == 0; timed--)
	{
		if (!read_other_items(report, timed, &clockwork, &capacity, err))
			return false;
	}
	return true;
}
