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

/* bytes of the shortcode of an emoji */
#define MAX_SHORTCODE	40

/* bytes of words and a zone before a clock time */
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

/* those of all these kinds that are read since reader 1 */
static const RcaStr later_clock_words[] =
{
	RCA_LITERAL("alle ore "), RCA_LITERAL("ore "), RCA_LITERAL("Às "), RCA_LITERAL("À "),
	RCA_LITERAL("o godz. "), RCA_LITERAL("godz. "), RCA_LITERAL("o godzinie "), RCA_LITERAL("o "),
	RCA_LITERAL("в "), RCA_LITERAL("В "), RCA_LITERAL("о "), RCA_LITERAL("О "),
	RCA_LITERAL("vào lúc "), RCA_LITERAL("lúc "), RCA_LITERAL("Lúc "), RCA_LITERAL("klockan "),
};

static const RcaStr later_introductions[] =
{
	RCA_LITERAL("vanaf "), RCA_LITERAL("sinds "), RCA_LITERAL("seit "), RCA_LITERAL("à partir de "),
	RCA_LITERAL("dès "), RCA_LITERAL("depuis "), RCA_LITERAL("a partir das "), RCA_LITERAL("a partir de las "),
	RCA_LITERAL("desde as "), RCA_LITERAL("desde las "), RCA_LITERAL("das "), RCA_LITERAL("de las "),
	RCA_LITERAL("dalle ore "), RCA_LITERAL("dalle "), RCA_LITERAL("fra "), RCA_LITERAL("från "),
	RCA_LITERAL("od godz. "), RCA_LITERAL("od "), RCA_LITERAL("с "), RCA_LITERAL("С "),
	RCA_LITERAL("từ "), RCA_LITERAL("Từ "),
};

static const RcaStr later_vague_introductions[] =
{
	RCA_LITERAL("alrededor de las "), RCA_LITERAL("por volta de "), RCA_LITERAL("verso le "),
	RCA_LITERAL("circa alle "), RCA_LITERAL("rond "), RCA_LITERAL("omstreeks "), RCA_LITERAL("ca. kl. "),
	RCA_LITERAL("około godz. "), RCA_LITERAL("примерно в "), RCA_LITERAL("Примерно в "), RCA_LITERAL("около "),
	RCA_LITERAL("Около "), RCA_LITERAL("после "), RCA_LITERAL("После "), RCA_LITERAL("dopo le "),
	RCA_LITERAL("após as "), RCA_LITERAL("khoảng "), RCA_LITERAL("Khoảng "), RCA_LITERAL("omkring kl. "),
};

/* Is there a digit where one may stand behind a word or two, or a zone? */
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

/* The same of words that are read since reader 1. */
static bool
take_later_words(RcaWhenReader *r, const RcaStr *texts, int ntexts)
{
	if (!take_words(r, texts, ntexts))
		return false;
	r->when->is_later = true;
	return true;
}

bool
rca_when_take_clock_word(RcaWhenReader *r)
{
	/* "alle ore " before "alle " */
	if (take_later_words(r, later_clock_words, lengthof(later_clock_words)) ||
		take_words(r, clock_words, lengthof(clock_words)))
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
		 strchr("abcdefghklmnoprstuvzABCDEFGHKLMNOPRSTUVZ", r->text.data[r->pos]) == NULL))
		return false;
	/* a time has a digit, or is noon */
	if (!has_digit_near(rca_when_rest(r)) && !has_noon_near(rca_when_rest(r)))
		return false;
	if (rca_when_take_clock_word(r) || take_words(r, introductions, lengthof(introductions)) ||
		take_later_words(r, later_introductions, lengthof(later_introductions)))
		return true;
	if (!take_words(r, vague_introductions, lengthof(vague_introductions)) &&
		!take_later_words(r, later_vague_introductions, lengthof(later_vague_introductions)))
		return false;
	r->when->approximate = true;
	return true;
}

/* The length of ":red_circle:" at the start of s, or 0. */
static int
shortcode_length(RcaStr s)
{
	int			n = 1;

	if (s.len < 4 || s.data[0] != ':' || !(rca_is_alpha(s.data[1]) || s.data[1] == '+'))
		return 0;
	while (n < s.len && n < MAX_SHORTCODE &&
		   (rca_is_alpha(s.data[n]) || rca_is_digit(s.data[n]) || strchr("_+-", s.data[n]) != NULL))
		n++;
	return n < s.len && s.data[n] == ':' ? n + 1 : 0;
}

/* The length of a sign that those write before an item who know no Markdown. */
static int
bullet_length(RcaStr s)
{
	static const RcaStr bullets[] =
	{
		RCA_LITERAL("\xe2\x80\xa2"), RCA_LITERAL("\xe2\x80\xa3"), RCA_LITERAL("\xe2\x80\x93"),
		RCA_LITERAL("\xe2\x80\x94"), RCA_LITERAL("·"),
	};
	int			n = rca_starts_with_one(s, bullets, lengthof(bullets));

	return n > 0 && rca_skip_blanks(s, n) > n ? n : 0;
}

/* Skips emoji, such as the face of a clock, shortcodes of such, and bullets. */
static void
skip_pictograms(RcaWhenReader *r)
{
	int			start = r->pos;

	for (;;)
	{
		RcaStr		rest = rca_when_rest(r);
		const unsigned char *p = (const unsigned char *) rest.data;
		int			n = Max(shortcode_length(rest), bullet_length(rest));

		if (n > 0)
		{
			r->pos = rca_skip_blanks(r->text, r->pos + n);
			r->when->is_later = true;
			continue;
		}
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

bool
rca_when_close_bracket(RcaWhenReader *r)
{
	int			pos = rca_skip_blanks(r->text, r->pos);
	bool		is_round = rca_equal(r->closing, rca_when_brackets[1].closing) ||
		rca_equal(r->closing, rca_when_brackets[3].closing);

	if (r->closing.len == 0 || !rca_starts_nocase(rca_skip(r->text, pos), r->closing))
		return false;
	r->pos = pos + r->closing.len;
	r->closing.len = 0;
	return is_round;
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
	if (IS_HIGHBIT_SET(r->text.data[r->pos]) || r->text.data[r->pos] == ':')
		skip_pictograms(r);
	rca_when_open_bracket(r);
	introduced = rca_when_take_introduction(r);
	/* "estimated: ~05:24" has two signs */
	r->pos = rca_skip_approximation(r->text, r->pos, &r->when->approximate);
	if (r->when->approximate)
		r->pos = rca_skip_approximation(r->text, r->pos, &r->when->approximate);
	/* "ca kl. 05:24" */
	if (r->when->approximate && r->pos < r->text.len && !rca_is_digit(r->text.data[r->pos]) &&
		has_digit_near(rca_when_rest(r)) && take_words(r, clock_words, lengthof(clock_words)))
		r->when->is_later = true;
	rca_when_read_zone_before(r);
	return introduced;
}
