/*
 * src/report/timeline_clock.c
 *
 * An entry's instant is made of a day, a clock time, its half of the day and a
 * zone, and each of them may be stated by the entry itself or by something
 * around it.  Where one is stated and cannot be read, the instant is not known:
 * nothing that was there before takes its place.
 *
 * The day is the entry's own, else that of a heading above it, else that of
 * the incident.  A clock time without a date that falls by more than twelve
 * hours has passed midnight and starts the next day; a smaller fall is an
 * entry out of order, which stays on its day.  (Of 111 reports whose duration
 * is stated, that reading gives the stated duration in all; "every fall is a
 * new day" makes a day of one minute in one of them.)
 */
#include "base/base.h"

#include "base/array.h"
#include "base/calendar.h"
#include "base/text.h"
#include "report/metadata.h"
#include "report/timeline_clock.h"
#include "report/timeline_days.h"
#include "report/timeline_zone.h"
#include "report/zone_sentence.h"
#include "values/instant.h"
#include "values/when_cell.h"

/* A clock that goes back by more than this has passed midnight. */
#define MIDNIGHT_FALL	(12 * RCA_USECS_PER_HOUR)

/* An entry whose half of the day is open comes within this after the last one. */
#define MAX_WAIT		(6 * RCA_USECS_PER_HOUR)

/* Times that count from a start which is as near to midnight may be of a clock. */
#define FROM_MIDNIGHT	(3 * RCA_USECS_PER_HOUR)

/* What holds for a mark, going through the marks in the order of time. */
typedef struct Runner
{
	RcaReport  *report;
	const RcaTimeMark *marks;
	int			nmarks;
	RcaTimelineDays days;
	RcaInstant	last;			/* the last entry's instant ... */
	RcaInstant	last_until;		/* ... and the end of its range, or that */
	RcaZone		zone;			/* of entries that state none */
	bool		zones_differ;	/* those that entries state, and none is theirs */
	RcaHalf		half;
	bool		of_halves;		/* the clock has 12 hours: no time is later, */
	bool		states_halves;	/* and some have "AM" or "PM" */
	bool		half_unknown;	/* nobody can say in which half of the day we are */
	RcaInstant	first;			/* the first instant of the timeline, */
	RcaInstant	zero;			/* that of "T0", which an entry tells that has both */
	bool		any_relative;
} Runner;

RcaTimeMark *
rca_clock_new(RcaTimelineClock *clock, int line, int entry)
{
	RcaTimeMark *mark;

	RCA_MAKE_ROOM(clock->marks, clock->nmarks, clock->capacity);
	mark = &clock->marks[clock->nmarks++];
	rca_time_mark_init(mark);
	mark->line = line;
	mark->entry = entry;
	return mark;
}

void
rca_clock_add(RcaTimelineClock *clock, const RcaTimeMark *mark, int line,
			  int entry)
{
	RcaTimeMark *added;

	RCA_MAKE_ROOM(clock->marks, clock->nmarks, clock->capacity);
	added = &clock->marks[clock->nmarks++];
	*added = *mark;
	added->line = line;
	added->entry = entry;
}

void
rca_clock_drop(RcaTimelineClock *clock, int nentries)
{
	int			kept = 0;

	for (int i = 0; i < clock->nmarks; i++)
	{
		RcaTimeMark *mark = &clock->marks[i];

		if (mark->entry >= 0 && mark->entry < nentries)
			continue;
		if (mark->entry >= 0)
			mark->entry -= nentries;
		clock->marks[kept++] = *mark;
	}
	clock->nmarks = kept;
}

void
rca_clock_drop_last(RcaTimelineClock *clock)
{
	clock->nmarks--;
}

void
rca_add_doubt(RcaReport *report, int line, RcaDoubtKind kind)
{
	RcaDoubt   *doubt;

	RCA_MAKE_ROOM(report->doubts, report->ndoubts, report->doubts_capacity);
	doubt = &report->doubts[report->ndoubts++];
	doubt->line = line;
	doubt->kind = kind;
}

/*
 * Zones
 */

/* The zone that a mark states, or NULL. */
static const RcaZone *
own_zone(const RcaTimeMark *mark)
{
	if (mark->text.when.zone.kind != RCA_ZONE_NONE)
		return &mark->text.when.zone;
	/* what stands behind a range is the zone of both ends */
	if (mark->text.end.zone.kind != RCA_ZONE_NONE)
		return &mark->text.end.zone;
	return mark->zone.kind != RCA_ZONE_NONE ? &mark->zone : NULL;
}

