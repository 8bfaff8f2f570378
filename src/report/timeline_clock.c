/*
 * src/report/timeline_clock.c
 *
 * An entry's instant is made of a day, a clock time and a zone, and each of
 * them may be stated by the entry itself or by something around it.
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
#include "base/text.h"
#include "report/timeline_clock.h"

/* A clock that goes back by more than this has passed midnight. */
#define MIDNIGHT_FALL	(12 * RCA_USECS_PER_HOUR)

/*
 * Zones and days that stand elsewhere
 */

/* Does "time" stand anywhere in s? */
static bool
mentions_time(RcaStr s)
{
	const char *end = s.data + s.len;

	/* few words have an "m" */
	for (const char *p = s.data; p < end; p++)
	{
		if ((*p == 'm' || *p == 'M') && p - s.data >= 2 && end - p >= 2 &&
			rca_same_nocase(p - 2, "time", 4))
			return true;
	}
	return false;
}

/*
 * A zone that a sentence states for all times: "All times are in PST."  In the
 * timeline part less is enough, as in "(times in CET)".
 */
static bool
read_zone_sentence(RcaStr text, RcaPart part, RcaZone *zone)
{
	static const struct
	{
		RcaStr		phrase;
		bool		in_any_part;
	}			phrases[] =
	{
		{RCA_LITERAL("all times"), true},
		{RCA_LITERAL("all timestamps"), true},
		{RCA_LITERAL("times"), false},
		{RCA_LITERAL("timestamps"), false},
		{RCA_LITERAL("timezone"), false},
		{RCA_LITERAL("time zone"), false},
	};

	if (!mentions_time(text))
		return false;
	for (int i = 0; i < lengthof(phrases); i++)
	{
		if ((part == RCA_PART_TIMELINE || phrases[i].in_any_part) &&
			rca_find_phrase(text, phrases[i].phrase) >= 0)
			return rca_zone_find(text, zone);
	}
	return false;
}

/* The zone that the report states for all times. */
static RcaZone
find_zone(RcaReport *report)
{
	const RcaMarkdown *md = &report->body;
	RcaZone		zone;

	for (int i = 0; i < md->nblocks; i++)
	{
		const RcaBlock *block = &md->blocks[i];

		if (block->kind == RCA_BLOCK_PARAGRAPH &&
			read_zone_sentence(rca_block_text(md, block), report->parts[i],
							   &zone))
		{
			report->zone_line = block->line;
			report->zone_sentence = zone.name;
			return zone;
		}
	}
	return report->zone;
}

/* The instant at which the incident started, as a key states it. */
static RcaInstant
find_start(const RcaReport *report, const RcaZone *zone)
{
	RcaStr		text = rca_node_text(report->values[RCA_KEY_START]);
	RcaWhen		when;

	if (text.data == NULL || !rca_when_read_cell(text, &when, NULL) ||
		when.day.kind != RCA_DAY_DATE || when.clock < 0)
		return RCA_NO_INSTANT;
	if (when.zone.name.data != NULL)
		zone = &when.zone;
	return rca_instant(when.day.date, when.clock, zone, NULL);
}

void
rca_clock_init(RcaTimelineClock *clock, RcaReport *report)
{
	clock->day = report->metadata.date;
	clock->last = RCA_NO_INSTANT;
	clock->zone = find_zone(report);
	clock->start = find_start(report, &clock->zone);
}

/*
 * Days
 */

/* A day of any year, in the year that brings it nearest to a date. */
static RcaDate
nearest_date(RcaDate to, int month, int day)
{
	RcaDate		nearest = RCA_NO_DATE;
	int			year,
				to_month,
				to_day;

	rca_date_parts(to, &year, &to_month, &to_day);
	for (int y = year - 1; y <= year + 1; y++)
	{
		RcaDate		date = rca_date_of(y, month, day);

		if (date != RCA_NO_DATE &&
			(nearest == RCA_NO_DATE || abs(date - to) < abs(nearest - to)))
			nearest = date;
	}
	return nearest;
}

/* A date without a year can be told only where another one is known. */
static void
set_day(RcaTimelineClock *clock, const RcaWhen *when)
{
	RcaDate		nearest;

	if (when->day.kind == RCA_DAY_NONE)
		return;
	nearest = when->day.date;
	if (when->day.kind == RCA_DAY_OF_YEAR && clock->day != RCA_NO_DATE)
		nearest = nearest_date(clock->day, when->day.month, when->day.day);
	/* what cannot be told makes the day unknown */
	clock->day = nearest;
}

void
rca_clock_set(RcaTimelineClock *clock, const RcaTimeMark *mark)
{
	if (mark->text.readable)
		set_day(clock, &mark->text.when);
	if (mark->zone.name.data != NULL)
		clock->zone = mark->zone;
}

/*
 * Entries
 */

static const RcaZone *
zone_of_mark(const RcaTimelineClock *clock, const RcaTimeMark *mark)
{
	if (mark->text.when.zone.name.data != NULL)
		return &mark->text.when.zone;
	if (mark->zone.name.data != NULL)
		return &mark->zone;
	return &clock->zone;
}

/* Moves the clock on to an entry, and returns its instant. */
static RcaInstant
advance(RcaTimelineClock *clock, const RcaWhen *when, const RcaZone *zone)
{
	RcaInstant	at;

	if (when->is_relative)
		return clock->start == RCA_NO_INSTANT ||
			when->relative == RCA_NO_DURATION ? RCA_NO_INSTANT :
			clock->start + when->relative;
	set_day(clock, when);
	if (clock->day == RCA_NO_DATE || when->clock < 0)
		return RCA_NO_INSTANT;

	at = rca_instant(clock->day, when->clock, zone, NULL);
	if (at == RCA_NO_INSTANT)
		return at;
	if (!rca_when_has_day(when) && clock->last != RCA_NO_INSTANT &&
		clock->last - at > MIDNIGHT_FALL)
	{
		clock->day++;
		at = rca_instant(clock->day, when->clock, zone, NULL);
	}
	clock->last = at;
	return at;
}

/*
 * The end of a range that starts at an instant.  Without a date it is on the
 * day of the start or, where it would come before that, on the next one.
 */
static RcaInstant
end_of_range(RcaInstant at, RcaDate day, const RcaWhen *end,
			 const RcaZone *zone)
{
	RcaInstant	until;

	if (end->clock < 0)
		return RCA_NO_INSTANT;
	if (end->day.kind != RCA_DAY_NONE)
		day = end->day.date;
	if (end->zone.name.data != NULL)
		zone = &end->zone;
	until = rca_instant(day, end->clock, zone, NULL);
	if (until < at && end->day.kind == RCA_DAY_NONE)
		until = rca_instant(day + 1, end->clock, zone, NULL);
	return until < at ? RCA_NO_INSTANT : until;
}

void
rca_clock_stamp(RcaTimelineClock *clock, const RcaTimeMark *mark,
				RcaTimelineEntry *entry)
{
	const RcaWhen *when = &mark->text.when;
	const RcaWhen *end = &mark->text.end;
	const RcaZone *zone = zone_of_mark(clock, mark);
	RcaInstant	at;

	entry->raw_time = mark->text.raw_time;
	entry->zone = zone->name;
	/* where nothing else states a zone, the first entry does so for all */
	if (clock->zone.name.data == NULL)
		clock->zone = when->zone;

	at = advance(clock, when, zone);
	if (!mark->text.readable || at == RCA_NO_INSTANT)
		return;
	entry->at = at;
	entry->until = end_of_range(at, clock->day, end, zone);
	entry->approximate = when->approximate ||
		(end->clock >= 0 && end->approximate);
}
