/*
 * client/survey.c
 *
 * The server compares reports with their hashes while the files are read here.
 * Files without a row are not read yet.
 */
#include "survey.h"

#include "absent.h"
#include "host_client.h"
#include "messages.h"

RowState
row_state(const Row *row)
{
	if (row == NULL)
		return ROW_NONE;
	return row->is_changed ? ROW_CHANGED : ROW_SAME;
}

/*
 * Is it needed for all rows whether their report was changed?  If files are
 * only loaded, the server checks the reports that are replaced.
 */
static bool
needs_changes(const Options *options)
{
	return mode_of(options) != MODE_LOAD || options->dry_run ||
		options->ours.nitems + options->theirs.nitems > 0;
}

/* Reads a file that has a row, and compares it with the row. */
static void
survey_file(Run *run, int file, Content *content)
{
	FileEntry  *entry = &run->entries[file];

	if (!read_content(run, file, content))
	{
		entry->is_done = true;
		return;
	}
	memcpy(entry->hash, content->hash, HASH_LENGTH);
	entry->state = entry->row->has_hash &&
		memcmp(entry->row->hash, content->hash, HASH_LENGTH) == 0 ?
		FILE_SAME : FILE_CHANGED;
}

static bool
read_files(Run *run)
{
	const Files *files = run->files;
	Content		content = {0};
	int			done = 0;

	for (int i = 0; i < files->npaths; i++)
	{
		FileEntry  *entry = &run->entries[i];

		if (!may_go_on())
			return false;
		entry->row = find_row(&run->table, files->paths[i]);
		if (entry->row == NULL)
			continue;
		survey_file(run, i, &content);
		done += entry->is_done || entry->state == FILE_SAME;
		progress_update(done, run->counts[COUNT_REFUSED]);
	}
	pg_free(content.data);
	return true;
}

/*
 * Finds the folders in which the files of rows were looked for, and from the
 * files found there, which folders rows belong to.
 */
static void
survey_origins(Run *run)
{
	Table	   *table = &run->table;

	for (int i = 0; i < table->nrows; i++)
	{
		Row		   *row = &table->rows[i];
		Origin	   *origin = &table->origins.items[row->origin];

		if (!row->has_file)
			row->root = root_of_path(run->options, run->files, row->path);
		if (!row->has_file && row->root == NULL)
			continue;
		origin->nrows++;
		origin->nfiles += row->has_file;
	}
	origins_settle(&table->origins);
}

static int
compare_hashes(const void *a, const void *b)
{
	const Row  *x = *(Row *const *) a;
	const Row  *y = *(Row *const *) b;
	int			order = memcmp(x->hash, y->hash, HASH_LENGTH);

	return order != 0 ? order : strcmp(x->path, y->path);
}

/* Lists the rows whose files do not exist any more. */
static void
survey_rows(Run *run)
{
	Table	   *table = &run->table;

	for (int i = 0; i < table->nrows; i++)
	{
		Row		   *row = &table->rows[i];
		char	   *folder;

		if (row->has_file || !row->has_hash ||
			!is_known(&table->origins, &table->origins.items[row->origin]))
			continue;
		if (row->root != NULL && row->root->is_folder &&
			look_for(row->root, row->path, &folder) == ABSENT_GONE)
			add_to_list(&run->gone, row);
	}
	if (run->gone.count > 1)
		qsort(run->gone.items, run->gone.count, sizeof(Row *), compare_hashes);
}

bool
survey_table(Run *run)
{
	run->entries = pg_malloc0(Max(run->files->npaths, 1) * sizeof(FileEntry));
	if (!read_rows(run->options, run->files, &run->table))
		return false;
	survey_origins(run);
	survey_rows(run);
	return true;
}

bool
survey_files(Run *run)
{
	return ask_changes(run->files, &run->table, needs_changes(run->options)) &&
		read_files(run) && read_changes(&run->table);
}
