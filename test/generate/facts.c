/*
 * test/generate/facts.c
 *
 * What happened, and when.
 *
 * The same seed always gives the same incident.  The choice only determines
 * how much of it can be written.  For example, if no day is stated, everything
 * happens within some hours.  So a failure stays the same while it is made
 * smaller.
 */
#include "base/base.h"

#include "generate.h"
#include "zones.h"

#define SECOND			1000	/* clocks count milliseconds */
#define MINUTE			(60 * SECOND)
#define HOUR			(60 * MINUTE)
#define DAY				(24 * HOUR)

/* Entries that share a day, or pass one midnight, are all within this time. */
#define LONGEST_RUN		(11 * HOUR)

/* What is drawn for an entry, before any choice. */
typedef struct Draw
{
	int			gap;			/* milliseconds since the previous entry */
	int			new_days;		/* or days since the previous entry */
	int			length;
	int			approximate;
	int			own_zone;
	int			event;
} Draw;

static void
draw_entries(Draw *draws, int n, Random *random)
{
	for (int i = 0; i < n; i++)
	{
		Draw	   *d = &draws[i];

		d->gap = random_below(random, 4) == 0 ?
			random_below(random, 3 * HOUR) : random_below(random, 40 * MINUTE);
		d->new_days = random_below(random, 4) == 0 ? random_between(random, 1, 2) : 0;
		d->length = random_between(random, 2, 90) * MINUTE +
			random_below(random, MINUTE);
		d->approximate = random_below(random, 3);
		d->own_zone = random_below(random, 3);
		d->event = random_below(random, 1000000);
	}
	draws[0].gap = 0;
	draws[0].new_days = 0;
}

/* Does the choice allow entries on several days? */
static bool
has_days(const Choice *choice)
{
	switch (choice->variant[DIM_DAY])
	{
		case DAY_OF_INCIDENT:
		case DAY_TIMELINE:
			return false;
		default:
			return choice->variant[DIM_ORDER] != ORDER_MIDNIGHT &&
				choice->variant[DIM_SEASON] != SEASON_CHANGE;
	}
}

/* A clock with the precision that is written. */
static int
written_clock(const Choice *choice, int clock)
{
	int			unit = MINUTE;

	if (choice->variant[DIM_CLOCK] == CLOCK_SECONDS ||
		choice->variant[DIM_CLOCK] == CLOCK_ISO)
		unit = SECOND;
	else if (choice->variant[DIM_CLOCK] == CLOCK_MILLISECONDS)
		unit = 1;
	return clock - clock % unit;
}

/*
 * Sets the clocks of a run of entries, which are on one day or pass midnight
 * once. "where" chooses its start.
 */
static void
set_run(EntryFact *entries, const Draw *draws, int n, RcaDate day,
		const Choice *choice, int where)
{
	int			span = 0;
	int			longest = choice->variant[DIM_SEASON] == SEASON_CHANGE ?
	3 * HOUR : LONGEST_RUN;
	int			start;
	int64		sum = 0;
	int			scale = 1;

	for (int i = 1; i < n; i++)
		sum += draws[i].gap;
	while (sum / scale > longest)
		scale++;
	span = (int) (sum / scale);
	start = (int) ((int64) where % (DAY - span));
	if (choice->variant[DIM_ORDER] == ORDER_MIDNIGHT)
		start = DAY - 1 - where % Max(span, 20 * MINUTE);
	else if (choice->variant[DIM_SEASON] == SEASON_CHANGE)
		start = 20 * MINUTE + where % (100 * MINUTE);
	if (choice->variant[DIM_CLOCK] == CLOCK_HALF_ABOVE)
		start = 12 * HOUR + where % (12 * HOUR - span);
	if (choice->variant[DIM_CLOCK] == CLOCK_WORDS)
		start = (choice->variant[DIM_ORDER] == ORDER_MIDNIGHT ? 23 : 11) * HOUR +
			where % (50 * MINUTE);

	for (int i = 0; i < n; i++)
	{
		start += i > 0 ? draws[i].gap / scale : 0;
		entries[i].day = day + start / DAY;
		entries[i].clock = written_clock(choice, start % DAY);
	}
}

