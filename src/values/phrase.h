/*
 * src/values/phrase.h
 *
 * Finds words and signs at a position in a text, and at its end.
 */
#ifndef RCA_PHRASE_H
#define RCA_PHRASE_H

#include "base/base.h"
#include "base/text.h"

typedef enum RcaCase
{
	RCA_ANY_CASE,
	RCA_EXACT_CASE
} RcaCase;

/* The text before pos, without the blanks around it. */
static inline RcaStr
rca_text_before(RcaStr s, int pos)
{
	return rca_trim(rca_slice(s.data, s.data + pos));
}

/* The length of a phrase at pos, if it is not inside a word, or 0. */
extern int	rca_phrase_at(RcaStr s, int pos, RcaStr phrase, RcaCase letters);

/* The length of the longest of these phrases at pos, or 0. */
extern int	rca_one_at(RcaStr s, int pos, const RcaStr *phrases, int nphrases);

/* The same, including the blanks before and after it. */
extern int	rca_joint_at(RcaStr s, int pos, const RcaStr *phrases,
						 int nphrases);

/*
 * The length of s without the phrase at its end and the blanks before that.
 * -1 if s does not end with it.
 */
extern int	rca_strip_end(RcaStr s, RcaStr phrase);

extern bool rca_ends_with_one(RcaStr s, const RcaStr *phrases, int nphrases);

#endif							/* RCA_PHRASE_H */
