/*
 * src/values/phrase.c
 */
#include "base/base.h"

#include "base/text.h"
#include "values/currency.h"
#include "values/phrase.h"

int
rca_phrase_at(RcaStr s, int pos, RcaStr phrase, RcaCase letters)
{
	RcaStr		rest = rca_skip(s, pos);

	if (!rca_starts_nocase(rest, phrase) ||
		(letters == RCA_EXACT_CASE &&
		 memcmp(rest.data, phrase.data, phrase.len) != 0))
		return 0;
	if (rca_is_alpha(phrase.data[phrase.len - 1]) &&
		!rca_is_word_end(s, pos + phrase.len))
		return 0;
	return phrase.len;
}

int
rca_one_at(RcaStr s, int pos, const RcaStr *phrases, int nphrases)
{
	int			best = 0;

	for (int i = 0; i < nphrases; i++)
		best = Max(best, rca_phrase_at(s, pos, phrases[i], RCA_ANY_CASE));
	return best;
}

int
rca_joint_at(RcaStr s, int pos, const RcaStr *phrases, int nphrases)
{
	int			at = rca_skip_blanks(s, pos);
	int			n = rca_one_at(s, at, phrases, nphrases);

	return n > 0 ? rca_skip_blanks(s, at + n) - pos : 0;
}

int
rca_strip_end(RcaStr s, RcaStr phrase)
{
	int			start = s.len - phrase.len;

	if (start < 0 || !rca_equal_nocase(rca_skip(s, start), phrase) ||
		(start > 0 && rca_is_word(s.data[start - 1])))
		return -1;
	return rca_text_before(s, start).len;
}

bool
rca_ends_with_one(RcaStr s, const RcaStr *phrases, int nphrases)
{
	for (int i = 0; i < nphrases; i++)
	{
		if (rca_strip_end(s, phrases[i]) >= 0)
			return true;
	}
	return false;
}
