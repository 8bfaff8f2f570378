/*
 * src/values/when_read.c
 */
#include "base/base.h"

#include "base/calendar.h"
#include "base/text.h"
#include "values/date.h"
#include "values/relative_time.h"
#include "values/when_before.h"
#include "values/when_behind.h"
#include "values/when_clock.h"
#include "values/when_read.h"

static bool
read_date(RcaWhenReader *r)
{
	int			n = rca_day_read(rca_when_rest(r), &r->when->day);

	r->pos += n;
	r->when->is_later |= r->when->day.is_later;
	return n > 0;
}

/* Reads a time that counts from the start, if there is one. */
static bool
read_relative(RcaWhenReader *r)
{
	int			n = rca_relative_time_read(rca_when_rest(r), &r->when->relative,
										   &r->when->approximate);

	r->pos += n;
	r->when->is_relative = n > 0;
	return n > 0;
}

/*
 * Does the word continue after what was read?  "07:7:47" and "14:05h30" are
 * not times with text after them.  A dash, or a word in a script without
 * blanks, may come directly after a time.
 */
static bool
is_torn(const RcaWhenReader *r)
{
	RcaStr		rest = rca_when_rest(r);

	if (rest.len == 0)
		return false;
	if (rest.data[0] == ':')
		return rest.len > 1 && rca_is_word(rest.data[1]) &&
			(unsigned char) rest.data[1] < 0xE2;
	return rca_is_alpha(rest.data[0]) || rca_is_digit(rest.data[0]);
}

/* "T+5m (05:29 UTC)": the clock time is used, and shows when the start was. */
static void
read_clock_of_relative(RcaWhenReader *r)
{
	int			pos = rca_skip_blanks(r->text, r->pos);
	RcaWhen		when;
	int			end;

	if (!r->when->is_relative || pos + 2 >= r->text.len || r->text.data[pos] != '(' ||
		!rca_when_read(rca_skip(r->text, pos + 1), &when) || when.clock < 0)
		return;
	end = pos + 1 + when.length;
	if (end >= r->text.len || r->text.data[end] != ')')
		return;
	when.has_offset = r->when->relative != RCA_NO_DURATION;
	when.relative = r->when->relative;
	*r->when = when;
	r->pos = end + 1;
}

/* Reads everything before a time, and the time. */
static bool
read_when(RcaWhenReader *r)
{
	bool		introduced = rca_when_read_before(r);

	if (read_date(r))
		rca_when_read_clock_behind_date(r);
	else if (!rca_when_read_clock(r) && !read_relative(r) && !rca_when_read_torn_clock(r))
		return false;
	/* "from March 3 on" is not the day of an entry */
	return !introduced || r->when->clock != RCA_NO_CLOCK;
}

static bool
read_all(RcaStr s, RcaWhen *when, bool compact)
{
	RcaWhenReader r = {.text = s, .when = when, .compact = compact};

	*when = rca_no_when;
	r.pos = rca_skip_blanks(s, 0);
	if (!read_when(&r))
		return false;
	if (when->is_relative)
		read_clock_of_relative(&r);
	else if (when->clock != RCA_NO_CLOCK)
		rca_when_read_behind_clock(&r);
	if (is_torn(&r))
	{
		/* invalid text after a date is a clock, as in "2025-03-23 07:7:47" */
		if (when->clock < 0)
			return false;
		r.pos = rca_skip_blanks(s, 0);
		r.closing.len = 0;
		rca_when_open_bracket(&r);
		*when = rca_no_when;
		if (!rca_when_read_torn_clock(&r))
			return false;
		rca_when_read_behind_clock(&r);
	}
	when->in_parentheses = rca_when_close_bracket(&r);
	when->length = r.pos;
	return true;
}

bool
rca_when_read(RcaStr s, RcaWhen *when)
{
	return read_all(s, when, false);
}

bool
rca_when_read_compact(RcaStr s, RcaWhen *when)
{
	return read_all(s, when, true) && when->clock >= 0;
}
