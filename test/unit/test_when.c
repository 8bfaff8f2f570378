/*
 * test/unit/test_when.c
 *
 * Points in time: a date, a clock time or both, with everything that belongs
 * to them.
 */
#include "unit.h"

#include "base/text.h"
#include "values/instant.h"
#include "values/when_cell.h"
#include "values/when_range.h"
#include "values/when_read.h"

/*
 * A point in time as one string: "~" if it is approximate, the date or
 * --MM-DD, the clock time, and the zone as written, separated by blanks.  A
 * relative time is "T+" or "T-" and a clock time.
 */
static const char *
describe(const RcaWhen *when)
{
	StringInfoData s;

	initStringInfo(&s);
	if (when->approximate)
		appendStringInfoString(&s, " ~");
	if (when->day.kind == RCA_DAY_DATE)
		appendStringInfo(&s, " %s", rca_date_string(when->day.date));
	else if (when->day.kind == RCA_DAY_OF_YEAR)
		appendStringInfo(&s, " --%02d-%02d", when->day.month, when->day.day);
	else if (when->day.kind != RCA_DAY_NONE)
		appendStringInfo(&s, " day %d", when->day.kind);
	if (when->clock != RCA_NO_CLOCK)
		appendStringInfo(&s, " %s", when->clock < 0 ? "?" : unit_clock(when->clock));
	if (when->zone.name.data != NULL)
		appendStringInfo(&s, " %s", unit_string(when->zone.name));
	if (when->zone.kind == RCA_ZONE_UNKNOWN)
		appendStringInfoString(&s, "?");
	if (when->is_relative && when->relative == RCA_NO_DURATION)
		appendStringInfoString(&s, " T+?");
	else if (when->is_relative)
		appendStringInfo(&s, " T%c%s", when->relative < 0 ? '-' : '+',
						 unit_clock(when->relative < 0 ? -when->relative : when->relative));
	return s.len > 0 ? s.data + 1 : "";
}

typedef struct WhenRow
{
	const char *input;
	const char *when;			/* NULL for none */
	const char *rest;			/* the rest of the input */
} WhenRow;

static void
check_when(void **state)
{
	const WhenRow *row = *state;
	RcaStr		text = unit_text(row->input);
	RcaWhen		when;

	if (rca_when_read(text, &when))
	{
		unit_assert_string(describe(&when), row->when);
		unit_assert_string(unit_string(rca_skip(text, when.length)), row->rest);
	}
	else
		unit_assert_string(NULL, row->when);
}

#define WHEN(input, when)				UNIT_ROW(check_when, WhenRow, input, when, "")
#define WHEN_REST(input, when, rest)	UNIT_ROW(check_when, WhenRow, input, when, rest)
#define NO_WHEN(input)					UNIT_ROW(check_when, WhenRow, input, NULL, NULL)

