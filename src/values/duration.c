/*
 * src/values/duration.c
 */
#include "base/base.h"

#include "base/calendar.h"
#include "base/text.h"
#include "values/approximation.h"
#include "values/duration.h"
#include "values/phrase.h"
#include "values/units.h"

/* more digits are no length of time */
#define MAX_DIGITS		9

/* a thousandth of a unit is enough */
#define MAX_DECIMALS	3

/* words between two parts */
static const RcaStr joints[] =
{
	RCA_LITERAL("and "),
	RCA_LITERAL("und "),
	RCA_LITERAL("et "),
	RCA_LITERAL("y "),
	RCA_LITERAL("e "),
	RCA_LITERAL("og "),
};

/* what begins a remark: "2 hours (partial outage)", "2 hours from 10:00" */
static const RcaStr remarks[] =
{
	RCA_LITERAL("("),
	RCA_LITERAL(";"),
	RCA_LITERAL("from "),
	RCA_LITERAL("\xe2\x80\x93"),	/* en dash, em dash */
	RCA_LITERAL("\xe2\x80\x94"),
	RCA_LITERAL("\xef\xbc\x88"),	/* full-width parenthesis */
};

typedef struct Reader
{
	RcaStr		text;
	int			pos;
	int			nparts;			/* that were read */
	int64		total;			/* of them, in microseconds */
} Reader;

/* parts / 10^ndecimals */
typedef struct Decimal
{
	int64		parts;
	int			ndecimals;
} Decimal;

/* "nine hours" */
static bool
read_number_word(Reader *r, Decimal *number)
{
	static const struct
	{
		RcaStr		word;
		int			value;
	}			words[] =
	{
		{RCA_LITERAL("one "), 1}, {RCA_LITERAL("two "), 2}, {RCA_LITERAL("three "), 3},
		{RCA_LITERAL("four "), 4}, {RCA_LITERAL("five "), 5}, {RCA_LITERAL("six "), 6},
		{RCA_LITERAL("seven "), 7}, {RCA_LITERAL("eight "), 8}, {RCA_LITERAL("nine "), 9},
		{RCA_LITERAL("ten "), 10}, {RCA_LITERAL("eleven "), 11}, {RCA_LITERAL("twelve "), 12},
		{RCA_LITERAL("zwei "), 2}, {RCA_LITERAL("drei "), 3}, {RCA_LITERAL("vier "), 4},
		{RCA_LITERAL("deux "), 2}, {RCA_LITERAL("trois "), 3}, {RCA_LITERAL("quatre "), 4},
		{RCA_LITERAL("dos "), 2}, {RCA_LITERAL("tres "), 3}, {RCA_LITERAL("cuatro "), 4},
		{RCA_LITERAL("duas "), 2}, {RCA_LITERAL("três "), 3}, {RCA_LITERAL("quatro "), 4},
		{RCA_LITERAL("to "), 2}, {RCA_LITERAL("tre "), 3}, {RCA_LITERAL("fire "), 4},
	};

	if (r->pos == r->text.len || !rca_is_alpha(r->text.data[r->pos]))
		return false;
	for (int i = 0; i < lengthof(words); i++)
	{
		if (!rca_starts_nocase(rca_skip(r->text, r->pos), words[i].word))
			continue;
		r->pos += words[i].word.len;
		number->parts = words[i].value;
		return true;
	}
	return false;
}

static bool
read_decimal(Reader *r, Decimal *number)
{
	RcaStr		s = r->text;
	int			start = r->pos;

	number->parts = 0;
	number->ndecimals = 0;
	if (read_number_word(r, number))
		return true;
	for (; r->pos < s.len && rca_is_digit(s.data[r->pos]); r->pos++)
	{
		if (r->pos - start == MAX_DIGITS)
			return false;
		number->parts = number->parts * 10 + (s.data[r->pos] - '0');
	}
	if (r->pos == start)
		return false;
	if (r->pos + 1 >= s.len || s.data[r->pos] != '.' ||
		!rca_is_digit(s.data[r->pos + 1]))
		return true;
	for (r->pos++; r->pos < s.len && rca_is_digit(s.data[r->pos]); r->pos++)
	{
		if (number->ndecimals == MAX_DECIMALS)
			continue;
		number->parts = number->parts * 10 + (s.data[r->pos] - '0');
		number->ndecimals++;
	}
	return true;
}

