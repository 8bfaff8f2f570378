/*
 * src/values/clock.c
 */
#include "base/base.h"

#include "base/calendar.h"
#include "base/text.h"
#include "values/clock.h"
#include "values/phrase.h"
#include "values/range_sign.h"
#include "values/zone.h"

typedef struct Reader
{
	RcaStr		text;
	int			pos;
	int			hour;
	int			minute;
	int			second;
	int64		usec;
	RcaHalf		half;
	bool		half_first;		/* "AM" or "PM" comes before the hour */
	bool		of_part;		/* the half is that of a part of the day */
	bool		is_unknown;
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
	{RCA_LITERAL("a. m."), RCA_HALF_AM},
	{RCA_LITERAL("p. m."), RCA_HALF_PM},
	{RCA_LITERAL("a.m"), RCA_HALF_AM},
	{RCA_LITERAL("p.m"), RCA_HALF_PM},
	{RCA_LITERAL("am"), RCA_HALF_AM},
	{RCA_LITERAL("pm"), RCA_HALF_PM},
};

/* words for "AM" and "PM" that come before the hour */
static const Meridiem meridiems_before[] =
{
	{RCA_LITERAL("午前"), RCA_HALF_AM},
	{RCA_LITERAL("午後"), RCA_HALF_PM},
	{RCA_LITERAL("上午"), RCA_HALF_AM},
	{RCA_LITERAL("下午"), RCA_HALF_PM},
	{RCA_LITERAL("凌晨"), RCA_HALF_AM},
	{RCA_LITERAL("오전"), RCA_HALF_AM},
	{RCA_LITERAL("오후"), RCA_HALF_PM},
	{RCA_LITERAL("早上"), RCA_HALF_AM},
	{RCA_LITERAL("清晨"), RCA_HALF_AM},
	{RCA_LITERAL("早朝"), RCA_HALF_AM},
	{RCA_LITERAL("새벽"), RCA_HALF_AM},
	{RCA_LITERAL("晚上"), RCA_HALF_PM},
	{RCA_LITERAL("傍晚"), RCA_HALF_PM},
	{RCA_LITERAL("夕方"), RCA_HALF_PM},
	{RCA_LITERAL("저녁"), RCA_HALF_PM},
};

/* from here on they say nothing about the hour 12 */
#define FIRST_PART_OF_DAY	7

/*
 * what may come after a time of 24 hours; the first makes a time of a number
 * alone
 */
static const RcaStr hour_words[] =
{
	RCA_LITERAL("Uhr"), RCA_LITERAL("hrs"), RCA_LITERAL("horas"),
	RCA_LITERAL("h"),
};

/* characters for hour and minute, as in 10時30分 */
static const RcaStr hour_units[] =
{
	RCA_LITERAL("時"), RCA_LITERAL("时"), RCA_LITERAL("点"), RCA_LITERAL("點"),
	RCA_LITERAL("시"),
};

static const RcaStr minute_units[] =
{
	RCA_LITERAL("分"), RCA_LITERAL("분"),
};

static const RcaStr noon_words[] =
{
	RCA_LITERAL("noon"), RCA_LITERAL("midday"), RCA_LITERAL("mittags"),
	RCA_LITERAL("mittag"), RCA_LITERAL("mediodía"), RCA_LITERAL("meio-dia"),
	RCA_LITERAL("正午"), RCA_LITERAL("정오"), RCA_LITERAL("中午"), RCA_LITERAL("mezzogiorno"),
	RCA_LITERAL("полдень"), RCA_LITERAL("południe"), RCA_LITERAL("middaguur"),
};

/* the day of a midnight is not known */
static const RcaStr midnight_words[] =
{
	RCA_LITERAL("midnight"), RCA_LITERAL("mitternacht"), RCA_LITERAL("minuit"),
	RCA_LITERAL("medianoche"), RCA_LITERAL("meia-noite"), RCA_LITERAL("자정"), RCA_LITERAL("午夜"),
	RCA_LITERAL("mezzanotte"), RCA_LITERAL("middernacht"), RCA_LITERAL("midnatt"),
	RCA_LITERAL("полночь"), RCA_LITERAL("północ"), RCA_LITERAL("nửa đêm"),
};

static inline bool
digit_at(const Reader *r, int pos)
{
	return pos < r->text.len && rca_is_digit(r->text.data[pos]);
}

/* Is this byte at pos? */
static inline bool
is_at(const Reader *r, int pos, char c)
{
	return pos < r->text.len && r->text.data[pos] == c;
}

