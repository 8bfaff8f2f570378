/*
 * src/diff/diff.h
 *
 * What two versions of a report say differently: facts, not bytes.
 *
 * A fact is compared where it stands.  What is only derived from another one,
 * such as the day of an entry that states none, is not told beside it: one edit
 * is one change.
 */
#ifndef RCA_DIFF_H
#define RCA_DIFF_H

#include "report/report.h"

typedef enum RcaChangeKind
{
	RCA_CHANGE_ADDED,
	RCA_CHANGE_REMOVED,
	RCA_CHANGE_CHANGED,			/* of one field, or of the text */
	RCA_CHANGE_MOVED,
} RcaChangeKind;

typedef struct RcaChange
{
	const char *part;
	RcaStr		key;			/* which fact of the part; null: the only one */
	RcaChangeKind kind;
	RcaStr		field;			/* null: the fact as a whole */
	RcaStr		old_text;
	RcaStr		new_text;
	int			old_line;		/* 0: not there */
	int			new_line;
} RcaChange;

typedef struct RcaChanges
{
	RcaChange  *items;
	int			count;
	int			capacity;
} RcaChanges;

/* Metadata first, then entries of the timeline, action items, and the text. */
extern RcaChanges rca_diff_reports(const RcaReport *old_report,
								   const RcaReport *new_report);

#endif							/* RCA_DIFF_H */
