/*
 * src/values/date.c
 */
#include "base/base.h"

#include "base/calendar.h"
#include "base/text.h"
#include "values/approximation.h"
#include "values/clock.h"
#include "values/date.h"
#include "values/phrase.h"
#include "values/range_sign.h"
#include "values/zone.h"
#include "words/calendar_words.h"

const RcaDay rca_no_day = {
	.kind = RCA_DAY_NONE,
	.date = RCA_NO_DATE,
	.weekday = -1,
};

#define NO_YEAR			(-1)

/* a year that has February 29 */
#define LEAP_YEAR		2000

/* The state while one form of a date is read. */
typedef struct Reader
{
	RcaStr		text;
	int			pos;
	int			year;			/* or NO_YEAR */
	int			month;
	int			day;
	RcaDayOrder order;			/* order that the numbers show */
} Reader;

/*
 * the years of dates that are close to now; others may be versions or numbers
 */
#define MIN_YEAR		1900
#define MAX_YEAR		2099

static int	set_numbers(Reader *r, int first, int second, char separator,
						RcaDay *day);

/* Skips "Friday, " and the like. */
static int
skip_weekday(RcaStr s, int *weekday)
{
	int			day;
	int			n = rca_weekday_read(s, &day);

	if (n == 0)
		return 0;
	*weekday = day;
	if (n < s.len && s.data[n] == ',')
		n++;
	return rca_skip_blanks(s, n);
}

static bool
take_number(Reader *r, int min, int max, int *value)
{
	int			n = rca_read_digits(r->text, r->pos, min, max, value);

	r->pos += n;
	return n > 0;
}

static bool
take_year(Reader *r)
{
	return take_number(r, 4, 4, &r->year);
}

static bool
take_month(Reader *r)
{
	return take_number(r, 1, 2, &r->month);
}

static bool
take_day(Reader *r)
{
	return take_number(r, 1, 2, &r->day);
}

static bool
take_sign(Reader *r, char sign)
{
	if (r->pos == r->text.len || r->text.data[r->pos] != sign)
		return false;
	r->pos++;
	return true;
}

static bool
take_text(Reader *r, RcaStr text)
{
	if (!rca_starts_nocase(rca_skip(r->text, r->pos), text))
		return false;
	r->pos += text.len;
	return true;
}

static bool
take_month_name(Reader *r)
{
	int			n = rca_month_read(rca_skip(r->text, r->pos), &r->month);

	r->pos += n;
	return n > 0;
}

static void
skip_blanks(Reader *r)
{
	r->pos = rca_skip_blanks(r->text, r->pos);
}

/* Skips the "de" of "23 de marzo de 2025", with the blanks around it. */
static void
skip_of(Reader *r)
{
	skip_blanks(r);
	if (take_text(r, RCA_STR("de ")) || take_text(r, RCA_STR("of ")))
		skip_blanks(r);
}

/*
 * What follows
 */

/*
 * The rest of the text, without leading blanks.  *parted is true if there are
 * some.
 */
static RcaStr
rest_behind(const Reader *r, bool *parted)
{
	int			pos = rca_skip_blanks(r->text, r->pos);

	*parted = (pos > r->pos);
	return rca_skip(r->text, pos);
}

/*
 * Does a clock time begin here?  "05.24" is not one after a day with points.
 */
static bool
begins_clock(RcaStr s, bool with_points)
{
	int			hour;
	int			n = rca_read_digits(s, 0, 1, 2, &hour);
	int64		clock;
	RcaHalf		half;

	if (n > 0 && n < s.len && (s.data[n] == ':' || s.data[n] == 'h'))
		return true;
	/* "9 AM", "22.06", "noon", "午後10:28" */
	return s.len > 0 && (with_points || n == s.len || s.data[n] != '.') &&
		rca_clock_read(s, &clock, &half) > 0;
}

/* "13 UTC" */
static bool
begins_hour(RcaStr s)
{
	int			hour;
	int			n = rca_read_digits(s, 0, 1, 2, &hour);
	int			pos = rca_skip_blanks(s, n);
	RcaZone		zone;

	return n > 0 && hour < 24 && pos > n && pos < s.len && rca_is_alpha(s.data[pos]) &&
		rca_zone_read_of_hour(rca_skip(s, pos), &zone) > 2;
}

