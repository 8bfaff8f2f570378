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
	RcaStr		closing;		/* of a bracket that is open, or empty */
} Reader;

/* what a time may stand in, and what ends it */
static const struct
{
	RcaStr		opening;
	RcaStr		closing;
}			brackets[] =
{
	{RCA_LITERAL("["), RCA_LITERAL("]")},
	{RCA_LITERAL("("), RCA_LITERAL(")")},
	{RCA_LITERAL("{{"), RCA_LITERAL("}}")},
	{RCA_LITERAL("\xef\xbc\x88"), RCA_LITERAL("\xef\xbc\x89")},
	{RCA_LITERAL("\xe3\x80\x90"), RCA_LITERAL("\xe3\x80\x91")},
};

/* words before a clock time that say no more than it does */
static const RcaStr introductions[] =
{
	RCA_LITERAL("at "), RCA_LITERAL("from "), RCA_LITERAL("since "),
	RCA_LITERAL("um "), RCA_LITERAL("von "), RCA_LITERAL("ab "),
	RCA_LITERAL("kl. "), RCA_LITERAL("kl "), RCA_LITERAL("klokken "),
	RCA_LITERAL("om "), RCA_LITERAL("à "), RCA_LITERAL("às "),
	RCA_LITERAL("a las "), RCA_LITERAL("desde "), RCA_LITERAL("alle "),
};

/* such that make it approximate */
static const RcaStr vague_introductions[] =
{
	RCA_LITERAL("gegen "), RCA_LITERAL("vers "), RCA_LITERAL("hacia las "),
	RCA_LITERAL("sobre las "), RCA_LITERAL("por volta das "),
	RCA_LITERAL("between "),
};

/* what may stand between a day and a clock time, with a blank behind it or not */
static const RcaStr joints[] =
{
	RCA_LITERAL(","), RCA_LITERAL("@"), RCA_LITERAL("|"), RCA_LITERAL("·"),
	RCA_LITERAL("- "), RCA_LITERAL("\xe2\x80\x93 "),
	RCA_LITERAL("\xe2\x80\x94 "),
};

/* What of the text is still to be read. */
static inline RcaStr
rest_of(const Reader *r)
{
	return rca_skip(r->text, r->pos);
}

static inline void
skip_blanks(Reader *r)
{
	r->pos = rca_skip_blanks(r->text, r->pos);
}

static bool
take_one(Reader *r, const RcaStr *texts, int ntexts)
{
	int			n = rca_starts_with_one(rest_of(r), texts, ntexts);

	r->pos += n;
	return n > 0;
}

/*
 * What stands before a time
 */

/* Is there a digit where one may stand behind a word or two? */
static bool
has_digit_near(RcaStr s)
{
	int			end = Min(s.len, 24);

	for (int i = 1; i < end; i++)
	{
		if (rca_is_digit(s.data[i]))
			return true;
	}
	return false;
}

/* Takes one of some words that end with a blank, of whatever kind. */
static bool
take_words(Reader *r, const RcaStr *texts, int ntexts)
{
	for (int i = 0; i < ntexts; i++)
	{
		RcaStr		words = rca_str(texts[i].data, texts[i].len - 1);
		int			end = r->pos + words.len;

		if (rca_starts_nocase(rest_of(r), words) &&
			rca_skip_blanks(r->text, end) > end)
		{
			r->pos = rca_skip_blanks(r->text, end);
			return true;
		}
	}
	return false;
}

static bool
take_introduction(Reader *r)
{
	/* the letters that they begin with */
	if (r->pos == r->text.len ||
		(!IS_HIGHBIT_SET(r->text.data[r->pos]) &&
		 strchr("abdfghkopsuvABDFGHKOPSUV", r->text.data[r->pos]) == NULL))
		return false;
	/* and a time has a digit, or is noon */
	if (!has_digit_near(rest_of(r)))
		return false;
	if (take_words(r, introductions, lengthof(introductions)))
		return true;
	if (!take_words(r, vague_introductions, lengthof(vague_introductions)))
		return false;
	r->when->approximate = true;
	return true;
}

/* Skips emoji, such as the face of a clock. */
static void
skip_pictograms(Reader *r)
{
	int			start = r->pos;

	for (;;)
	{
		RcaStr		rest = rest_of(r);
		const unsigned char *p = (const unsigned char *) rest.data;

		if (rest.len < 4)
			break;
		if (p[0] == 0xF0 && p[1] == 0x9F)
			r->pos += 4;
		else if ((p[0] == 0xE2 && p[1] >= 0x8C && p[1] <= 0xAF) ||
				 (p[0] == 0xEF && p[1] == 0xB8))
			r->pos += 3;
		else
			break;
	}
	if (r->pos > start)
		skip_blanks(r);
}

