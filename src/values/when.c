/*
 * src/values/when.c
 */
#include "base/base.h"

#include "base/calendar.h"
#include "base/host.h"
#include "base/text.h"
#include "values/approximation.h"
#include "values/clock.h"
#include "values/duration.h"
#include "values/phrase.h"
#include "values/range_sign.h"
#include "values/when.h"

const RcaWhen rca_no_when = {
	.day = {.date = RCA_NO_DATE, .weekday = -1},
	.clock = RCA_NO_CLOCK,
};

/* Reads a point in time. */
typedef struct Reader
{
	RcaStr		text;
	int			pos;
	RcaWhen    *when;
	bool		is_exact;		/* as a program writes it */
} Reader;

/* What of the text is still to be read. */
static inline RcaStr
rest_of(const Reader *r)
{
	return rca_skip(r->text, r->pos);
}

static bool
read_date(Reader *r)
{
	int			n = rca_day_read(rest_of(r), &r->when->day);

	r->pos += n;
	return n > 0;
}

static bool
read_clock(Reader *r)
{
	int			n = rca_clock_read(rest_of(r), &r->when->clock, &r->when->half);

	r->pos += n;
	return n > 0;
}

/* A clock time behind a date, if there is one. */
static void
read_clock_behind_date(Reader *r)
{
	int			start = r->pos;

	/* what may stand between a date and a clock */
	if (r->pos < r->text.len && r->text.data[r->pos] == ',')
		r->pos++;
	r->pos = rca_skip_blanks(r->text, r->pos);
	if (r->pos == start && r->pos < r->text.len &&
		(r->text.data[r->pos] == 'T' || r->text.data[r->pos] == 't'))
	{
		r->is_exact = true;
		r->pos++;
	}
	else if (rca_starts_nocase(rest_of(r), RCA_STR("at ")))
		r->pos = rca_skip_blanks(r->text, r->pos + 3);
	if (r->pos > start)
		r->pos = rca_skip_approximation(r->text, r->pos, &r->when->approximate);

	if (r->pos == start || !read_clock(r))
		r->pos = start;
	else if (r->when->clock % RCA_USECS_PER_MIN != 0)
		r->is_exact = true;
}

/* The length of what may be the "1h30m" of "T+1h30m". */
static int
count_ascii_word(RcaStr s)
{
	int			n = 0;

	while (n < s.len && rca_is_word(s.data[n]) && !IS_HIGHBIT_SET(s.data[n]))
		n++;
	return n;
}

/* "T0", "T+5m", "T-00:10", "T+1h30m"; a number alone counts minutes */
static bool
read_relative(Reader *r)
{
	RcaStr		s = rest_of(r);
	RcaWhen    *when = r->when;
	RcaHalf		half;
	int			minutes;
	int			n;

	if (s.len < 2 || s.data[0] != 'T')
		return false;
	if (s.data[1] == '0' && (s.len == 2 || !rca_is_word(s.data[2])))
	{
		when->is_relative = true;
		r->pos += 2;
		return true;
	}
	if (s.data[1] != '+' && s.data[1] != '-')
		return false;

	n = rca_clock_read(rca_skip(s, 2), &when->relative, &half);
	if (n == 0)
	{
		n = count_ascii_word(rca_skip(s, 2));
		when->relative = rca_duration_read(rca_str(s.data + 2, n));
		if (when->relative == RCA_NO_DURATION)
		{
			if (n == 0 || rca_read_digits(s, 2, 1, 4, &minutes) != n)
				return false;
			when->relative = minutes * RCA_USECS_PER_MIN;
		}
	}
	if (s.data[1] == '-')
		when->relative = -when->relative;
	when->is_relative = true;
	r->pos += 2 + n;
	return true;
}

/*
 * "10:00-11:00" is a range.  "-11:00" is an offset only behind a timestamp
 * that is exact enough to have been written by a program.
 */
static bool
may_be_offset(const Reader *r, RcaStr offset)
{
	return r->when->day.kind == RCA_DAY_DATE &&
		(r->is_exact || memchr(offset.data, ':', offset.len) == NULL);
}

/* A zone behind a clock, if there is one; it may stand in parentheses. */
static void
read_zone(Reader *r)
{
	RcaZone    *zone = &r->when->zone;
	int			pos = rca_skip_blanks(r->text, r->pos);
	bool		in_parentheses = pos < r->text.len && r->text.data[pos] == '(';
	int			n;

	if (in_parentheses)
		pos++;
	n = rca_zone_read(rca_skip(r->text, pos), zone);
	if (n == 0)
		return;
	if (r->text.data[pos] == '-' && !may_be_offset(r, zone->name))
	{
		*zone = rca_no_when.zone;
		return;
	}
	pos += n;
	if (in_parentheses)
	{
		if (pos == r->text.len || r->text.data[pos] != ')')
		{
			*zone = rca_no_when.zone;
			return;
		}
		pos++;
	}
	r->pos = pos;
}

/*
 * Does the word go on behind what was read?  "07:7:47" and "14:05h30" are not
 * times with something after them.  A dash or a word of a script without
 * blanks may follow at once.
 */
