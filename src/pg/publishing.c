/*
 * src/pg/publishing.c
 *
 * SQL functions that make a report for others.
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "utils/array.h"

#include "base/text.h"
#include "edit/publish.h"
#include "pg/edits.h"
#include "pg/encoding.h"

/* not a part of the body, but allowed in a list of what to publish */
#define FRONT_MATTER	"front_matter"

static void
add_part(RcaPublished *published, RcaStr name)
{
	int			part = rca_part_lookup(name);

	if (rca_equal(name, RCA_STR(FRONT_MATTER)))
		published->front_matter = true;
	else if (part >= 0)
		published->parts[part] = true;
	else
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("\"%s\" is not a part of a report", rca_to_server(rca_cstring(name))),
				 errhint("SELECT * FROM rca_sections(doc) shows the part of each section. Sections without one are \"other\", keys that are not understood \"front_matter\".")));
}

static RcaPublished
published_argument(FunctionCallInfo fcinfo, int n)
{
	RcaPublished published = {PG_ARGISNULL(n)};
	Datum	   *values;
	bool	   *nulls;
	int			count;

	if (published.all)
		return published;
	deconstruct_array(PG_GETARG_ARRAYTYPE_P(n), TEXTOID, -1, false, TYPALIGN_INT,
					  &values, &nulls, &count);
	for (int i = 0; i < count; i++)
	{
		if (nulls[i])
			ereport(ERROR,
					(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
					 errmsg("a part must not be null")));
		add_part(&published, rca_str_of_text(values[i]));
	}
	return published;
}

static const RcaReport *
publish(RcaEdit *edit, void *argument, RcaStr *result, RcaError *err)
{
	return rca_publish(edit, argument, result, err);
}

/* rca_public(doc, parts).  It is not strict, because NULL means all parts. */
PG_FUNCTION_INFO_V1(rca_public);
Datum
rca_public(PG_FUNCTION_ARGS)
{
	RcaPublished published;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	published = published_argument(fcinfo, 1);
	return rca_edit_datum(fcinfo, publish, &published);
}
