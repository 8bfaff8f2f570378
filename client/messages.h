/*
 * client/messages.h
 *
 * Output for the user during a run: refused files, errors, progress.
 */
#ifndef MESSAGES_H
#define MESSAGES_H

#include "client.h"

/* Begins to show the progress towards total files, if on a terminal. */
extern void progress_begin(int total, bool quiet);
extern void progress_update(int done, int refused);
extern void progress_end(void);

/* A message with a remark, which is a detail, a hint, or NULL. */
extern const char *with_remark(const char *message, const char *remark);

/*
 * Prints a line to standard error: path:line:col: CODE message.  Line ends and
 * invalid characters are printed as escapes.
 */
extern void report_finding(const char *path, int line, int col,
						   const char *code, const char *message);

/* Prints a line to standard output: what was or would be done to a path. */
extern void report_action(const char *action, const char *path);
extern void report_move(const char *from, const char *to);

/*
 * Prints bytes to standard output, with escapes for what a terminal would
 * execute.
 */
extern void print_escaped(const char *s, int len);

/* Reports an error of the whole run.  detail and hint may be NULL. */
extern void report_error(const char *detail, const char *hint,
						 const char *fmt,...) pg_attribute_printf(3, 4);
extern void report_warning(const char *fmt,...) pg_attribute_printf(1, 2);

#endif							/* MESSAGES_H */