static const struct CMUnitTest whens[] =
{
	/* only a time, and text that may come after it */
	WHEN("05:24", "05:24"),
	WHEN("  05:24", "05:24"),
	WHEN("5:24 PM", "17:24"),
	WHEN("5 PM", "17:00"),
	WHEN("05.24", "05:24"),
	WHEN_REST("05:24 - Disk full", "05:24", " - Disk full"),
	WHEN_REST("05:24: Disk full", "05:24", ": Disk full"),
	WHEN_REST("05:24 Disk full", "05:24", " Disk full"),
	WHEN_REST("05:24–06:10", "05:24", "–06:10"),
	WHEN("05:24頃", "~ 05:24"),
	WHEN_REST("10:24ディスク", "10:24", "ディスク"),
	WHEN("[05:24]", "05:24"),
	WHEN_REST("[05:24] Disk full", "05:24", " Disk full"),
	WHEN_REST("[05:24 - 06:10]", "05:24", " - 06:10]"),

	/* only a date */
	WHEN("2025-03-23", "2025-03-23"),
	WHEN("[2025-03-23]", "2025-03-23"),
	WHEN("March 23", "--03-23"),
	WHEN_REST("2025-03-23 Disk full", "2025-03-23", " Disk full"),
	WHEN_REST("2025-03-23: Disk full", "2025-03-23", ": Disk full"),
	WHEN_REST("2025-03-23 25.53 GB", "2025-03-23", " 25.53 GB"),
	WHEN_REST("2025-03-23 at the office", "2025-03-23", " at the office"),

	/* the day of a month before a colon */
	WHEN_REST("Dec 12: Disk full", "--12-12", ": Disk full"),
	WHEN_REST("12 December: Disk full", "--12-12", ": Disk full"),
	WHEN_REST("12. März: Platte voll", "--03-12", ": Platte voll"),
	WHEN_REST("Dec 12:", "--12-12", ":"),
	NO_WHEN("Dec 12:30"),
	WHEN_REST("Dec 12 08:04: x", "--12-12 08:04", ": x"),

	/* a colon and a word before the clock time */
	WHEN("2025-03-23: at 05:24 UTC", "2025-03-23 05:24 UTC"),
	WHEN("2025-03-23: At 05:24:07", "2025-03-23 05:24:07"),
	WHEN("23. März 2025: um 05:24 Uhr", "2025-03-23 05:24"),
	WHEN("23 mars 2025: à 05:24", "2025-03-23 05:24"),
	WHEN_REST("2025-03-23: between 05:24 and 06:10", "2025-03-23 05:24", " and 06:10"),
	WHEN_REST("2025-03-23: At 99% load", "2025-03-23", ": At 99% load"),
	WHEN_REST("2025-03-23: 05:24 is too late", "2025-03-23", ": 05:24 is too late"),
	WHEN_REST("2025-03-23: by 18:00 a fix", "2025-03-23", ": by 18:00 a fix"),

	/* hours that are times because of their zone */
	WHEN("2025-03-23 13 UTC", "~ 2025-03-23 13:00 UTC"),
	WHEN_REST("2025-03-23 13 UTC - 3 disks", "~ 2025-03-23 13:00 UTC", " - 3 disks"),
	WHEN("2025-03-23 ~8 CET", "~ 2025-03-23 08:00 CET"),
	WHEN_REST("2025-03-23 08-10 UTC", "~ 2025-03-23 08:00", "-10 UTC"),
	WHEN_REST("2025-03-23 8–10 UTC", "~ 2025-03-23 08:00", "–10 UTC"),
	WHEN("12-24 10 UTC", "~ --12-24 10:00 UTC"),
	WHEN("01-13: at 14:23", "--01-13 14:23"),
	WHEN("01-13\xc2\xa0" "at\xc2\xa0" "14:23", "--01-13 14:23"),
	NO_WHEN("01-13: at the office"),
	WHEN("America/New_York 오후 1:23", "13:23 America/New_York?"),
	WHEN_REST("2025-03-23 3 ET devices", "2025-03-23", " 3 ET devices"),
	WHEN_REST("2025-03-23 25 UTC", "2025-03-23", " 25 UTC"),
	WHEN_REST("2025-03-23 13 hosts", "2025-03-23", " 13 hosts"),
	WHEN_REST("2025-03-23 13 UTC disk full", "~ 2025-03-23 13:00 UTC", " disk full"),
	WHEN_REST("2025-03-23 - 3 MSK clusters", "2025-03-23", " - 3 MSK clusters"),
	WHEN_REST("2025-03-23 2-3 PST files", "2025-03-23", " 2-3 PST files"),
	WHEN_REST("2025-03-23 8 CET - disk", "~ 2025-03-23 08:00 CET", " - disk"),
	NO_WHEN("13 UTC"),

	/* a zone that may be another word, before a clock time */
	WHEN("Eastern 05:37", "05:37 Eastern?"),
	WHEN("pacific 10:24", "10:24 pacific?"),
	WHEN("Central Time 10:24", "10:24 Central Time?"),
	WHEN("(Mountain) 10:24", "10:24 Mountain?"),
	NO_WHEN("Eastern 3 hosts"),
	NO_WHEN("Customer 10:24"),

	/* date and clock */
	WHEN("2025-03-23 05:24", "2025-03-23 05:24"),
	WHEN("2025-03-23  05:24", "2025-03-23 05:24"),
	WHEN("2025-03-23, 05:24", "2025-03-23 05:24"),
	WHEN("2025-03-23 at 05:24", "2025-03-23 05:24"),
	WHEN("2025-03-23T05:24", "2025-03-23 05:24"),
	WHEN("2025-03-23t05:24", "2025-03-23 05:24"),
	WHEN("2025/03/23 05:24:30", "2025-03-23 05:24:30"),
	WHEN("23.03.2025 05:24", "2025-03-23 05:24"),
	WHEN("23.03.2025, 05.24", "2025-03-23 05:24"),
	WHEN("March 23, 2025 5:24 PM", "2025-03-23 17:24"),
	WHEN("March 23rd, 2025 at 5 PM", "2025-03-23 17:00"),
	WHEN("Sunday, 23 March 2025, 05:24", "2025-03-23 05:24"),
	WHEN("2025年3月23日 5:24", "2025-03-23 05:24"),
	WHEN("2025년 3월 23일 17:24", "2025-03-23 17:24"),
	WHEN("5 de marzo de 2025 10:00", "2025-03-05 10:00"),
	WHEN("March 23 05:24", "--03-23 05:24"),
	WHEN("23 March, 05:24", "--03-23 05:24"),
	WHEN("1 May 10:00", "--05-01 10:00"),
	WHEN("03-26 05:24", "--03-26 05:24"),
	WHEN("2025-03-23 24:00", "2025-03-23 24:00"),
	WHEN_REST("[2025-03-23 05:24] Disk full", "2025-03-23 05:24", " Disk full"),
	WHEN_REST("2025-03-23 05:24 - 06:10", "2025-03-23 05:24", " - 06:10"),

	/* with a zone */
	WHEN("05:24 UTC", "05:24 UTC"),
	WHEN("05:24UTC", "05:24 UTC"),
	WHEN("05:24Z", "05:24 Z"),
	WHEN("05:24 (UTC)", "05:24 UTC"),
	WHEN("05:24(UTC)", "05:24 UTC"),
	WHEN("05:24 UTC+2", "05:24 UTC+2"),
	WHEN("05:24 +02:00", "05:24 +02:00"),
	WHEN("05:24+02:00", "05:24 +02:00"),
	WHEN("05:24 Europe/Oslo", "05:24 Europe/Oslo"),
	WHEN("5:24 PM PST", "17:24 PST"),
	WHEN("5 PM ET", "17:00 ET"),
	WHEN("[05:24 UTC]", "05:24 UTC"),
	WHEN("2025-03-23T05:24:00Z", "2025-03-23 05:24 Z"),
	WHEN("2025-03-23T05:24:30.250Z", "2025-03-23 05:24:30.25 Z"),
	WHEN("2025-03-23T05:24:00+05:30", "2025-03-23 05:24 +05:30"),
	WHEN("2025-03-23T05:24:00-08:00", "2025-03-23 05:24 -08:00"),
	WHEN("2025-03-23 05:24:30-08:00", "2025-03-23 05:24:30 -08:00"),
	WHEN("2025-03-23 05:24 -0800", "2025-03-23 05:24 -0800"),
	WHEN("2025-03-23 05:24:00-08", "2025-03-23 05:24 -08"),
	WHEN("2025-03-23 05:24 CET", "2025-03-23 05:24 CET"),
	WHEN_REST("05:24 UTC: Disk full", "05:24 UTC", ": Disk full"),
	WHEN_REST("05:24 PST Disk full", "05:24 PST", " Disk full"),
	WHEN_REST("05:24 (UTC, about)", "05:24", " (UTC, about)"),
	WHEN_REST("05:24 (UTC", "05:24", " (UTC"),
	WHEN_REST("05:24 (the disk)", "05:24", " (the disk)"),
	WHEN_REST("2025-03-23 UTC", "2025-03-23", " UTC"),
	/* "-" between two times means a range, unless a program wrote the time */
	WHEN_REST("10:00-11:00", "10:00", "-11:00"),
	WHEN_REST("10:00 -11:00", "10:00", " -11:00"),
	WHEN_REST("2025-03-23 10:00-11:00", "2025-03-23 10:00", "-11:00"),
	WHEN("2025-03-23T10:00-11:00", "2025-03-23 10:00 -11:00"),

	/* approximate */
	WHEN("~05:24", "~ 05:24"),
	WHEN("~ 05:24", "~ 05:24"),
	WHEN("≈05:24", "~ 05:24"),
	WHEN("±05:24", "~ 05:24"),
	WHEN("ca. 05:24", "~ 05:24"),
	WHEN("ca 05:24", "~ 05:24"),
	WHEN("Circa 05:24", "~ 05:24"),
	WHEN("approx. 05:24", "~ 05:24"),
	WHEN("approx 05:24", "~ 05:24"),
	WHEN("Approximately 05:24", "~ 05:24"),
	WHEN("about 5 PM", "~ 17:00"),
	WHEN("Around 05:24 UTC", "~ 05:24 UTC"),
	WHEN("nearly 05:24", "~ 05:24"),
	WHEN("roughly 05:24", "~ 05:24"),
	WHEN("etwa 05:24", "~ 05:24"),
	WHEN("environ 05:24", "~ 05:24"),
	WHEN("aproximadamente 05:24", "~ 05:24"),
	WHEN("約05:24", "~ 05:24"),
	WHEN("约 05:24", "~ 05:24"),
	WHEN("大约05:24", "~ 05:24"),
	WHEN("약 05:24", "~ 05:24"),
	WHEN("[~05:24]", "~ 05:24"),
	WHEN("~2025-03-23 05:24", "~ 2025-03-23 05:24"),
	WHEN("2025-03-23 ~05:24", "~ 2025-03-23 05:24"),
	WHEN("2025-03-23 around 05:24", "~ 2025-03-23 05:24"),
	WHEN("2025-03-23 at about 5 PM", "~ 2025-03-23 17:00"),
	NO_WHEN("about05:24"),
	NO_WHEN("ca.05:24"),
	NO_WHEN("about"),
	NO_WHEN("~"),

	/* relative to the start */
	WHEN("T0", "T+00:00"),
	WHEN("T+5m", "T+00:05"),
	WHEN("T+5", "T+00:05"),
	WHEN("T+90", "T+01:30"),
	WHEN("T-10", "T-00:10"),
	WHEN("T+00:10", "T+00:10"),
	WHEN("T-00:10", "T-00:10"),
	WHEN("T+00:10:30", "T+00:10:30"),
	WHEN("T+1h30m", "T+01:30"),
	WHEN("T-2h", "T-02:00"),
	WHEN("T+90s", "T+00:01:30"),
	WHEN("T+1d", "T+24:00"),
	WHEN("[T+5m]", "T+00:05"),
	WHEN_REST("T0: Disk full", "T+00:00", ": Disk full"),
	WHEN_REST("T+5m - Disk full", "T+00:05", " - Disk full"),
	NO_WHEN("T1"),
	NO_WHEN("T+"),
	NO_WHEN("T+5x"),
	NO_WHEN("T+12345"),
	NO_WHEN("T00"),
	NO_WHEN("T"),
	NO_WHEN("Then"),
	NO_WHEN("TBD"),

	WHEN("T+0:15", "T+00:15"),
	WHEN("T+26:10", "T+26:10"),
	WHEN("T+5 min", "T+00:05"),
	WHEN("T+2 hours", "T+02:00"),
	WHEN("T+1 hour 30 min", "T+01:30"),
	WHEN("T+1 day", "T+24:00"),
	WHEN("T+~1 hour", "~ T+01:00"),
	WHEN("T + 5 min", "T+00:05"),
	WHEN("T−5m", "T-00:05"),
	WHEN("T–2", "T-00:02"),
	WHEN("T+Minutes", "T+?"),
	WHEN("T+?", "T+?"),
	WHEN_REST("T+Minutes: Disk full", "T+?", ": Disk full"),
	WHEN_REST("T+5 min restarted", "T+00:05", " restarted"),
	WHEN_REST("T+5 servers", "T+00:05", " servers"),
	WHEN_REST("T+0:15 Disk full", "T+00:15", " Disk full"),
	WHEN_REST("T+5m: Disk full", "T+00:05", ": Disk full"),
	WHEN("+10m", "T+00:10"),
	WHEN("+10 min", "T+00:10"),
	WHEN("+1h30m", "T+01:30"),
	WHEN("+00:10", "T+00:10"),
	WHEN("-5m", "T-00:05"),
	WHEN_REST("+10m: Disk full", "T+00:10", ": Disk full"),
	NO_WHEN("+10"),
	NO_WHEN("+3 servers"),
	NO_WHEN("-3 servers"),
	NO_WHEN("T-shirts"),
	NO_WHEN("T-Mobile"),
	NO_WHEN("-5"),
	NO_WHEN("+1 from me"),

	/* signs of approximation after a time */
	WHEN("20:00ish", "~ 20:00"),
	WHEN("20:00-ish", "~ 20:00"),
	WHEN("13:32+", "~ 13:32"),
	WHEN("05:24 or so", "~ 05:24"),
	WHEN("05:24 approx.", "~ 05:24"),
	WHEN("05:24 (approx.)", "~ 05:24"),
	WHEN("05:24ごろ", "~ 05:24"),
	WHEN("05:24左右", "~ 05:24"),
	WHEN("gegen 05:24", "~ 05:24"),
	WHEN("vers 05:24", "~ 05:24"),
	WHEN_REST("05:24ish: Disk full", "~ 05:24", ": Disk full"),
	WHEN_REST("05:24 ish", "~ 05:24", ""),
	WHEN("05:24ish UTC", "~ 05:24 UTC"),
	WHEN_REST("13:32+2 disks", "13:32", "+2 disks"),

	/* four digits in places where they are a time */
	WHEN_REST("1625: Disk full", "16:25", ": Disk full"),
	WHEN("0524Z", "05:24 Z"),
	WHEN("0524 UTC", "05:24 UTC"),
	WHEN("2023-02-02 1625", "2023-02-02 16:25"),
	WHEN_REST("2023-02-02 1650: huddle", "2023-02-02 16:50", ": huddle"),
	WHEN_REST("2023-02-02 2000 users", "2023-02-02", " 2000 users"),
	WHEN_REST("21 March 2025: Disk full", "2025-03-21", ": Disk full"),
	WHEN_REST("Friday, 21 March 2025: Disk full", "2025-03-21", ": Disk full"),
	WHEN_REST("September 27, 2025: Disk full", "2025-09-27", ": Disk full"),
	WHEN_REST("March 21 - 2025: Disk full", "--03-21", " - 2025: Disk full"),
	WHEN_REST("2022-08-03 12:26-12:??", "2022-08-03 12:26", "-12:??"),
	NO_WHEN("2024: a new year"),
	NO_WHEN("1625"),
	NO_WHEN("2000 users"),
	NO_WHEN("1625 servers"),
	NO_WHEN("9999: Disk full"),

	/* non-ASCII blanks between any two parts */
	WHEN("May\xc2\xa0" "5,\xc2\xa0" "2025\xc2\xa0" "5:24\xc2\xa0PM\xc2\xa0UTC", "2025-05-05 17:24 UTC"),
	WHEN("5\xe2\x80\xafMay\xe2\x80\xaf" "2025\xe2\x80\xaf" "5:24\xe2\x80\xafPM\xe2\x80\xafUTC", "2025-05-05 17:24 UTC"),
	WHEN("Monday,\xe3\x80\x80" "10:00", "day 4 10:00"),
	WHEN("Monday\xc2\xa0" "10:00", "day 4 10:00"),
	WHEN("T+5\xc2\xa0min", "T+00:05"),
	WHEN("ca.\xc2\xa0" "05:24", "~ 05:24"),
	WHEN("at\xc2\xa0" "05:24", "05:24"),

	/* what may come before a time */
	WHEN("(05:33)", "05:33"),
	WHEN_REST("(05:33) b", "05:33", " b"),
	WHEN_REST("(05:33 UTC) b", "05:33 UTC", " b"),
	WHEN("（05:33）", "05:33"),
	WHEN_REST("【05:33】ディスク", "05:33", "ディスク"),
	WHEN("{{ 06:10 }}", "06:10"),
	WHEN_REST("at 05:37 c", "05:37", " c"),
	WHEN_REST("🕐 06:02 d", "06:02", " d"),
	WHEN_REST("⏰ 06:02 d", "06:02", " d"),
	WHEN("kl. 05:24", "05:24"),
	WHEN("um 05:24 Uhr", "05:24"),
	WHEN("à 14h05", "14:05"),
	WHEN("UTC 05:24", "05:24 UTC"),
	WHEN("(UTC) 05:24", "05:24 UTC"),
	WHEN("JST 05:24", "05:24 JST"),
	WHEN("北京时间 10:30", "10:30 北京时间"),
	WHEN("UTC 2025-03-23 05:24", "2025-03-23 05:24 UTC"),
	WHEN("2025-03-23 UTC 05:24", "2025-03-23 05:24 UTC"),
	NO_WHEN("from March 3 on"),
	NO_WHEN("from 10 servers"),
	NO_WHEN("UTC servers"),
	NO_WHEN("(the disk)"),
	NO_WHEN("🔥 Disk full"),

	/* zones in other spellings */
	WHEN("06:10 GMT +2", "06:10 GMT +2"),
	WHEN("06:10 UTC + 05:30", "06:10 UTC + 05:30"),
	WHEN("06:10 UTC−3", "06:10 UTC−3"),
	WHEN("06:10 (UTC–3)", "06:10 UTC–3"),
	WHEN("06:03 -0700", "06:03 -0700"),
	WHEN("06:03 −0700", "06:03 −0700"),
	WHEN_REST("06:03 -0700 Disk full", "06:03 -0700", " Disk full"),
	WHEN("06:03 CET/CEST", "06:03 CET/CEST?"),	/* the host of this test has
												 * only one region */
	WHEN("06:03 UTC/GMT", "06:03 UTC/GMT"),
	WHEN("06:03 est", "06:03 est"),
	WHEN_REST("05:24 est: a", "05:24 est", ": a"),
	WHEN_REST("05:24 est geschehen", "05:24", " est geschehen"),
	WHEN("05:24 MESZ", "05:24 MESZ"),
	WHEN("05:24 Uhr MEZ", "05:24 MEZ"),
	WHEN("05:24（JST）", "05:24 JST"),
	WHEN("05:24（UTC+8）", "05:24 UTC+8"),
	WHEN("05:24 Pacific Standard Time", "05:24 Pacific Standard Time"),
	WHEN("05:24 Central European Summer Time", "05:24 Central European Summer Time"),
	WHEN_REST("05:24 Central database fails", "05:24", " Central database fails"),
	WHEN_REST("05:24 Pacific is down", "05:24", " Pacific is down"),
	WHEN_REST("05:24 UTC - 3 disks full", "05:24 UTC", " - 3 disks full"),
	/*
	 * before a word with a capital it is an offset, otherwise it is not known
	 */
	WHEN_REST("05:24 UTC +2 Nodes added", "05:24 UTC +2", " Nodes added"),
	WHEN_REST("05:24 UTC +2 nodes", "05:24 UTC +2?", " nodes"),
	WHEN_REST("05:24 UTC + 2 nodes", "05:24 UTC", " + 2 nodes"),
	WHEN_REST("05:24 UTC + 05:30 nodes added", "05:24 UTC + 05:30", " nodes added"),
	WHEN_REST("05:24 GMT +2[^1] - a", "05:24 GMT +2", " - a"),
	WHEN_REST("05:24 GMT +2 -> a", "05:24 GMT +2", " -> a"),
	WHEN_REST("05:24 Eastern Disk full", "05:24 Eastern?", " Disk full"),
	WHEN_REST("05:24 Eastern region is down", "05:24", " Eastern region is down"),
	/* an hour with its word */
	WHEN("20:50 h", "20:50"),
	WHEN("20:50 h UTC", "20:50 UTC"),
	WHEN_REST("13:27 h-13:48 h", "13:27", "-13:48 h"),
	WHEN_REST("10h10–11h07", "10:10", "–11h07"),
	NO_WHEN("10h10m"),
	/* not the offset of a zone */
	WHEN_REST("2021-10-25 01.05-02.31", "2021-10-25 01:05", "-02.31"),
	WHEN_REST("2025-11-11 23:34-12 November 2025 00:25", "2025-11-11 23:34", "-12 November 2025 00:25"),
	WHEN_REST("2024-09-25 10 PM-11 PM", "2024-09-25 22:00", "-11 PM"),
	WHEN_REST("2021-06-22 07:42:37-08:15:54", "2021-06-22 07:42:37", "-08:15:54"),
	WHEN("2021-06-22 07:42:37-08:15", "2021-06-22 07:42:37 -08:15"),
	WHEN_REST("0910 UTC - 0915", "09:10 UTC", " - 0915"),
	WHEN_REST("12時56分 UTC - 13時32分", "12:56 UTC", " - 13時32分"),
	WHEN_REST("0456-0600", "04:56", "-0600"),
	WHEN("1407 -0700", "14:07 -0700"),
	NO_WHEN("2019-2021"),
	NO_WHEN("0829 - Disk full"),
	/* signs of approximation */
	WHEN("추정: ~11:15", "~ 11:15"),
	WHEN("±? 2026-05-31T18:00", "~ 2026-05-31 18:00"),
	WHEN("est. 11:15", "~ 11:15"),
	WHEN("around ~11:15", "~ 11:15"),
	WHEN("After 02:10 CET", "~ 02:10 CET"),
	NO_WHEN("After 3 attempts"),
	WHEN_REST("10:27+\xe2\x80\x89- a", "~ 10:27", "\xe2\x80\x89- a"),
	/* a zone before the time, in any script */
	WHEN("Europe/London 12:12", "12:12 Europe/London?"),
	WHEN("UTC noon", "12:00 UTC"),
	WHEN_REST("noon Disk full", "12:00", " Disk full"),
	WHEN_REST("noon to 12:20 PM", "12:00", " to 12:20 PM"),
	NO_WHEN("noon meetings are moved"),
	WHEN_REST("05:24 UTC - 06:10", "05:24 UTC", " - 06:10"),
	WHEN_REST("05:24 UTC–06:10", "05:24 UTC", "–06:10"),

	/* the day after the time */
	WHEN("05:24 on 2025-03-23", "2025-03-23 05:24"),
	WHEN("05:24, 2025-03-23", "2025-03-23 05:24"),
	WHEN("05:24 (2025-03-23)", "2025-03-23 05:24"),
	WHEN("05:24 UTC, 23 March 2025", "2025-03-23 05:24 UTC"),
	WHEN("05:24 on March 23", "--03-23 05:24"),
	WHEN("00:10 (+1)", "day 5 00:10"),
	WHEN("00:10 (next day)", "day 6 00:10"),
	WHEN("00:10 (Mon)", "day 4 00:10"),
	WHEN_REST("05:24 March 23 build fails", "05:24", " March 23 build fails"),
	WHEN_REST("05:24 2025-03-23 backup restored", "05:24", " 2025-03-23 backup restored"),
	WHEN_REST("05:24 on Monday shift began", "05:24", " on Monday shift began"),
	WHEN_REST("05:24 (2 of 3)", "05:24", " (2 of 3)"),

	/* what may be between a date and a clock time */
	WHEN("2025-03-23 - 05:24", "2025-03-23 05:24"),
	WHEN("2025-03-23 @ 05:24", "2025-03-23 05:24"),
	WHEN("23. März um 05:24 Uhr", "--03-23 05:24"),
	WHEN("27.08.2022 10:00 Uhr", "2022-08-27 10:00"),
	WHEN("3月23日10:24", "--03-23 10:24"),
	WHEN("2025年3月23日午後5時24分", "2025-03-23 17:24"),
	WHEN("Monday 10:00", "day 4 10:00"),
	WHEN("Monday, 10:00", "day 4 10:00"),
	WHEN("Monday: 10:00", "day 4 10:00"),
	WHEN("Day 1 · 14:20", "day 5 14:20"),
	WHEN("11/27 05:24", "--11-27 05:24"),
	WHEN("01/07 5:24 PM", "day 3 17:24"),
	WHEN("24.03. 10:00", "--03-24 10:00"),
	WHEN("05:24[^1]", "05:24"),
	WHEN("05:24[^1] UTC", "05:24 UTC"),

	/* incomplete, or not a time */
	WHEN("14:??", "?"),
	WHEN("14:xx", "?"),
	WHEN("14:4x", "?"),
	WHEN("1?:30", "?"),
	WHEN("05:24:xx", "05:24"),
	WHEN("05:24:x3", "?"),
	WHEN("10/05 午後10:28", "day 3 22:28"),
	WHEN("T+5m (05:29 UTC)", "05:29 UTC"),
	WHEN("05:29 UTC (T+5m)", "05:29 UTC"),
	WHEN("07:7:47", "?"),
	WHEN("14:05h30", "?"),
	WHEN("05:24abc", "?"),
	WHEN("05:24UTCX", "?"),
	WHEN("05:245", "?"),
	WHEN("05:2", "?"),
	WHEN("25:00", "?"),
	WHEN("25:10", "?"),
	WHEN("05:61", "?"),
	WHEN("[14:??]", "?"),
	WHEN_REST("14:??: Disk full", "?", ": Disk full"),
	WHEN_REST("25:10 Disk full", "?", " Disk full"),
	WHEN("2025-03-23 14:??", "2025-03-23 ?"),
	WHEN("2025-03-23T13:52:xxZ", "2025-03-23 13:52 Z"),
	WHEN("2025-03-23 25:10", "2025-03-23 ?"),
	WHEN("2025-02-30", "day 7"),
	WHEN("2025-13-23 05:24", "day 7 05:24"),
	WHEN("31.06.2019 05:24", "day 7 05:24"),
	WHEN("12:00 midnight", "?"),
	WHEN_REST("12:00 midnight: Disk full", "?", ": Disk full"),
	WHEN("05:24 UTC+25", "05:24 UTC+25?"),
	WHEN("05:24 (UTC+25)", "05:24 UTC+25?"),
	WHEN("05:24 XYZT", "05:24 XYZT?"),
	WHEN("05:24 (XYZT)", "05:24 XYZT?"),
	WHEN_REST("05:24 XYZT: Disk full", "05:24 XYZT?", ": Disk full"),
	WHEN_REST("05:24 XYZT fails", "05:24", " XYZT fails"),
	WHEN_REST("05:24 POST: Disk full", "05:24", " POST: Disk full"),
	WHEN_REST("05:24 DNS: lookups fail", "05:24", " DNS: lookups fail"),
	NO_WHEN("1:1 with the team"),
	NO_WHEN("10:1 compression"),
	NO_WHEN("16:9"),
	NO_WHEN("10:5432"),
	NO_WHEN("10.20.30.40"),
	NO_WHEN("10.20.30.40:5432"),
	NO_WHEN("1.2.3"),
	NO_WHEN("3:0 for the other team"),
	NO_WHEN("::1"),
	NO_WHEN("morning"),
	NO_WHEN("Disk full at 05:24"),
	NO_WHEN("2025-03-23x"),
	NO_WHEN("May 10:00"),
	NO_WHEN("5 servers"),
	NO_WHEN("- 05:24"),
	NO_WHEN("["),
	NO_WHEN("[]"),
	NO_WHEN(""),
	NO_WHEN("   "),
};

