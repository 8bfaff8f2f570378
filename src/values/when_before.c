/*
 * src/values/when_before.c
 */
#include "base/base.h"

#include "base/text.h"
#include "values/approximation.h"
#include "values/clock.h"
#include "values/when_before.h"
#include "values/zone.h"

/* maximum bytes of the name of a zone before a clock time */
#define MAX_ZONE_NAME	24

/* maximum bytes of words and a zone before a clock time */
#define MAX_LEAD		48

const RcaWhenBracket rca_when_brackets[RCA_WHEN_BRACKETS] =
{
	{RCA_LITERAL("["), RCA_LITERAL("]")},
	{RCA_LITERAL("("), RCA_LITERAL(")")},
	{RCA_LITERAL("{{"), RCA_LITERAL("}}")},
	{RCA_LITERAL("\xef\xbc\x88"), RCA_LITERAL("\xef\xbc\x89")},
	{RCA_LITERAL("\xe3\x80\x90"), RCA_LITERAL("\xe3\x80\x91")},
};

/* words that only come before a clock time and add nothing to it */
static const RcaStr clock_words[] =
{
	RCA_LITERAL("at "), RCA_LITERAL("um "), RCA_LITERAL("kl. "), RCA_LITERAL("kl "),
	RCA_LITERAL("klokken "), RCA_LITERAL("om "), RCA_LITERAL("à "), RCA_LITERAL("às "),
	RCA_LITERAL("a las "), RCA_LITERAL("alle "),
};

/* the same, but also before a day */
static const RcaStr introductions[] =
{
	RCA_LITERAL("on the "), RCA_LITERAL("on "), RCA_LITERAL("from "), RCA_LITERAL("since "),
	RCA_LITERAL("von "), RCA_LITERAL("ab "), RCA_LITERAL("desde "),
};

/* the same, but they make it approximate */
static const RcaStr vague_introductions[] =
{
	RCA_LITERAL("gegen "), RCA_LITERAL("vers "), RCA_LITERAL("hacia las "),
	RCA_LITERAL("sobre las "), RCA_LITERAL("por volta das "),
	RCA_LITERAL("by "), RCA_LITERAL("shortly after "),
	RCA_LITERAL("after "), RCA_LITERAL("nach "), RCA_LITERAL("etter "),
	RCA_LITERAL("après "), RCA_LITERAL("depois das "),
	RCA_LITERAL("después de las "), RCA_LITERAL("despues de las "),
};

/* words before a range whose end comes after "and" */
static const RcaStr between_words[] =
{
	RCA_LITERAL("between "), RCA_LITERAL("zwischen "), RCA_LITERAL("entre las "),
	RCA_LITERAL("entre as "), RCA_LITERAL("entre "), RCA_LITERAL("mellom "),
	RCA_LITERAL("mellem "), RCA_LITERAL("mellan "), RCA_LITERAL("tussen "),
	RCA_LITERAL("tra le "), RCA_LITERAL("między "),
};

/* Is there a digit in a place after a word or two, or after a zone? */
static bool
has_digit_near(RcaStr s)
{
	int			end = Min(s.len, MAX_LEAD);

	for (int i = 1; i < end; i++)
	{
		if (rca_is_digit(s.data[i]))
			return true;
	}
	return false;
}

/* "UTC noon", "at noon" */
static bool
has_noon_near(RcaStr s)
{
	int			end = Min(s.len, 24);

	for (int i = 1; i < end; i++)
	{
		if (!rca_is_alpha(s.data[i - 1]) && rca_clock_is_noon(rca_skip(s, i)))
			return true;
	}
	return false;
}

/* Skips one of some words that end with any blank. */
static bool
take_words(RcaWhenReader *r, const RcaStr *texts, int ntexts)
{
	for (int i = 0; i < ntexts; i++)
	{
		RcaStr		words = rca_str(texts[i].data, texts[i].len - 1);
		int			end = r->pos + words.len;

		if (rca_starts_nocase(rca_when_rest(r), words) &&
			rca_skip_blanks(r->text, end) > end)
		{
			r->pos = rca_skip_blanks(r->text, end);
			return true;
		}
	}
	return false;
}

bool
rca_when_take_clock_word(RcaWhenReader *r)
{
	if (take_words(r, clock_words, lengthof(clock_words)))
		return true;
	if (!take_words(r, between_words, lengthof(between_words)))
		return false;
	r->when->is_between = true;
	return true;
}

bool
rca_when_take_introduction(RcaWhenReader *r)
{
	/* a quick test of the first letters */
	if (r->pos == r->text.len ||
		(!IS_HIGHBIT_SET(r->text.data[r->pos]) &&
		 strchr("abdefghkmnopstuvzABDEFGHKMNOPSTUVZ", r->text.data[r->pos]) == NULL))
		return false;
	/* a time has a digit, or is noon */
	if (!has_digit_near(rca_when_rest(r)) && !has_noon_near(rca_when_rest(r)))
		return false;
	if (rca_when_take_clock_word(r) || take_words(r, introductions, lengthof(introductions)))
		return true;
	if (!take_words(r, vague_introductions, lengthof(vague_introductions)))
		return false;
	r->when->approximate = true;
	return true;
}