/*
 * Where nothing states a zone for all, but entries state one, it holds for all
 * of them, those above it included.  Where they state several, that of the
 * first entry holds; if it has none, it is not known which one the others mean.
 */
static void
find_zone_of_entries(Runner *r)
{
	const RcaZone *found = NULL;
	const RcaZone *first = NULL;
	bool		any_entry = false;

	for (int i = 0; i < r->nmarks; i++)
	{
		const RcaZone *zone = own_zone(&r->marks[i]);

		if (!any_entry && r->marks[i].entry >= 0)
		{
			first = zone;
			any_entry = true;
		}
		if (zone == NULL)
			continue;
		if (found == NULL)
			found = zone;
		else if (!rca_is_same_zone(found, zone))
			r->zones_differ = true;
	}
	if (r->zones_differ)
		found = first;
	if (found != NULL)
		r->zone = *found;
}

/*
 * The start
 */

/* The instant at which the incident started, as a key states it. */
static RcaInstant
find_start(const Runner *r)
{
	static const RcaKey keys[] = {RCA_KEY_START, RCA_KEY_DETECTED};
	RcaWhen		when;
	RcaDate		date;

	for (int i = 0; i < lengthof(keys); i++)
	{
		if (!rca_read_key_time(r->report, keys[i], &when))
			continue;
		date = when.day.kind == RCA_DAY_NONE ? r->report->metadata.date :
			when.day.date;
		return rca_instant(date, when.clock,
						   when.zone.kind != RCA_ZONE_NONE ? &when.zone : &r->zone,
						   NULL);
	}
	return RCA_NO_INSTANT;
}

/* The day in a zone at an instant. */
static RcaDate
local_date(RcaInstant at, const RcaZone *zone)
{
	RcaDate		date = rca_instant_date(at);

	/* the zone tells the instants of days, so ask which day has this one */
	for (int i = 1; i >= -1; i--)
	{
		if (rca_instant(date + i, 0, zone, NULL) <= at)
			return date + i;
	}
	return date;
}

static int64
distance(RcaInstant a, RcaInstant b)
{
	return a > b ? a - b : b - a;
}

/*
 * The incident's date is that of the place where its start was written.  The
 * timeline may be in another zone, where it is another day by then: that is the
 * day of the first entry if it brings it nearer to the start.
 */
static void
move_base_day(Runner *r, int64 clock, const RcaZone *zone)
{
	static const RcaKey keys[] = {RCA_KEY_DATE, RCA_KEY_START};
	RcaDate		base = r->days.day;

	for (int i = 0; i < lengthof(keys); i++)
	{
		RcaWhen		when;
		RcaInstant	start;
		RcaDate		moved;

		if (!rca_read_key_time(r->report, keys[i], &when) ||
			when.day.kind != RCA_DAY_DATE || when.day.date != base ||
			when.zone.kind != RCA_ZONE_KNOWN || when.clock < 0 ||
			/* midnight is a date and no more */
			(keys[i] == RCA_KEY_DATE && when.clock == 0))
			continue;
		start = rca_instant(when.day.date, when.clock, &when.zone, NULL);
		moved = local_date(start, zone);
		if (distance(rca_instant(moved, clock, zone, NULL), start) <
			distance(rca_instant(base, clock, zone, NULL), start))
			r->days.day = r->days.stated = r->days.nearby = moved;
	}
}

/*
 * Elapsed time
 */

/* May the clock times be those of a stopwatch: nothing else, from 00:00 on? */
static const RcaTimeMark *
last_of_stopwatch(const Runner *r)
{
	const RcaTimeMark *last = NULL;

	for (int i = 0; i < r->nmarks; i++)
	{
		const RcaTimeMark *mark = &r->marks[i];
		const RcaWhen *when = &mark->text.when;

		if (rca_when_has_day(when) || mark->half != RCA_HALF_OPEN)
			return NULL;
		if (mark->entry < 0)
			continue;
		if (when->clock < 0 || when->half == RCA_HALF_AM || when->half == RCA_HALF_PM ||
			(last == NULL ? when->clock != 0 : when->clock < last->text.when.clock))
			return NULL;
		last = mark;
	}
	return last;
}

/* When does a key say that the incident started? */
static int64
clock_of_start(const RcaReport *report)
{
	RcaWhen		when;

	if ((rca_read_key_time(report, RCA_KEY_START, &when) && when.clock >= 0) ||
		(rca_read_key_time(report, RCA_KEY_DETECTED, &when) && when.clock >= 0))
		return when.clock;
	return RCA_NO_CLOCK;
}

