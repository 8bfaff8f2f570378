/*
 * src/when.c
 */
#include "base.h"

#include "host.h"
#include "text.h"
#include "when.h"

#define HOURS(h)		((int) ((h) * 3600))

/*
 * Abbreviations have fixed offsets, also where they are wrong for the season:
 * who writes "EST" in July has said UTC-5.  Those that name a region and not
 * an offset ("ET") follow the region's rules.
 */
static const struct
{
	const char *abbreviation;
	int			offset;
	const char *region;
}			zone_table[] =
{
	/* the first ZONE_BASES are also written "utc", and "UTC-4" */
	{"UTC", 0, NULL},
	{"GMT", 0, NULL},
	{"Z", 0, NULL},
	{"WET", 0, NULL},
	{"WEST", HOURS(1), NULL},
	{"BST", HOURS(1), NULL},
	{"CET", HOURS(1), NULL},
	{"CEST", HOURS(2), NULL},
	{"EET", HOURS(2), NULL},
	{"EEST", HOURS(3), NULL},
	{"MSK", HOURS(3), NULL},
	{"SAST", HOURS(2), NULL},
	{"IST", HOURS(5.5), NULL},
	{"SGT", HOURS(8), NULL},
	{"HKT", HOURS(8), NULL},
	{"AWST", HOURS(8), NULL},
	{"KST", HOURS(9), NULL},
	{"JST", HOURS(9), NULL},
	{"AEST", HOURS(10), NULL},
	{"AEDT", HOURS(11), NULL},
	{"NZST", HOURS(12), NULL},
	{"NZDT", HOURS(13), NULL},
	{"BRT", HOURS(-3), NULL},
	{"ART", HOURS(-3), NULL},
	{"AST", HOURS(-4), NULL},
	{"ADT", HOURS(-3), NULL},
	{"EST", HOURS(-5), NULL},
	{"EDT", HOURS(-4), NULL},
	{"CST", HOURS(-6), NULL},
	{"CDT", HOURS(-5), NULL},
	{"MST", HOURS(-7), NULL},
	{"MDT", HOURS(-6), NULL},
	{"PST", HOURS(-8), NULL},
	{"PDT", HOURS(-7), NULL},
	{"ET", 0, "America/New_York"},
	{"CT", 0, "America/Chicago"},
	{"MT", 0, "America/Denver"},
	{"PT", 0, "America/Los_Angeles"},
};

#define ZONE_BASES	2

static const char *const month_names[] =
{
	"january", "february", "march", "april", "may", "june", "july",
	"august", "september", "october", "november", "december"
};

/* units of durations, longest spelling first where one starts another */
static const struct
{
	const char *name;
	int64		usecs;
}			unit_table[] =
{
	{"weeks", 7 * RCA_USECS_PER_DAY},
	{"week", 7 * RCA_USECS_PER_DAY},
	{"w", 7 * RCA_USECS_PER_DAY},
	{"days", RCA_USECS_PER_DAY},
	{"day", RCA_USECS_PER_DAY},
	{"d", RCA_USECS_PER_DAY},
	{"hours", RCA_USECS_PER_HOUR},
	{"hour", RCA_USECS_PER_HOUR},
	{"hrs", RCA_USECS_PER_HOUR},
	{"hr", RCA_USECS_PER_HOUR},
	{"h", RCA_USECS_PER_HOUR},
	{"minutes", RCA_USECS_PER_MIN},
	{"minute", RCA_USECS_PER_MIN},
	{"mins", RCA_USECS_PER_MIN},
	{"min", RCA_USECS_PER_MIN},
	{"m", RCA_USECS_PER_MIN},
	{"seconds", RCA_USECS_PER_SEC},
	{"second", RCA_USECS_PER_SEC},
	{"secs", RCA_USECS_PER_SEC},
	{"sec", RCA_USECS_PER_SEC},
	{"s", RCA_USECS_PER_SEC},
};

/* words before a time that say it is not exact */
static const RcaStr approximations[] =
{
	{"approximately ", 14}, {"approx. ", 8}, {"approx ", 7}, {"around ", 7},
	{"about ", 6}, {"circa ", 6}, {"ca. ", 4}, {"ca ", 3}, {"~", 1},
};

/* Skips blanks; returns the new position. */
static int
skip_blanks(RcaStr s, int pos)
{
	while (pos < s.len && rca_is_blank(s.data[pos]))
		pos++;
	return pos;
}

