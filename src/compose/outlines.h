/*
 * src/compose/outlines.h
 *
 * What templates are made of: the parts that an outline has, in its order, and
 * how they are called in each language.
 */
#ifndef RCA_OUTLINES_H
#define RCA_OUTLINES_H

#include "words/vocabulary.h"

/*
 * What templates have words for: each part, under its number, and then what
 * outlines have besides.
 */
typedef enum RcaOutlineWord
{
	RCA_WORD_RESPONSE = RCA_PART_COUNT,
	RCA_WORD_RECOVERY,
	RCA_WORD_FAULT,
	RCA_WORD_FIVE_WHYS,
	RCA_WORD_METRICS,
	RCA_WORD_BACKLOG,
	RCA_WORD_RECURRENCE,
	RCA_WORD_APPENDIX,
	/* the columns of a timeline, and of action items */
	RCA_WORD_TIME,
	RCA_WORD_EVENT,
	RCA_WORD_ACTION,
	RCA_WORD_OWNER,
	RCA_WORD_DUE_DATE,
	RCA_WORD_STATUS,
	RCA_WORD_TICKET,
} RcaOutlineWord;

#define RCA_OUTLINE_WORDS	(RCA_WORD_TICKET + 1)

typedef struct RcaLanguage
{
	const char *name;			/* by ISO 639-1 */
	const char *words[RCA_OUTLINE_WORDS];
} RcaLanguage;

/* A heading of an outline. */
typedef struct RcaOutlineHeading
{
	int			word;			/* a part, or an RcaOutlineWord */
	int			level;
	const char *english;		/* what it is called there; NULL: as everywhere */
} RcaOutlineHeading;

typedef struct RcaOutline
{
	const char *name;
	bool		has_authors;	/* above the text */
	const RcaOutlineHeading *headings;
	int			nheadings;
} RcaOutline;

/* The first language is English. */
extern const RcaLanguage rca_languages[];
extern const int rca_language_count;

extern const RcaOutline rca_outlines[];
extern const int rca_outline_count;

#endif							/* RCA_OUTLINES_H */