/* Is there a clock time next, after a blank or a comma? */
static bool
clock_follows(const Reader *r)
{
	static const RcaStr signs[] = {RCA_LITERAL(","), RCA_LITERAL("@")};
	static const RcaStr words[] =
	{
		RCA_LITERAL("at"), RCA_LITERAL("-"), RCA_LITERAL("um"), RCA_LITERAL("\xe2\x80\x93"),
		RCA_LITERAL(": at"), RCA_LITERAL(": um"), RCA_LITERAL(": between"),
	};
	bool		parted;
	RcaStr		rest = rest_behind(r, &parted);
	int			n = rca_starts_with_one(rest, signs, lengthof(signs));
	bool		approximate;
	RcaZone		zone;

	if (n == 0)
	{
		n = rca_starts_with_one(rest, words, lengthof(words));
		n = rca_skip_blanks(rest, n) > n ? n : 0;
	}
	rest = rca_skip(rest, rca_skip_blanks(rest, n));
	while (rest.len > 0 && (rest.data[0] == '~' || rest.data[0] == '('))
		rest = rca_skip(rest, 1);
	rest = rca_skip(rest, rca_skip_approximation(rest, 0, &approximate));
	/* "07/27 UTC 20:58" */
	if (rest.len > 0 && rca_is_alpha(rest.data[0]))
		rest = rca_skip(rest, rca_skip_blanks(rest, rca_zone_read(rest, &zone)));
	return (parted || n > 0) &&
		(begins_clock(rest, memchr(r->text.data, '.', r->pos) == NULL) ||
		 begins_hour(rest));
}

/* Is this the end of the text, except for a colon or text in parentheses? */
static bool
is_alone(const Reader *r)
{
	bool		parted;
	RcaStr		rest = rest_behind(r, &parted);
	int			weekday;

	if (rest.len > 0 && (rest.data[0] == ':' || rest.data[0] == ',' ||
						 rest.data[0] == ')' || rest.data[0] == ']'))
		rest = rca_trim(rca_skip(rest, 1));
	return rest.len == 0 || (parted && (rest.data[0] == '(' || rest.data[0] == '[')) ||
		rca_starts_nocase(rest, RCA_STR("\xef\xbc\x88")) ||
		rca_starts_nocase(rest, RCA_STR("\xef\xbc\x89")) ||
		(parted && rca_weekday_read(rest, &weekday) == rest.len);
}

/* Is there a sign next that separates a day from an event? */
static bool
sign_follows(const Reader *r)
{
	bool		parted;
	RcaStr		rest = rest_behind(r, &parted);

	if (rest.len == 0)
		return false;
	if (rest.data[0] == ':' || rest.data[0] == '|')
		return true;
	return parted && (rca_starts_nocase(rest, RCA_STR("- ")) ||
					  rca_starts_nocase(rest, RCA_STR("·")) ||
					  rca_starts_nocase(rest, RCA_STR("\xe2\x80\x93")) ||
					  rca_starts_nocase(rest, RCA_STR("\xe2\x80\x94")));
}

/* Does the number or the word continue?  "2025-03-23-1" is not a date. */
static bool
goes_on(const Reader *r)
{
	RcaStr		rest = rca_skip(r->text, r->pos);

	if (rest.len == 0)
		return false;
	if (rca_is_digit(rest.data[0]))
		return true;
	return rest.len > 1 && strchr("-./", rest.data[0]) != NULL &&
		rca_is_digit(rest.data[1]);
}

/* Skips the "st" of "1st" and the like. */
static void
skip_ordinal(Reader *r)
{
	static const RcaStr suffixes[] =
	{
		RCA_LITERAL("st"),
		RCA_LITERAL("nd"),
		RCA_LITERAL("rd"),
		RCA_LITERAL("th"),
		RCA_LITERAL("er"),
		RCA_LITERAL("º"),
		RCA_LITERAL("ª"),
	};

	r->pos += rca_starts_with_one(rca_skip(r->text, r->pos), suffixes,
								  lengthof(suffixes));
}

/*
 * In "March 14-19, 2025" and "March 5 - May 10, 2025" the first day is used.
 * Skips the last one if a year comes after it.
 */
