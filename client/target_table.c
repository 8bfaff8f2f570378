/*
 * client/target_table.c
 *
 * Names of functions and operators are qualified, because statements run with
 * the user's search_path, which triggers and defaults of the table may need.
 */
#include "target_table.h"

#include "host_client.h"
#include "lint/policy.h"
#include "messages.h"
#include "policy.h"

typedef struct Column
{
	const char *name;
	const char *type;
	const char *definition;		/* for the hint */
} Column;

/* The columns of select_columns. */
typedef enum ColumnFact
{
	COLUMN_NAME,
	COLUMN_TYPE,
	COLUMN_IS_GENERATED,
	COLUMN_EXPRESSION,			/* the default or generation expression, or
								 * empty */
} ColumnFact;

static const Column columns[] = {
	{"path", NULL, "path text PRIMARY KEY"},
	{"hash", "bytea", "hash bytea"},
	{"loaded_at", NULL, "loaded_at timestamptz"},
	{"doc", "rca", "doc rca"},
};

/* tables of older versions do not have it */
static const Column origin_column = {"loaded_from", "text", NULL};

static const char *const select_extension =
"SELECT pg_catalog.quote_ident(n.nspname)"
" FROM pg_catalog.pg_extension e"
" JOIN pg_catalog.pg_namespace n ON n.oid OPERATOR(pg_catalog.=) e.extnamespace"
" WHERE e.extname OPERATOR(pg_catalog.=) 'rca'";

/* the given name, with each part quoted */
static const char *const select_quoted =
"SELECT pg_catalog.string_agg(pg_catalog.quote_ident(u.part), '.' ORDER BY u.ord)"
" FROM ROWS FROM (pg_catalog.unnest(pg_catalog.parse_ident($1))) WITH ORDINALITY u(part, ord)";

static const char *const select_table =
"SELECT pg_catalog.format('%I.%I', n.nspname, c.relname)"
" FROM pg_catalog.pg_class c"
" JOIN pg_catalog.pg_namespace n ON n.oid OPERATOR(pg_catalog.=) c.relnamespace"
" WHERE c.oid OPERATOR(pg_catalog.=) pg_catalog.to_regclass($1)";

/* in the order of ColumnFact */
static const char *const select_columns =
"SELECT a.attname, t.typname, a.attgenerated OPERATOR(pg_catalog.<>) '',"
" pg_catalog.pg_get_expr(d.adbin, d.adrelid)"
" FROM pg_catalog.pg_attribute a"
" JOIN pg_catalog.pg_type t ON t.oid OPERATOR(pg_catalog.=) a.atttypid"
" LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid OPERATOR(pg_catalog.=) a.attrelid"
" AND d.adnum OPERATOR(pg_catalog.=) a.attnum"
" WHERE a.attrelid OPERATOR(pg_catalog.=) $1::pg_catalog.regclass"
" AND a.attnum OPERATOR(pg_catalog.>) 0 AND NOT a.attisdropped";

/* rows that may be under the paths; root_of_path decides */
#define UNDER_PATHS \
"(t.path OPERATOR(pg_catalog.=) ANY ($1::pg_catalog.text[])" \
" OR t.path OPERATOR(pg_catalog.^@) ANY ($2::pg_catalog.text[]))"

/* %s: the expression for staleness, the column loaded_from or null, table */
static const char *const select_rows_format =
"SELECT t.path, pg_catalog.encode(t.hash, 'hex'), %s, %s FROM %s t WHERE " UNDER_PATHS;

/* %s: table, condition */
static const char *const select_changes_format =
"SELECT t.path, pg_catalog.encode(" DOC_HASH ", 'hex') FROM %s t WHERE " UNDER_PATHS
" AND t.doc IS NOT NULL AND %s";

/* the rows for select_changes: all, or those without a hash */
static const char *const any_change =
"(t.hash OPERATOR(pg_catalog.=) " DOC_HASH ") IS NOT TRUE";

static const char *const without_hash =
"(pg_catalog.octet_length(t.hash) OPERATOR(pg_catalog.=) 32) IS NOT TRUE";

/* The single value of a result, in memory that stays, or NULL. */
static char *
single_value(PGresult *result)
{
	char	   *value = NULL;

	if (PQntuples(result) == 1 && !PQgetisnull(result, 0, 0))
		value = pg_strdup(PQgetvalue(result, 0, 0));
	PQclear(result);
	return value;
}

static bool
find_extension(Table *table)
{
	PGresult   *result = run_query(table->conn, select_extension);

	if (result == NULL)
		return false;
	table->schema = single_value(result);
	if (table->schema == NULL)
		report_error(NULL, "Run CREATE EXTENSION rca, or use --init.",
					 "the extension rca is not installed in the database \"%s\"",
					 PQdb(table->conn));
	return table->schema != NULL;
}

