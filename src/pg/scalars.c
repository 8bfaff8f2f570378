/*
 * src/pg/scalars.c
 *
 * What a report says about its incident as a whole, one value per function.
 */
#include "postgres.h"

#include "fmgr.h"

#include "base/text.h"
#include "pg/datum.h"
#include "pg/encoding.h"
#include "pg/json.h"
#include "pg/raise.h"
#include "pg/value.h"
#include "words/vocabulary.h"

/* The values in the header of the argument.  Strings are not filled in. */
static RcaMetadata
header_argument(FunctionCallInfo fcinfo)
{
	RcaValue	value;
	RcaMetadata metadata;

	rca_value_open(PG_GETARG_DATUM(0), RCA_REACH_SEVERITY, &value);
	rca_form_header(&value.form, &metadata);
	return metadata;
}

static RcaMetadata
metadata_argument(FunctionCallInfo fcinfo)
{
	RcaValue	value;

	rca_value_open(PG_GETARG_DATUM(0), RCA_REACH_METADATA, &value);
	return rca_value_metadata(&value);
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
	RcaValue	value;
	RcaStr		severity;

	rca_value_open(PG_GETARG_DATUM(0), RCA_REACH_SEVERITY, &value);
	if (!rca_form_severity(&value.form, &severity))
		rca_raise_corrupt();
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

/* The rank of a severity as written.  Null if it is not a severity. */
PG_FUNCTION_INFO_V1(rca_severity_rank_text);
Datum
rca_severity_rank_text(PG_FUNCTION_ARGS)
{
	text	   *severity = PG_GETARG_TEXT_PP(0);
	RcaStr		s = rca_str(VARDATA_ANY(severity),
							(int) VARSIZE_ANY_EXHDR(severity));
	int			rank = rca_rank_of_severity(rca_trim(rca_str_from_server(s)));

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
	RcaValue	value;
	RcaStrList	services;

	rca_value_open(PG_GETARG_DATUM(0), RCA_REACH_METADATA, &value);
	if (!rca_form_services(&value.form, &services))
		rca_raise_corrupt();
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
	return rca_interval_datum(header_argument(fcinfo).duration,
							  &fcinfo->isnull);
}

PG_FUNCTION_INFO_V1(rca_prepared_by);
Datum
rca_prepared_by(PG_FUNCTION_ARGS)
{
	return rca_stored_datum(metadata_argument(fcinfo).prepared_by,
							&fcinfo->isnull);
}

PG_FUNCTION_INFO_V1(rca_prepared_on);
Datum
rca_prepared_on(PG_FUNCTION_ARGS)
{
	return rca_date_datum(header_argument(fcinfo).prepared_on,
						  &fcinfo->isnull);
}

/* The Markdown below the first heading of a part. */
static Datum
part_content(FunctionCallInfo fcinfo, RcaPart part)
{
	RcaValue	value;
	RcaOutline	outline;
	RcaStr		content;

	rca_value_open(PG_GETARG_DATUM(0), RCA_REACH_ALL, &value);
	outline = rca_value_outline(&value);
	content = rca_outline_part(&outline, rca_value_shown_text(&value), part,
							   RCA_SUBSECTIONS_INCLUDED);
	return rca_server_text_datum(content, &fcinfo->isnull);
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
	RcaValue	value;
	RcaNode    *root;

	rca_value_open(PG_GETARG_DATUM(0), RCA_REACH_ALL, &value);
	if (!rca_form_front_matter(&value.form, value.text, &root))
		rca_raise_corrupt();
	return rca_node_datum(root, &fcinfo->isnull);
}