static void
skip_last_day(Reader *r)
{
	Reader		ahead = *r;
	int			end;
	int			n;

	skip_blanks(&ahead);
	n = rca_range_sign_at(ahead.text, ahead.pos, RCA_RANGE_OF_DAYS);
	if (n == 0)
		return;
	ahead.pos += n;
	skip_blanks(&ahead);
	if (take_month_name(&ahead))
		skip_blanks(&ahead);
	if (!take_day(&ahead))
		return;
	skip_ordinal(&ahead);
	end = ahead.pos;
	take_sign(&ahead, ',');
	skip_blanks(&ahead);
	if (take_year(&ahead))
		r->pos = end;
}

/* The rest of 2025年3月23日 and 2025년 3월 23일, after the year. */
static bool
read_units(Reader *r)
{
	static const RcaStr units[][3] =
	{
		{RCA_LITERAL("年"), RCA_LITERAL("月"), RCA_LITERAL("日")},
		{RCA_LITERAL("년"), RCA_LITERAL("월"), RCA_LITERAL("일")},
	};
	int			start = r->pos;

	for (int i = 0; i < lengthof(units); i++)
	{
		r->pos = start;
		if (!take_text(r, units[i][0]))
			continue;
		skip_blanks(r);
		if (!take_month(r) || !take_text(r, units[i][1]))
			continue;
		skip_blanks(r);
		if (take_day(r) && take_text(r, units[i][2]))
			return true;
	}
	return false;
}

/* 20250323, which programs write before a clock time */
static bool
read_compact(Reader *r)
{
	int			digits;
	RcaStr		rest;

	if (!take_number(r, 8, 8, &digits))
		return false;
	rest = rca_skip(r->text, r->pos);
	r->year = digits / 10000;
	r->month = digits / 100 % 100;
	r->day = digits % 100;
	return r->year >= MIN_YEAR && r->year <= MAX_YEAR && rest.len > 2 &&
		(rest.data[0] == 'T' ? rca_is_digit(rest.data[1]) : clock_follows(r));
}

/* 2025-03-23, 2025/03/23, 2025.03.23, and with units */
static bool
read_year_first(Reader *r)
{
	char		separator;

	if (!take_year(r))
		return read_compact(r);
	if (r->pos == r->text.len)
		return false;
	separator = r->text.data[r->pos];
	if (IS_HIGHBIT_SET(separator))
		return read_units(r);
	if (separator != '-' && separator != '/' && separator != '.')
		return false;
	return take_sign(r, separator) && (take_month(r) || take_month_name(r)) &&
		take_sign(r, separator) && take_day(r);
}

/* 3月23日, 3월 23일 */
static bool
read_month_and_day_units(Reader *r)
{
	if (!take_month(r))
		return false;
	if (take_text(r, RCA_STR("月")))
	{
		skip_blanks(r);
		return take_day(r) && (take_text(r, RCA_STR("日")) || take_text(r, RCA_STR("号")));
	}
	if (!take_text(r, RCA_STR("월")))
		return false;
	skip_blanks(r);
	return take_day(r) && take_text(r, RCA_STR("일"));
}

/*
 * Which of two numbers is the month, if they show it.  With full stops the day
 * comes first, unless that is not possible.
 */
static RcaDayOrder
order_of(int first, int second, char separator)
{
	if (second > 12 && first <= 12)
		return RCA_ORDER_MONTH_FIRST;
	if (first > 12 || separator == '.')
		return RCA_ORDER_DAY_FIRST;
	return RCA_ORDER_OPEN;
}

/* Sets the day and the month of two numbers.  False if the order is open. */
static bool
set_order(Reader *r, int first, int second, char separator)
{
	r->order = order_of(first, second, separator);
	r->day = r->order == RCA_ORDER_MONTH_FIRST ? second : first;
	r->month = r->order == RCA_ORDER_MONTH_FIRST ? first : second;
	return r->order != RCA_ORDER_OPEN || first == second;
}

/* Reads the 25 of 23-Mar-25. */
static void
take_short_year(Reader *r)
{
	Reader		ahead = *r;
	int			year;

	if (take_sign(&ahead, '-') && take_number(&ahead, 2, 2, &year) &&
		!goes_on(&ahead) && r->pos > 4 && r->text.data[r->pos - 4] == '-' &&
		!(ahead.pos < ahead.text.len && ahead.text.data[ahead.pos] == ':'))
	{
		*r = ahead;
		r->year = 2000 + year;
	}
}