/* The length of one of the words at pos, if it is a whole word, or 0. */
static int
word_at(const Reader *r, int pos, const RcaStr *words, int nwords)
{
	int			n = rca_starts_with_one(rca_skip(r->text, pos), words, nwords);

	/* CJK characters need no blank between words */
	return n == 0 || pos + n == r->text.len ||
		rca_ends_letters(r->text.data[pos + n]) ||
		IS_HIGHBIT_SET(r->text.data[pos + n - 1]) ? n : 0;
}

/* "5:24p".  "5:24 p" is only read before a colon, because it may be a word. */
static RcaHalf
read_letter(Reader *r, int pos)
{
	char		c = rca_to_lower(r->text.data[pos]);
	bool		at_end = pos + 1 == r->text.len ||
		(rca_ends_letters(r->text.data[pos + 1]) && r->text.data[pos + 1] != '.');

	if ((c != 'a' && c != 'p') || !at_end || r->hour > 12 || r->hour == 0 ||
		(pos > r->pos && !(c == 'p' && is_at(r, pos + 1, ':'))))
		return RCA_HALF_OPEN;
	r->pos = pos + 1;
	return c == 'a' ? RCA_HALF_AM : RCA_HALF_PM;
}

/* Reads "AM" or "PM" in any spelling, and the blanks before it. */
static RcaHalf
read_half(Reader *r, bool has_minutes)
{
	int			pos = rca_skip_blanks(r->text, r->pos);

	/* a quick test: most often there is something else, or nothing */
	if (pos == r->text.len || strchr("apAP", r->text.data[pos]) == NULL)
		return RCA_HALF_OPEN;
	for (int i = 0; i < lengthof(meridiems); i++)
	{
		int			end = pos + meridiems[i].text.len;

		if (rca_starts_nocase(rca_skip(r->text, pos), meridiems[i].text) &&
			(end == r->text.len || rca_ends_letters(r->text.data[end])))
		{
			r->pos = end;
			return meridiems[i].half;
		}
	}
	return has_minutes ? read_letter(r, pos) : RCA_HALF_OPEN;
}

/* Converts an hour of 12 to an hour of 24. */
static bool
apply_half(Reader *r, RcaHalf half)
{
	/* the hour in "14:15 PM" and "00:15 AM" already says it */
	if ((r->hour > 12 && half == RCA_HALF_AM) ||
		(r->hour == 0 && half == RCA_HALF_PM && !r->half_first))
		return false;
	if (r->hour <= 12)
		r->hour = r->hour % 12 + (half == RCA_HALF_PM ? 12 : 0);
	return true;
}

/* "12:00 noon".  For "12:00 midnight" the day is not known. */
static void
read_noon(Reader *r)
{
	int			pos = rca_skip_blanks(r->text, r->pos);
	int			n;

	if (pos == r->text.len || r->hour % 12 != 0 || r->minute != 0)
		return;
	n = word_at(r, pos, midnight_words, lengthof(midnight_words));
	if (n > 0)
		r->is_unknown = (r->hour == 12);
	else if (r->hour == 12)
		n = word_at(r, pos, noon_words, lengthof(noon_words));
	if (n == 0)
		return;
	r->pos = pos + n;
	r->half = RCA_HALF_24;
}

/*
 * Skips the "Uhr" of "10:00 Uhr", or one of the first nwords of these words.
 */
static bool
skip_hour_word(Reader *r, int nwords)
{
	int			pos = rca_skip_blanks(r->text, r->pos);
	int			n = pos == r->text.len || strchr("UuHh", r->text.data[pos]) == NULL ?
		0 : word_at(r, pos, hour_words, nwords);

	if (n == 0)
		return false;
	r->pos = pos + n;
	return true;
}

/* Reads two digits after a separator. */
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

/* Reads a fraction of a second.  Digits after the microseconds are dropped. */
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

/* "05:24:xx", "05:24:??": the seconds are unknown, but the minute is known. */
static bool
skip_open_seconds(Reader *r)
{
	char		c = r->pos + 2 < r->text.len ? r->text.data[r->pos + 1] : '\0';

	if (c == '\0' || strchr("xX?", c) == NULL || r->text.data[r->pos + 2] != c)
		return false;
	if (r->pos + 3 < r->text.len && r->text.data[r->pos + 3] != 'Z' &&
		!rca_ends_letters(r->text.data[r->pos + 3]))
		return false;
	r->pos += 3;
	return true;
}