static int
skip_approximation(RcaStr s, int pos, bool *found)
{
	for (int i = 0; i < lengthof(approximations); i++)
	{
		if (!rca_starts_nocase(rca_skip(s, pos), approximations[i]))
			continue;
		*found = true;
		return skip_blanks(s, pos + approximations[i].len);
	}
	return pos;
}

/* The number of ASCII letters from pos on. */
static int
count_alpha(RcaStr s, int pos)
{
	int			n = 0;

	while (pos + n < s.len && rca_is_alpha(s.data[pos + n]))
		n++;
	return n;
}

/*
 * Reads between min and max digits, not followed by another digit.  Returns
 * how many there were, or 0.
 */
static int
read_digits(RcaStr s, int pos, int min, int max, int *value)
{
	int			n = 0;

	*value = 0;
	while (pos + n < s.len && rca_is_digit(s.data[pos + n]))
	{
		if (++n > max)
			return 0;
		*value = *value * 10 + (s.data[pos + n - 1] - '0');
	}
	return n >= min ? n : 0;
}

static bool
is_leap_year(int year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

RcaDate
rca_date_of(int year, int month, int day)
{
	static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	int			days;

	if (year < 1 || month < 1 || month > 12 || day < 1 ||
		day > lengths[month - 1] + (month == 2 && is_leap_year(year)))
		return RCA_NO_DATE;

	/* days before this year, counted from 0001-01-01 */
	days = (year - 1) * 365 + (year - 1) / 4 - (year - 1) / 100 + (year - 1) / 400;
	for (int m = 1; m < month; m++)
		days += lengths[m - 1] + (m == 2 && is_leap_year(year));

	/* 2000-01-01 is day 730119 of that count */
	return days + day - 1 - 730119;
}

void
rca_date_parts(RcaDate date, int *year, int *month, int *day)
{
	/* days from 0000-03-01, so that a leap day ends its year */
	int			days = date + 730425;
	int			era = days / 146097;
	int			day_of_era = days % 146097;
	int			year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 -
							   day_of_era / 146096) / 365;
	int			day_of_year = day_of_era -
		(365 * year_of_era + year_of_era / 4 - year_of_era / 100);
	int			m = (5 * day_of_year + 2) / 153;

	*day = day_of_year - (153 * m + 2) / 5 + 1;
	*month = m < 10 ? m + 3 : m - 9;
	*year = era * 400 + year_of_era + (*month <= 2);
}

static bool
make_date(int year, int month, int day, RcaDate *date)
{
	*date = rca_date_of(year, month, day);
	return *date != RCA_NO_DATE;
}

/* 1 to 12, or 0: a month's English name, whole or its first three letters */
static int
read_month(RcaStr s, int pos, int *length)
{
	int			n = count_alpha(s, pos);
	RcaStr		word = rca_slice(s.data + pos, s.data + pos + n);

	for (int m = 0; m < lengthof(month_names); m++)
	{
		RcaStr		name = {month_names[m], (int) strlen(month_names[m])};

		if (rca_equal_nocase(word, name) ||
			(n == 3 && rca_starts_nocase(name, word)) ||
			(n == 4 && m == 8 && rca_starts_nocase(name, word)))
		{
			*length = n;
			if (pos + n < s.len && s.data[pos + n] == '.')
				(*length)++;
			return m + 1;
		}
	}
	return 0;
}

/* Skips the "st" of "1st" and the like. */
static int
skip_ordinal(RcaStr s, int pos)
{
	static const RcaStr suffixes[] = {{"st", 2}, {"nd", 2}, {"rd", 2}, {"th", 2}};

	for (int i = 0; i < lengthof(suffixes); i++)
	{
		if (rca_starts_nocase(rca_skip(s, pos), suffixes[i]))
			return pos + 2;
	}
	return pos;
}

