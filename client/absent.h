/*
 * client/absent.h
 *
 * Files of rows that were not found.
 */
#ifndef ABSENT_H
#define ABSENT_H

#include "files.h"

/* Why a file was not found. */
typedef enum Absence
{
	ABSENT_GONE,				/* its folder exists, and does not have it */
	ABSENT_EMPTY,				/* its folder exists, and is empty: a disk may
								 * not be mounted */
	ABSENT_HIDDEN,				/* names like this are not searched for in
								 * folders */
	ABSENT_LINK,				/* links to folders are not followed */
	ABSENT_FOUND,				/* it exists now */
	ABSENT_UNKNOWN,				/* it could not be read */
} Absence;

/*
 * Looks for the file of a path under a folder.  *folder is the last existing
 * folder of the path, in memory that stays.
 */
extern Absence look_for(const Root *root, const char *path, char **folder);

#endif							/* ABSENT_H */
