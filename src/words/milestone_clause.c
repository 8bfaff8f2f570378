/*
 * src/words/milestone_clause.c
 *
 * A clause states a milestone by two words: what something happened to, and
 * what happened to it, close together and in this order, with no word before
 * them that takes it back.  Rules name classes of words and not the words, so
 * that one rule reads all languages of the table, and an event is looked up
 * word by word, not phrase by phrase.
 */
#include "base/base.h"

#include "base/text.h"
#include "words/fold.h"
#include "words/milestone_clause.h"
#include "words/milestone_words.h"

/* how much of an event is looked at; the rest of it tells details */
#define MAX_STRONG_BYTES	200
#define MAX_WEAK_BYTES		600
#define MAX_TOKENS			96
#define MAX_DENIAL			24

/* a clause behind the first one tells only if it has no more words that tell */
#define MAX_LATER_TOKENS	7

/* a good state is told in few words */
#define MAX_STATE_TOKENS	6

/* words before the first one that tells, fillers not counted */
#define MAX_LEAD			5

typedef uint64 Classes;

#define IS(class)	((Classes) 1 << RCA_CLASS_##class)

#define TROUBLE		(IS(INCIDENT) | IS(IMPACT))
#define SIGNAL		(IS(ALERT) | IS(PAGE))
#define FOUND		(IS(FIND) | IS(DETECT))
#define LEARNED		(IS(IDENTIFY) | IS(FIND) | IS(CONFIRM))
#define FIRED		(IS(FIRE) | IS(RECEIVE))
#define SKIPPED		(IS(FILLER) | IS(BE) | IS(FULLY))
#define IS_WELL		(IS(NORMAL) | IS(UP) | IS(WELL))
#define FAULTS		(TROUBLE | IS(DEFECT) | IS(WRONG) | IS(FAIL) | IS(FAILED) | IS(DROP) | IS(STOP) | \
					 IS(BLOCK) | IS(NO_LONGER))
#define AGENT		(IS(START) | IS(RESPONDER))
/* one of these is in every clause that tells something */
#define HAPPENINGS	(IS(WRONG) | IS(REPAIR) | (IS(REPAIR) - IS(BEGIN)) | IS(ALERT) | IS(RECOVERY) | IS(CAUSE))
/* the start of any clause, not only of the first one */
#define ANY_START	(IS(START) | IS(LATER_START))
/* no rule reaches over these */
#define DENIALS		(IS(BLOCK) | IS(OTHER) | IS(NO_LONGER))
#define CLAUSE_ENDS	(IS(STOP_HERE) | IS(BY) | IS(THAT) | IS(TO) | IS(FROM))

typedef struct Rule
{
	Classes		first;
	Classes		second;
	Classes		next;			/* one of these follows, unless 0 */
	int			gap;			/* other words between first and second */
	int			next_gap;		/* between second and next */
	RcaMilestone milestone;
	bool		ideographs;		/* for words that are not parted by blanks alone */
} Rule;

