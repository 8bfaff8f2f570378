/*
 * src/words/word_table.h
 *
 * Tables of words and the look-ups in them, for the files of vocabularies
 * alone: others include vocabulary.h.
 */
#ifndef RCA_WORD_TABLE_H
#define RCA_WORD_TABLE_H

#include "base/base.h"

/* A word or several, in lower case. */
typedef struct RcaWord
{
	const char *text;
	uint8		len;
	uint8		value;
} RcaWord;

/* an entry of a table, and one of a table that is only a set */
#define W(text, value)	{(text), sizeof(text) - 1, (value)}
#define MEMBER(text)	W(text, 1)

/* How the words of a table are compared with a text. */
typedef enum RcaWordMatch
{
	/* with all of it, byte by byte; so the text has to be folded before */
	RCA_MATCH_WHOLE,
	/* with its start, in any case, if no letter or digit follows */
	RCA_MATCH_START
} RcaWordMatch;

/*
 * Words and an index of them.  The words are numbered from 1; first[key] is the
 * first word with a key, next[n] the one after word n with the same key, and 0
 * means that there is none.  Both arrays are zero at first.  The first look-up
 * finds next[0] to be 0 and makes the index, from the words alone, so it is the
 * same in every process.
 *
 * Sorted tables would need no index, but a binary search takes a parse 4 to 6
 * per cent more instructions; and a table that is in the order of its meaning
 * shows what is missing from it.
 */
typedef struct RcaWordTable
{
	const RcaWord *words;
	int			count;
	RcaWordMatch match;
	uint16	   *first;			/* RCA_WORD_KEYS of them */
	uint16	   *next;			/* count + 1 of them */
} RcaWordTable;

#define RCA_WORD_KEYS	256

/* defines a table by the array of its words */
#define RCA_WORD_TABLE(name, array, match) \
	static uint16 name##_first[RCA_WORD_KEYS]; \
	static uint16 name##_next[lengthof(array) + 1]; \
	static const RcaWordTable name = \
	{(array), lengthof(array), (match), name##_first, name##_next}

/* The place of s in a table of whole texts, or -1. */
extern int	rca_find_word(const RcaWordTable *table, RcaStr s);

/* The value of s in a table of whole texts, or -1. */
extern int	rca_word_value(const RcaWordTable *table, RcaStr s);

/* The place of the longest words in a table of starts that s begins with, or -1. */
extern int	rca_find_start(const RcaWordTable *table, RcaStr s);

/*
 * The value of the longest words in a table of starts that s begins with, or
 * -1.
 */
extern int	rca_start_value(const RcaWordTable *table, RcaStr s);

/* The length of the same words, or 0, and their value. */
extern int	rca_start_match(const RcaWordTable *table, RcaStr s, int *value);

/*
 * The value of the first words, from *pos on, that are in a table of starts;
 * *pos becomes the place where they stand.  -1 if there are none.
 */
extern int	rca_next_value(const RcaWordTable *table, RcaStr s, int *pos);

/* Do words of a table of starts stand anywhere in s? */
extern bool rca_has_words(const RcaWordTable *table, RcaStr s);

#endif							/* RCA_WORD_TABLE_H */
