/*
 * src/words/conventions.h
 *
 * The words of one team.  They are asked before the vocabularies, and an exact
 * one counts whatever those would say.  report/teach.h makes them of what a
 * user wrote; the readers find them with the body of the report.
 */
#ifndef RCA_CONVENTIONS_H
#define RCA_CONVENTIONS_H

#include "base/base.h"

/* What a word is looked up for; each has values of its own. */
typedef enum RcaTaughtKind
{
	RCA_TAUGHT_HEADING,			/* RcaPart */
	RCA_TAUGHT_TIMELINE_COLUMN, /* RcaColumn */
	RCA_TAUGHT_ACTION_COLUMN,	/* RcaColumn */
	RCA_TAUGHT_KEY,				/* RcaKey */
	RCA_TAUGHT_SEVERITY,		/* a rank */
	RCA_TAUGHT_STATUS,			/* RcaActionState */
	RCA_TAUGHT_MILESTONE,		/* RcaMilestone */
	RCA_TAUGHT_IGNORED_HEADING, /* no more than that it is there */
	RCA_TAUGHT_IGNORED_ROW,
	RCA_TAUGHT_SERVICE,			/* number of a name */
	RCA_TAUGHT_OWNER,			/* number of a name */
} RcaTaughtKind;

#define RCA_TAUGHT_KIND_COUNT	11

/* bytes of a folded word, and classes of its first letters */
#define RCA_TAUGHT_LENGTHS		81
#define RCA_TAUGHT_BEGINNINGS	1024

/* What stands for the rest of a text, at the end of a word. */
#define RCA_TAUGHT_ANY			'*'

typedef struct RcaTaughtWord
{
	RcaStr		text;			/* folded */
	uint32		hash;
	uint8		kind;
	bool		starts;			/* the text goes on with anything */
	bool		whole;			/* ... and not within a word */
	int			value;
	int			next;			/* with the same hash, or -1 */
} RcaTaughtWord;

/* Which number of "01/07" is the month. */
typedef enum RcaTaughtOrder
{
	RCA_TAUGHT_NO_ORDER,
	RCA_TAUGHT_DAY_FIRST,
	RCA_TAUGHT_MONTH_FIRST,
} RcaTaughtOrder;

typedef struct RcaConventions
{
	RcaStr		json;			/* as a value keeps them, in UTF-8 */
	RcaStr		zone;			/* of times that state none; or null */
	RcaTaughtOrder order;
	RcaStr	   *names;			/* of services and owners */
	int			nnames;
	int			names_capacity;
	RcaTaughtWord *words;
	int			nwords;
	int			words_capacity;
	int		   *slots;			/* first word of each hash, or -1 */
	int			nslots;			/* a power of two */
	int			exact[RCA_TAUGHT_KIND_COUNT];	/* words of a kind */
	int			longest[RCA_TAUGHT_KIND_COUNT]; /* bytes of one that starts */
	bool		lengths[RCA_TAUGHT_KIND_COUNT][RCA_TAUGHT_LENGTHS]; /* of any */
	bool		begin[RCA_TAUGHT_KIND_COUNT][RCA_TAUGHT_BEGINNINGS];
} RcaConventions;

/* What becomes of a word. */
typedef enum RcaTaught
{
	RCA_TAUGHT_NEW,
	RCA_TAUGHT_NOTHING,			/* nothing of it is left to compare */
	RCA_TAUGHT_TOO_LONG,
	RCA_TAUGHT_STAR,			/* "*" somewhere else than at the end */
	RCA_TAUGHT_OTHERWISE,		/* it says something else already */
} RcaTaught;

/*
 * Adds a word.  One that is there already with the same value is not added
 * again; *before is the value of one that says something else.
 */
extern RcaTaught rca_teach_word(RcaConventions *conventions, RcaTaughtKind kind,
								RcaStr written, int value, int *before);

/* Adds a name, and returns its number. */
extern int	rca_teach_name(RcaConventions *conventions, RcaStr name);

/* Look-ups where there are such words at all. */
extern bool rca_may_be_taught(const RcaConventions *conventions,
							  RcaTaughtKind kind, RcaStr s);
extern int	rca_taught_whole(const RcaConventions *conventions,
							 RcaTaughtKind kind, RcaStr s);
extern int	rca_taught_beginning(const RcaConventions *conventions,
								 RcaTaughtKind kind, RcaStr s);

static inline bool
rca_is_taught(const RcaConventions *conventions, RcaTaughtKind kind)
{
	return conventions != NULL &&
		(conventions->exact[kind] > 0 || conventions->longest[kind] > 0);
}

/*
 * The value of a whole text, or else of the longest word with "*" that it begins
 * with; -1 if there is none.
 */
static inline int
rca_taught(const RcaConventions *conventions, RcaTaughtKind kind, RcaStr s)
{
	return rca_is_taught(conventions, kind) &&
		rca_may_be_taught(conventions, kind, s) ?
		rca_taught_whole(conventions, kind, s) : -1;
}

/*
 * The same of the beginning of a text: a word without "*" has to be followed by
 * its end or by a sign.
 */
static inline int
rca_taught_start(const RcaConventions *conventions, RcaTaughtKind kind,
				 RcaStr s)
{
	return rca_is_taught(conventions, kind) &&
		rca_may_be_taught(conventions, kind, s) ?
		rca_taught_beginning(conventions, kind, s) : -1;
}

#endif							/* RCA_CONVENTIONS_H */
