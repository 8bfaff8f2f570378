/*
 * src/values/when.c
 */
#include "base/base.h"

#include "base/calendar.h"
#include "base/host.h"
#include "base/text.h"
#include "values/duration.h"
#include "values/units.h"
#include "values/when.h"

/* English names, which may be cut to three letters, and those of others */
static const struct
{
	RcaStr		name;
	int			month;
}			month_names[] =
{
	{RCA_LITERAL("january"), 1}, {RCA_LITERAL("february"), 2},
	{RCA_LITERAL("march"), 3}, {RCA_LITERAL("april"), 4},
	{RCA_LITERAL("may"), 5}, {RCA_LITERAL("june"), 6},
	{RCA_LITERAL("july"), 7}, {RCA_LITERAL("august"), 8},
	{RCA_LITERAL("september"), 9}, {RCA_LITERAL("sept"), 9},
	{RCA_LITERAL("october"), 10}, {RCA_LITERAL("november"), 11},
	{RCA_LITERAL("december"), 12}, {RCA_LITERAL("januar"), 1},
	{RCA_LITERAL("enero"), 1}, {RCA_LITERAL("janeiro"), 1},
	{RCA_LITERAL("janvier"), 1}, {RCA_LITERAL("januari"), 1},
	{RCA_LITERAL("februar"), 2}, {RCA_LITERAL("febrero"), 2},
	{RCA_LITERAL("fevereiro"), 2}, {RCA_LITERAL("février"), 2},
	{RCA_LITERAL("fevrier"), 2}, {RCA_LITERAL("februari"), 2},
	{RCA_LITERAL("märz"), 3}, {RCA_LITERAL("maerz"), 3},
	{RCA_LITERAL("marzo"), 3}, {RCA_LITERAL("março"), 3},
	{RCA_LITERAL("marco"), 3}, {RCA_LITERAL("mars"), 3},
	{RCA_LITERAL("abril"), 4}, {RCA_LITERAL("avril"), 4},
	{RCA_LITERAL("mai"), 5}, {RCA_LITERAL("mayo"), 5},
	{RCA_LITERAL("maio"), 5}, {RCA_LITERAL("mei"), 5},
	{RCA_LITERAL("juni"), 6}, {RCA_LITERAL("junio"), 6},
	{RCA_LITERAL("junho"), 6}, {RCA_LITERAL("juin"), 6},
	{RCA_LITERAL("juli"), 7}, {RCA_LITERAL("julio"), 7},
	{RCA_LITERAL("julho"), 7}, {RCA_LITERAL("juillet"), 7},
	{RCA_LITERAL("agosto"), 8}, {RCA_LITERAL("août"), 8},
	{RCA_LITERAL("aout"), 8}, {RCA_LITERAL("augustus"), 8},
	{RCA_LITERAL("septiembre"), 9}, {RCA_LITERAL("setembro"), 9},
	{RCA_LITERAL("septembre"), 9}, {RCA_LITERAL("oktober"), 10},
	{RCA_LITERAL("octubre"), 10}, {RCA_LITERAL("outubro"), 10},
	{RCA_LITERAL("octobre"), 10}, {RCA_LITERAL("noviembre"), 11},
	{RCA_LITERAL("novembro"), 11}, {RCA_LITERAL("novembre"), 11},
	{RCA_LITERAL("dezember"), 12}, {RCA_LITERAL("diciembre"), 12},
	{RCA_LITERAL("dezembro"), 12}, {RCA_LITERAL("décembre"), 12},
	{RCA_LITERAL("decembre"), 12}, {RCA_LITERAL("desember"), 12},
};

#define ENGLISH_NAMES	13

static bool
make_date(int year, int month, int day, RcaDate *date)
{
	*date = rca_date_of(year, month, day);
	return *date != RCA_NO_DATE;
}

/* 1 to 12, or 0: a month's name, an English one also by its first three letters */
static int
read_month(RcaStr s, int pos, int *length)
{
	RcaStr		word = rca_skip(s, pos);
	int			n = 0;

	while (n < word.len && rca_is_word(word.data[n]) && !rca_is_digit(word.data[n]))
		n++;
	word.len = n;
	if (n < 3)
		return 0;
	for (int i = 0; i < lengthof(month_names); i++)
	{
		RcaStr		name = month_names[i].name;

		if (rca_equal_nocase(word, name) ||
			(n == 3 && i < ENGLISH_NAMES && rca_starts_nocase(name, word)))
		{
			*length = n;
			if (pos + n < s.len && s.data[pos + n] == '.')
				(*length)++;
			return month_names[i].month;
		}
	}
	return 0;
}