static char *
quote_name(Table *table, const char *name)
{
	PGresult   *result = run_query_params(table->conn, select_quoted, 1, &name);

	return result ? single_value(result) : NULL;
}

/* Sets table->name, or leaves it NULL if there is no such table. */
static bool
find_table(Table *table, const char *quoted)
{
	PGresult   *result = run_query_params(table->conn, select_table, 1, &quoted);

	if (result == NULL)
		return false;
	table->name = single_value(result);
	return true;
}

const char *
policy_literal(PGconn *conn, const Options *options)
{
	const char *policy = options->policy ? options->policy : DEFAULT_LOAD_POLICY;
	bool		is_object = rca_policy_is_object(rca_str(policy, (int) strlen(policy)));

	/* jsonb, so that it has this type in the CHECK */
	return psprintf("%s::pg_catalog.%s", quote_literal(conn, policy),
					is_object ? "jsonb" : "text");
}

/* Conventions in JSON as an SQL expression. */
static const char *
conventions_literal(const Table *table, const char *json)
{
	return psprintf("%s::pg_catalog.jsonb", quote_literal(table->conn, json));
}

/* The statement that creates a table with its CHECK. */
static char *
definition(const Table *table, const Options *options, const char *create)
{
	const char *source = "";
	const char *generated = "";

	if (options->conventions != NULL)
	{
		source = psprintf("\tsource pg_catalog.text NOT NULL,\n"
						  "\tconventions pg_catalog.jsonb NOT NULL DEFAULT %s,\n",
						  conventions_literal(table, options->conventions));
		generated = psprintf(" GENERATED ALWAYS AS (%s.rca_read(source, conventions)) STORED",
							 table->schema);
	}

	/*
	 * With byte order, an index can be used for prefixes as well.  A report
	 * that was made in the table has no file yet, and so no hash.
	 */
	return psprintf("%s (\n"
					"\tpath pg_catalog.text COLLATE pg_catalog.\"C\" PRIMARY KEY,\n"
					"\thash pg_catalog.bytea NOT NULL DEFAULT '',\n"
					"\tloaded_at pg_catalog.timestamptz NOT NULL DEFAULT pg_catalog.now(),\n"
					"%s\tdoc %s.rca NOT NULL%s CHECK (%s.rca_assert_valid(doc, %s)),\n"
					"\tloaded_from pg_catalog.text\n)",
					create, source, table->schema, generated, table->schema,
					policy_literal(table->conn, options));
}

bool
try_policy(const Table *table, const Options *options)
{
	return run_command_hinting(table->conn,
							   psprintf("SELECT FROM %s.rca_lint('# x'::pg_catalog.text, %s)",
										table->schema, policy_literal(table->conn, options)),
							   options->policy ? hint_of_file("--policy", options->policy) : NULL);
}

/*
 * A value of select_columns for a column.  NULL if the table does not have the
 * column.
 */
static const char *
fact_of_column(const PGresult *table_columns, const char *name, ColumnFact fact)
{
	for (int row = 0; row < PQntuples(table_columns); row++)
	{
		if (strcmp(PQgetvalue(table_columns, row, COLUMN_NAME), name) == 0)
			return PQgetvalue(table_columns, row, fact);
	}
	return NULL;
}

static bool
has_column(const PGresult *table_columns, const char *name, const char *type)
{
	const char *its_type = fact_of_column(table_columns, name, COLUMN_TYPE);

	return its_type != NULL && strcmp(its_type, type) == 0;
}

static bool
check_column(const Table *table, const PGresult *table_columns,
			 const Column *column)
{
	const char *type = fact_of_column(table_columns, column->name, COLUMN_TYPE);

	if (type == NULL)
	{
		report_error(NULL,
					 psprintf("ALTER TABLE %s ADD COLUMN %s.", table->name,
							  column->definition),
					 "table %s has no column \"%s\"", table->name, column->name);
		return false;
	}
	if (column->type != NULL && strcmp(type, column->type) != 0)
	{
		report_error(NULL, NULL, "column \"%s\" of table %s is of type %s, not %s",
					 column->name, table->name, type, column->type);
		return false;
	}
	return true;
}

/*
 * Is doc generated from the text, and with which conventions?  False after an
 * error was reported.
 */
