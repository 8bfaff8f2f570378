/*
 * client/load.c
 *
 * There are two passes over the paths.  The survey finds out what has changed,
 * and then each path is handled by the table in cells.c.  Files are loaded in
 * batches, in the order of their paths.
 */
#include "load.h"

#include <time.h>

#include "absent.h"
#include "export.h"
#include "messages.h"
#include "row_updates.h"
#include "run.h"
#include "summary.h"
#include "survey.h"

/* a batch ends with the file that makes it larger than this */
#define MAX_BATCH_BYTES		(8 * 1024 * 1024)

/* Counts and reports a file that the server refused. */
static void
count_refused(Run *run, const char *path, const PGresult *refused, int row)
{
	const char *detail = PQgetvalue(refused, row, REFUSED_DETAIL);
	Refusal		refusal = {1, 1};

	refusal.code = PQgetvalue(refused, row, REFUSED_CODE);
	if (strcmp(refusal.code, CODE_CONFLICT) == 0)
	{
		report_conflict(run, find_row(&run->table, path), path, FILE_CHANGED);
		return;
	}
	refusal.message = with_remark(PQgetvalue(refused, row, REFUSED_MESSAGE), detail);
	if (!PQgetisnull(refused, row, REFUSED_LINE))
	{
		refusal.line = atoi(PQgetvalue(refused, row, REFUSED_LINE));
		refusal.col = atoi(PQgetvalue(refused, row, REFUSED_COL));
	}
	refuse_path(run, path, &refusal);
}

static bool
count_accepted(Run *run, const char *path)
{
	if (find_row(&run->table, path) == NULL)
	{
		count_action(run, COUNT_LOADED, "load", path);
		return true;
	}
	count_action(run, COUNT_UPDATED, "update", path);
	return !run->options->dry_run || show_update(run, path);
}

/* Counts a row that was read again.  Its file, if it has one, is unchanged. */
static void
count_reread(Run *run, const char *path, bool is_changed)
{
	run->counts[COUNT_UNCHANGED] += find_row(&run->table, path)->has_file;
	run->counts[COUNT_OTHER_ANSWERS] += is_changed;
	count_action(run, COUNT_REREAD, is_changed ? "reread" : "same", path);
}

/* Is an item the next one of a result?  Then moves on in the result. */
static bool
is_next(const PGresult *result, int *next, int seq)
{
	if (*next >= PQntuples(result) || atoi(PQgetvalue(result, *next, 0)) != seq)
		return false;
	(*next)++;
	return true;
}

/* Refused files are reported first, then accepted ones. */
static bool
count_batch(Run *run, const BatchAnswer *answer)
{
	const Batch *batch = &run->batch;
	int			nrefused = PQntuples(answer->refused);
	int			refused = 0;
	int			changed = 0;

	for (int row = 0; row < nrefused; row++)
	{
		int			seq = atoi(PQgetvalue(answer->refused, row, REFUSED_SEQ));

		count_refused(run, batch->items[seq].path, answer->refused, row);
	}
	for (int seq = 0; seq < batch->count; seq++)
	{
		const BatchItem *item = &batch->items[seq];

		if (is_next(answer->refused, &refused, seq))
			continue;
		if (item->is_reread)
			count_reread(run, item->path, is_next(answer->changed, &changed, seq));
		else if (!count_accepted(run, item->path))
			return false;
	}
	return true;
}

static bool
send_batch(Run *run)
{
	Batch	   *batch = &run->batch;
	BatchAnswer answer;
	bool		ok;

	if (batch->count == 0)
		return true;
	if (!batch_send(batch, &answer))
		return false;
	/* report only after the commit */
	ok = count_batch(run, &answer);
	PQclear(answer.refused);
	PQclear(answer.changed);
	batch_begin(batch);
	return ok;
}

static bool
send_full_batch(Run *run)
{
	const Batch *batch = &run->batch;

	return (batch->count < run->options->batch &&
			batch->copy.len <= MAX_BATCH_BYTES) || send_batch(run);
}

