/*
 * src/diff/change.h
 *
 * A difference between two versions of a report.
 */
#ifndef RCA_CHANGE_H
#define RCA_CHANGE_H

#include "base/base.h"

typedef enum RcaChangeKind
{
	RCA_CHANGE_ADDED,
	RCA_CHANGE_REMOVED,
	RCA_CHANGE_CHANGED,			/* one field, or the text */
	RCA_CHANGE_MOVED,
} RcaChangeKind;

typedef struct RcaChange
{
	const char *part;
	RcaStr		key;			/* which fact of the part; null if the part
								 * has only one */
	RcaChangeKind kind;
	RcaStr		field;			/* null for the fact as a whole */
	RcaStr		old_text;
	RcaStr		new_text;
	int			old_line;		/* 0 if the fact is not in this version */
	int			new_line;
} RcaChange;

typedef struct RcaChanges
{
	RcaChange  *items;
	int			count;
	int			capacity;
} RcaChanges;

#endif							/* RCA_CHANGE_H */
