/*
 * src/values/measure.c
 */
#include "base/base.h"

#include "base/host.h"
#include "base/text.h"
#include "values/approximation.h"
#include "values/currency.h"
#include "values/measure.h"
#include "values/naming.h"
#include "values/phrase.h"
#include "values/range_sign.h"

typedef struct Comparator
{
	RcaStr		text;
	const char *meaning;
} Comparator;

/* signs before a number; of two that match, the longer one comes first */
static const Comparator comparator_signs[] =
{
	{RCA_LITERAL("<="), "<="},
	{RCA_LITERAL(">="), ">="},
	{RCA_LITERAL("<"), "<"},
	{RCA_LITERAL(">"), ">"},
	{RCA_LITERAL("≤"), "<="},
	{RCA_LITERAL("≥"), ">="},
	{RCA_LITERAL("超过"), ">"},
};

static const Comparator comparator_words[] =
{
	{RCA_LITERAL("less than"), "<"},
	{RCA_LITERAL("fewer than"), "<"},
	{RCA_LITERAL("under"), "<"},
	{RCA_LITERAL("below"), "<"},
	{RCA_LITERAL("up to"), "<="},
	{RCA_LITERAL("at most"), "<="},
	{RCA_LITERAL("no more than"), "<="},
	{RCA_LITERAL("more than"), ">"},
	{RCA_LITERAL("greater than"), ">"},
	{RCA_LITERAL("over"), ">"},
	{RCA_LITERAL("above"), ">"},
	{RCA_LITERAL("exceeded"), ">"},
	{RCA_LITERAL("exceeding"), ">"},
	{RCA_LITERAL("at least"), ">="},
	{RCA_LITERAL("no less than"), ">="},
};

typedef enum MultiplierUse
{
	OF_ANYTHING,
	OF_MONEY
} MultiplierUse;

typedef struct Multiplier
{
	RcaStr		text;
	int			power;			/* of ten */
	RcaCase		letters;
	MultiplierUse use;
} Multiplier;

/* "m" is a multiplier of money, and means minutes otherwise */
static const Multiplier multipliers[] =
{
	{RCA_LITERAL("thousand"), 3, RCA_ANY_CASE, OF_ANYTHING},
	{RCA_LITERAL("million"), 6, RCA_ANY_CASE, OF_ANYTHING},
	{RCA_LITERAL("billion"), 9, RCA_ANY_CASE, OF_ANYTHING},
	{RCA_LITERAL("mio"), 6, RCA_ANY_CASE, OF_ANYTHING},
	{RCA_LITERAL("bn"), 9, RCA_ANY_CASE, OF_ANYTHING},
	{RCA_LITERAL("k"), 3, RCA_ANY_CASE, OF_ANYTHING},
	{RCA_LITERAL("M"), 6, RCA_EXACT_CASE, OF_ANYTHING},
	{RCA_LITERAL("m"), 6, RCA_ANY_CASE, OF_MONEY},
	{RCA_LITERAL("B"), 9, RCA_EXACT_CASE, OF_ANYTHING},
	{RCA_LITERAL("万"), 4, RCA_ANY_CASE, OF_ANYTHING},
	{RCA_LITERAL("億"), 8, RCA_ANY_CASE, OF_ANYTHING},
	{RCA_LITERAL("亿"), 8, RCA_ANY_CASE, OF_ANYTHING},
	{RCA_LITERAL("만"), 4, RCA_ANY_CASE, OF_ANYTHING},
	{RCA_LITERAL("억"), 8, RCA_ANY_CASE, OF_ANYTHING},
};

static const RcaStr multiples[] =
{
	RCA_LITERAL("x"),
	RCA_LITERAL("×"),
	RCA_LITERAL("-fold"),
	RCA_LITERAL("fold"),
};

/* "between 10 and 15" */
static const RcaStr between = RCA_LITERAL("between");
static const RcaStr between_and = RCA_LITERAL("and");