/*
 * Reads a year after the name of a month and a day.  The word must end there.
 */
static bool
read_year_behind_name(Reader *r)
{
	Reader		ahead;

	/*
	 * "marching" is not a month, and "May 10:00" has no day, but "May 10: x"
	 * has one
	 */
	if (r->pos < r->text.len &&
		(!rca_ends_letters(r->text.data[r->pos]) ||
		 (r->text.data[r->pos] == ':' && r->pos + 1 < r->text.len &&
		  rca_is_word(r->text.data[r->pos + 1]))))
		return false;

	ahead = *r;
	if (!take_sign(&ahead, ',') && !take_sign(&ahead, '-'))
		take_sign(&ahead, '/');
	skip_of(&ahead);
	/* "2025: " is a year, "2025:30" is not */
	if (take_year(&ahead) &&
		!(ahead.pos + 1 < ahead.text.len && ahead.text.data[ahead.pos] == ':' &&
		  rca_is_digit(ahead.text.data[ahead.pos + 1])))
		*r = ahead;
	else
		take_short_year(r);
	return true;
}

/* March-23-2025: the same sign twice, and a year */
static bool
read_name_joined(Reader *r)
{
	char		separator = r->pos < r->text.len ? r->text.data[r->pos] : '\0';

	return separator != '\0' && strchr("-/.", separator) != NULL &&
		take_sign(r, separator) && take_day(r) &&
		take_sign(r, separator) && take_year(r);
}

/* March 23rd, 2025; the first of several days */
static bool
read_name_first(Reader *r)
{
	Reader		joined;

	if (!take_month_name(r))
		return false;
	joined = *r;
	if (read_name_joined(&joined))
	{
		*r = joined;
		return true;
	}
	skip_blanks(r);
	if (!take_day(r))
		return false;
	skip_ordinal(r);
	skip_last_day(r);
	return read_year_behind_name(r);
}

/* In "14-19 March" the first day is used: skips the other. */
static void
skip_last_number(Reader *r)
{
	Reader		ahead = *r;
	int			first = r->day;
	int			last;
	int			n;

	take_sign(&ahead, '.');
	skip_blanks(&ahead);
	n = rca_range_sign_at(ahead.text, ahead.pos, RCA_RANGE_OF_DAYS);
	ahead.pos += n;
	skip_blanks(&ahead);
	if (n == 0 || !take_number(&ahead, 1, 2, &last) || last <= first)
		return;
	skip_ordinal(&ahead);
	n = ahead.pos;
	take_sign(&ahead, '.');
	skip_of(&ahead);
	if (take_month_name(&ahead))
		r->pos = n;
}

/* 23 March 2025, 23-Mar-2025, 23. März 2025, 23 de marzo de 2025 */
static bool
read_name_behind_day(Reader *r)
{
	if (!take_day(r))
		return false;
	skip_ordinal(r);
	skip_last_number(r);
	if (!take_sign(r, '.') && !take_sign(r, '-'))
		take_sign(r, '/');
	skip_of(r);
	return take_month_name(r) && read_year_behind_name(r);
}

/*
 * Dates of numbers
 */

/* Reads the year of 23.03.25, and says whether it can only be a year. */
static bool
take_two_digit_year(Reader *r, int first, int second, char separator)
{
	int			year;

	if (!take_number(r, 2, 2, &year) || goes_on(r))
		return false;
	/* "24.03.25" may be a version, and "25-03-24" begins with its year */
	if (separator == '-' || (separator == '.' && r->pos != 8) ||
		!(is_alone(r) || clock_follows(r) || sign_follows(r)))
		return false;
	r->year = 2000 + year;
	return separator == '.' || first <= 12 || year > 31;
}

/*
 * "Monday, UTC", "07/17, UTC".  After a dash it must end the text: "07-17 -
 * UTC".
 */
