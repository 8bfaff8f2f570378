/*
 * client/batch.c
 *
 * The bytes of a batch are copied into a temporary table as they are, in
 * binary, so that nothing in a file can make COPY fail; one statement then
 * turns them into rows.  The server has no errors that would leave the other
 * rows of a statement alone (those of 16 are soft in COPY only, and not for
 * constraints).  So where that statement does not take all, the batch goes in
 * row by row, each in a subtransaction, inside the server.  A folder without
 * bad files is as fast as can be, and a bad file costs its batch a second pass,
 * but no round trips.
 *
 * The server alone decides what is refused: its version of the extension, its
 * encoding, the constraints and triggers of the table.  It says why in columns.
 * Nothing is read out of the words of an error, which depend on the language
 * of the server.
 */
#include "batch.h"

#include "port/pg_bswap.h"

#include "messages.h"

/* how often a batch is tried that met with a deadlock */
#define MAX_TRIES			5

/*
 * Classes of SQLSTATE that are a file's own fault; see the server's
 * errcodes.txt.  Any other ends the run: it would be the same for every file.
 */
static const char *const file_classes[] = {
	"22",						/* data exception */
	"23",						/* integrity constraint violation */
	"44",						/* WITH CHECK OPTION violation */
	"54",						/* program limit exceeded */
	"P0",						/* raised by a trigger */
};

typedef enum BatchResult
{
	BATCH_DONE,
	BATCH_FAILED,				/* and was reported */
	BATCH_AGAIN,
} BatchResult;

static const char *const create_batch =
"CREATE TEMPORARY TABLE rca_load_batch ("
" seq pg_catalog.int4, path pg_catalog.bytea, hash pg_catalog.bytea, doc pg_catalog.bytea,"
" changed pg_catalog.bool, code pg_catalog.text, line pg_catalog.int4, col pg_catalog.int4, message pg_catalog.text, detail pg_catalog.text)"
" WITH (toast_tuple_target = 8160) ON COMMIT DELETE ROWS;"
/* compressed once is enough */
" ALTER TABLE pg_temp.rca_load_batch ALTER doc SET STORAGE EXTERNAL";

/* the path of a row of the batch */
#define PATH_OF_BATCH	"pg_catalog.convert_from(b.path, 'UTF8')"

static const char *const copy_batch_sql =
"BEGIN; SET CONSTRAINTS ALL IMMEDIATE;"
" COPY pg_temp.rca_load_batch (seq, path, hash, doc) FROM STDIN (FORMAT binary)";

/* %s: table, columns of the report, their values, condition, assignments */
static const char *const insert_format =
"INSERT INTO %s AS t (path, hash, loaded_at, %s)"
" SELECT " PATH_OF_BATCH ", b.hash, pg_catalog.now(), %s"
" FROM pg_temp.rca_load_batch b WHERE %s ORDER BY b.seq"
" ON CONFLICT (path) DO UPDATE SET"
" hash = EXCLUDED.hash, loaded_at = EXCLUDED.loaded_at, %s";

/*
 * Which of the rows that are read again say something else; %s: schema of the
 * extension, twice, report, table, condition
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
 * %s: the gate or nothing, what marks a row that is read again or nothing, the
 * statement that inserts one row, the classes of errors, schema of the
 * extension, the text.
 *
 * Not every row that is refused raises an error: a trigger may drop it.
 *
 * Two kinds of errors have a place in the text.  Either the text is not a
 * report: then rca_input_errors says where.  Or rca_assert_valid refused it in
 * a CHECK, whose policy is not known here: its DETAIL lists the findings as
 * "line:col code message", whatever the language.  Every other error keeps its
 * SQLSTATE, and so does that of a text which rca_input_errors cannot look at,
 * because the encoding of the database lacks a character or because parsing
 * takes too much memory.
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
"					message = 'a trigger of the table did not let the row in'\n"
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

/* keeps out a row that has such a finding; %s: findings */
static const char *const gate_format =
"UPDATE pg_temp.rca_load_batch u SET code = f.code, line = f.line, col = f.col, message = f.message"
" FROM pg_temp.rca_load_batch b, LATERAL (%s) f"
" WHERE u.seq OPERATOR(pg_catalog.=) r AND b.seq OPERATOR(pg_catalog.=) r;\n"
"			CONTINUE WHEN FOUND;";

/* in the order of RefusedColumn */
static const char *const select_refused =
"SELECT b.seq, b.code, b.line, b.col, b.message, b.detail"
" FROM pg_temp.rca_load_batch b WHERE b.code IS NOT NULL ORDER BY b.seq";

