/*
 * client/run.h
 *
 * The state of a run.
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
	COUNT_REREAD,				/* read again; these are also counted as
								 * unchanged */
	COUNT_OTHER_ANSWERS,		/* of these, the number that now say something
								 * else */
} Count;

#define COUNT_COUNT		(COUNT_OTHER_ANSWERS + 1)

/* What the survey knows about a file.  The index is that in files->paths. */
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
	RowList		gone;			/* rows without files, sorted by hash; a file
								 * may have been moved from there */
	RowList		equal;			/* file and report are equal, but the hash in
								 * the row is not */
	RowList		to_prune;
	Patterns	empty_folders;	/* rows that were loaded from there are not
								 * removed */
	int			counts[COUNT_COUNT];
	int			nunread;		/* number of files that could not be read */
	int			nelsewhere;		/* number of rows whose files are in another
								 * folder */
} Run;

/* Each reports a path that was not handled, and counts it. */
extern void refuse_path(Run *run, const char *path, const Refusal *refusal);
extern void report_conflict(Run *run, const Row *row, const char *path,
							FileState file);

/* Reads a file.  False after an error was reported. */
extern bool read_content(Run *run, int file, Content *content);

/* Counts what was done to a path, and prints it if wanted. */
extern void count_action(Run *run, Count count, const char *action,
						 const char *path);

extern void add_to_list(RowList *list, Row *row);
extern void add_empty_folder(Run *run, const char *folder);

/* May the run continue?  Not after Ctrl-C, which is reported. */
extern bool may_go_on(void);

#endif							/* RUN_H */
