/*
 * client/row_updates.h
 *
 * Updates rows without changing the report.
 */
#ifndef ROW_UPDATES_H
#define ROW_UPDATES_H

#include "run.h"

/*
 * The row of a file that was moved to this path, found by its hash; or NULL.
 * A row whose file had the same name in another folder is preferred.
 */
extern Row *find_moved(const Run *run, const char *path,
					   const unsigned char *hash);

/* The result of an update. */
typedef enum UpdateResult
{
	UPDATE_DONE,
	UPDATE_NOT_DONE,			/* the row has changed, or the update was
								 * refused */
	UPDATE_FAILED,				/* an error of the whole run, which was
								 * reported */
} UpdateResult;

/* Gives a row the new path of its file. */
extern UpdateResult move_row(Run *run, Row *row, const char *path);

/* Records the hash of the files that are equal to their reports. */
extern bool note_equal(Run *run);

/*
 * Removes the rows in run->to_prune.  False if some were not removed, or after
 * an error was reported.
 */
extern bool prune_rows(Run *run);

#endif							/* ROW_UPDATES_H */
