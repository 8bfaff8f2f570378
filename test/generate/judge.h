/*
 * test/generate/judge.h
 *
 * A case, which is a report to be, and what its reader makes of it.
 */
#ifndef GENERATE_JUDGE_H
#define GENERATE_JUDGE_H

#include "generate.h"
#include "lint/lint.h"
#include "report/parse_report.h"

typedef enum Outcome
{
	RIGHT,
	TOLD,						/* not known, and said so on the line */
	WRONG,						/* and not a word */
	LOST,						/* no entry or no time, and not a word */
	INVENTED,
} Outcome;

#define NOUTCOMES	(INVENTED + 1)

extern const char *const outcome_names[NOUTCOMES];

/* What is counted apart. */
typedef enum Kind
{
	KIND_ENTRY,
	KIND_ACTION,
	KIND_METADATA,
} Kind;

#define NKINDS		(KIND_METADATA + 1)

/* The reader's answer to a report. */
typedef struct Verdict
{
	int			count[NKINDS][NOUTCOMES];
	Outcome		worst;
	const char *why;			/* of the first that is worst */
	int			line;
} Verdict;

/* All that is needed to write a report again. */
typedef struct Case
{
	uint64		number;
	uint64		seed;			/* of its facts */
	Choice		choice;
	uint32		left_out;		/* a bit for each entry */
	uint32		actions_left_out;
} Case;

/* The report of the last case, and its facts. */
extern Written written;
extern Facts facts;

extern void judge_init(void);

/* Compare with what was not written: a judge that looks finds all wrong. */
extern bool spoil_facts;

/*
 * Writes a case, has it read and judges what was read.  Memory of the reader is
 * released.
 */
extern void case_try(const Case *c, Verdict *verdict);

/* Writes a case, and no more. */
extern void case_write(const Case *c);

/* What an entry at a line should be, or NULL. */
extern const Expected *find_expected(int line);

/* Prints what was written, what it means, and what is read. */
extern void case_print(const Case *c);

/* Prints a failure in a line. */
extern void case_print_brief(const Case *c);

#endif							/* GENERATE_JUDGE_H */
