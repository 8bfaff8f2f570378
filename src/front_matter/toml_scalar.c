/*
 * src/front_matter/toml_scalar.c
 */
#include "base/base.h"

#include "base/calendar.h"
#include "base/text.h"
#include "front_matter/toml_internal.h"

/* what numeric can hold */
#define MAX_EXPONENT_DIGITS	3

/* The position in a scalar. */
typedef struct Scan
{
	RcaStr		s;
	int			pos;
	char		digits[RCA_MAX_NUMBER_DIGITS + 16]; /* the number in decimal
													 * form */
	int			ndigits;
} Scan;

static char
peek(const Scan *scan)
{
	return scan->pos < scan->s.len ? scan->s.data[scan->pos] : '\0';
}

static bool
take(Scan *scan, char c)
{
	if (peek(scan) != c || c == '\0')
		return false;
	scan->pos++;
	return true;
}

static bool
put(Scan *scan, char c)
{
	if (scan->ndigits == RCA_MAX_NUMBER_DIGITS + 8)
		return false;
	scan->digits[scan->ndigits++] = c;
	return true;
}

/* The value of a digit, or -1. */
static int
digit_value(char c)
{
	if (rca_is_digit(c))
		return c - '0';
	c = rca_to_lower(c);
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/*
 * Reads digits, with single "_" between them.  Returns their number, or 0 if
 * they are not valid.
 */
static int
read_digits(Scan *scan)
{
	int			n = 0;

	for (;;)
	{
		if (!rca_is_digit(peek(scan)) || !put(scan, peek(scan)))
			return 0;
		scan->pos++;
		n++;
		if (!take(scan, '_') && !rca_is_digit(peek(scan)))
			return n;
	}
}

/* "0xff", "0o17", "0b11" */
static bool
read_prefixed(Scan *scan)
{
	int			base = scan->s.data[1] == 'x' ? 16 : scan->s.data[1] == 'o' ? 8 : 2;
	uint64		value = 0;
	char		text[32];

	scan->pos = 2;
	for (;;)
	{
		int			digit = digit_value(peek(scan));

		if (digit < 0 || digit >= base || value > (PG_INT64_MAX - digit) / base)
			return false;
		value = value * base + digit;
		scan->pos++;
		if (scan->pos == scan->s.len)
			break;
		(void) take(scan, '_');
	}
	snprintf(text, sizeof(text), UINT64_FORMAT, value);
	for (const char *p = text; *p != '\0'; p++)
		put(scan, *p);
	return true;
}

/* An integer or a float. */
static bool
read_number(Scan *scan)
{
	int			start;
	int			n;

	if (scan->s.len > 2 && scan->s.data[0] == '0' &&
		strchr("xob", scan->s.data[1]) != NULL)
		return read_prefixed(scan);
	if (take(scan, '-'))
		put(scan, '-');
	else
		(void) take(scan, '+');
	start = scan->pos;
	if ((n = read_digits(scan)) == 0 || (n > 1 && scan->s.data[start] == '0'))
		return false;
	if (take(scan, '.'))
	{
		put(scan, '.');
		if (read_digits(scan) == 0)
			return false;
	}
	if (take(scan, 'e') || take(scan, 'E'))
	{
		put(scan, 'e');
		if (take(scan, '-'))
			put(scan, '-');
		else
			(void) take(scan, '+');
		n = read_digits(scan);
		if (n == 0 || n > MAX_EXPONENT_DIGITS)
			return false;
	}
	return scan->pos == scan->s.len;
}

/*
 * Dates and times
 */

/* Reads exactly ndigits digits whose value is between min and max. */
static bool
read_field(Scan *scan, int ndigits, int min, int max, int *value)
{
	*value = 0;
	for (int i = 0; i < ndigits; i++)
	{
		if (!rca_is_digit(peek(scan)))
			return false;
		*value = *value * 10 + peek(scan) - '0';
		scan->pos++;
	}
	return *value >= min && *value <= max;
}

static bool
read_date(Scan *scan)
{
	int			year,
				month,
				day;

	return read_field(scan, 4, 0, 9999, &year) && take(scan, '-') &&
		read_field(scan, 2, 1, 12, &month) && take(scan, '-') &&
		read_field(scan, 2, 1, 31, &day) &&
		(day <= 28 || (month == 2 ? day == 29 && year % 4 == 0 &&
					   (year % 100 != 0 || year % 400 == 0) :
					   day <= 30 || month == 1 || month == 3 || month == 5 ||
					   month == 7 || month == 8 || month == 10 || month == 12));
}

static bool
read_time(Scan *scan)
{
	int			ignored;

	if (!read_field(scan, 2, 0, 23, &ignored) || !take(scan, ':') ||
		!read_field(scan, 2, 0, 59, &ignored) || !take(scan, ':') ||
		!read_field(scan, 2, 0, 60, &ignored))
		return false;
	if (!take(scan, '.'))
		return true;
	if (!rca_is_digit(peek(scan)))
		return false;
	while (rca_is_digit(peek(scan)))
		scan->pos++;
	return true;
}

static bool
read_offset(Scan *scan)
{
	int			ignored;

	if (scan->pos == scan->s.len || take(scan, 'Z') || take(scan, 'z'))
		return true;
	return (take(scan, '+') || take(scan, '-')) &&
		read_field(scan, 2, 0, 23, &ignored) && take(scan, ':') &&
		read_field(scan, 2, 0, 59, &ignored);
}

/* A date, a time, or both, with or without an offset. */
static bool
is_time(RcaStr s)
{
	Scan		scan = {s};

	if (s.len > 2 && s.data[2] == ':')
		return read_time(&scan) && scan.pos == s.len;
	if (!read_date(&scan))
		return false;
	if (scan.pos == s.len)
		return true;
	return (take(&scan, 'T') || take(&scan, 't') || take(&scan, ' ')) &&
		read_time(&scan) && read_offset(&scan) && scan.pos == s.len;
}

/* "inf" and "nan" are floats, but not numbers in JSON. */
static bool
is_no_number(RcaStr s)
{
	if (s.len > 0 && (s.data[0] == '+' || s.data[0] == '-'))
		s = rca_skip(s, 1);
	return rca_equal(s, RCA_STR("inf")) || rca_equal(s, RCA_STR("nan"));
}

/*
 * The length of the unquoted scalar at the start of s.  A date may have one
 * blank.
 */
static int
scalar_length(RcaStr s)
{
	int			n = 0;

	while (n < s.len && (rca_is_word(s.data[n]) || strchr("+-_.:", s.data[n]) != NULL))
		n++;
	if (n == 10 && n + 2 < s.len && s.data[4] == '-' && s.data[n] == ' ' &&
		rca_is_digit(s.data[n + 1]))
	{
		n++;
		while (n < s.len && (rca_is_word(s.data[n]) || strchr("+-.:", s.data[n]) != NULL))
			n++;
	}
	return n;
}

bool
rca_toml_scalar(RcaTomlReader *r, RcaNode **value)
{
	RcaStr		rest = rca_toml_rest(r);
	RcaStr		s = rca_str(rest.data, scalar_length(rest));
	RcaNode    *node = rca_toml_new(r, RCA_NODE_STRING, RCA_TOML_INLINE);
	Scan		scan = {s};

	if (s.len == 0)
		return rca_toml_fail(r, r->pos, "a value is missing");
	node->text = s;
	if (rca_equal(s, RCA_STR("true")))
		node->kind = RCA_NODE_TRUE;
	else if (rca_equal(s, RCA_STR("false")))
		node->kind = RCA_NODE_FALSE;
	else if (read_number(&scan))
	{
		node->kind = RCA_NODE_NUMBER;
		node->text = rca_copy(rca_str(scan.digits, scan.ndigits));
	}
	else if (!is_time(s) && !is_no_number(s))
		return rca_toml_fail(r, r->pos, "this is not a value, and a string needs quotes");
	r->pos += s.len;
	node->bytes = node->text.len;
	rca_toml_end(r, node);
	*value = node;
	return true;
}