typedef struct CellRow
{
	const char *input;
	const char *when;			/* NULL if it cannot be read */
	const char *end;			/* of a range */
} CellRow;

static void
check_cell(void **state)
{
	const CellRow *row = *state;
	RcaWhen		when;
	RcaWhen		end;

	if (!rca_when_read_cell(unit_text(row->input), &when, &end))
	{
		unit_assert_string(NULL, row->when);
		return;
	}
	unit_assert_string(describe(&when), row->when);
	unit_assert_string(end.clock >= 0 ? describe(&end) : NULL, row->end);
	/* the start must be the same if the caller does not ask for the end */
	assert_true(rca_when_read_cell(unit_text(row->input), &when, NULL));
	unit_assert_string(describe(&when), row->when);
}

#define CELL(input, when)		UNIT_ROW(check_cell, CellRow, input, when, NULL)
#define RANGE(input, when, end)	UNIT_ROW(check_cell, CellRow, input, when, end)
#define NO_CELL(input)			UNIT_ROW(check_cell, CellRow, input, NULL, NULL)

static const struct CMUnitTest cells[] =
{
	CELL("05:24", "05:24"),
	CELL(" 05:24 ", "05:24"),
	CELL("2025-03-23", "2025-03-23"),
	CELL("2025-03-23 05:24 UTC", "2025-03-23 05:24 UTC"),
	CELL("[05:24]", "05:24"),
	CELL("T+5m", "T+00:05"),

	/* ranges with each sign */
	RANGE("05:24-06:10", "05:24", "06:10"),
	RANGE("2025-03-23 ~08-10 UTC", "~ 2025-03-23 08:00 UTC", "10:00 UTC"),
	RANGE("2025-03-23 8 – 10 CET", "~ 2025-03-23 08:00 CET", "10:00 CET"),
	RANGE("2025-03-23 22-24 UTC", "~ 2025-03-23 22:00 UTC", "24:00 UTC"),

	/* midnight at the end of a range, and its day */
	RANGE("11 PM → midnight", "23:00", "24:00"),
	RANGE("2025-03-23 11 PM → 2025-03-24 midnight", "2025-03-23 23:00", "2025-03-24 00:00"),
	RANGE("2025-03-23 11 PM → 2025-03-23 midnight", "2025-03-23 23:00", "2025-03-23 24:00"),
	RANGE("Dec 31 11 PM – Jan 1 midnight", "--12-31 23:00", "--01-01 00:00"),
	RANGE("2025-03-23 11 PM → 2025-03-26 midnight", "2025-03-23 23:00", NULL),
	RANGE("05:24 - 06:10", "05:24", "06:10"),
	RANGE("05:24–06:10", "05:24", "06:10"),
	RANGE("05:24 – 06:10", "05:24", "06:10"),
	RANGE("05:24 — 06:10", "05:24", "06:10"),
	RANGE("05:24 to 06:10", "05:24", "06:10"),
	RANGE("05:24 TO 06:10", "05:24", "06:10"),
	RANGE("05:24 until 06:10", "05:24", "06:10"),
	RANGE("05:24 → 06:10", "05:24", "06:10"),
	RANGE("05:24~06:10", "05:24", "06:10"),
	RANGE("05:24〜06:10", "05:24", "06:10"),
	RANGE("05:24～06:10", "05:24", "06:10"),
	RANGE("5:24 AM - 6:10 PM", "05:24", "18:10"),
	RANGE("22:00 - 01:00", "22:00", "01:00"),
	RANGE("2025-03-23 05:24 - 06:10", "2025-03-23 05:24", "06:10"),
	RANGE("2025-03-23 05:24-06:10", "2025-03-23 05:24", "06:10"),
	RANGE("22:00 - 2025-03-24 01:00", "22:00", "2025-03-24 01:00"),
	RANGE("2025-03-23 22:00 – 2025-03-24 01:00", "2025-03-23 22:00", "2025-03-24 01:00"),
	RANGE("05:24 UTC - 06:10 UTC", "05:24 UTC", "06:10 UTC"),
	RANGE("05:24 UTC - 06:10", "05:24 UTC", "06:10 UTC"),
	RANGE("~05:24 - 06:10", "~ 05:24", "06:10"),
	RANGE("05:24 - ~06:10", "05:24", "~ 06:10"),
	RANGE("05:24 to about 06:10", "05:24", "~ 06:10"),
	RANGE("05:24 - 06:10 (estimated)", "05:24", "~ 06:10"),
	RANGE("05:24 - 06:10 (all day)", "05:24", "06:10"),

	/* a range whose end is open or not valid */
	CELL("05:24 -", "05:24"),
	CELL("05:24 - ?", "05:24"),
	CELL("05:24-12:??", "05:24"),
	CELL("2022-08-03 12:26-12:??", "2022-08-03 12:26"),
	CELL("05:24 - now", "05:24"),
	CELL("05:24 to the morning", "05:24"),
	CELL("05:24 –", "05:24"),

	/* remarks */
	CELL("05:24 (estimated)", "~ 05:24"),
	CELL("05:24 (by the log)", "05:24"),
	CELL("05:24 (UTC)", "05:24 UTC"),
	CELL("05:24（推定）", "05:24"),
	CELL("05:24 / 07:24", "05:24"),
	CELL("05:24 UTC / 07:24 CEST", "05:24 UTC"),
	CELL("05:24頃", "~ 05:24"),
	CELL("2025-03-23 05:24 頃", "~ 2025-03-23 05:24"),
	CELL("2025-03-23 (Sunday)", "2025-03-23"),
	RANGE("05:24頃〜06:10", "~ 05:24", "06:10"),

	/* what one end states is for both ends */
	RANGE("05:24 - 06:10 PST", "05:24 PST", "06:10 PST"),
	RANGE("22:04-23:00 JST", "22:04 JST", "23:00 JST"),
	RANGE("21:13–21:33 (KST)", "21:13 KST", "21:33 KST"),
	RANGE("UTC 05:24 - 06:10", "05:24 UTC", "06:10 UTC"),
	RANGE("(UTC) 05:24 - 06:10", "05:24 UTC", "06:10 UTC"),
	RANGE("05:24 CET - 06:10 CEST", "05:24 CET", "06:10 CEST"),
	RANGE("05:24 - 06:10 UTC+25", "05:24 UTC+25?", "06:10 UTC+25?"),
	RANGE("5:24-6:10 PM", "17:24", "18:10"),
	RANGE("5:24 - 6:10 AM", "05:24", "06:10"),
	RANGE("05:24 - 06:10 PM", "17:24", "18:10"),
	RANGE("5-6pm", "17:00", "18:00"),
	RANGE("5 - 6:10 PM", "17:00", "18:10"),
	RANGE("10:45-11:37 AM", "10:45", "11:37"),
	RANGE("11:30-12:15 PM", "11:30", "12:15"),
	RANGE("10:00 - 2:00 PM", "10:00", "14:00"),
	RANGE("11:30 - 12:15 AM", "23:30", "00:15"),
	RANGE("5:24 PM - 6:10", "17:24", "18:10"),
	RANGE("11:50 PM - 1:10", "23:50", "01:10"),
	RANGE("11:50 AM - 1:10", "11:50", "13:10"),
	RANGE("5:24 PM - 18:10", "17:24", "18:10"),
	RANGE("13:00 - 6:10 PM", "13:00", "18:10"),
	RANGE("9am–5pm", "09:00", "17:00"),
	RANGE("23:50 - 00:10 (+1)", "23:50", "day 5 00:10"),
	RANGE("23:50 - 00:10 (next day)", "23:50", "day 6 00:10"),
	RANGE("23:50 - 00:10 +1d", "23:50", "day 5 00:10"),
	RANGE("05:24 -> 06:10", "05:24", "06:10"),
	RANGE("[05:24 - 06:10]", "05:24", "06:10"),
	RANGE("(05:24 - 06:10)", "05:24", "06:10"),
	RANGE("10:00 bis 11:00 Uhr", "10:00", "11:00"),
	RANGE("10:00から11:00", "10:00", "11:00"),
	RANGE("5:24\xe2\x80\x89\xe2\x80\x93\xe2\x80\x89" "6:10\xe2\x80\xafPM", "17:24", "18:10"),

	/* the first of several times */
	CELL("05:24, 06:10", "05:24"),
	CELL("05:24 and 06:10", "05:24"),
	CELL("10:06, 10:18, 10:21", "10:06"),
	CELL("05:24, 05:30 and 05:41", "05:24"),
	CELL("05:24、05:30", "05:24"),
	CELL("21:40 onward", "21:40"),
	CELL("21:40 onwards", "21:40"),
	CELL("~13:32+", "~ 13:32"),
	CELL("05:24[^1]", "05:24"),
	CELL("05:24 UTC[^note]", "05:24 UTC"),
	CELL("\xc2\xa0" "05:24\xc2\xa0", "05:24"),
	CELL("\xef\xbb\xbf" "05:24", "05:24"),
	CELL("05:24\xe3\x80\x80" "UTC", "05:24 UTC"),
	CELL("🕐 06:02", "06:02"),
	CELL("(05:33)", "05:33"),
	CELL("14:??", "?"),
	CELL("25:10", "?"),

	/* not a time */
	NO_CELL("05:24, 3 disks"),
	NO_CELL("05:24 Disk full"),
	NO_CELL("05:24 tomorrow"),
	NO_CELL("05:24?"),
	NO_CELL("-"),
	NO_CELL("TBD"),
	NO_CELL("unknown"),
	NO_CELL(""),
};

