/*
 * client/export.c
 *
 * A row is locked while its file is written.  So if there are two runs, one
 * waits for the other, and then finds that nothing is left to do.  If a run is
 * killed after it wrote the file and before it updated the row, both have the
 * same bytes, and the next run notices that.
 */
#include "export.h"

#include "messages.h"
#include "text_diff.h"
#include "write_file.h"

/* %s: table, "FOR UPDATE" or nothing */
static const char *const select_doc_format =
"SELECT pg_catalog.convert_to(t.doc::pg_catalog.text, 'UTF8'), t.hash"
" FROM %s t WHERE t.path OPERATOR(pg_catalog.=) $1%s";

/* %s: table, the column loaded_from or nothing */
static const char *const update_hash_format =
"UPDATE %s t SET hash = pg_catalog.decode($2, 'hex'), loaded_at = pg_catalog.now()%s"
" WHERE t.path OPERATOR(pg_catalog.=) $1";

/* A report in the table.  Its bytes are in the result. */
typedef struct Document
{
	PGresult   *result;			/* NULL if there is no such row */
	Content		content;
	const unsigned char *hash;	/* the hash in the row, or NULL */
} Document;

/* Reads a report.  False after an error was reported. */
static bool
read_document(const Table *table, const char *path, bool lock, Document *doc)
{
	const char *sql = psprintf(select_doc_format, table->name, lock ? " FOR UPDATE OF t" : "");
	PGresult   *result = PQexecParams(table->conn, sql, 1, NULL, &path, NULL, NULL, 1);

	memset(doc, 0, sizeof(*doc));
	if (PQresultStatus(result) != PGRES_TUPLES_OK)
	{
		report_server_error(table->conn, result);
		return false;
	}
	if (PQntuples(result) == 0 || PQgetisnull(result, 0, 0))
	{
		PQclear(result);
		return true;
	}
	doc->result = result;
	doc->content.data = PQgetvalue(result, 0, 0);
	doc->content.len = PQgetlength(result, 0, 0);
	compute_hash(&doc->content);
	if (!PQgetisnull(result, 0, 1) && PQgetlength(result, 0, 1) == HASH_LENGTH)
		doc->hash = (const unsigned char *) PQgetvalue(result, 0, 1);
	return true;
}

static RcaStr
text_of(const Content *content)
{
	return rca_str(content->data, content->len);
}

/*
 * Shows the difference between the file and the report.  The one that would be
 * written comes last.
 */
static bool
show_change(Run *run, const char *row_path, const char *path, bool to_file)
{
	Content		file = {0};
	Document	doc;
	Refusal		refusal;
	bool		ok = read_document(&run->table, row_path, false, &doc);

	if (ok && doc.result != NULL && read_file(path, &file, &refusal))
		print_diff(path, text_of(to_file ? &file : &doc.content),
				   text_of(to_file ? &doc.content : &file));
	PQclear(doc.result);
	pg_free(file.data);
	return ok;
}

bool
show_update(Run *run, const char *path)
{
	return show_change(run, path, path, false);
}

/* Records in the row that its file now has these bytes. */
static bool
note_hash(const Table *table, const char *path, const unsigned char *hash,
		  Refusal *refusal)
{
	const char *params[2];
	PGresult   *result;

	params[0] = path;
	params[1] = hash_parameter(hash);
	result = run_for_file(table->conn, psprintf(update_hash_format, table->name, origin_assignment(table, path)),
						  2, params, refusal);
	PQclear(result);
	return result != NULL;
}

/* Writes the file of a locked row.  False with *refusal filled. */
static bool
write_document(Run *run, const char *path, const Document *doc,
			   const unsigned char *expected, Refusal *refusal)
{
	const Root *root = root_of_path(run->options, run->files, path);

	return write_file(root, path, &doc->content, expected, refusal) &&
		note_hash(&run->table, path, doc->content.hash, refusal);
}

static bool
export_locked(Run *run, const char *path, FileState state,
			  const unsigned char *expected, const Document *doc)
{
	Refusal		refusal = {0};

	/* another run may have written it in the meantime */
	if (state == FILE_SAME && doc->hash != NULL)
		expected = doc->hash;
	if (expected != NULL && memcmp(expected, doc->content.hash, HASH_LENGTH) == 0)
	{
		run->counts[COUNT_UNCHANGED]++;
		return run_command(run->table.conn, "ROLLBACK");
	}
	if (write_document(run, path, doc, expected, &refusal))
	{
		if (!run_command(run->table.conn, "COMMIT"))
			return false;
		count_action(run, COUNT_EXPORTED, "export", path);
		return true;
	}
	if (refusal.code == NULL)
		return false;
	refuse_path(run, path, &refusal);
	return run_command(run->table.conn, "ROLLBACK");
}

bool
export_row(Run *run, const Row *row, const char *path, FileState state,
		   const unsigned char *file_hash)
{
	Document	doc;
	bool		ok;

	if (run->options->dry_run)
	{
		count_action(run, COUNT_EXPORTED, "export", path);
		return file_hash == NULL || show_change(run, row->path, path, true);
	}
	if (!run_command(run->table.conn, "BEGIN") ||
		!read_document(&run->table, path, true, &doc))
		return false;
	/* the row was removed in the meantime */
	if (doc.result == NULL)
		return run_command(run->table.conn, "ROLLBACK");
	ok = export_locked(run, path, state, file_hash, &doc);
	PQclear(doc.result);
	return ok;
}