/* of those that end at the same word the first counts */
static const Rule rules[] =
{
	/* what resolves goes before who reports it */
	{IS(INCIDENT), IS(RESOLVE) | IS(END), 0, 0, 0, RCA_MILESTONE_RESOLVED},
	{IS(START), IS(RESOLVE), CLAUSE_ENDS, 0, 0, RCA_MILESTONE_RESOLVED},
	{AGENT, IS(RESOLVE), IS(INCIDENT), 0, 1, RCA_MILESTONE_RESOLVED},
	{IS(LATER_START), IS(END), IS(INCIDENT), 0, 1, RCA_MILESTONE_RESOLVED},
	{IS(ALERT), IS(RESOLVE), CLAUSE_ENDS, 1, 0, RCA_MILESTONE_RESOLVED},
	{IS(ALERT), IS(STOP), 0, 1, 0, RCA_MILESTONE_RECOVERED},
	{IS(INCIDENT), IS(CLOSE), 0, 0, 0, RCA_MILESTONE_CLOSED},
	{AGENT, IS(CLOSE), IS(INCIDENT), 0, 0, RCA_MILESTONE_CLOSED},

	{IS(SERVICE), IS(RECOVER), 0, 1, 0, RCA_MILESTONE_RECOVERED},
	{IS(SERVICE), IS_WELL, 0, 0, 0, RCA_MILESTONE_RECOVERED},
	{IS(SERVICE), IS(CONFIRM), IS_WELL, 0, 0, RCA_MILESTONE_RECOVERED},
	{IS(SERVICE), IS(BACK), IS_WELL, 1, 1, RCA_MILESTONE_RECOVERED},
	{IS(START), IS(BACK), IS_WELL, 3, 1, RCA_MILESTONE_RECOVERED},
	{IS(SERVICE), IS(BACK), IS(STOP_HERE), 0, 0, RCA_MILESTONE_RECOVERED},
	{IS(FULLY), IS(RECOVER) | IS_WELL, 0, 0, 0, RCA_MILESTONE_RECOVERED},
	{IS(METRIC), IS(BACK), IS_WELL | IS(LEVEL), 1, 1, RCA_MILESTONE_RECOVERED},
	{IS(START), IS(RECOVER), CLAUSE_ENDS, 0, 0, RCA_MILESTONE_RECOVERED},
	{AGENT, IS(RECOVER), IS(SERVICE), 0, 1, RCA_MILESTONE_RECOVERED},
	{IS(RECOVERY), IS(CONFIRM) | IS(DETECT) | IS(APPLY), 0, 0, 0, RCA_MILESTONE_RECOVERED},
	{IS(SERVICE), IS(RECOVERY), 0, 0, 0, RCA_MILESTONE_RECOVERED},
	{IS(START) | IS(RESPONDER) | IS(CUSTOMER), IS(CONFIRM), IS(RECOVERY), 0, 1, RCA_MILESTONE_RECOVERED},
	{IS(IMPACT), IS(END) | IS(STOP) | IS(RESOLVE) | IS(NO_LONGER), 0, 0, 0, RCA_MILESTONE_RECOVERED},
	{IS(START) | IS(CUSTOMER) | IS(RESPONDER), IS(NO_LONGER), IS(IMPACT) | IS(WRONG) | IS(REPORT) | IS(DETECT), 2, 3, RCA_MILESTONE_RECOVERED},
	{ANY_START, IS(RECOVERY), IS(STOP_HERE), 1, 0, RCA_MILESTONE_RECOVERED, true},
	{ANY_START, IS(RECOVER), IS(STOP_HERE), 9, 0, RCA_MILESTONE_RECOVERED, true},
	{ANY_START, IS(RESOLVE), IS(STOP_HERE), 1, 0, RCA_MILESTONE_RESOLVED, true},
	{IS(BE), IS(BACK), IS(STOP_HERE), 0, 0, RCA_MILESTONE_RECOVERED},
	{ANY_START, IS(BACK), IS(INCIDENT), 3, 1, RCA_MILESTONE_RECOVERED},

	{TROUBLE, IS(MITIGATE), 0, 0, 0, RCA_MILESTONE_MITIGATED},
	{IS(START), IS(MITIGATE), CLAUSE_ENDS, 0, 0, RCA_MILESTONE_MITIGATED},
	{AGENT, IS(MITIGATE), TROUBLE, 0, 0, RCA_MILESTONE_MITIGATED},
	{IS(FIX), IS(APPLY), 0, 3, 0, RCA_MILESTONE_MITIGATED},
	{IS(FIX), IS(DROP), IS(SERVICE), 0, 0, RCA_MILESTONE_MITIGATED},
	{AGENT | IS(LATER_START), IS(APPLY), IS(FIX), 0, 2, RCA_MILESTONE_MITIGATED},
	{IS(DEFECT), IS(REPAIR), CLAUSE_ENDS, 0, 0, RCA_MILESTONE_MITIGATED},
	{ANY_START, IS(ROLL), IS(BACK), 5, 0, RCA_MILESTONE_MITIGATED},
	{IS(START), IS(REVERT), IS(STOP_HERE) | IS(BY) | IS(TO), 5, 2, RCA_MILESTONE_MITIGATED},

	{IS(CAUSE), LEARNED | IS(DETECT), 0, 0, 0, RCA_MILESTONE_IDENTIFIED},
	{IS(BE), IS(CAUSE), CLAUSE_ENDS, 0, 0, RCA_MILESTONE_IDENTIFIED},
	{AGENT, LEARNED, IS(CAUSE), 1, 2, RCA_MILESTONE_IDENTIFIED},
	{IS(INCIDENT), IS(IDENTIFY), 0, 0, 0, RCA_MILESTONE_IDENTIFIED},
	{AGENT, IS(IDENTIFY), TROUBLE, 0, 2, RCA_MILESTONE_IDENTIFIED},
	{IS(START), IS(IDENTIFY), CLAUSE_ENDS, 0, 0, RCA_MILESTONE_IDENTIFIED},
	{IS(START), IS(IDENTIFY), IS(DEFECT), 3, 3, RCA_MILESTONE_IDENTIFIED},
	{IS(DEFECT), IS(IDENTIFY), 0, 1, 0, RCA_MILESTONE_IDENTIFIED},
	{IS(INVESTIGATION), IS(REVEAL) | IS(IDENTIFY) | IS(FIND), 0, 1, 0, RCA_MILESTONE_IDENTIFIED},
	{AGENT, IS(IDENTIFY) | IS(CONFIRM), IS(CAUSE), 0, 8, RCA_MILESTONE_IDENTIFIED},

	{IS(INVESTIGATION), IS(BEGIN), 0, 3, 0, RCA_MILESTONE_INVESTIGATING},
	{ANY_START, IS(BEGIN), IS(INVESTIGATION), 4, 1, RCA_MILESTONE_INVESTIGATING},
	{IS(INCIDENT), IS(INVESTIGATE), CLAUSE_ENDS, 0, 0, RCA_MILESTONE_INVESTIGATING},
	{IS(START), IS(INVESTIGATION), IS(STOP_HERE), 2, 0, RCA_MILESTONE_INVESTIGATING},
	{ANY_START, IS(INVESTIGATE), IS(STOP_HERE), 5, 0, RCA_MILESTONE_INVESTIGATING},
	{ANY_START, IS(INVESTIGATE), TROUBLE | IS(ALERT) | IS(CAUSE), 5, 2, RCA_MILESTONE_INVESTIGATING},

	{IS(START), IS(ACKNOWLEDGE), (CLAUSE_ENDS & ~IS(THAT)) | FIRED | TROUBLE | SIGNAL, 3, 0, RCA_MILESTONE_ACKNOWLEDGED},
	{IS(LATER_START), IS(ACKNOWLEDGE), (CLAUSE_ENDS & ~IS(THAT)) | FIRED | TROUBLE | SIGNAL, 1, 0, RCA_MILESTONE_ACKNOWLEDGED},

	{IS(RESPONDER), IS(PAGED), 0, 2, 0, RCA_MILESTONE_PAGED},
	{IS(START), IS(PAGED), IS(RESPONDER), 3, 3, RCA_MILESTONE_PAGED},
	{ANY_START, IS(PAGED), CLAUSE_ENDS, 2, 0, RCA_MILESTONE_PAGED},
	{IS(ALERT), IS(PAGED) | IS(PAGE), 0, 0, 0, RCA_MILESTONE_PAGED},
	{IS(PAGE), IS(APPLY) | FIRED, 0, 0, 0, RCA_MILESTONE_PAGED},

	{TROUBLE, IS(BEGIN), CLAUSE_ENDS | IS(CUSTOMER) | IS(SERVICE), 0, 2, RCA_MILESTONE_STARTED},
	{IS(START), IS(BEGIN), TROUBLE, 0, 1, RCA_MILESTONE_STARTED},
	{ANY_START, IS(BEGIN), IS(FAIL), 5, 1, RCA_MILESTONE_STARTED},
	{IS(SERVICE), IS(FAIL), IS(WRONG) | TROUBLE, 0, 0, RCA_MILESTONE_STARTED},
	{IS(SERVICE), IS(DROP), CLAUSE_ENDS | IS(BACK), 0, 0, RCA_MILESTONE_STARTED},
	{IS(SERVICE), IS(WRONG), IS(STOP_HERE), 0, 0, RCA_MILESTONE_STARTED},

	{IS(ALERT), FIRED | IS(DETECT) | IS(BEGIN), 0, 4, 0, RCA_MILESTONE_DETECTED},
	{AGENT, FIRED, IS(ALERT), 0, 4, RCA_MILESTONE_DETECTED},
	{IS(FIRST), IS(ALERT), 0, 2, 0, RCA_MILESTONE_DETECTED},
	{IS(START), IS(ALERT), IS(FROM), 2, 0, RCA_MILESTONE_DETECTED},
	{IS(START), IS(ALERTED), IS(BY), 0, 0, RCA_MILESTONE_DETECTED},
	{IS(RESPONDER), IS(ALERTED), IS(STOP_HERE) | IS(BY) | IS(FROM), 0, 0, RCA_MILESTONE_DETECTED},
	{TROUBLE, FOUND, 0, 0, 0, RCA_MILESTONE_DETECTED},
	{TROUBLE, IS(FIRST), FOUND, 0, 0, RCA_MILESTONE_DETECTED},
	{IS(START) | IS(FIRST), IS(DETECT), CLAUSE_ENDS, 0, 0, RCA_MILESTONE_DETECTED},
	{IS(START), IS(DETECT), TROUBLE | IS(METRIC), 5, 0, RCA_MILESTONE_DETECTED},
	{TROUBLE, IS(REPORT), 0, 1, 0, RCA_MILESTONE_DETECTED},
	{IS(CUSTOMER), IS(REPORT), 0, 1, 0, RCA_MILESTONE_DETECTED},
	{IS(START), IS(REPORT), IS(FROM) | IS(BY) | FIRED, 0, 0, RCA_MILESTONE_DETECTED},
	{IS(START), IS(REPORT), IS(THAT), 1, 0, RCA_MILESTONE_DETECTED},
	{IS(START), IS(REPORT), IS(INCIDENT), 5, 0, RCA_MILESTONE_DETECTED},
	{IS(START), IS(REPORT), IS(WRONG) | IS(DEFECT), 2, 5, RCA_MILESTONE_DETECTED},
	{IS(START), IS(DETECT), 0, 3, 0, RCA_MILESTONE_DETECTED},
	{IS(CUSTOMER), IS(ALERTED), IS(RESPONDER), 0, 3, RCA_MILESTONE_DETECTED},
	{AGENT, FIRED, IS(REPORT), 0, 3, RCA_MILESTONE_DETECTED},
	{IS(RESPONDER) | IS(CUSTOMER), IS(ALERTED), TROUBLE, 0, 2, RCA_MILESTONE_DETECTED},
	{IS(RESPONDER), IS(ALERTED), IS(THAT), 0, 0, RCA_MILESTONE_DETECTED},
	{IS(LATER_START), IS(RESOLVE), IS(INCIDENT), 1, 1, RCA_MILESTONE_MITIGATED},
};