/* The end of a range, after a time. */
static void
check_end(void **state)
{
	const WhenRow *row = *state;
	RcaStr		text = unit_text(row->input);
	RcaWhen		end;
	int			n = rca_when_read_end(text, &rca_no_when, &end);

	if (n > 0)
	{
		unit_assert_string(describe(&end), row->when);
		unit_assert_string(unit_string(rca_skip(text, n)), row->rest);
	}
	else
	{
		unit_assert_string(NULL, row->when);
		assert_int_equal(end.clock, -1);
	}
}

#define END(input, when, rest)	UNIT_ROW(check_end, WhenRow, input, when, rest)
#define NO_END(input)			UNIT_ROW(check_end, WhenRow, input, NULL, NULL)

static const struct CMUnitTest ends[] =
{
	END(" - 06:10", "06:10", ""),
	END("-06:10: Disk full", "06:10", ": Disk full"),
	END(" to 06:10 UTC Disk full", "06:10 UTC", " Disk full"),
	END(" – 2025-03-24 01:00 Disk full", "2025-03-24 01:00", " Disk full"),
	END("~06:10", "06:10", ""),
	END("-12:??: Disk full", "?", ": Disk full"),
	NO_END(" - 3 disks full"),
	NO_END(" - Disk full"),
	NO_END(" - 2025-03-24"),
	NO_END(" : 06:10"),
	NO_END(" 06:10"),
	NO_END(" tomorrow 06:10"),
	NO_END(" to06:10"),
	NO_END(" -"),
	NO_END(""),
};

