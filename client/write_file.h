/*
 * client/write_file.h
 *
 * Writes a file so that there is at any moment a whole one: the old or the new.
 */
#ifndef WRITE_FILE_H
#define WRITE_FILE_H

#include "files.h"

/*
 * Replaces the file of a path under a root, if it still has the bytes of that
 * hash; with expected NULL, makes it, if there is none.  Its mode is kept.
 * Links below the root are not followed, and nothing out of it is written.
 * False with *refusal filled: then nothing has changed.
 */
extern bool write_file(const Root *root, const char *path,
					   const Content *content, const unsigned char *expected,
					   Refusal *refusal);

#endif							/* WRITE_FILE_H */