static bool
zone_follows(const Reader *r)
{
	static const RcaStr signs[] =
	{
		RCA_LITERAL("- "), RCA_LITERAL("·"),
		RCA_LITERAL("\xe2\x80\x93"), RCA_LITERAL("\xe2\x80\x94"),
	};
	bool		parted;
	RcaStr		rest = rest_behind(r, &parted);
	bool		behind_comma = !parted && rest.len > 0 && rest.data[0] == ',';
	int			n = behind_comma ? 1 :
		parted ? rca_starts_with_one(rest, signs, lengthof(signs)) : 0;
	RcaZone		zone;

	if (n == 0)
		return false;
	rest = rca_skip(rest, rca_skip_blanks(rest, n));
	n = rca_zone_read(rest, &zone);
	return n > 0 && (behind_comma || rca_trim(rca_skip(rest, n)).len == 0);
}

/* 01/07, 24/03, 11/27, in a place where a fraction is unlikely */
static bool
is_day_of_numbers(const Reader *r, int first, int second, char separator,
				  bool behind_weekday)
{
	bool		padded = (r->pos == 5);

	if (goes_on(r) || first == 0 || second == 0 || first > 31 || second > 31)
		return false;
	if (clock_follows(r) || behind_weekday)
		return separator != '.' || padded;
	if (first == 24 && second == 7)
		return false;
	switch (separator)
	{
		case '/':
			return is_alone(r) || (padded && (sign_follows(r) || zone_follows(r)));
		case '-':
			return padded && (is_alone(r) || zone_follows(r));
		default:
			/* "12.04" is a clock time, "26.04" is not */
			return padded && first >= 24 && second <= 12 && (is_alone(r) || zone_follows(r));
	}
}

/* 24.03., with a full stop after each of the two numbers */
static bool
is_day_of_points(const Reader *r, int second_length)
{
	bool		parted;
	RcaStr		rest = rest_behind(r, &parted);
	int			weekday;

	/* "1.2. Detection" is a chapter, and "25.3. 05:24" is a day */
	if (second_length == 1)
		return !goes_on(r) && r->pos > 4 && clock_follows(r);
	return !goes_on(r) &&
		(is_alone(r) || clock_follows(r) || sign_follows(r) || zone_follows(r) ||
		 (parted && rca_weekday_read(rest, &weekday) > 0));
}

/* Reads dates of two or three numbers that do not begin with the year. */
static int
read_numbers(RcaStr s, bool behind_weekday, RcaDay *day)
{
	Reader		r = {s, 0, NO_YEAR};
	char		separator;
	int			first;
	int			second;
	int			length;
	bool		is_day;
	bool		is_later = false;

	if (!take_number(&r, 1, 2, &first) || r.pos == s.len)
		return 0;
	separator = s.data[r.pos];
	if (separator != '/' && separator != '-' && separator != '.')
		return 0;
	r.pos++;
	length = rca_read_digits(s, r.pos, 1, 2, &second);
	r.pos += length;
	if (length == 0)
		return 0;
	if (take_sign(&r, separator))
	{
		if (take_year(&r))
			is_day = !goes_on(&r) && first > 0 && second > 0;
		else if (!(r.pos < s.len && rca_is_digit(s.data[r.pos])))
		{
			/* "24.03." has the second full stop, but no year */
			r.year = NO_YEAR;
			is_day = separator == '.' && is_day_of_points(&r, length);
			is_later = length == 1;
		}
		else
			is_day = take_two_digit_year(&r, first, second, separator);
	}
	else
		is_day = is_day_of_numbers(&r, first, second, separator, behind_weekday);
	if (!is_day)
		return 0;
	day->is_later = is_later;
	return set_numbers(&r, first, second, separator, day);
}

/* Does the day exist?  Without a year, it need not exist in every year. */
static bool
set_day(const Reader *r, RcaDay *day)
{
	RcaDate		date = rca_date_of(r->year == NO_YEAR ? LEAP_YEAR : r->year,
								   r->month, r->day);

	if (date == RCA_NO_DATE)
		return false;
	if (r->year == NO_YEAR)
	{
		day->kind = RCA_DAY_OF_YEAR;
		day->month = r->month;
		day->day = r->day;
	}
	else
	{
		day->kind = RCA_DAY_DATE;
		day->date = date;
	}
	return true;
}

/* Sets a day that has a valid form but does not exist. */
static void
set_unknown(RcaDay *day)
{
	day->kind = RCA_DAY_UNKNOWN;
	day->date = RCA_NO_DATE;
	day->month = 0;
}