/* What may tell of a milestone, too, and tells of much else: a hint. */
static const Rule detail_rules[] =
{
	{ANY_START, IS(BACK), IS_WELL | IS(LEVEL), 6, 3, RCA_MILESTONE_RECOVERED},
	{ANY_START, IS(WELL), IS(STOP_HERE) | IS(BACK), 6, 0, RCA_MILESTONE_RECOVERED},
	{ANY_START, IS(LEVEL), IS(WELL), 6, 0, RCA_MILESTONE_RECOVERED},
	{ANY_START, IS(RECOVER), CLAUSE_ENDS, 4, 0, RCA_MILESTONE_RECOVERED},

	{ANY_START, IS(IDENTIFY), IS(THAT), 4, 0, RCA_MILESTONE_IDENTIFIED},
	{ANY_START, IS(IDENTIFY) | IS(FIND) | IS(REVEAL), IS(DEFECT) | IS(CAUSE), 4, 4, RCA_MILESTONE_IDENTIFIED},

	{ANY_START, IS(FIND), IS(INCIDENT), 4, 1, RCA_MILESTONE_DETECTED},

	{ANY_START, IS(DROP) | IS(FAIL), IS(WRONG) | IS(LEVEL) | TROUBLE, 6, 3, RCA_MILESTONE_STARTED},
	{ANY_START, IS(FAILED), CLAUSE_ENDS, 6, 0, RCA_MILESTONE_STARTED},
	{ANY_START, IS(STOP) | IS(NO_LONGER), IS_WELL | IS(FAIL), 6, 1, RCA_MILESTONE_STARTED},
	{ANY_START, IS(DROP) | IS(WRONG), IS(STOP_HERE), 6, 0, RCA_MILESTONE_STARTED},
	{ANY_START, IS(BEGIN), IS(FAIL) | IS(WRONG) | IS(DROP), 6, 2, RCA_MILESTONE_STARTED},
};