/* Reads seconds, if there are any.  False if they are not valid. */
static bool
read_seconds(Reader *r)
{
	if (is_at(r, r->pos, ':') && skip_open_seconds(r))
		return true;
	/* "05:24: Disk full" has no seconds; those of "05:24:x3" are not valid */
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
	if (is_at(r, r->pos, ':'))
	{
		if (!read_two_digits(r, ':', &r->minute) || !read_seconds(r))
			return false;
		/* most often this is all, or a blank and a capital come next */
		if (r->pos == r->text.len)
			return true;
		r->half = read_half(r, true);
		if (r->half == RCA_HALF_OPEN && is_at(r, r->pos, 'h') &&
			!(r->pos + 1 < r->text.len && rca_is_word(r->text.data[r->pos + 1])))
			r->pos++;
		else if (r->half == RCA_HALF_OPEN)
			skip_hour_word(r, lengthof(hour_words));
		return true;
	}
	/* a number alone is an hour only with "AM", "PM" or "Uhr" */
	r->half = read_half(r, false);
	if (r->half != RCA_HALF_OPEN)
		return true;
	if (!skip_hour_word(r, 1))
		return r->hour == 12 &&
			word_at(r, rca_skip_blanks(r->text, r->pos), noon_words,
					lengthof(noon_words)) > 0;
	r->half = RCA_HALF_PADDED;
	return true;
}

/* The rest of 14h05. */
static bool
read_minute_behind_h(Reader *r)
{
	return r->hour < 24 && read_two_digits(r, r->text.data[r->pos], &r->minute) &&
		(r->pos == r->text.len || rca_ends_letters(r->text.data[r->pos]));
}

/* The rest of 10時30分 and 10時. */
static bool
read_units(Reader *r)
{
	int			n = rca_starts_with_one(rca_skip(r->text, r->pos), hour_units,
										lengthof(hour_units));
	int			pos = r->pos + n;
	int			minute;

	if (n == 0)
		return false;
	r->pos = pos;
	r->half = RCA_HALF_PADDED;
	/* 10時間 is a length of time, and 9点 may be a score */
	if (rca_starts_nocase(rca_skip(r->text, pos), RCA_STR("間")) ||
		rca_starts_nocase(rca_skip(r->text, pos), RCA_STR("间")) ||
		rca_starts_nocase(rca_skip(r->text, pos), RCA_STR("간")))
		return false;
	if (rca_starts_nocase(rca_skip(r->text, pos), RCA_STR("半")))
	{
		r->minute = 30;
		r->pos = pos + (int) strlen("半");
		return true;
	}
	pos = rca_skip_blanks(r->text, pos);
	n = rca_read_digits(r->text, pos, 1, 2, &minute);
	if (n == 0)
		return true;
	pos += n;
	n = rca_starts_with_one(rca_skip(r->text, pos), minute_units,
							lengthof(minute_units));
	if (n > 0)
	{
		r->minute = minute;
		r->pos = pos + n;
	}
	return true;
}

