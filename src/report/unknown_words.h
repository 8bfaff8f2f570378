/*
 * src/report/unknown_words.h
 *
 * What of a report was not understood, and what it may mean: for teams who
 * want to teach their words.
 */
#ifndef RCA_UNKNOWN_WORDS_H
#define RCA_UNKNOWN_WORDS_H

#include "report/report.h"

typedef struct RcaUnknownWord
{
	const char *kind;			/* a key of conventions: "headings", "columns" */
	RcaStr		word;			/* as written */
	const char *guess;			/* what it is under that key, or NULL */
	RcaStr		example;		/* what stands beside or under it, or null */
	int			line;
} RcaUnknownWord;

typedef struct RcaUnknownWords
{
	RcaUnknownWord *items;
	int			count;
	int			capacity;
} RcaUnknownWords;

/* By kind, and then by line.  What the team has taught is understood. */
extern RcaUnknownWords rca_unknown_words(const RcaReport *report);

#endif							/* RCA_UNKNOWN_WORDS_H */
