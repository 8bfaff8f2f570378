/*
 * src/words/evidence_words.h
 *
 * The rows by which the words of a heading tell what it is about, and the words
 * that tell nothing.  For evidence.c and the tables alone.
 */
#ifndef RCA_EVIDENCE_WORDS_H
#define RCA_EVIDENCE_WORDS_H

#include "base/base.h"
#include "words/vocabulary.h"

/* How much a row counts; of two rows the stronger one names the part. */
typedef enum RcaStrength
{
	RCA_WEAK = 1,				/* if every other word is understood */
	RCA_NORMAL,					/* if one word at most is not */
	RCA_STRONG					/* the same, in a longer heading too */
} RcaStrength;

/*
 * What a word may do besides saying nothing.  A row names the classes that
 * speak against it.
 */
#define RCA_WORD_NOT		0x01	/* "not", "without" */
#define RCA_WORD_ASK		0x02	/* "why", "how" */
#define RCA_WORD_PLAN		0x04	/* "future", "proposed" */
#define RCA_WORD_TIME		0x08	/* "time", "start": a value, not a part */
#define RCA_WORD_VERB		0x10	/* an imperative, as the first word */
#define RCA_WORD_FOREIGN	0x20	/* of another kind of text: "template" */
#define RCA_WORD_ARTICLE	0x40	/* before it, "fix" is a verb */

/* A heading of more words is prose. */
#define RCA_MAX_EVIDENCE_WORDS	8

/*
 * One row.  The stems are in the form of rca_fold, further folded as evidence.c
 * does; those of one row follow each other in a heading, with nothing but words
 * that say nothing between them.  "*" at the end of a stem stands for any
 * letters; else the word may have the plural's "s".
 */
typedef struct RcaEvidenceRow
{
	const char *stems;
	uint8		len;
	uint8		part;			/* RcaPart */
	uint8		strength;		/* RcaStrength */
	uint8		max_words;		/* of the heading */
	uint8		against;		/* classes of words that speak against it */
} RcaEvidenceRow;

/* Words of one kind, with a blank behind each. */
typedef struct RcaEvidenceWords
{
	uint8		classes;		/* RCA_WORD_...; 0: they say nothing */
	const char *words;
} RcaEvidenceWords;

extern const RcaEvidenceRow rca_evidence_rows[];
extern const int rca_nevidence_rows;

/* Words that say nothing, or speak against a row. */
extern const RcaEvidenceWords rca_evidence_words[];
extern const int rca_nevidence_words;

#endif							/* RCA_EVIDENCE_WORDS_H */
