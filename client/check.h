/*
 * client/check.h
 */
#ifndef CHECK_H
#define CHECK_H

#include "files.h"

/* Lints the files without a server: what --check does. */
extern ExitStatus check_files(const Options *options, const Files *files);

#endif							/* CHECK_H */
