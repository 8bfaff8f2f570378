/*
 * client/batch.c
 *
 * The bytes of a batch are copied into a temporary table unchanged, in binary,
 * so that nothing in a file can make COPY fail.  One statement then makes rows
 * from them.  The server has no errors that would keep the other rows of a
 * statement (those of 16 are soft in COPY only, and not for constraints).  So
 * if that statement fails or leaves out a row, the batch is loaded row by row
 * inside the server, each in a subtransaction.  Without bad files loading is
 * as fast as possible.  A bad file costs its batch a second pass, but no round
 * trips.
 *
 * Only the server decides what is refused: its version of the extension, its
 * encoding, the constraints and triggers of the table.  It returns the reason
 * in columns.  Nothing is read from the text of an error message, which
 * depends on the language of the server.
 */
#include "batch.h"

#include "port/pg_bswap.h"

#include "messages.h"

/* how often to try a batch that had a deadlock */
#define MAX_TRIES			10

typedef enum BatchResult
{
	BATCH_DONE,
	BATCH_FAILED,				/* and the error was reported */
	BATCH_AGAIN,
} BatchResult;

static const char *const create_batch =
"CREATE TEMPORARY TABLE rca_load_batch ("
" seq pg_catalog.int4, path pg_catalog.bytea, hash pg_catalog.bytea, doc pg_catalog.bytea, seen pg_catalog.bytea,"
" changed pg_catalog.bool, code pg_catalog.text, line pg_catalog.int4, col pg_catalog.int4, message pg_catalog.text, detail pg_catalog.text)"
" WITH (toast_tuple_target = 8160) ON COMMIT DELETE ROWS;"
/* do not compress it twice */
" ALTER TABLE pg_temp.rca_load_batch ALTER doc SET STORAGE EXTERNAL";

/* the path of a row of the batch */
#define PATH_OF_BATCH	"pg_catalog.convert_from(b.path, 'UTF8')"

/*
 * If a row changes between reading and updating it, this makes it an error of
 * class 40, and the batch is tried again.
 */
static const char *const copy_batch_sql =
"BEGIN ISOLATION LEVEL REPEATABLE READ; SET CONSTRAINTS ALL IMMEDIATE;"
" COPY pg_temp.rca_load_batch (seq, path, hash, doc, seen) FROM STDIN (FORMAT binary)";

/* %s: table, other columns, their values, condition, assignments */
static const char *const insert_format =
"INSERT INTO %s AS t (path, hash, loaded_at, %s)"
" SELECT " PATH_OF_BATCH ", b.hash, pg_catalog.now(), %s"
" FROM pg_temp.rca_load_batch b WHERE %s ORDER BY b.seq"
" ON CONFLICT (path) DO UPDATE SET"
" hash = EXCLUDED.hash, loaded_at = EXCLUDED.loaded_at, %s";

/*
 * Finds rows whose report is neither the one that was seen nor the new one.
 * Rows that are read again keep their text.  %s: table
 */
static const char *const conflict_format =
"SELECT FROM %s t WHERE b.doc IS NOT NULL"
" AND t.path OPERATOR(pg_catalog.=) " PATH_OF_BATCH
" AND (" DOC_HASH " OPERATOR(pg_catalog.=) b.seen) IS NOT TRUE"
" AND " DOC_HASH " OPERATOR(pg_catalog.<>) b.hash";

/*
 * Marks the rows that were read again and now say something else.  %s: schema
 * of the extension, twice, report, table, condition
 */
static const char *const mark_changed_format =
"UPDATE pg_temp.rca_load_batch u SET changed ="
" %s.rca_to_jsonb(t.doc) OPERATOR(pg_catalog.<>) %s.rca_to_jsonb(%s)"
" FROM pg_temp.rca_load_batch b, %s t"
" WHERE u.seq OPERATOR(pg_catalog.=) b.seq AND b.doc IS NULL AND %s"
" AND t.path OPERATOR(pg_catalog.=) " PATH_OF_BATCH "; ";

