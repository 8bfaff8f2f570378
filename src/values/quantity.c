/*
 * src/values/quantity.c
 *
 * A measure is a number with what belongs to it: a sign of comparison or the
 * words for one, a currency, a multiplier such as "k", a unit.  A measure is a
 * quantity; what follows may make it a change ("from 338ms to 2956ms"), a range
 * ("10-15%"), or name its baseline.
 */
#include "base/base.h"

#include "base/host.h"
#include "base/text.h"
#include "values/quantity.h"
#include "values/units.h"

/* more digits are an identifier */
#define MAX_DIGITS		15

/* longer labels are prose */
#define MAX_LABEL		80

typedef struct Sign
{
	RcaStr		text;
	const char *meaning;
} Sign;

#define S(literal, meaning)	{RCA_LITERAL(literal), (meaning)}

/* in front of a number; of two that fit the longer one comes first */
static const Sign comparator_signs[] =
{
	S("<=", "<="), S(">=", ">="), S("<", "<"), S(">", ">"),
	S("\xe2\x89\xa4", "<="), S("\xe2\x89\xa5", ">="),
	S("超过", ">"),
};

static const Sign comparator_words[] =
{
	S("less than", "<"), S("fewer than", "<"), S("under", "<"), S("below", "<"),
	S("up to", "<="), S("at most", "<="), S("no more than", "<="),
	S("more than", ">"), S("greater than", ">"), S("over", ">"), S("above", ">"),
	S("exceeded", ">"), S("exceeding", ">"),
	S("at least", ">="), S("no less than", ">="),
};

static const Sign currency_signs[] =
{
	S("US$", "USD"), S("C$", "CAD"), S("A$", "AUD"), S("$", "USD"),
	S("\xe2\x82\xac", "EUR"), S("\xc2\xa3", "GBP"), S("\xc2\xa5", "JPY"),
	S("\xe2\x82\xb9", "INR"), S("\xe2\x82\xa9", "KRW"), S("R$", "BRL"),
};

static const Sign currency_words[] =
{
	S("USD", "USD"), S("EUR", "EUR"), S("GBP", "GBP"), S("JPY", "JPY"),
	S("CHF", "CHF"), S("CAD", "CAD"), S("AUD", "AUD"), S("NZD", "NZD"),
	S("CNY", "CNY"), S("INR", "INR"), S("KRW", "KRW"), S("BRL", "BRL"),
	S("SEK", "SEK"), S("NOK", "NOK"), S("DKK", "DKK"), S("PLN", "PLN"),
	S("CZK", "CZK"), S("SGD", "SGD"), S("HKD", "HKD"), S("ZAR", "ZAR"),
	S("dollars", "USD"), S("euros", "EUR"), S("euro", "EUR"),
	S("yen", "JPY"), S("円", "JPY"), S("원", "KRW"), S("元", "CNY"),
};

/*
 * Multipliers.  "m" is one of money only, else it stands for minutes.  Words
 * need a blank before them or none, letters stand at the number or are followed
 * by a word.
 */
typedef struct Multiplier
{
	RcaStr		text;
	int			power;
	bool		exact_case;
	bool		of_money;
} Multiplier;

static const Multiplier multipliers[] =
{
	{RCA_LITERAL("thousand"), 3, false, false},
	{RCA_LITERAL("million"), 6, false, false},
	{RCA_LITERAL("billion"), 9, false, false},
	{RCA_LITERAL("mio"), 6, false, false},
	{RCA_LITERAL("bn"), 9, false, false}, {RCA_LITERAL("k"), 3, false, false},
	{RCA_LITERAL("M"), 6, true, false}, {RCA_LITERAL("m"), 6, false, true},
	{RCA_LITERAL("B"), 9, true, false}, {RCA_LITERAL("万"), 4, false, false},
	{RCA_LITERAL("億"), 8, false, false}, {RCA_LITERAL("亿"), 8, false, false},
	{RCA_LITERAL("만"), 4, false, false}, {RCA_LITERAL("억"), 8, false, false},
};

static const RcaStr multiples[] =
{
	RCA_LITERAL("x"), RCA_LITERAL("\xc3\x97"), RCA_LITERAL("-fold"),
	RCA_LITERAL("fold"),
};

static const RcaStr range_marks[] =
{
	RCA_LITERAL("-"), RCA_LITERAL("\xe2\x80\x93"), RCA_LITERAL("\xe2\x80\x94"),
	RCA_LITERAL("to"),
	/* wave dashes */
	RCA_LITERAL("\xe3\x80\x9c"), RCA_LITERAL("\xef\xbd\x9e"),
};

/* "between 10 and 15" */
static const RcaStr between = RCA_LITERAL("between");
static const RcaStr range_and = RCA_LITERAL("and");

static const RcaStr change_marks[] =
{
	RCA_LITERAL("\xe2\x86\x92"), RCA_LITERAL("->"), RCA_LITERAL("=>"),
	RCA_LITERAL("-->"), RCA_LITERAL("to"),
};

/* a number after one of these is what is usual */
static const RcaStr baseline_words[] =
{
	RCA_LITERAL("baseline"), RCA_LITERAL("baseline of"), RCA_LITERAL("normal"),
	RCA_LITERAL("normally"), RCA_LITERAL("usual"), RCA_LITERAL("usually"),
	RCA_LITERAL("typical"), RCA_LITERAL("typically"), RCA_LITERAL("expected"),
	RCA_LITERAL("vs"), RCA_LITERAL("vs."), RCA_LITERAL("versus"),
	RCA_LITERAL("compared to"), RCA_LITERAL("compared with"),
	RCA_LITERAL("up from"), RCA_LITERAL("down from"),
	RCA_LITERAL("instead of"), RCA_LITERAL("slo"), RCA_LITERAL("target"),
};