/* Skips the "de" of "23 de marzo de 2025", with the blanks around it. */
static int
skip_of(RcaStr s, int pos)
{
	pos = rca_skip_blanks(s, pos);
	return rca_starts_nocase(rca_skip(s, pos), RCA_STR("de ")) ? rca_skip_blanks(s, pos + 3) : pos;
}

/* Skips the "st" of "1st" and the like. */
static int
skip_ordinal(RcaStr s, int pos)
{
	static const RcaStr suffixes[] =
	{
		RCA_LITERAL("st"), RCA_LITERAL("nd"), RCA_LITERAL("rd"),
		RCA_LITERAL("th"), RCA_LITERAL("er"), RCA_LITERAL("\xc2\xba"),
	};

	for (int i = 0; i < lengthof(suffixes); i++)
	{
		if (rca_starts_nocase(rca_skip(s, pos), suffixes[i]))
			return pos + suffixes[i].len;
	}
	return pos;
}

/* 2025年3月23日, 2025년 3월 23일 */
static int
read_date_with_units(RcaStr s, RcaDate *date)
{
	static const RcaStr units[][3] =
	{
		{
			RCA_LITERAL("\xe5\xb9\xb4"), RCA_LITERAL("\xe6\x9c\x88"),
			RCA_LITERAL("\xe6\x97\xa5")
		},
		{
			RCA_LITERAL("\xeb\x85\x84"), RCA_LITERAL("\xec\x9b\x94"),
			RCA_LITERAL("\xec\x9d\xbc")
		},
	};

	for (int i = 0; i < lengthof(units); i++)
	{
		int			parts[3];
		int			pos = 0;
		int			n = 0;

		for (int j = 0; j < 3; j++)
		{
			int			digits = rca_read_digits(s, pos, j == 0 ? 4 : 1, j == 0 ? 4 : 2, &parts[j]);

			if (digits == 0 || !rca_starts_nocase(rca_skip(s, pos + digits), units[i][j]))
				break;
			n = pos + digits + units[i][j].len;
			pos = rca_skip_blanks(s, n);
			if (j == 2)
				return make_date(parts[0], parts[1], parts[2], date) ? n : 0;
		}
	}
	return 0;
}

/* 2025-03-23, 2025/03/23, 2025.03.23, and with units */
static int
read_date_year_first(RcaStr s, RcaDate *date)
{
	int			year,
				month,
				day;
	int			n;
	char		sep;
	int			pos = rca_read_digits(s, 0, 4, 4, &year);

	if (pos == 0 || pos == s.len)
		return 0;
	sep = s.data[pos];
	if (IS_HIGHBIT_SET(sep))
		return read_date_with_units(s, date);
	if (sep != '-' && sep != '/' && sep != '.')
		return 0;
	pos++;
	if ((n = rca_read_digits(s, pos, 1, 2, &month)) == 0)
		return 0;
	pos += n;
	if (pos == s.len || s.data[pos] != sep)
		return 0;
	pos++;
	if ((n = rca_read_digits(s, pos, 1, 2, &day)) == 0)
		return 0;
	pos += n;
	return make_date(year, month, day, date) ? pos : 0;
}

/* 23.03.2025; with slashes the order of day and month would be a guess */
static int
read_date_day_first(RcaStr s, RcaDate *date)
{
	int			year,
				month,
				day;
	int			n;
	int			pos = rca_read_digits(s, 0, 1, 2, &day);

	if (pos == 0 || pos == s.len || s.data[pos] != '.')
		return 0;
	pos++;
	if ((n = rca_read_digits(s, pos, 1, 2, &month)) == 0)
		return 0;
	pos += n;
	if (pos == s.len || s.data[pos] != '.')
		return 0;
	pos++;
	if ((n = rca_read_digits(s, pos, 4, 4, &year)) == 0)
		return 0;
	pos += n;
	return make_date(year, month, day, date) ? pos : 0;
}

