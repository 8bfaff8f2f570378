/*
 * src/pg/renderings.c
 *
 * SQL functions that render reports for people.
 */
#include "postgres.h"

#include "utils/builtins.h"
#include "utils/memutils.h"

#include "pg/build.h"
#include "pg/datum.h"
#include "pg/encoding.h"
#include "pg/raise.h"
#include "pg/value.h"
#include "render/mermaid.h"
#include "render/page.h"

typedef RcaStr (*Renderer) (RcaReport *report, const char *wiki_base);

static Datum
render(FunctionCallInfo fcinfo, Renderer renderer)
{
	RcaSource	source = rca_source_argument(fcinfo, RCA_ARGUMENT_VALUE);
	char	   *wiki_base = text_to_cstring(PG_GETARG_TEXT_PP(1));
	MemoryContext outer = CurrentMemoryContext;
	MemoryContext context = AllocSetContextCreate(outer, "rca render",
												  ALLOCSET_DEFAULT_SIZES);
	RcaStr		result;
	Datum		datum;

	MemoryContextSwitchTo(context);
	result = renderer(rca_report_or_error(source, RCA_READ_ALL),
					  rca_from_server(wiki_base));
	MemoryContextSwitchTo(outer);
	datum = rca_text_datum(result, &fcinfo->isnull);
	MemoryContextDelete(context);
	return datum;
}

PG_FUNCTION_INFO_V1(rca_to_html);
Datum
rca_to_html(PG_FUNCTION_ARGS)
{
	return render(fcinfo, rca_render_html);
}

PG_FUNCTION_INFO_V1(rca_to_html_page);
Datum
rca_to_html_page(PG_FUNCTION_ARGS)
{
	return render(fcinfo, rca_render_page);
}

PG_FUNCTION_INFO_V1(rca_to_mermaid);
Datum
rca_to_mermaid(PG_FUNCTION_ARGS)
{
	RcaValue	value;
	StringInfoData out;

	rca_value_open(PG_GETARG_DATUM(0), RCA_REACH_TIMELINE, &value);
	initStringInfo(&out);
	if (!rca_mermaid_write(&out, &value.form))
		rca_raise_corrupt();
	return rca_text_datum(rca_str(out.data, out.len), &fcinfo->isnull);
}
