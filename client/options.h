/*
 * client/options.h
 *
 * The command line.
 */
#ifndef OPTIONS_H
#define OPTIONS_H

#include "client.h"

/*
 * Reads the command line.  It does not return if the command line is not
 * valid, or asks for help or the version.
 */
extern void read_options(int argc, char **argv, Options *options);

#endif							/* OPTIONS_H */
