/*
 * test/unit/test_zone.c
 *
 * Time zones: abbreviations, offsets and regions.  The host of these tests has
 * one region, Europe/Oslo.
 */
#include "unit.h"

#include "base/text.h"
#include "values/regions.h"
#include "values/zone.h"

#define MINUTES(hours, minutes)	((hours) * 60 + (minutes))

typedef struct ZoneRow
{
	const char *input;
	const char *name;			/* as written; NULL for none */
	int			offset;			/* in minutes */
	const char *region;
} ZoneRow;

static void
check_zone(const ZoneRow *row, const RcaZone *zone)
{
	unit_assert_string(unit_string(zone->name), row->name);
	unit_assert_string(zone->region, row->region);
	/* the offset of a region depends on the time */
	if (row->region == NULL)
		assert_int_equal(zone->offset, row->offset * 60);
}

static void
check_read(void **state)
{
	const ZoneRow *row = *state;
	RcaZone		zone;
	int			n = rca_zone_read(unit_text(row->input), &zone);

	assert_int_equal(n, row->name != NULL ? strlen(row->name) : 0);
	check_zone(row, &zone);
}

#define ZONE(input, name, offset)	UNIT_ROW(check_read, ZoneRow, input, name, offset, NULL)
#define REGION(input, name, region)	UNIT_ROW(check_read, ZoneRow, input, name, 0, region)
#define NO_ZONE(input)				UNIT_ROW(check_read, ZoneRow, input, NULL, 0, NULL)

