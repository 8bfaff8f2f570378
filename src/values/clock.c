/*
 * src/values/clock.c
 */
#include "base/base.h"

#include "base/calendar.h"
#include "base/text.h"
#include "values/clock.h"

typedef struct Reader
{
	RcaStr		text;
	int			pos;
	int			hour;
	int			minute;
	int			second;
	int64		usec;
	RcaHalf		half;
} Reader;

typedef struct Meridiem
{
	RcaStr		text;
	RcaHalf		half;
} Meridiem;

static const Meridiem meridiems[] =
{
	{RCA_LITERAL("a.m."), RCA_HALF_AM},
	{RCA_LITERAL("p.m."), RCA_HALF_PM},
	{RCA_LITERAL("am"), RCA_HALF_AM},
	{RCA_LITERAL("pm"), RCA_HALF_PM},
};

static inline bool
digit_at(const Reader *r, int pos)
{
	return pos < r->text.len && rca_is_digit(r->text.data[pos]);
}

/* Does a byte stand at pos? */
static inline bool
is_at(const Reader *r, int pos, char c)
{
	return pos < r->text.len && r->text.data[pos] == c;
}

/* The half of the day, in any spelling, with the blanks before it. */
static RcaHalf
read_half(Reader *r)
{
	int			pos = rca_skip_blanks(r->text, r->pos);

	/* most often something else follows, or nothing */
	if (pos == r->text.len || strchr("apAP", r->text.data[pos]) == NULL)
		return RCA_HALF_OPEN;
	for (int i = 0; i < lengthof(meridiems); i++)
	{
		int			end = pos + meridiems[i].text.len;

		if (rca_starts_nocase(rca_skip(r->text, pos), meridiems[i].text) &&
			(end == r->text.len || !rca_is_word(r->text.data[end])))
		{
			r->pos = end;
			return meridiems[i].half;
		}
	}
	return RCA_HALF_OPEN;
}

/* Turns an hour of half a day into one of the day. */
static bool
apply_half(Reader *r, RcaHalf half)
{
	/* "14:15 PM" says it twice */
	if (r->hour < 1 || (r->hour > 12 && half == RCA_HALF_AM))
		return false;
	if (r->hour <= 12)
		r->hour = r->hour % 12 + (half == RCA_HALF_PM ? 12 : 0);
	return true;
}

/* Two digits behind a separator. */
static bool
read_two_digits(Reader *r, char separator, int *value)
{
	int			n;

	if (!is_at(r, r->pos, separator))
		return false;
	n = rca_read_digits(r->text, r->pos + 1, 2, 2, value);
	if (n == 0)
		return false;
	r->pos += 1 + n;
	return true;
}

/* A fraction of a second; digits past the microsecond are dropped. */
static void
read_fraction(Reader *r)
{
	int64		unit = RCA_USECS_PER_SEC / 10;

	if ((!is_at(r, r->pos, '.') && !is_at(r, r->pos, ',')) ||
		!digit_at(r, r->pos + 1))
		return;
	for (r->pos++; digit_at(r, r->pos); r->pos++)
	{
		r->usec += unit * (r->text.data[r->pos] - '0');
		unit /= 10;
	}
}

/* Seconds, if there are some; false if they are torn. */
static bool
read_seconds(Reader *r)
{
	/* "05:24: Disk full" has no seconds, "05:24:xx" has some that are torn */
	if (!is_at(r, r->pos, ':') || r->pos + 1 == r->text.len ||
		!rca_is_word(r->text.data[r->pos + 1]))
		return true;
	if (!read_two_digits(r, ':', &r->second))
		return false;
	read_fraction(r);
	return true;
}

/* The rest of 05:24, 5:24 PM, 05:24:30, 05:24:30.250 and 5 PM. */
static bool
read_parts(Reader *r)
{
	RcaHalf		half = RCA_HALF_OPEN;

	if (is_at(r, r->pos, ':'))
	{
		if (!read_two_digits(r, ':', &r->minute) || !read_seconds(r))
			return false;
		half = read_half(r);
	}
	else
	{
		/* a number alone is an hour only with its half of the day */
		half = read_half(r);
		if (half == RCA_HALF_OPEN)
			return false;
	}
	r->half = half;
	return half == RCA_HALF_OPEN || apply_half(r, half);
}

/* The rest of 05.24, which has two digits each. */
static bool
read_minute_behind_point(Reader *r)
{
	return r->pos == 2 && read_two_digits(r, '.', &r->minute) &&
		!is_at(r, r->pos, '.') && r->hour < 24;
}

static bool
is_valid(const Reader *r)
{
	if (r->minute > 59 || r->second > 59)
		return false;
	/* 24:00 is the end of a day */
	return r->hour < 24 ||
		(r->hour == 24 && r->minute == 0 && r->second == 0);
}

int
rca_clock_read(RcaStr s, int64 *clock, RcaHalf *half)
{
	Reader		r = {.text = s};

	r.pos = rca_read_digits(s, 0, 1, 2, &r.hour);
	if (r.pos == 0 ||
		!(is_at(&r, r.pos, '.') ? read_minute_behind_point(&r) : read_parts(&r)) ||
		!is_valid(&r))
		return 0;
	*clock = r.hour * RCA_USECS_PER_HOUR + r.minute * RCA_USECS_PER_MIN +
		r.second * RCA_USECS_PER_SEC + r.usec;
	*half = r.half;
	if (r.half == RCA_HALF_OPEN && (r.hour == 0 || r.hour > 12))
		*half = RCA_HALF_24;
	else if (r.half == RCA_HALF_OPEN && s.data[0] == '0')
		*half = RCA_HALF_PADDED;
	return r.pos;
}

int64
rca_clock_in_half(int64 clock, RcaHalf written, RcaHalf stated)
{
	const int64 noon = 12 * RCA_USECS_PER_HOUR;

	if (clock < 0 || (written != RCA_HALF_OPEN && written != RCA_HALF_PADDED) ||
		(stated != RCA_HALF_AM && stated != RCA_HALF_PM))
		return clock;
	return clock % noon + (stated == RCA_HALF_PM ? noon : 0);
}

RcaHalf
rca_half_find(RcaStr s)
{
	for (int i = 0; i < s.len; i++)
	{
		if (strchr("apAP", s.data[i]) == NULL ||
			(i > 0 && rca_is_word(s.data[i - 1])))
			continue;
		for (int j = 0; j < lengthof(meridiems); j++)
		{
			int			end = i + meridiems[j].text.len;

			if (rca_starts_nocase(rca_skip(s, i), meridiems[j].text) &&
				(end == s.len || !rca_is_word(s.data[end])))
				return meridiems[j].half;
		}
	}
	return RCA_HALF_OPEN;
}