/*
 * What tells of a milestone where it stands at its place in the timeline, and of
 * a detail elsewhere (report/timeline_milestones.c).
 */
static const Rule place_rules[] =
{
	{ANY_START, IS(BACK), IS_WELL | IS(LEVEL), 6, 3, RCA_MILESTONE_RECOVERED},
	{ANY_START, IS(WELL), IS(STOP_HERE) | IS(BACK), 6, 0, RCA_MILESTONE_RECOVERED},
	{ANY_START, IS(NORMAL), IS(STOP_HERE) | IS(BACK), 5, 0, RCA_MILESTONE_RECOVERED},
	{ANY_START, IS(LEVEL), IS(WELL), 6, 0, RCA_MILESTONE_RECOVERED},
	{ANY_START, IS(RECOVER), CLAUSE_ENDS, 4, 0, RCA_MILESTONE_RECOVERED},

	{ANY_START, FOUND, IS(INCIDENT) | IS(THAT) | IS(WRONG) | IS(DEFECT), 4, 4, RCA_MILESTONE_DETECTED},
	{ANY_START, IS(IDENTIFY), IS(THAT), 4, 4, RCA_MILESTONE_DETECTED},
	{IS(CUSTOMER), IS(REPORT), 0, 6, 0, RCA_MILESTONE_DETECTED},
	{IS(WRONG) | IS(DEFECT), IS(REPORT), 0, 1, 0, RCA_MILESTONE_DETECTED},
	{IS(START), IS(FIRE), 0, 3, 0, RCA_MILESTONE_DETECTED},

	{IS(START), IS(DROP) | IS(FAIL), IS(WRONG) | IS(LEVEL) | TROUBLE, 6, 3, RCA_MILESTONE_STARTED},
	{IS(START), IS(FAILED), 0, 6, 0, RCA_MILESTONE_STARTED},
	{IS(START), IS(STOP) | IS(NO_LONGER), IS_WELL | IS(FAIL), 6, 1, RCA_MILESTONE_STARTED},
	{IS(START), IS(DROP) | IS(WRONG), CLAUSE_ENDS | IS(BACK), 6, 0, RCA_MILESTONE_STARTED},
	{IS(START), IS(BEGIN), IS(FAIL) | IS(WRONG) | IS(DROP), 6, 2, RCA_MILESTONE_STARTED},
};

typedef struct Token
{
	Classes		is;
	int			clause;			/* counted from 0 */
} Token;

typedef struct Tokens
{
	Token		list[MAX_TOKENS + 2];
	int			count;
	int			clause;
	int			but;			/* the clause that begins with "but", or -1 */
	Classes		all;			/* that any of them is in */
	bool		ideographs;		/* has words that are not parted by blanks */
} Tokens;

/*
 * Words
 */

static void
add_token(Tokens *tokens, int class)
{
	Token	   *token = &tokens->list[tokens->count];

	token->is = class < 0 ? 0 : (Classes) 1 << class;
	if (class == RCA_CLASS_FAILED)
		token->is |= IS(BLOCK);
	token->clause = tokens->clause;
	tokens->all |= token->is;
	tokens->count++;
}

