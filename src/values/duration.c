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

/* a number with more digits is not a length of time */
#define MAX_DIGITS		9

/* thousandths of a unit are precise enough */
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

/* what ends a word in scripts that have no blanks */
static const RcaStr wide_signs[] =
{
	RCA_LITERAL("\xef\xbc\x88"),	/* full-width parenthesis, comma,
									 * semicolon */
	RCA_LITERAL("\xef\xbc\x8c"),
	RCA_LITERAL("\xef\xbc\x9b"),
	RCA_LITERAL("\xe3\x80\x81"),	/* ideographic comma and full stop */
	RCA_LITERAL("\xe3\x80\x82"),
};

/* words that make a rate of a length of time */
static const RcaStr rates[] =
{
	RCA_LITERAL("a"), RCA_LITERAL("an"), RCA_LITERAL("per"),
	RCA_LITERAL("each"), RCA_LITERAL("every"), RCA_LITERAL("pro"),
	RCA_LITERAL("por"), RCA_LITERAL("par"), RCA_LITERAL("al"),
	RCA_LITERAL("or"), RCA_LITERAL("to"),
};

/* signs before the sum of a range */
static const RcaStr sum_signs[] =
{
	RCA_LITERAL("≈"), RCA_LITERAL("~"), RCA_LITERAL("="),
};

typedef struct Reader
{
	RcaStr		text;
	int			pos;
	int			nparts;			/* number of parts that were read */
	bool		is_iso;			/* "P1DT2H" */
	int64		total;			/* sum of the parts, in microseconds */
} Reader;

/* parts / 10^ndecimals */
typedef struct Decimal
{
	int64		parts;
	int			ndecimals;
} Decimal;

/* The number of digits at pos. */
static int
count_digits(RcaStr s, int pos)
{
	int			n = 0;

	while (pos + n < s.len && rca_is_digit(s.data[pos + n]))
		n++;
	return n;
}

/* Adds n digits to a number. */
static void
add_digits(Reader *r, int n, Decimal *number)
{
	for (; n > 0; n--, r->pos++)
		number->parts = number->parts * 10 + (r->text.data[r->pos] - '0');
}

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

/* "90", "1.5", "1,5", "1,440" */
static bool
read_decimal(Reader *r, Decimal *number)
{
	RcaStr		s = r->text;
	int			n = count_digits(s, r->pos);
	char		sign;

	number->parts = 0;
	number->ndecimals = 0;
	if (read_number_word(r, number))
		return true;
	if (n == 0 || n > MAX_DIGITS)
		return false;
	add_digits(r, n, number);
	sign = r->pos + 1 < s.len ? s.data[r->pos] : '\0';
	if (sign != '.' && sign != ',')
		return true;
	n = count_digits(s, r->pos + 1);
	if (n == 0)
		return true;
	r->pos++;
	if (sign == ',' && n == 3)
	{
		add_digits(r, n, number);
		return true;
	}
	number->ndecimals = Min(n, MAX_DECIMALS);
	add_digits(r, number->ndecimals, number);
	r->pos += n - number->ndecimals;
	return true;
}

/* Microseconds of a number of units.  RCA_NO_DURATION if that is too long. */
static int64
multiply(const Decimal *number, int64 unit)
{
	static const int64 powers[MAX_DECIMALS + 1] = {1, 10, 100, 1000};
	int64		power = powers[number->ndecimals];

	if (number->parts > RCA_MAX_DURATION / unit * power)
		return RCA_NO_DURATION;
	return number->parts * unit / power;
}

/* Reads a unit.  Returns its microseconds, or 0. */
static int64
read_unit(Reader *r)
{
	RcaStr		word = rca_skip(r->text, r->pos);
	int			n = 0;
	int64		usecs;

	/*
	 * units are single letters; months, which come before the "T", have no
	 * fixed length
	 */
	if (r->is_iso)
	{
		word.len = Min(word.len, 1);
		if (word.len == 1 && word.data[0] == 'M' &&
			memchr(r->text.data, 'T', r->pos) == NULL)
			return 0;
	}

	/* "2H44M" of ISO 8601 has nothing between a unit and the next number */
	while (n < word.len && rca_is_word(word.data[n]) &&
		   !rca_is_digit(word.data[n]) &&
		   rca_starts_with_one(rca_skip(word, n), wide_signs, lengthof(wide_signs)) == 0)
		n++;
	word.len = n;
	usecs = rca_unit_usecs(word);
	if (usecs > 0)
		r->pos += n;
	return usecs;
}

/* Skips what may be between two parts. */
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

