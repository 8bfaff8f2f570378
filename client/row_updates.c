/*
 * client/row_updates.c
 *
 * A row is changed only if it is still the same as when it was read.
 */
#include "row_updates.h"

#include "host_client.h"
#include "messages.h"

/* maximum number of rows to change in one transaction */
#define MAX_ROWS			1000

/*
 * a larger fraction of the rows than one of so many is only removed if asked
 * for
 */
#define PRUNE_SHARE			10

/* %s: table, the column loaded_from or nothing */
static const char *const move_row_format =
"UPDATE %s t SET path = $2, loaded_at = pg_catalog.now()%s"
" WHERE t.path OPERATOR(pg_catalog.=) $1 AND t.hash OPERATOR(pg_catalog.=) pg_catalog.decode($3, 'hex')";

/* hashes are only recorded for reports that have not changed.  %s: table */
static const char *const note_equal_format =
"UPDATE %s t SET hash = pg_catalog.decode(u.hash, 'hex')"
" FROM ROWS FROM (pg_catalog.unnest($1::pg_catalog.text[]), pg_catalog.unnest($2::pg_catalog.text[])) u(path, hash)"
" WHERE t.path OPERATOR(pg_catalog.=) u.path AND " DOC_HASH " OPERATOR(pg_catalog.=) pg_catalog.decode(u.hash, 'hex')"
" RETURNING t.path";

/* %s: table */
static const char *const delete_rows_format =
"DELETE FROM %s t"
" USING ROWS FROM (pg_catalog.unnest($1::pg_catalog.text[]), pg_catalog.unnest($2::pg_catalog.text[])) u(path, hash)"
" WHERE t.path OPERATOR(pg_catalog.=) u.path"
" AND (t.doc IS NULL OR " DOC_HASH " OPERATOR(pg_catalog.=) pg_catalog.decode(u.hash, 'hex'))"
" RETURNING t.path";

