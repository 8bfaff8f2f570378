/*
 * src/base/calendar.c
 */
#include "base/base.h"

#include "base/calendar.h"

static bool
is_leap_year(int year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

RcaDate
rca_date_of(int year, int month, int day)
{
	static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	int			days;

	if (year < 1 || month < 1 || month > 12 || day < 1 ||
		day > lengths[month - 1] + (month == 2 && is_leap_year(year)))
		return RCA_NO_DATE;

	/* days before this year, counted from 0001-01-01 */
	days = (year - 1) * 365 + (year - 1) / 4 - (year - 1) / 100 + (year - 1) / 400;
	for (int m = 1; m < month; m++)
		days += lengths[m - 1] + (m == 2 && is_leap_year(year));

	/* 2000-01-01 is day 730119 of that count */
	return days + day - 1 - 730119;
}

void
rca_date_parts(RcaDate date, int *year, int *month, int *day)
{
	/* days from 0000-03-01, so that a leap day ends its year */
	int			days = date + 730425;
	int			era = days / 146097;
	int			day_of_era = days % 146097;
	int			year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 -
							   day_of_era / 146096) / 365;
	int			day_of_year = day_of_era -
		(365 * year_of_era + year_of_era / 4 - year_of_era / 100);
	int			m = (5 * day_of_year + 2) / 153;

	*day = day_of_year - (153 * m + 2) / 5 + 1;
	*month = m < 10 ? m + 3 : m - 9;
	*year = era * 400 + year_of_era + (*month <= 2);
}

char *
rca_date_string(RcaDate date)
{
	int			year;
	int			month;
	int			day;

	rca_date_parts(date, &year, &month, &day);
	return psprintf("%04d-%02d-%02d", year, month, day);
}

RcaDate
rca_instant_date(RcaInstant at)
{
	/* round down: division rounds towards zero */
	return (RcaDate) (at >= 0 ? at / RCA_USECS_PER_DAY :
					  -((RCA_USECS_PER_DAY - 1 - at) / RCA_USECS_PER_DAY));
}

int64
rca_instant_clock(RcaInstant at)
{
	return at - rca_instant_date(at) * RCA_USECS_PER_DAY;
}
