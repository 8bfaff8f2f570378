/*
 * client/glob.h
 *
 * Patterns of paths, as --glob and --exclude take them.
 */
#ifndef GLOB_H
#define GLOB_H

#include "client.h"

/*
 * Does a pattern match a path?  With a slash it is compared with the whole path,
 * folder by folder, and "**" stands for any number of folders; without one it is
 * compared with the name alone.
 */
extern bool glob_matches(const char *pattern, const char *path);

/*
 * Does a pattern match a path or a folder that it is in?  The first bytes, which
 * are those of a folder that was given, are not looked at by themselves; a
 * pattern with a slash may begin with them or below them.
 */
extern bool glob_covers(const char *pattern, const char *path, size_t given);

#endif							/* GLOB_H */
