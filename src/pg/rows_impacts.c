/*
 * src/pg/rows_impacts.c
 *
 * Rows of what an incident did: a quantity each.
 */
#include "postgres.h"

#include "utils/fmgrprotos.h"

#include "base/limits.h"
#include "pg/datum.h"
#include "pg/raise.h"
#include "pg/rows.h"
#include "report/impact.h"

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

/* first and last of the columns that tell a quantity */
#define FIRST_OF_QUANTITY	2
#define LAST_OF_QUANTITY	11

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
make_impacts(RcaValue *value, RcaRowSink *sink)
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
		RcaStr		heading = RCA_NULL_STR;
		RcaQuantity quantity;
		RcaScope	scope;
		int			pos = 0;
		int			repeated = 0;	/* bytes of its text so far */
		bool		found;

		if (point.part != RCA_PART_IMPACT &&
			point.part != RCA_PART_CUSTOMER_IMPACT)
			continue;
		/* the title tells what happened, not whom it hit */
		if (section >= 0 && (outline.sections[section].level > 1 ||
							 outline.sections[section].part != RCA_PART_OTHER))
			heading = outline.sections[section].heading;
		scope = rca_impact_scope(&point, heading);
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
				memset(&nulls[FIRST_OF_QUANTITY], true,
					   LAST_OF_QUANTITY - FIRST_OF_QUANTITY + 1);
			nulls[12] = repeated > RCA_MAX_REPEATED_POINT;
			if (!nulls[12])
				values[12] = rca_text_datum(point.text, &nulls[12]);
			repeated += nulls[12] ? 0 : point.text.len;
			values[13] = Int32GetDatum(point.line);
			sink->put(sink, values, nulls);
		} while (found && rca_quantity_read(point.text, &pos, &quantity));
	}
	if (cursor.corrupt)
		rca_raise_corrupt();
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
	.name = "impacts",
	.reach = RCA_REACH_ALL,
	.fields = impact_fields,
	.nfields = lengthof(impact_fields),
	.make = make_impacts,
};

RCA_ROW_FUNCTION(rca_impacts, rca_impact_kind)