/*
 * The rest of "14-19" or "5 - May 10", days that a year follows: the length of
 * what stands between the first day and the year.
 */
static int
skip_last_day(RcaStr s, int pos)
{
	static const RcaStr marks[] =
	{
		RCA_LITERAL("-"), RCA_LITERAL("\xe2\x80\x93"), RCA_LITERAL("to ")
	};
	int			start = pos;
	int			day;
	int			year;
	int			n;

	pos = rca_skip_blanks(s, pos);
	for (int i = 0; i < lengthof(marks); i++)
	{
		int			at = pos;

		if (!rca_starts_nocase(rca_skip(s, at), marks[i]))
			continue;
		at = rca_skip_blanks(s, at + marks[i].len);
		if (read_month(s, at, &n) > 0)
			at = rca_skip_blanks(s, at + n);
		if ((n = rca_read_digits(s, at, 1, 2, &day)) == 0)
			return start;
		at = skip_ordinal(s, at + n);
		n = at + (at < s.len && s.data[at] == ',');
		return rca_read_digits(s, rca_skip_blanks(s, n), 4, 4, &year) > 0 ? at : start;
	}
	return start;
}

/*
 * March 23rd, 2025, 23 March 2025 and 23-Mar-2025, of several days the first; without a
 * year too, which is then left to the caller.
 */
static int
read_date_with_name(RcaStr s, RcaWhen *when)
{
	int			year,
				month,
				day;
	int			n;
	int			end;
	int			pos = 0;

	if ((month = read_month(s, pos, &n)) > 0)
	{
		pos = rca_skip_blanks(s, pos + n);
		if ((n = rca_read_digits(s, pos, 1, 2, &day)) == 0)
			return 0;
		pos = skip_last_day(s, skip_ordinal(s, pos + n));
	}
	else
	{
		if ((n = rca_read_digits(s, pos, 1, 2, &day)) == 0)
			return 0;
		pos = skip_ordinal(s, pos + n);
		if (pos < s.len && (s.data[pos] == '.' || s.data[pos] == '-'))
			pos++;
		pos = skip_of(s, pos);
		if ((month = read_month(s, pos, &n)) == 0)
			return 0;
		pos += n;
	}
	/* "1 May 10:00" has no year, and "marching" is no month */
	if (pos < s.len && (rca_is_word(s.data[pos]) || s.data[pos] == ':'))
		return 0;

	end = pos;
	if (pos < s.len && (s.data[pos] == ',' || s.data[pos] == '-'))
		pos++;
	pos = skip_of(s, pos);
	n = rca_read_digits(s, pos, 4, 4, &year);
	if (n > 0 && !(pos + n < s.len && s.data[pos + n] == ':'))
		return make_date(year, month, day, &when->date) ? pos + n : 0;

	/* a leap year will do to see whether there is such a day */
	if (rca_date_of(2000, month, day) == RCA_NO_DATE)
		return 0;
	when->month = month;
	when->day = day;
	return end;
}

/* 03-26 before a clock time: without one it could be anything */
static int
read_month_and_day(RcaStr s, RcaWhen *when)
{
	int			month,
				day;

	if (rca_read_digits(s, 0, 2, 2, &month) == 0 || s.len < 9 || s.data[2] != '-' ||
		rca_read_digits(s, 3, 2, 2, &day) == 0 || s.data[5] != ' ' ||
		!rca_is_digit(s.data[6]) || memchr(s.data + 7, ':', 2) == NULL ||
		rca_date_of(2000, month, day) == RCA_NO_DATE)
		return 0;
	when->month = month;
	when->day = day;
	return 5;
}

/* "Friday, " and the like before a date */
static int
skip_weekday(RcaStr s)
{
	static const RcaStr names[] =
	{
		RCA_LITERAL("mon"), RCA_LITERAL("tues"), RCA_LITERAL("wednes"),
		RCA_LITERAL("thurs"), RCA_LITERAL("fri"), RCA_LITERAL("satur"),
		RCA_LITERAL("sun")
	};
	int			letters = rca_count_alpha(s, 0);

	if (letters < 3)
		return 0;
	for (int i = 0; i < lengthof(names); i++)
	{
		RcaStr		name = names[i];
		int			n = letters;

		if (!(rca_starts_nocase(s, name) && n == name.len + 3) &&
			!(n == 3 && rca_starts_nocase(name, rca_slice(s.data, s.data + 3))))
			continue;
		if (n < s.len && s.data[n] == ',')
			n++;
		return rca_skip_blanks(s, n);
	}
	return 0;
}