static const struct CMUnitTest zones[] =
{
	/* abbreviations with a fixed offset, also out of season */
	ZONE("UTC", "UTC", 0),
	ZONE("utc", "utc", 0),
	ZONE("Utc", "Utc", 0),
	ZONE("GMT", "GMT", 0),
	ZONE("gmt", "gmt", 0),
	ZONE("Z", "Z", 0),
	ZONE("WET", "WET", 0),
	ZONE("WEST", "WEST", MINUTES(1, 0)),
	ZONE("BST", "BST", MINUTES(1, 0)),
	ZONE("CET", "CET", MINUTES(1, 0)),
	ZONE("CEST", "CEST", MINUTES(2, 0)),
	ZONE("EET", "EET", MINUTES(2, 0)),
	ZONE("EEST", "EEST", MINUTES(3, 0)),
	ZONE("MSK", "MSK", MINUTES(3, 0)),
	ZONE("SAST", "SAST", MINUTES(2, 0)),
	ZONE("IST", "IST", MINUTES(5, 30)),
	ZONE("SGT", "SGT", MINUTES(8, 0)),
	ZONE("HKT", "HKT", MINUTES(8, 0)),
	ZONE("AWST", "AWST", MINUTES(8, 0)),
	ZONE("KST", "KST", MINUTES(9, 0)),
	ZONE("JST", "JST", MINUTES(9, 0)),
	ZONE("AEST", "AEST", MINUTES(10, 0)),
	ZONE("AEDT", "AEDT", MINUTES(11, 0)),
	ZONE("NZST", "NZST", MINUTES(12, 0)),
	ZONE("NZDT", "NZDT", MINUTES(13, 0)),
	ZONE("BRT", "BRT", -MINUTES(3, 0)),
	ZONE("ART", "ART", -MINUTES(3, 0)),
	ZONE("AST", "AST", -MINUTES(4, 0)),
	ZONE("ADT", "ADT", -MINUTES(3, 0)),
	ZONE("EST", "EST", -MINUTES(5, 0)),
	ZONE("EDT", "EDT", -MINUTES(4, 0)),
	ZONE("CST", "CST", -MINUTES(6, 0)),
	ZONE("CDT", "CDT", -MINUTES(5, 0)),
	ZONE("MST", "MST", -MINUTES(7, 0)),
	ZONE("MDT", "MDT", -MINUTES(6, 0)),
	ZONE("PST", "PST", -MINUTES(8, 0)),
	ZONE("PDT", "PDT", -MINUTES(7, 0)),
	ZONE("PST: Disk full", "PST", -MINUTES(8, 0)),
	ZONE("CET)", "CET", MINUTES(1, 0)),
	ZONE("EST, EDT", "EST", -MINUTES(5, 0)),

	/* abbreviations that follow the rules of a region */
	REGION("ET", "ET", "America/New_York"),
	REGION("CT", "CT", "America/Chicago"),
	REGION("MT", "MT", "America/Denver"),
	REGION("PT", "PT", "America/Los_Angeles"),

	/* in lower case, or inside a word, they are something else */
	NO_ZONE("est"),
	NO_ZONE("Est"),
	NO_ZONE("pst"),
	NO_ZONE("et"),
	NO_ZONE("z"),
	NO_ZONE("ist"),
	NO_ZONE("ETA 10 minutes"),
	NO_ZONE("ESTIMATED"),
	NO_ZONE("PTO"),
	NO_ZONE("UTCX"),
	NO_ZONE("CET2"),
	NO_ZONE("Disk full"),
	NO_ZONE(""),
	NO_ZONE(" UTC"),

	/* an offset from UTC */
	ZONE("UTC+2", "UTC+2", MINUTES(2, 0)),
	ZONE("UTC-4", "UTC-4", -MINUTES(4, 0)),
	ZONE("utc+2", "utc+2", MINUTES(2, 0)),
	ZONE("GMT+1", "GMT+1", MINUTES(1, 0)),
	ZONE("GMT-11", "GMT-11", -MINUTES(11, 0)),
	ZONE("UTC+02", "UTC+02", MINUTES(2, 0)),
	ZONE("UTC+5:30", "UTC+5:30", MINUTES(5, 30)),
	ZONE("UTC+05:30", "UTC+05:30", MINUTES(5, 30)),
	ZONE("UTC+0530", "UTC+0530", MINUTES(5, 30)),
	ZONE("UTC-03:30", "UTC-03:30", -MINUTES(3, 30)),
	ZONE("UTC+0", "UTC+0", 0),
	ZONE("UTC+14", "UTC+14", MINUTES(14, 0)),
	ZONE("UTC-12:00", "UTC-12:00", -MINUTES(12, 0)),
	ZONE("UTC+5:45)", "UTC+5:45", MINUTES(5, 45)),

	ZONE("UTC+5: Disk full", "UTC+5", MINUTES(5, 0)),
	ZONE("GMT +2", "GMT +2", MINUTES(2, 0)),
	ZONE("GMT +2: Disk full", "GMT +2", MINUTES(2, 0)),
	ZONE("GMT +2)", "GMT +2", MINUTES(2, 0)),
	ZONE("UTC + 05:30", "UTC + 05:30", MINUTES(5, 30)),
	ZONE("UTC -3", "UTC -3", -MINUTES(3, 0)),
	ZONE("UTC - 3", "UTC - 3", -MINUTES(3, 0)),
	ZONE("UTC −3", "UTC −3", -MINUTES(3, 0)),
	ZONE("UTC−3", "UTC−3", -MINUTES(3, 0)),
	ZONE("UTC–3", "UTC–3", -MINUTES(3, 0)),
	ZONE("UTC＋9", "UTC＋9", MINUTES(9, 0)),
	ZONE("UTC‑05:00", "UTC‑05:00", -MINUTES(5, 0)),
	/* after a blank it may be something else, or a range */
	ZONE("UTC + 2 nodes", "UTC", 0),
	ZONE("UTC - 3 disks", "UTC", 0),
	ZONE("UTC - 06:10", "UTC", 0),
	ZONE("UTC–06:10", "UTC", 0),
	ZONE("UTC-2025-03-23", "UTC", 0),
	ZONE("UTC+2x", "UTC", 0),
	ZONE("UTC - Disk full", "UTC", 0),

	/* two of one region, and others that mean the same */
	ZONE("MEZ", "MEZ", MINUTES(1, 0)),
	ZONE("UTC/GMT", "UTC/GMT", 0),
	ZONE("MESZ", "MESZ", MINUTES(2, 0)),
	ZONE("HNE", "HNE", -MINUTES(5, 0)),
	ZONE("AKST", "AKST", -MINUTES(9, 0)),
	ZONE("ACST", "ACST", MINUTES(9, 30)),
	ZONE("WIB", "WIB", MINUTES(7, 0)),

	/* written out */
	ZONE("Pacific Standard Time", "Pacific Standard Time", -MINUTES(8, 0)),
	ZONE("Eastern Daylight Time", "Eastern Daylight Time", -MINUTES(4, 0)),
	ZONE("Central European Summer Time", "Central European Summer Time", MINUTES(2, 0)),
	ZONE("British Summer Time", "British Summer Time", MINUTES(1, 0)),
	ZONE("Coordinated Universal Time", "Coordinated Universal Time", 0),
	ZONE("北京时间", "北京时间", MINUTES(8, 0)),
	ZONE("日本時間", "日本時間", MINUTES(9, 0)),
	ZONE("JST）", "JST", MINUTES(9, 0)),
	NO_ZONE("Central database"),
	NO_ZONE("Pacific Ocean"),

	/* only an offset */
	ZONE("+02:00", "+02:00", MINUTES(2, 0)),
	ZONE("-08:00", "-08:00", -MINUTES(8, 0)),
	ZONE("+0530", "+0530", MINUTES(5, 30)),
	ZONE("-0800", "-0800", -MINUTES(8, 0)),
	ZONE("+09", "+09", MINUTES(9, 0)),
	ZONE("-03", "-03", -MINUTES(3, 0)),
	ZONE("+00:00", "+00:00", 0),
	ZONE("-00:00", "-00:00", 0),
	ZONE("+14:00", "+14:00", MINUTES(14, 0)),
	ZONE("+05:45", "+05:45", MINUTES(5, 45)),
	ZONE("+02:00: Disk full", "+02:00", MINUTES(2, 0)),
	ZONE("−0800", "−0800", -MINUTES(8, 0)),
	NO_ZONE("–06:00"),
	NO_ZONE("+9"),
	NO_ZONE("-3 servers"),
	NO_ZONE("- 3 servers"),
	NO_ZONE("+15:00"),
	NO_ZONE("-15"),
	NO_ZONE("+05:60"),
	NO_ZONE("+0560"),
	NO_ZONE("+9900"),
	NO_ZONE("+053"),
	NO_ZONE("+05300"),
	NO_ZONE("+05:3"),
	NO_ZONE("+02x"),
	NO_ZONE("+"),
	NO_ZONE("-"),
	NO_ZONE("02:00"),

	/* regions, in any case; a single word is not one */
	REGION("Europe/Oslo", "Europe/Oslo", "Europe/Oslo"),
	REGION("europe/oslo", "europe/oslo", "Europe/Oslo"),
	REGION("EUROPE/OSLO", "EUROPE/OSLO", "Europe/Oslo"),
	REGION("Europe/Oslo: Disk full", "Europe/Oslo", "Europe/Oslo"),
	REGION("Europe/Oslo)", "Europe/Oslo", "Europe/Oslo"),
	NO_ZONE("Oslo"),
	NO_ZONE("Europe"),
	NO_ZONE("Europe/"),
	NO_ZONE("Europe/Nowhere"),
	NO_ZONE("Europe/Oslo2"),
	NO_ZONE("and/or"),
	NO_ZONE("us/east-1"),
	NO_ZONE("Disk/full"),
};