static bool
is_duration(const RcaReport *report, int64 length)
{
	int64		duration = report->metadata.duration;

	return duration != RCA_NO_DURATION && length > 0 &&
		distance(duration, length) < RCA_USECS_PER_MIN;
}

/*
 * Times from 00:00 to the length of the incident, of no zone: whether that is
 * midnight, or they count from the start, only a start says that is stated.  So
 * they are taken as "T+10m".  Minutes and seconds may be written like hours
 * and minutes.
 */
static void
find_elapsed(const Runner *r, RcaTimeMark *marks)
{
	const RcaTimeMark *last = last_of_stopwatch(r);
	int64		start = clock_of_start(r->report);
	int64		part = 1;

	if (last == NULL || r->zone.kind != RCA_ZONE_NONE ||
		(start >= 0 && (start < FROM_MIDNIGHT || start > RCA_USECS_PER_DAY - FROM_MIDNIGHT)))
		return;
	if (is_duration(r->report, last->text.when.clock / 60))
		part = 60;
	else if (start < 0 && !is_duration(r->report, last->text.when.clock))
		return;
	for (int i = 0; i < r->nmarks; i++)
	{
		RcaWhen    *when = &marks[i].text.when;

		if (marks[i].entry < 0)
			continue;
		when->is_relative = true;
		when->relative = when->clock / part;
		when->clock = RCA_NO_CLOCK;
	}
}

/*
 * Marks
 */

/* What a mark says for those that follow it. */
static void
take_setting(Runner *r, const RcaTimeMark *mark)
{
	RcaDate		before = r->days.day;

	rca_days_take(&r->days, mark);
	/* on another day nothing has passed midnight yet */
	if (r->days.day != before)
		r->last = r->last_until = RCA_NO_INSTANT;
	if (r->days.unknown != RCA_UNKNOWN_NOTHING &&
		rca_when_has_day(&mark->text.when))
		rca_add_doubt(r->report, mark->line, RCA_DOUBT_DAY);
	if (rca_day_contradicts(&mark->text.when.day))
		rca_add_doubt(r->report, mark->line, RCA_DOUBT_WEEKDAY);
	if (mark->zone.kind != RCA_ZONE_NONE)
	{
		r->zone = mark->zone;
		r->zones_differ = false;
		if (mark->zone.kind == RCA_ZONE_UNKNOWN)
			rca_add_doubt(r->report, mark->line, RCA_DOUBT_ZONE);
	}
	if (mark->ends_half || mark->half != RCA_HALF_OPEN)
		r->half = mark->half;
}

/* Has the clock passed midnight since the last entry? */
static bool
passed_midnight(const Runner *r, RcaInstant at)
{
	if (r->last == RCA_NO_INSTANT || r->report->newest_first)
		return false;
	return r->last - at > MIDNIGHT_FALL ||
		(at < r->last && r->last_until - at > MIDNIGHT_FALL);
}

/*
 * The end of a range that starts at an instant.  Without a day it is on the
 * day of the start or, where it would come before that, on the next one.
 */
static RcaInstant
end_of_range(const Runner *r, const RcaTimeMark *mark, RcaInstant at,
			 const RcaZone *zone, RcaHalf half)
{
	const RcaWhen *end = &mark->text.end;
	int64		clock = rca_clock_in_half(end->clock, end->half, half);
	RcaDate		day = r->days.day;
	RcaInstant	until;

	if (end->zone.kind != RCA_ZONE_NONE)
		zone = &end->zone;
	if (end->day.kind != RCA_DAY_NONE)
		day = rca_days_of_end(&r->days, &end->day);
	until = rca_instant(day, clock, zone, NULL);
	if (until < at && until != RCA_NO_INSTANT && end->day.kind == RCA_DAY_NONE)
		until = rca_instant(day + 1, clock, zone, NULL);
	return until < at ? RCA_NO_INSTANT : until;
}

/* Why an entry without an instant has none. */
static RcaUnknown
why_unknown(const Runner *r, const RcaTimeMark *mark, const RcaZone *zone)
{
	if (mark->text.when.clock < 0)
		return mark->only_day ? RCA_UNKNOWN_CLOCK_OF_DAY : RCA_UNKNOWN_TIME;
	if (r->days.day == RCA_NO_DATE)
		return r->days.unknown;
	if (zone->kind == RCA_ZONE_UNKNOWN)
		return RCA_UNKNOWN_ZONE;
	return r->zones_differ && own_zone(mark) == NULL && r->zone.kind == RCA_ZONE_NONE ?
		RCA_UNKNOWN_ZONES : RCA_UNKNOWN_HALF;
}