/* Skips emoji, such as a clock face. */
static void
skip_pictograms(RcaWhenReader *r)
{
	int			start = r->pos;

	for (;;)
	{
		RcaStr		rest = rca_when_rest(r);
		const unsigned char *p = (const unsigned char *) rest.data;

		if (rest.len < 4)
			break;
		if (p[0] == 0xF0 && p[1] == 0x9F)
			r->pos += 4;
		else if ((p[0] == 0xE2 && p[1] >= 0x8C && p[1] <= 0xAF) ||
				 (p[0] == 0xEF && p[1] == 0xB8))
			r->pos += 3;
		else
			break;
	}
	if (r->pos > start)
		rca_when_skip_blanks(r);
}

void
rca_when_open_bracket(RcaWhenReader *r)
{
	if (r->pos == r->text.len || (!IS_HIGHBIT_SET(r->text.data[r->pos]) &&
								  strchr("[({", r->text.data[r->pos]) == NULL))
		return;
	for (int i = 0; i < RCA_WHEN_BRACKETS; i++)
	{
		if (!rca_starts_nocase(rca_when_rest(r), rca_when_brackets[i].opening))
			continue;
		r->pos += rca_when_brackets[i].opening.len;
		r->closing = rca_when_brackets[i].closing;
		rca_when_skip_blanks(r);
		return;
	}
}

void
rca_when_close_bracket(RcaWhenReader *r)
{
	int			pos = rca_skip_blanks(r->text, r->pos);

	if (r->closing.len > 0 && rca_starts_nocase(rca_skip(r->text, pos), r->closing))
	{
		r->pos = pos + r->closing.len;
		r->closing.len = 0;
	}
}

/*
 * Reads a zone before a clock time.  The "Eastern" of "Eastern 05:37" may be a
 * word elsewhere, but in this place it must be a zone, and so must "eastern".
 */
static int
read_zone_of_clock(RcaStr s, RcaZone *zone, bool *is_later)
{
	int			n = rca_zone_read(s, zone);
	RcaStr		name = s;
	char	   *capital;
	int64		clock;
	RcaHalf		half;

	if (n > 0)
		return n;
	name.len = 0;
	while (name.len < s.len && name.len < MAX_ZONE_NAME && !rca_is_digit(s.data[name.len]))
		name.len++;
	if (rca_clock_read(rca_skip(s, name.len), &clock, &half) == 0)
		return 0;
	name = rca_trim(name);
	capital = pnstrdup(name.data, name.len);
	if (capital[0] >= 'a' && capital[0] <= 'z')
		capital[0] += 'A' - 'a';
	if (name.len == 0 || rca_zone_read(rca_str(capital, name.len), zone) != name.len)
		return 0;
	zone->name = name;
	*is_later = true;
	return name.len;
}

void
rca_when_read_zone_before(RcaWhenReader *r)
{
	RcaStr		rest = rca_when_rest(r);
	RcaZone		zone;
	int64		clock;
	RcaHalf		half;
	int			n;

	/* most often there is a digit; "utc" may be in lower case */
	if (rest.len < 6 || (!IS_HIGHBIT_SET(rest.data[0]) && !rca_is_alpha(rest.data[0])) ||
		!(has_digit_near(rest) || has_noon_near(rest)))
		return;
	n = read_zone_of_clock(rest, &zone, &r->when->is_later);
	if (n < 2)
		return;
	if (n < rest.len && (rest.data[n] == ')' || rest.data[n] == ':' || rest.data[n] == ']'))
	{
		if (r->closing.len > 0 && rest.data[n] == r->closing.data[0])
			r->closing.len = 0;
		n++;
	}
	n = rca_skip_blanks(rest, n);
	if (n == rest.len || !(rca_is_digit(rest.data[n]) ||
						   rca_clock_read(rca_skip(rest, n), &clock, &half) > 0))
		return;
	r->pos += n;
	r->when->zone = zone;
}

bool
rca_when_read_before(RcaWhenReader *r)
{
	bool		introduced;

	if (r->pos == r->text.len || rca_is_digit(r->text.data[r->pos]))
		return false;
	if (IS_HIGHBIT_SET(r->text.data[r->pos]))
		skip_pictograms(r);
	rca_when_open_bracket(r);
	introduced = rca_when_take_introduction(r);
	/* "estimated: ~05:24" has two signs */
	r->pos = rca_skip_approximation(r->text, r->pos, &r->when->approximate);
	if (r->when->approximate)
		r->pos = rca_skip_approximation(r->text, r->pos, &r->when->approximate);
	rca_when_read_zone_before(r);
	return introduced;
}
