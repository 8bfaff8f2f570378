/*
 * client/summary.c
 */
#include "summary.h"

typedef struct CountRow
{
	const char *text;
	bool		shown[MODE_COUNT];	/* even if the count is 0 */
} CountRow;

/* the counts of the first line */
static const CountRow count_rows[COUNT_REREAD] = {
	[COUNT_LOADED] = {"loaded", {true, true, false}},
	[COUNT_UPDATED] = {"updated", {true, true, false}},
	[COUNT_EXPORTED] = {"exported", {false, true, true}},
	[COUNT_UNCHANGED] = {"unchanged", {true, true, true}},
	[COUNT_REFUSED] = {"refused", {true, true, true}},
	[COUNT_PRUNED] = {"pruned", {true, true, false}},
	[COUNT_MOVED] = {"moved"},
	[COUNT_CONFLICTS] = {"in conflict"},
	[COUNT_TO_EXPORT] = {"to be exported"},
	[COUNT_TO_LOAD] = {"to be loaded"},
};

static double
seconds_since(const struct timespec *start)
{
	struct timespec end;

	clock_gettime(CLOCK_MONOTONIC, &end);
	return (end.tv_sec - start->tv_sec) + (end.tv_nsec - start->tv_nsec) / 1e9;
}

void
print_summary(const Run *run, const struct timespec *start)
{
	Mode		mode = mode_of(run->options);
	const char *separator = run->options->dry_run ? "dry run: " : "";

	printf("rca_load: ");
	for (int i = 0; i < COUNT_REREAD; i++)
	{
		if (!count_rows[i].shown[mode] && run->counts[i] == 0)
			continue;
		printf("%s%d %s", separator, run->counts[i], count_rows[i].text);
		separator = ", ";
	}
	printf(" (%.1f s)\n", seconds_since(start));
	if (run->counts[COUNT_REREAD] > 0)
		printf("rca_load: %s%d read again, %d with different answers\n",
			   run->options->dry_run ? "dry run: " : "", run->counts[COUNT_REREAD],
			   run->counts[COUNT_OTHER_ANSWERS]);
	if (run->files->nlinks > 0)
		printf("rca_load: %d links to folders were not followed\n", run->files->nlinks);
	if (run->nelsewhere > 0)
		printf("rca_load: %d rows were skipped, because their files were loaded from another folder\n",
			   run->nelsewhere);
}

ExitStatus
status_of_run(const Run *run, bool complete)
{
	int			done = 0;

	if (complete && run->counts[COUNT_REFUSED] == 0 && run->counts[COUNT_CONFLICTS] == 0)
		return STATUS_ALL;
	for (int i = 0; i < COUNT_COUNT; i++)
		done += run->counts[i];
	return done > 0 ? STATUS_SOME : STATUS_NOTHING;
}
