/*
 * src/pg/analyze.c
 *
 * What ANALYZE says of a column of reports.
 *
 * The planner has no statistics of rca_severity(doc).  It takes the expression
 * for as distinct as the column below it.  Reports are all different, so it
 * would expect a group for every row, and sort them all where a hash table of a
 * few dozen groups will do.  That reports differ says nothing about how much
 * their severities do.  So the number of distinct reports is left unknown: for
 * an unknown number the planner has a default of a few hundred.
 */
#include "postgres.h"

#include "commands/vacuum.h"
#include "fmgr.h"

/* What std_typanalyze chose. */
typedef struct Standard
{
	AnalyzeAttrComputeStatsFunc compute;
	void	   *extra;
} Standard;

static void
compute_stats(VacAttrStatsP stats, AnalyzeAttrFetchFunc fetch, int samplerows,
			  double totalrows)
{
	Standard   *standard = stats->extra_data;

	/* the standard function looks for its own data there */
	stats->extra_data = standard->extra;
	standard->compute(stats, fetch, samplerows, totalrows);
	stats->extra_data = standard;

	/* negative: a fraction of the rows, not an absolute number */
	if (stats->stats_valid && stats->stadistinct < 0)
		stats->stadistinct = 0;
}

PG_FUNCTION_INFO_V1(rca_typanalyze);
Datum
rca_typanalyze(PG_FUNCTION_ARGS)
{
	VacAttrStats *stats = (VacAttrStats *) PG_GETARG_POINTER(0);
	Standard   *standard;

	/* false where statistics are turned off for the column */
	if (!std_typanalyze(stats))
		PG_RETURN_BOOL(false);

	standard = palloc(sizeof(Standard));
	standard->compute = stats->compute_stats;
	standard->extra = stats->extra_data;
	stats->compute_stats = compute_stats;
	stats->extra_data = standard;
	PG_RETURN_BOOL(true);
}
