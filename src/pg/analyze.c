/*
 * src/pg/analyze.c
 *
 * ANALYZE for columns of type rca.
 *
 * The planner has no statistics of rca_severity(doc).  It assumes that the
 * expression has as many distinct values as the column in it.  All reports
 * differ, so it would expect one group per row, and sort where a hash table of
 * a few dozen groups is enough.  The number of distinct reports says nothing
 * about the number of severities, so it is left unknown.  The planner then
 * assumes a default of a few hundred.
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

	/* the standard function expects its own data there */
	stats->extra_data = standard->extra;
	standard->compute(stats, fetch, samplerows, totalrows);
	stats->extra_data = standard;

	/* negative values are a fraction of the rows, not an absolute number */
	if (stats->stats_valid && stats->stadistinct < 0)
		stats->stadistinct = 0;
}

PG_FUNCTION_INFO_V1(rca_typanalyze);
Datum
rca_typanalyze(PG_FUNCTION_ARGS)
{
	VacAttrStats *stats = (VacAttrStats *) PG_GETARG_POINTER(0);
	Standard   *standard;

	/* false if statistics are turned off for the column */
	if (!std_typanalyze(stats))
		PG_RETURN_BOOL(false);

	standard = palloc(sizeof(Standard));
	standard->compute = stats->compute_stats;
	standard->extra = stats->extra_data;
	stats->compute_stats = compute_stats;
	stats->extra_data = standard;
	PG_RETURN_BOOL(true);
}
