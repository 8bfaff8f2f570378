/*
 * src/values/range_sign.c
 */
#include "base/base.h"

#include "base/text.h"
#include "values/currency.h"
#include "values/phrase.h"
#include "values/range_sign.h"

#define TIMES		RCA_RANGE_OF_TIMES
#define DAYS		RCA_RANGE_OF_DAYS
#define NUMBERS		RCA_RANGE_OF_NUMBERS

typedef struct RangeSign
{
	RcaStr		text;
	int			ranges;			/* the kinds of ranges that it is used in */
} RangeSign;

static const RangeSign range_signs[] =
{
	{RCA_LITERAL("->"), TIMES},
	{RCA_LITERAL("=>"), TIMES},
	{RCA_LITERAL("-"), TIMES | DAYS | NUMBERS},
	{RCA_LITERAL("\xe2\x80\x93"), TIMES | DAYS | NUMBERS},	/* en dash */
	{RCA_LITERAL("\xe2\x80\x94"), TIMES | NUMBERS}, /* em dash */
	{RCA_LITERAL("\xe3\x80\x9c"), TIMES | NUMBERS}, /* wave dash */
	{RCA_LITERAL("\xef\xbd\x9e"), TIMES | NUMBERS}, /* full-width tilde */
	/*
	 * an arrow between numbers means a change, and "~" before a number
	 * "about"
	 */
	{RCA_LITERAL("\xe2\x86\x92"), TIMES},
	{RCA_LITERAL("~"), TIMES},
	{RCA_LITERAL("until "), TIMES},
	{RCA_LITERAL("till "), TIMES},
	{RCA_LITERAL("bis "), TIMES | DAYS},
	{RCA_LITERAL("até "), TIMES},
	{RCA_LITERAL("hasta "), TIMES},
	{RCA_LITERAL("a las "), TIMES},
	{RCA_LITERAL("a "), TIMES},
	{RCA_LITERAL("às "), TIMES},
	{RCA_LITERAL("à "), TIMES},
	{RCA_LITERAL("alle "), TIMES},
	{RCA_LITERAL("til "), TIMES},
	{RCA_LITERAL("tot "), TIMES},
	{RCA_LITERAL("do "), TIMES},
	{RCA_LITERAL("до "), TIMES},
	{RCA_LITERAL("đến "), TIMES},
	{RCA_LITERAL("tới "), TIMES},
	{RCA_LITERAL("alle ore "), TIMES},
	{RCA_LITERAL("至"), TIMES},
	{RCA_LITERAL("到"), TIMES},
	{RCA_LITERAL("から"), TIMES},
	{RCA_LITERAL("to "), TIMES | DAYS},
	{RCA_LITERAL("to"), NUMBERS},	/* a tab may come after it */
};

/* the first letters of the ASCII signs and of the words */
static const char first_letters[] = "-=~abdhtuABDHTU";

int
rca_range_sign_at(RcaStr s, int pos, RcaRange range)
{
	RcaStr		rest = rca_skip(s, pos);

	/* a quick test: most often there is something else, or nothing */
	if (rest.len == 0 || (!IS_HIGHBIT_SET(rest.data[0]) &&
						  strchr(first_letters, rest.data[0]) == NULL))
		return 0;
	for (int i = 0; i < lengthof(range_signs); i++)
	{
		RcaStr		sign = range_signs[i].text;

		if ((range_signs[i].ranges & range) != 0 &&
			rca_starts_nocase(rest, sign) &&
			(!rca_is_alpha(sign.data[sign.len - 1]) ||
			 rca_is_word_end(rest, sign.len)))
			return sign.len;
	}
	return 0;
}

int
rca_range_and_at(RcaStr s, int pos)
{
	static const RcaStr ands[] =
	{
		RCA_LITERAL("and "), RCA_LITERAL("und "), RCA_LITERAL("y las "), RCA_LITERAL("y "),
		RCA_LITERAL("e as "), RCA_LITERAL("e le "), RCA_LITERAL("e "), RCA_LITERAL("et "),
		RCA_LITERAL("og "), RCA_LITERAL("och "), RCA_LITERAL("en "), RCA_LITERAL("a "),
		RCA_LITERAL("& "),
	};

	return rca_starts_with_one(rca_skip(s, pos), ands, lengthof(ands));
}