/*
 * The half of the day
 */

/* Is the clock one of 12 hours, of one zone, and who says so? */
static void
find_halves(Runner *r)
{
	r->of_halves = !r->zones_differ;
	for (int i = 0; i < r->nmarks; i++)
	{
		const RcaWhen *when = &r->marks[i].text.when;
		const RcaZone *zone = own_zone(&r->marks[i]);

		if (r->marks[i].entry < 0 || when->clock < 0)
			continue;
		if (zone != NULL && !rca_is_same_zone(zone, &r->zone))
			r->of_halves = false;
		if (when->half == RCA_HALF_AM || when->half == RCA_HALF_PM)
			r->states_halves = true;
		else if (when->half == RCA_HALF_24 || when->half == RCA_HALF_PADDED)
			r->of_halves = false;
	}
}

/*
 * "11:50 PM", and "12:10" below it: among times that state their half of the day
 * one that does not is in the next one in which it comes, if that is soon.  Where
 * none states it, and "1:05" stands below "12:10", nobody can say which half
 * that is.
 */
static bool
set_open_half(Runner *r, const RcaTimeMark *mark, const RcaZone *zone, int64 *clock)
{
	const int64 noon = 12 * RCA_USECS_PER_HOUR;
	const RcaWhen *when = &mark->text.when;
	RcaInstant	at;
	int64		wait;

	if (when->half != RCA_HALF_OPEN || !r->of_halves || rca_when_has_day(when))
	{
		r->half_unknown = false;
		return true;
	}
	if (r->last == RCA_NO_INSTANT || r->report->newest_first)
		return true;
	at = rca_instant(r->days.day, *clock % noon, zone, NULL);
	if (at == RCA_NO_INSTANT)
		return true;
	wait = (at - r->last) % noon;
	wait += wait < 0 ? noon : 0;
	if (r->states_halves)
	{
		r->half_unknown |= wait > MAX_WAIT;
		/* in the afternoon, or tomorrow in the morning, which the fall tells */
		*clock = *clock % noon + (at < r->last && at + noon >= r->last ? noon : 0);
		return !r->half_unknown;
	}
	at = rca_instant(r->days.day, *clock, zone, NULL);
	r->half_unknown |= at < r->last - RCA_USECS_PER_HOUR && wait <= MAX_WAIT;
	return !r->half_unknown;
}

/* The instant of an entry, and what the clock makes of it. */
static RcaInstant
advance(Runner *r, const RcaTimeMark *mark, const RcaZone *zone, RcaHalf half,
		RcaLocal *local)
{
	const RcaWhen *when = &mark->text.when;
	int64		clock = rca_clock_in_half(when->clock, when->half, half);
	RcaInstant	at;

	if (!r->days.any_stated && !rca_when_has_day(when) && clock >= 0 &&
		r->days.day != RCA_NO_DATE && r->last == RCA_NO_INSTANT &&
		zone->kind != RCA_ZONE_UNKNOWN)
		move_base_day(r, clock, zone);
	rca_days_take(&r->days, mark);
	if (half == RCA_HALF_OPEN && clock >= 0 && !set_open_half(r, mark, zone, &clock))
		return RCA_NO_INSTANT;
	at = rca_instant(r->days.day, clock, zone, local);
	if (at == RCA_NO_INSTANT)
		return at;
	if (!rca_when_has_day(when) && passed_midnight(r, at))
	{
		r->days.day++;
		r->days.nearby = r->days.day;
		at = rca_instant(r->days.day, clock, zone, local);
	}
	return at;
}

