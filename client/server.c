/*
 * client/server.c
 */
#include "server.h"

#include "common/string.h"

#include "messages.h"

#define MIN_SERVER_VERSION	140000

/*
 * Classes of SQLSTATE that are caused by a single file; see errcodes.txt of
 * the server.  Any other error ends the run, because every file would have it.
 */
static const char *const file_classes[] = {
	"22",						/* data exception */
	"23",						/* integrity constraint violation */
	"44",						/* WITH CHECK OPTION violation */
	"54",						/* program limit exceeded */
	"P0",						/* raised by a trigger */
};

/* set while there is a connection; the signal handler reads it */
static PGcancel *volatile cancel = NULL;

void
cancel_request(void)
{
	char		ignored[256];

	if (cancel != NULL)
		(void) PQcancel(cancel, ignored, sizeof(ignored));
}

/* Only warnings of the server are printed. */
static void
process_notice(void *arg, const PGresult *result)
{
	const char *message = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);

	(void) arg;
	report_warning("%s", message ? message : PQresultErrorMessage(result));
}

static PGconn *
try_to_connect(const Options *options, const char *password)
{
	const char *keywords[] = {
		"host", "port", "user", "password", "dbname",
		"fallback_application_name", "client_encoding", NULL
	};
	const char *values[] = {
		options->host, options->port, options->user, password, options->database,
		"rca_load", "UTF8", NULL
	};
	PGconn	   *conn = PQconnectdbParams(keywords, values, 1);

	if (conn == NULL)
	{
		report_error(NULL, NULL, "out of memory");
		exit(STATUS_NOTHING);
	}
	return conn;
}

PGconn *
connect_to_server(const Options *options)
{
	char	   *password = NULL;
	PGconn	   *conn;

	if (options->password == PASSWORD_ALWAYS)
		password = simple_prompt("Password: ", false);
	conn = try_to_connect(options, password);
	if (PQstatus(conn) == CONNECTION_BAD && PQconnectionNeedsPassword(conn) &&
		password == NULL && options->password != PASSWORD_NEVER)
	{
		PQfinish(conn);
		password = simple_prompt("Password: ", false);
		conn = try_to_connect(options, password);
	}
	if (PQstatus(conn) == CONNECTION_BAD)
	{
		report_error(NULL, NULL, "%s", PQerrorMessage(conn));
		PQfinish(conn);
		return NULL;
	}
	if (PQserverVersion(conn) < MIN_SERVER_VERSION)
	{
		report_error(NULL, NULL, "the server has version %s, but rca needs %d or later",
					 PQparameterStatus(conn, "server_version"), MIN_SERVER_VERSION / 10000);
		PQfinish(conn);
		return NULL;
	}
	cancel = PQgetCancel(conn);
	PQsetNoticeReceiver(conn, process_notice, NULL);
	if (!run_command(conn, "SET client_min_messages = warning;"
					 " SET standard_conforming_strings = on"))
	{
		PQfinish(conn);
		return NULL;
	}
	return conn;
}

/* A hint of ours is said in place of the server's. */
static void
report_with_hint(PGconn *conn, PGresult *result, const char *hint)
{
	const char *message = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);

	if (interrupted)
		report_error(NULL, NULL, "interrupted");
	else if (PQstatus(conn) == CONNECTION_BAD)
		report_error(message ? message : PQerrorMessage(conn), NULL,
					 "the connection to the server was lost");
	else
		report_error(PQresultErrorField(result, PG_DIAG_MESSAGE_DETAIL),
					 hint ? hint : PQresultErrorField(result, PG_DIAG_MESSAGE_HINT),
					 "%s", message ? message : PQerrorMessage(conn));
	PQclear(result);
}

void
report_server_error(PGconn *conn, PGresult *result)
{
	report_with_hint(conn, result, NULL);
}

static PGresult *
checked(PGconn *conn, PGresult *result, const char *hint)
{
	switch (PQresultStatus(result))
	{
		case PGRES_COMMAND_OK:
		case PGRES_TUPLES_OK:
		case PGRES_COPY_IN:
			return result;
		default:
			report_with_hint(conn, result, hint);
			return NULL;
	}
}

PGresult *
run_query(PGconn *conn, const char *sql)
{
	return checked(conn, PQexec(conn, sql), NULL);
}

PGresult *
run_query_params(PGconn *conn, const char *sql, int nparams,
				 const char *const *params)
{
	return checked(conn, PQexecParams(conn, sql, nparams, NULL, params, NULL,
									  NULL, 0), NULL);
}

PGresult *
run_for_file(PGconn *conn, const char *sql, int nparams,
			 const char *const *params, Refusal *refusal)
{
	PGresult   *result = PQexecParams(conn, sql, nparams, NULL, params, NULL, NULL, 0);
	const char *sqlstate = PQresultErrorField(result, PG_DIAG_SQLSTATE);
	const char *message = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);

	refusal->code = NULL;
	if (!is_file_error(sqlstate))
		return checked(conn, result, NULL);
	refuse(refusal, pg_strdup(sqlstate), pg_strdup(message ? message : ""));
	PQclear(result);
	return NULL;
}

bool
run_command(PGconn *conn, const char *sql)
{
	return run_command_hinting(conn, sql, NULL);
}

bool
run_command_hinting(PGconn *conn, const char *sql, const char *hint)
{
	PGresult   *result = checked(conn, PQexec(conn, sql), hint);

	PQclear(result);
	return result != NULL;
}

const char *
quote_literal(PGconn *conn, const char *s)
{
	char	   *quoted = PQescapeLiteral(conn, s, strlen(s));

	if (quoted == NULL)
	{
		report_error(NULL, NULL, "%s", PQerrorMessage(conn));
		exit(STATUS_NOTHING);
	}
	return quoted;
}

const char *
hash_parameter(const unsigned char *hash)
{
	char	   *digits = palloc(2 * HASH_LENGTH + 1);

	for (int i = 0; i < HASH_LENGTH; i++)
		sprintf(digits + 2 * i, "%02x", hash[i]);
	return digits;
}

const char *
literal_or_null(PGconn *conn, const char *s)
{
	return s ? quote_literal(conn, s) : "NULL";
}

bool
is_error_class(const char *sqlstate, const char *class)
{
	return sqlstate != NULL && strncmp(sqlstate, class, 2) == 0;
}

bool
is_file_error(const char *sqlstate)
{
	for (size_t i = 0; i < lengthof(file_classes); i++)
	{
		if (is_error_class(sqlstate, file_classes[i]))
			return true;
	}
	return false;
}

const char *
file_error_classes(void)
{
	return text_array(file_classes, lengthof(file_classes));
}

char *
text_array(const char *const *items, int nitems)
{
	StringInfoData array;

	initStringInfo(&array);
	appendStringInfoChar(&array, '{');
	for (int i = 0; i < nitems; i++)
	{
		appendStringInfoString(&array, i > 0 ? ",\"" : "\"");
		for (const char *p = items[i]; *p; p++)
		{
			if (*p == '"' || *p == '\\')
				appendStringInfoChar(&array, '\\');
			appendStringInfoChar(&array, *p);
		}
		appendStringInfoChar(&array, '"');
	}
	appendStringInfoChar(&array, '}');
	return array.data;
}
