/*
 * test/unit/test_when.c
 *
 * Points in time: a date, a time of day or both, with what belongs to them.
 */
#include "unit.h"

#include "base/text.h"
#include "values/when.h"

/*
 * A point in time as one string: "~" if it is approximate, the date or --MM-DD,
 * the clock time, the zone as written, each behind a blank.  A relative one is
 * "T+" or "T-" and a clock time.
 */
static const char *
describe(const RcaWhen *when)
{
	StringInfoData s;

	initStringInfo(&s);
	if (when->approximate)
		appendStringInfoString(&s, " ~");
	if (when->date != RCA_NO_DATE)
		appendStringInfo(&s, " %s", rca_date_string(when->date));
	if (when->month > 0)
		appendStringInfo(&s, " --%02d-%02d", when->month, when->day);
	if (when->clock >= 0)
		appendStringInfo(&s, " %s", unit_clock(when->clock));
	if (when->zone.name.data != NULL)
		appendStringInfo(&s, " %s", unit_string(when->zone.name));
	if (when->is_relative)
		appendStringInfo(&s, " T%c%s", when->relative < 0 ? '-' : '+',
						 unit_clock(when->relative < 0 ? -when->relative : when->relative));
	return s.len > 0 ? s.data + 1 : "";
}

typedef struct WhenRow
{
	const char *input;
	const char *when;			/* NULL: none */
	const char *rest;			/* what is left of the input */
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
	/* a time alone, and what may follow it */
	WHEN("05:24", "05:24"),
	WHEN("  05:24", "05:24"),
	WHEN("5:24 PM", "17:24"),
	WHEN("5 PM", "17:00"),
	WHEN("05.24", "05:24"),
	WHEN_REST("05:24 - Disk full", "05:24", " - Disk full"),
	WHEN_REST("05:24: Disk full", "05:24", ": Disk full"),
	WHEN_REST("05:24 Disk full", "05:24", " Disk full"),
	WHEN_REST("05:24–06:10", "05:24", "–06:10"),
	WHEN_REST("05:24頃", "05:24", "頃"),
	WHEN_REST("10:24ディスク", "10:24", "ディスク"),
	WHEN("[05:24]", "05:24"),
	WHEN_REST("[05:24] Disk full", "05:24", " Disk full"),
	WHEN_REST("[05:24 - 06:10]", "05:24", " - 06:10]"),

	/* a date alone */
	WHEN("2025-03-23", "2025-03-23"),
	WHEN("[2025-03-23]", "2025-03-23"),
	WHEN("March 23", "--03-23"),
	WHEN_REST("2025-03-23 Disk full", "2025-03-23", " Disk full"),
	WHEN_REST("2025-03-23: Disk full", "2025-03-23", ": Disk full"),
	WHEN_REST("2025-03-23 25.53 GB", "2025-03-23", " 25.53 GB"),
	WHEN_REST("2025-03-23 at the office", "2025-03-23", " at the office"),

	/* both */
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
	/* "-" between two times joins a range, unless a program has written it */
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
	NO_WHEN("T+Minutes"),
	NO_WHEN("T+5x"),
	NO_WHEN("T+12345"),
	NO_WHEN("T00"),
	NO_WHEN("T"),
	NO_WHEN("Then"),
	NO_WHEN("TBD"),

	/* torn, or no time */
	NO_WHEN("14:??"),
	NO_WHEN("05:24:xx"),
	NO_WHEN("07:7:47"),
	NO_WHEN("14:05h30"),
	NO_WHEN("05:24abc"),
	NO_WHEN("05:24UTCX"),
	NO_WHEN("05:245"),
	NO_WHEN("25:00"),
	NO_WHEN("morning"),
	NO_WHEN("Disk full at 05:24"),
	NO_WHEN("2025-13-23 05:24"),
	NO_WHEN("2025-02-30"),
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
	const char *when;			/* NULL: cannot be read */
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
	/* who does not ask for the end gets the same start */
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

	/* ranges, by each of their signs */
	RANGE("05:24-06:10", "05:24", "06:10"),
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
	RANGE("05:24 UTC - 06:10", "05:24 UTC", "06:10"),
	RANGE("~05:24 - 06:10", "~ 05:24", "06:10"),
	RANGE("05:24 - ~06:10", "05:24", "~ 06:10"),
	RANGE("05:24 to about 06:10", "05:24", "~ 06:10"),
	RANGE("05:24 - 06:10 (estimated)", "05:24", "06:10"),

	/* a range whose end is open, or cannot be read */
	CELL("05:24 -", "05:24"),
	CELL("05:24 - ?", "05:24"),
	CELL("05:24 - now", "05:24"),
	CELL("05:24 to the morning", "05:24"),
	CELL("05:24 –", "05:24"),

	/* remarks */
	CELL("05:24 (estimated)", "05:24"),
	CELL("05:24 (UTC)", "05:24 UTC"),
	CELL("05:24（推定）", "05:24"),
	CELL("05:24 / 07:24", "05:24"),
	CELL("05:24 UTC / 07:24 CEST", "05:24 UTC"),
	CELL("05:24頃", "~ 05:24"),
	CELL("2025-03-23 05:24 頃", "~ 2025-03-23 05:24"),
	CELL("2025-03-23 (Sunday)", "2025-03-23"),
	RANGE("05:24頃〜06:10", "~ 05:24", "06:10"),

	/* something else */
	NO_CELL("05:24 Disk full"),
	NO_CELL("05:24 tomorrow"),
	NO_CELL("05:24, 06:10"),
	NO_CELL("05:24 and 06:10"),
	NO_CELL("05:24?"),
	NO_CELL("14:??"),
	NO_CELL("-"),
	NO_CELL("TBD"),
	NO_CELL("unknown"),
	NO_CELL(""),
};

/* The end of a range behind a time. */
static void
check_end(void **state)
{
	const WhenRow *row = *state;
	RcaStr		text = unit_text(row->input);
	RcaWhen		end;
	int			n = rca_when_read_end(text, &end);

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
	at = rca_instant(when.date, when.clock, &when.zone);
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
	/* the host says what a region's offset is: an hour in winter */
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