/*
 * "no longer" is one word, and "longer" alone says nothing; who is "working on"
 * something does not work again, and what "fails over" does not fail.
 */
static void
add_second_word(Tokens *tokens, int class, RcaStr word)
{
	Token	   *before = tokens->count > 0 ? &tokens->list[tokens->count - 1] : NULL;

	if (class == RCA_CLASS_NO_LONGER && (before == NULL || (before->is & IS(BLOCK)) == 0))
		class = -1;
	else if (class == RCA_CLASS_NO_LONGER)
	{
		before->is = IS(NO_LONGER);
		tokens->all |= IS(NO_LONGER);
		return;
	}
	else if (before != NULL && (before->is & IS(WELL)) != 0 && rca_equal_nocase(word, RCA_STR("on")))
		before->is = 0;
	else if (before != NULL && (before->is & (IS(FAIL) | IS(FAILED))) != 0 && rca_equal_nocase(word, RCA_STR("over")))
	{
		before->is = 0;
		class = -1;
	}
	add_token(tokens, class);
}

/* A new clause, unless the last one is still empty. */
static void
end_clause(Tokens *tokens)
{
	if (tokens->count > 0 &&
		tokens->list[tokens->count - 1].clause == tokens->clause)
		tokens->clause++;
}

/* Does a hyphen or an apostrophe at i stand within a word? */
static bool
joins_word(RcaStr s, int i)
{
	return (s.data[i] == '-' || s.data[i] == '\'') && i > 0 && i + 1 < s.len &&
		rca_is_alpha(s.data[i - 1]) && rca_is_alpha(s.data[i + 1]);
}

static int
class_of(RcaStr word)
{
	char		buffer[RCA_MAX_FOLDED];
	char		marks = 0;
	RcaStr		folded;

	/* "l'incident" */
	if (word.len > 2 && word.data[1] == '\'')
		word = rca_skip(word, 2);
	if (word.len > RCA_MAX_CLASS_WORD)
		return -1;
	for (int i = 0; i < word.len; i++)
	{
		/* letters get it; digits, hyphens and apostrophes have it */
		buffer[i] = word.data[i] | 0x20;
		marks |= word.data[i];
	}
	if (!IS_HIGHBIT_SET(marks))
		return rca_class_of_word(rca_str(buffer, word.len));
	return rca_fold(word, buffer, &folded) ? rca_class_of_word(folded) : -1;
}

/* Is this a letter of a script whose words are not parted by blanks? */
static bool
is_ideograph(RcaStr s, int i)
{
	unsigned char c = (unsigned char) s.data[i];

	return i + 2 < s.len && c >= 0xE3 && c <= 0xED;
}

/* Is a word the "over" of "errors over 5 %", "errors over the last hour"? */
static bool
is_over_what(RcaStr word, RcaStr behind)
{
	static const RcaStr leads[] = {
		RCA_LITERAL("the "), RCA_LITERAL("a "), RCA_LITERAL("an "), RCA_LITERAL("~"),
		RCA_LITERAL("several "), RCA_LITERAL("about "),
	};

	behind = rca_trim(behind);
	return rca_equal_nocase(word, RCA_STR("over")) && behind.len > 0 &&
		(rca_is_digit(behind.data[0]) || rca_starts_with_one(behind, leads, lengthof(leads)) > 0);
}

/* Reads one word from i on; returns where it ends. */
static int
read_word(Tokens *tokens, RcaStr s, int i)
{
	int			start = i;
	int			length = 0;
	int			class;

	if (is_ideograph(s, i))
	{
		/* the full stop and the comma among them end a clause */
		if (memcmp(s.data + i, "\xe3\x80\x82", 3) == 0 ||
			memcmp(s.data + i, "\xe3\x80\x81", 3) == 0)
		{
			end_clause(tokens);
			return i + 3;
		}
		tokens->ideographs = true;
		class = rca_class_of_ideographs(rca_skip(s, i), &length);
		if (class >= 0)
		{
			add_token(tokens, class);
			return i + length;
		}
		/* what is not known counts once for all of it */
		if (tokens->count == 0 || tokens->list[tokens->count - 1].is != 0)
			add_token(tokens, -1);
		return i + 3;
	}
	while (i < s.len &&
		   (rca_is_alpha(s.data[i]) || joins_word(s, i) ||
			(rca_is_word(s.data[i]) && !is_ideograph(s, i))))
		i++;
	class = class_of(rca_slice(s.data + start, s.data + i));
	/* "è", "é": without its accent it means "and" */
	if (class == RCA_CLASS_AND && IS_HIGHBIT_SET(s.data[start]))
		class = RCA_CLASS_BE;
	if (class == RCA_CLASS_END && is_over_what(rca_slice(s.data + start, s.data + i), rca_skip(s, i)))
		class = -1;
	if (class == RCA_CLASS_AND || class == RCA_CLASS_BUT)
		end_clause(tokens);
	if (class == RCA_CLASS_BUT)
		tokens->but = tokens->clause;
	if (class == RCA_CLASS_AND || class == RCA_CLASS_BUT)
		return i;
	if (class == RCA_CLASS_NO_LONGER || class == RCA_CLASS_BY || class == RCA_CLASS_END)
		add_second_word(tokens, class, rca_slice(s.data + start, s.data + i));
	else
		add_token(tokens, class);
	return i;
}

