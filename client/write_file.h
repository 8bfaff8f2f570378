/*
 * client/write_file.h
 *
 * Replaces files atomically: at any time there is either the old or the new
 * file.
 */
#ifndef WRITE_FILE_H
#define WRITE_FILE_H

#include "files.h"

/*
 * Replaces the file of a path under a root, if its bytes still have the hash
 * expected.  If expected is NULL, creates the file, which must not exist.  The
 * mode of the file is kept.  Links below the root are not followed, and
 * nothing outside of it is written.  False with *refusal filled; then nothing
 * has changed.
 */
extern bool write_file(const Root *root, const char *path,
					   const Content *content, const unsigned char *expected,
					   Refusal *refusal);

#endif							/* WRITE_FILE_H */