/* Text in the place of a zone that is not valid. */
static void
check_unknown(void **state)
{
	const ZoneRow *row = *state;
	RcaZone		zone;
	int			n = rca_zone_read_place(unit_text(row->input), &zone);

	assert_int_equal(zone.kind == RCA_ZONE_UNKNOWN, row->name != NULL);
	if (row->name != NULL)
	{
		unit_assert_string(unit_string(zone.name), row->name);
		assert_int_equal(n, strlen(row->name));
	}
}

#define UNKNOWN(input, name)	UNIT_ROW(check_unknown, ZoneRow, input, name, 0, NULL)
#define NOT_UNKNOWN(input)		UNIT_ROW(check_unknown, ZoneRow, input, NULL, 0, NULL)

static const struct CMUnitTest unknown[] =
{
	UNKNOWN("UTC+25", "UTC+25"),
	UNKNOWN("UTC+15", "UTC+15"),
	UNKNOWN("GMT-20: Disk full", "GMT-20"),
	UNKNOWN("UTC+5:10", "UTC+5:10"),
	UNKNOWN("XYZT", "XYZT"),
	UNKNOWN("XYZT: Disk full", "XYZT"),
	UNKNOWN("XST)", "XST"),
	UNKNOWN("CET/PST", "CET/PST"),
	UNKNOWN("ET/PT", "ET/PT"),
	/* the host has no rules for this region */
	UNKNOWN("America/New_York", "America/New_York"),
	NOT_UNKNOWN("XYZT fails"),
	NOT_UNKNOWN("POST: Disk full"),
	NOT_UNKNOWN("TEST"),
	NOT_UNKNOWN("DNS: Disk full"),
	NOT_UNKNOWN("UTC+14"),
	NOT_UNKNOWN("UTC"),
	NOT_UNKNOWN("est: Disk full"),
	NOT_UNKNOWN("MEZ"),
	NOT_UNKNOWN("CET/deploy"),
	NOT_UNKNOWN("Disk full"),
	NOT_UNKNOWN(""),
};