static void
open_bracket(Reader *r)
{
	if (r->pos == r->text.len || (!IS_HIGHBIT_SET(r->text.data[r->pos]) &&
								  strchr("[({", r->text.data[r->pos]) == NULL))
		return;
	for (int i = 0; i < lengthof(brackets); i++)
	{
		if (!rca_starts_nocase(rest_of(r), brackets[i].opening))
			continue;
		r->pos += brackets[i].opening.len;
		r->closing = brackets[i].closing;
		skip_blanks(r);
		return;
	}
}

static void
close_bracket(Reader *r)
{
	int			pos = rca_skip_blanks(r->text, r->pos);

	if (r->closing.len > 0 && rca_starts_nocase(rca_skip(r->text, pos), r->closing))
	{
		r->pos = pos + r->closing.len;
		r->closing.len = 0;
	}
}

/* "UTC 05:24", "(UTC) 05:24", "北京时间 10:30" */
static void
read_zone_before(Reader *r)
{
	RcaStr		rest = rest_of(r);
	RcaZone		zone;
	int			n;

	/* most often a digit stands here, or a word that is too long */
	if (rest.len < 6 || (!IS_HIGHBIT_SET(rest.data[0]) &&
						 !(rest.data[0] >= 'A' && rest.data[0] <= 'Z' &&
						   !(rest.data[1] >= 'a' && rest.data[1] <= 'z'))) ||
		!has_digit_near(rest))
		return;
	n = rca_zone_read(rest, &zone);
	if (n < 2)
		return;
	if (n < rest.len && (rest.data[n] == ')' || rest.data[n] == ':' || rest.data[n] == ']'))
	{
		if (r->closing.len > 0 && rest.data[n] == r->closing.data[0])
			r->closing.len = 0;
		n++;
	}
	n = rca_skip_blanks(rest, n);
	if (n == rest.len || !rca_is_digit(rest.data[n]))
		return;
	r->pos += n;
	r->when->zone = zone;
}

/*
 * Day and clock
 */

static bool
read_date(Reader *r)
{
	int			n = rca_day_read(rest_of(r), &r->when->day);

	r->pos += n;
	return n > 0;
}

/* Can "0524" be a clock time, of which this follows? */
static bool
is_compact_clock(const Reader *r, RcaStr rest, int digits)
{
	RcaZone		zone;
	int			pos = rca_skip_blanks(rest, 0);

	if (pos < rest.len && rca_is_alpha(rest.data[pos]))
		return rca_zone_read(rca_skip(rest, pos), &zone) > 0;
	if (rest.len == 0 || pos == rest.len)
		return r->when->day.kind == RCA_DAY_DATE;
	/* "2024: " is a year, if no day stands before it */
	return rest.data[0] == ':' && (rest.len == 1 || !rca_is_word(rest.data[1])) &&
		(r->when->day.kind == RCA_DAY_DATE || digits < 1900 || digits > 2099);
}

/* "1625:" and "0524Z" */
static bool
read_compact(Reader *r)
{
	RcaStr		rest = rest_of(r);
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
	r->pos += n;
	return true;
}