/* a number after one of these names something and counts nothing */
static const RcaStr naming_words[] =
{
	RCA_LITERAL("http"), RCA_LITERAL("status"), RCA_LITERAL("code"),
	RCA_LITERAL("error"), RCA_LITERAL("errno"), RCA_LITERAL("port"),
	RCA_LITERAL("version"), RCA_LITERAL("v"), RCA_LITERAL("line"),
	RCA_LITERAL("step"), RCA_LITERAL("phase"), RCA_LITERAL("tier"),
	RCA_LITERAL("level"), RCA_LITERAL("sev"), RCA_LITERAL("section"),
	RCA_LITERAL("issue"), RCA_LITERAL("pr"), RCA_LITERAL("ticket"),
	RCA_LITERAL("incident"), RCA_LITERAL("exit"), RCA_LITERAL("since"),
	RCA_LITERAL("january"), RCA_LITERAL("february"), RCA_LITERAL("march"),
	RCA_LITERAL("april"), RCA_LITERAL("may"), RCA_LITERAL("june"),
	RCA_LITERAL("july"), RCA_LITERAL("august"), RCA_LITERAL("september"),
	RCA_LITERAL("october"), RCA_LITERAL("november"), RCA_LITERAL("december"),
	RCA_LITERAL("jan"), RCA_LITERAL("feb"), RCA_LITERAL("mar"),
	RCA_LITERAL("apr"), RCA_LITERAL("jun"), RCA_LITERAL("jul"),
	RCA_LITERAL("aug"), RCA_LITERAL("sep"), RCA_LITERAL("sept"),
	RCA_LITERAL("oct"), RCA_LITERAL("nov"), RCA_LITERAL("dec"),
};

/* what HTTP answers where something is wrong */
static const int status_codes[] =
{
	400, 401, 403, 404, 405, 408, 409, 410, 413, 421, 422, 423, 425, 426, 429, 431, 451,
	499, 500, 501, 502, 503, 504, 520, 521, 522, 523, 524, 529,
};

/* such a code before one of these, or behind one of those, counts nothing */
static const RcaStr status_nouns[] =
{
	RCA_LITERAL("error"), RCA_LITERAL("errors"), RCA_LITERAL("response"),
	RCA_LITERAL("responses"), RCA_LITERAL("status"), RCA_LITERAL("statuses"),
	RCA_LITERAL("bad"), RCA_LITERAL("internal"), RCA_LITERAL("gateway"),
	RCA_LITERAL("not"), RCA_LITERAL("forbidden"), RCA_LITERAL("unauthorized"),
	RCA_LITERAL("unavailable"), RCA_LITERAL("service unavailable"),
	RCA_LITERAL("timeout"), RCA_LITERAL("timeouts"), RCA_LITERAL("too"),
};

static const RcaStr status_verbs[] =
{
	RCA_LITERAL("returned"), RCA_LITERAL("returning"), RCA_LITERAL("returns"),
	RCA_LITERAL("return"), RCA_LITERAL("with"), RCA_LITERAL("received"),
	RCA_LITERAL("receiving"), RCA_LITERAL("got"), RCA_LITERAL("saw"),
	RCA_LITERAL("throwing"), RCA_LITERAL("serving"),
};

/* what joins the next of several names: "HTTP 429, 504", "Oct 24 & 28" */
static const RcaStr list_marks[] =
{
	RCA_LITERAL(","), RCA_LITERAL("/"), RCA_LITERAL("&"), RCA_LITERAL("and"),
	RCA_LITERAL("or"),
};

/* what a clause ends with, where another may begin */
static const RcaStr clause_marks[] =
{
	RCA_LITERAL(","), RCA_LITERAL(";"), RCA_LITERAL(":"), RCA_LITERAL("("),
	RCA_LITERAL(")"), RCA_LITERAL(". "), RCA_LITERAL("and "),
	/* full-width parentheses */
	RCA_LITERAL("\xef\xbc\x88"), RCA_LITERAL("\xef\xbc\x89"),
	/* comma, period */
	RCA_LITERAL("\xe3\x80\x81"), RCA_LITERAL("\xe3\x80\x82"),
	RCA_LITERAL("\xef\xbc\x8c"),
};

/* words that lead from a label to its number, and are no part of it */
static const RcaStr label_tails[] =
{
	RCA_LITERAL("from"), RCA_LITERAL("to"), RCA_LITERAL("of"),
	RCA_LITERAL("by"), RCA_LITERAL("was"), RCA_LITERAL("were"),
	RCA_LITERAL("is"), RCA_LITERAL("are"), RCA_LITERAL("at"),
	RCA_LITERAL("for"), RCA_LITERAL("in"), RCA_LITERAL("went"),
	RCA_LITERAL("rose"), RCA_LITERAL("grew"), RCA_LITERAL("fell"),
	RCA_LITERAL("dropped"), RCA_LITERAL("increased"), RCA_LITERAL("decreased"),
	RCA_LITERAL("reached"), RCA_LITERAL("peaked"), RCA_LITERAL("jumped"),
	RCA_LITERAL("spiked"), RCA_LITERAL("climbed"), RCA_LITERAL("totaled"),
	RCA_LITERAL("totalled"), RCA_LITERAL("lasted"),
	RCA_LITERAL("approximately"), RCA_LITERAL("the"), RCA_LITERAL("a"),
	RCA_LITERAL("an"), RCA_LITERAL("and"), RCA_LITERAL("between"),
	RCA_LITERAL("für"), RCA_LITERAL("pour"), RCA_LITERAL("pendant"),
	RCA_LITERAL("por"), RCA_LITERAL("durante"),
};

