/*
 * src/pg/rows_points.c
 *
 * Rows of the points in parts of a report: contributing factors, steps of the
 * resolution, lessons, affected services.
 */
#include "postgres.h"

#include "pg/datum.h"
#include "pg/raise.h"
#include "pg/rows.h"

/*
 * The next point of one of these parts, which are bits.  False if there is
 * none.
 */
static bool
next_point(RcaCursor *cursor, uint32 parts, RcaPoint *point)
{
	while (rca_points_next(cursor, point))
	{
		if (parts & (1U << point->part))
			return true;
	}
	if (cursor->corrupt)
		rca_raise_corrupt();
	return false;
}

/* Puts the points of a part: number, text, line. */
static void
put_points(RcaValue *value, RcaPart part, RcaRowSink *sink)
{
	RcaCursor	cursor;
	RcaPoint	point;
	Datum		values[RCA_MAX_FIELDS];
	bool		nulls[RCA_MAX_FIELDS] = {false};

	rca_form_points(&value->form, value->text, &cursor);
	for (int ord = 1; next_point(&cursor, 1U << part, &point); ord++)
	{
		values[0] = Int32GetDatum(ord);
		values[1] = rca_text_datum(point.text, &nulls[1]);
		values[2] = Int32GetDatum(point.line);
		sink->put(sink, values, nulls);
	}
}

static void
make_factors(RcaValue *value, RcaRowSink *sink)
{
	put_points(value, RCA_PART_ROOT_CAUSE, sink);
}

static const RcaField factor_fields[] = {
	{"ord", RCA_FIELD_INTEGER},
	{"factor", RCA_FIELD_TEXT},
	{"line", RCA_FIELD_INTEGER},
};

const RcaRowKind rca_contributing_factor_kind = {
	.name = "contributing_factors",
	.reach = RCA_REACH_ALL,
	.fields = factor_fields,
	.nfields = lengthof(factor_fields),
	.make = make_factors,
};

RCA_ROW_FUNCTION(rca_contributing_factors, rca_contributing_factor_kind)

static void
make_resolution_steps(RcaValue *value, RcaRowSink *sink)
{
	put_points(value, RCA_PART_RESOLUTION, sink);
}

static const RcaField resolution_step_fields[] = {
	{"ord", RCA_FIELD_INTEGER},
	{"step", RCA_FIELD_TEXT},
	{"line", RCA_FIELD_INTEGER},
};

const RcaRowKind rca_resolution_step_kind = {
	.name = "resolution_steps",
	.reach = RCA_REACH_ALL,
	.fields = resolution_step_fields,
	.nfields = lengthof(resolution_step_fields),
	.make = make_resolution_steps,
};

RCA_ROW_FUNCTION(rca_resolution_steps, rca_resolution_step_kind)

#define LESSON_PARTS \
	(1U << RCA_PART_LESSONS | 1U << RCA_PART_WENT_WELL | \
	 1U << RCA_PART_COULD_IMPROVE | 1U << RCA_PART_GOT_LUCKY)

static void
make_lessons(RcaValue *value, RcaRowSink *sink)
{
	RcaCursor	cursor;
	RcaPoint	point;
	Datum		values[RCA_MAX_FIELDS];
	bool		nulls[RCA_MAX_FIELDS] = {false};

	rca_form_points(&value->form, value->text, &cursor);
	for (int ord = 1; next_point(&cursor, LESSON_PARTS, &point); ord++)
	{
		const char *category = rca_part_name(point.part);

		/* the name of the part is a plural, that of the category is not */
		if (point.part == RCA_PART_LESSONS)
			category = "lesson";
		values[0] = Int32GetDatum(ord);
		values[1] = rca_cstring_datum(category, &nulls[1]);
		values[2] = rca_text_datum(point.text, &nulls[2]);
		values[3] = Int32GetDatum(point.line);
		sink->put(sink, values, nulls);
	}
}

static const RcaField lesson_fields[] = {
	{"ord", RCA_FIELD_INTEGER},
	{"category", RCA_FIELD_TEXT},
	{"lesson", RCA_FIELD_TEXT},
	{"line", RCA_FIELD_INTEGER},
};

const RcaRowKind rca_lesson_kind = {
	.name = "lessons",
	.reach = RCA_REACH_ALL,
	.fields = lesson_fields,
	.nfields = lengthof(lesson_fields),
	.make = make_lessons,
};

RCA_ROW_FUNCTION(rca_lessons, rca_lesson_kind)

static void
make_affected_services(RcaValue *value, RcaRowSink *sink)
{
	put_points(value, RCA_PART_AFFECTED_SERVICES, sink);
}

static const RcaField affected_service_fields[] = {
	{"ord", RCA_FIELD_INTEGER},
	{"service", RCA_FIELD_TEXT},
	{"line", RCA_FIELD_INTEGER},
};

const RcaRowKind rca_affected_service_kind = {
	.name = "affected_services",
	.reach = RCA_REACH_ALL,
	.fields = affected_service_fields,
	.nfields = lengthof(affected_service_fields),
	.make = make_affected_services,
};

RCA_ROW_FUNCTION(rca_affected_services, rca_affected_service_kind)