/* 2025-03-23, 2025/03/23, 2025.03.23 */
static int
read_date_year_first(RcaStr s, RcaDate *date)
{
	int			year,
				month,
				day;
	int			n;
	char		sep;
	int			pos = read_digits(s, 0, 4, 4, &year);

	if (pos == 0 || pos == s.len)
		return 0;
	sep = s.data[pos];
	if (sep != '-' && sep != '/' && sep != '.')
		return 0;
	pos++;
	if ((n = read_digits(s, pos, 1, 2, &month)) == 0)
		return 0;
	pos += n;
	if (pos == s.len || s.data[pos] != sep)
		return 0;
	pos++;
	if ((n = read_digits(s, pos, 1, 2, &day)) == 0)
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
	int			pos = read_digits(s, 0, 1, 2, &day);

	if (pos == 0 || pos == s.len || s.data[pos] != '.')
		return 0;
	pos++;
	if ((n = read_digits(s, pos, 1, 2, &month)) == 0)
		return 0;
	pos += n;
	if (pos == s.len || s.data[pos] != '.')
		return 0;
	pos++;
	if ((n = read_digits(s, pos, 4, 4, &year)) == 0)
		return 0;
	pos += n;
	return make_date(year, month, day, date) ? pos : 0;
}

/*
 * March 23rd, 2025 and 23 March 2025; without a year too, which is then left
 * to the caller.
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
		pos = skip_blanks(s, pos + n);
		if ((n = read_digits(s, pos, 1, 2, &day)) == 0)
			return 0;
		pos = skip_ordinal(s, pos + n);
	}
	else
	{
		if ((n = read_digits(s, pos, 1, 2, &day)) == 0)
			return 0;
		pos = skip_ordinal(s, pos + n);
		if (pos < s.len && s.data[pos] == '.')
			pos++;
		pos = skip_blanks(s, pos);
		if ((month = read_month(s, pos, &n)) == 0)
			return 0;
		pos += n;
	}
	/* "1 May 10:00" has no year, and "marching" is no month */
	if (pos < s.len && (rca_is_word(s.data[pos]) || s.data[pos] == ':'))
		return 0;

	end = pos;
	if (pos < s.len && s.data[pos] == ',')
		pos++;
	pos = skip_blanks(s, pos);
	n = read_digits(s, pos, 4, 4, &year);
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

	if (read_digits(s, 0, 2, 2, &month) == 0 || s.len < 9 || s.data[2] != '-' ||
		read_digits(s, 3, 2, 2, &day) == 0 || s.data[5] != ' ' ||
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
	static const char *const names[] = {"mon", "tues", "wednes", "thurs", "fri", "satur", "sun"};

	for (int i = 0; i < lengthof(names); i++)
	{
		RcaStr		name = {names[i], (int) strlen(names[i])};
		int			n = count_alpha(s, 0);

		if (!(rca_starts_nocase(s, name) && n == name.len + 3) &&
			!(n == 3 && rca_starts_nocase(name, rca_slice(s.data, s.data + 3))))
			continue;
		if (n < s.len && s.data[n] == ',')
			n++;
		return skip_blanks(s, n);
	}
	return 0;
}

