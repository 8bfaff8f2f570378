/*
 * src/pg/rows_parts.c
 *
 * Rows of the parts of a report: its sections, the points they make, links.
 */
#include "postgres.h"

#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/fmgrprotos.h"

#include "base/text.h"
#include "pg/rows.h"
#include "report/impact.h"
#include "report/links.h"
#include "store/lines.h"

static Datum
path_datum(RcaPath *path)
{
	RcaStrList	list = {path->headings, path->depth};
	bool		isnull;

	return rca_list_datum(&list, &isnull);
}

/* What stands before the first heading is a section without one. */
static bool
put_preamble(const RcaOutline *outline, RcaLines *lines, RcaRowSink sink, void *arg)
{
	int			last = outline->nsections > 0 ? outline->sections[0].line - 1 : outline->last_line;
	RcaStr		content;
	Datum		values[RCA_MAX_FIELDS];
	bool		nulls[RCA_MAX_FIELDS] = {false};

	content = rca_lines_content(lines, outline->first_line, last);
	if (content.len == 0)
		return false;
	values[0] = Int32GetDatum(1);
	values[1] = Int32GetDatum(0);
	nulls[2] = true;
	values[3] = rca_cstring_datum(rca_part_name(RCA_PART_OTHER), &nulls[3]);
	values[4] = path_datum(&(RcaPath) {.depth = 0});
	values[5] = rca_server_text_datum(content, &nulls[5]);
	values[6] = Int32GetDatum(outline->first_line);
	values[7] = Int32GetDatum(last);
	sink(arg, values, nulls);
	return true;
}

static void
make_sections(RcaValue *value, RcaRowSink sink, void *arg)
{
	RcaOutline	outline = rca_value_outline(value);
	RcaLines	lines = rca_lines_of(value->text);
	RcaPath		path = {.depth = 0};
	int			before = put_preamble(&outline, &lines, sink, arg) ? 1 : 0;
	Datum		values[RCA_MAX_FIELDS];
	bool		nulls[RCA_MAX_FIELDS] = {false};

	for (int i = 0; i < outline.nsections; i++)
	{
		const RcaSection *section = &outline.sections[i];
		int			last = rca_outline_own_end(&outline, i);

		CHECK_FOR_INTERRUPTS();
		rca_path_enter(&path, section);
		values[0] = Int32GetDatum(before + i + 1);
		values[1] = Int32GetDatum(section->level);
		values[2] = rca_text_datum(section->heading, &nulls[2]);
		values[3] = rca_cstring_datum(rca_part_name(section->part), &nulls[3]);
		values[4] = path_datum(&path);
		values[5] = rca_server_text_datum(rca_lines_content(&lines, section->content_line, last),
										  &nulls[5]);
		values[6] = Int32GetDatum(section->line);
		values[7] = Int32GetDatum(last);
		sink(arg, values, nulls);
	}
}

static const RcaField section_fields[] = {
	{"ord", RCA_FIELD_INTEGER},
	{"level", RCA_FIELD_INTEGER},
	{"heading", RCA_FIELD_TEXT},
	{"part", RCA_FIELD_TEXT},
	{"path", RCA_FIELD_TEXT_ARRAY},
	{"content", RCA_FIELD_TEXT},
	{"start_line", RCA_FIELD_INTEGER},
	{"end_line", RCA_FIELD_INTEGER},
};

const RcaRowKind rca_section_kind = {
	"sections", RCA_REACH_ALL, section_fields, lengthof(section_fields), make_sections
};

RCA_ROW_FUNCTIONS(rca_sections, rca_section_kind)