/* the findings that refuse a report; %s: schema of the extension, report, policy, levels */
static const char *const findings_format =
"SELECT l.code, l.line, l.col, l.message"
" FROM %s.rca_lint(%s, %s) l"
" WHERE l.level OPERATOR(pg_catalog.=) ANY ('%s'::pg_catalog.text[])"
" ORDER BY l.line, l.col, l.code LIMIT 1";

/*
 * %s: the gates, the statement that marks a row that is read again or nothing,
 * the statement that inserts one row, the classes of errors, schema of the
 * extension, the text.
 *
 * A refused row need not raise an error: a trigger may drop it.
 *
 * Two kinds of errors have a position in the text.  If the text is not a
 * report, rca_input_errors has the position.  If rca_assert_valid refused it
 * in a CHECK, whose policy is not known here, the DETAIL lists the findings as
 * "line:col code message" in any language.  All other errors keep their
 * SQLSTATE.  The same is true for the error of a text that rca_input_errors
 * cannot read, because the encoding of the database does not have a character
 * or because parsing takes too much memory.
 */
static const char *const one_by_one_format =
"DECLARE\n"
"	r pg_catalog.int4;\n"
"	state pg_catalog.text;\n"
"	explanation pg_catalog.text;\n"
"BEGIN\n"
"	FOR r IN SELECT b.seq FROM pg_temp.rca_load_batch b ORDER BY b.seq LOOP\n"
"		BEGIN\n"
"			%s\n"
"			%s%s;\n"
"			IF NOT FOUND THEN\n"
"				UPDATE pg_temp.rca_load_batch b SET code = '02000',\n"
"					message = 'a trigger of the table did not accept the row'\n"
"				WHERE b.seq OPERATOR(pg_catalog.=) r;\n"
"			END IF;\n"
"		EXCEPTION WHEN OTHERS THEN\n"
"			IF pg_catalog.left(SQLSTATE, 2) OPERATOR(pg_catalog.<>) ALL (%s::pg_catalog.text[]) THEN\n"
"				RAISE;\n"
"			END IF;\n"
"			GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE, explanation = PG_EXCEPTION_DETAIL;\n"
"			UPDATE pg_temp.rca_load_batch b SET code = state, message = SQLERRM, detail = explanation\n"
"			WHERE b.seq OPERATOR(pg_catalog.=) r;\n"
"			BEGIN\n"
"				UPDATE pg_temp.rca_load_batch u\n"
"				SET code = 'RCA000', line = e.line, col = e.col, message = e.message, detail = e.hint\n"
"				FROM pg_temp.rca_load_batch b,\n"
"					%s.rca_input_errors(%s) e\n"
"				WHERE u.seq OPERATOR(pg_catalog.=) r AND b.seq OPERATOR(pg_catalog.=) r\n"
"					AND e.sql_error_code OPERATOR(pg_catalog.=) state AND e.line IS NOT NULL;\n"
"				UPDATE pg_temp.rca_load_batch b\n"
"				SET code = f[3], line = f[1]::pg_catalog.int4, col = f[2]::pg_catalog.int4,\n"
"					message = f[4], detail = NULL\n"
"				FROM pg_catalog.regexp_match(explanation, '^(\\d+):(\\d+) (RCA\\d+) ([^\\n]+)') f\n"
"				WHERE b.seq OPERATOR(pg_catalog.=) r AND f IS NOT NULL\n"
"					AND state OPERATOR(pg_catalog.=) '23514';\n"
"			EXCEPTION WHEN OTHERS THEN\n"
"				NULL;\n"
"			END;\n"
"		END;\n"
"	END LOOP;\n"
"END";

/* refuses a row that has such a finding; %s: findings */
static const char *const gate_format =
"UPDATE pg_temp.rca_load_batch u SET code = f.code, line = f.line, col = f.col, message = f.message"
" FROM pg_temp.rca_load_batch b, LATERAL (%s) f"
" WHERE u.seq OPERATOR(pg_catalog.=) r AND b.seq OPERATOR(pg_catalog.=) r;\n"
"			CONTINUE WHEN FOUND;";