static bool
check_generation(Table *table, const Options *options, const PGresult *table_columns)
{
	const char *kept = fact_of_column(table_columns, "conventions", COLUMN_EXPRESSION);

	if (strcmp(fact_of_column(table_columns, "doc", COLUMN_IS_GENERATED), "t") == 0 &&
		has_column(table_columns, "source", "text"))
		table->generation = pg_strdup(fact_of_column(table_columns, "doc",
													 COLUMN_EXPRESSION));
	if (table->generation != NULL && has_column(table_columns, "conventions", "jsonb"))
		table->conventions = pg_strdup(options->conventions != NULL ?
									   conventions_literal(table, options->conventions) :
									   kept[0] != '\0' ? kept : "'{}'::pg_catalog.jsonb");
	else if (options->conventions != NULL)
	{
		report_error(NULL, "--init creates a new table that does. doc/load.md says how to change an existing table.",
					 "table %s does not store conventions", table->name);
		return false;
	}
	return true;
}

static bool
check_columns(Table *table, const Options *options)
{
	PGresult   *result = run_query_params(table->conn, select_columns, 1,
										  &table->name);
	bool		ok = (result != NULL);

	for (size_t i = 0; ok && i < lengthof(columns); i++)
		ok = check_column(table, result, &columns[i]);
	ok = ok && check_generation(table, options, result);
	table->has_origin = ok && fact_of_column(result, origin_column.name, COLUMN_TYPE) != NULL;
	if (table->has_origin)
		ok = check_column(table, result, &origin_column);
	PQclear(result);
	return ok;
}

/* Sets the facts of a table that definition() has made. */
static void
set_up_as_defined(Table *table, const Options *options)
{
	table->holds_policy = true;
	table->has_origin = true;
	if (options->conventions == NULL)
		return;
	table->generation = psprintf("%s.rca_read(source, conventions)", table->schema);
	table->conventions = conventions_literal(table, options->conventions);
}

/* Makes the conventions the default for new rows of an existing table. */
static bool
set_default(const Table *table, const Options *options)
{
	if (!options->init || options->dry_run || options->conventions == NULL)
		return true;
	return run_command(table->conn,
					   psprintf("ALTER TABLE %s ALTER COLUMN conventions SET DEFAULT %s",
								table->name, table->conventions));
}

/*
 * Creates the table for the rows of a dry run, with the definition of the real
 * one.
 */
static bool
make_temporary_target(Table *table, const Options *options)
{
	const char *create = "CREATE TEMPORARY TABLE rca_load_target";
	const char *sql;

	if (table->name != NULL)
		sql = psprintf("%s (LIKE %s INCLUDING ALL)", create, table->name);
	else
		sql = definition(table, options, create);
	table->target = "pg_temp.rca_load_target";
	if (table->name == NULL)
		set_up_as_defined(table, options);
	return run_command(table->conn, psprintf("%s ON COMMIT DELETE ROWS", sql));
}

bool
open_table(PGconn *conn, const Options *options, Table *table)
{
	char	   *quoted;

	memset(table, 0, sizeof(*table));
	table->conn = conn;
	origins_open(&table->origins);
	if (options->init && !options->dry_run &&
		!run_command(conn, "CREATE EXTENSION IF NOT EXISTS rca"))
		return false;
	if (!find_extension(table))
		return false;
	quoted = quote_name(table, options->table);
	if (quoted == NULL || !find_table(table, quoted))
		return false;

	if (table->name != NULL)
	{
		if (!check_columns(table, options) || !set_default(table, options))
			return false;
	}
	else if (!options->init)
	{
		report_error(NULL, "Use --init to create it.", "table %s does not exist", quoted);
		return false;
	}
	/* a CHECK with a broken policy would refuse every report */
	else if (!try_policy(table, options))
		return false;
	else if (!options->dry_run)
	{
		const char *create = psprintf("CREATE TABLE %s", quoted);

		if (!run_command(conn, definition(table, options, create)) ||
			!find_table(table, quoted))
			return false;
		set_up_as_defined(table, options);
	}

	table->target = table->name;
	return !options->dry_run || make_temporary_target(table, options);
}

static int
compare_rows(const void *a, const void *b)
{
	return strcmp(((const Row *) a)->path, ((const Row *) b)->path);
}

Row *
find_row(const Table *table, const char *path)
{
	Row			key = {.path = unconstify(char *, path)};

	if (table->nrows == 0)
		return NULL;
	return bsearch(&key, table->rows, table->nrows, sizeof(Row), compare_rows);
}

/* A hash in hexadecimal digits. */
static bool
read_hash(const char *s, unsigned char *hash)
{
	if (strlen(s) != 2 * HASH_LENGTH)
		return false;
	for (int i = 0; i < HASH_LENGTH; i++)
	{
		unsigned int byte;

		if (sscanf(s + 2 * i, "%2x", &byte) != 1)
			return false;
		hash[i] = (unsigned char) byte;
	}
	return true;
}

