/*
 * client/target_table.h
 *
 * The table that reports are loaded into.
 *
 *	path		text, unique: the file
 *	hash		bytea: SHA-256 of its bytes
 *	loaded_at	timestamptz: when the row was written
 *	loaded_from	text: the folder that path is relative to; optional
 *	doc			rca
 *
 * It may have other columns, with defaults.  doc may be generated from
 *
 *	source		text: the file
 *	conventions	jsonb: the words that it is read with; optional
 */
#ifndef TARGET_TABLE_H
#define TARGET_TABLE_H

#include "files.h"
#include "origin.h"
#include "server.h"

/* A row under the given paths. */
typedef struct Row
{
	char	   *path;
	bool		has_hash;
	unsigned char hash[HASH_LENGTH];
	bool		is_changed;		/* the bytes of the report do not have that
								 * hash */
	unsigned char report_hash[HASH_LENGTH]; /* of the report, if it is known */
	bool		has_file;
	const Root *root;			/* if the file is missing: where it was looked
								 * for, or NULL */
	int			origin;			/* index in table->origins */
	bool		is_stale;		/* must be read again with these options */
} Row;

typedef struct Table
{
	PGconn	   *conn;
	const char *schema;			/* of the extension, quoted */
	const char *name;			/* quoted, with its schema */
	const char *target;			/* where rows are loaded: in a dry run,
								 * another table */
	bool		holds_policy;	/* just created, with the policy in its CHECK */
	bool		has_origin;		/* it has the column loaded_from */
	Origins		origins;
	bool		asked;			/* ask_changes has sent a statement */
	const char *generation;		/* of doc, an SQL expression, or NULL */
	const char *conventions;	/* of a new row, an SQL expression, or NULL */
	Row		   *rows;			/* sorted by path */
	int			nrows;
	int			max_rows;
} Table;

/*
 * Finds the table, or creates it.  In a dry run, the target is a temporary
 * table with the same definition.  False after an error was reported.
 */
extern bool open_table(PGconn *conn, const Options *options, Table *table);

/* The policy to load with, as an SQL expression. */
extern const char *policy_literal(PGconn *conn, const Options *options);

/* Does the server know the policy?  False after an error was reported. */
extern bool try_policy(const Table *table, const Options *options);

/*
 * Reads paths and hashes, and marks the rows whose files exist and those that
 * are stale.
 */
extern bool read_rows(const Options *options, const Files *files, Table *table);

/* The row of a path, or NULL. */
extern Row *find_row(const Table *table, const char *path);

/*
 * Asks which reports have other bytes than their files had, for all rows or
 * only for those without a known hash.  The server computes this while the
 * caller does something else.  read_changes receives the answer.
 */
extern bool ask_changes(const Files *files, Table *table, bool all);
extern bool read_changes(Table *table);

/* The hash of a report's bytes, as an SQL expression of a row t. */
#define DOC_HASH \
	"pg_catalog.sha256(pg_catalog.convert_to(t.doc::pg_catalog.text, 'UTF8'))"

/*
 * What an UPDATE also sets if the report is that of the file at a path:
 * loaded_from.  Empty if the table does not have this column.
 */
extern const char *origin_assignment(const Table *table, const char *path);

#endif							/* TARGET_TABLE_H */
