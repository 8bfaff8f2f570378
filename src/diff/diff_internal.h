/*
 * src/diff/diff_internal.h
 *
 * What the comparisons of metadata, entries and text share.
 */
#ifndef RCA_DIFF_INTERNAL_H
#define RCA_DIFF_INTERNAL_H

#include "diff/change.h"
#include "diff/match.h"
#include "report/report.h"

/* A version of the report, and whose lines its lines are. */
typedef struct RcaVersion
{
	const RcaReport *report;
	int			last_line;
	bool	   *is_fact;		/* by line: it belongs to an entry */
	bool	   *is_told;		/* by line: a change of metadata is told of it */
} RcaVersion;

typedef struct RcaDiff
{
	RcaVersion	before;
	RcaVersion	after;
	RcaChanges	changes;
} RcaDiff;

extern RcaVersion rca_version_of(const RcaReport *report);

/* The lines of a version from one to another, as they stand there. */
extern RcaStr rca_version_lines(const RcaVersion *version, int line, int end_line);

/*
 * A text without what only its layout makes: runs of blanks and line ends are
 * one blank, cells have none around them, list markers and rows of dashes are
 * left out.
 */
extern RcaStr rca_plain_source(RcaStr text);

/* A new change, with all else than its kind and part still to be set. */
extern RcaChange *rca_change_add(RcaDiff *diff, const char *part, RcaChangeKind kind);

/* The change of a field, if it is one. */
extern void rca_change_field(RcaDiff *diff, const RcaChange *like, const char *field,
							 RcaStr old_text, RcaStr new_text);

extern void rca_diff_metadata(RcaDiff *diff);
extern void rca_diff_timeline(RcaDiff *diff);
extern void rca_diff_action_items(RcaDiff *diff);
extern void rca_diff_text(RcaDiff *diff);

#endif							/* RCA_DIFF_INTERNAL_H */
