/*
 * src/compose/outlines.h
 *
 * The outlines of templates, which are lists of parts, and the names of the
 * parts in each language.
 */
#ifndef RCA_OUTLINES_H
#define RCA_OUTLINES_H

#include "words/vocabulary.h"

/*
 * What templates have names for: each part, by its number, and then the other
 * headings of outlines.
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
	int			word;			/* a part or an RcaOutlineWord */
	int			level;
	const char *english;		/* its name in this outline; NULL for the
								 * usual name */
} RcaOutlineHeading;

typedef struct RcaOutline
{
	const char *name;
	bool		has_authors;	/* with a line for the authors above the text */
	const RcaOutlineHeading *headings;
	int			nheadings;
} RcaOutline;

/* The first language is English. */
extern const RcaLanguage rca_languages[];
extern const int rca_language_count;

extern const RcaOutline rca_outlines[];
extern const int rca_outline_count;

#endif							/* RCA_OUTLINES_H */
