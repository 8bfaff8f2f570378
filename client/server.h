/*
 * client/server.h
 *
 * The connection, and what is asked over it.
 */
#ifndef SERVER_H
#define SERVER_H

#include "client.h"

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

/* The same where only success matters. */
extern bool run_command(PGconn *conn, const char *sql);

/* Reports why a statement failed; clears the result, which may be NULL. */
extern void report_server_error(PGconn *conn, PGresult *result);

/* A literal, in memory that stays. */
extern const char *quote_literal(PGconn *conn, const char *s);

/* An array of text as a parameter. */
extern char *text_array(const char *const *items, int nitems);

#endif							/* SERVER_H */