/*
 * For clocks of whole hours and words: makes clocks whole hours where
 * possible.
 */
static void
set_hours(EntryFact *entries, int n)
{
	for (int i = 0; i < n; i++)
	{
		int			hour = entries[i].clock - entries[i].clock % HOUR;

		if (i == 0 || entries[i].day > entries[i - 1].day ||
			hour > entries[i - 1].clock)
			entries[i].clock = hour;
	}
}

/* Swaps neighbours, as if they had been written in the wrong order. */
static void
set_disorder(EntryFact *entries, int n)
{
	for (int i = 1; i + 1 < n; i += 3)
	{
		int			clock = entries[i].clock;

		if (entries[i].day == entries[i + 1].day &&
			entries[i + 1].clock - clock < 30 * MINUTE)
		{
			entries[i].clock = entries[i + 1].clock;
			entries[i + 1].clock = clock;
		}
	}
}

/* A day of the year that the spelling of dates needs. */
static RcaDate
choose_day(const Choice *choice, Random *random)
{
	int			year = random_between(random, 2020, 2026);
	int			month = random_between(random, 1, 12);
	int			day = random_between(random, 1, 28);

	switch (choice->variant[DIM_DATE])
	{
		case DATE_DMY_SLASH_OPEN:
		case DATE_MDY_SLASH_OPEN:
		case DATE_DMY_DASH_OPEN:
			return rca_date_of(year, month, 13 + day % 8);
		case DATE_DMY_SLASH:
		case DATE_MDY_SLASH:
			return rca_date_of(year, month, 1 + day % 6);
		default:
			return rca_date_of(year, month, day);
	}
}

/* The same day of the month, because the spelling depends on that. */
static RcaDate
one_month_before(RcaDate date)
{
	int			year,
				month,
				day;

	rca_date_parts(date, &year, &month, &day);
	return month > 1 ? rca_date_of(year, month - 1, day) :
		rca_date_of(year - 1, 12, day);
}

static void
set_day(Facts *facts, const Choice *choice, Random *random)
{
	RcaDate		day = choose_day(choice, random);
	int			year,
				month,
				d;

	zone_make(&facts->zone, choice->variant[DIM_ZONE], day);
	if (choice->variant[DIM_SEASON] == SEASON_CHANGE)
	{
		rca_date_parts(day, &year, &month, &d);
		day = zone_change(&facts->zone, year, month <= 6);
	}
	else
	{
		/* at least a week without a clock change */
		while (zone_changes_between(&facts->zone, day - 1, day + 12))
			day = one_month_before(day);
	}
	facts->day = day;
	zone_make(&facts->zone, choice->variant[DIM_ZONE], day);
	zone_make(&facts->second_zone,
			  choice->variant[DIM_ZONE] == ZONE_UTC ? ZONE_UTC_PLUS : ZONE_UTC, day);
}

/* The days of entries, and the clocks on each day. */
static void
set_entries(Facts *facts, const Choice *choice, const Draw *draws,
			const int *starts)
{
	int			n = facts->nentries;
	RcaDate		day = facts->day;
	int			first = 0;

	while (first < n)
	{
		int			next = first + 1;

		while (next < n && !(has_days(choice) && draws[next].new_days > 0 &&
							 day - facts->day < 4))
			next++;
		set_run(facts->entries + first, draws + first, next - first, day,
				choice, starts[first]);
		if (next < n)
			day += draws[next].new_days;
		first = next;
	}
	if (choice->variant[DIM_CLOCK] == CLOCK_AMPM_HOURS ||
		choice->variant[DIM_CLOCK] == CLOCK_HOURS ||
		choice->variant[DIM_CLOCK] == CLOCK_WORDS)
		set_hours(facts->entries, n);
	if (choice->variant[DIM_ORDER] == ORDER_DISORDER)
		set_disorder(facts->entries, n);
}

