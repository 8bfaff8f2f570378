/*
 * client/load.c
 *
 * A batch of files is one transaction.  Its bytes are copied into a temporary
 * table as they are, in binary, so that nothing in a file can make COPY fail;
 * one statement then turns them into rows.  The server has no errors that
 * would leave the other rows of a statement alone (those of 16 are soft in
 * COPY only, and not for constraints), so where that statement does not take
 * all, the batch goes in row by row, each in a subtransaction, inside the
 * server.  So a folder without bad files is as fast as can be, and a bad file
 * costs its batch a second pass, but no round trips.
 *
 * The server alone decides what is refused: its version of the extension, its
 * encoding, the constraints and triggers of the table.
 */
#include "load.h"

#include <time.h>

#include "port/pg_bswap.h"

#include "messages.h"
#include "target_table.h"

/* a batch ends with the file that takes it over this many bytes */
#define MAX_BATCH_BYTES		(8 * 1024 * 1024)

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

typedef struct Counts
{
	int			loaded;
	int			updated;
	int			unchanged;
	int			refused;
	int			pruned;
} Counts;

typedef struct Loader
{
	const Options *options;
	const Files *files;
	PGconn	   *conn;
	Table		table;
	Counts		counts;
	int			nunread;		/* files that are there and could not be read */
	const char *many;			/* loads a batch, or fails */
	const char *one_by_one;		/* loads what it can */
	int		   *batch;			/* places in files->paths */
	bool	   *refused;		/* of those */
	int			nbatch;
	StringInfoData copy;
} Loader;

typedef enum BatchResult
{
	BATCH_DONE,
	BATCH_FAILED,				/* and was reported */
	BATCH_AGAIN,
} BatchResult;

static const char *const create_batch =
"CREATE TEMPORARY TABLE rca_load_batch ("
" seq pg_catalog.int4, path pg_catalog.bytea, hash pg_catalog.bytea, doc pg_catalog.bytea,"
" code pg_catalog.text, line pg_catalog.int4, col pg_catalog.int4, message pg_catalog.text, detail pg_catalog.text)"
" WITH (toast_tuple_target = 8160) ON COMMIT DELETE ROWS;"
/* compressed once is enough */
" ALTER TABLE pg_temp.rca_load_batch ALTER doc SET STORAGE EXTERNAL";

/* %s: table, schema of the extension, condition */
static const char *const insert_format =
"INSERT INTO %s AS t (path, hash, loaded_at, doc)"
" SELECT pg_catalog.convert_from(b.path, 'UTF8'), b.hash, pg_catalog.now(),"
" pg_catalog.convert_from(b.doc, 'UTF8')::%s.rca"
" FROM pg_temp.rca_load_batch b WHERE %s ORDER BY b.seq"
" ON CONFLICT (path) DO UPDATE SET"
" hash = EXCLUDED.hash, loaded_at = EXCLUDED.loaded_at, doc = EXCLUDED.doc";

/* the findings that refuse a report; %s: schema of the extension, policy, severities */
static const char *const findings_format =
"SELECT l.code, l.line, l.col, l.message"
" FROM %s.rca_lint(pg_catalog.convert_from(b.doc, 'UTF8'), %s) l"
" WHERE l.severity OPERATOR(pg_catalog.=) ANY ('%s'::pg_catalog.text[])"
" ORDER BY l.line, l.col, l.code LIMIT 1";

/*
 * %s: the gate or nothing, the statement that inserts one row, the classes of
 * errors.  Not every row that is refused raises an error: a trigger may drop
 * it.
 */
static const char *const one_by_one_format =
"DECLARE\n"
"	r pg_catalog.int4;\n"
"	problem pg_catalog.text;\n"
"BEGIN\n"
"	FOR r IN SELECT b.seq FROM pg_temp.rca_load_batch b ORDER BY b.seq LOOP\n"
"		BEGIN\n"
"			%s\n"
"			%s;\n"
"			IF NOT FOUND THEN\n"
"				UPDATE pg_temp.rca_load_batch b SET code = '02000',\n"
"					message = 'a trigger of the table did not let the row in'\n"
"				WHERE b.seq OPERATOR(pg_catalog.=) r;\n"
"			END IF;\n"
"		EXCEPTION WHEN OTHERS THEN\n"
"			IF pg_catalog.left(SQLSTATE, 2) OPERATOR(pg_catalog.<>) ALL (%s::pg_catalog.text[]) THEN\n"
"				RAISE;\n"
"			END IF;\n"
"			GET STACKED DIAGNOSTICS problem = PG_EXCEPTION_DETAIL;\n"
"			UPDATE pg_temp.rca_load_batch b SET code = SQLSTATE, message = SQLERRM, detail = problem\n"
"			WHERE b.seq OPERATOR(pg_catalog.=) r;\n"
"		END;\n"
"	END LOOP;\n"
"END";

