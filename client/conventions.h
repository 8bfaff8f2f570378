/*
 * client/conventions.h
 *
 * The words of a team, from a file.
 */
#ifndef CONVENTIONS_FILE_H
#define CONVENTIONS_FILE_H

#include "client.h"

#include "words/conventions.h"

/*
 * The conventions of a file in JSON or YAML, as JSON in UTF-8 and in memory
 * that stays.  NULL after an error was reported, which is the one that the
 * server has.
 */
extern char *read_conventions(const char *path);

/* What they are for the core, until host_reset; NULL if they say nothing. */
extern const RcaConventions *make_conventions(const char *json);

#endif							/* CONVENTIONS_FILE_H */
