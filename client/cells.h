/*
 * client/cells.h
 *
 * What is done where a file and its row are, each, as they were when they were
 * last the same, or not.  doc/load.md has the same table in words.
 */
#ifndef CELLS_H
#define CELLS_H

#include "client.h"

typedef enum FileState
{
	FILE_SAME,
	FILE_CHANGED,
	FILE_GONE,					/* it was seen that it is not there any more */
	FILE_NEVER,					/* the row has never been in a file */
} FileState;

#define FILE_STATE_COUNT	(FILE_NEVER + 1)

typedef enum RowState
{
	ROW_SAME,
	ROW_CHANGED,
	ROW_NONE,
} RowState;

#define ROW_STATE_COUNT		(ROW_NONE + 1)

typedef enum Action
{
	ACTION_NONE,
	ACTION_LOAD,				/* the file goes into the table */
	ACTION_WRITE,				/* the row goes into its file */
	ACTION_PRUNE,				/* the row goes, if --prune was given */
	ACTION_CONFLICT,			/* neither: which one is meant, is not known */
	ACTION_PRUNE_CONFLICT,		/* the same, if --prune was given */
	ACTION_AWAIT_EXPORT,		/* nothing, but the row is to be exported */
	ACTION_AWAIT_LOAD,			/* nothing, but the file is to be loaded */
} Action;

/*
 * What is done with a path.  Where both were changed, or the file is gone, the
 * user may have said whose version to take.
 */
extern Action choose_action(const Options *options, const char *path,
							FileState file, RowState row);

#endif							/* CELLS_H */
