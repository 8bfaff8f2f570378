/*
 * test/unit/test_clock.c
 *
 * Clock times.
 */
#include "unit.h"

#include "base/text.h"
#include "values/clock.h"

typedef struct ClockRow
{
	const char *input;
	const char *clock;			/* NULL for none */
	const char *rest;			/* the rest of the input */
} ClockRow;

static void
check_clock(void **state)
{
	const ClockRow *row = *state;
	RcaStr		text = unit_text(row->input);
	int64		clock = RCA_NO_CLOCK;
	RcaHalf		half;
	int			n = rca_clock_read(text, &clock, &half);

	unit_assert_string(clock >= 0 ? unit_clock(clock) :
					   clock == RCA_UNKNOWN_CLOCK ? "?" : NULL, row->clock);
	if (row->clock != NULL)
		unit_assert_string(unit_string(rca_skip(text, n)), row->rest);
	else
		assert_int_equal(n, 0);
}

#define CLOCK(input, clock)				UNIT_ROW(check_clock, ClockRow, input, clock, "")
#define CLOCK_REST(input, clock, rest)	UNIT_ROW(check_clock, ClockRow, input, clock, rest)
#define NO_CLOCK(input)					UNIT_ROW(check_clock, ClockRow, input, NULL, NULL)

static const struct CMUnitTest clocks[] =
{
	/* 24 hours */
	CLOCK("05:24", "05:24"),
	CLOCK("5:24", "05:24"),
	CLOCK("00:00", "00:00"),
	CLOCK("0:00", "00:00"),
	CLOCK("23:59", "23:59"),
	CLOCK("12:00", "12:00"),
	CLOCK("17:24", "17:24"),
	CLOCK_REST("05:24 UTC", "05:24", " UTC"),
	CLOCK_REST("05:24-06:10", "05:24", "-06:10"),
	CLOCK_REST("05:24, then", "05:24", ", then"),
	CLOCK_REST("05:24Z", "05:24", "Z"),

	/* the end of a day */
	CLOCK("24:00", "24:00"),
	CLOCK("24:00:00", "24:00"),
	NO_CLOCK("24:01"),
	NO_CLOCK("24:00:01"),

	/* seconds and fractions of them */
	CLOCK("05:24:30", "05:24:30"),
	CLOCK("5:24:30", "05:24:30"),
	CLOCK("23:59:59", "23:59:59"),
	CLOCK("05:24:30.2", "05:24:30.2"),
	CLOCK("05:24:30.250", "05:24:30.25"),
	CLOCK("05:24:30,250", "05:24:30.25"),
	CLOCK("05:24:30.000001", "05:24:30.000001"),
	CLOCK("05:24:30.123456789", "05:24:30.123456"),
	CLOCK("05:24:00.000", "05:24"),
	CLOCK_REST("05:24:30. Then", "05:24:30", ". Then"),
	CLOCK_REST("05:24:30, then", "05:24:30", ", then"),
	CLOCK_REST("05:24:30Z", "05:24:30", "Z"),
	/* a colon after a time is not part of it */
	CLOCK_REST("05:24: Disk full", "05:24", ": Disk full"),
	CLOCK_REST("05:24:", "05:24", ":"),
	CLOCK_REST("05:24:30: Disk full", "05:24:30", ": Disk full"),

	/* AM and PM */
	CLOCK("5:24 PM", "17:24"),
	CLOCK("5:24PM", "17:24"),
	CLOCK("5:24pm", "17:24"),
	CLOCK("5:24 p.m.", "17:24"),
	CLOCK("5:24 P.M.", "17:24"),
	CLOCK("05:24 AM", "05:24"),
	CLOCK("5:24 a.m.", "05:24"),
	CLOCK("5:24:30 PM", "17:24:30"),
	CLOCK("5:24:30.5 PM", "17:24:30.5"),
	CLOCK("12:00 AM", "00:00"),
	CLOCK("12:30 AM", "00:30"),
	CLOCK("12:00 PM", "12:00"),
	CLOCK("12:30 PM", "12:30"),
	CLOCK("11:59 PM", "23:59"),
	CLOCK("1:00 PM", "13:00"),
	CLOCK("5 PM", "17:00"),
	CLOCK("5PM", "17:00"),
	CLOCK("5 am", "05:00"),
	CLOCK("5am", "05:00"),
	CLOCK("12 AM", "00:00"),
	CLOCK("12 PM", "12:00"),
	CLOCK("5 p.m.", "17:00"),
	CLOCK_REST("5:24 PM PST", "17:24", " PST"),
	CLOCK_REST("5 PM: Disk full", "17:00", ": Disk full"),
	/* AM or PM is stated twice, which is an error only if they differ */
	CLOCK("14:15 PM", "14:15"),
	NO_CLOCK("14:15 AM"),
	NO_CLOCK("13 AM"),
	/* other words */
	CLOCK_REST("5:24 amps", "05:24", " amps"),
	CLOCK_REST("5:24 pmap", "05:24", " pmap"),
	CLOCK_REST("5:24 P", "05:24", " P"),
	NO_CLOCK("5 amps"),
	NO_CLOCK("5 pm2 workers"),
	NO_CLOCK("5 apples"),

	/* a non-ASCII blank, as ICU writes it */
	CLOCK("5:24\xe2\x80\xafPM", "17:24"),
	CLOCK("5:24\xc2\xa0PM", "17:24"),
	CLOCK("5\xe2\x80\xafPM", "17:00"),
	CLOCK("5:24 p. m.", "17:24"),
	CLOCK("5:24 a.m", "05:24"),
	CLOCK("5:24p", "17:24"),
	CLOCK("5:24a", "05:24"),
	CLOCK_REST("5:24p: Disk full", "17:24", ": Disk full"),
	CLOCK_REST("5:24 p: Disk full", "17:24", ": Disk full"),
	CLOCK_REST("5:24 a: Disk full", "05:24", " a: Disk full"),
	CLOCK_REST("5:24 a", "05:24", " a"),
	CLOCK_REST("5:24 p", "05:24", " p"),
	CLOCK("00:15 AM", "00:15"),
	NO_CLOCK("00:15 PM"),

	/* words */
	CLOCK("noon", "12:00"),
	CLOCK("Noon", "12:00"),
	CLOCK("12 noon", "12:00"),
	CLOCK("12:00 noon", "12:00"),
	CLOCK("midday", "12:00"),
	CLOCK("正午", "12:00"),
	CLOCK_REST("Noon: Disk full", "12:00", ": Disk full"),
	CLOCK_REST("noon UTC", "12:00", " UTC"),
	NO_CLOCK("noon deploy fails"),
	NO_CLOCK("noontime"),
	CLOCK("00:00 midnight", "00:00"),
	/* the start or the end of a day */
	CLOCK("12:00 midnight", "?"),
	CLOCK("midnight", "?"),
	CLOCK_REST("Midnight: Disk full", "?", ": Disk full"),
	NO_CLOCK("midnight commander"),
	CLOCK("10 Uhr", "10:00"),
	CLOCK("10:30 Uhr", "10:30"),
	CLOCK("10.30 Uhr", "10:30"),
	CLOCK_REST("10:30 Uhr MEZ", "10:30", " MEZ"),
	CLOCK("14:05h", "14:05"),
	CLOCK("16:25 hrs", "16:25"),
	CLOCK("14h05", "14:05"),
	CLOCK("9h15", "09:15"),
	NO_CLOCK("14h"),
	NO_CLOCK("14h05m"),
	NO_CLOCK("10 Uhrwerke"),
	NO_CLOCK("5 hrs"),
	CLOCK("10時30分", "10:30"),
	CLOCK("10時", "10:00"),
	CLOCK("10時半", "10:30"),
	CLOCK("10시 30분", "10:30"),
	CLOCK("午前10時30分", "10:30"),
	CLOCK("午後5時", "17:00"),
	CLOCK("下午5:24", "17:24"),
	CLOCK("오후 5:24", "17:24"),
	CLOCK("오전 5:24", "05:24"),
	CLOCK("午後0時", "12:00"),
	CLOCK("下午14:00", "14:00"),
	NO_CLOCK("10時間"),
	NO_CLOCK("午前14:00"),
	NO_CLOCK("午後"),

	/* with a point, and two digits in each number */
	CLOCK("05.24", "05:24"),
	CLOCK("23.59", "23:59"),
	CLOCK_REST("05.24 Disk full", "05:24", " Disk full"),
	NO_CLOCK("5.24"),
	NO_CLOCK("05.2"),
	NO_CLOCK("05.240"),
	NO_CLOCK("05.60"),
	NO_CLOCK("24.00"),
	NO_CLOCK("25.53"),
	NO_CLOCK("05.24.30"),
	NO_CLOCK("12.03.2025"),

	/* not times of a day */
	NO_CLOCK("24:30"),
	NO_CLOCK("25:00"),
	NO_CLOCK("05:60"),
	NO_CLOCK("05:24:60"),
	NO_CLOCK("99:99"),

	/* incomplete */
	NO_CLOCK("05:2"),
	NO_CLOCK("05:"),
	NO_CLOCK("05:240"),
	NO_CLOCK("005:24"),
	NO_CLOCK("05:24:3"),
	CLOCK("05:24:xx", "05:24"),
	CLOCK("05:24:??", "05:24"),
	CLOCK_REST("05:24:xxZ", "05:24", "Z"),
	NO_CLOCK("05:24:x3"),
	NO_CLOCK("05:24:xxl"),
	CLOCK("9.14am", "09:14"),
	CLOCK("9.14 p.m.", "21:14"),
	NO_CLOCK("9.14 amps"),
	NO_CLOCK("05:24:301"),
	NO_CLOCK("05:??"),
	NO_CLOCK("14:xx"),
	NO_CLOCK(":24"),

	/* not clock times */
	NO_CLOCK("5"),
	NO_CLOCK("17"),
	NO_CLOCK("0524"),
	NO_CLOCK("5 servers"),
	NO_CLOCK("-05:24"),
	NO_CLOCK(" 05:24"),
	NO_CLOCK("PM"),
	NO_CLOCK(""),
};

