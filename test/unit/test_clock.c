/*
 * test/unit/test_clock.c
 *
 * Times of day.
 */
#include "unit.h"

#include "base/text.h"
#include "values/clock.h"

typedef struct ClockRow
{
	const char *input;
	const char *clock;			/* NULL: none */
	const char *rest;			/* what is left of the input */
} ClockRow;

static void
check_clock(void **state)
{
	const ClockRow *row = *state;
	RcaStr		text = unit_text(row->input);
	int64		clock = -1;
	int			n = rca_clock_read(text, &clock);

	unit_assert_string(clock >= 0 ? unit_clock(clock) : NULL, row->clock);
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
	/* a colon behind a time is no part of it */
	CLOCK_REST("05:24: Disk full", "05:24", ": Disk full"),
	CLOCK_REST("05:24:", "05:24", ":"),
	CLOCK_REST("05:24:30: Disk full", "05:24:30", ": Disk full"),

	/* halves of a day */
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
	/* it is said twice, which does no harm unless it differs */
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

	/* with a point, two digits each */
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

	/* no time of a day */
	NO_CLOCK("24:30"),
	NO_CLOCK("25:00"),
	NO_CLOCK("05:60"),
	NO_CLOCK("05:24:60"),
	NO_CLOCK("99:99"),

	/* torn */
	NO_CLOCK("05:2"),
	NO_CLOCK("05:"),
	NO_CLOCK("05:240"),
	NO_CLOCK("005:24"),
	NO_CLOCK("05:24:3"),
	NO_CLOCK("05:24:xx"),
	NO_CLOCK("05:24:301"),
	NO_CLOCK("05:??"),
	NO_CLOCK("14:xx"),
	NO_CLOCK(":24"),

	/* something else */
	NO_CLOCK("5"),
	NO_CLOCK("17"),
	NO_CLOCK("0524"),
	NO_CLOCK("5 servers"),
	NO_CLOCK("-05:24"),
	NO_CLOCK(" 05:24"),
	NO_CLOCK("noon"),
	NO_CLOCK("PM"),
	NO_CLOCK(""),
};

int
main(void)
{
	UNIT_RUN(clocks);
	return unit_failed;
}
