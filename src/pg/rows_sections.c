/*
 * src/pg/rows_sections.c
 *
 * Rows of the sections of a report, and the Markdown of one of them.
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/builtins.h"

#include "base/limits.h"
#include "base/text.h"
#include "pg/datum.h"
#include "pg/encoding.h"
#include "pg/policy_argument.h"
#include "pg/rows.h"
#include "store/lines.h"

Datum
rca_path_datum(const RcaPath *path)
{
	RcaStr		headings[RCA_MAX_LEVEL];
	RcaStrList	list = {headings, path->depth};
	bool		isnull;

	for (int i = 0; i < path->depth; i++)
	{
		headings[i] = path->headings[i];
		headings[i].len = rca_clip(headings[i], RCA_MAX_REPEATED);
	}
	return rca_list_datum(&list, &isnull);
}

/* The text before the first heading is a section without a heading. */
static bool
put_preamble(const RcaOutline *outline, RcaLines *lines, RcaRowSink *sink)
{
	int			last = outline->last_line;
	RcaPath		path = {.depth = 0};
	RcaStr		content;
	Datum		values[RCA_MAX_FIELDS];
	bool		nulls[RCA_MAX_FIELDS] = {false};

	if (outline->nsections > 0)
		last = outline->sections[0].line - 1;
	content = rca_lines_content(lines, outline->first_line, last);
	if (content.len == 0)
		return false;
	values[0] = Int32GetDatum(1);
	values[1] = Int32GetDatum(0);
	nulls[2] = true;
	values[3] = rca_cstring_datum(rca_part_name(RCA_PART_OTHER), &nulls[3]);
	values[4] = rca_path_datum(&path);
	values[5] = rca_server_text_datum(content, &nulls[5]);
	values[6] = Int32GetDatum(outline->first_line);
	values[7] = Int32GetDatum(last);
	sink->put(sink, values, nulls);
	return true;
}

static void
make_sections(RcaValue *value, RcaRowSink *sink)
{
	RcaOutline	outline = rca_value_outline(value);
	RcaLines	lines = rca_lines_of(rca_value_shown_text(value));
	RcaPath		path = {.depth = 0};
	int			before = put_preamble(&outline, &lines, sink) ? 1 : 0;
	Datum		values[RCA_MAX_FIELDS];
	bool		nulls[RCA_MAX_FIELDS] = {false};

	for (int i = 0; i < outline.nsections; i++)
	{
		const RcaSection *section = &outline.sections[i];
		int			last = rca_outline_own_end(&outline, i);
		RcaStr		content = rca_section_content(&lines, section, last);

		CHECK_FOR_INTERRUPTS();
		rca_path_enter(&path, section);
		values[0] = Int32GetDatum(before + i + 1);
		values[1] = Int32GetDatum(section->level);
		values[2] = rca_text_datum(section->heading, &nulls[2]);
		values[3] = rca_cstring_datum(rca_part_name(section->part), &nulls[3]);
		values[4] = rca_path_datum(&path);
		values[5] = rca_server_text_datum(content, &nulls[5]);
		values[6] = Int32GetDatum(section->line);
		values[7] = Int32GetDatum(last);
		sink->put(sink, values, nulls);
	}
}

static const RcaField section_fields[] = {
	{"ord", RCA_FIELD_INTEGER},
	{"level", RCA_FIELD_INTEGER},
	{"heading", RCA_FIELD_TEXT},
	{"part", RCA_FIELD_TEXT},
	{"heading_path", RCA_FIELD_TEXT_ARRAY},
	{"content", RCA_FIELD_TEXT},
	{"line", RCA_FIELD_INTEGER},
	{"end_line", RCA_FIELD_INTEGER},
};

const RcaRowKind rca_section_kind = {
	.name = "sections",
	.reach = RCA_REACH_ALL,
	.fields = section_fields,
	.nfields = lengthof(section_fields),
	.make = make_sections,
};

RCA_ROW_FUNCTION(rca_sections, rca_section_kind)

static RcaSubsections
subsections_argument(FunctionCallInfo fcinfo)
{
	return PG_GETARG_BOOL(2) ?
		RCA_SUBSECTIONS_INCLUDED : RCA_SUBSECTIONS_LEFT_OUT;
}

PG_FUNCTION_INFO_V1(rca_section);
Datum
rca_section(PG_FUNCTION_ARGS)
{
	RcaPart		part = rca_part_from_text(PG_GETARG_DATUM(1));
	RcaValue	value;
	RcaOutline	outline;

	rca_value_open(PG_GETARG_DATUM(0), RCA_REACH_ALL, &value);
	outline = rca_value_outline(&value);
	return rca_server_text_datum(rca_outline_part(&outline, rca_value_shown_text(&value), part,
												  subsections_argument(fcinfo)),
								 &fcinfo->isnull);
}

/*
 * The headings of a path argument.  Raises 22023 if it is empty, and 22004 if
 * a heading is null.
 */
static RcaStrList
headings_argument(Datum array)
{
	RcaStrList	headings = {NULL, 0};
	Datum	   *elements;
	bool	   *nulls;
	int			count;

	deconstruct_array(DatumGetArrayTypeP(array), TEXTOID, -1, false,
					  TYPALIGN_INT, &elements, &nulls, &count);
	if (count == 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("path of headings must not be empty")));
	headings.items = palloc(count * sizeof(RcaStr));
	for (int i = 0; i < count; i++)
	{
		const char *heading;

		if (nulls[i])
			ereport(ERROR,
					(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
					 errmsg("path of headings must not contain nulls")));
		heading = rca_from_server(TextDatumGetCString(elements[i]));
		headings.items[headings.count++] = rca_str(heading, (int) strlen(heading));
	}
	return headings;
}

PG_FUNCTION_INFO_V1(rca_section_at);
Datum
rca_section_at(PG_FUNCTION_ARGS)
{
	RcaStrList	headings = headings_argument(PG_GETARG_DATUM(1));
	RcaValue	value;
	RcaOutline	outline;
	int			section;

	rca_value_open(PG_GETARG_DATUM(0), RCA_REACH_ALL, &value);
	outline = rca_value_outline(&value);
	section = rca_outline_find(&outline, headings);
	if (section < 0)
		PG_RETURN_NULL();
	return rca_server_text_datum(rca_outline_content(&outline, rca_value_shown_text(&value), section,
													 subsections_argument(fcinfo)),
								 &fcinfo->isnull);
}