/* Microseconds of a number of units; RCA_NO_DURATION if that is too long. */
static int64
multiply(const Decimal *number, int64 unit)
{
	static const int64 powers[MAX_DECIMALS + 1] = {1, 10, 100, 1000};
	int64		power = powers[number->ndecimals];

	if (number->parts > RCA_MAX_DURATION / unit * power)
		return RCA_NO_DURATION;
	return number->parts * unit / power;
}

/* The microseconds of the unit at the reader's place, or 0. */
static int64
read_unit(Reader *r)
{
	RcaStr		word = rca_skip(r->text, r->pos);
	int			n = 0;
	int64		usecs;

	/* "2H44M" of ISO 8601 has nothing between a unit and a number */
	while (n < word.len && rca_is_word(word.data[n]) &&
		   !rca_is_digit(word.data[n]))
		n++;
	word.len = n;
	usecs = rca_unit_usecs(word);
	if (usecs > 0)
		r->pos += n;
	return usecs;
}

/* Skips what may stand between two parts. */
static void
skip_joints(Reader *r)
{
	int			n = 1;

	while (r->pos < r->text.len && n > 0)
	{
		char		c = r->text.data[r->pos];

		if (rca_is_blank(c) || c == ',' || c == 'T')
			n = 1;
		else if (r->nparts > 0)
			n = rca_starts_with_one(rca_skip(r->text, r->pos), joints,
									lengthof(joints));
		else
			n = 0;
		r->pos += n;
	}
}

/* Is nothing left but a remark? */
static bool
is_at_end(const Reader *r)
{
	RcaStr		rest = rca_skip(r->text, r->pos);

	return rest.len == 0 ||
		rca_starts_with_one(rest, remarks, lengthof(remarks)) > 0;
}

/* Adds a number and its unit to the total. */
static bool
read_part(Reader *r)
{
	Decimal		number;
	int64		unit;
	int64		usecs;

	if (!read_decimal(r, &number))
		return false;
	r->pos = rca_skip_blanks(r->text, r->pos);
	unit = read_unit(r);
	if (unit == 0)
		return false;
	usecs = multiply(&number, unit);
	if (usecs == RCA_NO_DURATION || usecs > RCA_MAX_DURATION - r->total)
		return false;
	r->total += usecs;
	r->nparts++;
	return true;
}

int64
rca_duration_read(RcaStr s)
{
	Reader		r = {.text = rca_trim(s)};
	bool		approximate;

	r.pos = rca_skip_approximation(r.text, 0, &approximate);
	if (r.pos < r.text.len && r.text.data[r.pos] == 'P')
		r.pos++;
	for (;;)
	{
		skip_joints(&r);
		if (is_at_end(&r))
			break;
		if (!read_part(&r))
			return RCA_NO_DURATION;
	}
	return r.nparts > 0 ? r.total - r.total % RCA_USECS_PER_SEC : RCA_NO_DURATION;
}

int64
rca_minutes_read(RcaStr s)
{
	Reader		r = {.text = rca_trim(s)};
	Decimal		minutes;
	int64		usecs;

	if (!read_decimal(&r, &minutes) || r.pos < r.text.len)
		return rca_duration_read(s);
	usecs = multiply(&minutes, RCA_USECS_PER_MIN);
	return usecs == RCA_NO_DURATION ? usecs : usecs - usecs % RCA_USECS_PER_SEC;
}