/* What is known of AM and PM: "24", "AM", "PM", "0" with a leading zero. */
typedef struct HalfRow
{
	const char *input;
	const char *half;
	const char *in_pm;			/* the clock if "PM" is stated for it */
} HalfRow;

static void
check_half(void **state)
{
	static const char *const names[] = {"", "0", "AM", "PM", "24"};
	const HalfRow *row = *state;
	int64		clock;
	RcaHalf		half;

	assert_true(rca_clock_read(unit_text(row->input), &clock, &half) > 0);
	unit_assert_string(names[half], row->half);
	unit_assert_string(unit_clock(rca_clock_in_half(clock, half, RCA_HALF_PM)), row->in_pm);
	assert_int_equal(rca_clock_in_half(clock, half, RCA_HALF_OPEN), clock);
}

#define HALF(input, half, in_pm)	UNIT_ROW(check_half, HalfRow, input, half, in_pm)

static const struct CMUnitTest halves[] =
{
	HALF("5:24", "", "17:24"),
	HALF("10:45", "", "22:45"),
	HALF("12:10", "", "12:10"),
	HALF("05:24", "0", "17:24"),
	HALF("5:24 AM", "AM", "05:24"),
	HALF("5:24 PM", "PM", "17:24"),
	HALF("00:24", "24", "00:24"),
	HALF("0:24", "24", "00:24"),
	HALF("13:10", "24", "13:10"),
	HALF("24:00", "24", "24:00"),
	HALF("noon", "24", "12:00"),
};

typedef struct FindHalfRow
{
	const char *input;
	RcaHalf		half;
} FindHalfRow;

static void
check_find_half(void **state)
{
	const FindHalfRow *row = *state;

	assert_int_equal(rca_half_find(unit_text(row->input)), row->half);
}

#define FIND_HALF(input, half)	UNIT_ROW(check_find_half, FindHalfRow, input, half)

static const struct CMUnitTest found_halves[] =
{
	FIND_HALF("PM", RCA_HALF_PM),
	FIND_HALF("Time (PM)", RCA_HALF_PM),
	FIND_HALF("Time, p.m.", RCA_HALF_PM),
	FIND_HALF("AM", RCA_HALF_AM),
	FIND_HALF("10:45-11:37 AM: Fix developed", RCA_HALF_AM),
	FIND_HALF("Time", RCA_HALF_OPEN),
	FIND_HALF("Spam", RCA_HALF_OPEN),
	FIND_HALF("Amount", RCA_HALF_OPEN),
	FIND_HALF("", RCA_HALF_OPEN),
};

int
main(void)
{
	UNIT_RUN(clocks);
	UNIT_RUN(halves);
	UNIT_RUN(found_halves);
	return unit_failed;
}