static void
draw_actions(Facts *facts, Random *random)
{
	facts->nactions = random_between(random, 1, MAX_ACTIONS);
	for (int i = 0; i < facts->nactions; i++)
	{
		ActionFact *action = &facts->actions[i];

		action->action = random_below(random, 1000000);
		action->owner = random_below(random, 6) - 1;
		action->due = random_below(random, 5) == 0 ? RCA_NO_DATE :
			random_between(random, 1, 60);
		action->is_open = random_below(random, 2) == 0;
		action->ticket = random_below(random, 3) == 0 ? 0 : random_between(random, 1, 999);
	}
}

void
facts_make(Facts *facts, const Choice *choice, uint64 seed)
{
	Random		random = {seed};
	Draw		draws[MAX_ENTRIES];
	int			starts[MAX_ENTRIES];

	memset(facts, 0, sizeof(*facts));
	facts->title = random_below(&random, 1000);
	facts->severity = random_below(&random, 1000);
	facts->service = random_below(&random, 1000);
	facts->nentries = random_between(&random, MIN_ENTRIES, MAX_ENTRIES);
	draw_entries(draws, facts->nentries, &random);
	for (int i = 0; i < facts->nentries; i++)
		starts[i] = random_below(&random, DAY);
	draw_actions(facts, &random);
	set_day(facts, choice, &random);
	for (int i = 0; i < facts->nactions; i++)
		facts->actions[i].due += facts->actions[i].due == RCA_NO_DATE ? 0 : facts->day + 10;
	set_entries(facts, choice, draws, starts);

	for (int i = 0; i < facts->nentries; i++)
	{
		EntryFact  *entry = &facts->entries[i];

		entry->event = draws[i].event;
		if (choice->variant[DIM_RANGE] != RANGE_NEVER && draws[i].event % 3 != 0)
		{
			entry->length = written_clock(choice, entry->clock + draws[i].length) -
				entry->clock;
			if (choice->variant[DIM_CLOCK] == CLOCK_AMPM_HOURS)
				entry->length = HOUR - entry->clock % HOUR;
			/* because of a clock change, it may end before it begins */
			if (fact_instant(&facts->zone, entry->day, (int64) entry->clock + entry->length) <=
				fact_instant(&facts->zone, entry->day, entry->clock))
				entry->length = 0;
		}
		entry->approximate = draws[i].approximate == 0 &&
			choice->variant[DIM_APPROXIMATE] != APPROXIMATE_NEVER;
		entry->own_zone = draws[i].own_zone == 0;
	}
}

/*
 * Names
 */

static const char *const titles[] =
{
	"Checkout declines cards", "Search returns nothing", "Login is slow",
	"Mails are sent twice", "Queue overflows", "Gateway drops connections",
};

static const char *const severities[] = {"SEV1", "SEV-2", "P1", "P2", "critical", "major"};
static const char *const services[] = {"checkout", "search", "login", "mailer", "gateway"};
static const char *const owners[] = {"Alice", "Bob Miller", "Payments team", "SRE team", "Ana-Maria"};

const char *
fact_title(const Facts *facts)
{
	return titles[facts->title % lengthof(titles)];
}

const char *
fact_severity(const Facts *facts)
{
	return severities[facts->severity % lengthof(severities)];
}

const char *
fact_service(const Facts *facts)
{
	return services[facts->service % lengthof(services)];
}

/* NULL if there is no owner */
const char *
fact_owner(const ActionFact *action)
{
	return action->owner < 0 ? NULL : owners[action->owner % lengthof(owners)];
}

/* NULL if there is none */
const char *
fact_ticket(const ActionFact *action)
{
	static char buffer[16];

	if (action->ticket == 0)
		return NULL;
	snprintf(buffer, sizeof(buffer), "OPS-%d", action->ticket);
	return buffer;
}

RcaInstant
fact_instant(const Zone *zone, RcaDate day, int64 clock)
{
	day += (RcaDate) (clock / DAY);
	clock %= DAY;
	return (RcaInstant) day * RCA_USECS_PER_DAY + clock * 1000 -
		zone_offset(zone, day, (int) (clock / SECOND)) * RCA_USECS_PER_SEC;
}