/* Is "31.06.2019" meant as a day?  For "10.45.2019" this is not known. */
static bool
is_near(int first, int second, int year)
{
	return first >= 1 && first <= 39 && second >= 1 && second <= 39 &&
		(year == NO_YEAR || (year >= MIN_YEAR && year <= MAX_YEAR));
}

/*
 * Sets a day of two numbers, whose order may be open, and returns its length.
 */
static int
set_numbers(Reader *r, int first, int second, char separator, RcaDay *day)
{
	/*
	 * Before a clock time, 03-06 is written like 2025-03-06.  Alone it may be
	 * the third of June in Dutch.
	 */
	if (separator == '-' && r->year == NO_YEAR && first <= 12 && second <= 12 &&
		clock_follows(r))
	{
		r->month = first;
		r->day = second;
	}
	else if (!set_order(r, first, second, separator))
	{
		day->kind = RCA_DAY_TWO_NUMBERS;
		day->first = first;
		day->second = second;
		day->year = r->year == NO_YEAR ? 0 : r->year;
		return r->pos;
	}
	if (set_day(r, day))
		day->order = r->order;
	else if (is_near(first, second, r->year))
		set_unknown(day);
	else
		return 0;
	return r->pos;
}

/* Reads the other forms of a date that begin with a digit. */
static int
read_digits_first(RcaStr s, bool behind_weekday, RcaDay *day)
{
	static bool (*const forms[]) (Reader *r) =
	{
		read_year_first,
		read_name_behind_day,
		read_month_and_day_units,
	};

	for (int i = 0; i < lengthof(forms); i++)
	{
		Reader		r = {s, 0, NO_YEAR};

		if (!forms[i] (&r))
			continue;
		if (set_day(&r, day))
			return r.pos;
		/* "50 may fail" does not have a day, and "2025.13.1" is a version */
		if (r.month > 39 || r.day > 39 || goes_on(&r) ||
			(s.len > 4 && s.data[4] == '.') ||
			!(r.year != NO_YEAR || is_alone(&r) || clock_follows(&r)))
			return 0;
		set_unknown(day);
		return r.pos;
	}
	return read_numbers(s, behind_weekday, day);
}

/* Reads March 23. */
static int
read_letters_first(RcaStr s, RcaDay *day)
{
	Reader		r = {s, 0, NO_YEAR};

	if (!read_name_first(&r))
		return 0;
	if (!set_day(&r, day))
	{
		if (r.year == NO_YEAR && !is_alone(&r) && !clock_follows(&r))
			return 0;
		set_unknown(day);
	}
	return r.pos;
}

/*
 * Days without a date
 */

/* A clock time at once, as in 翌00:10. */
static bool
clock_begins(const Reader *r)
{
	return begins_clock(rca_skip(r->text, r->pos), true);
}

/* The "24th" of "Monday 24th", which Monday it is. */
static void
read_ordinal_behind(Reader *r, RcaDay *day)
{
	Reader		ahead = *r;
	int			number;
	int			end;

	take_sign(&ahead, ',');
	skip_blanks(&ahead);
	if (take_text(&ahead, RCA_STR("the ")))
		skip_blanks(&ahead);
	if (!take_number(&ahead, 1, 2, &number) || number < 1 || number > 31)
		return;
	end = ahead.pos;
	skip_ordinal(&ahead);
	if (ahead.pos == end ||
		!(is_alone(&ahead) || clock_follows(&ahead) || sign_follows(&ahead)))
		return;
	r->pos = ahead.pos;
	day->day = number;
	day->is_later = true;
}