/* The 5 of "5-6 PM". */
static bool
read_hour_of_range(Reader *r)
{
	RcaStr		rest = rest_of(r);
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

static bool
read_clock(Reader *r)
{
	int			n = rca_clock_read(rest_of(r), &r->when->clock, &r->when->half);

	r->pos += n;
	return n > 0 || read_compact(r) || read_hour_of_range(r);
}

/*
 * A clock time that cannot be read, such as "14:??", "25:10" and "13:52:xxZ":
 * the whole word, if it begins like one.
 */
static bool
read_torn_clock(Reader *r)
{
	RcaStr		s = rest_of(r);
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
	/* "14:??:" is followed by the event */
	while (strchr(":,;", s.data[end - 1]) != NULL)
		end--;
	if (r->closing.len > 0 && s.data[end - 1] == r->closing.data[r->closing.len - 1])
		end -= r->closing.len;
	r->when->clock = RCA_UNKNOWN_CLOCK;
	r->pos += end;
	return true;
}

/* Skips what may stand between a day and its clock time. */
static void
skip_joint(Reader *r)
{
	static const RcaStr colon = RCA_LITERAL(":");
	int			start = r->pos;
	RcaDayKind	kind = r->when->day.kind;

	skip_blanks(r);
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
		skip_blanks(r);
	if (take_introduction(r))
		skip_blanks(r);
}

/* A clock time behind a date, if there is one. */
static void
read_clock_behind_date(Reader *r)
{
	int			start = r->pos;

	skip_joint(r);
	/* 3月23日10:24 has nothing between the two */
	if (r->pos == start && !IS_HIGHBIT_SET(r->text.data[r->pos - 1]))
		return;
	r->pos = rca_skip_approximation(r->text, r->pos, &r->when->approximate);
	read_zone_before(r);
	if (read_clock(r))
	{
		if (r->when->clock % RCA_USECS_PER_MIN != 0)
			r->is_exact = true;
	}
	else if (!read_torn_clock(r))
	{
		r->pos = start;
		r->when->zone = rca_no_when.zone;
	}
}

/*
 * Relative times
 */

static const RcaStr pluses[] =
{
	RCA_LITERAL("+"), RCA_LITERAL("\xef\xbc\x8b")
};

static const RcaStr minuses[] =
{
	RCA_LITERAL("-"), RCA_LITERAL("\xe2\x88\x92"), RCA_LITERAL("\xe2\x80\x93")
};

/* 0:15, 26:10 and 0:15:30, in hours; the length, or 0 */
static int
read_hours(RcaStr s, int64 *usecs)
{
	int			hours;
	int			minutes;
	int			seconds;
	int			n = rca_read_digits(s, 0, 1, 3, &hours);

	if (n == 0 || n == s.len || s.data[n] != ':' ||
		rca_read_digits(s, n + 1, 2, 2, &minutes) == 0 || minutes > 59)
		return 0;
	n += 3;
	*usecs = hours * RCA_USECS_PER_HOUR + minutes * RCA_USECS_PER_MIN;
	if (n < s.len && s.data[n] == ':' &&
		rca_read_digits(s, n + 1, 2, 2, &seconds) > 0 && seconds < 60)
	{
		n += 3;
		*usecs += seconds * RCA_USECS_PER_SEC;
	}
	return n;
}

/* The length of the word at pos, which may hold a decimal point. */
static int
word_end(RcaStr s, int pos)
{
	while (pos < s.len && (rca_is_word(s.data[pos]) ||
						   (s.data[pos] == '.' && pos + 1 < s.len &&
							rca_is_digit(s.data[pos + 1]))) &&
		   !(IS_HIGHBIT_SET(s.data[pos]) && rca_wide_blank(rca_skip(s, pos)) > 0))
		pos++;
	return pos;
}

/* "5m", "1h30m", "2 hours 5 min", "1 day": as many words as are a duration */
static int
read_length(RcaStr s, int64 *usecs)
{
	int			ends[4];
	int			n = 0;
	int			pos = 0;

	while (n < lengthof(ends) && pos < s.len)
	{
		int			end = word_end(s, pos);

		if (end == pos)
			break;
		ends[n++] = end;
		pos = rca_skip_blanks(s, end);
		if (pos == end)
			break;
	}
	while (n-- > 0)
	{
		*usecs = rca_duration_read(rca_str(s.data, ends[n]));
		if (*usecs != RCA_NO_DURATION)
			return ends[n];
	}
	return 0;
}

/* What follows the sign of a relative time; a number alone counts minutes. */
static int
read_relative_length(RcaStr s, bool behind_t, int64 *usecs)
{
	int			n = read_hours(s, usecs);
	int			minutes;

	if (n == 0)
		n = read_length(s, usecs);
	if (n > 0 || !behind_t || s.len == 0)
		return n;
	n = rca_read_digits(s, 0, 1, 4, &minutes);
	if (n > 0)
	{
		*usecs = minutes * RCA_USECS_PER_MIN;
		return n == word_end(s, 0) ? n : 0;
	}
	/* "T+Minutes", "T+?" */
	*usecs = RCA_NO_DURATION;
	return s.data[0] == '?' ? 1 : rca_is_alpha(s.data[0]) ? word_end(s, 0) : 0;
}

/* "T0", "T+5m", "T-00:10", "T+~1 hour"; and "+10m", without the letter */
static bool
read_relative(Reader *r)
{
	RcaStr		s = rest_of(r);
	RcaWhen    *when = r->when;
	bool		behind_t = s.len > 1 && s.data[0] == 'T';
	bool		is_minus;
	int			pos = behind_t ? 1 : 0;
	int			n;

	if (s.len < 2 || (!behind_t && s.data[0] != '+' && s.data[0] != '-' &&
					  !IS_HIGHBIT_SET(s.data[0])))
		return false;
	if (behind_t && s.data[1] == '0' && (s.len == 2 || !rca_is_word(s.data[2])))
	{
		when->is_relative = true;
		r->pos += 2;
		return true;
	}
	if (behind_t)
		pos = rca_skip_blanks(s, pos);
	n = rca_starts_with_one(rca_skip(s, pos), pluses, lengthof(pluses));
	is_minus = (n == 0);
	if (is_minus)
		n = rca_starts_with_one(rca_skip(s, pos), minuses, lengthof(minuses));
	if (n == 0)
		return false;
	pos += n;
	if (behind_t)
		pos = rca_skip_blanks(s, pos);
	pos = rca_skip_approximation(s, pos, &when->approximate);
	n = read_relative_length(rca_skip(s, pos), behind_t, &when->relative);
	/* "T-shirt" */
	if (n == 0 || (is_minus && when->relative == RCA_NO_DURATION))
		return false;
	if (is_minus)
		when->relative = -when->relative;
	when->is_relative = true;
	r->pos += pos + n;
	return true;
}

/*
 * What stands behind a clock
 */

/*
 * "10:00-11:00" is a range.  "-11:00" is an offset only behind a timestamp
 * that is exact enough to have been written by a program; "-0700" is one behind
 * a blank, too.
 */
static bool
may_be_offset(const Reader *r, RcaStr offset)
{
	if (rca_find(offset, RCA_STR(":")) >= 0)
		return r->when->day.kind == RCA_DAY_DATE && r->is_exact;
	return r->when->day.kind == RCA_DAY_DATE || offset.len >= 5;
}

/* A zone behind a clock, if there is one; it may stand in parentheses. */
static void
read_zone(Reader *r)
{
	RcaZone		zone;
	int			pos = rca_skip_blanks(r->text, r->pos);
	RcaStr		closing = RCA_STR("");
	int			n;

	for (int i = 1; i < lengthof(brackets); i++)
	{
		if (pos < r->text.len && !rca_is_alpha(r->text.data[pos]) &&
			rca_starts_nocase(rca_skip(r->text, pos), brackets[i].opening))
		{
			pos += brackets[i].opening.len;
			closing = brackets[i].closing;
			break;
		}
	}
	n = rca_zone_read_place(rca_skip(r->text, pos), &zone);
	if (n == 0 || (r->text.data[pos] == '-' && !may_be_offset(r, zone.name)))
		return;
	pos += n;
	if (closing.len > 0 && !rca_starts_nocase(rca_skip(r->text, pos), closing))
		return;
	r->pos = pos + closing.len;
	r->when->zone = zone;
}

/* "20:00ish", "13:32+", "05:24頃", "05:24 (approx.)" */
static void
read_approximation_behind(Reader *r)
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
	RcaStr		rest = rest_of(r);
	int			blanks;
	int			n;

	/* most often a blank and a capital follow, or a sign */
	if (rest.len == 0 || rest.data[0] == ':' ||
		(rest.len > 1 && rest.data[0] == ' ' &&
		 strchr("ioa(", rest.data[1]) == NULL && !IS_HIGHBIT_SET(rest.data[1])))
		return;
	blanks = rca_skip_blanks(rest, 0);
	n = rca_starts_with_one(rest, signs, lengthof(signs));

	/* a blank may stand before the words of CJK */
	if (n == 0 && blanks < rest.len && IS_HIGHBIT_SET(rest.data[blanks]))
	{
		n = rca_starts_with_one(rca_skip(rest, blanks), signs, lengthof(signs));
		n += n > 0 ? blanks : 0;
	}
	if (n == 0 && rest.len > 0 && rest.data[0] == '+' &&
		(rest.len == 1 || !rca_is_word(rest.data[1])))
		n = 1;
	if (n == 0 || (n < rest.len && rca_is_alpha(rest.data[n]) && rca_is_alpha(rest.data[n - 1])))
		return;
	r->pos += n;
	r->when->approximate = true;
}