/* Does a sign at i end a clause?  A dot within "v1.2" does not. */
static inline bool
ends_clause(RcaStr s, int i)
{
	if (strchr(",;:()!|\n", s.data[i]) != NULL)
		return s.data[i] != ':' || i + 1 == s.len || rca_is_space(s.data[i + 1]);
	if (s.data[i] == '.' || s.data[i] == '-')
		return i + 1 == s.len || rca_is_space(s.data[i + 1]);
	return false;
}

/*
 * Does a sign of three bytes, a dash or an arrow between blanks?  A typographic
 * apostrophe does not.
 */
static inline bool
ends_clause_wide(RcaStr s, int i)
{
	return memcmp(s.data + i, "\xe2\x80\x93", 3) == 0 || memcmp(s.data + i, "\xe2\x80\x94", 3) == 0 ||
		(i > 0 && rca_is_space(s.data[i - 1]) && memcmp(s.data + i, "\xe2\x86\x92", 3) == 0);
}

static void
read_words(Tokens *tokens, RcaStr s)
{
	int			i = 0;

	tokens->count = tokens->clause = 0;
	tokens->but = -1;
	tokens->all = 0;
	tokens->ideographs = false;
	while (i < s.len && tokens->count < MAX_TOKENS)
	{
		if (s.data[i] == ' ')
			i++;
		/* dashes, ellipses and quotes of three bytes */
		else if ((unsigned char) s.data[i] == 0xE2 && i + 2 < s.len)
		{
			if (tokens->count > 0 && ends_clause_wide(s, i))
				end_clause(tokens);
			i += 3;
		}
		else if (rca_is_word(s.data[i]))
			i = read_word(tokens, s, i);
		else
		{
			if (s.data[i] == '?' && tokens->count > 0)
				tokens->list[tokens->count - 1].is |= IS(BLOCK);
			else if (ends_clause(s, i) && tokens->count > 0)
				end_clause(tokens);
			i++;
		}
	}
}

/*
 * Rules
 */

/* What may stand before a compound word, and is then another thing. */
#define HEADS	(TROUBLE | IS(BEGIN) | IS(ALERT) | IS(PAGE) | IS(SERVICE) | \
				 IS(END) | IS(RECOVERY) | IS(RESPONDER) | IS(CUSTOMER) | IS(FIX) | IS(CLOSE))

static void
strip_compounds(Tokens *tokens)
{
	for (int i = 1; i < tokens->count; i++)
	{
		Token	   *token = &tokens->list[i];

		if ((token->is & IS(COMPOUND)) == 0)
			continue;
		for (int j = i - 1; j >= 0 && (tokens->list[j].is & HEADS) != 0 &&
			 tokens->list[j].clause == token->clause; j--)
			tokens->list[j].is = 0;
	}
}

/* A clause: its tokens, from first up to end, and what stands in them. */
typedef struct Clause
{
	const Tokens *tokens;
	int			first;
	int			end;
	int			nth;			/* counted from 1 */
	int			length;			/* words, fillers not counted */
	RcaTier		tier;
	Classes		all;
} Clause;

/* The place of the first word of these classes, with up to gap others before it; or -1. */
static int
find_class(const Clause *clause, int i, Classes classes, int gap)
{
	for (; i < clause->end; i++)
	{
		Classes		is = clause->tokens->list[i].is;

		if ((is & classes) != 0)
			return i;
		if ((is & DENIALS) != 0 || ((is & SKIPPED) == 0 && gap-- == 0))
			return -1;
	}
	return (classes & IS(STOP_HERE)) != 0 ? i : -1;
}

/* Do the words before one take back what it tells? */
static bool
is_taken_back(const Clause *clause, int first, int second)
{
	const Token *list = clause->tokens->list;
	Classes		before = 0;
	int			lead = 0;

	for (int i = Max(clause->first, 0); i < second; i++)
	{
		/* "confirmed that": what follows is told, not supposed */
		if ((list[i].is & IS(THAT)) != 0 &&
			(before & (IS(CONFIRM) | IS(REPORT))) == 0)
			return true;
		before |= list[i].is;
		if ((list[i].is & IS(THAT)) != 0)
			lead = 0;
		else if (i < first && (list[i].is & SKIPPED) == 0)
			lead++;
	}
	if ((before & (DENIALS | IS(MUTED) | IS(NOT_YET))) != 0)
		return true;
	if ((list[second].is & (IS(BLOCK) | IS(FAILED))) == IS(BLOCK) ||
		(second > 0 && (list[second - 1].is & IS(TO)) != 0 &&
		 !(second > 1 && (list[second - 2].is & IS(BEGIN)) != 0)))
		return true;
	/* "identified no cause" */
	if (second + 1 < clause->end && (list[second + 1].is & IS(BLOCK)) != 0)
		return true;
	return clause->tier != RCA_TIER_WEAK && lead > MAX_LEAD;
}