typedef struct DateRow
{
	const char *input;
	const char *date;
} DateRow;

static void
check_date(void **state)
{
	const DateRow *row = *state;

	unit_assert_string(unit_date(rca_date_read(unit_text(row->input))), row->date);
}

#define DATE(input, date)	UNIT_ROW(check_date, DateRow, input, date)

static const struct CMUnitTest dates[] =
{
	DATE("2025-03-23", "2025-03-23"),
	DATE(" 2025-03-23 ", "2025-03-23"),
	DATE("2025-03-23 05:24", "2025-03-23"),
	DATE("2025-03-23T05:24:00Z", "2025-03-23"),
	DATE("23 March 2025", "2025-03-23"),
	DATE("~2025-03-23", "2025-03-23"),
	DATE("2025-03-23 (tentative)", "2025-03-23"),
	DATE("2025-03-23 - 2025-03-25", "2025-03-23"),
	DATE("05:24", NULL),
	DATE("2025-03", NULL),
	DATE("2025-23-03", NULL),
	DATE("03/04/2025", NULL),
	DATE("Q4 2025", NULL),
	DATE("next week", NULL),
	DATE("TBD", NULL),
	DATE("2025-03-23 or later", NULL),
	DATE("", NULL),
};

typedef struct InstantRow
{
	const char *input;
	const char *utc;			/* YYYY-MM-DD HH:MM:SS */
} InstantRow;

