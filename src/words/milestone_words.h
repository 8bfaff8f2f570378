/*
 * src/words/milestone_words.h
 *
 * The words by which an event of a timeline states a milestone, in classes:
 * of what happened to something ("alert", "service", "cause") and of what
 * happened ("fired", "restored", "found").  For the files of milestones alone.
 */
#ifndef RCA_MILESTONE_WORDS_H
#define RCA_MILESTONE_WORDS_H

#include "base/base.h"

typedef enum RcaWordClass
{
	/* what something happens to */
	RCA_CLASS_INCIDENT,			/* the incident, under its names */
	RCA_CLASS_IMPACT,			/* what it does: impact, errors */
	RCA_CLASS_ALERT,
	RCA_CLASS_PAGE,
	RCA_CLASS_RESPONDER,
	RCA_CLASS_CUSTOMER,
	RCA_CLASS_SERVICE,
	RCA_CLASS_CAUSE,
	RCA_CLASS_FIX,
	RCA_CLASS_INVESTIGATION,
	RCA_CLASS_RECOVERY,
	RCA_CLASS_DEFECT,			/* what a cause may be: bug, leak */
	RCA_CLASS_CHANGE,			/* what fails without an incident: a build, a deployment */
	RCA_CLASS_METRIC,			/* what is measured: latency, success rate */
	/* what happens to it */
	RCA_CLASS_BEGIN,
	RCA_CLASS_END,
	RCA_CLASS_DETECT,
	RCA_CLASS_REPORT,
	RCA_CLASS_FIRE,				/* what alarms alone do */
	RCA_CLASS_RECEIVE,			/* what is done to them, and to much else: received, triggered */
	RCA_CLASS_ALERTED,
	RCA_CLASS_PAGED,
	RCA_CLASS_ACKNOWLEDGE,
	RCA_CLASS_INVESTIGATE,
	RCA_CLASS_IDENTIFY,
	RCA_CLASS_FIND,				/* a cause, or an incident */
	RCA_CLASS_CONFIRM,
	RCA_CLASS_MITIGATE,
	RCA_CLASS_APPLY,
	RCA_CLASS_ROLL,
	RCA_CLASS_REVERT,
	RCA_CLASS_BACK,
	RCA_CLASS_NORMAL,			/* online, running */
	RCA_CLASS_UP,				/* the same, beside "is" or "back" */
	RCA_CLASS_WELL,				/* healthy, normal, as usual */
	RCA_CLASS_RECOVER,
	RCA_CLASS_RESOLVE,
	RCA_CLASS_CLOSE,
	RCA_CLASS_REVEAL,			/* what an investigation does to a cause */
	RCA_CLASS_DROP,				/* what goes wrong does: drops, reaches, crashes */
	RCA_CLASS_FAILED,			/* it takes back, too */
	RCA_CLASS_NO_LONGER,		/* both words */
	RCA_CLASS_FAIL,				/* what a service begins to do: failing */
	RCA_CLASS_STOP,
	RCA_CLASS_REPAIR,			/* what is done to a part of a service: restarted, rebuilt */
	/* the words between */
	RCA_CLASS_WRONG,			/* what is said of a service: broken, slow, 503 */
	RCA_CLASS_LEVEL,			/* what a metric is back at: zero, 100 */
	RCA_CLASS_FILLER,			/* articles, auxiliaries, adverbs */
	RCA_CLASS_BE,				/* auxiliaries of the passive */
	RCA_CLASS_FULLY,
	RCA_CLASS_FIRST,
	RCA_CLASS_BY,				/* by, via, during: what follows is no subject */
	RCA_CLASS_FROM,
	RCA_CLASS_THAT,
	RCA_CLASS_TO,
	/* the words that take it back */
	RCA_CLASS_BLOCK,			/* denials, plans, doubts */
	RCA_CLASS_OTHER,			/* other incidents, other times */
	RCA_CLASS_NOT_YET,			/* not in production, or not the end of it */
	RCA_CLASS_PARTLY,
	RCA_CLASS_MUTED,
	RCA_CLASS_COMPOUND,			/* "incident call", "start time" */
	RCA_CLASS_START,			/* of an event, not a word */
	RCA_CLASS_LATER_START,		/* of a clause behind the first */
	RCA_CLASS_STOP_HERE,		/* the end of a clause, not a word */
	/* words that no rule names: they end a clause */
	RCA_CLASS_AND,
	RCA_CLASS_BUT				/* so, and what follows is against it */
} RcaWordClass;

#define RCA_CLASS_COUNT		(RCA_CLASS_COMPOUND + 1)

/* The longest word of the table. */
#define RCA_MAX_CLASS_WORD	28

/* The class of a word in lower case without marks, or -1. */
extern int	rca_class_of_word(RcaStr word);

/*
 * The class of the longest word that s begins with, where words are not
 * parted by blanks, or -1; *length gets its length.
 */
extern int	rca_class_of_ideographs(RcaStr s, int *length);

#endif							/* RCA_MILESTONE_WORDS_H */
