/*
 * client/cells.c
 */
#include "cells.h"

#include "files.h"

/* whose version to use if both have changed */
typedef enum Side
{
	SIDE_NEITHER,
	SIDE_OURS,					/* the file's */
	SIDE_THEIRS,				/* the row's */
} Side;

#define SIDE_COUNT	(SIDE_THEIRS + 1)

static const Action actions[MODE_COUNT][FILE_STATE_COUNT][ROW_STATE_COUNT] = {
	[MODE_LOAD] = {
		[FILE_SAME] = {ACTION_NONE, ACTION_AWAIT_EXPORT, ACTION_LOAD},
		[FILE_CHANGED] = {ACTION_LOAD, ACTION_CONFLICT, ACTION_LOAD},
		[FILE_GONE] = {ACTION_PRUNE, ACTION_PRUNE_CONFLICT, ACTION_NONE},
		[FILE_NEVER] = {ACTION_NONE, ACTION_AWAIT_EXPORT, ACTION_NONE},
	},
	[MODE_SYNC] = {
		[FILE_SAME] = {ACTION_NONE, ACTION_WRITE, ACTION_LOAD},
		[FILE_CHANGED] = {ACTION_LOAD, ACTION_CONFLICT, ACTION_LOAD},
		[FILE_GONE] = {ACTION_PRUNE, ACTION_CONFLICT, ACTION_NONE},
		[FILE_NEVER] = {ACTION_NONE, ACTION_WRITE, ACTION_NONE},
	},
	[MODE_EXPORT] = {
		[FILE_SAME] = {ACTION_NONE, ACTION_WRITE, ACTION_AWAIT_LOAD},
		[FILE_CHANGED] = {ACTION_AWAIT_LOAD, ACTION_CONFLICT, ACTION_AWAIT_LOAD},
		[FILE_GONE] = {ACTION_NONE, ACTION_CONFLICT, ACTION_NONE},
		[FILE_NEVER] = {ACTION_NONE, ACTION_WRITE, ACTION_NONE},
	},
};

/* The same if a side was chosen: that version goes to the other side. */
static const Action chosen[SIDE_COUNT][FILE_STATE_COUNT][ROW_STATE_COUNT] = {
	[SIDE_OURS] = {
		[FILE_CHANGED] = {[ROW_CHANGED] = ACTION_LOAD},
		[FILE_GONE] = {[ROW_CHANGED] = ACTION_PRUNE},
	},
	[SIDE_THEIRS] = {
		[FILE_CHANGED] = {[ROW_CHANGED] = ACTION_WRITE},
		[FILE_GONE] = {[ROW_SAME] = ACTION_WRITE, [ROW_CHANGED] = ACTION_WRITE},
	},
};

/* the actions that each mode makes */
static const bool does[MODE_COUNT][ACTION_PRUNE + 1] = {
	[MODE_LOAD] = {[ACTION_LOAD] = true, [ACTION_PRUNE] = true},
	[MODE_SYNC] = {[ACTION_LOAD] = true, [ACTION_WRITE] = true, [ACTION_PRUNE] = true},
	[MODE_EXPORT] = {[ACTION_WRITE] = true},
};

static Side
side_of(const Options *options, const char *path)
{
	bool		ours = matches_patterns(&options->ours, path);
	bool		theirs = matches_patterns(&options->theirs, path);

	if (ours == theirs)
		return SIDE_NEITHER;
	return ours ? SIDE_OURS : SIDE_THEIRS;
}

Action
choose_action(const Options *options, const char *path, FileState file,
			  RowState row)
{
	Mode		mode = mode_of(options);
	Action		wanted = chosen[side_of(options, path)][file][row];

	if (wanted == ACTION_NONE)
		return actions[mode][file][row];
	return does[mode][wanted] ? wanted : ACTION_NONE;
}
