/*
 * client/absent.h
 *
 * Rows that no file was found for.
 */
#ifndef ABSENT_H
#define ABSENT_H

#include "files.h"

/* Why a file was not found. */
typedef enum Absence
{
	ABSENT_GONE,				/* its folder is there, and it is not in it */
	ABSENT_EMPTY,				/* nor anything else: no disk is mounted? */
	ABSENT_HIDDEN,				/* such names are not looked for in folders */
	ABSENT_LINK,				/* nor is what is behind a link to a folder */
	ABSENT_FOUND,				/* it is there, now */
	ABSENT_UNKNOWN,				/* it could not be looked at */
} Absence;

/*
 * Looks for the file of a path under a folder.  *folder is the last one on the
 * way that is there, in memory that stays.
 */
extern Absence look_for(const Root *root, const char *path, char **folder);

#endif							/* ABSENT_H */