static bool
is_torn(const Reader *r)
{
	RcaStr		rest = rest_of(r);

	if (rest.len == 0)
		return false;
	if (rest.data[0] == ':')
		return rest.len > 1 && rca_is_word(rest.data[1]);
	return rca_is_alpha(rest.data[0]) || rca_is_digit(rest.data[0]);
}

bool
rca_when_is_known(const RcaWhen *when)
{
	return when->day.kind != RCA_DAY_UNKNOWN &&
		when->clock != RCA_UNKNOWN_CLOCK &&
		when->zone.kind != RCA_ZONE_UNKNOWN;
}

bool
rca_when_read(RcaStr s, RcaWhen *when)
{
	Reader		r = {s, 0, when};
	bool		in_bracket;

	*when = rca_no_when;
	r.pos = rca_skip_blanks(s, 0);
	in_bracket = r.pos < s.len && s.data[r.pos] == '[';
	if (in_bracket)
		r.pos++;
	r.pos = rca_skip_approximation(s, r.pos, &when->approximate);

	if (read_date(&r))
		read_clock_behind_date(&r);
	else if (!read_clock(&r) && !read_relative(&r))
		return false;
	if (when->clock >= 0)
		read_zone(&r);
	if (is_torn(&r))
		return false;

	if (in_bracket && r.pos < s.len && s.data[r.pos] == ']')
		r.pos++;
	when->length = r.pos;
	return true;
}

int
rca_when_read_end(RcaStr s, RcaWhen *end)
{
	int			pos = rca_skip_blanks(s, 0);
	int			n = rca_range_sign_at(s, pos, RCA_RANGE_OF_TIMES);

	if (n > 0)
	{
		pos += n;
		if (rca_when_read(rca_skip(s, pos), end) && end->clock >= 0)
			return pos + end->length;
	}
	/* in "05:24 - 3 disks full" the sign separates, and ends nothing */
	end->clock = RCA_NO_CLOCK;
	return 0;
}

bool
rca_when_read_cell(RcaStr s, RcaWhen *when, RcaWhen *end)
{
	/* "about", which follows a time in Japanese */
	static const RcaStr about = RCA_LITERAL("頃");
	static const RcaStr remarks[] =
	{
		RCA_LITERAL("("),
		RCA_LITERAL("/"),
		RCA_LITERAL("\xef\xbc\x88"),	/* full-width parenthesis */
	};
	RcaWhen		ignored;
	RcaStr		rest;

	if (end == NULL)
		end = &ignored;
	end->clock = RCA_NO_CLOCK;
	s = rca_trim(s);
	if (!rca_when_read(s, when))
		return false;
	rest = rca_trim(rca_skip(s, when->length));
	if (rca_starts_nocase(rest, about))
	{
		when->approximate = true;
		rest = rca_trim(rca_skip(rest, about.len));
	}
	if (when->clock >= 0)
		rest = rca_trim(rca_skip(rest, rca_when_read_end(rest, end)));
	/* the end of the range may be open, or one that cannot be read */
	return rest.len == 0 ||
		rca_starts_with_one(rest, remarks, lengthof(remarks)) > 0 ||
		rca_range_sign_at(rest, 0, RCA_RANGE_OF_TIMES) > 0;
}

RcaDate
rca_date_read(RcaStr s)
{
	RcaWhen		when;

	s = rca_trim(s);
	return rca_when_read_cell(s, &when, NULL) ? when.day.date : RCA_NO_DATE;
}

/*
 * The instant of a local time in a region.  Its offset is the one that holds a
 * day before or a day after; where these differ, a change of clocks is near, and
 * each of the two gives an instant.  Of a time that comes twice, and of one that
 * never comes, the later one is taken: so does PostgreSQL.
 */
static RcaInstant
instant_in_region(const char *region, RcaInstant local, RcaLocal *times)
{
	RcaInstant	at[2];
	bool		holds[2];
	int			offset[2];

	for (int i = 0; i < 2; i++)
	{
		RcaInstant	then = local + (i == 0 ? -RCA_USECS_PER_DAY : RCA_USECS_PER_DAY);

		if (!rca_host_zone_offset(region, then, &offset[i]))
			return RCA_NO_INSTANT;
		at[i] = local - offset[i] * RCA_USECS_PER_SEC;
	}
	if (offset[0] == offset[1])
		return at[0];
	for (int i = 0; i < 2; i++)
	{
		int			held;

		holds[i] = rca_host_zone_offset(region, at[i], &held) &&
			held == offset[i];
	}
	if (holds[0] != holds[1])
		return holds[0] ? at[0] : at[1];
	*times = holds[0] ? RCA_LOCAL_TWICE : RCA_LOCAL_NEVER;
	return Max(at[0], at[1]);
}

RcaInstant
rca_instant(RcaDate date, int64 clock, const RcaZone *zone, RcaLocal *times)
{
	RcaInstant	local = date * RCA_USECS_PER_DAY + clock;
	RcaLocal	ignored;

	if (times == NULL)
		times = &ignored;
	*times = RCA_LOCAL_ONCE;
	if (date == RCA_NO_DATE || clock < 0 || zone->kind == RCA_ZONE_UNKNOWN)
		return RCA_NO_INSTANT;
	if (zone->region != NULL)
		return instant_in_region(zone->region, local, times);
	return local - zone->offset * RCA_USECS_PER_SEC;
}