/* between two numbers that are a share and not counts: "1 in 5 users" */
static const RcaStr share_word = RCA_LITERAL("in");

/* The position in the text after a number. */
typedef struct Reader
{
	RcaStr		text;
	int			pos;
	RcaMeasure *measure;
	RcaNumber  *number;
} Reader;

/*
 * Is the text after a number the rest of a date, a time, a version or a name?
 */
static bool
is_torn(RcaStr s, int pos)
{
	char		next = pos < s.len ? s.data[pos] : '\0';
	int			value;
	int			n;

	if (next == ':' || next == '/' || next == '.')
		return pos + 1 < s.len && rca_is_digit(s.data[pos + 1]);
	if (next == '-')
	{
		/* a date: "2025-03-23" */
		n = rca_read_digits(s, pos + 1, 1, 4, &value);
		return n > 0 && pos + 1 + n < s.len && s.data[pos + 1 + n] == '-';
	}
	return next == '_' || rca_is_digit(next);
}

static bool
read_unit(Reader *r)
{
	int			end;

	r->measure->unit = rca_unit_at(r->text, r->pos, &end);
	if (r->measure->unit == NULL)
		return false;
	r->measure->is_adjective = (r->text.data[r->pos] == '-');
	r->pos = end;
	return true;
}

/* Is there a space or a letter at pos? */
static bool
is_followed(RcaStr s, int pos)
{
	return pos < s.len && (s.data[pos] == ' ' || rca_is_word(s.data[pos]));
}

static void
read_multiplier(Reader *r)
{
	int			at = rca_skip_blanks(r->text, r->pos);

	for (int i = 0; i < lengthof(multipliers); i++)
	{
		const Multiplier *m = &multipliers[i];
		int			n = rca_phrase_at(r->text, at, m->text, m->letters);

		if (n == 0 || (m->use == OF_MONEY && r->measure->currency == NULL))
			continue;
		/*
		 * a single letter must be next to the number, or have a word after it
		 */
		if (n == 1 && at > r->pos && !is_followed(r->text, at + n))
			continue;
		rca_number_scale_up(r->number, m->power);
		r->pos = at + n;
		return;
	}
}

/* Reads the multiplier, "+", unit and currency. */
static void
read_rest(Reader *r)
{
	RcaMeasure *m = r->measure;
	int			at;
	int			n;

	/* money has no other unit */
	if (m->currency == NULL && read_unit(r))
		return;
	read_multiplier(r);
	if (r->pos < r->text.len && r->text.data[r->pos] == '+' &&
		m->comparator == NULL)
	{
		m->comparator = ">=";
		r->pos++;
	}
	if (m->currency == NULL && read_unit(r))
		return;

	at = rca_skip_blanks(r->text, r->pos);
	n = rca_one_at(r->text, at, multiples, lengthof(multiples));
	if (n > 0)
	{
		m->is_multiple = true;
		r->pos = at + n;
	}
	else if (m->currency == NULL)
		m->currency = rca_currency_at(r->text, at, &r->pos);
}

/* Removes a sign of comparison from the end of the text before a number. */
static const char *
read_comparator_sign(RcaStr *before)
{
	for (int i = 0; i < lengthof(comparator_signs); i++)
	{
		RcaStr		sign = comparator_signs[i].text;
		int			start = before->len - sign.len;

		if (start < 0 || !rca_equal(rca_skip(*before, start), sign))
			continue;
		/* the end of an arrow is not a comparison */
		if (sign.data[0] == '>' && before->len > 1 &&
			strchr("-=", before->data[before->len - 2]) != NULL)
			continue;
		*before = rca_text_before(*before, start);
		return comparator_signs[i].meaning;
	}
	return NULL;
}