static void
check_instant(void **state)
{
	const InstantRow *row = *state;
	RcaWhen		when;
	RcaInstant	at;
	RcaDate		day;

	assert_true(rca_when_read(unit_text(row->input), &when));
	at = rca_instant(when.day.date, when.clock, &when.zone, NULL);
	day = rca_instant_date(at);
	unit_assert_string(psprintf("%s %s", rca_date_string(day),
								unit_clock(at - day * RCA_USECS_PER_DAY)),
					   row->utc);
}

#define INSTANT(input, utc)	UNIT_ROW(check_instant, InstantRow, input, utc)

static const struct CMUnitTest instants[] =
{
	INSTANT("2025-03-23 05:24", "2025-03-23 05:24"),
	INSTANT("2025-03-23 05:24 UTC", "2025-03-23 05:24"),
	INSTANT("2025-03-23T05:24:30.250Z", "2025-03-23 05:24:30.25"),
	INSTANT("2025-03-23 05:24 CET", "2025-03-23 04:24"),
	INSTANT("2025-03-23 05:24 PST", "2025-03-23 13:24"),
	INSTANT("2025-07-23 05:24 EST", "2025-07-23 10:24"),
	INSTANT("2025-03-23T05:24:00+05:30", "2025-03-22 23:54"),
	INSTANT("2025-03-23T05:24:00-08:00", "2025-03-23 13:24"),
	INSTANT("2025-03-23 23:24 UTC-4", "2025-03-24 03:24"),
	INSTANT("2025-01-01 00:30 CET", "2024-12-31 23:30"),
	INSTANT("2025-03-23 24:00", "2025-03-24 00:00"),
	INSTANT("2025-03-23 12:00 AM", "2025-03-23 00:00"),
	INSTANT("1999-12-31 23:59:59", "1999-12-31 23:59:59"),
	INSTANT("1970-01-01 00:00 CET", "1969-12-31 23:00"),
	/* the offset of a region comes from the host; it is an hour in winter */
	INSTANT("2025-01-15 12:00 Europe/Oslo", "2025-01-15 11:00"),
};

int
main(void)
{
	UNIT_RUN(whens);
	UNIT_RUN(cells);
	UNIT_RUN(ends);
	UNIT_RUN(dates);
	UNIT_RUN(instants);
	return unit_failed;
}