/* "05:24[^1]" */
static void
skip_footnotes(Reader *r)
{
	RcaStr		rest;

	while ((rest = rest_of(r)).len > 3 && rest.data[0] == '[' && rest.data[1] == '^')
	{
		int			n = 2;

		while (n < rest.len && n < 40 && rest.data[n] != ']' && !rca_is_space(rest.data[n]))
			n++;
		if (n == rest.len || rest.data[n] != ']')
			return;
		r->pos += n + 1;
	}
}

/* "(+1)", "+1d", "(+1 day)": days after that of the incident; the length, or 0 */
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

	if (s.len < 2 || s.data[0] != '+')
		return 0;
	n = rca_read_digits(s, 1, 1, 2, days) + 1;
	pos = rca_skip_blanks(s, n);
	length = n == 1 ? 0 : rca_starts_with_one(rca_skip(s, pos), words, lengthof(words));
	if (length > 0 && !(pos + length < s.len && rca_is_word(s.data[pos + length])))
		return pos + length;
	return in_parentheses && n > 1 ? n : 0;
}

/* A day of which a clock time is told first, "05:24 on 2025-03-23". */
static void
read_day_behind(Reader *r)
{
	RcaStr		rest;
	RcaDay		day = rca_no_day;
	bool		in_parentheses;
	int			pos = rca_skip_blanks(r->text, r->pos);
	int			joint;
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
		/* most often the event follows */
		if (joint == 0 && !in_parentheses &&
			!(rest.len > 0 && rca_is_digit(rest.data[0])))
			return;
		n = rca_day_read(rca_skip(rest, joint), &day);
		if (n == 0 || (day.kind != RCA_DAY_DATE && !in_parentheses &&
					   (joint == 0 || day.kind > RCA_DAY_TWO_NUMBERS)))
			return;
		n += joint;
	}
	rest = rca_skip(rest, n);
	if (in_parentheses ? !(rest.len > 0 && rest.data[0] == ')') :
		rest.len > 0 && (rca_is_word(rest.data[0]) ||
						 (rca_is_blank(rest.data[0]) && rest.len > 1 &&
						  rca_is_word(rest.data[1]))))
		return;
	r->when->day = day;
	r->pos = pos + n + (in_parentheses ? 1 : 0);
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
		return rest.len > 1 && rca_is_word(rest.data[1]) &&
			(unsigned char) rest.data[1] < 0xE2;
	return rca_is_alpha(rest.data[0]) || rca_is_digit(rest.data[0]);
}

