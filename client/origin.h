/*
 * client/origin.h
 *
 * The folders that rows were loaded from.
 *
 * A path does not say where it begins.  So a row has this in the column
 * loaded_from: the machine, and the folder that its path is relative to.  A
 * copy of that folder elsewhere, such as the clone of a repository, is
 * recognized by its content.
 */
#ifndef ORIGIN_H
#define ORIGIN_H

#include "files.h"

typedef struct Origin
{
	const char *name;			/* NULL for rows without it */
	int			nrows;			/* number of its rows whose files were looked
								 * for */
	int			nfiles;			/* number of those whose files were found */
	int			ngone;			/* number of rows to remove */
} Origin;

typedef struct Origins
{
	Origin	   *items;
	int			count;
	int			max_items;
	const char *here[2];		/* of relative and of absolute paths; or NULL */
} Origins;

/* Finds the current folder and machine. */
extern void origins_open(Origins *origins);

/* The index of a name in origins->items.  Adds it if it is new. */
extern int	origin_of_name(Origins *origins, const char *name);

/* Do its rows belong to the folders that were searched? */
extern bool is_known(const Origins *origins, const Origin *origin);

/*
 * Call this after all rows were counted.  A copy of a folder takes the name of
 * the first one, so that its rows stay together.
 */
extern void origins_settle(Origins *origins);

/* The value of loaded_from for a path. */
extern const char *origin_of_path(const Origins *origins, const char *path);

#endif							/* ORIGIN_H */
