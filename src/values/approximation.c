/*
 * src/values/approximation.c
 */
#include "base/base.h"

#include "base/text.h"
#include "values/approximation.h"
#include "values/phrase.h"

/* a word needs a blank after it, but a sign or a CJK word does not */
static const RcaStr approximations[] =
{
	RCA_LITERAL("~"),
	RCA_LITERAL("≈"),
	RCA_LITERAL("±?"),
	RCA_LITERAL("±"),
	RCA_LITERAL("추정:"),
	RCA_LITERAL("추정"),
	RCA_LITERAL("推定:"),
	RCA_LITERAL("推定"),
	RCA_LITERAL("推测:"),
	RCA_LITERAL("推测"),
	RCA_LITERAL("估计"),
	RCA_LITERAL("おおよそ"),
	RCA_LITERAL("およそ"),
	RCA_LITERAL("около "),
	RCA_LITERAL("ок. "),
	RCA_LITERAL("大约"),
	RCA_LITERAL("約"),
	RCA_LITERAL("约"),
	RCA_LITERAL("약"),
	RCA_LITERAL("approximately"),
	RCA_LITERAL("approx."),
	RCA_LITERAL("approx"),
	RCA_LITERAL("around"),
	RCA_LITERAL("about"),
	RCA_LITERAL("almost"),
	RCA_LITERAL("an estimated"),
	RCA_LITERAL("estimated"),
	RCA_LITERAL("circa"),
	RCA_LITERAL("ca."),
	RCA_LITERAL("ca"),
	RCA_LITERAL("nearly"),
	RCA_LITERAL("roughly"),
	RCA_LITERAL("some"),
	RCA_LITERAL("environ"),
	RCA_LITERAL("env."),
	RCA_LITERAL("estimated:"),
	RCA_LITERAL("est.:"),
	RCA_LITERAL("est."),
	RCA_LITERAL("aprox."),
	RCA_LITERAL("aprox"),
	RCA_LITERAL("cerca de"),
	RCA_LITERAL("omkring"),
	RCA_LITERAL("omtrent"),
	RCA_LITERAL("ungefähr"),
	RCA_LITERAL("około"),
	RCA_LITERAL("ok."),
	RCA_LITERAL("aproximadamente"),
	RCA_LITERAL("etwa"),
	RCA_LITERAL("rund"),
};

/* the first letters of the words, and the only ASCII sign */
static const char first_letters[] = "~aceonrsuACEONRSU";

int
rca_skip_approximation(RcaStr s, int pos, bool *found)
{
	char		first;

	/* a quick test: most texts begin with something else */
	if (pos == s.len || (!IS_HIGHBIT_SET(s.data[pos]) &&
						 strchr(first_letters, s.data[pos]) == NULL))
		return pos;
	first = rca_to_lower(s.data[pos]);
	for (int i = 0; i < lengthof(approximations); i++)
	{
		RcaStr		sign = approximations[i];
		int			end = pos + sign.len;

		if (first != sign.data[0] ||
			!rca_starts_nocase(rca_skip(s, pos), sign) ||
			(rca_is_alpha(sign.data[0]) &&
			 rca_skip_blanks(s, end) == end))
			continue;
		*found = true;
		return rca_skip_blanks(s, end);
	}
	return pos;
}

int
rca_strip_approximation(RcaStr s)
{
	for (int i = 0; i < lengthof(approximations); i++)
	{
		RcaStr		sign = approximations[i];
		int			start = s.len - sign.len;
		int			length = -1;

		if (rca_is_alpha(sign.data[0]))
			length = rca_strip_end(s, sign);
		else if (start >= 0 && rca_equal(rca_skip(s, start), sign))
			length = rca_text_before(s, start).len;
		if (length >= 0)
			return length;
	}
	return -1;
}
