/*
 * src/words/later_words.h
 *
 * Since which reader a word is known.
 */
#ifndef RCA_LATER_WORDS_H
#define RCA_LATER_WORDS_H

#include "base/reader.h"
#include "base/text.h"
#include "words/conventions.h"

/* 0: always. */
extern int	rca_word_since(RcaTaughtKind kind, RcaStr word);

/* Is a known word not known to the reader that a document is read like? */
static inline bool
rca_is_later_word(RcaReading *reading, RcaTaughtKind kind, RcaStr word)
{
	int			since = rca_word_since(kind, word);

	return since > 0 && !rca_reads_since(reading, since);
}

#endif							/* RCA_LATER_WORDS_H */