/* what stands between a part and its whole: "3 of 7 regions" */
static const RcaStr part_marks[] =
{
	RCA_LITERAL("of"), RCA_LITERAL("out of"),
};

/* between two numbers that are a share and no counts: "1 in 5 users" */
static const RcaStr share_mark = RCA_LITERAL("in");

/* words that end the name of what is counted */
static const RcaStr noun_ends[] =
{
	RCA_LITERAL("was"), RCA_LITERAL("were"), RCA_LITERAL("is"),
	RCA_LITERAL("are"), RCA_LITERAL("had"), RCA_LITERAL("have"),
	RCA_LITERAL("has"), RCA_LITERAL("could"), RCA_LITERAL("saw"),
	RCA_LITERAL("got"), RCA_LITERAL("received"), RCA_LITERAL("affected"),
	RCA_LITERAL("impacted"), RCA_LITERAL("created"), RCA_LITERAL("filed"),
	RCA_LITERAL("opened"), RCA_LITERAL("reported"), RCA_LITERAL("failed"),
	RCA_LITERAL("lost"), RCA_LITERAL("dropped"), RCA_LITERAL("delayed"),
	RCA_LITERAL("pending"), RCA_LITERAL("experienced"), RCA_LITERAL("in"),
	RCA_LITERAL("on"), RCA_LITERAL("for"), RCA_LITERAL("during"),
	RCA_LITERAL("of"), RCA_LITERAL("to"), RCA_LITERAL("from"),
	RCA_LITERAL("with"), RCA_LITERAL("at"), RCA_LITERAL("by"),
	RCA_LITERAL("and"), RCA_LITERAL("or"), RCA_LITERAL("per"),
	RCA_LITERAL("that"), RCA_LITERAL("who"), RCA_LITERAL("which"),
	RCA_LITERAL("while"), RCA_LITERAL("when"), RCA_LITERAL("due"),
	RCA_LITERAL("across"), RCA_LITERAL("within"), RCA_LITERAL("between"),
};

/* A number and what belongs to it. */
typedef struct Measure
{
	int			start;			/* in the text, comparison and currency included */
	int			end;
	const char *comparator;
	const char *currency;
	RcaNumber	number;
	RcaNumber	last;			/* of a range */
	const RcaUnit *unit;
	bool		is_multiple;
	bool		is_adjective;	/* "the 28-day budget" */
} Measure;

/* A sign of a currency ends a word, although it is no ASCII: "1.5M€" */
static bool
at_end_of_word(RcaStr s, int pos)
{
	if (pos >= s.len || !rca_is_word(s.data[pos]))
		return true;
	for (int i = 0; IS_HIGHBIT_SET(s.data[pos]) && i < lengthof(currency_signs); i++)
	{
		if (rca_starts_nocase(rca_skip(s, pos), currency_signs[i].text))
			return true;
	}
	return false;
}

/* The length of a text at pos, as a word where it is one; or 0. */
static int
match(RcaStr s, int pos, RcaStr text, bool exact_case)
{
	if (pos + text.len > s.len ||
		!rca_starts_nocase(rca_skip(s, pos), text) ||
		(exact_case && memcmp(s.data + pos, text.data, text.len) != 0))
		return 0;
	if (rca_is_alpha(text.data[text.len - 1]) && !at_end_of_word(s, pos + text.len))
		return 0;
	return text.len;
}

/* The length of s without a word that ends it, and the blanks before; or -1. */
static int
strip_end(RcaStr s, RcaStr word)
{
	int			start = s.len - word.len;

	if (start < 0 || !rca_equal_nocase(rca_skip(s, start), word) ||
		(start > 0 && rca_is_word(s.data[start - 1])))
		return -1;
	return rca_trim(rca_slice(s.data, s.data + start)).len;
}

static bool
ends_with_one(RcaStr s, const RcaStr *words, int nwords)
{
	for (int i = 0; i < nwords; i++)
	{
		if (strip_end(s, words[i]) >= 0)
			return true;
	}
	return false;
}

