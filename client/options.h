/*
 * client/options.h
 *
 * The command line.
 */
#ifndef OPTIONS_H
#define OPTIONS_H

#include "client.h"

/*
 * Reads the command line; does not return where it cannot be followed, or
 * asks for help or the version.
 */
extern void read_options(int argc, char **argv, Options *options);

#endif							/* OPTIONS_H */