static void
stamp(Runner *r, const RcaTimeMark *mark)
{
	RcaTimelineEntry *entry = &r->report->timeline[mark->entry];
	const RcaWhen *when = &mark->text.when;
	const RcaWhen *end = &mark->text.end;
	const RcaZone *zone = own_zone(mark);
	RcaHalf		half = mark->half != RCA_HALF_OPEN ? mark->half : r->half;
	bool		open_zone = zone == NULL && r->zone.kind == RCA_ZONE_NONE &&
		r->zones_differ;
	RcaInstant	at;

	if (zone == NULL)
		zone = &r->zone;
	entry->raw_time = mark->text.raw_time;
	entry->zone = zone->name;
	entry->own_day = rca_when_has_day(when);
	if (when->is_relative)
	{
		r->any_relative = true;
		entry->unknown = RCA_UNKNOWN_START;
		return;
	}

	at = advance(r, mark, zone, half, &entry->local);
	if (at == RCA_NO_INSTANT || open_zone)
	{
		entry->unknown = why_unknown(r, mark, zone);
		return;
	}
	entry->at = at;
	entry->until = end_of_range(r, mark, at, zone, half);
	if (end->clock != RCA_NO_CLOCK && entry->until == RCA_NO_INSTANT)
		rca_add_doubt(r->report, mark->line, RCA_DOUBT_END);
	entry->approximate = when->approximate ||
		(end->clock >= 0 && end->approximate);
	if (rca_day_contradicts(&when->day))
		rca_add_doubt(r->report, mark->line, RCA_DOUBT_WEEKDAY);
	r->last = at;
	r->last_until = entry->until != RCA_NO_INSTANT ? entry->until : at;
	if (r->first == RCA_NO_INSTANT)
		r->first = at;
	if (when->has_offset && r->zero == RCA_NO_INSTANT)
		r->zero = at - when->relative;
}

/*
 * "T+5m": counted from the stated start, else from the first time.  That is
 * not "T0" where there is an entry "T0" that has no time.
 */
static void
stamp_relative(Runner *r)
{
	RcaInstant	start = r->zero != RCA_NO_INSTANT ? r->zero : r->report->start;

	if (start == RCA_NO_INSTANT)
	{
		start = r->first;
		for (int i = 0; i < r->nmarks; i++)
		{
			const RcaWhen *when = &r->marks[i].text.when;

			if (when->is_relative && when->relative == 0)
				start = RCA_NO_INSTANT;
		}
	}
	if (start == RCA_NO_INSTANT)
		return;
	for (int i = 0; i < r->nmarks; i++)
	{
		const RcaWhen *when = &r->marks[i].text.when;
		RcaTimelineEntry *entry;

		if (!when->is_relative || r->marks[i].entry < 0 ||
			when->relative == RCA_NO_DURATION)
			continue;
		entry = &r->report->timeline[r->marks[i].entry];
		entry->at = start + when->relative;
		entry->approximate = when->approximate;
		entry->unknown = RCA_UNKNOWN_NOTHING;
	}
}

/*
 * The order of the marks
 */

/* How the times go from one entry to the next. */
typedef struct Steps
{
	int			up;
	int			down;
	int			down_by_date;	/* of these, where both have a date */
	bool		any_setting;	/* a day that holds for several */
} Steps;

static void
count_step(const Runner *r, Steps *steps, const RcaWhen *a, const RcaWhen *b)
{
	int64		step = b->clock - a->clock;
	bool		by_date = a->day.kind == RCA_DAY_DATE &&
		b->day.kind == RCA_DAY_DATE;

	/* clocks of two zones do not show which is later, nor do those of two halves */
	if (!rca_is_same_zone(&a->zone, &b->zone) ||
		(r->states_halves && r->of_halves && a->half != b->half &&
		 (a->half == RCA_HALF_OPEN || b->half == RCA_HALF_OPEN)))
		return;
	if (by_date)
		step += (int64) (b->day.date - a->day.date) * RCA_USECS_PER_DAY;
	/* a time without a date may be of another day */
	else if (rca_when_has_day(a) || rca_when_has_day(b) ||
			 step > MIDNIGHT_FALL || step < -MIDNIGHT_FALL)
		return;
	steps->up += (step > 0);
	steps->down += (step < 0);
	steps->down_by_date += (step < 0 && by_date);
}

/*
 * Is the newest entry the first?  Then all steps go down, and there is more
 * than one, or one between two dates.
 */
static Steps
count_steps(const Runner *r)
{
	Steps		steps = {0};
	const RcaWhen *last = NULL;
	RcaDate		last_date = RCA_NO_DATE;

	for (int i = 0; i < r->nmarks; i++)
	{
		const RcaTimeMark *mark = &r->marks[i];

		if (mark->entry < 0)
			steps.any_setting |= rca_when_has_day(&mark->text.when);
		if (mark->entry < 0 || mark->text.when.clock < 0)
			continue;
		if (last != NULL)
			count_step(r, &steps, last, &mark->text.when);
		/* the day of an entry that those below it have not */
		steps.any_setting |= last != NULL && rca_when_has_day(last) &&
			!rca_when_has_day(&mark->text.when);
		last = &mark->text.when;
		/* a day that the first entry of it has, and those below it have not */
		if (last->day.kind != RCA_DAY_DATE)
			continue;
		steps.up += (last_date != RCA_NO_DATE && last->day.date > last_date);
		last_date = last->day.date;
	}
	return steps;
}

