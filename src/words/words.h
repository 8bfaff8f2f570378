/*
 * src/words/words.h
 *
 * The tables of vocabulary.c.
 */
#ifndef RCA_WORDS_H
#define RCA_WORDS_H

#include "base/base.h"

typedef struct RcaWord
{
	const char *text;
	uint8		len;
	uint8		value;
} RcaWord;

/*
 * Words, and an index of them by a key: numbers from 1, 0 for none.  It is made
 * on first use, when next[0] is set, and from the table alone, so that it is
 * the same in every process.
 */
typedef struct RcaWordTable
{
	const RcaWord *words;
	int			count;
	uint16	   *first;			/* with a key, 256 of them */
	uint16	   *next;			/* with the same key, by number */
} RcaWordTable;

extern const RcaWordTable rca_heading_words;
extern const RcaWordTable rca_heading_starts;
extern const RcaWordTable rca_heading_ends;
extern const RcaWordTable rca_factor_words;
extern const RcaWordTable rca_timeline_column_words;
extern const RcaWordTable rca_action_column_words;
extern const RcaWordTable rca_key_words;
extern const RcaWordTable rca_milestone_phrases;
extern const RcaWordTable rca_milestone_words;
extern const RcaWordTable rca_denials;
extern const RcaWordTable rca_severity_words;
extern const RcaWordTable rca_closed_words;
extern const RcaWordTable rca_status_words;
extern const RcaWordTable rca_vague_times;
extern const RcaWordTable rca_vague_actions;
extern const RcaWordTable rca_placeholder_words;

#endif							/* RCA_WORDS_H */