PG_FUNCTION_INFO_V1(rca_section);
Datum
rca_section(PG_FUNCTION_ARGS)
{
	char	   *name = text_to_cstring(PG_GETARG_TEXT_PP(1));
	bool		subtree = PG_GETARG_BOOL(2);
	RcaValue	value;
	RcaOutline	outline;
	RcaStr		content = RCA_NULL_STR;
	RcaStr		wanted;
	int			section;

	rca_value_open(PG_GETARG_DATUM(0), RCA_REACH_ALL, &value);
	outline = rca_value_outline(&value);
	for (int part = 0; part < RCA_PART_COUNT; part++)
	{
		if (part != RCA_PART_OTHER && strcmp(name, rca_part_name(part)) == 0)
			content = rca_outline_part(&outline, value.text, part, subtree);
	}
	if (content.data == NULL)
	{
		wanted.data = rca_from_server(name);
		wanted.len = (int) strlen(wanted.data);
		section = rca_outline_find(&outline, wanted);
		if (section >= 0)
			content = rca_outline_content(&outline, value.text, section, subtree);
	}
	return rca_server_text_datum(content, &fcinfo->isnull);
}

/*
 * Points
 */

/* Puts the points that are of some parts: number, category if wanted, text, line. */
static void
put_points(RcaValue *value, uint32 parts, bool categories, RcaRowSink sink, void *arg)
{
	RcaCursor	cursor;
	RcaPoint	point;
	int			ord = 0;
	Datum		values[RCA_MAX_FIELDS];
	bool		nulls[RCA_MAX_FIELDS] = {false};

	rca_form_points(&value->form, value->text, &cursor);
	while (rca_points_next(&cursor, &point))
	{
		int			n = 0;

		if ((parts & (1U << point.part)) == 0)
			continue;
		values[n++] = Int32GetDatum(++ord);
		if (categories)
		{
			values[n] = rca_cstring_datum(point.part == RCA_PART_LESSONS ? "lesson" :
										  rca_part_name(point.part), &nulls[n]);
			n++;
		}
		values[n] = rca_text_datum(point.text, &nulls[n]);
		n++;
		values[n] = Int32GetDatum(point.line);
		sink(arg, values, nulls);
	}
	if (cursor.corrupt)
		rca_report_corrupt();
}

static void
make_factors(RcaValue *value, RcaRowSink sink, void *arg)
{
	put_points(value, 1U << RCA_PART_ROOT_CAUSE, false, sink, arg);
}

static const RcaField factor_fields[] = {
	{"ord", RCA_FIELD_INTEGER},
	{"factor", RCA_FIELD_TEXT},
	{"line", RCA_FIELD_INTEGER},
};

const RcaRowKind rca_factor_kind = {
	"factors", RCA_REACH_ALL, factor_fields, lengthof(factor_fields), make_factors
};

RCA_ROW_FUNCTIONS(rca_factors, rca_factor_kind)

static void
make_resolution_steps(RcaValue *value, RcaRowSink sink, void *arg)
{
	put_points(value, 1U << RCA_PART_RESOLUTION, false, sink, arg);
}

static const RcaField resolution_step_fields[] = {
	{"ord", RCA_FIELD_INTEGER},
	{"step", RCA_FIELD_TEXT},
	{"line", RCA_FIELD_INTEGER},
};

const RcaRowKind rca_resolution_step_kind = {
	"resolution_steps", RCA_REACH_ALL, resolution_step_fields, lengthof(resolution_step_fields),
	make_resolution_steps
};

RCA_ROW_FUNCTIONS(rca_resolution_steps, rca_resolution_step_kind)

static void
make_lessons(RcaValue *value, RcaRowSink sink, void *arg)
{
	put_points(value, 1U << RCA_PART_LESSONS | 1U << RCA_PART_WENT_WELL |
			   1U << RCA_PART_COULD_IMPROVE | 1U << RCA_PART_GOT_LUCKY, true, sink, arg);
}

static const RcaField lesson_fields[] = {
	{"ord", RCA_FIELD_INTEGER},
	{"category", RCA_FIELD_TEXT},
	{"lesson", RCA_FIELD_TEXT},
	{"line", RCA_FIELD_INTEGER},
};