bool
rca_when_is_known(const RcaWhen *when)
{
	return when->day.kind != RCA_DAY_UNKNOWN &&
		when->clock != RCA_UNKNOWN_CLOCK &&
		when->zone.kind != RCA_ZONE_UNKNOWN;
}

/* What belongs to a clock time and stands behind it. */
static void
read_behind_clock(Reader *r)
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
	skip_footnotes(r);
}

/* What a time may begin with, and the time. */
static bool
read_when(Reader *r)
{
	bool		introduced = false;

	if (r->pos < r->text.len && !rca_is_digit(r->text.data[r->pos]))
	{
		if (IS_HIGHBIT_SET(r->text.data[r->pos]))
			skip_pictograms(r);
		open_bracket(r);
		introduced = take_introduction(r);
		r->pos = rca_skip_approximation(r->text, r->pos, &r->when->approximate);
		read_zone_before(r);
	}
	if (read_date(r))
		read_clock_behind_date(r);
	else if (!read_clock(r) && !read_relative(r) && !read_torn_clock(r))
		return false;
	/* "from March 3 on" is not a day that an entry begins with */
	return !introduced || r->when->clock >= 0;
}

bool
rca_when_read(RcaStr s, RcaWhen *when)
{
	Reader		r = {s, 0, when};

	*when = rca_no_when;
	r.pos = rca_skip_blanks(s, 0);
	if (!read_when(&r))
		return false;
	if (when->clock >= 0)
		read_behind_clock(&r);
	if (is_torn(&r))
	{
		/* what is torn behind a date is a clock, as in "2025-03-23 07:7:47" */
		if (when->clock < 0)
			return false;
		r.pos = rca_skip_blanks(s, 0);
		r.closing.len = 0;
		open_bracket(&r);
		*when = rca_no_when;
		if (!read_torn_clock(&r))
			return false;
	}
	close_bracket(&r);
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
		if (rca_when_read(rca_skip(s, pos), end) && end->clock != RCA_NO_CLOCK)
			return pos + end->length;
	}
	/* in "05:24 - 3 disks full" the sign separates, and ends nothing */
	*end = rca_no_when;
	return 0;
}

