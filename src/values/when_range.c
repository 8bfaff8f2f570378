/*
 * src/values/when_range.c
 */
#include "base/base.h"

#include "base/calendar.h"
#include "base/text.h"
#include "values/clock.h"
#include "values/phrase.h"
#include "values/range_sign.h"
#include "values/when_range.h"
#include "values/when_read.h"

/* Does a text end with "midnight"? */
static bool
ends_with_midnight(RcaStr s)
{
	for (int i = 0; i < s.len; i++)
	{
		if ((i == 0 || rca_is_blank(s.data[i - 1]) || IS_HIGHBIT_SET(s.data[i - 1])) &&
			rca_clock_is_midnight(rca_skip(s, i)))
			return true;
	}
	return false;
}

/* Is a day a number of days after another day of the same kind? */
static bool
is_days_later(const RcaDay *day, const RcaDay *than, int days)
{
	RcaDate		date;

	if (day->kind == RCA_DAY_DATE && than->kind == RCA_DAY_DATE)
		return day->date == than->date + days;
	if (day->kind != RCA_DAY_OF_YEAR || than->kind != RCA_DAY_OF_YEAR)
		return false;
	/* a leap year has all days; the other day may be in the next year */
	date = rca_date_of(2000, than->month, than->day) + days;
	return date == rca_date_of(2000, day->month, day->day) ||
		date == rca_date_of(2001, day->month, day->day);
}

/*
 * A range that ends at midnight ends at the first midnight after its start.
 * If the end states its day and the range begins on the day before, it is the
 * midnight before that day.
 */
static void
set_midnight(const RcaWhen *start, RcaWhen *end)
{
	if (end->day.kind == RCA_DAY_NONE || is_days_later(&end->day, &start->day, 0))
		end->clock = RCA_USECS_PER_DAY;
	else if (is_days_later(&end->day, &start->day, 1))
		end->clock = 0;
}

/* Reads the 10 of "8-10 UTC". */
static bool
read_hour(RcaStr s, RcaWhen *end)
{
	int			start = rca_skip_blanks(s, 0);
	int			hour;
	int			n = rca_read_digits(s, start, 1, 2, &hour);

	if (n == 0 || hour > 24)
		return false;
	*end = rca_no_when;
	end->clock = hour * RCA_USECS_PER_HOUR;
	end->half = RCA_HALF_24;
	end->length = rca_skip_blanks(s, start + n);
	end->length += rca_zone_read(rca_skip(s, end->length), &end->zone);
	return true;
}

int
rca_when_read_end(RcaStr s, const RcaWhen *start, RcaWhen *end)
{
	int			pos = rca_skip_blanks(s, 0);
	int			n = rca_range_sign_at(s, pos, RCA_RANGE_OF_TIMES);

	if (n == 0 && start->is_between)
		n = rca_range_and_at(s, pos);
	if (n > 0)
	{
		pos += n;
		if (rca_when_read(rca_skip(s, pos), end) && end->clock != RCA_NO_CLOCK)
		{
			if (end->clock == RCA_UNKNOWN_CLOCK &&
				ends_with_midnight(rca_str(s.data + pos, end->length)))
				set_midnight(start, end);
			return pos + end->length;
		}
		if (start->is_hour && read_hour(rca_skip(s, pos), end))
			return pos + end->length;
		if (start->is_compact && rca_when_read_compact(rca_skip(s, pos), end))
			return pos + end->length;
	}
	/*
	 * in "05:24 - 3 disks full" the sign is a separator, and there is no
	 * range
	 */
	*end = rca_no_when;
	return 0;
}

/*
 * Makes an open clock time AM or PM, so that it is as near as possible before
 * another time, or after it.
 */
static void
set_half_near(RcaWhen *open, const RcaWhen *stated, bool before)
{
	const int64 noon = 12 * RCA_USECS_PER_HOUR;
	int64		morning = open->clock % noon;
	int64		between = before ? stated->clock - morning : morning - stated->clock;

	between = (between + RCA_USECS_PER_DAY) % RCA_USECS_PER_DAY;
	open->half = between < noon ? RCA_HALF_AM : RCA_HALF_PM;
	open->clock = rca_clock_in_half(morning, RCA_HALF_OPEN, open->half);
}

static bool
is_half_open(const RcaWhen *when)
{
	return when->half == RCA_HALF_OPEN || when->half == RCA_HALF_PADDED;
}

static bool
is_half_stated(const RcaWhen *when)
{
	return when->half == RCA_HALF_AM || when->half == RCA_HALF_PM;
}

int
rca_when_read_range(RcaStr s, RcaWhen *when, RcaWhen *end)
{
	int			length = rca_when_read_end(s, when, end);

	if (length == 0 && when->is_between)
		when->approximate = true;
	if (length == 0)
		return length;
	/* "05:24 Eastern - 06:10 Eastern Disk full" */
	if (end->zone.kind == RCA_ZONE_UNKNOWN && when->zone.kind == RCA_ZONE_KNOWN &&
		rca_equal_nocase(end->zone.name, when->zone.name))
		end->zone = when->zone;
	/* a zone that is written once is for both ends */
	if (when->zone.kind == RCA_ZONE_NONE)
		when->zone = end->zone;
	else if (end->zone.kind == RCA_ZONE_NONE)
		end->zone = when->zone;
	if (when->clock < 0 || end->clock < 0)
		return length;
	/* "5:24-6:10 PM", "11:30-1 PM", "5:24 PM - 6:10" */
	if (end->day.kind == RCA_DAY_NONE && is_half_open(when) && is_half_stated(end))
		set_half_near(when, end, true);
	else if (end->day.kind == RCA_DAY_NONE && is_half_open(end) && is_half_stated(when))
		set_half_near(end, when, false);
	return length;
}