/* Reads a number with its separators; returns where it ends, or pos. */
static int
read_number(RcaStr s, int pos, RcaNumber *number)
{
	int			start = pos;
	int			ndigits = 0;
	int			groups = 0;
	char		separator = '\0';

	memset(number, 0, sizeof(*number));
	while (pos < s.len && rca_is_digit(s.data[pos]))
	{
		number->digits = number->digits * 10 + (s.data[pos++] - '0');
		if (++ndigits > MAX_DIGITS)
			return start;
	}
	if (ndigits == 0)
		return start;

	/* groups of three: "36,974", "36'974", "36.974.123", "36 974" */
	while (ndigits - 3 * groups <= 3)
	{
		RcaStr		rest = rca_skip(s, pos);
		int			width = 1;
		int			value;
		char		mark = rest.len > 0 ? rest.data[0] : '\0';

		if (rca_starts_nocase(rest, RCA_STR("\xc2\xa0")))
			width = 2;
		else if (rca_starts_nocase(rest, RCA_STR("\xe2\x80\xaf")))
			width = 3;
		else if (mark != ',' && mark != '.' && mark != '\'' && mark != ' ')
			break;
		if ((groups > 0 && mark != separator) ||
			rca_read_digits(s, pos + width, 3, 3, &value) == 0)
			break;
		/* one point is a decimal point, unless a decimal comma follows */
		if (mark == '.' && groups == 0 &&
			(pos + 4 >= s.len || strchr(".,", s.data[pos + 4]) == NULL ||
			 pos + 5 >= s.len || !rca_is_digit(s.data[pos + 5])))
			break;
		if ((ndigits += 3) > MAX_DIGITS)
			return start;
		separator = mark;
		groups++;
		number->digits = number->digits * 1000 + value;
		pos += width + 3;
	}

	if (pos + 1 < s.len && (s.data[pos] == '.' || s.data[pos] == ',') &&
		s.data[pos] != separator && rca_is_digit(s.data[pos + 1]))
	{
		for (pos++; pos < s.len && rca_is_digit(s.data[pos]); pos++)
		{
			number->digits = number->digits * 10 + (s.data[pos] - '0');
			number->scale++;
			if (++ndigits > MAX_DIGITS)
				return start;
		}
	}
	number->known = true;
	return pos;
}

/* number * 10^power; MAX_DIGITS leaves room for that */
static void
scale_up(RcaNumber *number, int power)
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

/* Is what follows a number the rest of a date, a time, a version, a name? */
static bool
is_torn(RcaStr s, int pos)
{
	char		next = pos < s.len ? s.data[pos] : '\0';
	bool		digit_next = pos + 1 < s.len && rca_is_digit(s.data[pos + 1]);

	if (next == ':' || next == '/' || next == '.')
		return digit_next;
	if (next == '-')
	{
		int			value;
		int			n = rca_read_digits(s, pos + 1, 1, 4, &value);

		/* a date: "2025-03-23" */
		return n > 0 && pos + 1 + n < s.len && s.data[pos + 1 + n] == '-';
	}
	return next == '_' || rca_is_digit(next);
}

static const RcaUnit *
read_unit(RcaStr s, int pos, int *end)
{
	const RcaUnit *best = NULL;
	int			blanks = rca_skip_blanks(s, pos) - pos;
	bool		hyphen = pos < s.len && s.data[pos] == '-';
	int			at = pos + (hyphen ? 1 : blanks);

	for (int i = 0; i < rca_nunits; i++)
	{
		const RcaUnit *unit = &rca_units[i];
		bool		exact_case = rca_is_alpha(unit->text.data[0]) &&
			(unit->text.len == 1 || (unit->usecs == 0 && unit->text.len <= 3));
		int			n = unit->of_durations ? 0 : match(s, at, unit->text, exact_case);

		/* "18-hour" is a word */
		if (n == 0 || (n == 1 && at > pos && unit->text.data[0] == 'm') || (hyphen && n < 3) ||
			(best != NULL && best->text.len >= n))
			continue;
		best = unit;
		*end = at + n;
	}
	return best;
}

/* Reads what follows a number: multiplier, "+", unit, currency. */
static int
read_rest(RcaStr s, int pos, Measure *m, RcaNumber *number)
{
	bool		multiplied = false;
	int			end;
	int			at;

	m->unit = m->currency == NULL ? read_unit(s, pos, &end) : NULL;
	if (m->unit == NULL)
	{
		at = rca_skip_blanks(s, pos);
		for (int i = 0; i < lengthof(multipliers) && !multiplied; i++)
		{
			int			n = match(s, at, multipliers[i].text, multipliers[i].exact_case);

			if (n == 0 || (n == 1 && at > pos && (at + n >= s.len || !(s.data[at + n] == ' ' || rca_is_word(s.data[at + n])))) ||
				(multipliers[i].of_money && m->currency == NULL))
				continue;
			scale_up(number, multipliers[i].power);
			pos = at + n;
			multiplied = true;
		}
	}
	if (pos < s.len && s.data[pos] == '+' && m->comparator == NULL)
	{
		m->comparator = ">=";
		pos++;
	}
	if (m->unit == NULL && m->currency == NULL)
		m->unit = read_unit(s, pos, &end);
	if (m->unit != NULL)
	{
		m->is_adjective = (s.data[pos] == '-');
		return end;
	}

	at = rca_skip_blanks(s, pos);
	for (int i = 0; i < lengthof(multiples); i++)
	{
		int			n = match(s, at, multiples[i], false);

		if (n > 0)
		{
			m->is_multiple = true;
			return at + n;
		}
	}
	for (int i = 0; i < lengthof(currency_words) && m->currency == NULL; i++)
	{
		int			n = match(s, at, currency_words[i].text, rca_is_alpha(s.data[Min(at, s.len - 1)]) &&
							  currency_words[i].text.len == 3);

		if (n > 0)
		{
			m->currency = currency_words[i].meaning;
			return at + n;
		}
	}
	for (int i = 0; i < lengthof(currency_signs) && m->currency == NULL; i++)
	{
		int			n = match(s, at, currency_signs[i].text, false);

		if (n > 0)
		{
			m->currency = currency_signs[i].meaning;
			return at + n;
		}
	}
	return pos;
}