static const char *const select_changed =
"SELECT b.seq FROM pg_temp.rca_load_batch b WHERE b.code IS NULL AND b.changed ORDER BY b.seq";

/* What statements say of the rows of a batch, as SQL expressions. */
typedef struct Expressions
{
	const char *source;			/* the text */
	const char *conventions;	/* or NULL */
	const char *report;			/* what doc will be */
	const char *document;		/* the same, or the text of it */
} Expressions;

/*
 * Without bytes in the batch it is the text of the row that is taken, which may
 * have been changed in the table.  What has no row has the conventions of a new
 * one, where no others are asked for.
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
	e->report = psprintf("(%s)::%s.rca", e->source, table->schema);
	e->document = e->source;
	if (table->generation == NULL)
		return;
	e->report = psprintf("(SELECT %s FROM (SELECT %s AS source%s) g)",
						 table->generation, e->source, e->conventions == NULL ? "" :
						 psprintf(", %s AS conventions", e->conventions));
	e->document = e->report;
}

/* The statement that makes rows of those of the batch under a condition. */
static const char *
insert_statement(const Expressions *e, const Table *table, const char *condition)
{
	if (table->generation == NULL)
		return psprintf(insert_format, table->target, "doc", e->report, condition,
						"doc = EXCLUDED.doc");
	if (e->conventions == NULL)
		return psprintf(insert_format, table->target, "source", e->source, condition,
						"source = EXCLUDED.source");
	return psprintf(insert_format, table->target, "source, conventions",
					psprintf("%s, %s", e->source, e->conventions), condition,
					"source = EXCLUDED.source, conventions = EXCLUDED.conventions");
}

/* The statement that marks what is read again and says something else. */
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
	Expressions e;
	const char *one = "b.seq OPERATOR(pg_catalog.=) r";
	const char *all = "true";
	const char *gate = "";
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

		/* a policy that does not exist is not the first file's fault */
		if (!try_policy(table, options))
			return false;
		all = psprintf("NOT EXISTS (%s)", findings);
		gate = psprintf(gate_format, findings);
	}
	batch->many = psprintf("SAVEPOINT rca_load; %s%s",
						   mark_statement(&e, options, table, "true"),
						   insert_statement(&e, table, all));
	classes = quote_literal(batch->conn,
							text_array(file_classes, lengthof(file_classes)));
	body = psprintf(one_by_one_format, gate, mark_statement(&e, options, table, one),
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

/* Begins a row of the batch; its hash and its text follow. */
static void
add_item(Batch *batch, const char *path, bool is_reread)
{
	StringInfo	buf = &batch->copy;
	BatchItem  *item = &batch->items[batch->count];

	put_int16(buf, 4);			/* columns */
	put_int32(buf, sizeof(int32));
	put_int32(buf, batch->count++);
	put_bytes(buf, path, (int) strlen(path));
	item->path = path;
	item->is_reread = is_reread;
	batch->nreread += is_reread;
}

void
batch_add(Batch *batch, const char *path, const Content *content)
{
	add_item(batch, path, false);
	put_bytes(&batch->copy, content->hash, HASH_LENGTH);
	put_bytes(&batch->copy, content->data, content->len);
}

void
batch_add_row(Batch *batch, const Row *row)
{
	add_item(batch, row->path, true);
	if (row->has_hash)
		put_bytes(&batch->copy, row->hash, HASH_LENGTH);
	else
		put_int32(&batch->copy, -1);
	put_int32(&batch->copy, -1);
}

static bool
is_class(const char *sqlstate, const char *class)
{
	return sqlstate != NULL && strncmp(sqlstate, class, 2) == 0;
}

static bool
is_files_fault(const char *sqlstate)
{
	for (size_t i = 0; i < lengthof(file_classes); i++)
	{
		if (is_class(sqlstate, file_classes[i]))
			return true;
	}
	return false;
}

/* Sends the batch into the temporary table; clears what PQexec returned. */
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

/* Makes rows of the batch.  *all tells whether none was refused. */
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
		if (is_class(sqlstate, "40"))
		{
			PQclear(result);
			return BATCH_AGAIN;
		}
		if (statements == batch->one_by_one ||
			(!done && !is_files_fault(sqlstate)))
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
		report_error(NULL, "Run it again when fewer others write to the table.",
					 "a batch was rolled back %d times because of other transactions",
					 MAX_TRIES);
	return result == BATCH_DONE;
}