const RcaRowKind rca_lesson_kind = {
	"lessons", RCA_REACH_ALL, lesson_fields, lengthof(lesson_fields), make_lessons
};

RCA_ROW_FUNCTIONS(rca_lessons, rca_lesson_kind)

static void
make_affected_services(RcaValue *value, RcaRowSink sink, void *arg)
{
	put_points(value, 1U << RCA_PART_AFFECTED_SERVICES, false, sink, arg);
}

static const RcaField affected_service_fields[] = {
	{"ord", RCA_FIELD_INTEGER},
	{"service", RCA_FIELD_TEXT},
	{"line", RCA_FIELD_INTEGER},
};

const RcaRowKind rca_affected_service_kind = {
	"affected_services", RCA_REACH_ALL, affected_service_fields, lengthof(affected_service_fields),
	make_affected_services
};

RCA_ROW_FUNCTIONS(rca_affected_services, rca_affected_service_kind)

/*
 * Impacts
 */

/* How often the second number holds the first, as numeric divides. */
static Datum
quotient_datum(RcaNumber dividend, RcaNumber divisor, bool *isnull)
{
	bool		unknown;

	*isnull = !dividend.known || !divisor.known || divisor.digits == 0;
	return *isnull ? (Datum) 0 :
		DirectFunctionCall2(numeric_div, rca_numeric_datum(dividend, &unknown),
							rca_numeric_datum(divisor, &unknown));
}

static void
put_quantity(const RcaQuantity *q, Datum *values, bool *nulls)
{
	values[2] = rca_text_datum(q->label, &nulls[2]);
	values[3] = rca_cstring_datum(q->comparator, &nulls[3]);
	values[4] = rca_numeric_datum(q->value, &nulls[4]);
	values[5] = rca_text_datum(q->unit, &nulls[5]);
	values[6] = rca_cstring_datum(q->baseline_comparator, &nulls[6]);
	values[7] = rca_numeric_datum(q->baseline, &nulls[7]);
	values[8] = rca_numeric_datum(q->from, &nulls[8]);
	values[9] = rca_numeric_datum(q->to, &nulls[9]);
	if (q->ratio.known)
		values[10] = rca_numeric_datum(q->ratio, &nulls[10]);
	else if (q->baseline.known)
		values[10] = quotient_datum(q->value, q->baseline, &nulls[10]);
	else if (q->comparator == NULL || strcmp(q->comparator, "between") != 0)
		values[10] = quotient_datum(q->to, q->from, &nulls[10]);
	else
		nulls[10] = true;
	values[11] = rca_cstring_datum(q->currency, &nulls[11]);
}

static void
make_impacts(RcaValue *value, RcaRowSink sink, void *arg)
{
	RcaOutline	outline = rca_value_outline(value);
	RcaCursor	cursor;
	RcaPoint	point;
	int			ord = 0;
	Datum		values[RCA_MAX_FIELDS];

	rca_form_points(&value->form, value->text, &cursor);
	while (rca_points_next(&cursor, &point))
	{
		int			section = rca_outline_at(&outline, point.line);
		RcaQuantity quantity;
		RcaScope	scope;
		int			pos = 0;
		bool		found;

		if (point.part != RCA_PART_IMPACT && point.part != RCA_PART_CUSTOMER_IMPACT)
			continue;
		scope = rca_impact_scope(point.text, section < 0 ? NULL : &outline.sections[section]);
		found = rca_quantity_read(point.text, &pos, &quantity);
		/* a row for each quantity, and one where there is none */
		do
		{
			bool		nulls[RCA_MAX_FIELDS] = {false};

			values[0] = Int32GetDatum(++ord);
			values[1] = rca_cstring_datum(rca_scope_name(scope), &nulls[1]);
			if (found)
				put_quantity(&quantity, values, nulls);
			else
				memset(nulls + 2, true, 10);
			values[12] = rca_text_datum(point.text, &nulls[12]);
			values[13] = Int32GetDatum(point.line);
			sink(arg, values, nulls);
		} while (found && rca_quantity_read(point.text, &pos, &quantity));
	}
	if (cursor.corrupt)
		rca_report_corrupt();
}