/* The mark of a range or a change at pos, blanks around it included; or 0. */
static int
mark_length(RcaStr s, int pos, const RcaStr *marks, int nmarks)
{
	int			at = rca_skip_blanks(s, pos);
	int			best = 0;

	for (int i = 0; i < nmarks; i++)
		best = Max(best, match(s, at, marks[i], false));
	return best > 0 ? rca_skip_blanks(s, at + best) - pos : 0;
}

/* The length of s without a mark of approximation that ends it; or -1. */
static int
strip_approximation(RcaStr s)
{
	for (int i = 0; i < rca_napproximations; i++)
	{
		RcaStr		mark = rca_approximations[i];
		int			length = s.len - mark.len;

		if (rca_is_alpha(mark.data[0]))
			length = strip_end(s, mark);
		else if (length >= 0 && memcmp(s.data + length, mark.data, mark.len) == 0)
			length = rca_trim(rca_slice(s.data, s.data + length)).len;
		else
			length = -1;
		if (length >= 0)
			return length;
	}
	return -1;
}

/* The comparison and the currency in front of a number, which starts at pos. */
static int
read_front(RcaStr s, int pos, Measure *m)
{
	RcaStr		before = rca_trim(rca_slice(s.data, s.data + pos));
	int			length;

	for (int i = 0; i < lengthof(currency_signs) && m->currency == NULL; i++)
	{
		RcaStr		sign = currency_signs[i].text;

		if (before.len >= sign.len &&
			memcmp(before.data + before.len - sign.len, sign.data, sign.len) == 0)
		{
			m->currency = currency_signs[i].meaning;
			before = rca_trim(rca_slice(before.data, before.data + before.len - sign.len));
		}
	}
	for (int i = 0; i < lengthof(currency_words) && m->currency == NULL; i++)
	{
		if (currency_words[i].text.len == 3 &&
			(length = strip_end(before, currency_words[i].text)) >= 0)
		{
			m->currency = currency_words[i].meaning;
			before.len = length;
		}
	}
	for (int i = 0; i < lengthof(comparator_signs) && m->comparator == NULL; i++)
	{
		RcaStr		sign = comparator_signs[i].text;

		/* the end of an arrow compares nothing */
		if (before.len >= sign.len &&
			memcmp(before.data + before.len - sign.len, sign.data, sign.len) == 0 &&
			!(before.len > 1 && sign.data[0] == '>' && strchr("-=", before.data[before.len - 2]) != NULL))
		{
			m->comparator = comparator_signs[i].meaning;
			before = rca_trim(rca_slice(before.data, before.data + before.len - sign.len));
		}
	}
	/* "about ~14k" */
	while ((length = strip_approximation(before)) >= 0)
	{
		if (m->comparator == NULL)
			m->comparator = "~";
		before.len = length;
	}
	for (int i = 0; i < lengthof(comparator_words); i++)
	{
		if ((length = strip_end(before, comparator_words[i].text)) >= 0)
		{
			/* "at least ~14k": the sign is the more exact */
			if (m->comparator == NULL)
				m->comparator = comparator_words[i].meaning;
			before.len = length;
			break;
		}
	}
	return (int) (before.data + before.len - s.data);
}

/* Takes the zeros off that a conversion left behind the point. */
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

static RcaNumber
times(RcaNumber number, int64 factor)
{
	if (number.digits > PG_INT64_MAX / factor || number.digits < PG_INT64_MIN / factor)
		number.known = false;
	else
		number.digits *= factor;
	return without_zeros(number);
}

/* Expresses a number of one unit in another; not known if that has no end. */
static RcaNumber
convert(RcaNumber number, const RcaUnit *from, const RcaUnit *to)
{
	int64		factor;

	if (from == to || from == NULL || to == NULL || rca_equal(from->name, to->name))
		return number;
	if (from->usecs == 0 || to->usecs == 0)
		return (RcaNumber) {0};
	if (from->usecs >= to->usecs)
		return times(number, from->usecs / to->usecs);
	/* to a larger unit: by powers of ten, or what comes out even */
	for (factor = to->usecs / from->usecs; factor % 10 == 0 && number.scale < MAX_DIGITS; factor /= 10)
		number.scale++;
	if (number.digits % factor != 0)
		return (RcaNumber) {0};
	number.digits /= factor;
	return without_zeros(number);
}

/* "2h 44m", "1 hour and 20 minutes": goes on in smaller units. */
static void
read_compound(RcaStr s, Measure *m)
{
	while (m->unit != NULL && m->unit->usecs > 0)
	{
		Measure		next = {0};
		RcaNumber	number;
		RcaNumber	sum;
		int			at = rca_skip_blanks(s, m->end);
		int			end;

		if (at < s.len && s.data[at] == ',')
			at = rca_skip_blanks(s, at + 1);
		else if (match(s, at, RCA_STR("and"), false) > 0)
			at = rca_skip_blanks(s, at + 3);
		end = read_number(s, at, &number);
		if (end == at)
			return;
		end = read_rest(s, end, &next, &number);
		if (next.unit == NULL || next.unit->usecs == 0 || next.unit->usecs >= m->unit->usecs ||
			m->number.scale > 0 || number.scale > 0)
			return;
		sum = convert(m->number, m->unit, next.unit);
		sum.digits += number.digits;
		m->number = sum;
		m->unit = next.unit;
		m->end = end;
	}
}

