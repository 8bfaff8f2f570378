/*
 * src/values/when_behind.c
 */
#include "base/base.h"

#include "base/calendar.h"
#include "base/text.h"
#include "values/date.h"
#include "values/phrase.h"
#include "values/relative_time.h"
#include "values/when_before.h"
#include "values/when_behind.h"
#include "values/zone.h"
#include "words/calendar_words.h"

/*
 * "10:00-11:00" is a range.  "-11:00" is an offset only after a timestamp that
 * is so exact that a program must have written it.  There, "-0700" is an
 * offset also after a blank.
 */
static bool
may_be_offset(const RcaWhenReader *r, RcaStr offset, RcaStr rest)
{
	RcaDay		day;
	int64		clock;
	RcaHalf		half;

	/* "23:34-12 November 2025 00:25", "10 PM-11 PM", "08-10 UTC" */
	if (r->when->is_hour || rca_day_read(rca_skip(rest, 1), &day) > 0 ||
		(rca_find(offset, RCA_STR(":")) < 0 &&
		 rca_clock_read(rca_skip(rest, 1), &clock, &half) > 0))
		return false;
	if (rca_find(offset, RCA_STR(":")) >= 0)
		return r->when->day.kind == RCA_DAY_DATE && r->is_exact;
	/* "0456-0600" is also a range */
	if (r->when->is_compact && offset.data == r->text.data + r->pos)
		return false;
	return r->when->day.kind == RCA_DAY_DATE || offset.len >= 5;
}

/* "5:24 a.m., PST: disk full": reads a zone that has a comma before it and a sign after it. */
static void
read_zone_behind_comma(RcaWhenReader *r, int pos)
{
	RcaZone		zone;
	int			n;

	pos = rca_skip_blanks(r->text, pos);
	if (pos == r->text.len || !rca_is_alpha(r->text.data[pos]))
		return;
	n = rca_zone_read(rca_skip(r->text, pos), &zone);
	if (n == 0 || zone.kind != RCA_ZONE_KNOWN ||
		(pos + n < r->text.len && strchr(":|)", r->text.data[pos + n]) == NULL))
		return;
	r->pos = pos + n;
	r->when->zone = zone;
	r->when->is_later = true;
}

/* Reads a zone after a clock, if there is one.  It may be in parentheses. */
static void
read_zone(RcaWhenReader *r)
{
	RcaZone		zone;
	int			pos = rca_skip_blanks(r->text, r->pos);
	RcaStr		closing = RCA_STR("");
	int			n;

	for (int i = 1; i < RCA_WHEN_BRACKETS; i++)
	{
		if (pos < r->text.len && !rca_is_alpha(r->text.data[pos]) &&
			rca_starts_nocase(rca_skip(r->text, pos), rca_when_brackets[i].opening))
		{
			pos += rca_when_brackets[i].opening.len;
			closing = rca_when_brackets[i].closing;
			break;
		}
	}
	n = rca_zone_read_place(rca_skip(r->text, pos), &zone);
	if (n == 0 && closing.len == 0 && pos < r->text.len && r->text.data[pos] == ',')
	{
		read_zone_behind_comma(r, pos + 1);
		return;
	}
	if (n == 0 || (r->text.data[pos] == '-' && !may_be_offset(r, zone.name, rca_skip(r->text, pos))))
		return;
	pos += n;
	if (closing.len > 0 && !rca_starts_nocase(rca_skip(r->text, pos), closing))
		return;
	r->pos = pos + closing.len;
	r->when->zone = zone;
}

/* "20:00ish", "13:32+", "05:24頃", "05:24 (approx.)" */
static void
read_approximation_behind(RcaWhenReader *r)
{
	static const RcaStr signs[] =
	{
		RCA_LITERAL("ish"), RCA_LITERAL("-ish"), RCA_LITERAL(" ish"),
		RCA_LITERAL("頃"), RCA_LITERAL("ごろ"), RCA_LITERAL("左右"),
		RCA_LITERAL("경"), RCA_LITERAL("쯤"), RCA_LITERAL(" or so"),
		RCA_LITERAL(" (approx.)"), RCA_LITERAL(" (approx)"),
		RCA_LITERAL(" (approximately)"), RCA_LITERAL(" (approximate)"),
		RCA_LITERAL(" (estimated)"), RCA_LITERAL(" (est.)"),
		RCA_LITERAL(" (ca.)"), RCA_LITERAL(" approx."), RCA_LITERAL(" approx"),
	};
	RcaStr		rest = rca_when_rest(r);
	int			blanks;
	int			n;

	/* most often there is a blank and a capital, or a sign */
	if (rest.len == 0 || rest.data[0] == ':' ||
		(rest.len > 1 && rest.data[0] == ' ' &&
		 strchr("ioa(", rest.data[1]) == NULL && !IS_HIGHBIT_SET(rest.data[1])))
		return;
	blanks = rca_skip_blanks(rest, 0);
	n = rca_starts_with_one(rest, signs, lengthof(signs));

	/* a blank may come before CJK words */
	if (n == 0 && blanks < rest.len && IS_HIGHBIT_SET(rest.data[blanks]))
	{
		n = rca_starts_with_one(rca_skip(rest, blanks), signs, lengthof(signs));
		n += n > 0 ? blanks : 0;
	}
	if (n == 0 && rest.len > 0 && rest.data[0] == '+' &&
		(rest.len == 1 || rca_ends_letters(rest.data[1])))
		n = 1;
	if (n == 0 || (n < rest.len && rca_is_alpha(rest.data[n]) && rca_is_alpha(rest.data[n - 1])))
		return;
	r->pos += n;
	r->when->approximate = true;
}

