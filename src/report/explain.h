/*
 * src/report/explain.h
 *
 * How a report was read, and why: for those whose report is misread.
 */
#ifndef RCA_EXPLAIN_H
#define RCA_EXPLAIN_H

#include "report/report.h"

typedef struct RcaExplanation
{
	int			line;			/* 0: nothing was found */
	const char *subject;		/* "title", "section", "table", ... */
	RcaStr		found;			/* in the report; null: nothing */
	const char *reading;		/* what it was taken for, and why */
} RcaExplanation;

typedef struct RcaExplanations
{
	RcaExplanation *items;
	int			count;
} RcaExplanations;

/* Metadata first, then sections and what was read in them, by line. */
extern RcaExplanations rca_explain_report(const RcaReport *report);

#endif							/* RCA_EXPLAIN_H */