/* Brings two numbers to one unit: the finer one, or the only one. */
static const RcaUnit *
unify(RcaNumber *a, const RcaUnit *a_unit, RcaNumber *b, const RcaUnit *b_unit)
{
	const RcaUnit *unit = b_unit != NULL ? b_unit : a_unit;

	if (a_unit != NULL && b_unit != NULL && a_unit->usecs < b_unit->usecs)
		unit = a_unit;
	*a = convert(*a, a_unit, unit);
	*b = convert(*b, b_unit, unit);
	return unit;
}

/* Is a whole number a status code of HTTP, to judge by what is around it? */
static bool
is_status_code(RcaStr s, int end, RcaNumber number, RcaStr before)
{
	int			at = rca_skip_blanks(s, end);

	for (int i = 0; i < lengthof(status_codes); i++)
	{
		if (number.scale > 0 || number.digits != status_codes[i])
			continue;
		for (int j = 0; j < lengthof(status_nouns); j++)
		{
			if (match(s, at, status_nouns[j], false) > 0)
				return true;
		}
		return (at == s.len || strchr(".,;)", s.data[at]) != NULL) &&
			ends_with_one(before, status_verbs, lengthof(status_verbs));
	}
	return false;
}

/* Is a number with a point the version of what has a name?  "Kubernetes 1.15" */
static bool
is_version(RcaNumber number, RcaStr before)
{
	int			start = before.len;

	while (start > 0 && !rca_is_space(before.data[start - 1]))
		start--;
	return number.scale > 0 && start < before.len &&
		rca_is_alpha(before.data[before.len - 1]) &&
		before.data[start] >= 'A' && before.data[start] <= 'Z';
}

/* Reads a measure whose number starts at pos. */
static bool
read_measure(RcaStr s, int pos, Measure *m)
{
	RcaNumber	number;
	RcaStr		before;
	bool		negative;
	int			end;
	int			mark;

	memset(m, 0, sizeof(*m));
	if (pos > 0 && (rca_is_word(s.data[pos - 1]) || strchr("#/_.@", s.data[pos - 1]) != NULL) &&
		!(pos > 1 && IS_HIGHBIT_SET(s.data[pos - 1])))
		return false;
	end = read_number(s, pos, &number);
	if (end == pos || is_torn(s, end))
		return false;
	negative = pos > 0 && s.data[pos - 1] == '-' && (pos == 1 || rca_is_space(s.data[pos - 2]) ||
													 s.data[pos - 2] == '(');
	m->start = read_front(s, negative ? pos - 1 : pos, m);
	before = rca_trim(rca_slice(s.data, s.data + m->start));
	/* "T-5", "pm2019-009": a part of a name */
	if (pos > 1 && s.data[pos - 1] == '-' && rca_is_word(s.data[pos - 2]))
		return false;

	m->number = number;
	m->number.digits = negative ? -number.digits : number.digits;
	m->end = read_rest(s, end, m, &m->number);
	/* three digits behind the point are no cents: "36.974 EUR" */
	if (m->currency != NULL && m->number.scale == 3 && number.digits < 1000000)
		m->number.scale = 0;
	/* letters at the number that are no unit: "5xx", "3rd" */
	if (m->end == end && end < s.len && rca_is_word(s.data[end]) && !IS_HIGHBIT_SET(s.data[end]))
		return false;
	if (m->unit == NULL && m->currency == NULL && !m->is_multiple &&
		(ends_with_one(before, naming_words, lengthof(naming_words)) ||
		 is_status_code(s, end, number, before) || is_version(number, before)))
		return false;
	/* a year: "in 2025", "March 5, 2025"; but "1999 errors" */
	if (m->unit == NULL && m->currency == NULL && !m->is_multiple &&
		end - pos == 4 && number.scale == 0 &&
		(strip_end(before, RCA_STR("in")) >= 0 ||
		 (before.len > 1 && before.data[before.len - 1] == ',' &&
		  rca_is_digit(before.data[before.len - 2]))))
		return false;

	mark = mark_length(s, m->end, range_marks, lengthof(range_marks));
	if (mark == 0 && strip_end(before, between) >= 0)
		mark = mark_length(s, m->end, &range_and, 1);
	if (mark > 0)
	{
		Measure		second = {.currency = m->currency};
		RcaNumber	last;
		int			last_end = read_number(s, m->end + mark, &last);

		if (last_end > m->end + mark && !is_torn(s, last_end))
		{
			m->end = read_rest(s, last_end, &second, &last);
			m->is_multiple = second.is_multiple;
			m->last = last;
			m->unit = unify(&m->number, m->unit, &m->last, second.unit);
			m->currency = second.currency;
			return m->number.known && m->last.known;
		}
	}
	read_compound(s, m);
	return m->number.known;
}

static RcaStr
text_before(RcaStr s, int pos)
{
	return rca_trim(rca_slice(s.data, s.data + pos));
}

static int
count_digits(RcaStr s, int pos)
{
	int			n = 0;

	while (pos + n < s.len && rca_is_digit(s.data[pos + n]))
		n++;
	return n;
}

/*
 * Where the numbers end of which the first, at pos, is a name, as in "HTTP 429,
 * 504"; each of them has as many digits.
 */
static int
skip_names(RcaStr s, int pos)
{
	int			digits = count_digits(s, pos);
	int			end = pos + digits;
	int			mark;

	if (ends_with_one(text_before(s, pos), naming_words, lengthof(naming_words)))
	{
		while ((mark = mark_length(s, end, list_marks, lengthof(list_marks))) > 0 &&
			   count_digits(s, end + mark) == digits)
			end += mark + digits;
	}
	return end;
}