/* "05:24[^1]" */
static void
skip_footnotes(RcaWhenReader *r)
{
	RcaStr		rest;

	while ((rest = rca_when_rest(r)).len > 3 && rest.data[0] == '[' && rest.data[1] == '^')
	{
		int			n = 2;

		while (n < rest.len && n < 40 && rest.data[n] != ']' && !rca_is_space(rest.data[n]))
			n++;
		if (n == rest.len || rest.data[n] != ']')
			return;
		r->pos += n + 1;
	}
}

/*
 * Reads "(+1)", "+1d", "(+1 day)", "(-1 day)": days after that of the incident.
 * Returns the length, or 0.
 */
static int
read_days_later(RcaStr s, bool in_parentheses, int *days)
{
	static const RcaStr words[] =
	{
		RCA_LITERAL("days"), RCA_LITERAL("day"), RCA_LITERAL("d")
	};
	int			n;
	int			pos;
	int			length;

	if (s.len < 2 || (s.data[0] != '+' && !(s.data[0] == '-' && in_parentheses)))
		return 0;
	n = rca_read_digits(s, 1, 1, 2, days) + 1;
	if (s.data[0] == '-')
		*days = -*days;
	pos = rca_skip_blanks(s, n);
	length = n == 1 ? 0 : rca_starts_with_one(rca_skip(s, pos), words, lengthof(words));
	if (length > 0 && !(pos + length < s.len && rca_is_word(s.data[pos + length])))
		return pos + length;
	return in_parentheses && n > 1 && s.data[0] == '+' ? n : 0;
}

/* bytes of a day in parentheses */
#define MAX_DAY		60

/* "(next day)": the day that is all that stands in parentheses; its length, or 0 */
static int
read_day_in_parentheses(RcaStr s, RcaDay *day)
{
	const char *end = memchr(s.data, ')', Min(s.len, MAX_DAY));
	int			n;

	if (end == NULL)
		return 0;
	n = rca_day_read(rca_slice(s.data, end), day);
	return n == end - s.data ? n : 0;
}

static bool
is_dash(RcaStr s)
{
	return rca_starts_nocase(s, RCA_STR("\xe2\x80\x93")) ||
		rca_starts_nocase(s, RCA_STR("\xe2\x80\x94"));
}

/* Reads the day after a clock time: "05:24 on 2025-03-23". */
static void
read_day_behind(RcaWhenReader *r)
{
	RcaStr		rest;
	RcaDay		day = rca_no_day;
	bool		in_parentheses;
	int			pos = rca_skip_blanks(r->text, r->pos);
	bool		is_named = false;
	int			joint;
	int			month;
	int			n;

	in_parentheses = pos < r->text.len && r->text.data[pos] == '(';
	if (in_parentheses)
		pos++;
	rest = rca_skip(r->text, pos);
	n = read_days_later(rest, in_parentheses, &day.count);
	if (n > 0)
	{
		day.kind = RCA_DAY_COUNTED;
		day.from_zero = true;
	}
	else
	{
		joint = rca_starts_nocase(rest, RCA_STR("on ")) ? 3 :
			rca_starts_nocase(rest, RCA_STR(",")) ? 1 : 0;
		joint = rca_skip_blanks(rest, joint);
		/* most often the event comes next, and not "March 24 - " */
		if (joint == 0 && !in_parentheses &&
			!(rest.len > 0 && (rca_is_digit(rest.data[0]) || rca_month_read(rest, &month) > 0)))
			return;
		n = rca_day_read(rca_skip(rest, joint), &day);
		if (n == 0 && in_parentheses)
		{
			n = read_day_in_parentheses(rca_skip(rest, joint), &day);
			r->when->is_later |= n > 0;
		}
		is_named = joint == 0 && rest.len > 0 && !rca_is_digit(rest.data[0]) && !in_parentheses;
		if (n == 0 || (day.kind != RCA_DAY_DATE && !in_parentheses &&
					   ((joint == 0 && !is_named) || day.kind > RCA_DAY_OF_WEEK)))
			return;
		r->when->is_later |= is_named || (day.kind == RCA_DAY_OF_WEEK && !in_parentheses);
		n += joint;
	}
	rest = rca_skip(rest, n);
	if (in_parentheses ? !(rest.len > 0 && rest.data[0] == ')') :
		rest.len > 0 && (rca_is_word(rest.data[0]) ||
						 (rca_is_blank(rest.data[0]) && rest.len > 1 &&
						  rca_is_word(rest.data[1]) && !is_dash(rca_skip(rest, 1)))))
		return;
	r->when->day = day;
	r->pos = pos + n + (in_parentheses ? 1 : 0);
}

/* "05:29 (T+5m)" */
static void
read_offset_behind(RcaWhenReader *r)
{
	int			pos = rca_skip_blanks(r->text, r->pos);
	RcaStr		rest = rca_skip(r->text, pos);
	int64		offset;
	bool		approximate = false;
	int			n;

	if (rest.len < 4 || rest.data[0] != '(' || rest.data[1] != 'T')
		return;
	n = rca_relative_time_read(rca_skip(rest, 1), &offset, &approximate);
	if (n == 0 || n + 1 >= rest.len || rest.data[n + 1] != ')')
		return;
	r->when->has_offset = offset != RCA_NO_DURATION;
	r->when->relative = offset;
	r->pos = pos + n + 2;
}

void
rca_when_read_behind_clock(RcaWhenReader *r)
{
	if (r->pos == r->text.len)
		return;
	skip_footnotes(r);
	read_approximation_behind(r);
	if (r->when->zone.kind == RCA_ZONE_NONE)
		read_zone(r);
	if (!r->when->approximate)
		read_approximation_behind(r);
	if (r->when->day.kind == RCA_DAY_NONE)
		read_day_behind(r);
	read_offset_behind(r);
	skip_footnotes(r);
}
