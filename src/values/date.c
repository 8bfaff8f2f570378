/*
 * src/values/date.c
 */
#include "base/base.h"

#include "base/calendar.h"
#include "base/text.h"
#include "values/date.h"
#include "values/phrase.h"
#include "values/range_sign.h"
#include "words/calendar_words.h"

const RcaDay rca_no_day = {
	.kind = RCA_DAY_NONE,
	.date = RCA_NO_DATE,
	.weekday = -1,
};

#define NO_YEAR			(-1)

/* has each day that any year has */
#define LEAP_YEAR		2000

/* Reads one form of a date. */
typedef struct Reader
{
	RcaStr		text;
	int			pos;
	int			year;			/* or NO_YEAR */
	int			month;
	int			day;
} Reader;

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
	if (take_text(r, RCA_STR("de ")))
		skip_blanks(r);
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
	};

	r->pos += rca_starts_with_one(rca_skip(r->text, r->pos), suffixes,
								  lengthof(suffixes));
}

/*
 * Of "March 14-19, 2025" and "March 5 - May 10, 2025" the first day counts:
 * skips the last one, if a year follows.
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

/* The rest of 2025年3月23日 and 2025년 3월 23일, behind the year. */
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

/* 2025-03-23, 2025/03/23, 2025.03.23, and with units */
static bool
read_year_first(Reader *r)
{
	char		separator;

	if (!take_year(r) || r->pos == r->text.len)
		return false;
	separator = r->text.data[r->pos];
	if (IS_HIGHBIT_SET(separator))
		return read_units(r);
	if (separator != '-' && separator != '/' && separator != '.')
		return false;
	return take_sign(r, separator) && take_month(r) &&
		take_sign(r, separator) && take_day(r);
}

/* 23.03.2025; with slashes the order of day and month would be a guess */
static bool
read_day_first(Reader *r)
{
	return take_day(r) && take_sign(r, '.') && take_month(r) &&
		take_sign(r, '.') && take_year(r);
}

/* What may follow the name of a month and a day: nothing of the same word. */
static bool
read_year_behind_name(Reader *r)
{
	Reader		ahead;

	/* "marching" is no month, and "May 10:00" has no day */
	if (r->pos < r->text.len &&
		(rca_is_word(r->text.data[r->pos]) || r->text.data[r->pos] == ':'))
		return false;

	ahead = *r;
	if (!take_sign(&ahead, ','))
		take_sign(&ahead, '-');
	skip_of(&ahead);
	if (take_year(&ahead) &&
		!(ahead.pos < ahead.text.len && ahead.text.data[ahead.pos] == ':'))
		*r = ahead;
	return true;
}

/* March 23rd, 2025; of several days the first */
static bool
read_name_first(Reader *r)
{
	if (!take_month_name(r))
		return false;
	skip_blanks(r);
	if (!take_day(r))
		return false;
	skip_ordinal(r);
	skip_last_day(r);
	return read_year_behind_name(r);
}

/* 23 March 2025, 23-Mar-2025, 23. März 2025, 23 de marzo de 2025 */
static bool
read_name_behind_day(Reader *r)
{
	if (!take_day(r))
		return false;
	skip_ordinal(r);
	if (!take_sign(r, '.'))
		take_sign(r, '-');
	skip_of(r);
	return take_month_name(r) && read_year_behind_name(r);
}

/* 03-26 before a clock time: without one it could be anything */
static bool
read_month_and_day(Reader *r)
{
	RcaStr		rest;

	if (!take_number(r, 2, 2, &r->month) || !take_sign(r, '-') ||
		!take_number(r, 2, 2, &r->day))
		return false;
	rest = rca_skip(r->text, r->pos);
	return rest.len >= 4 && rest.data[0] == ' ' && rca_is_digit(rest.data[1]) &&
		(rest.data[2] == ':' || rest.data[3] == ':');
}

/* Is there such a day?  Without its year it need not be one of every year. */
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

/* Skips "Friday, " and the like. */
static int
skip_weekday(RcaStr s)
{
	int			n = rca_weekday_read(s);

	if (n == 0)
		return 0;
	if (n < s.len && s.data[n] == ',')
		n++;
	return rca_skip_blanks(s, n);
}

/* The forms of a date that begin with a digit. */
static int
read_digits_first(RcaStr s, RcaDay *day)
{
	static bool (*const forms[]) (Reader *r) =
	{
		read_year_first,
		read_day_first,
		read_name_behind_day,
		read_month_and_day,
	};

	for (int i = 0; i < lengthof(forms); i++)
	{
		Reader		r = {s, 0, NO_YEAR};

		if (forms[i] (&r) && set_day(&r, day))
			return r.pos;
	}
	return 0;
}

static bool
starts_with_digit(RcaStr s)
{
	return s.len > 0 && rca_is_digit(s.data[0]);
}

int
rca_day_read(RcaStr s, RcaDay *day)
{
	int			skipped = 0;
	int			n;

	*day = rca_no_day;
	/* "05:24" is what most often stands where a date may */
	if (s.len > 2 && s.data[2] == ':')
		return 0;

	if (!starts_with_digit(s))
		skipped = skip_weekday(s);
	s = rca_skip(s, skipped);
	if (starts_with_digit(s))
		n = read_digits_first(s, day);
	else
	{
		Reader		r = {s, 0, NO_YEAR};

		n = read_name_first(&r) && set_day(&r, day) ? r.pos : 0;
	}
	return n > 0 ? skipped + n : 0;
}

/* Is there such a day? */
static bool
set_numbers(RcaDay *day, int month, int number)
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
		  set_numbers(day, day->second, day->first) :
		  set_numbers(day, day->first, day->second)))
		day->kind = RCA_DAY_UNKNOWN;
}

bool
rca_day_find(RcaStr s, RcaDay *day)
{
	for (int i = 0; i < s.len; i++)
	{
		if ((i == 0 || !rca_is_word(s.data[i - 1])) &&
			rca_is_word(s.data[i]) && rca_day_read(rca_skip(s, i), day) > 0)
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
		/* "2025.1.3.4" is a version */
		if (n > 0 && day.date != RCA_NO_DATE &&
			!(n < rest.len && rca_is_digit(rest.data[n])) &&
			!(n + 1 < rest.len && rest.data[n] == '.' &&
			  rca_is_digit(rest.data[n + 1])))
			return day.date;
	}
	return RCA_NO_DATE;
}