/* keeps out a row that has such a finding; %s: findings */
static const char *const gate_format =
"UPDATE pg_temp.rca_load_batch u SET code = f.code, line = f.line, col = f.col, message = f.message"
" FROM pg_temp.rca_load_batch b, LATERAL (%s) f"
" WHERE u.seq OPERATOR(pg_catalog.=) r AND b.seq OPERATOR(pg_catalog.=) r;\n"
"			CONTINUE WHEN FOUND;";

/* Prepares the statements, and the table that batches go through. */
static bool
prepare(Loader *loader)
{
	const Options *options = loader->options;
	const Table *table = &loader->table;
	const char *all = "true";
	const char *gate = "";
	const char *body;

	if (options->strict || (options->policy != NULL && !table->holds_policy))
	{
		const char *policy = policy_literal(loader->conn, options);
		const char *findings = psprintf(findings_format, table->schema, policy,
										options->strict ? "{error,warning}" : "{error}");

		/* a policy that does not exist is not the first file's fault */
		if (!run_command(loader->conn, psprintf("SELECT FROM %s.rca_lint('# x'::pg_catalog.text, %s)",
												table->schema, policy)))
			return false;
		all = psprintf("NOT EXISTS (%s)", findings);
		gate = psprintf(gate_format, findings);
	}
	loader->many = psprintf("SAVEPOINT rca_load; %s",
							psprintf(insert_format, table->target, table->schema, all));
	body = psprintf(one_by_one_format, gate,
					psprintf(insert_format, table->target, table->schema,
							 "b.seq OPERATOR(pg_catalog.=) r"),
					quote_literal(loader->conn,
								  text_array(file_classes, lengthof(file_classes))));
	loader->one_by_one = psprintf("ROLLBACK TO SAVEPOINT rca_load; DO %s",
								  quote_literal(loader->conn, body));

	initStringInfo(&loader->copy);
	loader->batch = pg_malloc(options->batch * sizeof(int));
	loader->refused = pg_malloc(options->batch * sizeof(bool));
	return run_command(loader->conn, create_batch);
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

static void
begin_batch(Loader *loader)
{
	loader->nbatch = 0;
	resetStringInfo(&loader->copy);
	/* the signature, flags, and the length of a header extension */
	appendBinaryStringInfo(&loader->copy, "PGCOPY\n\377\r\n\0", 11);
	put_int32(&loader->copy, 0);
	put_int32(&loader->copy, 0);
}

static void
add_to_batch(Loader *loader, int file, const Content *content)
{
	const char *path = loader->files->paths[file];
	StringInfo	buf = &loader->copy;

	put_int16(buf, 4);
	put_int32(buf, sizeof(int32));
	put_int32(buf, loader->nbatch);
	put_bytes(buf, path, (int) strlen(path));
	put_bytes(buf, content->hash, HASH_LENGTH);
	put_bytes(buf, content->data, content->len);
	loader->refused[loader->nbatch] = false;
	loader->batch[loader->nbatch++] = file;
}

static void
refuse_file(Loader *loader, int file, int line, int col, const char *code, const char *message)
{
	report_finding(loader->files->paths[file], line, col, code, message);
	loader->counts.refused++;
}

/*
 * Reports a file that the server refused.  What the extension says about the
 * place stands in the detail: "At line 2, column 14: ..." for the type, the
 * findings, each "2:14 CODE message", for rca_assert_valid.
 */
static void
report_refused_row(Loader *loader, int file, const char *code, const char *message, const char *detail)
{
	int			line;
	int			col;
	int			start = 0;
	char		rule[16];

	if (sscanf(detail, "At line %d, column %d: %n", &line, &col, &start) == 2 && start > 0)
		refuse_file(loader, file, line, col, "RCA000",
					strncmp(message, "invalid input syntax", 20) == 0 ? detail + start : message);
	else if (sscanf(detail, "%d:%d %15s %n", &line, &col, rule, &start) == 3 && start > 0 &&
			 strncmp(rule, "RCA", 3) == 0)
		refuse_file(loader, file, line, col, rule,
					psprintf("%.*s", (int) strcspn(detail + start, "\n"), detail + start));
	else if (detail[0] != '\0')
		refuse_file(loader, file, 1, 1, code, psprintf("%s (%s)", message, detail));
	else
		refuse_file(loader, file, 1, 1, code, message);
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
copy_batch(Loader *loader)
{
	PGresult   *result = run_query(loader->conn,
								   "BEGIN; SET CONSTRAINTS ALL IMMEDIATE;"
								   " COPY pg_temp.rca_load_batch (seq, path, hash, doc) FROM STDIN (FORMAT binary)");
	bool		ok;

	if (result == NULL)
		return false;
	PQclear(result);
	ok = PQputCopyData(loader->conn, loader->copy.data, loader->copy.len) == 1 &&
		PQputCopyEnd(loader->conn, NULL) == 1;
	if (!ok)
	{
		report_server_error(loader->conn, NULL);
		return false;
	}
	result = PQgetResult(loader->conn);
	if (PQresultStatus(result) != PGRES_COMMAND_OK)
	{
		report_server_error(loader->conn, result);
		ok = false;
	}
	else
		PQclear(result);
	while ((result = PQgetResult(loader->conn)) != NULL)
		PQclear(result);
	return ok;
}

/*
 * Makes rows of the batch.  *all tells whether none was refused.
 */
static BatchResult
make_rows(Loader *loader, bool *all)
{
	const char *statements = loader->many;

	for (;;)
	{
		PGresult   *result = PQexec(loader->conn, statements);
		const char *sqlstate = PQresultErrorField(result, PG_DIAG_SQLSTATE);
		bool		done = PQresultStatus(result) == PGRES_COMMAND_OK;

		*all = done && statements == loader->many && atoi(PQcmdTuples(result)) == loader->nbatch;
		if (*all || (done && statements == loader->one_by_one))
		{
			PQclear(result);
			return BATCH_DONE;
		}
		if (is_class(sqlstate, "40"))
		{
			PQclear(result);
			return BATCH_AGAIN;
		}
		if (statements == loader->one_by_one || (!done && !is_files_fault(sqlstate)))
		{
			report_server_error(loader->conn, result);
			return BATCH_FAILED;
		}
		PQclear(result);
		statements = loader->one_by_one;
	}
}

/* What was not taken, and why. */
static PGresult *
select_refused(Loader *loader)
{
	return run_query(loader->conn,
					 "SELECT b.seq, b.code, b.line, b.col, b.message, b.detail"
					 " FROM pg_temp.rca_load_batch b WHERE b.code IS NOT NULL ORDER BY b.seq");
}

static void
count_batch(Loader *loader, PGresult *refused)
{
	for (int i = 0; refused != NULL && i < PQntuples(refused); i++)
	{
		int			seq = atoi(PQgetvalue(refused, i, 0));

		loader->refused[seq] = true;
		if (PQgetisnull(refused, i, 2))
			report_refused_row(loader, loader->batch[seq], PQgetvalue(refused, i, 1),
							   PQgetvalue(refused, i, 4), PQgetvalue(refused, i, 5));
		else
			refuse_file(loader, loader->batch[seq], atoi(PQgetvalue(refused, i, 2)),
						atoi(PQgetvalue(refused, i, 3)), PQgetvalue(refused, i, 1), PQgetvalue(refused, i, 4));
	}
	for (int i = 0; i < loader->nbatch; i++)
	{
		const char *path = loader->files->paths[loader->batch[i]];
		bool		is_new = find_row(&loader->table, path) == NULL;

		if (loader->refused[i])
			continue;
		if (is_new)
			loader->counts.loaded++;
		else
			loader->counts.updated++;
		if (loader->options->verbose)
			report_action(is_new ? "load" : "update", path);
	}
}

static BatchResult
try_batch(Loader *loader)
{
	PGresult   *refused = NULL;
	bool		all;
	BatchResult result;

	if (!copy_batch(loader))
		return BATCH_FAILED;
	result = make_rows(loader, &all);
	if (result == BATCH_AGAIN && !run_command(loader->conn, "ROLLBACK"))
		return BATCH_FAILED;
	if (result != BATCH_DONE)
		return result;
	if (!all && (refused = select_refused(loader)) == NULL)
		return BATCH_FAILED;
	if (!run_command(loader->conn, "COMMIT"))
	{
		PQclear(refused);
		return BATCH_FAILED;
	}
	/* nothing is said before it is true */
	count_batch(loader, refused);
	PQclear(refused);
	return BATCH_DONE;
}

static bool
send_batch(Loader *loader)
{
	BatchResult result = BATCH_AGAIN;

	if (loader->nbatch == 0)
		return true;
	put_int16(&loader->copy, -1);
	for (int i = 0; i < MAX_TRIES && result == BATCH_AGAIN; i++)
		result = try_batch(loader);
	if (result == BATCH_AGAIN)
		report_error(NULL, "Run it again when fewer others write to the table.",
					 "a batch was rolled back %d times because of other transactions", MAX_TRIES);
	begin_batch(loader);
	return result == BATCH_DONE;
}

/* Loads all files, in the order of their paths.  False if the run broke off. */
static bool
load_all(Loader *loader)
{
	const Files *files = loader->files;
	Content		content = {0};

	begin_batch(loader);
	progress_begin(files->npaths, loader->options->quiet);
	for (int i = 0; i < files->npaths; i++)
	{
		Row		   *row = find_row(&loader->table, files->paths[i]);
		Refusal		refusal;

		if (interrupted)
		{
			report_error(NULL, NULL, "interrupted");
			return false;
		}
		if (!read_file(files->paths[i], &content, &refusal))
		{
			refuse_file(loader, i, refusal.line, refusal.col, refusal.code, refusal.message);
			loader->nunread++;
		}
		else if (row != NULL && row->has_hash && memcmp(row->hash, content.hash, HASH_LENGTH) == 0)
			loader->counts.unchanged++;
		else if (!verify_text(&content, &refusal))
			refuse_file(loader, i, refusal.line, refusal.col, refusal.code, refusal.message);
		else
			add_to_batch(loader, i, &content);
		if ((loader->nbatch == loader->options->batch || loader->copy.len > MAX_BATCH_BYTES) &&
			!send_batch(loader))
			return false;
		progress_update(i + 1 - loader->nbatch, loader->counts.refused);
	}
	return send_batch(loader);
}

/* May rows be removed?  Not if a file may be there that was not seen. */
static bool
may_prune(const Loader *loader, bool all_read)
{
	const Files *files = loader->files;

	if (!all_read)
	{
		report_warning("nothing was pruned, because some paths could not be read");
		return false;
	}
	for (int i = 0; i < files->nroots; i++)
	{
		if (files->roots[i].nfiles == 0)
		{
			report_warning("nothing was pruned, because there is no file at all in \"%s\"",
						   files->roots[i].path[0] ? files->roots[i].path : ".");
			return false;
		}
	}
	return true;
}

static void
print_summary(const Loader *loader, double seconds)
{
	const Counts *counts = &loader->counts;

	printf("rca_load: %s%d loaded, %d updated, %d unchanged, %d refused, %d pruned (%.1f s)\n",
		   loader->options->dry_run ? "dry run: " : "",
		   counts->loaded, counts->updated, counts->unchanged, counts->refused, counts->pruned, seconds);
	if (loader->files->nlinks > 0)
		printf("rca_load: %d links to folders were not followed\n", loader->files->nlinks);
}

static double
seconds_since(const struct timespec *start)
{
	struct timespec end;

	clock_gettime(CLOCK_MONOTONIC, &end);
	return (end.tv_sec - start->tv_sec) + (end.tv_nsec - start->tv_nsec) / 1e9;
}

ExitStatus
load_files(const Options *options, const Files *files)
{
	Loader		loader = {.options = options, .files = files};
	struct timespec start;
	Counts	   *counts = &loader.counts;
	bool		complete;

	clock_gettime(CLOCK_MONOTONIC, &start);
	loader.conn = connect_to_server(options);
	if (loader.conn == NULL)
		return STATUS_NOTHING;
	if (!open_table(loader.conn, options, &loader.table) ||
		!read_rows(files, &loader.table) || !prepare(&loader))
	{
		PQfinish(loader.conn);
		return STATUS_NOTHING;
	}

	counts->refused = files->nunread;
	complete = load_all(&loader);
	progress_end();
	if (complete && options->prune)
	{
		int			pruned = 0;

		complete = may_prune(&loader, files->nunread + loader.nunread == 0) &&
			(pruned = prune_rows(options, files, &loader.table)) >= 0;
		counts->pruned = Max(pruned, 0);
	}
	PQfinish(loader.conn);

	if (!options->quiet)
		print_summary(&loader, seconds_since(&start));
	if (!complete || counts->refused > 0)
		return counts->loaded + counts->updated + counts->unchanged + counts->refused > 0 ?
			STATUS_SOME : STATUS_NOTHING;
	return STATUS_ALL;
}
