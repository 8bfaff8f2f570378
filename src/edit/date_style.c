/*
 * src/edit/date_style.c
 *
 * A date is split into numbers and words.  Each number is the year, the month
 * or the day.  All assignments are tried, and the one that is read back as the
 * new date is used.
 */
#include "base/base.h"

#include "base/text.h"
#include "edit/date_style.h"
#include "values/date.h"
#include "values/when_cell.h"
#include "words/calendar_words.h"

/* text with more numbers is not one date */
#define MAX_NUMBERS		3

static const char *const months[] = {
	"January", "February", "March", "April", "May", "June", "July", "August",
	"September", "October", "November", "December",
};

static const char *const weekdays[] = {
	"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
};

typedef enum Role
{
	ROLE_YEAR,
	ROLE_MONTH,
	ROLE_DAY,
	ROLE_ALL,					/* all three, as in 20250323 */
} Role;

typedef struct Day
{
	int			year;
	int			month;
	int			day;
	int			weekday;		/* 0 is Monday */
} Day;

typedef struct Writer
{
	RcaStr		text;
	Day			old;
	Day			new;
	bool		pads;			/* months and days have two digits */
	Role		roles[MAX_NUMBERS];
	int			nnumbers;
	StringInfoData out;
	int			pos;			/* position in the text */
	int			number;			/* count of the numbers that are written */
} Writer;

static Day
day_of(RcaDate date)
{
	Day			day;

	rca_date_parts(date, &day.year, &day.month, &day.day);
	/* 2000-01-01 was a Saturday */
	day.weekday = (int) (((int64) date % 7 + 7 + 5) % 7);
	return day;
}

static int
number_length(RcaStr s)
{
	int			n = 0;

	while (n < s.len && rca_is_digit(s.data[n]))
		n++;
	return n;
}

/* Writes a name with the length and the case of the old one. */
static void
write_name(Writer *w, const char *name, RcaStr old)
{
	bool		is_cut = old.len <= 3 || rca_equal_nocase(old, RCA_STR("Sept"));
	bool		is_upper = old.len > 1 && old.data[1] >= 'A' && old.data[1] <= 'Z';
	bool		is_lower = old.data[0] >= 'a' && old.data[0] <= 'z';

	for (int i = 0; name[i] != '\0' && !(is_cut && i == 3); i++)
	{
		char		c = name[i];

		if (is_upper && c >= 'a' && c <= 'z')
			c -= 'a' - 'A';
		else if (is_lower)
			c = rca_to_lower(c);
		appendStringInfoChar(&w->out, c);
	}
}

static const char *
ordinal_suffix(int day)
{
	int			last = day % 10;

	if (day / 10 == 1 || last == 0 || last > 3)
		return "th";
	return last == 1 ? "st" : last == 2 ? "nd" : "rd";
}

static bool
is_ordinal_suffix(RcaStr word)
{
	return word.len == 2 &&
		(rca_equal(word, RCA_STR("st")) || rca_equal(word, RCA_STR("nd")) ||
		 rca_equal(word, RCA_STR("rd")) || rca_equal(word, RCA_STR("th")));
}

static void
write_word(Writer *w, RcaStr word)
{
	int			month;
	int			weekday;

	w->pos += word.len;
	if (w->number > 0 && w->roles[w->number - 1] == ROLE_DAY && is_ordinal_suffix(word) &&
		rca_is_digit(word.data[-1]))
		appendStringInfoString(&w->out, ordinal_suffix(w->new.day));
	else if (rca_is_english_month(word) && rca_month_read(word, &month) == word.len &&
			 month == w->old.month)
		write_name(w, months[w->new.month - 1], word);
	else if (rca_weekday_read(word, &weekday) == word.len && weekday == w->old.weekday &&
			 rca_starts_nocase(word, rca_str(weekdays[weekday], Min(word.len, 3))))
		write_name(w, weekdays[w->new.weekday], word);
	else
		appendBinaryStringInfo(&w->out, word.data, word.len);
}

static void
write_number(Writer *w, int length)
{
	Role		role = w->roles[w->number++];

	w->pos += length;
	switch (role)
	{
		case ROLE_YEAR:
			appendStringInfo(&w->out, "%0*d", length,
							 length == 2 ? w->new.year % 100 : w->new.year);
			break;
		case ROLE_MONTH:
			appendStringInfo(&w->out, "%0*d", w->pads ? 2 : 1, w->new.month);
			break;
		case ROLE_DAY:
			appendStringInfo(&w->out, "%0*d", w->pads ? 2 : 1, w->new.day);
			break;
		case ROLE_ALL:
			appendStringInfo(&w->out, "%04d%02d%02d", w->new.year, w->new.month,
							 w->new.day);
			break;
	}
}