/* The name of a weekday or a count, where it can only be a day. */
static int
read_day_word(RcaStr s, int weekday_length, RcaDay *day)
{
	Reader		r = {s, 0, NO_YEAR};

	if ((r.pos = weekday_length) > 0)
	{
		day->kind = RCA_DAY_OF_WEEK;
		read_ordinal_behind(&r, day);
	}
	else if ((r.pos = rca_counted_day_read(s, &day->count, &day->from_zero)) > 0)
		day->kind = RCA_DAY_COUNTED;
	else if ((r.pos = rca_relative_day_read(s, &day->count)) > 0)
		day->kind = RCA_DAY_RELATIVE;
	/* 翌 is also the start of "the next week" */
	if (day->kind == RCA_DAY_RELATIVE && r.pos == 3 && IS_HIGHBIT_SET(s.data[0]) &&
		!clock_follows(&r) && !clock_begins(&r))
		r.pos = 0;
	if (r.pos > 0 &&
		(is_alone(&r) || clock_follows(&r) || sign_follows(&r) || zone_follows(&r) ||
		 (r.pos < s.len && IS_HIGHBIT_SET(s.data[r.pos - 1]))))
		return r.pos;
	*day = rca_no_day;
	return 0;
}

static bool
starts_with_digit(RcaStr s)
{
	return s.len > 0 && rca_is_digit(s.data[0]);
}

static int
read_date(RcaStr s, bool behind_weekday, RcaDay *day)
{
	return starts_with_digit(s) ? read_digits_first(s, behind_weekday, day) :
		read_letters_first(s, day);
}

/*
 * Reads a date after a weekday or a count: "Friday, March 14", "Day 1
 * (2025-03-23)".
 */
static int
read_date_behind_word(RcaStr s, int pos, RcaDay *day)
{
	static const RcaStr joints[] =
	{
		RCA_LITERAL(","), RCA_LITERAL(":"), RCA_LITERAL("("),
		RCA_LITERAL("\xef\xbc\x88"), RCA_LITERAL("- "),
		RCA_LITERAL("\xe2\x80\x93"), RCA_LITERAL("\xe2\x80\x94"),
		RCA_LITERAL("the "), RCA_LITERAL("den "),
	};
	RcaDay		date = rca_no_day;
	RcaStr		joint;
	int			n;

	pos = rca_skip_blanks(s, pos);
	n = rca_starts_with_one(rca_skip(s, pos), joints, lengthof(joints));
	joint = rca_str(s.data + pos, n);
	pos = rca_skip_blanks(s, pos + n);
	if (pos < s.len && day->kind == RCA_DAY_COUNTED)
		pos += skip_weekday(rca_skip(s, pos), &date.weekday);
	n = read_date(rca_skip(s, pos), day->kind == RCA_DAY_OF_WEEK, &date);
	if (n == 0)
		return 0;
	pos += n;
	if (joint.len > 0 && (joint.data[0] == '(' || joint.len == 3))
		pos += rca_starts_nocase(rca_skip(s, pos), RCA_STR(")")) ? 1 :
			rca_starts_nocase(rca_skip(s, pos), RCA_STR("\xef\xbc\x89")) ? 3 : 0;
	if (date.weekday < 0)
		date.weekday = day->weekday;
	*day = date;
	return pos;
}

/*
 * Skips the name of a weekday after a date, in parentheses or before a sign.
 */
static int
skip_weekday_behind(RcaStr s, int pos, RcaDay *day)
{
	static const RcaStr openings[] =
	{
		RCA_LITERAL("("), RCA_LITERAL("\xef\xbc\x88")
	};
	static const RcaStr closings[] =
	{
		RCA_LITERAL(")"), RCA_LITERAL("\xef\xbc\x89")
	};
	Reader		r = {s, pos, NO_YEAR};
	int			weekday;
	int			n;

	if (pos == s.len)
		return pos;
	if (take_sign(&r, ','))
		skip_blanks(&r);
	else
		skip_blanks(&r);
	n = rca_starts_with_one(rca_skip(s, r.pos), openings, lengthof(openings));
	if (n > 0)
	{
		r.pos += n;
		n = rca_weekday_read(rca_skip(s, r.pos), &weekday);
		if (n == 0)
			n = rca_weekday_sign_read(rca_skip(s, r.pos), &weekday);
		r.pos += n;
		n = n == 0 ? 0 : rca_starts_with_one(rca_skip(s, r.pos), closings, lengthof(closings));
		if (n == 0)
			return pos;
		day->weekday = weekday;
		return r.pos + n;
	}
	n = r.pos > pos ? rca_weekday_read(rca_skip(s, r.pos), &weekday) : 0;
	r.pos += n;
	if (n == 0 || !(is_alone(&r) || clock_follows(&r) || sign_follows(&r)))
		return pos;
	day->weekday = weekday;
	return r.pos;
}