/* Is the rest of the text only a remark? */
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
	/* "2+ days" */
	if (r->pos < r->text.len && r->text.data[r->pos] == '+')
		r->pos++;
	/* "a 27-minute outage" */
	if (rca_count_alpha(r->text, r->pos + 1) > 2 && r->text.data[r->pos] == '-')
		r->pos++;
	r->pos = rca_skip_blanks(r->text, r->pos);
	unit = read_unit(r);
	if (unit == 0)
		return false;
	usecs = multiply(&number, unit);
	if (usecs == RCA_NO_DURATION || usecs > RCA_MAX_DURATION - r->total)
		return false;
	r->total += usecs;
	r->nparts++;
	/* "15 min.", but not "1.5" */
	if (r->pos < r->text.len && r->text.data[r->pos] == '.' && !r->is_iso)
		r->pos++;
	return true;
}

/* Reads "5:26:00": hours, minutes and seconds, and perhaps a remark. */
static int64
read_clock(Reader *r)
{
	int			hours,
				minutes,
				seconds;
	int			n = rca_read_digits(r->text, r->pos, 1, 4, &hours);
	int			pos = r->pos + n;

	if (n == 0 || pos + 6 > r->text.len || r->text.data[pos] != ':' ||
		rca_read_digits(r->text, pos + 1, 2, 2, &minutes) == 0 ||
		r->text.data[pos + 3] != ':' ||
		rca_read_digits(r->text, pos + 4, 2, 2, &seconds) == 0 ||
		minutes > 59 || seconds > 59)
		return RCA_NO_DURATION;
	r->pos = rca_skip_blanks(r->text, pos + 6);
	if (!is_at_end(r))
		return RCA_NO_DURATION;
	return hours * RCA_USECS_PER_HOUR + minutes * RCA_USECS_PER_MIN +
		seconds * RCA_USECS_PER_SEC;
}

/* Reads all parts.  False if there is nothing to read. */
static bool
read_parts(Reader *r)
{
	for (;;)
	{
		int			pos;

		skip_joints(r);
		if (is_at_end(r))
			return true;
		pos = r->pos;
		if (!read_part(r))
		{
			r->pos = pos;
			return false;
		}
	}
}

static int64
total(const Reader *r)
{
	return r->nparts > 0 ? r->total - r->total % RCA_USECS_PER_SEC : RCA_NO_DURATION;
}

/* Skips a sign of approximation, and the "P" of ISO 8601. */
static void
begin(Reader *r, RcaStr s)
{
	bool		approximate;

	memset(r, 0, sizeof(*r));
	r->text = rca_trim(s);
	r->pos = rca_skip_approximation(r->text, 0, &approximate);
	r->is_iso = r->pos < r->text.len && r->text.data[r->pos] == 'P';
	if (r->is_iso)
		r->pos++;
}

int64
rca_duration_read(RcaStr s)
{
	Reader		r;
	int64		length;

	begin(&r, s);
	length = read_clock(&r);
	if (length != RCA_NO_DURATION)
		return length;
	return read_parts(&r) ? total(&r) : RCA_NO_DURATION;
}

/*
 * Is the rest of a value a remark in words?  "2 hours of degraded service" has
 * one, but "2 hours a day" does not, and neither does a text with another
 * number.
 */
static bool
is_wordy_remark(RcaStr rest)
{
	RcaStr		word = rest;

	word.len = 0;
	while (word.len < rest.len && !rca_is_space(rest.data[word.len]))
		word.len++;
	for (int i = 0; i < lengthof(rates); i++)
	{
		if (rca_equal_nocase(word, rates[i]))
			return false;
	}
	for (int i = 0; i < rest.len; i++)
	{
		if (rca_is_digit(rest.data[i]))
			return false;
	}
	return rest.len > 0 && (rca_is_word(rest.data[0]) || rest.data[0] == ',');
}

static RcaStr
up_to_bracket(RcaStr s)
{
	const char *bracket = s.len > 0 ? memchr(s.data, ')', s.len) : NULL;

	return bracket != NULL ? rca_slice(s.data, bracket) : s;
}

int64
rca_duration_of_value(RcaStr s)
{
	int64		length = rca_duration_read(s);
	Reader		r;

	if (length != RCA_NO_DURATION)
		return length;
	begin(&r, s);
	if (!read_parts(&r) && r.nparts > 0 &&
		is_wordy_remark(rca_trim(rca_skip(r.text, r.pos))))
		return total(&r);
	/* "10:00 to 11:30, ~1h 30m": a sum after its range */
	for (int i = 0; i < lengthof(sum_signs); i++)
	{
		int			pos = rca_find(r.text, sum_signs[i]);

		if (pos <= 0)
			continue;
		begin(&r, up_to_bracket(rca_skip(r.text, pos + sum_signs[i].len)));
		if (read_parts(&r) ||
			(r.nparts > 0 && is_wordy_remark(rca_skip(r.text, r.pos))))
			return total(&r);
		return RCA_NO_DURATION;
	}
	return RCA_NO_DURATION;
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
