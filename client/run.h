/*
 * client/run.h
 *
 * One run: what there is, and what has been done so far.
 */
#ifndef RUN_H
#define RUN_H

#include "batch.h"
#include "cells.h"
#include "target_table.h"

/* what the summary counts */
typedef enum Count
{
	COUNT_LOADED,
	COUNT_UPDATED,
	COUNT_EXPORTED,
	COUNT_UNCHANGED,
	COUNT_REFUSED,
	COUNT_PRUNED,
	COUNT_MOVED,
	COUNT_CONFLICTS,
	COUNT_TO_EXPORT,
	COUNT_TO_LOAD,
	COUNT_REREAD,				/* read again, of those that are unchanged */
	COUNT_OTHER_ANSWERS,		/* of these, say something else */
} Count;

#define COUNT_COUNT		(COUNT_OTHER_ANSWERS + 1)

/* What the survey says of a file, at the same place as in files->paths. */
typedef struct FileEntry
{
	Row		   *row;			/* or NULL */
	FileState	state;
	bool		is_done;		/* nothing is left to do */
	unsigned char hash[HASH_LENGTH];	/* if it has a row */
} FileEntry;

typedef struct RowList
{
	Row		  **items;
	int			count;
	int			max_items;
} RowList;

typedef struct Run
{
	const Options *options;
	const Files *files;
	FileEntry  *entries;
	Table		table;
	Batch		batch;
	RowList		gone;			/* files may be found to be theirs; by hash */
	RowList		equal;			/* file and report are the same, the hash is not */
	RowList		to_prune;
	Patterns	empty_folders;	/* rows are not removed that were loaded from there */
	int			counts[COUNT_COUNT];
	int			nunread;		/* files that could not be read */
	int			nelsewhere;		/* rows of files of another folder */
} Run;

/* One line for a file, and it is counted. */
extern void refuse_path(Run *run, const char *path, const Refusal *refusal);
extern void report_conflict(Run *run, const Row *row, const char *path,
							FileState file);

/* Reads a file.  False after it was reported that it cannot be. */
extern bool read_content(Run *run, int file, Content *content);

/* Counts what was done to a path, and says so if it is to be said. */
extern void count_action(Run *run, Count count, const char *action,
						 const char *path);

extern void add_to_list(RowList *list, Row *row);
extern void add_empty_folder(Run *run, const char *folder);

/* Does it go on?  Not after Ctrl-C, which is reported. */
extern bool may_go_on(void);

#endif							/* RUN_H */