/* Zones anywhere in a text. */
static void
check_find(void **state)
{
	const ZoneRow *row = *state;
	RcaZone		zone;

	if (rca_zone_find(unit_text(row->input), &zone))
		check_zone(row, &zone);
	else
		unit_assert_string(NULL, row->name);
}

#define FIND(input, name, offset)	UNIT_ROW(check_find, ZoneRow, input, name, offset, NULL)
#define FIND_REGION(input, name)	UNIT_ROW(check_find, ZoneRow, input, name, 0, name)
#define NOT_FOUND(input)			UNIT_ROW(check_find, ZoneRow, input, NULL, 0, NULL)

static const struct CMUnitTest found[] =
{
	FIND("All times are in PST.", "PST", -MINUTES(8, 0)),
	FIND("Timeline (UTC)", "UTC", 0),
	FIND("Timeline (UTC+2)", "UTC+2", MINUTES(2, 0)),
	FIND("Time [IST]", "IST", MINUTES(5, 30)),
	FIND("UTC time", "UTC", 0),
	FIND("all times utc", "utc", 0),
	FIND("Times in CET, not in UTC", "CET", MINUTES(1, 0)),
	FIND_REGION("All times are in Europe/Oslo.", "Europe/Oslo"),
	FIND_REGION("Times (Europe/Oslo)", "Europe/Oslo"),
	FIND("タイムライン（JST）", "JST", MINUTES(9, 0)),
	FIND("時刻はすべてJST", "JST", MINUTES(9, 0)),
	FIND("时间线（UTC+8）", "UTC+8", MINUTES(8, 0)),
	FIND("时间均为北京时间", "北京时间", MINUTES(8, 0)),
	FIND("Timeline (GMT +2)", "GMT +2", MINUTES(2, 0)),
	FIND("Timeline (UTC −3)", "UTC −3", -MINUTES(3, 0)),
	FIND("Timeline (UTC−3)", "UTC−3", -MINUTES(3, 0)),
	FIND("Todos os horários em UTC-3.", "UTC-3", -MINUTES(3, 0)),
	FIND("Tous les horaires sont en CET", "CET", MINUTES(1, 0)),
	FIND("Alle Zeiten in MEZ", "MEZ", MINUTES(1, 0)),
	FIND("All times Pacific Standard Time", "Pacific Standard Time", -MINUTES(8, 0)),
	FIND_REGION("Horas en zona local (Europe/Oslo), aproximadas.", "Europe/Oslo"),
	NOT_FOUND("The Pacific is large"),
	NOT_FOUND("Central database"),
	NOT_FOUND("Est. time of repair"),
	NOT_FOUND("All times are local."),
	NOT_FOUND("The best latest estimate"),
	NOT_FOUND("ESTIMATED TIMES"),
	NOT_FOUND("10:00 to 11:00"),
	NOT_FOUND("Timeline"),
	NOT_FOUND(""),
};

typedef struct RegionRow
{
	const char *input;
	const char *region;
} RegionRow;

static void
check_region(void **state)
{
	const RegionRow *row = *state;

	unit_assert_string(rca_region_find(unit_text(row->input)), row->region);
}

#define NAME(input, region)	UNIT_ROW(check_region, RegionRow, input, region)

static const struct CMUnitTest regions[] =
{
	NAME("Europe/Oslo", "Europe/Oslo"),
	NAME("europe/oslo", "Europe/Oslo"),
	NAME("Africa/Abidjan", "Africa/Abidjan"),
	NAME("America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"),
	NAME("America/New_York", "America/New_York"),
	NAME("Asia/Kolkata", "Asia/Kolkata"),
	NAME("Pacific/Auckland", "Pacific/Auckland"),
	/* old names */
	NAME("US/Eastern", "America/New_York"),
	NAME("us/pacific", "America/Los_Angeles"),
	NAME("Asia/Calcutta", "Asia/Kolkata"),
	NAME("America/Buenos_Aires", "America/Argentina/Buenos_Aires"),
	/* not names */
	NAME("Europe/Nowhere", NULL),
	NAME("Europe/Osl", NULL),
	NAME("Europe/Oslo/", NULL),
	NAME("and/or", NULL),
	NAME("us/east-1", NULL),
	NAME("", NULL),
};

int
main(void)
{
	UNIT_RUN(zones);
	UNIT_RUN(unknown);
	UNIT_RUN(found);
	UNIT_RUN(regions);
	return unit_failed;
}