/*
 * refuses a row that would replace another report than the one that was seen;
 * %s: conflict
 */
static const char *const conflict_gate_format =
"UPDATE pg_temp.rca_load_batch b SET code = '" CODE_CONFLICT "', message = ''"
" WHERE b.seq OPERATOR(pg_catalog.=) r AND EXISTS (%s);\n"
"			CONTINUE WHEN FOUND;";

/* in the order of RefusedColumn */
static const char *const select_refused =
"SELECT b.seq, b.code, b.line, b.col, b.message, b.detail"
" FROM pg_temp.rca_load_batch b WHERE b.code IS NOT NULL ORDER BY b.seq";

static const char *const select_changed =
"SELECT b.seq FROM pg_temp.rca_load_batch b WHERE b.code IS NULL AND b.changed ORDER BY b.seq";

/* SQL expressions for the rows of a batch. */
typedef struct Expressions
{
	const char *source;			/* the text */
	const char *conventions;	/* or NULL */
	const char *report;			/* the new value of doc */
	const char *document;		/* the same, or the text of it */
	const char *origin;			/* loaded_from, or NULL */
} Expressions;

/*
 * Rows that are read again keep their loaded_from.  For files, the folder is
 * known.
 */
static const char *
make_origin(const Table *table, const char *row)
{
	const Origins *origins = &table->origins;

	if (!table->has_origin)
		return NULL;
	return psprintf("CASE WHEN b.doc IS NULL THEN %s"
					" WHEN pg_catalog.get_byte(b.path, 0) OPERATOR(pg_catalog.=) 47 THEN %s ELSE %s END",
					row == NULL ? "NULL" : psprintf("(SELECT r.loaded_from %s)", row),
					literal_or_null(table->conn, origin_of_path(origins, "/")),
					literal_or_null(table->conn, origin_of_path(origins, "")));
}

/*
 * If the batch has no bytes for a row, its text is read from the table, where
 * it may have been changed.  If no conventions are given, a row keeps its own,
 * and a path without a row gets those of a new row.
 */
static void
make_expressions(Expressions *e, const Options *options, const Table *table)
{
	const char *row = NULL;

	e->source = "pg_catalog.convert_from(b.doc, 'UTF8')";
	e->conventions = table->conventions;
	if (table->name != NULL)
	{
		row = psprintf("FROM %s r WHERE r.path OPERATOR(pg_catalog.=) " PATH_OF_BATCH,
					   table->name);
		e->source = psprintf("COALESCE(%s, (SELECT r.doc::pg_catalog.text %s))",
							 e->source, row);
	}
	if (row != NULL && e->conventions != NULL && options->conventions == NULL)
		e->conventions = psprintf("COALESCE((SELECT r.conventions %s), %s)", row,
								  e->conventions);
	e->origin = make_origin(table, row);
	e->report = psprintf("(%s)::%s.rca", e->source, table->schema);
	e->document = e->source;
	if (table->generation == NULL)
		return;
	e->report = psprintf("(SELECT %s FROM (SELECT %s AS source%s) g)",
						 table->generation, e->source, e->conventions == NULL ? "" :
						 psprintf(", %s AS conventions", e->conventions));
	e->document = e->report;
}

/* Adds a column to those that a statement sets. */
static void
add_column(StringInfo columns, StringInfo values, StringInfo assignments,
		   const char *column, const char *value)
{
	const char *comma = columns->len > 0 ? ", " : "";

	if (value == NULL)
		return;
	appendStringInfo(columns, "%s%s", comma, column);
	appendStringInfo(values, "%s%s", comma, value);
	appendStringInfo(assignments, "%s%s = EXCLUDED.%s", comma, column, column);
}