/* The rest of 05.24, which has two digits each, of 9.14am, and of 5.24 Uhr. */
static bool
read_minute_behind_point(Reader *r)
{
	bool		padded = (r->pos == 2);

	if (!read_two_digits(r, '.', &r->minute) || is_at(r, r->pos, '.') || r->hour > 23)
		return false;
	r->half = read_half(r, true);
	if (r->half != RCA_HALF_OPEN)
		return true;
	/* of "5.24 Uhr" it is known that it is one, "5.24" may be anything */
	if (!skip_hour_word(r, 1))
		return padded;
	if (!padded)
		r->half = RCA_HALF_PADDED;
	return true;
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

/* Reads 午後 and the like. */
static RcaHalf
read_half_before(Reader *r)
{
	for (int i = 0; i < lengthof(meridiems_before); i++)
	{
		if (rca_starts_nocase(r->text, meridiems_before[i].text))
		{
			r->of_part = i >= FIRST_PART_OF_DAY;
			r->pos = rca_skip_blanks(r->text, meridiems_before[i].text.len);
			return meridiems_before[i].half;
		}
	}
	return RCA_HALF_OPEN;
}

/* "Noon", in places where it can only be a time. */
static bool
read_noon_alone(Reader *r)
{
	RcaStr		rest;
	RcaZone		zone;
	int			n = word_at(r, 0, noon_words, lengthof(noon_words));

	r->hour = 12;
	r->half = RCA_HALF_24;
	if (n == 0)
	{
		n = word_at(r, 0, midnight_words, lengthof(midnight_words));
		r->is_unknown = true;
	}
	if (n == 0)
		return false;
	r->pos = n;
	rest = rca_trim(rca_skip(r->text, n));
	/* "between noon and 12:38" */
	if (rca_starts_nocase(rest, RCA_STR("and ")) && rest.len > 4 && rca_is_digit(rest.data[4]))
		return true;
	return rest.len == 0 || rca_range_sign_at(rest, 0, RCA_RANGE_OF_TIMES) > 0 ||
		!(rca_is_alpha(rest.data[0]) || rca_is_digit(rest.data[0])) ||
		rca_to_lower(rest.data[0]) != rest.data[0] ||
		rca_zone_read_place(rest, &zone) > 0;
}

/* Reads what comes after the hour. */
static bool
read_rest(Reader *r)
{
	char		c = r->pos < r->text.len ? r->text.data[r->pos] : '\0';

	if (c == '.')
		return read_minute_behind_point(r);
	if (c == 'h' || c == 'H')
		return read_minute_behind_h(r);
	if (IS_HIGHBIT_SET(c) && rca_wide_blank(rca_skip(r->text, r->pos)) == 0)
		return read_units(r);
	return read_parts(r);
}

static RcaHalf
half_of(const Reader *r, int hour, char first)
{
	if (r->half != RCA_HALF_OPEN)
		return r->half;
	if (hour == 0 || hour > 12)
		return RCA_HALF_24;
	return first == '0' ? RCA_HALF_PADDED : RCA_HALF_OPEN;
}

/* Sets the result, and returns its length. */
static int
set_clock(const Reader *r, int64 *clock, RcaHalf *half, char first)
{
	*half = half_of(r, r->hour, first);
	*clock = r->is_unknown ? RCA_UNKNOWN_CLOCK :
		r->hour * RCA_USECS_PER_HOUR + r->minute * RCA_USECS_PER_MIN +
		r->second * RCA_USECS_PER_SEC + r->usec;
	return r->pos;
}

int
rca_clock_read(RcaStr s, int64 *clock, RcaHalf *half)
{
	Reader		r = {.text = s};
	RcaHalf		before = RCA_HALF_OPEN;
	int			start;
	int			n;

	if (s.len == 0)
		return 0;
	if (!rca_is_digit(s.data[0]))
	{
		/* "noon" and "midnight" begin with these letters */
		if (!IS_HIGHBIT_SET(s.data[0]) && strchr("nmNM", s.data[0]) == NULL)
			return 0;
		before = read_half_before(&r);
		if (before == RCA_HALF_OPEN)
			return read_noon_alone(&r) ? set_clock(&r, clock, half, '1') : 0;
		r.half_first = true;
	}
	start = r.pos;
	n = rca_read_digits(s, r.pos, 1, 2, &r.hour);
	r.pos += n;
	if (n == 0 || !read_rest(&r) || (r.of_part && r.hour == 12))
		return 0;
	if (before != RCA_HALF_OPEN)
		r.half = before;
	if ((r.half == RCA_HALF_AM || r.half == RCA_HALF_PM) && !apply_half(&r, r.half))
		return 0;
	if (!is_valid(&r))
		return 0;
	if (r.half == RCA_HALF_OPEN || r.half == RCA_HALF_PM)
		read_noon(&r);
	return set_clock(&r, clock, half, s.data[start]);
}

int
rca_clock_read_compact(RcaStr s, int64 *clock, RcaHalf *half)
{
	Reader		r = {.text = s};
	int			digits;

	r.pos = rca_read_digits(s, 0, 4, 4, &digits);
	r.hour = digits / 100;
	r.minute = digits % 100;
	if (r.pos == 0 || r.hour > 23 || !is_valid(&r))
		return 0;
	r.half = RCA_HALF_24;
	return set_clock(&r, clock, half, '0');
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
				(end == s.len || rca_ends_letters(s.data[end])))
				return meridiems[j].half;
		}
	}
	return RCA_HALF_OPEN;
}

bool
rca_clock_is_midnight(RcaStr s)
{
	Reader		r = {.text = s};

	return word_at(&r, 0, midnight_words, lengthof(midnight_words)) > 0;
}

bool
rca_clock_is_noon(RcaStr s)
{
	Reader		r = {.text = s};

	/* a quick test of the first letter */
	return s.len > 0 && (IS_HIGHBIT_SET(s.data[0]) || strchr("nmNM", s.data[0]) != NULL) &&
		(word_at(&r, 0, noon_words, lengthof(noon_words)) > 0 ||
		 word_at(&r, 0, midnight_words, lengthof(midnight_words)) > 0);
}
