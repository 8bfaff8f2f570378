/*
 * client/messages.h
 *
 * What the user sees while it runs: refused files, errors, progress.
 */
#ifndef MESSAGES_H
#define MESSAGES_H

#include "client.h"

/* On a terminal, start to show progress towards total files. */
extern void progress_begin(int total, bool quiet);
extern void progress_update(int done, int refused);
extern void progress_end(void);

/* A message and what may be said beside it: a detail, a hint, or NULL. */
extern const char *with_remark(const char *message, const char *remark);

/*
 * One line on standard error: path:line:col: CODE message.  What would end
 * the line, or is no character, is shown as an escape.
 */
extern void report_finding(const char *path, int line, int col,
						   const char *code, const char *message);

/* One line on standard output: what was or would be done to a path. */
extern void report_action(const char *action, const char *path);
extern void report_move(const char *from, const char *to);

/* Bytes on standard output, with escapes for what a terminal would obey. */
extern void print_escaped(const char *s, int len);

/* An error of the whole run; detail and hint may be NULL. */
extern void report_error(const char *detail, const char *hint,
						 const char *fmt,...) pg_attribute_printf(3, 4);
extern void report_warning(const char *fmt,...) pg_attribute_printf(1, 2);

#endif							/* MESSAGES_H */
