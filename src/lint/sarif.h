/*
 * src/lint/sarif.h
 *
 * Findings as a log of SARIF 2.1.0, the format of code scanning tools: for the
 * aggregate rca_sarif and for rca_load.  All strings are UTF-8.
 *
 * A log is rca_sarif_begin, the results with a comma between two of them, and
 * rca_sarif_end.
 */
#ifndef RCA_SARIF_H
#define RCA_SARIF_H

#include "base/base.h"

#include "lint/finding.h"

/* A place and the end of it, which is exclusive; what is less than 1 is not known. */
typedef struct RcaSarifRegion
{
	int			line;
	int			col;
	int			end_line;
	int			end_col;
} RcaSarifRegion;

/* What a result says; NULL: nothing. */
typedef struct RcaSarifResult
{
	const char *path;
	const char *code;
	const char *level;			/* one of rca_level_names */
	const char *message;
	RcaSarifRegion region;
	const char *hint;			/* describes the fix */
	RcaSarifRegion replaced;
	const char *insert;			/* in its place; NULL: no fix */
} RcaSarifResult;

/* The result for a finding in the document of a path. */
extern RcaSarifResult rca_sarif_of_finding(const char *path, const RcaFinding *f);

/* Each appends a piece of a log. */
extern void rca_sarif_begin(StringInfo out);
extern void rca_sarif_result(StringInfo out, const RcaSarifResult *result);
extern void rca_sarif_end(StringInfo out);

/*
 * The same end with a note whether everything was looked at, for a program that
 * may meet with files it cannot read.
 */
extern void rca_sarif_end_run(StringInfo out, bool is_complete);

#endif							/* RCA_SARIF_H */
