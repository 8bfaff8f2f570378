/*
 * src/words/claim_phrases.h
 *
 * The words of a sentence that state how long something took: "the outage
 * lasted", "were down for", "took us 26 minutes to detect".
 */
#ifndef RCA_CLAIM_PHRASES_H
#define RCA_CLAIM_PHRASES_H

#include "base/base.h"
#include "words/vocabulary.h"

/* What has to stand before a phrase. */
typedef enum RcaClaimSubject
{
	RCA_SUBJECT_ANY,
	RCA_SUBJECT_INCIDENT,		/* "the outage" */
	RCA_SUBJECT_SERVICE,		/* "the site", or the incident */
	RCA_SUBJECT_TOOK,			/* "took", and the length behind it */
	RCA_SUBJECT_HARM			/* anything that is no piece, where the harm is told */
} RcaClaimSubject;

/* Where the length stands, seen from the phrase. */
typedef enum RcaLengthPlace
{
	RCA_LENGTH_BEHIND,
	RCA_LENGTH_BEFORE,
	RCA_LENGTH_WITHIN			/* behind a "within" that follows */
} RcaLengthPlace;

typedef struct RcaClaimPhrase
{
	RcaStr		text;			/* in lower case */
	RcaClaimKind kind;
	RcaClaimSubject subject;
	RcaLengthPlace place;
} RcaClaimPhrase;

/* The nth phrase, from 0, or NULL past the last one. */
extern const RcaClaimPhrase *rca_claim_phrase(int nth);

/* Does a text end with what such a phrase is said of, of this incident? */
extern bool rca_ends_with_subject(RcaStr before, RcaClaimSubject subject);

/* Does a text end with a word for an incident, or with "it"? */
extern bool rca_names_incident(RcaStr text);

/* Is what stands before words of harm a piece of a service, or another incident? */
extern bool rca_is_other_subject(RcaStr before);

/* The place behind "took" in a text, the last one; or -1. */
extern int	rca_find_took(RcaStr text);

/* Do words of a sentence make what it says a plan, a rule, or another's? */
extern bool rca_is_claim_doubted(RcaStr sentence);

/* Does a sentence tell of harm: "could not", "errors", "unavailable"? */
extern bool rca_tells_of_harm(RcaStr sentence);

/* "of detection", "from the time of report" */
extern bool rca_counts_from_detection(RcaStr sentence);

#endif							/* RCA_CLAIM_PHRASES_H */