static int
read_date(RcaStr s, RcaWhen *when)
{
	int			skipped;
	int			n;

	/* "05:24" is what most often stands where a date may */
	if (s.len > 2 && s.data[2] == ':')
		return 0;
	skipped = skip_weekday(s);
	s = rca_skip(s, skipped);
	if ((n = read_date_year_first(s, &when->date)) > 0 ||
		(n = read_date_day_first(s, &when->date)) > 0 ||
		(n = read_date_with_name(s, when)) > 0 ||
		(n = read_month_and_day(s, when)) > 0)
		return skipped + n;
	return 0;
}

/* AM or PM at pos, in any spelling; *pm tells which */
static int
read_meridiem(RcaStr s, int pos, bool *pm)
{
	static const RcaStr spellings[] =
	{
		RCA_LITERAL("a.m."), RCA_LITERAL("p.m."), RCA_LITERAL("am"),
		RCA_LITERAL("pm"),
	};
	int			start = pos;

	pos = rca_skip_blanks(s, pos);
	for (int i = 0; i < lengthof(spellings); i++)
	{
		int			end = pos + spellings[i].len;

		if (rca_starts_nocase(rca_skip(s, pos), spellings[i]) &&
			(end == s.len || !rca_is_word(s.data[end])))
		{
			*pm = (i % 2 == 1);
			return end - start;
		}
	}
	return 0;
}

/* 05:24, 5:24 PM, 5 PM, 05:24:30, 05:24:30.250, and 05.24 with two digits each */
static int
read_clock(RcaStr s, int64 *clock)
{
	int			hour,
				minute = 0,
				second = 0;
	int64		usec = 0;
	bool		pm;
	int			n;
	int			pos = rca_read_digits(s, 0, 1, 2, &hour);

	if (pos == 0)
		return 0;
	if (pos < s.len && s.data[pos] == ':')
	{
		if ((n = rca_read_digits(s, pos + 1, 2, 2, &minute)) == 0)
			return 0;
		pos += n + 1;
	}
	else if (pos == 2 && pos < s.len && s.data[pos] == '.' &&
			 (n = rca_read_digits(s, pos + 1, 2, 2, &minute)) > 0 &&
			 !(pos + n + 1 < s.len && s.data[pos + n + 1] == '.'))
	{
		*clock = hour * RCA_USECS_PER_HOUR + minute * RCA_USECS_PER_MIN;
		return hour < 24 && minute < 60 ? pos + n + 1 : 0;
	}
	else if (read_meridiem(s, pos, &pm) == 0)
		return 0;
	/* "05:24: Disk full" has no seconds, "05:24:xx" has some that are torn */
	if (pos + 1 < s.len && s.data[pos] == ':' && rca_is_word(s.data[pos + 1]))
	{
		pos++;
		if ((n = rca_read_digits(s, pos, 2, 2, &second)) == 0)
			return 0;
		pos += n;
		if (pos + 1 < s.len && (s.data[pos] == '.' || s.data[pos] == ',') &&
			rca_is_digit(s.data[pos + 1]))
		{
			int64		unit = RCA_USECS_PER_SEC / 10;

			/* digits past the microsecond are dropped */
			for (pos++; pos < s.len && rca_is_digit(s.data[pos]); pos++)
			{
				usec += unit * (s.data[pos] - '0');
				unit /= 10;
			}
		}
	}
	if ((n = read_meridiem(s, pos, &pm)) > 0)
	{
		/* "14:15 PM" says it twice */
		if (hour < 1 || (hour > 12 && !pm))
			return 0;
		if (hour <= 12)
			hour = hour % 12 + (pm ? 12 : 0);
		pos += n;
	}
	if (minute > 59 || second > 59 ||
		(hour > 23 && !(hour == 24 && minute == 0 && second == 0)))
		return 0;

	*clock = hour * RCA_USECS_PER_HOUR + minute * RCA_USECS_PER_MIN +
		second * RCA_USECS_PER_SEC + usec;
	return pos;
}

