/*
 * src/values/due.c
 */
#include "base/base.h"

#include "base/text.h"
#include "values/due.h"
#include "values/when_cell.h"
#include "words/calendar_words.h"
#include "words/vocabulary.h"

/* what was due before the incident may be late */
#define MAX_DAYS_BEFORE	31

#define MAX_DATE	32			/* bytes of "Wednesday, September 24, 2025"
								 * and more */

/* s without a word such as "by", or a colon, before the day */
static RcaStr
skip_due_words(RcaStr s)
{
	static const RcaStr wide_colon = RCA_LITERAL("\xef\xbc\x9a");
	int			n = rca_due_word_length(s);

	if (n == 0)
		return s;
	s = rca_trim(rca_skip(s, n));
	while (s.len > 0 && (s.data[0] == ':' || s.data[0] == '='))
		s = rca_trim(rca_skip(s, 1));
	if (rca_starts_nocase(s, wide_colon))
		s = rca_trim(rca_skip(s, wide_colon.len));
	return s;
}

/* Reads "Q1 2025", "2025-Q1", "Q1": the quarter, and its year or 0. */
static bool
read_quarter(RcaStr s, int *quarter, int *year)
{
	*year = 0;
	if (rca_read_digits(s, 0, 4, 4, year) == 4)
	{
		s = rca_skip(s, 4);
		while (s.len > 0 && strchr(" -/", s.data[0]) != NULL)
			s = rca_skip(s, 1);
	}
	if (s.len < 2 || rca_to_lower(s.data[0]) != 'q' ||
		s.data[1] < '1' || s.data[1] > '4')
		return false;
	*quarter = s.data[1] - '0';
	s = rca_skip(s, 2);
	while (s.len > 0 && strchr(" -/,", s.data[0]) != NULL)
		s = rca_skip(s, 1);
	if (s.len == 4 && *year == 0 && rca_read_digits(s, 0, 4, 4, year) == 4)
		s = rca_skip(s, 4);
	return s.len == 0;
}

/* Reads "May 2025", "2025-05": a month and its year. */
static bool
read_month(RcaStr s, int *month, int *year)
{
	int			n = rca_month_read(s, month);

	if (n > 0)
	{
		s = rca_trim(rca_skip(s, n));
		return s.len == 4 && rca_read_digits(s, 0, 4, 4, year) == 4;
	}
	return s.len == 7 && s.data[4] == '-' &&
		rca_read_digits(s, 0, 4, 4, year) == 4 &&
		rca_read_digits(s, 5, 2, 2, month) == 2 && *month >= 1 && *month <= 12;
}

static RcaDate
end_of_month(int year, int month)
{
	return month == 12 ? rca_date_of(year, 12, 31) :
		rca_date_of(year, month + 1, 1) - 1;
}

/* The text after "end of", or a null string. */
static RcaStr
behind_end_of(RcaStr s)
{
	static const RcaStr ends[] =
	{
		RCA_LITERAL("the end of "), RCA_LITERAL("end of "),
		RCA_LITERAL("end "), RCA_LITERAL("eo"), RCA_LITERAL("ende "),
	};

	for (int i = 0; i < lengthof(ends); i++)
	{
		if (rca_starts_nocase(s, ends[i]))
			return rca_trim(rca_skip(s, ends[i].len));
	}
	return RCA_NULL_STR;
}

static RcaDate
read_end_of(RcaStr s)
{
	int			quarter;
	int			month;
	int			year = 0;

	s = behind_end_of(s);
	if (s.data == NULL)
		return RCA_NO_DATE;
	if (read_quarter(s, &quarter, &year))
		return year > 0 ? end_of_month(year, 3 * quarter) : RCA_NO_DATE;
	if (read_month(s, &month, &year))
		return end_of_month(year, month);
	if (s.len == 4 && rca_read_digits(s, 0, 4, 4, &year) == 4)
		return rca_date_of(year, 12, 31);
	return RCA_NO_DATE;
}

/*
 * The day that s is, or that begins a range in s.  "2025-04-01 - add tests" is
 * neither.
 */
static RcaDate
read_day(RcaStr s)
{
	static const RcaStr dashes[] =
	{
		RCA_LITERAL(" - "), RCA_LITERAL(" \xe2\x80\x93 "),
		RCA_LITERAL(" \xe2\x80\x94 "), RCA_LITERAL(" -> "),
	};

	for (int i = 0; i < lengthof(dashes) && memchr(s.data, ' ', s.len) != NULL; i++)
	{
		int			pos = rca_find(s, dashes[i]);

		if (pos >= 0 && rca_date_read(rca_skip(s, pos + dashes[i].len)) == RCA_NO_DATE)
			return RCA_NO_DATE;
	}
	return rca_date_read(s);
}

RcaDate
rca_due_read(RcaStr s)
{
	RcaDate		date;

	s = rca_trim(s);
	if (s.len == 0)
		return RCA_NO_DATE;
	date = read_day(s);
	if (date != RCA_NO_DATE)
		return date;
	s = skip_due_words(s);
	date = read_day(s);
	return date != RCA_NO_DATE ? date : read_end_of(s);
}

RcaDate
rca_due_read_after(RcaStr s, RcaDate incident, RcaDayOrder order)
{
	RcaDay		day;
	int			year,
				month,
				day_of_month;

	s = skip_due_words(rca_trim(s));
	if (s.len == 0 || incident == RCA_NO_DATE || rca_day_read(s, &day) != s.len)
		return RCA_NO_DATE;
	rca_day_set_order(&day, order);
	if (day.kind != RCA_DAY_OF_YEAR)
		return RCA_NO_DATE;
	rca_date_parts(incident, &year, &month, &day_of_month);
	/* the next February 29 may be four years later */
	for (int i = 0; i <= 4; i++)
	{
		RcaDate		date = rca_date_of(year + i, day.month, day.day);

		if (date != RCA_NO_DATE && date >= incident - MAX_DAYS_BEFORE)
			return date;
	}
	return RCA_NO_DATE;
}

bool
rca_due_is_vague(RcaStr s)
{
	RcaStr		end;
	int			quarter;
	int			year;

	s = skip_due_words(rca_trim(s));
	end = behind_end_of(s);
	return rca_is_vague_due_word(s) || read_quarter(s, &quarter, &year) ||
		(end.data != NULL && read_quarter(end, &quarter, &year) && year == 0);
}

int
rca_trailing_date(RcaStr s)
{
	int			found = -1;
	int			first = Max(s.len - MAX_DATE, 0);

	/*
	 * a quick search: a date has a year of four digits, and most texts do not
	 */
	for (int i = s.len - 1, digits = 0; i >= first && found < 0; i--)
	{
		digits = rca_is_digit(s.data[i]) ? digits + 1 : 0;
		if (digits == 4)
			found = i;
	}
	if (found < 0)
		return -1;
	for (int i = first; i < s.len - 5; i++)
	{
		if ((i == 0 || rca_is_space(s.data[i - 1]) || strchr("(:;,>", s.data[i - 1]) != NULL ||
			 (IS_HIGHBIT_SET(s.data[i - 1]) && !IS_HIGHBIT_SET(s.data[i]))) &&
			(rca_is_digit(s.data[i]) || rca_is_alpha(s.data[i])) &&
			read_day(rca_skip(s, i)) != RCA_NO_DATE)
			return i;
	}
	return -1;
}