/* What also takes it back, wherever in the clause it stands. */
static bool
is_spoilt(const Clause *clause, RcaMilestone milestone)
{
	if (clause->tokens->ideographs && (clause->all & IS(BLOCK)) != 0)
		return true;
	if ((clause->tokens->all & IS(NOT_YET)) != 0 &&
		milestone >= RCA_MILESTONE_MITIGATED)
		return true;
	if ((clause->tokens->all & IS(BLOCK)) != 0 &&
		milestone >= RCA_MILESTONE_MITIGATED && clause->tier == RCA_TIER_DETAIL)
		return true;
	/* a rollback that begins has not happened, and what fails again has begun before */
	if ((milestone == RCA_MILESTONE_MITIGATED && (clause->all & IS(BEGIN)) != 0) ||
		/* a build or a deployment that fails has not started an incident */
		(milestone == RCA_MILESTONE_STARTED && (clause->all & IS(CHANGE)) != 0 &&
		 clause->tier == RCA_TIER_DETAIL) ||
		(milestone == RCA_MILESTONE_STARTED && (clause->all & IS(BACK)) != 0))
		return true;
	return (clause->all & IS(PARTLY)) != 0 &&
		milestone >= RCA_MILESTONE_RECOVERED;
}

/* Is there a word of these classes in a clause before the given place? */
static bool
has_class(const Clause *clause, Classes classes, int end)
{
	for (int i = clause->first; i < end; i++)
	{
		if ((clause->tokens->list[i].is & classes) != 0)
			return true;
	}
	return false;
}

/* Where the second word of a rule stands in a clause, or -1. */
static int
match_rule(const Clause *clause, const Rule *rule)
{
	const Token *list = clause->tokens->list;
	int			more = clause->tier == RCA_TIER_WEAK ? 4 : 0;

	/* before the first word of a later clause, too, is a start */
	for (int i = clause->first - 1; i < clause->end; i++)
	{
		Classes		is = i >= clause->first ? list[i].is :
			clause->first == 0 ? IS(START) : IS(LATER_START);
		int			second;

		if ((is & rule->first) == 0)
			continue;
		second = find_class(clause, i + 1, rule->second, rule->gap + more);
		if (second < 0 || second >= clause->end ||
			is_taken_back(clause, i, second))
			continue;
		/* "a user was reported" is no report of a user */
		if ((is & IS(CUSTOMER)) != 0 && (list[second - 1].is & IS(BE)) != 0 &&
			(list[second].is & IS(REPORT)) != 0)
			continue;
		/* "and talked with the developers investigating it" */
		if ((is & IS(LATER_START)) != 0 && has_class(clause, IS(BY), second))
			continue;
		/* "the jobs failed, and were investigated" */
		if ((is & IS(LATER_START)) != 0 && second == i + 2 && (list[second - 1].is & IS(BE)) != 0 &&
			(list[second].is & IS(INVESTIGATE)) != 0)
			continue;
		/* "noticed that": what is noticed must be a fault */
		if ((list[second].is & IS(DETECT)) != 0 && second + 1 < clause->end &&
			(list[second + 1].is & IS(THAT)) != 0 && (clause->tokens->all & FAULTS) == 0)
			continue;
		/* "a bump is noticed" may be of anything */
		if ((is & IS(START)) != 0 && second > i + 2 && rule->next == 0 &&
			(list[second - 1].is & IS(BE)) != 0)
			continue;
		if (rule->next == 0 ||
			(find_class(clause, second + 1, rule->next, rule->next_gap + more) >= 0))
			return second;
	}
	return -1;
}

/* The milestone that the first of two matches gives in a clause. */
static RcaMilestone
read_clause(const Clause *clause)
{
	bool		detail = clause->tier == RCA_TIER_DETAIL;
	const Rule *list = detail ? detail_rules : rules;
	int			count = detail ? lengthof(detail_rules) : lengthof(rules);
	RcaMilestone milestone = RCA_MILESTONE_NONE;
	int			best = clause->end;

	if ((clause->all & HAPPENINGS) == 0)
		return RCA_MILESTONE_NONE;
	for (int i = 0; i < count; i++)
	{
		const Rule *rule = &list[i];
		int			second;

		if ((clause->all & rule->second) == 0 ||
			(rule->ideographs && !clause->tokens->ideographs) ||
			((clause->all | ANY_START) & rule->first) == 0 ||
			is_spoilt(clause, rule->milestone))
			continue;
		second = match_rule(clause, rule);
		/* who reports that all is well reports no fault */
		if (second < 0 ||
			(second >= best && milestone != RCA_MILESTONE_NONE) ||
			(milestone >= RCA_MILESTONE_RECOVERED &&
			 (rule->second & IS(REPORT)) != 0))
			continue;
		best = second;
		milestone = rule->milestone;
	}
	return milestone;
}

