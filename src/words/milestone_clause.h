/*
 * src/words/milestone_clause.h
 *
 * The milestone that a clause of an event states.  For the files of
 * milestones alone: others include vocabulary.h.
 */
#ifndef RCA_MILESTONE_CLAUSE_H
#define RCA_MILESTONE_CLAUSE_H

#include "base/base.h"
#include "words/vocabulary.h"

/* How much a sentence may hold besides the words that tell. */
typedef enum RcaTier
{
	RCA_TIER_STRONG,			/* a short clause at the start */
	RCA_TIER_DETAIL,			/* one that may be a detail as well */
	RCA_TIER_WEAK				/* any clause, with more words between */
} RcaTier;

/* Does a text begin with a word that denies, plans or doubts what it says? */
extern bool rca_is_denial(RcaStr s);

extern RcaMilestone rca_milestone_of_clauses(RcaStr event, RcaTier tier);

/* The milestones that clauses of an event tell of at the right place, a bit each. */
extern RcaMilestones rca_milestones_of_places(RcaStr event);

#endif							/* RCA_MILESTONE_CLAUSE_H */
