/*
 * src/diff/match.h
 *
 * Finds the things of one sequence in another sequence.
 */
#ifndef RCA_MATCH_H
#define RCA_MATCH_H

#include "base/base.h"

#define RCA_MATCH_NAMES		3
#define RCA_MATCH_WORDS		64

/*
 * A thing to be found.  Two things are the same if they have a name in common.
 * The first name is the whole thing.  Words show which things are similar.
 */
typedef struct RcaThing
{
	RcaStr		names[RCA_MATCH_NAMES]; /* null strings if there are less */
	uint32	   *words;			/* of the start of its text, sorted, without
								 * repetitions */
	int			nwords;
	struct RcaThing *other;		/* the same thing in the other sequence */
	bool		moved;			/* its order among the others differs */
} RcaThing;

typedef struct RcaThings
{
	RcaThing   *items;
	int			count;
} RcaThings;

/* Sets the words of a thing from a text. */
extern void rca_thing_words(RcaThing *thing, RcaStr text);

/* Pairs things without a partner whose nth names are equal. */
extern void rca_match_named(RcaThings a, RcaThings b, int nth);

/* Pairs equal things at the start and at the end. */
extern void rca_match_ends(RcaThings a, RcaThings b);

/*
 * Finds out which pairs have moved: as few as possible.  Then pairs similar
 * things between the same neighbours.  With any, it also pairs things that are
 * not similar if there are no others to choose from.
 */
extern void rca_match_rest(RcaThings a, RcaThings b, bool any);

#endif							/* RCA_MATCH_H */
