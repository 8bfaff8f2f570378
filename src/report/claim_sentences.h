/*
 * src/report/claim_sentences.h
 *
 * Lengths of time that a sentence states: "The outage lasted for about 47
 * minutes", "It took us 12 minutes to detect".
 */
#ifndef RCA_CLAIM_SENTENCES_H
#define RCA_CLAIM_SENTENCES_H

#include "base/base.h"
#include "words/vocabulary.h"

/* what one sentence states at most */
#define RCA_MAX_SENTENCE_CLAIMS	4

typedef struct RcaSentenceClaims
{
	struct
	{
		RcaClaimKind kind;
		int64		length;
		int			at;			/* place of the words in the sentence */
		bool		is_rough;	/* said in passing */
	}			list[RCA_MAX_SENTENCE_CLAIMS];
	int			count;
} RcaSentenceClaims;

/* Is a part of a report on other incidents, or on what is to be done? */
extern bool rca_is_part_of_other_times(RcaPart part);

/* Is it one that tells how bad the incident was? */
extern bool rca_is_part_of_harm(RcaPart part);

/* Reads a sentence of a part of a report. */
extern void rca_sentence_claims(RcaStr sentence, RcaPart part, RcaSentenceClaims *claims);

#endif							/* RCA_CLAIM_SENTENCES_H */