static const RcaField impact_fields[] = {
	{"ord", RCA_FIELD_INTEGER},
	{"scope", RCA_FIELD_TEXT},
	{"label", RCA_FIELD_TEXT},
	{"comparator", RCA_FIELD_TEXT},
	{"value", RCA_FIELD_NUMERIC},
	{"unit", RCA_FIELD_TEXT},
	{"baseline_comparator", RCA_FIELD_TEXT},
	{"baseline", RCA_FIELD_NUMERIC},
	{"from_value", RCA_FIELD_NUMERIC},
	{"to_value", RCA_FIELD_NUMERIC},
	{"ratio", RCA_FIELD_NUMERIC},
	{"currency", RCA_FIELD_TEXT},
	{"raw", RCA_FIELD_TEXT},
	{"line", RCA_FIELD_INTEGER},
};

const RcaRowKind rca_impact_kind = {
	"impacts", RCA_REACH_ALL, impact_fields, lengthof(impact_fields), make_impacts
};

RCA_ROW_FUNCTIONS(rca_impacts, rca_impact_kind)

/*
 * Links
 */

static void
put_links(RcaValue *value, bool related_only, RcaRowSink sink, void *arg)
{
	RcaOutline	outline = rca_value_outline(value);
	RcaCursor	cursor;
	RcaLink		link;
	int			ord = 0;
	Datum		values[RCA_MAX_FIELDS];
	bool		nulls[RCA_MAX_FIELDS] = {false};

	rca_form_links(&value->form, value->text, &cursor);
	while (rca_links_next(&cursor, &link))
	{
		int			section = rca_outline_at(&outline, link.line);

		if (related_only && !link.related)
			continue;
		values[0] = Int32GetDatum(++ord);
		values[1] = rca_cstring_datum(rca_link_kind_name(link.kind), &nulls[1]);
		values[2] = rca_text_datum(link.target, &nulls[2]);
		values[3] = rca_text_datum(link.anchor, &nulls[3]);
		values[4] = rca_text_datum(link.label, &nulls[4]);
		values[5] = rca_text_datum(section < 0 ? RCA_NULL_STR : outline.sections[section].heading,
								   &nulls[5]);
		values[6] = Int32GetDatum(link.line);
		values[7] = Int32GetDatum(link.col);
		sink(arg, values, nulls);
	}
	if (cursor.corrupt)
		rca_report_corrupt();
}

static void
make_links(RcaValue *value, RcaRowSink sink, void *arg)
{
	put_links(value, false, sink, arg);
}

static void
make_related(RcaValue *value, RcaRowSink sink, void *arg)
{
	put_links(value, true, sink, arg);
}

static const RcaField link_fields[] = {
	{"ord", RCA_FIELD_INTEGER},
	{"kind", RCA_FIELD_TEXT},
	{"target", RCA_FIELD_TEXT},
	{"anchor", RCA_FIELD_TEXT},
	{"label", RCA_FIELD_TEXT},
	{"section", RCA_FIELD_TEXT},
	{"line", RCA_FIELD_INTEGER},
	{"col", RCA_FIELD_INTEGER},
};

const RcaRowKind rca_link_kind = {
	"links", RCA_REACH_ALL, link_fields, lengthof(link_fields), make_links
};
const RcaRowKind rca_related_kind = {
	"related", RCA_REACH_ALL, link_fields, lengthof(link_fields), make_related
};

RCA_ROW_FUNCTIONS(rca_links, rca_link_kind)
RCA_ROW_FUNCTIONS(rca_related, rca_related_kind)