/* The hash of the report that a file replaces.  NULL if there is none. */
static const unsigned char *
seen_hash(const Row *row)
{
	if (row == NULL || (!row->has_hash && !row->is_changed))
		return NULL;
	return row->report_hash;
}

/* Adds a file to the batch.  False after an error of the whole run. */
static bool
load_file(Run *run, int file, const Content *content)
{
	const char *path = run->files->paths[file];
	Refusal		refusal;

	if (!verify_text(content, &refusal))
	{
		refuse_path(run, path, &refusal);
		return true;
	}
	batch_add(&run->batch, path, content, seen_hash(run->entries[file].row));
	return send_full_batch(run);
}

/* Must a row be read again?  Not if only files are written. */
static bool
is_stale(const Run *run, const Row *row)
{
	return row->is_stale && mode_of(run->options) != MODE_EXPORT;
}

/* Reads a row again from its own text. */
static bool
reread_row(Run *run, const Row *row)
{
	batch_add_row(&run->batch, row);
	return send_full_batch(run);
}

/* The state of a row whose file was not found. */
static FileState
state_without_file(const Row *row)
{
	return row->has_hash ? FILE_GONE : FILE_NEVER;
}

/* Does the chosen action for a path, except loading and pruning. */
static bool
do_action(Run *run, Action action, const Row *row, const char *path,
		  FileState state, const unsigned char *file_hash)
{
	switch (action)
	{
		case ACTION_WRITE:
			/*
			 * rows that are read again must still have the same hash, so send
			 * them first
			 */
			return (run->batch.nreread == 0 || send_batch(run)) &&
				export_row(run, row, path, state, file_hash);
		case ACTION_CONFLICT:
			report_conflict(run, row, path, state);
			break;
		case ACTION_PRUNE_CONFLICT:
			if (run->options->prune)
				report_conflict(run, row, path, state);
			break;
		case ACTION_AWAIT_EXPORT:
			run->counts[COUNT_TO_EXPORT]++;
			break;
		case ACTION_AWAIT_LOAD:
			run->counts[COUNT_TO_LOAD]++;
			break;
		case ACTION_NONE:
			/* only files are counted */
			run->counts[COUNT_UNCHANGED] += file_hash != NULL;
			break;
		case ACTION_LOAD:
		case ACTION_PRUNE:
			break;
	}
	return true;
}

/*
 * Handles a file without a row.  If it was moved, it gets the row of its old
 * path.
 */
static UpdateResult
find_row_of_moved(Run *run, int file, const Content *content)
{
	FileEntry  *entry = &run->entries[file];
	const char *path = run->files->paths[file];
	Row		   *row = find_moved(run, path, content->hash);
	UpdateResult result;

	if (row == NULL)
		return UPDATE_DONE;
	result = move_row(run, row, path);
	if (result == UPDATE_DONE)
	{
		entry->row = row;
		entry->state = FILE_SAME;
		memcpy(entry->hash, content->hash, HASH_LENGTH);
	}
	return result;
}

/* Handles a file that the survey has not read, because it has no row. */
static bool
handle_new_file(Run *run, int file, Content *content)
{
	FileEntry  *entry = &run->entries[file];
	const char *path = run->files->paths[file];
	Action		action;

	if (!read_content(run, file, content))
		return true;
	switch (find_row_of_moved(run, file, content))
	{
		case UPDATE_FAILED:
			return false;
		case UPDATE_NOT_DONE:
			return true;
		case UPDATE_DONE:
			break;
	}
	if (entry->row == NULL)
		entry->state = FILE_CHANGED;
	action = choose_action(run->options, path, entry->state, row_state(entry->row));
	if (action == ACTION_LOAD)
		return load_file(run, file, content);
	return do_action(run, action, entry->row, path, entry->state, content->hash);
}

/* Are the file and the report equal, and only the hash in the row is not? */
static bool
is_equal(const FileEntry *entry)
{
	return entry->state == FILE_CHANGED && entry->row->is_changed &&
		memcmp(entry->hash, entry->row->report_hash, HASH_LENGTH) == 0;
}

