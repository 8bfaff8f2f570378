/*
 * client/load.h
 */
#ifndef LOAD_H
#define LOAD_H

#include "files.h"

/*
 * Loads the files into the table and prunes it, writes the rows into the
 * files, or both, depending on the mode.
 */
extern ExitStatus load_files(const Options *options, const Files *files);

#endif							/* LOAD_H */