/* The statement that makes rows from those of the batch under a condition. */
static const char *
insert_statement(const Expressions *e, const Table *table, const char *condition)
{
	StringInfoData columns;
	StringInfoData values;
	StringInfoData assignments;
	bool		is_generated = table->generation != NULL;

	initStringInfo(&columns);
	initStringInfo(&values);
	initStringInfo(&assignments);
	add_column(&columns, &values, &assignments, is_generated ? "source" : "doc",
			   is_generated ? e->source : e->report);
	add_column(&columns, &values, &assignments, "conventions",
			   is_generated ? e->conventions : NULL);
	add_column(&columns, &values, &assignments, "loaded_from", e->origin);
	return psprintf(insert_format, table->target, columns.data, values.data,
					condition, assignments.data);
}

/*
 * The statement that marks rows that were read again and now say something
 * else.
 */
static const char *
mark_statement(const Expressions *e, const Options *options, const Table *table,
			   const char *condition)
{
	if (table->name == NULL || (options->conventions == NULL && !options->reread))
		return "";
	return psprintf(mark_changed_format, table->schema, table->schema, e->report,
					table->name, condition);
}

bool
batch_open(Batch *batch, const Options *options, const Table *table)
{
	const char *conflict = psprintf(conflict_format, table->target);
	const char *all = psprintf("NOT EXISTS (%s)", conflict);
	const char *gates = psprintf(conflict_gate_format, conflict);
	const char *one = "b.seq OPERATOR(pg_catalog.=) r";
	Expressions e;
	const char *classes;
	const char *body;

	memset(batch, 0, sizeof(*batch));
	batch->conn = table->conn;
	make_expressions(&e, options, table);
	if (options->strict || (options->policy != NULL && !table->holds_policy))
	{
		const char *policy = policy_literal(batch->conn, options);
		const char *findings = psprintf(findings_format, table->schema, e.document, policy,
										options->strict ? "{error,warning}" : "{error}");

		/*
		 * an unknown policy must not be reported as the fault of the first
		 * file
		 */
		if (!try_policy(table, options))
			return false;
		all = psprintf("%s AND NOT EXISTS (%s)", all, findings);
		gates = psprintf("%s\n\t\t\t%s", gates, psprintf(gate_format, findings));
	}
	batch->many = psprintf("SAVEPOINT rca_load; %s%s",
						   mark_statement(&e, options, table, "true"),
						   insert_statement(&e, table, all));
	classes = quote_literal(batch->conn, file_error_classes());
	body = psprintf(one_by_one_format, gates, mark_statement(&e, options, table, one),
					insert_statement(&e, table, one), classes, table->schema, e.source);
	batch->one_by_one = psprintf("ROLLBACK TO SAVEPOINT rca_load; DO %s",
								 quote_literal(batch->conn, body));

	initStringInfo(&batch->copy);
	batch->items = pg_malloc(options->batch * sizeof(BatchItem));
	batch_begin(batch);
	return run_command(batch->conn, create_batch);
}

static void
put_int16(StringInfo buf, int16 n)
{
	uint16		value = pg_hton16((uint16) n);

	appendBinaryStringInfo(buf, (char *) &value, sizeof(value));
}

static void
put_int32(StringInfo buf, int32 n)
{
	uint32		value = pg_hton32((uint32) n);

	appendBinaryStringInfo(buf, (char *) &value, sizeof(value));
}

static void
put_bytes(StringInfo buf, const void *data, int len)
{
	put_int32(buf, len);
	appendBinaryStringInfo(buf, data, len);
}

void
batch_begin(Batch *batch)
{
	batch->count = 0;
	batch->nreread = 0;
	resetStringInfo(&batch->copy);
	/* the signature, flags, and the length of a header extension */
	appendBinaryStringInfo(&batch->copy, "PGCOPY\n\377\r\n\0", 11);
	put_int32(&batch->copy, 0);
	put_int32(&batch->copy, 0);
}

/* Begins a row of the batch.  Its hash and its text come after it. */
static void
add_item(Batch *batch, const char *path, bool is_reread)
{
	StringInfo	buf = &batch->copy;
	BatchItem  *item = &batch->items[batch->count];

	put_int16(buf, 5);			/* number of columns */
	put_int32(buf, sizeof(int32));
	put_int32(buf, batch->count++);
	put_bytes(buf, path, (int) strlen(path));
	item->path = path;
	item->is_reread = is_reread;
	batch->nreread += is_reread;
}

