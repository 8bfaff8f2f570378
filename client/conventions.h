/*
 * client/conventions.h
 *
 * Reads the conventions of a team from a file.
 */
#ifndef CONVENTIONS_FILE_H
#define CONVENTIONS_FILE_H

#include "client.h"

#include "words/conventions.h"

/*
 * The conventions of a file in JSON or YAML, as JSON in UTF-8 and in memory
 * that stays.  NULL after an error was reported, which is the same as in the
 * server.
 */
extern char *read_conventions(const char *path);

/*
 * The conventions for the core, valid until host_reset.  NULL if they are
 * empty.
 */
extern const RcaConventions *make_conventions(const char *json);

#endif							/* CONVENTIONS_FILE_H */
