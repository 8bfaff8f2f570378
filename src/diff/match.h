/*
 * src/diff/match.h
 *
 * Which thing of one sequence is which of another.
 */
#ifndef RCA_MATCH_H
#define RCA_MATCH_H

#include "base/base.h"

#define RCA_MATCH_NAMES		3
#define RCA_MATCH_WORDS		64

/*
 * A thing to be found again.  Two are the same if they have a name in common;
 * the first name is all of it.  Words tell which are alike.
 */
typedef struct RcaThing
{
	RcaStr		names[RCA_MATCH_NAMES]; /* null strings: none */
	uint32	   *words;			/* of some of its text, in order, none twice */
	int			nwords;
	struct RcaThing *other;		/* the same thing in the other sequence */
	bool		moved;			/* it stands elsewhere among the others */
} RcaThing;

typedef struct RcaThings
{
	RcaThing   *items;
	int			count;
} RcaThings;

/* Takes the words of a text. */
extern void rca_thing_words(RcaThing *thing, RcaStr text);

/* Pairs those without a partner that have the nth name in common. */
extern void rca_match_named(RcaThings a, RcaThings b, int nth);

/* Pairs what is the same at the start and at the end. */
extern void rca_match_ends(RcaThings a, RcaThings b);

/*
 * Finds out which pairs have moved: as few as possible.  Then pairs those that
 * are alike and stand between the same neighbours; and, with any, also one that
 * is not alike but the only one there.
 */
extern void rca_match_rest(RcaThings a, RcaThings b, bool any);

#endif							/* RCA_MATCH_H */