static const char *
name_of(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

/* The index in run->gone of the first row with that hash or a greater one. */
static int
first_with_hash(const RowList *gone, const unsigned char *hash)
{
	int			low = 0;
	int			high = gone->count;

	while (low < high)
	{
		int			middle = low + (high - low) / 2;

		if (memcmp(gone->items[middle]->hash, hash, HASH_LENGTH) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

Row *
find_moved(const Run *run, const char *path, const unsigned char *hash)
{
	const RowList *gone = &run->gone;
	Row		   *found = NULL;

	for (int i = first_with_hash(gone, hash); i < gone->count; i++)
	{
		Row		   *row = gone->items[i];

		if (memcmp(row->hash, hash, HASH_LENGTH) != 0)
			break;
		/* another file may have been found for it */
		if (row->has_file)
			continue;
		if (strcmp(name_of(row->path), name_of(path)) == 0)
			return row;
		if (found == NULL)
			found = row;
	}
	return found;
}

UpdateResult
move_row(Run *run, Row *row, const char *path)
{
	const Table *table = &run->table;
	const char *params[3];
	Refusal		refusal;
	PGresult   *result;
	bool		moved;

	params[0] = row->path;
	params[1] = path;
	params[2] = hash_parameter(row->hash);
	if (!run->options->dry_run)
	{
		result = run_for_file(table->conn, psprintf(move_row_format, table->name, origin_assignment(table, path)),
							  3, params, &refusal);
		if (result == NULL && refusal.code == NULL)
			return UPDATE_FAILED;
		if (result == NULL)
		{
			refuse_path(run, path, &refusal);
			return UPDATE_NOT_DONE;
		}
		moved = strcmp(PQcmdTuples(result), "1") == 0;
		PQclear(result);
		if (!moved)
			return UPDATE_NOT_DONE;
	}
	row->has_file = true;
	run->counts[COUNT_MOVED]++;
	if (run->options->verbose)
		report_move(row->path, path);
	return UPDATE_DONE;
}

/* Runs a statement for some rows, by path and hash of the report. */
static PGresult *
run_for_rows(const Table *table, const char *sql, Row *const *rows, int nrows)
{
	const char *paths[MAX_ROWS];
	const char *hashes[MAX_ROWS];
	const char *params[2];

	for (int i = 0; i < nrows; i++)
	{
		paths[i] = rows[i]->path;
		hashes[i] = hash_parameter(rows[i]->report_hash);
	}
	params[0] = text_array(paths, nrows);
	params[1] = text_array(hashes, nrows);
	return run_query_params(table->conn, sql, 2, params);
}

bool
note_equal(Run *run)
{
	const RowList *equal = &run->equal;
	const char *sql = psprintf(note_equal_format, run->table.name);

	for (int i = 0; i < equal->count && !run->options->dry_run; i += MAX_ROWS)
	{
		PGresult   *result = run_for_rows(&run->table, sql, equal->items + i,
										  Min(MAX_ROWS, equal->count - i));

		PQclear(result);
		if (result == NULL)
			return false;
	}
	return true;
}

/* Counts removed rows, and reports rows whose report has changed since. */
static void
count_pruned(Run *run, const PGresult *result, Row *const *rows, int nrows)
{
	for (int i = 0; i < nrows; i++)
	{
		bool		removed = result == NULL;

		for (int j = 0; !removed && j < PQntuples(result); j++)
			removed = strcmp(PQgetvalue(result, j, 0), rows[i]->path) == 0;
		if (removed)
			count_action(run, COUNT_PRUNED, "prune", rows[i]->path);
		else
			report_conflict(run, rows[i], rows[i]->path, FILE_GONE);
	}
}

/*
 * May rows be removed?  Not if their file may exist without having been seen.
 */
static bool
may_prune(const Run *run)
{
	const Files *files = run->files;

	if (files->nunread + run->nunread > 0)
	{
		report_warning("nothing was pruned, because some paths could not be read");
		return false;
	}
	for (int i = 0; i < files->nroots; i++)
	{
		if (files->roots[i].nfiles == 0)
		{
			report_warning("nothing was pruned, because there are no files in \"%s\"",
						   files->roots[i].path[0] ? files->roots[i].path : ".");
			return false;
		}
	}
	return true;
}

/* Removes the rows of folders that would lose too many rows from the list. */
static bool
limit_pruning(Run *run)
{
	Origins    *origins = &run->table.origins;
	RowList    *list = &run->to_prune;
	bool		all = true;
	int			kept = 0;

	for (int i = 0; i < list->count; i++)
		origins->items[list->items[i]->origin].ngone++;
	for (int i = 0; i < origins->count && !run->options->prune_all; i++)
	{
		Origin	   *origin = &origins->items[i];

		if (origin->ngone <= Max(1, origin->nrows / PRUNE_SHARE))
			continue;
		report_warning("%d of %d rows%s%s were not pruned although their files are gone, because this is more than a tenth; --prune=all removes them",
					   origin->ngone, origin->nrows, origin->name ? " from " : "", origin->name ? origin->name : "");
		origin->ngone = 0;
		all = false;
	}
	for (int i = 0; i < list->count; i++)
	{
		if (origins->items[list->items[i]->origin].ngone > 0)
			list->items[kept++] = list->items[i];
	}
	list->count = kept;
	return all;
}

bool
prune_rows(Run *run)
{
	const RowList *list = &run->to_prune;
	const char *sql = psprintf(delete_rows_format, run->table.name);
	bool		all;

	if (!may_prune(run))
		return false;
	for (int i = 0; i < run->empty_folders.nitems; i++)
		report_warning("nothing was pruned from \"%s\", because the folder is empty and may be a disk that is not mounted; --prune=all removes the rows",
					   run->empty_folders.items[i]);
	all = limit_pruning(run) && run->empty_folders.nitems == 0;
	for (int i = 0; i < list->count; i += MAX_ROWS)
	{
		int			nrows = Min(MAX_ROWS, list->count - i);
		PGresult   *result = NULL;

		if (!may_go_on())
			return false;
		if (!run->options->dry_run)
		{
			result = run_for_rows(&run->table, sql, list->items + i, nrows);
			if (result == NULL)
				return false;
		}
		count_pruned(run, result, list->items + i, nrows);
		PQclear(result);
	}
	return all;
}