static bool
is_newest_first(const Steps *steps)
{
	return steps->up == 0 && (steps->down >= 2 || steps->down_by_date > 0);
}

static void
take_mark(Runner *r, const RcaTimeMark *mark)
{
	if (mark->entry < 0)
		take_setting(r, mark);
	else
		stamp(r, mark);
}

/*
 * Goes through the marks as time goes.  Where the newest entry is the first and
 * no day holds for several, that is from the last to the first.
 */
static void
take_marks(Runner *r)
{
	Steps		steps = count_steps(r);
	bool		backwards = is_newest_first(&steps) && !steps.any_setting;

	r->report->newest_first = is_newest_first(&steps) && steps.any_setting;
	if (backwards)
	{
		/* a zone in a heading still stands above what it speaks of */
		for (int i = 0; i < r->nmarks; i++)
		{
			if (r->marks[i].entry < 0)
				take_setting(r, &r->marks[i]);
		}
	}
	for (int i = 0; i < r->nmarks; i++)
	{
		const RcaTimeMark *mark = &r->marks[backwards ? r->nmarks - 1 - i : i];

		if (!backwards || mark->entry >= 0)
			take_mark(r, mark);
	}
	r->report->newest_first |= backwards;
}

/* Is there a date in the timeline? */
static bool
has_date(const RcaTimelineClock *clock)
{
	for (int i = 0; i < clock->nmarks; i++)
	{
		if (clock->marks[i].text.when.day.kind == RCA_DAY_DATE)
			return true;
	}
	return false;
}

/*
 * The date of the incident in the timeline: that on which it started, else that
 * of the first entry.  What it came of may be days older.
 */
static RcaDate
date_in_timeline(const Runner *r)
{
	for (int i = 0; i < r->nmarks; i++)
	{
		const RcaTimeMark *mark = &r->marks[i];

		if (mark->entry >= 0 && mark->text.when.day.kind == RCA_DAY_DATE &&
			r->report->timeline[mark->entry].milestone == RCA_MILESTONE_STARTED)
			return mark->text.when.day.date;
	}
	return r->days.first;
}

/*
 * Sets the date of the incident where no key states it.  That of the title, or
 * of the opening text, is taken where the timeline agrees, or has no
 * dates.
 */
static void
set_incident_date(const Runner *r)
{
	RcaReport  *report = r->report;
	RcaMetadata *m = &report->metadata;

	if (report->values[RCA_KEY_DATE] != NULL || r->days.first == RCA_NO_DATE ||
		(m->date != RCA_NO_DATE && report->date_source != RCA_DATE_FROM_TITLE))
		return;
	if (m->date == RCA_NO_DATE)
		rca_metadata_last_date(report);
	if (m->date != RCA_NO_DATE && m->date >= r->days.earliest &&
		m->date <= r->days.latest)
		return;
	m->date = date_in_timeline(r);
	report->date_source = RCA_DATE_FROM_TIMELINE;
}

void
rca_clock_run(RcaTimelineClock *clock)
{
	RcaReport  *report = clock->report;
	Runner		r = {report, clock->marks, clock->nmarks};

	r.last = r.last_until = r.first = r.zero = RCA_NO_INSTANT;
	r.half = RCA_HALF_OPEN;
	r.zone = rca_zone_of_report(report);
	if (r.zone.kind == RCA_ZONE_NONE)
		find_zone_of_entries(&r);
	if (r.zone.kind == RCA_ZONE_NONE && !r.zones_differ)
		(void) rca_zone_elsewhere(report, r.marks, r.nmarks, &r.zone);
	if (report->metadata.date == RCA_NO_DATE && !has_date(clock))
		rca_metadata_last_date(report);
	find_halves(&r);
	report->start = find_start(&r);
	find_elapsed(&r, clock->marks);
	rca_days_init(&r.days, report, r.marks, r.nmarks);
	if (r.days.assumed_line > 0)
		rca_add_doubt(report, r.days.assumed_line, RCA_DOUBT_FIRST_DAY);
	take_marks(&r);
	if (r.any_relative)
		stamp_relative(&r);
	set_incident_date(&r);
}
