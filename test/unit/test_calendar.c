/*
 * test/unit/test_calendar.c
 *
 * Days of the proleptic Gregorian calendar, counted from 2000-01-01.
 */
#include "unit.h"

typedef struct DayRow
{
	const char *day;
	int			year;
	int			month;
	int			day_of_month;
	int			number;
} DayRow;

static void
check_day(void **state)
{
	const DayRow *row = *state;
	RcaDate		date = rca_date_of(row->year, row->month, row->day_of_month);
	int			year;
	int			month;
	int			day;

	assert_int_equal(date, row->number);
	rca_date_parts(date, &year, &month, &day);
	assert_int_equal(year, row->year);
	assert_int_equal(month, row->month);
	assert_int_equal(day, row->day_of_month);
	assert_string_equal(rca_date_string(date), row->day);
}

static void
check_no_day(void **state)
{
	const DayRow *row = *state;

	assert_int_equal(rca_date_of(row->year, row->month, row->day_of_month), RCA_NO_DATE);
}

#define DAY(text, year, month, day, number) \
	UNIT_ROW(check_day, DayRow, text, year, month, day, number)
#define NO_DAY(text, year, month, day) \
	UNIT_ROW(check_no_day, DayRow, text, year, month, day)

static const struct CMUnitTest days[] =
{
	DAY("2000-01-01", 2000, 1, 1, 0),
	DAY("2000-01-02", 2000, 1, 2, 1),
	DAY("1999-12-31", 1999, 12, 31, -1),
	DAY("2000-02-29", 2000, 2, 29, 59),
	DAY("2000-03-01", 2000, 3, 1, 60),
	DAY("2000-12-31", 2000, 12, 31, 365),
	DAY("2001-01-01", 2001, 1, 1, 366),
	DAY("1970-01-01", 1970, 1, 1, -10957),
	/* 25 years with 7 leap days, then 31 + 28 + 22 days */
	DAY("2025-03-23", 2025, 3, 23, 9213),
	DAY("2024-02-29", 2024, 2, 29, 8825),
	DAY("1900-02-28", 1900, 2, 28, -36466),
	DAY("1900-03-01", 1900, 3, 1, -36465),
	DAY("0001-01-01", 1, 1, 1, -730119),
	DAY("9999-12-31", 9999, 12, 31, 2921939),

	NO_DAY("no day in 2023", 2023, 2, 29),
	NO_DAY("no leap year", 1900, 2, 29),
	NO_DAY("April 31", 2025, 4, 31),
	NO_DAY("June 31", 2025, 6, 31),
	NO_DAY("September 31", 2025, 9, 31),
	NO_DAY("November 31", 2025, 11, 31),
	NO_DAY("January 32", 2025, 1, 32),
	NO_DAY("day 0", 2025, 1, 0),
	NO_DAY("month 0", 2025, 0, 1),
	NO_DAY("month 13", 2025, 13, 1),
	NO_DAY("year 0", 0, 1, 1),
};

typedef struct InstantRow
{
	const char *name;
	RcaInstant	at;
	const char *day;
} InstantRow;

static void
check_instant(void **state)
{
	const InstantRow *row = *state;

	assert_string_equal(rca_date_string(rca_instant_date(row->at)), row->day);
}

#define INSTANT(name, at, day)	UNIT_ROW(check_instant, InstantRow, name, at, day)

static const struct CMUnitTest instants[] =
{
	INSTANT("midnight", 0, "2000-01-01"),
	INSTANT("the last microsecond of a day", RCA_USECS_PER_DAY - 1, "2000-01-01"),
	INSTANT("the next midnight", RCA_USECS_PER_DAY, "2000-01-02"),
	INSTANT("a microsecond before 2000", -1, "1999-12-31"),
	INSTANT("a day before 2000", -RCA_USECS_PER_DAY, "1999-12-31"),
	INSTANT("a microsecond more", -RCA_USECS_PER_DAY - 1, "1999-12-30"),
};

/* every day of 800 years, in order */
static void
test_all_days(void **state)
{
	static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	RcaDate		expected = rca_date_of(1600, 1, 1);

	for (int year = 1600; year < 2400; year++)
	{
		bool		leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

		for (int month = 1; month <= 12; month++)
		{
			int			length = lengths[month - 1] + (leap && month == 2);

			for (int day = 1; day <= length; day++)
			{
				int			y;
				int			m;
				int			d;

				assert_int_equal(rca_date_of(year, month, day), expected);
				rca_date_parts(expected, &y, &m, &d);
				assert_true(y == year && m == month && d == day);
				expected++;
			}
			assert_int_equal(rca_date_of(year, month, length + 1), RCA_NO_DATE);
		}
	}
}

static const struct CMUnitTest all[] =
{
	cmocka_unit_test(test_all_days),
};

int
main(void)
{
	UNIT_RUN(days);
	UNIT_RUN(instants);
	UNIT_RUN(all);
	return unit_failed;
}
