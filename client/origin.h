/*
 * client/origin.h
 *
 * The folders that rows were loaded from.
 *
 * A path says nothing of where it begins.  So a row keeps that, in the column
 * loaded_from: the machine, and the folder that its path is relative to.  A copy
 * of that folder elsewhere, such as the clone of a repository, is known by what
 * is in it.
 */
#ifndef ORIGIN_H
#define ORIGIN_H

#include "files.h"

typedef struct Origin
{
	const char *name;			/* NULL: of rows that do not say it */
	int			nrows;			/* of those that were looked for */
	int			nfiles;			/* of those that were found */
	int			ngone;			/* of those whose rows are to go */
} Origin;

typedef struct Origins
{
	Origin	   *items;
	int			count;
	int			max_items;
	const char *here[2];		/* of relative and of absolute paths; or NULL */
} Origins;

/* Looks where we are. */
extern void origins_open(Origins *origins);

/* The place of a name in origins->items, which it is added to. */
extern int	origin_of_name(Origins *origins, const char *name);

/* Are its rows those of the folders that were looked into? */
extern bool is_known(const Origins *origins, const Origin *origin);

/*
 * After all rows are counted: a copy of a folder goes by the name of the first
 * one, so that its rows stay together.
 */
extern void origins_settle(Origins *origins);

/* What a row of that path is to say. */
extern const char *origin_of_path(const Origins *origins, const char *path);

#endif							/* ORIGIN_H */
