/*
 * src/pg/scalars.c
 *
 * What a report says about its incident, one value per function.
 */
#include "postgres.h"

#include "pg/datum.h"
#include "pg/json.h"

/* What the header of the argument says; its strings are not filled in. */
static RcaMetadata
header_argument(FunctionCallInfo fcinfo)
{
	RcaReport	report;
	RcaMetadata metadata;

	rca_open(PG_GETARG_DATUM(0), RCA_REACH_SEVERITY, &report);
	rca_index_header(&report.ix, &metadata);
	return metadata;
}

static RcaMetadata
metadata_argument(FunctionCallInfo fcinfo)
{
	RcaReport	report;

	rca_open(PG_GETARG_DATUM(0), RCA_REACH_METADATA, &report);
	return rca_report_metadata(&report);
}

PG_FUNCTION_INFO_V1(rca_title);
Datum
rca_title(PG_FUNCTION_ARGS)
{
	return rca_stored_datum(metadata_argument(fcinfo).title, &fcinfo->isnull);
}

PG_FUNCTION_INFO_V1(rca_date);
Datum
rca_date(PG_FUNCTION_ARGS)
{
	return rca_date_datum(header_argument(fcinfo).date, &fcinfo->isnull);
}

PG_FUNCTION_INFO_V1(rca_severity);
Datum
rca_severity(PG_FUNCTION_ARGS)
{
	RcaReport	report;
	RcaStr		severity;

	rca_open(PG_GETARG_DATUM(0), RCA_REACH_SEVERITY, &report);
	if (!rca_index_severity(&report.ix, &severity))
		rca_report_corrupt();
	return rca_stored_datum(severity, &fcinfo->isnull);
}

PG_FUNCTION_INFO_V1(rca_severity_rank);
Datum
rca_severity_rank(PG_FUNCTION_ARGS)
{
	int			rank = header_argument(fcinfo).severity_rank;

	if (rank == RCA_NO_RANK)
		PG_RETURN_NULL();
	PG_RETURN_INT32(rank);
}

PG_FUNCTION_INFO_V1(rca_status);
Datum
rca_status(PG_FUNCTION_ARGS)
{
	return rca_stored_datum(metadata_argument(fcinfo).status, &fcinfo->isnull);
}

PG_FUNCTION_INFO_V1(rca_services);
Datum
rca_services(PG_FUNCTION_ARGS)
{
	RcaReport	report;
	RcaStrList	services;

	rca_open(PG_GETARG_DATUM(0), RCA_REACH_METADATA, &report);
	if (!rca_index_services(&report.ix, &services))
		rca_report_corrupt();
	return rca_list_datum(&services, &fcinfo->isnull);
}

PG_FUNCTION_INFO_V1(rca_tags);
Datum
rca_tags(PG_FUNCTION_ARGS)
{
	RcaStrList	tags = metadata_argument(fcinfo).tags;

	return rca_list_datum(&tags, &fcinfo->isnull);
}

PG_FUNCTION_INFO_V1(rca_authors);
Datum
rca_authors(PG_FUNCTION_ARGS)
{
	RcaStrList	authors = metadata_argument(fcinfo).authors;

	return rca_list_datum(&authors, &fcinfo->isnull);
}

PG_FUNCTION_INFO_V1(rca_duration);
Datum
rca_duration(PG_FUNCTION_ARGS)
{
	return rca_interval_datum(header_argument(fcinfo).duration, &fcinfo->isnull);
}

PG_FUNCTION_INFO_V1(rca_prepared_by);
Datum
rca_prepared_by(PG_FUNCTION_ARGS)
{
	return rca_stored_datum(metadata_argument(fcinfo).prepared_by, &fcinfo->isnull);
}

PG_FUNCTION_INFO_V1(rca_prepared_on);
Datum
rca_prepared_on(PG_FUNCTION_ARGS)
{
	return rca_date_datum(header_argument(fcinfo).prepared_on, &fcinfo->isnull);
}

/* The Markdown under the first heading of a part. */
static Datum
part_content(FunctionCallInfo fcinfo, RcaPart part)
{
	RcaReport	report;
	RcaOutline	outline;

	rca_open(PG_GETARG_DATUM(0), RCA_REACH_ALL, &report);
	outline = rca_report_outline(&report);
	return rca_server_text_datum(rca_outline_part(&outline, report.text, part, true),
								 &fcinfo->isnull);
}

PG_FUNCTION_INFO_V1(rca_summary);
Datum
rca_summary(PG_FUNCTION_ARGS)
{
	return part_content(fcinfo, RCA_PART_SUMMARY);
}

PG_FUNCTION_INFO_V1(rca_root_cause);
Datum
rca_root_cause(PG_FUNCTION_ARGS)
{
	return part_content(fcinfo, RCA_PART_ROOT_CAUSE);
}

PG_FUNCTION_INFO_V1(rca_front_matter);
Datum
rca_front_matter(PG_FUNCTION_ARGS)
{
	RcaReport	report;
	RcaNode    *root;

	rca_open(PG_GETARG_DATUM(0), RCA_REACH_ALL, &report);
	if (!rca_index_front_matter(&report.ix, report.text, &root))
		rca_report_corrupt();
	return rca_node_datum(root, &fcinfo->isnull);
}