static int
read_date(RcaStr s, RcaWhen *when)
{
	int			skipped = skip_weekday(s);
	int			n;

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
		{"a.m.", 4}, {"p.m.", 4}, {"am", 2}, {"pm", 2},
	};
	int			start = pos;

	pos = skip_blanks(s, pos);
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
	int			pos = read_digits(s, 0, 1, 2, &hour);

	if (pos == 0)
		return 0;
	if (pos < s.len && s.data[pos] == ':')
	{
		if ((n = read_digits(s, pos + 1, 2, 2, &minute)) == 0)
			return 0;
		pos += n + 1;
	}
	else if (pos == 2 && pos < s.len && s.data[pos] == '.' &&
			 (n = read_digits(s, pos + 1, 2, 2, &minute)) > 0 &&
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
		if ((n = read_digits(s, pos, 2, 2, &second)) == 0)
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
		if (hour < 1 || hour > 12)
			return 0;
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

/* +05:30, -0800, +9; the sign first */
static int
read_offset(RcaStr s, int pos, int *offset)
{
	int			start = pos;
	int			hours,
				minutes = 0;
	int			n;
	bool		negative;

	if (pos == s.len || (s.data[pos] != '+' && s.data[pos] != '-'))
		return 0;
	negative = (s.data[pos++] == '-');
	if ((n = read_digits(s, pos, 4, 4, &hours)) > 0)
	{
		minutes = hours % 100;
		hours /= 100;
		pos += n;
	}
	else
	{
		if ((n = read_digits(s, pos, 1, 2, &hours)) == 0)
			return 0;
		pos += n;
		if (pos < s.len && s.data[pos] == ':')
		{
			if ((n = read_digits(s, pos + 1, 2, 2, &minutes)) == 0)
				return 0;
			pos += n + 1;
		}
	}
	if (hours > 14 || minutes > 59)
		return 0;
	*offset = (hours * 60 + minutes) * 60 * (negative ? -1 : 1);
	return pos - start;
}

/* America/New_York, and the few of the old names that end in "DT" */
static int
read_region(RcaStr s, RcaZone *zone)
{
	int			n = 0;
	bool		slash = false;
	char	   *name;

	while (n < s.len && (rca_is_alpha(s.data[n]) || rca_is_digit(s.data[n]) ||
						 strchr("/_+-", s.data[n]) != NULL))
	{
		slash |= (s.data[n] == '/');
		n++;
	}
	if (n > 64 || !(slash || (n == 7 && rca_starts_nocase(rca_skip(s, 5), RCA_STR("DT")))))
		return 0;

	name = rca_cstring(rca_slice(s.data, s.data + n));
	if (!rca_host_zone_offset(name, 0, &zone->offset))
		return 0;
	zone->region = name;
	return n;
}

int
rca_zone_read(RcaStr s, RcaZone *zone)
{
	int			n = count_alpha(s, 0);
	RcaStr		word = rca_slice(s.data, s.data + n);

	zone->name = RCA_NULL_STR;
	zone->region = NULL;
	zone->offset = 0;

	/* an offset alone: two digits at least, or "- 3 servers" would be one */
	if (n == 0)
	{
		if ((n = read_offset(s, 0, &zone->offset)) < 3 ||
			(n < s.len && rca_is_word(s.data[n])))
		{
			zone->offset = 0;
			return 0;
		}
		zone->name = rca_slice(s.data, s.data + n);
		return n;
	}

	for (int i = 0; i < lengthof(zone_table); i++)
	{
		RcaStr		abbreviation = {zone_table[i].abbreviation,
			(int) strlen(zone_table[i].abbreviation)};
		bool		is_base = i < ZONE_BASES;

		/* other abbreviations are written in capitals: "est" may be a word */
		if (!(is_base ? rca_equal_nocase(word, abbreviation) :
			  rca_equal(word, abbreviation)) ||
			(n < s.len && (rca_is_word(s.data[n]) || s.data[n] == '/')))
			continue;

		zone->offset = zone_table[i].offset;
		zone->region = zone_table[i].region;
		if (is_base)
			n += read_offset(s, n, &zone->offset);
		zone->name = rca_slice(s.data, s.data + n);
		return n;
	}

	if ((n = read_region(s, zone)) > 0)
		zone->name = rca_slice(s.data, s.data + n);
	return n;
}

bool
rca_zone_find(RcaStr s, RcaZone *zone)
{
	for (int i = 0; i < s.len; i++)
	{
		if ((i == 0 || !rca_is_word(s.data[i - 1])) &&
			rca_is_alpha(s.data[i]) &&
			rca_zone_read(rca_skip(s, i), zone) > 0)
			return true;
	}
	return false;
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
	int			pos = skip_blanks(s, 0);
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
			if (read_digits(s, 2, 1, 4, &minutes) != n || n == 0)
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
	int			pos = skip_blanks(s, 0);
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
	pos = skip_approximation(s, pos, &when->approximate);

	if ((n = read_date(rca_skip(s, pos), when)) > 0)
	{
		int			after = pos + n;
		int			clock = after;

		/* what may stand between a date and a clock */
		if (clock < s.len && s.data[clock] == ',')
			clock++;
		clock = skip_blanks(s, clock);
		if (clock == after && clock < s.len &&
			(s.data[clock] == 'T' || s.data[clock] == 't'))
		{
			exact = true;
			clock++;
		}
		else if (rca_starts_nocase(rca_skip(s, clock), RCA_STR("at ")))
			clock = skip_blanks(s, clock + 3);
		if (clock > after)
			clock = skip_approximation(s, clock, &when->approximate);

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
	{"-", 1}, {"~", 1}, {"to ", 3}, {"until ", 6},
	{"\xe2\x80\x93", 3}, {"\xe2\x80\x94", 3},	/* en dash, em dash */
	{"\xe2\x86\x92", 3},		/* arrow */
	{"\xe3\x80\x9c", 3}, {"\xef\xbd\x9e", 3},	/* wave dashes */
};

/* "about", which follows a time in Japanese */
static const RcaStr about = {"\xe9\xa0\x83", 3};

int
rca_when_read_end(RcaStr s, RcaWhen *end)
{
	int			pos = skip_blanks(s, 0);

	end->clock = -1;
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
		{"(", 1}, {"/", 1}, {"\xef\xbc\x88", 3},	/* full-width parenthesis */
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

/*
 * Reads a decimal number as a whole number of parts, ten to the power of
 * ndecimals of which make one.  Returns its length or 0.
 */
static int
read_scaled(RcaStr s, int pos, int64 *parts, int *ndecimals)
{
	int			start = pos;
	int			ndigits = 0;

	*parts = 0;
	*ndecimals = 0;
	while (pos < s.len && rca_is_digit(s.data[pos]))
	{
		if (++ndigits > 9)
			return 0;
		*parts = *parts * 10 + (s.data[pos++] - '0');
	}
	if (ndigits == 0)
		return 0;
	if (pos + 1 < s.len && s.data[pos] == '.' && rca_is_digit(s.data[pos + 1]))
	{
		for (pos++; pos < s.len && rca_is_digit(s.data[pos]); pos++)
		{
			if (*ndecimals == 3)
				continue;		/* a thousandth of a unit is enough */
			*parts = *parts * 10 + (s.data[pos] - '0');
			(*ndecimals)++;
		}
	}
	return pos - start;
}

static int64
scale(int64 parts, int ndecimals, int64 unit)
{
	static const int64 powers[] = {1, 10, 100, 1000};

	if (parts > RCA_MAX_DURATION / unit * powers[ndecimals])
		return RCA_NO_DURATION;
	return parts * unit / powers[ndecimals];
}

static int
read_unit(RcaStr s, int pos, int64 *usecs)
{
	int			n = count_alpha(s, pos);
	RcaStr		word = rca_slice(s.data + pos, s.data + pos + n);

	for (int i = 0; i < lengthof(unit_table); i++)
	{
		RcaStr		name = {unit_table[i].name, (int) strlen(unit_table[i].name)};

		/* "2H44M" of ISO 8601 has nothing between a unit and a number */
		if (rca_equal_nocase(word, name))
		{
			*usecs = unit_table[i].usecs;
			return n;
		}
	}
	return 0;
}

int64
rca_duration_read(RcaStr s)
{
	int64		total = 0;
	int			pos = 0;
	bool		approximate;
	bool		any = false;

	s = rca_trim(s);
	pos = skip_approximation(s, pos, &approximate);
	if (pos < s.len && s.data[pos] == 'P')
		pos++;

	while (pos < s.len && s.data[pos] != '(')
	{
		int64		parts,
					unit,
					usecs;
		int			ndecimals;
		int			n;

		/* what may stand between two parts */
		if (rca_is_blank(s.data[pos]) || s.data[pos] == ',' || s.data[pos] == 'T')
		{
			pos++;
			continue;
		}
		if (any && rca_starts_nocase(rca_skip(s, pos), RCA_STR("and ")))
		{
			pos += 4;
			continue;
		}

		if ((n = read_scaled(s, pos, &parts, &ndecimals)) == 0)
			return RCA_NO_DURATION;
		pos = skip_blanks(s, pos + n);
		if ((n = read_unit(s, pos, &unit)) == 0)
			return RCA_NO_DURATION;
		pos += n;
		usecs = scale(parts, ndecimals, unit);
		if (usecs == RCA_NO_DURATION || usecs > RCA_MAX_DURATION - total)
			return RCA_NO_DURATION;
		total += usecs;
		any = true;
	}
	return any ? total - total % RCA_USECS_PER_SEC : RCA_NO_DURATION;
}

int64
rca_minutes_read(RcaStr s)
{
	int64		parts;
	int			ndecimals;
	int			n;
	int64		usecs;

	s = rca_trim(s);
	n = read_scaled(s, 0, &parts, &ndecimals);
	if (n == 0 || n != s.len)
		return rca_duration_read(s);
	usecs = scale(parts, ndecimals, RCA_USECS_PER_MIN);
	return usecs == RCA_NO_DURATION ? usecs : usecs - usecs % RCA_USECS_PER_SEC;
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
