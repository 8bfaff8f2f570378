/*
 * test/generate/zones.c
 *
 * The zones of reports, and their clock changes.
 */
#include "base/base.h"

#include "generate.h"
#include "zones.h"

#define MINUTES(m)	((m) * 60)
#define HOURS(h)	((h) * 3600)

typedef struct ZoneStyle
{
	const char *winter;
	const char *summer;			/* NULL if it is the same as in winter */
	int			offset;
	int			rule;
} ZoneStyle;

static const ZoneStyle styles[NZONES] =
{
	[ZONE_UTC] = {"UTC", NULL, 0, RULE_NONE},
	[ZONE_UTC_LOWER] = {"utc", NULL, 0, RULE_NONE},
	[ZONE_GMT] = {"GMT", NULL, 0, RULE_NONE},
	[ZONE_UTC_PLUS] = {"UTC+2", NULL, HOURS(2), RULE_NONE},
	[ZONE_GMT_APART] = {"GMT +2", NULL, HOURS(2), RULE_NONE},
	[ZONE_UTC_APART] = {"UTC + 05:30", NULL, MINUTES(330), RULE_NONE},
	[ZONE_UTC_MINUS_SIGN] = {"UTC\xe2\x88\x92\x33", NULL, -HOURS(3), RULE_NONE},
	[ZONE_UTC_MINUTES] = {"UTC-05:00", NULL, -HOURS(5), RULE_NONE},
	[ZONE_OFFSET] = {"+02:00", NULL, HOURS(2), RULE_NONE},
	[ZONE_OFFSET_GIT] = {"-0700", NULL, -HOURS(7), RULE_NONE},
	[ZONE_CET] = {"CET", "CEST", HOURS(1), RULE_EUROPE},
	[ZONE_CET_ALWAYS] = {"CET", NULL, HOURS(1), RULE_NONE},
	[ZONE_CET_PAIR] = {"CET/CEST", NULL, HOURS(1), RULE_EUROPE},
	[ZONE_MEZ] = {"MEZ", "MESZ", HOURS(1), RULE_EUROPE},
	[ZONE_BST] = {"GMT", "BST", 0, RULE_EUROPE},
	[ZONE_EST] = {"EST", "EDT", -HOURS(5), RULE_AMERICA},
	[ZONE_EST_PAIR] = {"EST/EDT", NULL, -HOURS(5), RULE_AMERICA},
	[ZONE_PST] = {"PST", "PDT", -HOURS(8), RULE_AMERICA},
	[ZONE_PST_ALWAYS] = {"PST", NULL, -HOURS(8), RULE_NONE},
	[ZONE_PST_PAIR] = {"PST/PDT", NULL, -HOURS(8), RULE_AMERICA},
	[ZONE_JST] = {"JST", NULL, HOURS(9), RULE_NONE},
	[ZONE_KST] = {"KST", NULL, HOURS(9), RULE_NONE},
	[ZONE_BRT] = {"BRT", NULL, -HOURS(3), RULE_NONE},
	[ZONE_MADRID] = {"Europe/Madrid", NULL, HOURS(1), RULE_EUROPE},
	[ZONE_LONDON] = {"Europe/London", NULL, 0, RULE_EUROPE},
	[ZONE_NEW_YORK] = {"America/New_York", NULL, -HOURS(5), RULE_AMERICA},
	[ZONE_LOS_ANGELES] = {"America/Los_Angeles", NULL, -HOURS(8), RULE_AMERICA},
	[ZONE_TOKYO] = {"Asia/Tokyo", NULL, HOURS(9), RULE_NONE},
	[ZONE_KOLKATA] = {"Asia/Kolkata", NULL, MINUTES(330), RULE_NONE},
	[ZONE_SYDNEY] = {"Australia/Sydney", NULL, HOURS(10), RULE_AUSTRALIA},
	[ZONE_ET] = {"ET", NULL, -HOURS(5), RULE_AMERICA},
	[ZONE_PT] = {"PT", NULL, -HOURS(8), RULE_AMERICA},
	[ZONE_EASTERN] = {"Eastern", NULL, -HOURS(5), RULE_AMERICA},
	[ZONE_PACIFIC_TIME] = {"Pacific Time", NULL, -HOURS(8), RULE_AMERICA},
	[ZONE_Z] = {"Z", NULL, 0, RULE_NONE},
};

