/*
 * client/server.h
 *
 * The connection to the server, and queries.
 */
#ifndef SERVER_H
#define SERVER_H

#include "files.h"

#include "libpq-fe.h"

/* Connects.  NULL after an error was reported. */
extern PGconn *connect_to_server(const Options *options);

/* Asks the server to cancel its current query.  For the signal handler. */
extern void cancel_request(void);

/*
 * Runs statements and returns the result of the last one.  NULL after an error
 * was reported.  Parameters are text.
 */
extern PGresult *run_query(PGconn *conn, const char *sql);
extern PGresult *run_query_params(PGconn *conn, const char *sql, int nparams,
								  const char *const *params);

/*
 * The same for a statement about one file.  If the file caused the error,
 * *refusal is filled and nothing is reported.  Otherwise refusal->code is
 * NULL.
 */
extern PGresult *run_for_file(PGconn *conn, const char *sql, int nparams,
							  const char *const *params, Refusal *refusal);

/* The same if only success matters. */
extern bool run_command(PGconn *conn, const char *sql);

/* The same, and the hint, if any, is said of an error in place of the server's. */
extern bool run_command_hinting(PGconn *conn, const char *sql, const char *hint);

/* Reports why a statement failed; clears the result, which may be NULL. */
extern void report_server_error(PGconn *conn, PGresult *result);

/*
 * Does the SQLSTATE have this class, or one of those that a single file
 * causes?
 */
extern bool is_error_class(const char *sqlstate, const char *class);
extern bool is_file_error(const char *sqlstate);

/* The classes of SQLSTATE that a single file causes, as an array of text. */
extern const char *file_error_classes(void);

/* A literal in memory that stays.  literal_or_null returns NULL for NULL. */
extern const char *quote_literal(PGconn *conn, const char *s);
extern const char *literal_or_null(PGconn *conn, const char *s);

/* A hash as a parameter, in hexadecimal digits. */
extern const char *hash_parameter(const unsigned char *hash);

/* An array of text as a parameter. */
extern char *text_array(const char *const *items, int nitems);

#endif							/* SERVER_H */
