/*
 * client/row_updates.h
 *
 * What is changed in rows besides the report.
 */
#ifndef ROW_UPDATES_H
#define ROW_UPDATES_H

#include "run.h"

/*
 * The row whose file a new one with that hash is, after it was moved; or NULL.
 * One with the same name in another folder is preferred.
 */
extern Row *find_moved(const Run *run, const char *path,
					   const unsigned char *hash);

/* What became of an attempt. */
typedef enum UpdateResult
{
	UPDATE_DONE,
	UPDATE_NOT_DONE,			/* the row is not what it was, or it was refused */
	UPDATE_FAILED,				/* an error of the whole run, which was reported */
} UpdateResult;

/* Gives a row the path of its file. */
extern UpdateResult move_row(Run *run, Row *row, const char *path);

/* Notes the hash of the files that are what their reports are. */
extern bool note_equal(Run *run);

/*
 * Removes the rows of run->to_prune.  False if some were not, or after an error
 * was reported.
 */
extern bool prune_rows(Run *run);

#endif							/* ROW_UPDATES_H */
