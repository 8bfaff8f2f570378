/*
 * client/cells.h
 *
 * What to do with a file and its row.  Each may be as it was when both were
 * last equal, or not.  doc/load.md has the same table in words.
 */
#ifndef CELLS_H
#define CELLS_H

#include "client.h"

typedef enum FileState
{
	FILE_SAME,
	FILE_CHANGED,
	FILE_GONE,					/* it was checked that it does not exist any
								 * more */
	FILE_NEVER,					/* the row has never had a file */
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
	ACTION_LOAD,				/* load the file into the table */
	ACTION_WRITE,				/* write the row into its file */
	ACTION_PRUNE,				/* remove the row, if --prune was given */
	ACTION_CONFLICT,			/* nothing, because it is not known which
								 * version is right */
	ACTION_PRUNE_CONFLICT,		/* the same, if --prune was given */
	ACTION_AWAIT_EXPORT,		/* nothing, but the row should be exported */
	ACTION_AWAIT_LOAD,			/* nothing, but the file should be loaded */
} Action;

/*
 * The action for a path.  If both have changed, or the file was removed, the
 * user may have chosen the version to use.
 */
extern Action choose_action(const Options *options, const char *path,
							FileState file, RowState row);

#endif							/* CELLS_H */