/* Is there only a number, of something that is not said? */
static bool
is_bare(const Measure *m)
{
	return m->unit == NULL && m->currency == NULL && !m->is_multiple;
}

/* Is a number, with the next one, a share?  Sets *pos to the next one then. */
static bool
is_share(RcaStr s, const Measure *m, int *pos)
{
	int			next = m->end + mark_length(s, m->end, &share_mark, 1);

	if (!is_bare(m) || next == m->end || next == s.len || !rca_is_digit(s.data[next]))
		return false;
	*pos = next;
	return true;
}

/* The next measure from pos on. */
static bool
find_measure(RcaStr s, int pos, Measure *m)
{
	for (; pos < s.len; pos++)
	{
		if (!rca_is_digit(s.data[pos]))
			continue;
		rca_host_check_interrupts();
		if (read_measure(s, pos, m) && !is_share(s, m, &pos))
			return true;
		/* not from within what was refused */
		pos = skip_names(s, pos);
		while (pos < s.len && (rca_is_word(s.data[pos]) ||
							   (strchr(".:,-/_", s.data[pos]) != NULL && pos + 1 < s.len &&
								rca_is_digit(s.data[pos + 1]))))
			pos++;
	}
	return false;
}

static bool
follows_baseline_word(RcaStr s, int pos)
{
	RcaStr		before = text_before(s, pos);

	while (before.len > 0 && strchr(":=(", before.data[before.len - 1]) != NULL)
		before = text_before(before, before.len - 1);
	return ends_with_one(before, baseline_words, lengthof(baseline_words));
}

/* Is there a word that does not merely lead to a number?  "In 2025" has none. */
static bool
names_something(RcaStr label)
{
	int			pos = 0;

	while (pos < label.len)
	{
		int			end = pos;
		bool		leads = true;

		while (end < label.len && rca_is_word(label.data[end]))
			end++;
		if (end > pos && !rca_is_digit(label.data[pos]))
		{
			leads = false;
			for (int i = 0; i < lengthof(label_tails) && !leads; i++)
				leads = rca_equal_nocase(rca_slice(label.data + pos, label.data + end), label_tails[i]);
		}
		if (!leads)
			return true;
		pos = end + 1;
	}
	return false;
}

/* What stands before a measure, without what leads to it. */
static RcaStr
label_before(RcaStr s, int pos)
{
	static const RcaStr wide_colon = RCA_LITERAL("\xef\xbc\x9a");
	RcaStr		label = text_before(s, pos);
	bool		stripped = true;

	/* the last sentence */
	for (int i = label.len - 2; i > 0; i--)
	{
		if (strchr(".;!?", label.data[i]) != NULL && rca_is_space(label.data[i + 1]))
		{
			label = rca_trim(rca_skip(label, i + 1));
			break;
		}
	}
	while (label.len > 0 && strchr(",;:)", label.data[0]) != NULL)
		label = rca_trim(rca_skip(label, 1));
	while (stripped && label.len > 0)
	{
		stripped = false;
		if (label.len > wide_colon.len &&
			rca_starts_nocase(rca_skip(label, label.len - wide_colon.len), wide_colon))
		{
			label = text_before(label, label.len - wide_colon.len);
			stripped = true;
		}
		while (label.len > 0 && strchr(":-=(,+", label.data[label.len - 1]) != NULL)
		{
			label = text_before(label, label.len - 1);
			stripped = true;
		}
		for (int i = 0; i < lengthof(label_tails) && !stripped; i++)
		{
			int			length = strip_end(label, label_tails[i]);

			if (length >= 0)
			{
				label.len = length;
				stripped = true;
			}
		}
	}
	if (!names_something(label))
		return RCA_NULL_STR;
	for (int i = label.len - 1; i > 0 && label.len > MAX_LABEL; i--)
	{
		if (label.data[i] == ',' && label.len - i - 1 <= MAX_LABEL)
			label = rca_trim(rca_skip(label, i + 1));
	}
	return label.len > 0 && label.len <= MAX_LABEL ? label : RCA_NULL_STR;
}

/*
 * What stands behind a measure, up to another one or the end of the clause:
 * "of requests affected".
 */
static RcaStr
label_after(RcaStr s, int pos, int limit)
{
	RcaStr		label;
	int			end;

	while (pos < limit && (rca_is_blank(s.data[pos]) || strchr("),;:]", s.data[pos]) != NULL))
		pos++;
	if (match(s, pos, RCA_STR("of"), false) > 0)
		pos = rca_skip_blanks(s, pos + 2);
	for (end = pos; end < limit; end++)
	{
		if (strchr(";,(:)", s.data[end]) != NULL ||
			(s.data[end] == '.' && (end + 1 == s.len || rca_is_space(s.data[end + 1]))))
			break;
	}
	label = rca_trim(rca_slice(s.data + pos, s.data + Max(pos, end)));
	for (int i = 0; i < lengthof(baseline_words); i++)
	{
		int			length = strip_end(label, baseline_words[i]);

		if (length >= 0)
			label.len = length;
	}
	for (int i = 0; limit < s.len && i < lengthof(label_tails); i++)
	{
		int			length = strip_end(label, label_tails[i]);

		if (length >= 0)
			label.len = length;
	}
	return label.len > 0 && label.len <= MAX_LABEL ? label : RCA_NULL_STR;
}

