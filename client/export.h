/*
 * client/export.h
 *
 * Writes rows into files.
 */
#ifndef EXPORT_H
#define EXPORT_H

#include "run.h"

/*
 * Writes the report of a row into the file of a path.  file_hash is the hash
 * of the file's bytes, or NULL if it does not exist.  A dry run shows the
 * changes.  False after an error of the whole run was reported.
 */
extern bool export_row(Run *run, const Row *row, const char *path,
					   FileState state, const unsigned char *file_hash);

/* Shows what a file would change in the report of its row. */
extern bool show_update(Run *run, const char *path);

#endif							/* EXPORT_H */
