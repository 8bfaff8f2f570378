/*
 * src/values/number.c
 */
#include "base/base.h"

#include "base/text.h"
#include "values/number.h"

/* a number with more digits is an identifier */
#define MAX_DIGITS		15

typedef struct Reader
{
	RcaStr		text;
	int			pos;
	int			ndigits;
	char		separator;		/* of groups, or '\0' */
	RcaNumber	number;
} Reader;

static bool
digit_at(const Reader *r, int pos)
{
	return pos < r->text.len && rca_is_digit(r->text.data[pos]);
}

/* Reads all digits.  False if the number has too many. */
static bool
read_digits(Reader *r)
{
	for (; digit_at(r, r->pos); r->pos++)
	{
		if (++r->ndigits > MAX_DIGITS)
			return false;
		r->number.digits = r->number.digits * 10 + (r->text.data[r->pos] - '0');
	}
	return true;
}

/*
 * The length of a separator of groups of digits, or 0: "36,974", "36'974",
 * "36.974.123", "36 974".
 */
static int
separator_length(RcaStr s)
{
	if (rca_starts_nocase(s, RCA_STR("\xc2\xa0")))
		return 2;
	if (rca_starts_nocase(s, RCA_STR("\xe2\x80\xaf")))
		return 3;
	return s.len > 0 && memchr(",.' ", s.data[0], 4) != NULL ? 1 : 0;
}

/* A single point is a decimal point, unless a decimal comma comes after it. */
static bool
is_decimal_point(const Reader *r)
{
	int			next = r->pos + 4;

	return r->text.data[r->pos] == '.' && r->separator == '\0' &&
		!(next < r->text.len &&
		  (r->text.data[next] == '.' || r->text.data[next] == ',') &&
		  digit_at(r, next + 1));
}

/* Reads groups of three digits.  False if the number has too many. */
static bool
read_groups(Reader *r)
{
	/* the first group has at most three digits */
	if (r->ndigits > 3)
		return true;
	for (;;)
	{
		int			width = separator_length(rca_skip(r->text, r->pos));
		int			value;

		if (width == 0 ||
			(r->separator != '\0' && r->text.data[r->pos] != r->separator) ||
			rca_read_digits(r->text, r->pos + width, 3, 3, &value) == 0 ||
			is_decimal_point(r))
			return true;
		r->ndigits += 3;
		if (r->ndigits > MAX_DIGITS)
			return false;
		r->separator = r->text.data[r->pos];
		r->number.digits = r->number.digits * 1000 + value;
		r->pos += width + 3;
	}
}

/* Reads the digits after the point.  False if the number has too many. */
static bool
read_decimals(Reader *r)
{
	char		point = r->pos < r->text.len ? r->text.data[r->pos] : '\0';
	int			start;

	if ((point != '.' && point != ',') || point == r->separator ||
		!digit_at(r, r->pos + 1))
		return true;
	start = ++r->pos;
	if (!read_digits(r))
		return false;
	r->number.scale = r->pos - start;
	return true;
}

int
rca_number_read(RcaStr s, int pos, RcaNumber *number)
{
	Reader		r = {s, pos};

	r.number.known = digit_at(&r, pos) && read_digits(&r) &&
		read_groups(&r) && read_decimals(&r);
	*number = r.number;
	return number->known ? r.pos : pos;
}

void
rca_number_scale_up(RcaNumber *number, int power)
{
	int			shift = Min(power, number->scale);

	number->scale -= shift;
	for (power -= shift; power > 0; power--)
	{
		if (number->digits > PG_INT64_MAX / 10)
		{
			number->known = false;
			return;
		}
		number->digits *= 10;
	}
}

/* Removes the trailing zeros that a conversion left after the point. */
static RcaNumber
without_zeros(RcaNumber number)
{
	while (number.scale > 0 && number.digits % 10 == 0)
	{
		number.digits /= 10;
		number.scale--;
	}
	return number;
}

RcaNumber
rca_number_times(RcaNumber number, int64 factor)
{
	if (number.digits > PG_INT64_MAX / factor ||
		number.digits < PG_INT64_MIN / factor)
		number.known = false;
	else
		number.digits *= factor;
	return without_zeros(number);
}

RcaNumber
rca_number_divide(RcaNumber number, int64 divisor)
{
	/* divide by powers of ten, or by what has no remainder */
	while (divisor % 10 == 0 && number.scale < MAX_DIGITS)
	{
		divisor /= 10;
		number.scale++;
	}
	if (number.digits % divisor != 0)
	{
		memset(&number, 0, sizeof(number));
		return number;
	}
	number.digits /= divisor;
	return without_zeros(number);
}

char *
rca_number_string(RcaNumber number)
{
	const char *sign = number.digits < 0 ? "-" : "";
	char		digits[32];
	int			whole;

	snprintf(digits, sizeof(digits), "%0*lld", number.scale + 1,
			 (long long) (number.digits < 0 ? -number.digits : number.digits));
	whole = (int) strlen(digits) - number.scale;
	if (number.scale == 0)
		return psprintf("%s%s", sign, digits);
	return psprintf("%s%.*s.%s", sign, whole, digits, digits + whole);
}
