/*
 * test/generate/judge.h
 *
 * A case, which is a report to write, and the verdict on what its reader
 * reads.
 */
#ifndef GENERATE_JUDGE_H
#define GENERATE_JUDGE_H

#include "generate.h"
#include "lint/lint.h"
#include "report/parse_report.h"

typedef enum Outcome
{
	RIGHT,
	TOLD,						/* unknown, and reported at the line */
	WRONG,						/* and not reported */
	LOST,						/* no entry or no time, and not reported */
	INVENTED,
} Outcome;

#define NOUTCOMES	(INVENTED + 1)

extern const char *const outcome_names[NOUTCOMES];

/* What is counted separately. */
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
	const char *why;			/* for the first of the worst ones */
	int			line;
} Verdict;

/* Everything that is needed to write a report again. */
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

/* Compares with other facts, to prove that errors are found. */
extern bool spoil_facts;

/*
 * Writes a case, reads it and judges the result.  Frees the memory of the
 * reader.
 */
extern void case_try(const Case *c, Verdict *verdict);

/* Only writes a case. */
extern void case_write(const Case *c);

/* The expected entry at a line, or NULL. */
extern const Expected *find_expected(int line);

/* Prints the text, its meaning, and what is read. */
extern void case_print(const Case *c);

/* Prints a failure in one line. */
extern void case_print_brief(const Case *c);

#endif							/* GENERATE_JUDGE_H */