/*
 * Of a clock time whose half of the day is open, the half in which it is nearest
 * before another one, or nearest behind it.
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
	int			length = rca_when_read_end(s, end);

	if (length == 0 || end->clock < 0)
		return length;
	/* a zone that is written once belongs to both ends */
	if (when->zone.kind == RCA_ZONE_NONE)
		when->zone = end->zone;
	else if (end->zone.kind == RCA_ZONE_NONE)
		end->zone = when->zone;
	/* "5:24-6:10 PM", "11:30-1 PM", "5:24 PM - 6:10" */
	if (end->day.kind == RCA_DAY_NONE && is_half_open(when) && is_half_stated(end))
		set_half_near(when, end, true);
	else if (end->day.kind == RCA_DAY_NONE && is_half_open(end) && is_half_stated(when))
		set_half_near(end, when, false);
	return length;
}

int
rca_when_skip_list(RcaStr s)
{
	static const RcaStr commas[] =
	{
		RCA_LITERAL(", and "), RCA_LITERAL(","), RCA_LITERAL("、"),
		RCA_LITERAL("and "), RCA_LITERAL("und "), RCA_LITERAL("et "),
		RCA_LITERAL("& "),
	};
	int			length = rca_skip_blanks(s, 0);
	int			count = 0;

	/* most often something else follows */
	if (length == s.len || (!IS_HIGHBIT_SET(s.data[length]) &&
							strchr(",aue&", s.data[length]) == NULL))
		return 0;
	length = 0;
	for (;;)
	{
		int			pos = rca_skip_blanks(s, length);
		int			n = rca_starts_with_one(rca_skip(s, pos), commas, lengthof(commas));
		RcaWhen		next;

		pos = rca_skip_blanks(s, pos + n);
		if (n == 0 || pos == s.len || !(rca_is_digit(s.data[pos]) || s.data[pos] == '~') ||
			!rca_when_read(rca_skip(s, pos), &next) ||
			next.clock < 0 || next.day.kind != RCA_DAY_NONE)
			break;
		length = pos + next.length;
		count++;
	}
	/* in "05:24, 05:30 was the last backup" the second time is of the event */
	if (count == 1)
	{
		int			pos = rca_skip_blanks(s, length);

		if (pos > length && pos < s.len && rca_is_word(s.data[pos]))
			return 0;
	}
	return length;
}

/* Takes what may stand behind the time of a cell: a bracket, a few words. */
static RcaStr
skip_cell_end(RcaStr s, RcaStr rest)
{
	static const RcaStr ends[] =
	{
		RCA_LITERAL("]"), RCA_LITERAL(")"), RCA_LITERAL("\xef\xbc\x89"),
		RCA_LITERAL("\xe3\x80\x91"), RCA_LITERAL("onwards"),
		RCA_LITERAL("onward"), RCA_LITERAL(":"), RCA_LITERAL("から"),
	};
	int			n = rca_starts_with_one(rest, ends, lengthof(ends));

	/* a bracket must have been opened */
	if (n > 0 && (rest.data[0] == ']' || rest.data[0] == ')') &&
		s.data[0] != '[' && s.data[0] != '(')
		return rest;
	return rca_trim(rca_skip(rest, n));
}

bool
rca_when_read_cell(RcaStr s, RcaWhen *when, RcaWhen *end)
{
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
	*end = rca_no_when;
	s = rca_trim(s);
	if (!rca_when_read(s, when))
		return false;
	rest = rca_trim(rca_skip(s, when->length));
	if (rest.len == 0)
		return true;
	if (when->clock >= 0)
	{
		int			n = rca_when_read_range(rest, when, end);

		if (n == 0)
			n = rca_when_skip_list(rest);
		rest = rca_trim(rca_skip(rest, n));
	}
	rest = skip_cell_end(s, rest);
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
	RcaInstant	local;
	RcaLocal	ignored;

	if (times == NULL)
		times = &ignored;
	*times = RCA_LOCAL_ONCE;
	if (date == RCA_NO_DATE || clock < 0 || zone->kind == RCA_ZONE_UNKNOWN)
		return RCA_NO_INSTANT;
	local = date * RCA_USECS_PER_DAY + clock;
	if (zone->region != NULL)
		return instant_in_region(zone->region, local, times);
	return local - zone->offset * RCA_USECS_PER_SEC;
}