static void
add_rows(Table *table, const PGresult *result)
{
	for (int i = 0; i < PQntuples(result); i++)
	{
		Row		   *row;

		KEEP_ROOM(table->rows, table->nrows, table->max_rows);
		row = &table->rows[table->nrows++];
		memset(row, 0, sizeof(*row));
		row->path = pg_strdup(PQgetvalue(result, i, 0));
		row->has_hash = read_hash(PQgetvalue(result, i, 1), row->hash);
		row->is_stale = PQgetvalue(result, i, 2)[0] == 't';
		memcpy(row->report_hash, row->hash, HASH_LENGTH);
		row->origin = origin_of_name(&table->origins, PQgetisnull(result, i, 3) ? NULL :
									 PQgetvalue(result, i, 3));
	}
}

static void
add_changes(Table *table, const PGresult *result)
{
	for (int i = 0; i < PQntuples(result); i++)
	{
		Row		   *row = find_row(table, PQgetvalue(result, i, 0));

		if (row != NULL)
			row->is_changed = read_hash(PQgetvalue(result, i, 1), row->report_hash);
	}
}

/*
 * Whether row t must be read again with these options, as an SQL expression.
 */
static const char *
staleness(const Table *table, const Options *options)
{
	const char *stale = "false";

	if (options->conventions != NULL)
		stale = psprintf("COALESCE(t.conventions OPERATOR(pg_catalog.<>) %s, true)",
						 table->conventions);
	if (options->reread)
		stale = psprintf("%s OR %s.rca_reader(t.doc) OPERATOR(pg_catalog.<>) %s.rca_reader()",
						 stale, table->schema, table->schema);
	return stale;
}

/* Sends a statement whose parameters are the paths. */
static bool
send_for_paths(const Files *files, Table *table, const char *sql)
{
	const char **names = pg_malloc(files->nroots * sizeof(char *));
	const char **folders = pg_malloc(files->nroots * sizeof(char *));
	int			nnames = 0;
	int			nfolders = 0;
	const char *params[2];

	for (int i = 0; i < files->nroots; i++)
	{
		const Root *root = &files->roots[i];

		/* no row can have such a path */
		if (!is_valid_utf8(root->path))
			continue;
		if (root->is_folder)
			folders[nfolders++] = root->path;
		else
			names[nnames++] = root->path;
	}
	params[0] = text_array(names, nnames);
	params[1] = text_array(folders, nfolders);
	pg_free(names);
	pg_free(folders);
	if (!PQsendQueryParams(table->conn, sql, 2, NULL, params, NULL, NULL, 0) ||
		!PQsetSingleRowMode(table->conn))
	{
		report_server_error(table->conn, NULL);
		return false;
	}
	return true;
}

/* Receives the rows, one by one, because there may be many. */
static bool
fetch_rows(Table *table, void (*add) (Table *table, const PGresult *result))
{
	PGresult   *result;
	bool		ok = true;

	while ((result = PQgetResult(table->conn)) != NULL)
	{
		switch (PQresultStatus(result))
		{
			case PGRES_SINGLE_TUPLE:
			case PGRES_TUPLES_OK:
				add(table, result);
				PQclear(result);
				break;
			default:
				if (ok)
					report_server_error(table->conn, result);
				else
					PQclear(result);
				ok = false;
		}
	}
	return ok;
}

bool
read_rows(const Options *options, const Files *files, Table *table)
{
	if (table->name == NULL)
		return true;
	if (!send_for_paths(files, table,
						psprintf(select_rows_format, staleness(table, options),
								 table->has_origin ? "t.loaded_from" : "NULL::pg_catalog.text",
								 table->name)) ||
		!fetch_rows(table, add_rows))
		return false;

	if (table->nrows > 1)
		qsort(table->rows, table->nrows, sizeof(Row), compare_rows);
	for (int i = 0; i < files->npaths; i++)
	{
		Row		   *row = find_row(table, files->paths[i]);

		if (row != NULL)
			row->has_file = true;
	}
	return true;
}

bool
ask_changes(const Files *files, Table *table, bool all)
{
	bool		needed = all && table->nrows > 0;

	for (int i = 0; !needed && i < table->nrows; i++)
		needed = !table->rows[i].has_hash;
	table->asked = needed;
	return !needed ||
		send_for_paths(files, table,
					   psprintf(select_changes_format, table->name,
								all ? any_change : without_hash));
}

bool
read_changes(Table *table)
{
	bool		asked = table->asked;

	table->asked = false;
	return !asked || fetch_rows(table, add_changes);
}

const char *
origin_assignment(const Table *table, const char *path)
{
	return !table->has_origin ? "" :
		psprintf(", loaded_from = %s",
				 literal_or_null(table->conn, origin_of_path(&table->origins, path)));
}
