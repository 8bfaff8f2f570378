/*
 * src/values/when_clock.c
 */
#include "base/base.h"

#include "base/calendar.h"
#include "base/text.h"
#include "values/approximation.h"
#include "values/clock.h"
#include "values/phrase.h"
#include "values/range_sign.h"
#include "values/when_before.h"
#include "values/when_clock.h"
#include "values/zone.h"

/*
 * what may be between a day and a clock time, with or without a blank after it
 */
static const RcaStr joints[] =
{
	RCA_LITERAL(","), RCA_LITERAL("@"), RCA_LITERAL("|"), RCA_LITERAL("·"),
	RCA_LITERAL("- "), RCA_LITERAL("\xe2\x80\x93 "),
	RCA_LITERAL("\xe2\x80\x94 "),
};

static bool
take_one(RcaWhenReader *r, const RcaStr *texts, int ntexts)
{
	int			n = rca_starts_with_one(rca_when_rest(r), texts, ntexts);

	r->pos += n;
	return n > 0;
}

/*
 * Is it " - 0610" after "0524", with something that "2019 - 2021" does not
 * have? "Between 1500 and 1600" counts something if a word comes next that is
 * not a zone.
 */
static bool
is_compact_range(RcaStr rest, bool is_between)
{
	int			n = is_between ? rca_range_and_at(rest, 0) :
		rca_range_sign_at(rest, 0, RCA_RANGE_OF_TIMES);
	int64		clock;
	RcaHalf		half;
	RcaZone		zone;
	int			digits;
	int			pos;

	if (n == 0)
		return false;
	rest = rca_skip(rest, rca_skip_blanks(rest, n));
	if (rca_read_digits(rest, 0, 4, 4, &digits) == 0 ||
		(n = rca_clock_read_compact(rest, &clock, &half)) == 0)
		return false;
	pos = rca_skip_blanks(rest, n);
	if (rca_zone_read(rca_skip(rest, pos), &zone) > 0)
		return true;
	if (is_between && pos < rest.len && rca_is_word(rest.data[pos]))
		return false;
	return (digits < 1900 || digits > 2099) &&
		(n == rest.len || rca_ends_letters(rest.data[n]));
}

/* Can "0524" be a clock time, with this text after it? */
static bool
is_compact_clock(const RcaWhenReader *r, RcaStr rest, int digits)
{
	RcaZone		zone;
	int			pos = rca_skip_blanks(rest, 0);

	if (r->compact && (rest.len == 0 || rca_ends_letters(rest.data[0])))
		return true;
	if (is_compact_range(rca_skip(rest, pos), r->when->is_between))
		return true;
	if (pos < rest.len && rca_is_alpha(rest.data[pos]))
		return rca_zone_read(rca_skip(rest, pos), &zone) > 0;
	if (rest.len == 0 || pos == rest.len)
		return r->when->day.kind == RCA_DAY_DATE;
	/* "2024: " is a year, unless a day comes before it */
	return rest.data[0] == ':' && (rest.len == 1 || !rca_is_word(rest.data[1])) &&
		(r->when->day.kind == RCA_DAY_DATE || digits < 1900 || digits > 2099);
}

/* Reads "1625:" and "0524Z". */
static bool
read_compact(RcaWhenReader *r)
{
	RcaStr		rest = rca_when_rest(r);
	int64		clock;
	RcaHalf		half;
	int			digits;
	int			n;

	if (rest.len < 4 || !rca_is_digit(rest.data[2]) || !rca_is_digit(rest.data[3]) ||
		rca_read_digits(rest, 0, 4, 4, &digits) == 0)
		return false;
	n = rca_clock_read_compact(rest, &clock, &half);
	if (n == 0 || !is_compact_clock(r, rca_skip(rest, n), digits))
		return false;
	r->when->clock = clock;
	r->when->half = half;
	r->when->is_compact = true;
	r->pos += n;
	return true;
}

/* Reads the 5 of "5-6 PM". */
static bool
read_hour_of_range(RcaWhenReader *r)
{
	RcaStr		rest = rca_when_rest(r);
	int64		clock;
	RcaHalf		half;
	int			hour;
	int			length = rca_read_digits(rest, 0, 1, 2, &hour);
	int			pos;
	int			n;

	if (length == 0 || hour < 1 || hour > 12)
		return false;
	pos = rca_skip_blanks(rest, length);
	n = rca_range_sign_at(rest, pos, RCA_RANGE_OF_TIMES);
	if (n == 0)
		return false;
	pos = rca_skip_blanks(rest, pos + n);
	n = rca_clock_read(rca_skip(rest, pos), &clock, &half);
	if (n == 0 || (half != RCA_HALF_AM && half != RCA_HALF_PM))
		return false;
	r->when->clock = hour * RCA_USECS_PER_HOUR;
	r->when->half = RCA_HALF_OPEN;
	r->pos += length;
	return true;
}

/*
 * Reads the 8 of "8-10 UTC".  The zone shows that these are hours of 24.  A
 * single hour, "8 UTC", is approximate.
 */
