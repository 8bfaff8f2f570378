/*
 * client/export.h
 *
 * Rows on their way into files.
 */
#ifndef EXPORT_H
#define EXPORT_H

#include "run.h"

/*
 * Writes the report of a row into the file of that path, which has the bytes of
 * that hash, or is not there (NULL).  In a dry run shows what would change.
 * False after an error of the whole run was reported.
 */
extern bool export_row(Run *run, const Row *row, const char *path,
					   FileState state, const unsigned char *file_hash);

/* Shows what a file would change in the report of its row. */
extern bool show_update(Run *run, const char *path);

#endif							/* EXPORT_H */