/* The same for words. */
static const char *
read_comparator_words(RcaStr *before)
{
	for (int i = 0; i < lengthof(comparator_words); i++)
	{
		int			length = rca_strip_end(*before, comparator_words[i].text);

		if (length >= 0)
		{
			before->len = length;
			return comparator_words[i].meaning;
		}
	}
	return NULL;
}

/* Reads the comparison and the currency before a number at pos. */
static void
read_front(RcaStr s, int pos, RcaMeasure *m)
{
	RcaStr		before = rca_text_before(s, pos);
	const char *words;
	int			length;

	m->currency = rca_currency_before(&before);
	m->comparator = read_comparator_sign(&before);
	/* "about ~14k" */
	while ((length = rca_strip_approximation(before)) >= 0)
	{
		if (m->comparator == NULL)
			m->comparator = "~";
		before.len = length;
	}
	/* in "at least ~14k" the sign is more exact */
	words = read_comparator_words(&before);
	if (m->comparator == NULL)
		m->comparator = words;
	m->start = (int) (before.data + before.len - s.data);
}

RcaNumber
rca_convert(RcaNumber number, const RcaUnit *from, const RcaUnit *to)
{
	static const RcaNumber unknown = {0};

	if (from == to || from == NULL || to == NULL ||
		rca_equal(from->name, to->name))
		return number;
	if (from->usecs == 0 || to->usecs == 0)
		return unknown;
	if (from->usecs >= to->usecs)
		return rca_number_times(number, from->usecs / to->usecs);
	return rca_number_divide(number, to->usecs / from->usecs);
}

const RcaUnit *
rca_unify(RcaNumber *a, const RcaUnit *a_unit,
		  RcaNumber *b, const RcaUnit *b_unit)
{
	const RcaUnit *unit = b_unit != NULL ? b_unit : a_unit;

	if (a_unit != NULL && b_unit != NULL && a_unit->usecs < b_unit->usecs)
		unit = a_unit;
	*a = rca_convert(*a, a_unit, unit);
	*b = rca_convert(*b, b_unit, unit);
	return unit;
}

/* Reads "2h 44m", "1 hour and 20 minutes", which go on in smaller units. */
static void
read_compound(RcaStr s, RcaMeasure *m)
{
	while (m->unit != NULL && m->unit->usecs > 0)
	{
		RcaMeasure	next = {0};
		RcaNumber	number;
		Reader		r = {s, 0, &next, &number};
		int			at = rca_skip_blanks(s, m->end);
		int			n;

		if (at < s.len && s.data[at] == ',')
			at = rca_skip_blanks(s, at + 1);
		else if ((n = rca_phrase_at(s, at, RCA_STR("and"), RCA_ANY_CASE)) > 0)
			at = rca_skip_blanks(s, at + n);
		r.pos = rca_number_read(s, at, &number);
		if (r.pos == at)
			return;
		read_rest(&r);
		if (next.unit == NULL || next.unit->usecs == 0 ||
			next.unit->usecs >= m->unit->usecs ||
			m->number.scale > 0 || number.scale > 0)
			return;
		m->number = rca_convert(m->number, m->unit, next.unit);
		m->number.digits += number.digits;
		m->unit = next.unit;
		m->end = r.pos;
	}
}

/* Reads the other end of a range.  False if there is none. */
static bool
read_range_end(RcaStr s, RcaStr before, RcaMeasure *m)
{
	RcaMeasure	second = {.currency = m->currency};
	Reader		r = {s, 0, &second, &m->last};
	RcaNumber	last;
	int			at = rca_skip_blanks(s, m->end);
	int			n = rca_range_sign_at(s, at, RCA_RANGE_OF_NUMBERS);

	if (n == 0 && rca_strip_end(before, between) >= 0)
		n = rca_phrase_at(s, at, between_and, RCA_ANY_CASE);
	if (n == 0)
		return false;
	at = rca_skip_blanks(s, at + n);
	r.pos = rca_number_read(s, at, &last);
	if (r.pos == at || is_torn(s, r.pos))
		return false;
	m->last = last;
	read_rest(&r);
	m->end = r.pos;
	m->is_multiple = second.is_multiple;
	m->unit = rca_unify(&m->number, m->unit, &m->last, second.unit);
	m->currency = second.currency;
	return true;
}