void
batch_add(Batch *batch, const char *path, const Content *content,
		  const unsigned char *seen)
{
	StringInfo	buf = &batch->copy;

	add_item(batch, path, false);
	put_bytes(buf, content->hash, HASH_LENGTH);
	put_bytes(buf, content->data, content->len);
	if (seen != NULL)
		put_bytes(buf, seen, HASH_LENGTH);
	else
		put_int32(buf, -1);
}

void
batch_add_row(Batch *batch, const Row *row)
{
	StringInfo	buf = &batch->copy;

	add_item(batch, row->path, true);
	put_bytes(buf, row->hash, row->has_hash ? HASH_LENGTH : 0);
	put_int32(buf, -1);
	put_int32(buf, -1);
}

/* Copies the batch into the temporary table.  Clears the result of PQexec. */
static bool
copy_batch(const Batch *batch)
{
	PGresult   *result = run_query(batch->conn, copy_batch_sql);
	bool		ok;

	if (result == NULL)
		return false;
	PQclear(result);
	ok = PQputCopyData(batch->conn, batch->copy.data, batch->copy.len) == 1 &&
		PQputCopyEnd(batch->conn, NULL) == 1;
	if (!ok)
	{
		report_server_error(batch->conn, NULL);
		return false;
	}
	result = PQgetResult(batch->conn);
	if (PQresultStatus(result) != PGRES_COMMAND_OK)
	{
		report_server_error(batch->conn, result);
		ok = false;
	}
	else
		PQclear(result);
	while ((result = PQgetResult(batch->conn)) != NULL)
		PQclear(result);
	return ok;
}

/* Makes rows from the batch.  *all says whether all were accepted. */
static BatchResult
make_rows(const Batch *batch, bool *all)
{
	const char *statements = batch->many;

	for (;;)
	{
		PGresult   *result = PQexec(batch->conn, statements);
		const char *sqlstate = PQresultErrorField(result, PG_DIAG_SQLSTATE);
		bool		done = PQresultStatus(result) == PGRES_COMMAND_OK;

		*all = done && statements == batch->many &&
			atoi(PQcmdTuples(result)) == batch->count;
		if (*all || (done && statements == batch->one_by_one))
		{
			PQclear(result);
			return BATCH_DONE;
		}
		if (is_error_class(sqlstate, "40"))
		{
			PQclear(result);
			return BATCH_AGAIN;
		}
		if (statements == batch->one_by_one ||
			(!done && !is_file_error(sqlstate)))
		{
			report_server_error(batch->conn, result);
			return BATCH_FAILED;
		}
		PQclear(result);
		statements = batch->one_by_one;
	}
}

static BatchResult
try_batch(const Batch *batch, BatchAnswer *answer)
{
	bool		all;
	BatchResult result;

	memset(answer, 0, sizeof(*answer));
	if (!copy_batch(batch))
		return BATCH_FAILED;
	result = make_rows(batch, &all);
	if (result == BATCH_AGAIN && !run_command(batch->conn, "ROLLBACK"))
		return BATCH_FAILED;
	if (result != BATCH_DONE)
		return result;
	if (!all && (answer->refused = run_query(batch->conn, select_refused)) == NULL)
		return BATCH_FAILED;
	if (batch->nreread > 0 &&
		(answer->changed = run_query(batch->conn, select_changed)) == NULL)
		return BATCH_FAILED;
	return run_command(batch->conn, "COMMIT") ? BATCH_DONE : BATCH_FAILED;
}

bool
batch_send(Batch *batch, BatchAnswer *answer)
{
	BatchResult result = BATCH_AGAIN;

	put_int16(&batch->copy, -1);
	for (int i = 0; i < MAX_TRIES && result == BATCH_AGAIN; i++)
		result = try_batch(batch, answer);
	if (result == BATCH_AGAIN)
		report_error(NULL, "Run it again when fewer sessions write to the table.",
					 "a batch was rolled back %d times because of other transactions",
					 MAX_TRIES);
	return result == BATCH_DONE;
}