static bool
handle_file(Run *run, int file, Content *content)
{
	FileEntry  *entry = &run->entries[file];
	const char *path = run->files->paths[file];
	Action		action;

	if (entry->is_done)
		return true;
	if (entry->row == NULL)
		return handle_new_file(run, file, content);
	if (is_equal(entry))
	{
		add_to_list(&run->equal, entry->row);
		run->counts[COUNT_UNCHANGED]++;
		return true;
	}
	action = choose_action(run->options, path, entry->state, row_state(entry->row));
	if ((action == ACTION_NONE || action == ACTION_AWAIT_EXPORT) && is_stale(run, entry->row))
		return reread_row(run, entry->row);
	if (action != ACTION_LOAD)
		return do_action(run, action, entry->row, path, entry->state, entry->hash);
	return !read_content(run, file, content) || load_file(run, file, content);
}

/*
 * Handles all files, in the order of their paths.  False if the run stopped.
 */
static bool
handle_files(Run *run)
{
	const Files *files = run->files;
	Content		content = {0};

	for (int i = 0; i < files->npaths; i++)
	{
		if (!may_go_on() || !handle_file(run, i, &content))
			return false;
		progress_update(i + 1 - run->batch.count, run->counts[COUNT_REFUSED]);
	}
	pg_free(content.data);
	return true;
}

/* Is it certain that the row belongs to the folders that were searched? */
static bool
is_ours(const Run *run, const Row *row)
{
	const Origin *origin = &run->table.origins.items[row->origin];

	return !row->has_hash || is_known(&run->table.origins, origin) ||
		(origin->name == NULL && run->options->prune_all) ||
		matches_patterns(&run->options->theirs, row->path);
}

/* Handles a row whose file was not found. */
static bool
handle_row(Run *run, Row *row)
{
	const Root *root = row->has_file ? NULL : row->root;
	FileState	state = state_without_file(row);
	char	   *folder;
	Absence		absence;
	Action		action;

	if (root != NULL && is_stale(run, row) && !reread_row(run, row))
		return false;
	if (root == NULL || !root->is_folder)
		return true;
	absence = look_for(root, row->path, &folder);
	if (absence != ABSENT_GONE && absence != ABSENT_EMPTY)
		return true;
	if (!is_ours(run, row))
	{
		run->nelsewhere++;
		return true;
	}
	action = choose_action(run->options, row->path, state, row_state(row));
	if (action != ACTION_PRUNE)
		return do_action(run, action, row, row->path, state, NULL);
	if (!run->options->prune)
		return true;
	if (absence == ABSENT_EMPTY && !run->options->prune_all)
		add_empty_folder(run, folder);
	else
		add_to_list(&run->to_prune, row);
	return true;
}

static bool
handle_rows(Run *run)
{
	for (int i = 0; i < run->table.nrows; i++)
	{
		if (!may_go_on() || !handle_row(run, &run->table.rows[i]))
			return false;
	}
	return true;
}

static bool
open_run(Run *run, PGconn *conn)
{
	if (!open_table(conn, run->options, &run->table) || !survey_table(run))
		return false;
	if (mode_of(run->options) != MODE_EXPORT &&
		!batch_open(&run->batch, run->options, &run->table))
		return false;
	return survey_files(run);
}

ExitStatus
load_files(const Options *options, const Files *files)
{
	Run			run = {options, files};
	struct timespec start;
	PGconn	   *conn;
	bool		complete;

	clock_gettime(CLOCK_MONOTONIC, &start);
	conn = connect_to_server(options);
	if (conn == NULL)
		return STATUS_NOTHING;
	run.counts[COUNT_REFUSED] = files->nunread;
	progress_begin(files->npaths, options->quiet);
	if (!open_run(&run, conn))
	{
		progress_end();
		PQfinish(conn);
		return STATUS_NOTHING;
	}
	complete = handle_files(&run) && handle_rows(&run) && send_batch(&run) &&
		note_equal(&run);
	progress_end();
	if (complete && options->prune)
		complete = prune_rows(&run);
	PQfinish(conn);

	if (!options->quiet)
		print_summary(&run, &start);
	return status_of_run(&run, complete);
}