/* The milestones that a clause tells of at the right place, a bit each. */
static RcaMilestones
read_places(const Clause *clause)
{
	RcaMilestones found = 0;

	for (int i = 0; i < lengthof(place_rules); i++)
	{
		const Rule *rule = &place_rules[i];

		if ((clause->all & rule->second) != 0 &&
			((clause->all | ANY_START) & rule->first) != 0 &&
			(found >> rule->milestone & 1) == 0 &&
			(rule->milestone != RCA_MILESTONE_RECOVERED || clause->length <= MAX_STATE_TOKENS) &&
			!is_spoilt(clause, rule->milestone) && match_rule(clause, rule) >= 0)
			found |= 1 << rule->milestone;
	}
	return found;
}

bool
rca_is_denial(RcaStr s)
{
	Tokens		tokens;
	int			start = 0;

	while (start < s.len && !rca_is_word(s.data[start]))
		start++;
	/* dashes */
	while (start + 3 <= s.len && (unsigned char) s.data[start] == 0xE2)
	{
		start += 3;
		while (start < s.len && rca_is_space(s.data[start]))
			start++;
	}
	s = rca_skip(s, start);
	s.len = rca_clip(s, MAX_DENIAL);
	read_words(&tokens, s);
	return tokens.count > 0 && (tokens.list[0].is & IS(BLOCK)) != 0;
}

/*
 * Does a clause behind one that tells of an end tell of another fault?  "The
 * node is back up, but halts", "is up, crashed again"
 */
static bool
is_relapse(const Tokens *tokens, int clause)
{
	Classes		faults = IS(FAIL) | IS(FAILED) | IS(DROP) | IS(IMPACT) | IS(WRONG) | IS(DEFECT);
	int			at = -1;

	for (int i = 0; i < tokens->count; i++)
	{
		const Token *token = &tokens->list[i];

		if (token->clause <= clause)
			continue;
		if ((token->is & faults) != 0)
			at = token->clause;
		if (at >= 0 && (((token->is & IS(BACK)) != 0 && at == token->clause) ||
						(tokens->but > clause && at >= tokens->but)))
			return true;
	}
	return false;
}

/* Takes the next clause; false if there is none. */
static bool
next_clause(Clause *clause)
{
	const Token *list = clause->tokens->list;

	if (clause->end == clause->tokens->count)
		return false;
	clause->first = clause->end;
	clause->all = 0;
	clause->length = 0;
	for (; clause->end < clause->tokens->count &&
		 list[clause->end].clause == list[clause->first].clause; clause->end++)
	{
		clause->all |= list[clause->end].is;
		clause->length += (list[clause->end].is & SKIPPED) == 0;
	}
	clause->nth++;
	return true;
}

/* Reads the words of an event; false if none of them is in these classes. */
static bool
read_event(Tokens *tokens, RcaStr event, int max, Classes telling)
{
	if (event.len > max)
		event.len = rca_clip(event, max);
	read_words(tokens, event);
	if ((tokens->all & IS(MUTED)) != 0 || (tokens->all & telling) == 0)
		return false;
	if ((tokens->all & IS(COMPOUND)) != 0)
		strip_compounds(tokens);
	return true;
}

RcaMilestone
rca_milestone_of_clauses(RcaStr event, RcaTier tier)
{
	Tokens		tokens;
	Clause		clause = {&tokens, .tier = tier};
	RcaMilestone found = RCA_MILESTONE_NONE;

	if (!read_event(&tokens, event, tier == RCA_TIER_WEAK ? MAX_WEAK_BYTES : MAX_STRONG_BYTES,
					HAPPENINGS))
		return RCA_MILESTONE_NONE;
	while (next_clause(&clause))
	{
		RcaMilestone milestone;

		if (clause.nth > 1 && tier != RCA_TIER_WEAK && clause.length > MAX_LATER_TOKENS)
			continue;
		milestone = read_clause(&clause);
		if (milestone >= RCA_MILESTONE_MITIGATED &&
			is_relapse(&tokens, tokens.list[clause.first].clause))
			milestone = RCA_MILESTONE_NONE;
		/* the first clause that tells counts, unless a later one tells of the end */
		if (found == RCA_MILESTONE_NONE ||
			(milestone > found && milestone >= RCA_MILESTONE_RECOVERED))
			found = milestone;
	}
	return found;
}

RcaMilestones
rca_milestones_of_places(RcaStr event)
{
	Tokens		tokens;
	Clause		clause = {&tokens, .tier = RCA_TIER_DETAIL};
	RcaMilestones found = 0;

	if (!read_event(&tokens, event, MAX_STRONG_BYTES, HAPPENINGS | IS(WRONG)))
		return 0;
	while (next_clause(&clause))
	{
		RcaMilestones read = read_places(&clause);

		if (is_relapse(&tokens, tokens.list[clause.first].clause))
			read &= ~((RcaMilestones) 1 << RCA_MILESTONE_RECOVERED);
		found |= read;
	}
	return found;
}
