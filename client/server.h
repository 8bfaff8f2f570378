/*
 * client/server.h
 *
 * The connection, and what is asked over it.
 */
#ifndef SERVER_H
#define SERVER_H

#include "files.h"

#include "libpq-fe.h"

/* Connects; NULL after an error was reported. */
extern PGconn *connect_to_server(const Options *options);

/* Asks the server to give up what it is doing; for a signal handler. */
extern void cancel_request(void);

/*
 * Runs statements and returns the result of the last one, or NULL after the
 * error was reported.  Parameters are text.
 */
extern PGresult *run_query(PGconn *conn, const char *sql);
extern PGresult *run_query_params(PGconn *conn, const char *sql, int nparams,
								  const char *const *params);

/*
 * The same of a statement that is about one file.  If that is to blame for the
 * error, nothing is reported and *refusal is filled; else refusal->code is NULL.
 */
extern PGresult *run_for_file(PGconn *conn, const char *sql, int nparams,
							  const char *const *params, Refusal *refusal);

/* The same where only success matters. */
extern bool run_command(PGconn *conn, const char *sql);

/* The same, and the hint, if any, is said of an error in place of the server's. */
extern bool run_command_hinting(PGconn *conn, const char *sql, const char *hint);

/* Reports why a statement failed; clears the result, which may be NULL. */
extern void report_server_error(PGconn *conn, PGresult *result);

/* Is the SQLSTATE one of a class, or of those that are a file's own fault? */
extern bool is_error_class(const char *sqlstate, const char *class);
extern bool is_file_error(const char *sqlstate);

/* These classes, as an array of text. */
extern const char *file_error_classes(void);

/* A literal, in memory that stays; of NULL, NULL. */
extern const char *quote_literal(PGconn *conn, const char *s);
extern const char *literal_or_null(PGconn *conn, const char *s);

/* A hash as a parameter, in hexadecimal digits. */
extern const char *hash_parameter(const unsigned char *hash);

/* An array of text as a parameter. */
extern char *text_array(const char *const *items, int nitems);

#endif							/* SERVER_H */