/* The text with the new date. */
static RcaStr
write_date(Writer *w)
{
	initStringInfo(&w->out);
	w->pos = w->number = 0;
	while (w->pos < w->text.len)
	{
		RcaStr		rest = rca_skip(w->text, w->pos);
		int			n = number_length(rest);

		if (n > 0)
			write_number(w, n);
		else if ((n = rca_count_alpha(w->text, w->pos)) > 0)
			write_word(w, rca_str(rest.data, n));
		else
		{
			appendStringInfoChar(&w->out, rest.data[0]);
			w->pos++;
		}
	}
	return rca_str(w->out.data, w->out.len);
}

/* Can a number have a role, given its length and its value? */
static bool
fits(const Writer *w, Role role, RcaStr number)
{
	int			value = atoi(pnstrdup(number.data, number.len));

	switch (role)
	{
		case ROLE_YEAR:
			return (number.len == 4 && value == w->old.year) ||
				(number.len == 2 && value == w->old.year % 100);
		case ROLE_MONTH:
			return number.len <= 2 && value == w->old.month;
		case ROLE_DAY:
			return number.len <= 2 && value == w->old.day;
		case ROLE_ALL:
			return number.len == 8;
	}
	return false;
}

static RcaStr
number_at(const Writer *w, int nth)
{
	for (int pos = 0; pos < w->text.len;)
	{
		int			n = number_length(rca_skip(w->text, pos));

		if (n > 0 && nth-- == 0)
			return rca_str(w->text.data + pos, n);
		pos += Max(n, 1);
	}
	return RCA_NULL_STR;
}

/* Assigns roles to the numbers from i on, each role once. */
static bool
try_roles(Writer *w, int i, RcaDate new, RcaStr *result)
{
	if (i == w->nnumbers)
	{
		*result = write_date(w);
		return rca_date_read(*result) == new;
	}
	for (Role role = ROLE_YEAR; role <= ROLE_ALL; role++)
	{
		bool		is_taken = false;

		for (int j = 0; j < i; j++)
			is_taken |= w->roles[j] == role;
		w->roles[i] = role;
		if (!is_taken && fits(w, role, number_at(w, i)) &&
			try_roles(w, i + 1, new, result))
			return true;
	}
	return false;
}

/*
 * Is "3" written as "03"?  If the numbers do not show it, it is next to these
 * signs.
 */
static bool
pads_numbers(const Writer *w)
{
	bool		pads = false;

	for (int i = 0; i < w->nnumbers; i++)
	{
		RcaStr		number = number_at(w, i);

		if (number.len == 1)
			return false;
		if (number.len == 2 && number.data[0] == '0')
			pads = true;
	}
	for (int i = 1; i + 1 < w->text.len; i++)
	{
		if (strchr("-/.", w->text.data[i]) != NULL && rca_is_digit(w->text.data[i - 1]) &&
			rca_is_digit(w->text.data[i + 1]))
			pads = true;
	}
	return pads;
}

RcaStr
rca_date_like(RcaStr text, RcaDate old, RcaDate new)
{
	Writer		w = {text};
	RcaStr		result;
	const char *iso = rca_date_string(new);

	w.old = day_of(old);
	w.new = day_of(new);
	while (number_at(&w, w.nnumbers).data != NULL)
	{
		if (++w.nnumbers > MAX_NUMBERS)
			return rca_str(iso, (int) strlen(iso));
	}
	w.pads = pads_numbers(&w);
	if (try_roles(&w, 0, new, &result))
		return result;
	return rca_str(iso, (int) strlen(iso));
}

RcaStr
rca_find_date(RcaStr s, RcaDate date)
{
	for (int i = 0; i < s.len; i++)
	{
		RcaDay		day;
		int			n;

		if (i > 0 && rca_is_word(s.data[i - 1]) && rca_is_word(s.data[i]))
			continue;
		n = rca_day_read(rca_skip(s, i), &day);
		if (n > 0 && day.kind == RCA_DAY_DATE && day.date == date)
			return rca_trim(rca_str(s.data + i, n));
	}
	return RCA_NULL_STR;
}