/* Are the digits at pos part of a name: "host-7", "#12", "pm2019-009"? */
static bool
is_within_name(RcaStr s, int pos)
{
	char		previous = pos > 0 ? s.data[pos - 1] : ' ';

	if (pos > 1 && IS_HIGHBIT_SET(previous))
		return false;
	if (rca_is_word(previous) || strchr("#/_.@", previous) != NULL)
		return true;
	/* "J+28" */
	if (previous == '+' && pos > 1 && rca_is_alpha(s.data[pos - 2]))
		return true;
	return pos > 1 && previous == '-' && rca_is_word(s.data[pos - 2]);
}

/* Is there a minus sign before a number? */
static bool
is_negative(RcaStr s, int pos)
{
	return pos > 0 && s.data[pos - 1] == '-' &&
		(pos == 1 || rca_is_space(s.data[pos - 2]) || s.data[pos - 2] == '(');
}

bool
rca_measure_read(RcaStr s, int pos, RcaMeasure *m)
{
	RcaPlacedNumber placed = {s, pos};
	Reader		r = {s, 0, m, &m->number};

	memset(m, 0, sizeof(*m));
	if (is_within_name(s, pos))
		return false;
	placed.end = rca_number_read(s, pos, &placed.number);
	if (placed.end == pos || is_torn(s, placed.end))
		return false;
	m->number = placed.number;
	if (is_negative(s, pos))
	{
		m->number.digits = -m->number.digits;
		pos--;
	}
	read_front(s, pos, m);
	placed.before = rca_text_before(s, m->start);

	r.pos = placed.end;
	read_rest(&r);
	m->end = r.pos;
	/* three digits after the point are not cents: "36.974 EUR" */
	if (m->currency != NULL && m->number.scale == 3 &&
		placed.number.digits < 1000000)
		m->number.scale = 0;
	/* letters directly after a number that are not a unit: "5xx", "3rd" */
	if (m->end == placed.end && placed.end < s.len &&
		rca_is_word(s.data[placed.end]) && !IS_HIGHBIT_SET(s.data[placed.end]))
		return false;
	if (rca_measure_is_bare(m) && rca_is_name(&placed))
		return false;

	if (read_range_end(s, placed.before, m))
		return m->number.known && m->last.known;
	read_compound(s, m);
	return m->number.known;
}

/* Are a number and the next one a share?  Then sets *pos to the next one. */
static bool
is_share(RcaStr s, const RcaMeasure *m, int *pos)
{
	int			next = m->end + rca_joint_at(s, m->end, &share_word, 1);

	if (!rca_measure_is_bare(m) || next == m->end || next == s.len ||
		!rca_is_digit(s.data[next]))
		return false;
	*pos = next;
	return true;
}

/*
 * The end of the text that begins with the digits at pos and is not a measure.
 */
static int
skip_refused(RcaStr s, int pos)
{
	pos = rca_skip_names(s, pos);
	while (pos < s.len &&
		   (rca_is_word(s.data[pos]) ||
			(strchr(".:,-/_", s.data[pos]) != NULL && pos + 1 < s.len &&
			 rca_is_digit(s.data[pos + 1]))))
		pos++;
	return pos;
}

bool
rca_measure_find(RcaStr s, int pos, RcaMeasure *m)
{
	for (; pos < s.len; pos++)
	{
		if (!rca_is_digit(s.data[pos]))
			continue;
		rca_host_check_interrupts();
		if (rca_measure_read(s, pos, m) && !is_share(s, m, &pos))
			return true;
		pos = skip_refused(s, pos);
	}
	return false;
}