/* What a bare number counts: up to three words behind it. */
static RcaStr
counted_noun(RcaStr s, int pos)
{
	int			start = rca_skip_blanks(s, pos);
	int			end = start;

	for (int words = 0; words < 3; words++)
	{
		int			at = rca_skip_blanks(s, end);
		int			stop = at;
		RcaStr		word;
		bool		is_end = false;

		while (stop < s.len && !rca_is_blank(s.data[stop]) &&
			   strchr(",;:.()", s.data[stop]) == NULL)
			stop++;
		word = rca_slice(s.data + at, s.data + stop);
		if (word.len == 0 || !(rca_is_alpha(word.data[0]) || IS_HIGHBIT_SET(word.data[0])))
			break;
		for (int i = 0; i < lengthof(noun_ends) && !is_end; i++)
			is_end = rca_equal_nocase(word, noun_ends[i]);
		if (is_end)
			break;
		end = stop;
		if (stop < s.len && !rca_is_blank(s.data[stop]))
			break;
	}
	return end > start ? rca_slice(s.data + start, s.data + end) : RCA_NULL_STR;
}

/* The measure behind "to" or an arrow, which makes a change of the two. */
static bool
read_change(RcaStr s, const Measure *first, Measure *second)
{
	int			mark = mark_length(s, first->end, change_marks, lengthof(change_marks));
	int			at;

	if (mark == 0)
		return false;
	/* its comparison and currency stand before its number */
	for (at = first->end + mark; at < s.len && at < first->end + mark + 8; at++)
	{
		if (rca_is_digit(s.data[at]))
			return read_measure(s, at, second) && !second->last.known;
	}
	return false;
}

/*
 * Where the clause begins that pos stands in, if that is behind the last
 * quantity, which ends at start; else pos, because what stands between may be
 * about that one.
 */
static int
clause_start(RcaStr s, int start, int pos)
{
	int			clause = pos;

	for (int i = start; i < pos; i++)
	{
		for (int j = 0; j < lengthof(clause_marks); j++)
		{
			if (rca_starts_nocase(rca_skip(s, i), clause_marks[j]) &&
				!(rca_is_alpha(s.data[i]) && i > 0 && rca_is_word(s.data[i - 1])))
				clause = Min(pos, i + clause_marks[j].len);
		}
	}
	return clause;
}

/* Is it beyond doubt that something is measured? */
static bool
is_certain(const Measure *m)
{
	return !is_bare(m) && !m->is_adjective;
}

/* Reads a quantity from pos on, whose measure is *main; sets where it ends. */
static bool
read_quantity(RcaStr text, int pos, RcaQuantity *q, Measure *main, int *end)
{
	Measure		other;
	bool		is_change;
	bool		has_next;
	int			label_start = pos;
	int			label_end = text.len;
	int			noun;
	int			mark;

	memset(q, 0, sizeof(*q));
	q->label = q->unit = RCA_NULL_STR;
	if (!find_measure(text, pos, main))
		return false;
	if (pos > 0)
		label_start = clause_start(text, pos, main->start);
	/* the usual value may stand first */
	if (follows_baseline_word(text, main->start) && !main->last.known &&
		find_measure(text, main->end, &other))
	{
		q->baseline = convert(main->number, main->unit, other.unit);
		q->baseline_comparator = q->baseline.known ? main->comparator : NULL;
		label_start = main->end;
		*main = other;
	}

	q->comparator = main->comparator;
	q->currency = main->currency;
	is_change = strip_end(text_before(text, main->start), RCA_STR("from")) >= 0 &&
		!follows_baseline_word(text, main->start);
	if (main->last.known)
	{
		q->from = main->number;
		q->to = main->last;
		q->comparator = is_change ? NULL : "between";
	}
	else if (read_change(text, main, &other))
	{
		q->from = main->number;
		q->to = other.number;
		main->unit = unify(&q->from, main->unit, &q->to, other.unit);
		main->end = other.end;
		q->currency = other.currency != NULL ? other.currency : main->currency;
		q->comparator = other.comparator;
	}
	else
		q->value = main->number;
	if (main->is_multiple)
		q->ratio = q->value;
	*end = noun = main->end;

	has_next = find_measure(text, main->end, &other);
	mark = mark_length(text, main->end, part_marks, lengthof(part_marks));
	if (has_next && is_bare(main) && is_bare(&other) && mark > 0 && main->end + mark == rca_skip_blanks(text, other.start))
	{
		/* of a part the whole says what it is of */
		*end = noun = other.end;
		has_next = false;
	}
	else if (has_next && !q->baseline.known && !other.last.known &&
			 follows_baseline_word(text, other.start))
	{
		q->baseline = convert(other.number, other.unit, main->unit);
		q->baseline_comparator = q->baseline.known ? other.comparator : NULL;
		label_end = other.start;
		*end = other.end;
	}
	else if (has_next && is_certain(&other))
		label_end = other.start;

	q->label = label_before(rca_skip(text, label_start), main->start - label_start);
	if (main->is_multiple)
		q->unit = RCA_STR("x");
	else if (main->unit != NULL)
		q->unit = main->unit->name;
	else if (q->currency == NULL)
		q->unit = counted_noun(text, noun);
	if (q->label.data == NULL)
		q->label = label_after(text, noun, label_end);
	return true;
}

bool
rca_quantity_read(RcaStr text, int *pos, RcaQuantity *q)
{
	bool		is_first = (*pos == 0);
	Measure		main;

	while (read_quantity(text, *pos, q, &main, pos))
	{
		if (is_first || is_certain(&main))
			return true;
	}
	return false;
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
