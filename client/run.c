/*
 * client/run.c
 */
#include "run.h"

#include "host_client.h"
#include "messages.h"

static const char *const conflicts[FILE_STATE_COUNT] = {
	[FILE_CHANGED] = "the file and the report in the table have both changed; --ours takes the file, --theirs takes the report",
	[FILE_GONE] = "the file is gone and the report in the table has changed; --theirs writes the report into a file, --ours with --prune removes it",
	[FILE_NEVER] = "the file and the report in the table differ, and it is not known which of them has changed; --ours takes the file, --theirs takes the report",
};

void
refuse_path(Run *run, const char *path, const Refusal *refusal)
{
	report_finding(path, refusal->line, refusal->col, refusal->code,
				   refusal->message);
	run->counts[COUNT_REFUSED]++;
}

bool
read_content(Run *run, int file, Content *content)
{
	const char *path = run->files->paths[file];
	Refusal		refusal;

	if (read_file(path, content, &refusal))
		return true;
	refuse_path(run, path, &refusal);
	run->nunread++;
	return false;
}

void
report_conflict(Run *run, const Row *row, const char *path, FileState file)
{
	if (row == NULL || !row->has_hash)
		file = FILE_NEVER;
	report_finding(path, 1, 1, CODE_CONFLICT, conflicts[file]);
	run->counts[COUNT_CONFLICTS]++;
}

void
count_action(Run *run, Count count, const char *action, const char *path)
{
	run->counts[count]++;
	if (run->options->verbose)
		report_action(action, path);
}

void
add_to_list(RowList *list, Row *row)
{
	KEEP_ROOM(list->items, list->count, list->max_items);
	list->items[list->count++] = row;
}

void
add_empty_folder(Run *run, const char *folder)
{
	Patterns   *empty = &run->empty_folders;

	/* rows are sorted by path, so equal folders come one after the other */
	if (empty->nitems > 0 && strcmp(empty->items[empty->nitems - 1], folder) == 0)
		return;
	KEEP_ROOM(empty->items, empty->nitems, empty->max_items);
	empty->items[empty->nitems++] = folder;
}

bool
may_go_on(void)
{
	if (interrupted)
		report_error(NULL, NULL, "interrupted");
	return !interrupted;
}
