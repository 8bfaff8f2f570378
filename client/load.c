/*
 * client/load.c
 *
 * Files whose hash is that of their row stay as they are; the others go to the
 * server in batches, in the order of their paths.
 */
#include "load.h"

#include <time.h>

#include "batch.h"
#include "messages.h"
#include "target_table.h"

/* a batch ends with the file that takes it over this many bytes */
#define MAX_BATCH_BYTES		(8 * 1024 * 1024)

typedef struct Counts
{
	int			loaded;
	int			updated;
	int			unchanged;
	int			refused;
	int			pruned;
	int			reread;			/* read again, of those that are unchanged */
	int			changed;		/* of these, say something else */
} Counts;

typedef struct Loader
{
	const Options *options;
	const Files *files;
	Table		table;
	Batch		batch;
	Counts		counts;
	int			nunread;		/* files that could not be read */
} Loader;

static void
refuse_file(Loader *loader, const char *path, const Refusal *refusal)
{
	report_finding(path, refusal->line, refusal->col, refusal->code, refusal->message);
	loader->counts.refused++;
}

/* Counts a file that the server refused, and says why. */
static void
count_refused(Loader *loader, const char *path, const PGresult *refused, int row)
{
	const char *detail = PQgetvalue(refused, row, REFUSED_DETAIL);
	Refusal		refusal = {1, 1};

	refusal.code = PQgetvalue(refused, row, REFUSED_CODE);
	refusal.message = with_remark(PQgetvalue(refused, row, REFUSED_MESSAGE), detail);
	if (!PQgetisnull(refused, row, REFUSED_LINE))
	{
		refusal.line = atoi(PQgetvalue(refused, row, REFUSED_LINE));
		refusal.col = atoi(PQgetvalue(refused, row, REFUSED_COL));
	}
	refuse_file(loader, path, &refusal);
}

static void
count_accepted(Loader *loader, const char *path)
{
	bool		is_new = find_row(&loader->table, path) == NULL;

	if (is_new)
		loader->counts.loaded++;
	else
		loader->counts.updated++;
	if (loader->options->verbose)
		report_action(is_new ? "load" : "update", path);
}

/* Its file is unchanged, if there still is one. */
static void
count_reread(Loader *loader, const char *path, bool is_changed)
{
	loader->counts.unchanged += find_row(&loader->table, path)->has_file;
	loader->counts.reread++;
	loader->counts.changed += is_changed;
	if (loader->options->verbose)
		report_action(is_changed ? "reread" : "same", path);
}

/* Is an item the next one of a result?  Then goes on to the one behind it. */
static bool
is_next(const PGresult *result, int *next, int seq)
{
	if (*next >= PQntuples(result) || atoi(PQgetvalue(result, *next, 0)) != seq)
		return false;
	(*next)++;
	return true;
}

/* Refused files are reported first, then accepted ones. */
static void
count_batch(Loader *loader, const BatchAnswer *answer)
{
	const Batch *batch = &loader->batch;
	int			nrefused = PQntuples(answer->refused);
	int			refused = 0;
	int			changed = 0;

	for (int row = 0; row < nrefused; row++)
	{
		int			seq = atoi(PQgetvalue(answer->refused, row, REFUSED_SEQ));

		count_refused(loader, batch->items[seq].path, answer->refused, row);
	}
	for (int seq = 0; seq < batch->count; seq++)
	{
		const BatchItem *item = &batch->items[seq];

		if (is_next(answer->refused, &refused, seq))
			continue;
		if (item->is_reread)
			count_reread(loader, item->path, is_next(answer->changed, &changed, seq));
		else
			count_accepted(loader, item->path);
	}
}

static bool
send_batch(Loader *loader)
{
	Batch	   *batch = &loader->batch;
	BatchAnswer answer;

	if (batch->count == 0)
		return true;
	if (!batch_send(batch, &answer))
		return false;
	/* nothing is said before it is true */
	count_batch(loader, &answer);
	PQclear(answer.refused);
	PQclear(answer.changed);
	batch_begin(batch);
	return true;
}

/* Takes a file: into the batch, unless its row is the same or it is refused. */
static void
load_file(Loader *loader, int file, Content *content)
{
	const char *path = loader->files->paths[file];
	const Row  *row = find_row(&loader->table, path);
	Refusal		refusal;

	if (!read_file(path, content, &refusal))
	{
		refuse_file(loader, path, &refusal);
		loader->nunread++;
	}
	else if (row != NULL && row->has_hash &&
			 memcmp(row->hash, content->hash, HASH_LENGTH) == 0)
	{
		if (row->is_stale)
			batch_add_row(&loader->batch, row);
		else
			loader->counts.unchanged++;
	}
	else if (!verify_text(content, &refusal))
		refuse_file(loader, path, &refusal);
	else
		batch_add(&loader->batch, path, content);
}

/* Sends the batch if it is large enough, and looks at what the user wants. */
static bool
may_go_on(Loader *loader)
{
	const Batch *batch = &loader->batch;

	if (interrupted)
	{
		report_error(NULL, NULL, "interrupted");
		return false;
	}
	return (batch->count < loader->options->batch &&
			batch->copy.len <= MAX_BATCH_BYTES) || send_batch(loader);
}

/* Reads again rows whose file is gone. */
static bool
reread_others(Loader *loader)
{
	for (int i = 0; i < loader->table.nrows; i++)
	{
		const Row  *row = &loader->table.rows[i];

		if (!row->is_stale || row->has_file ||
			root_of_path(loader->options, loader->files, row->path) == NULL)
			continue;
		batch_add_row(&loader->batch, row);
		if (!may_go_on(loader))
			return false;
	}
	return true;
}

/* Loads all files, in the order of their paths.  False if the run broke off. */
static bool
load_all(Loader *loader)
{
	const Files *files = loader->files;
	Content		content = {0};

	progress_begin(files->npaths, loader->options->quiet);
	for (int i = 0; i < files->npaths; i++)
	{
		load_file(loader, i, &content);
		if (!may_go_on(loader))
			return false;
		progress_update(i + 1 - loader->batch.count, loader->counts.refused);
	}
	return reread_others(loader) && send_batch(loader);
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
		   counts->loaded, counts->updated, counts->unchanged, counts->refused,
		   counts->pruned, seconds);
	if (counts->reread > 0)
		printf("rca_load: %s%d read again, %d with other answers\n",
			   loader->options->dry_run ? "dry run: " : "", counts->reread, counts->changed);
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
	Loader		loader = {options, files};
	struct timespec start;
	Counts	   *counts = &loader.counts;
	PGconn	   *conn;
	bool		complete;
	int			done;

	clock_gettime(CLOCK_MONOTONIC, &start);
	conn = connect_to_server(options);
	if (conn == NULL)
		return STATUS_NOTHING;
	if (!open_table(conn, options, &loader.table) ||
		!read_rows(options, files, &loader.table) ||
		!batch_open(&loader.batch, options, &loader.table))
	{
		PQfinish(conn);
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
	PQfinish(conn);

	if (!options->quiet)
		print_summary(&loader, seconds_since(&start));
	if (complete && counts->refused == 0)
		return STATUS_ALL;
	done = counts->loaded + counts->updated + counts->unchanged +
		counts->refused;
	return done > 0 ? STATUS_SOME : STATUS_NOTHING;
}