/* The first Sunday on or after a day of a month. */
static RcaDate
sunday_from(int year, int month, int from)
{
	RcaDate		day = rca_date_of(year, month, from);

	/* 2000-01-01 was a Saturday */
	while ((day + 6) % 7 != 0)
		day++;
	return day;
}

RcaDate
zone_change(const Zone *zone, int year, bool spring)
{
	switch (zone->rule)
	{
		case RULE_EUROPE:
			return spring ? sunday_from(year, 3, 25) : sunday_from(year, 10, 25);
		case RULE_AMERICA:
			return spring ? sunday_from(year, 3, 8) : sunday_from(year, 11, 1);
		case RULE_AUSTRALIA:
			return spring ? sunday_from(year, 10, 1) : sunday_from(year, 4, 1);
		case RULE_NONE:
			break;
	}
	return RCA_NO_DATE;
}

bool
zone_changes_between(const Zone *zone, RcaDate first, RcaDate last)
{
	int			year,
				month,
				day;

	if (zone->rule == RULE_NONE)
		return false;
	rca_date_parts(first, &year, &month, &day);
	for (int i = 0; i < 4; i++)
	{
		RcaDate		change = zone_change(zone, year + i / 2, i % 2 == 0);

		if (change >= first && change <= last)
			return true;
	}
	return false;
}

/*
 * The local times of the clock changes of a year, in seconds.  An hour is
 * missing from the first one on, and an hour comes twice from the second one
 * on.
 */
static void
find_changes(const Zone *zone, RcaDate day, int64 *missing, int64 *twice)
{
	int			year,
				month,
				d;

	rca_date_parts(day, &year, &month, &d);
	/* the change is at 01:00 UTC in all of Europe, and at 02:00 elsewhere */
	*missing = (int64) zone_change(zone, year, true) * 86400 +
		(zone->rule == RULE_EUROPE ? HOURS(1) + zone->offset : HOURS(2));
	*twice = (int64) zone_change(zone, year, false) * 86400 +
		(zone->rule == RULE_EUROPE ? HOURS(1) + zone->offset :
		 zone->rule == RULE_AMERICA ? HOURS(1) : HOURS(2));
}

/*
 * In the hour that does not exist, and in the hour that comes twice,
 * PostgreSQL uses winter time.  So summer time is one hour shorter here at
 * each end.
 */
int
zone_offset(const Zone *zone, RcaDate day, int clock)
{
	int64		local = (int64) day * 86400 + clock;
	int64		from,
				to;
	bool		is_summer;

	if (zone->rule == RULE_NONE)
		return zone->offset;
	find_changes(zone, day, &from, &to);
	if (from < to)
		is_summer = local >= from + HOURS(1) && local < to;
	else
		is_summer = local < to || local >= from + HOURS(1);
	return zone->offset + (is_summer ? HOURS(1) : 0);
}

bool
zone_is_changing(const Zone *zone, RcaDate day, int clock)
{
	int64		local = (int64) day * 86400 + clock;
	int64		missing,
				twice;

	if (zone->rule == RULE_NONE)
		return false;
	find_changes(zone, day, &missing, &twice);
	return (local >= missing && local < missing + HOURS(1)) ||
		(local >= twice && local < twice + HOURS(1));
}

void
zone_make(Zone *zone, int variant, RcaDate day)
{
	const ZoneStyle *style = &styles[variant];
	bool		is_summer;

	zone->offset = style->offset;
	zone->rule = style->rule;
	is_summer = zone_offset(zone, day, HOURS(12)) != style->offset;
	snprintf(zone->name, sizeof(zone->name), "%s",
			 is_summer && style->summer != NULL ? style->summer : style->winter);
}