static bool
read_hour_with_zone(RcaWhenReader *r)
{
	RcaStr		rest = rca_when_rest(r);
	RcaZone		zone;
	int			hour;
	int			last;
	int			length = rca_read_digits(rest, 0, 1, 2, &hour);
	int			pos;
	bool		is_range;
	int			n;

	if (length == 0 || hour > 23 || r->when->day.kind == RCA_DAY_NONE)
		return false;
	pos = rca_skip_blanks(rest, length);
	n = rca_range_sign_at(rest, pos, RCA_RANGE_OF_TIMES);
	is_range = n > 0;
	if (is_range)
	{
		pos = rca_skip_blanks(rest, pos + n);
		n = rca_read_digits(rest, pos, 1, 2, &last);
		if (n == 0 || last > 24)
			return false;
		pos = rca_skip_blanks(rest, pos + n);
	}
	if (pos == rest.len || !rca_is_alpha(rest.data[pos]))
		return false;
	/* "3 ET devices" */
	n = rca_zone_read_of_hour(rca_skip(rest, pos), &zone);
	if (n == 0 || (!is_range && n < 3 && pos + n < rest.len))
		return false;
	r->when->clock = hour * RCA_USECS_PER_HOUR;
	r->when->half = RCA_HALF_24;
	r->when->is_hour = is_range;
	r->when->is_later = true;
	r->when->approximate = true;
	r->pos += length;
	return true;
}

bool
rca_when_read_clock(RcaWhenReader *r)
{
	RcaStr		rest = rca_when_rest(r);
	int			n = rca_clock_read(rest, &r->when->clock, &r->when->half);

	/* "5.24 Uhr" */
	r->when->is_later |= n > 4 && rest.data[1] == '.' &&
		r->when->half != RCA_HALF_AM && r->when->half != RCA_HALF_PM;
	r->pos += n;
	return n > 0 || read_compact(r) || read_hour_of_range(r) || read_hour_with_zone(r);
}

/*
 * Reads the zone at the end of "13:52:xxZ", which shows the zone of the other
 * times.
 */
static void
read_zone_of_torn(RcaWhenReader *r, RcaStr torn)
{
	RcaZone		zone;

	for (int i = 1; i < torn.len; i++)
	{
		if (torn.data[i] == '+' || (torn.data[i] >= 'A' && torn.data[i] <= 'Z' && torn.data[i] != 'X'))
		{
			if (rca_zone_read(rca_skip(torn, i), &zone) == torn.len - i)
				r->when->zone = zone;
			return;
		}
	}
}

bool
rca_when_read_torn_clock(RcaWhenReader *r)
{
	RcaStr		s = rca_when_rest(r);
	int			hours = 0;
	int			minutes = 0;
	int			end;

	while (hours < s.len && (rca_is_digit(s.data[hours]) || s.data[hours] == '?'))
		hours++;
	if (hours == 0 || hours > 2 || hours + 1 >= s.len || s.data[hours] != ':')
		return false;
	end = hours + 1;
	while (end + minutes < s.len && (rca_is_digit(s.data[end + minutes]) ||
									 strchr("?xX", s.data[end + minutes]) != NULL))
		minutes++;
	/* "1:1" and "10:1" are ratios, "05:2" is not */
	if (minutes == 0 || minutes > 3 ||
		(minutes == 1 && rca_is_digit(s.data[end]) && s.data[0] != '0' &&
		 !(end + 1 < s.len && s.data[end + 1] == ':')))
		return false;
	while (end < s.len && !rca_is_space(s.data[end]) &&
		   rca_wide_blank(rca_skip(s, end)) == 0)
		end++;
	/* a colon after "14:??" separates the event */
	while (strchr(":,;", s.data[end - 1]) != NULL)
		end--;
	if (r->closing.len > 0 && s.data[end - 1] == r->closing.data[r->closing.len - 1])
		end -= r->closing.len;
	read_zone_of_torn(r, rca_str(s.data, end));
	r->when->clock = RCA_UNKNOWN_CLOCK;
	r->pos += end;
	return true;
}

/* "2025-03-23: at 05:24 the disk was full" */
static bool
take_colon_and_word(RcaWhenReader *r)
{
	int			start = r->pos;

	if (r->pos + 1 < r->text.len && r->text.data[r->pos] == ':')
	{
		r->pos = rca_skip_blanks(r->text, r->pos + 1);
		if (rca_when_take_clock_word(r))
		{
			r->when->is_later = true;
			return true;
		}
	}
	r->pos = start;
	return false;
}

/* Skips what may be between a day and its clock time. */
static void
skip_joint(RcaWhenReader *r)
{
	static const RcaStr colon = RCA_LITERAL(":");
	int			start = r->pos;
	RcaDayKind	kind = r->when->day.kind;

	rca_when_skip_blanks(r);
	if (r->pos == start && r->pos < r->text.len &&
		(r->text.data[r->pos] == 'T' || r->text.data[r->pos] == 't'))
	{
		r->is_exact = true;
		r->pos++;
		return;
	}
	/* "Monday: 05:24", but "2025-03-23: 05:24 is too late" */
	if (take_one(r, joints, lengthof(joints)) ||
		(kind >= RCA_DAY_OF_WEEK && take_one(r, &colon, 1)))
		rca_when_skip_blanks(r);
	else if (take_colon_and_word(r))
		return;
	if (rca_when_take_introduction(r))
		rca_when_skip_blanks(r);
}

void
rca_when_read_clock_behind_date(RcaWhenReader *r)
{
	int			start = r->pos;

	skip_joint(r);
	/* 3月23日10:24 has no separator */
	if (r->pos == start && !IS_HIGHBIT_SET(r->text.data[r->pos - 1]))
		return;
	r->pos = rca_skip_approximation(r->text, r->pos, &r->when->approximate);
	rca_when_read_zone_before(r);
	if (rca_when_read_clock(r))
	{
		if (r->when->clock % RCA_USECS_PER_MIN != 0)
			r->is_exact = true;
	}
	else if (!rca_when_read_torn_clock(r))
	{
		r->pos = start;
		r->when->zone = rca_no_when.zone;
		r->when->is_later = r->when->day.is_later;
	}
}