/*
 * A zone after a clock: at once, after a blank, or in parentheses.
 *
 * "10:00-11:00" is a range.  "-11:00" is an offset only behind a timestamp
 * that is exact enough to have been written by a program.
 */
static int
read_zone_after(RcaStr s, bool dated, bool exact, RcaZone *zone)
{
	int			pos = rca_skip_blanks(s, 0);
	bool		paren = pos < s.len && s.data[pos] == '(';
	int			n;

	if (paren)
		pos++;
	n = rca_zone_read(rca_skip(s, pos), zone);
	if (n == 0)
		return 0;
	if (s.data[pos] == '-' &&
		!(dated && (exact || memchr(zone->name.data, ':', n) == NULL)))
	{
		zone->name = RCA_NULL_STR;
		zone->offset = 0;
		return 0;
	}
	pos += n;
	if (paren)
	{
		if (pos == s.len || s.data[pos] != ')')
		{
			*zone = (RcaZone) {RCA_NULL_STR, NULL, 0};
			return 0;
		}
		pos++;
	}
	return pos;
}

/* "T0", "T+5m", "T-00:10", "T+1h30m"; a number alone counts minutes */
static int
read_relative(RcaStr s, RcaWhen *when)
{
	int64		clock;
	int			minutes;
	int			n;
	bool		negative;

	if (s.len < 2 || s.data[0] != 'T')
		return 0;
	when->relative = 0;
	if (s.data[1] == '0' && (s.len == 2 || !rca_is_word(s.data[2])))
	{
		when->is_relative = true;
		return 2;
	}
	if (s.data[1] != '+' && s.data[1] != '-')
		return 0;
	negative = (s.data[1] == '-');
	if ((n = read_clock(rca_skip(s, 2), &clock)) > 0)
		when->relative = clock;
	else
	{
		n = 0;
		while (2 + n < s.len && rca_is_word(s.data[2 + n]) && !IS_HIGHBIT_SET(s.data[2 + n]))
			n++;
		when->relative = rca_duration_read(rca_slice(s.data + 2, s.data + 2 + n));
		if (when->relative == RCA_NO_DURATION)
		{
			if (rca_read_digits(s, 2, 1, 4, &minutes) != n || n == 0)
				return 0;
			when->relative = minutes * RCA_USECS_PER_MIN;
		}
	}
	if (negative)
		when->relative = -when->relative;
	when->is_relative = true;
	return 2 + n;
}

bool
rca_when_read(RcaStr s, RcaWhen *when)
{
	int			pos = rca_skip_blanks(s, 0);
	bool		bracket = false;
	bool		exact = false;
	int			n;

	when->date = RCA_NO_DATE;
	when->month = 0;
	when->day = 0;
	when->is_relative = false;
	when->approximate = false;
	when->clock = -1;
	when->zone = (RcaZone) {RCA_NULL_STR, NULL, 0};

	if (pos < s.len && s.data[pos] == '[')
	{
		bracket = true;
		pos++;
	}
	pos = rca_skip_approximation(s, pos, &when->approximate);

	if ((n = read_date(rca_skip(s, pos), when)) > 0)
	{
		int			after = pos + n;
		int			clock = after;

		/* what may stand between a date and a clock */
		if (clock < s.len && s.data[clock] == ',')
			clock++;
		clock = rca_skip_blanks(s, clock);
		if (clock == after && clock < s.len &&
			(s.data[clock] == 'T' || s.data[clock] == 't'))
		{
			exact = true;
			clock++;
		}
		else if (rca_starts_nocase(rca_skip(s, clock), RCA_STR("at ")))
			clock = rca_skip_blanks(s, clock + 3);
		if (clock > after)
			clock = rca_skip_approximation(s, clock, &when->approximate);

		pos = after;
		if (clock > after &&
			(n = read_clock(rca_skip(s, clock), &when->clock)) > 0)
		{
			pos = clock + n;
			exact |= (when->clock % RCA_USECS_PER_MIN != 0);
		}
	}
	else if ((n = read_clock(rca_skip(s, pos), &when->clock)) > 0 ||
			 (n = read_relative(rca_skip(s, pos), when)) > 0)
		pos += n;
	else
		return false;

	if (when->clock >= 0)
		pos += read_zone_after(rca_skip(s, pos), when->date != RCA_NO_DATE,
							   exact, &when->zone);

	/*
	 * "07:7:47" and "14:05h30" are not times with something after them.  A
	 * dash or a word of a script without blanks may follow at once.
	 */
	if (pos < s.len && (rca_is_alpha(s.data[pos]) || rca_is_digit(s.data[pos]) ||
						(s.data[pos] == ':' && pos + 1 < s.len &&
						 rca_is_word(s.data[pos + 1]))))
		return false;

	if (bracket && pos < s.len && s.data[pos] == ']')
		pos++;
	when->length = pos;
	return true;
}