/* "Mo 05:24", "Mo., 24.03.2025": a weekday that is cut, before a time or a date. */
static int
read_short_weekday(RcaStr s, RcaDay *day)
{
	Reader		r = {s, 0, NO_YEAR};
	int			weekday;
	int			behind;

	r.pos = rca_short_weekday_read(s, &weekday);
	if (r.pos == 0)
		return 0;
	day->kind = RCA_DAY_OF_WEEK;
	day->weekday = weekday;
	behind = read_date_behind_word(s, r.pos, day);
	if (behind == 0 && !clock_follows(&r))
	{
		*day = rca_no_day;
		return 0;
	}
	day->is_later = true;
	return Max(behind, r.pos);
}

int
rca_day_read(RcaStr s, RcaDay *day)
{
	int			weekday_length;
	int			weekday;
	int			behind;
	int			n;

	*day = rca_no_day;
	/* a quick test: most often this is a clock time, such as "05:24" */
	if (s.len < 3 || s.data[2] == ':' || s.data[1] == ':')
		return 0;

	n = starts_with_digit(s) ? 0 : read_letters_first(s, day);
	if (n == 0 && starts_with_digit(s))
		n = read_digits_first(s, false, day);
	if (n > 0)
		return skip_weekday_behind(s, n, day);

	/* the weekday may also be the whole day */
	weekday_length = rca_weekday_read(s, &weekday);
	if (weekday_length > 0)
	{
		day->kind = RCA_DAY_OF_WEEK;
		day->weekday = weekday;
		behind = read_date_behind_word(s, weekday_length, day);
		if (behind > 0)
		{
			day->is_later |= rca_is_later_day_word(s);
			return behind;
		}
	}
	n = read_day_word(s, weekday_length, day);
	if (n == 0)
		return weekday_length == 0 && !starts_with_digit(s) ? read_short_weekday(s, day) : 0;
	behind = read_date_behind_word(s, n, day);
	day->is_later |= day->kind != RCA_DAY_COUNTED && rca_is_later_day_word(s);
	return behind > 0 ? behind : n;
}

/* Makes a date of two numbers whose order is known. */
static bool
set_two_numbers(RcaDay *day, int month, int number)
{
	Reader		r = {.year = day->year > 0 ? day->year : NO_YEAR,
	.month = month, .day = number};

	return set_day(&r, day);
}

void
rca_day_set_order(RcaDay *day, RcaDayOrder order)
{
	if (day->kind != RCA_DAY_TWO_NUMBERS || order == RCA_ORDER_OPEN)
		return;
	if (!(order == RCA_ORDER_DAY_FIRST ?
		  set_two_numbers(day, day->second, day->first) :
		  set_two_numbers(day, day->first, day->second)))
		day->kind = RCA_DAY_UNKNOWN;
}

/* "2025.1.3.4" is a version */
static bool
is_version(RcaStr s, int n)
{
	return (n < s.len && rca_is_digit(s.data[n])) ||
		(n + 1 < s.len && s.data[n] == '.' && rca_is_digit(s.data[n + 1]));
}

bool
rca_day_find(RcaStr s, RcaDay *day)
{
	for (int i = 0; i < s.len; i++)
	{
		RcaStr		rest = rca_skip(s, i);
		int			n;

		if ((i > 0 && (rca_is_alpha(s.data[i - 1]) ||
					   rca_is_digit(s.data[i - 1]) ||
					   strchr("/-.:", s.data[i - 1]) != NULL)) ||
			!rca_is_word(s.data[i]))
			continue;
		n = rca_day_read(rest, day);
		if (n > 0 && !is_version(rest, n))
			return true;
	}
	*day = rca_no_day;
	return false;
}

RcaDate
rca_date_find(RcaStr s)
{
	for (int i = 0; i < s.len; i++)
	{
		RcaStr		rest = rca_skip(s, i);
		RcaDay		day;
		int			n;

		if ((i > 0 && rca_is_word(s.data[i - 1])) || !rca_is_word(s.data[i]))
			continue;
		n = rca_day_read(rest, &day);
		if (n > 0 && day.kind == RCA_DAY_DATE && !is_version(rest, n))
			return day.date;
	}
	return RCA_NO_DATE;
}
