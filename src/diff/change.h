/*
 * src/diff/change.h
 *
 * One thing that a version of a report says and another does not.
 */
#ifndef RCA_CHANGE_H
#define RCA_CHANGE_H

#include "base/base.h"

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

#endif							/* RCA_CHANGE_H */
