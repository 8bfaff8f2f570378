/*
 * src/diff/diff_internal.h
 *
 * For the files that compare metadata, entries and text.
 */
#ifndef RCA_DIFF_INTERNAL_H
#define RCA_DIFF_INTERNAL_H

#include "diff/change.h"
#include "diff/match.h"
#include "report/report.h"

/* A version of the report, and what its lines belong to. */
typedef struct RcaVersion
{
	const RcaReport *report;
	int			last_line;
	bool	   *is_fact;		/* by line: it belongs to an entry */
	bool	   *is_told;		/* by line: a change of metadata was reported
								 * for it */
} RcaVersion;

typedef struct RcaDiff
{
	RcaVersion	before;
	RcaVersion	after;
	RcaChanges	changes;
} RcaDiff;

extern RcaVersion rca_version_of(const RcaReport *report);

/* The source of a version from line up to end_line. */
extern RcaStr rca_version_lines(const RcaVersion *version, int line, int end_line);

/*
 * A text without its layout: runs of blanks and line ends become one blank,
 * the blanks around cells, list markers and rows of dashes are removed.
 */
extern RcaStr rca_plain_source(RcaStr text);

/* Adds a change with only its kind and part set. */
extern RcaChange *rca_change_add(RcaDiff *diff, const char *part, RcaChangeKind kind);

/* Adds the change of a field, if its texts differ. */
extern void rca_change_field(RcaDiff *diff, const RcaChange *like, const char *field,
							 RcaStr old_text, RcaStr new_text);

extern void rca_diff_metadata(RcaDiff *diff);
extern void rca_diff_timeline(RcaDiff *diff);
extern void rca_diff_action_items(RcaDiff *diff);
extern void rca_diff_text(RcaDiff *diff);

#endif							/* RCA_DIFF_INTERNAL_H */