/* what may stand between the two ends of a range */
static const RcaStr range_marks[] =
{
	RCA_LITERAL("-"), RCA_LITERAL("~"), RCA_LITERAL("to "),
	RCA_LITERAL("until "),
	/* en dash, em dash */
	RCA_LITERAL("\xe2\x80\x93"), RCA_LITERAL("\xe2\x80\x94"),
	RCA_LITERAL("\xe2\x86\x92"),	/* arrow */
	/* wave dashes */
	RCA_LITERAL("\xe3\x80\x9c"), RCA_LITERAL("\xef\xbd\x9e"),
};

/* "about", which follows a time in Japanese */
static const RcaStr about = RCA_LITERAL("\xe9\xa0\x83");

int
rca_when_read_end(RcaStr s, RcaWhen *end)
{
	int			pos = rca_skip_blanks(s, 0);

	end->clock = -1;
	if (pos == s.len)
		return 0;
	for (int i = 0; i < lengthof(range_marks); i++)
	{
		RcaStr		rest = rca_skip(s, pos);

		if (!rca_starts_nocase(rest, range_marks[i]))
			continue;
		/* in "05:24 - 3 disks full" the mark separates, and ends nothing */
		rest = rca_skip(rest, range_marks[i].len);
		if (rca_when_read(rest, end) && end->clock >= 0)
			return (int) (rest.data - s.data) + end->length;
		end->clock = -1;
	}
	return 0;
}

bool
rca_when_read_cell(RcaStr s, RcaWhen *when, RcaWhen *end)
{
	static const RcaStr remarks[] =
	{
		RCA_LITERAL("("), RCA_LITERAL("/"),
		RCA_LITERAL("\xef\xbc\x88"),	/* full-width parenthesis */
	};
	RcaWhen		ignored;
	RcaStr		rest;

	if (end == NULL)
		end = &ignored;
	end->clock = -1;
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
	if (rest.len == 0)
		return true;
	for (int i = 0; i < lengthof(remarks); i++)
	{
		if (rca_starts_nocase(rest, remarks[i]))
			return true;
	}
	/* the end of the range may be open, or one that cannot be read */
	for (int i = 0; i < lengthof(range_marks); i++)
	{
		if (rca_starts_nocase(rest, range_marks[i]))
			return true;
	}
	return false;
}

RcaDate
rca_date_find(RcaStr s)
{
	for (int i = 0; i < s.len; i++)
	{
		RcaStr		rest = rca_skip(s, i);
		RcaWhen		when = {.date = RCA_NO_DATE};
		int			n;

		if ((i > 0 && rca_is_word(s.data[i - 1])) || !rca_is_word(s.data[i]))
			continue;
		n = read_date(rest, &when);
		/* "2025.1.3.4" is a version */
		if (n > 0 && when.date != RCA_NO_DATE &&
			!(n < rest.len && rca_is_digit(rest.data[n])) &&
			!(n + 1 < rest.len && rest.data[n] == '.' && rca_is_digit(rest.data[n + 1])))
			return when.date;
	}
	return RCA_NO_DATE;
}

RcaDate
rca_date_read(RcaStr s)
{
	RcaWhen		when;

	s = rca_trim(s);
	return rca_when_read_cell(s, &when, NULL) ? when.date : RCA_NO_DATE;
}

RcaInstant
rca_instant(RcaDate date, int64 clock, const RcaZone *zone)
{
	RcaInstant	local = date * RCA_USECS_PER_DAY + clock;
	int			offset = zone->offset;

	if (zone->region != NULL)
		rca_host_zone_offset(zone->region, local, &offset);
	return local - offset * RCA_USECS_PER_SEC;
}
