/*
 * src/pg/rows_impacts.c
 *
 * Rows of impacts, one for each quantity.
 */
#include "postgres.h"

#include "utils/fmgrprotos.h"

#include "base/limits.h"
#include "pg/datum.h"
#include "pg/raise.h"
#include "pg/rows.h"
#include "report/impact.h"

/* The first number divided by the second, with the precision of numeric. */
static Datum
quotient_datum(RcaNumber dividend, RcaNumber divisor, bool *isnull)
{
	bool		unknown;

	*isnull = !dividend.known || !divisor.known || divisor.digits == 0;
	return *isnull ? (Datum) 0 :
		DirectFunctionCall2(numeric_div, rca_numeric_datum(dividend, &unknown),
							rca_numeric_datum(divisor, &unknown));
}

/* first and last column of a quantity */
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

/* Reads the quantities of a report, and the points without one. */
typedef struct Impacts
{
	RcaCursor	cursor;
	RcaPoint	point;
	RcaQuantity quantity;
	bool		found;			/* is there a quantity? */
	bool		is_first;		/* of its point */
	int			pos;			/* end of the quantity in the text of the
								 * point */
	int			ord;
} Impacts;

static void
begin_impacts(RcaValue *value, Impacts *impacts)
{
	memset(impacts, 0, sizeof(*impacts));
	rca_form_points(&value->form, value->text, &impacts->cursor);
}

static bool
next_impact(Impacts *impacts)
{
	RcaPoint   *point = &impacts->point;

	impacts->ord++;
	impacts->is_first = false;
	if (impacts->found &&
		rca_quantity_read(point->text, &impacts->pos, &impacts->quantity))
		return true;
	impacts->is_first = true;
	while (rca_points_next(&impacts->cursor, point))
	{
		if (point->part != RCA_PART_IMPACT &&
			point->part != RCA_PART_CUSTOMER_IMPACT)
			continue;
		impacts->pos = 0;
		impacts->found = rca_quantity_read(point->text, &impacts->pos,
										   &impacts->quantity);
		return true;
	}
	if (impacts->cursor.corrupt)
		rca_raise_corrupt();
	return false;
}

/* The row and the currency of each measure of rca_impact. */
typedef struct Figures
{
	int			ord[RCA_IMPACT_MEASURE_COUNT];
	RcaNumber	amount[RCA_IMPACT_MEASURE_COUNT];
	const char *currency;
} Figures;

static void
find_figures(RcaValue *value, Figures *figures)
{
	Impacts		impacts;

	memset(figures, 0, sizeof(*figures));
	begin_impacts(value, &impacts);
	while (next_impact(&impacts))
	{
		const char *currency = impacts.quantity.currency;
		RcaImpactMeasure measure;
		RcaNumber	amount;

		if (!impacts.found)
			continue;
		measure = rca_impact_measure(&impacts.quantity);
		amount = rca_impact_amount(&impacts.quantity, measure);
		if (!amount.known)
			continue;
		/* keep the first currency, and skip sums in others */
		if (currency != NULL && figures->currency == NULL)
			figures->currency = currency;
		if (currency != NULL && strcmp(currency, figures->currency) != 0)
			continue;
		if (figures->ord[measure] > 0 &&
			!rca_impact_is_larger(measure, amount, figures->amount[measure]))
			continue;
		figures->ord[measure] = impacts.ord;
		figures->amount[measure] = amount;
	}
}

static void
put_measure(const Impacts *impacts, const Figures *figures, Datum *values, bool *nulls)
{
	RcaImpactMeasure measure = rca_impact_measure(&impacts->quantity);

	values[14] = rca_cstring_datum(rca_impact_measure_name(measure), &nulls[14]);
	values[15] = rca_numeric_datum(rca_impact_amount(&impacts->quantity, measure), &nulls[15]);
	values[16] = BoolGetDatum(figures->ord[measure] == impacts->ord);
}

/* The scope of a point, from its section. */
static RcaScope
scope_of(const RcaOutline *outline, const RcaPoint *point)
{
	int			section = rca_outline_at(outline, point->line);
	RcaStr		heading = RCA_NULL_STR;

	/* the title says what happened, not who was affected */
	if (section >= 0 && (outline->sections[section].level > 1 ||
						 outline->sections[section].part != RCA_PART_OTHER))
		heading = outline->sections[section].heading;
	return rca_impact_scope(point, heading);
}

static void
make_impacts(RcaValue *value, RcaRowSink *sink)
{
	RcaOutline	outline = rca_value_outline(value);
	Impacts		impacts;
	Figures		figures;
	RcaScope	scope = RCA_SCOPE_NONE;
	int			repeated = 0;	/* bytes of point texts in the rows of this
								 * point so far */

	find_figures(value, &figures);
	begin_impacts(value, &impacts);
	/* a row for each quantity, or one for a point without any */
	while (next_impact(&impacts))
	{
		Datum		values[RCA_MAX_FIELDS];
		bool		nulls[RCA_MAX_FIELDS] = {false};

		if (impacts.is_first)
		{
			scope = scope_of(&outline, &impacts.point);
			repeated = 0;
		}
		values[0] = Int32GetDatum(impacts.ord);
		values[1] = rca_cstring_datum(rca_scope_name(scope), &nulls[1]);
		if (impacts.found)
		{
			put_quantity(&impacts.quantity, values, nulls);
			put_measure(&impacts, &figures, values, nulls);
		}
		else
		{
			memset(&nulls[FIRST_OF_QUANTITY], true,
				   LAST_OF_QUANTITY - FIRST_OF_QUANTITY + 1);
			nulls[14] = nulls[15] = true;
			values[16] = BoolGetDatum(false);
		}
		nulls[12] = repeated > RCA_MAX_REPEATED_POINT;
		if (!nulls[12])
			values[12] = rca_text_datum(impacts.point.text, &nulls[12]);
		repeated += nulls[12] ? 0 : impacts.point.text.len;
		values[13] = Int32GetDatum(impacts.point.line);
		sink->put(sink, values, nulls);
	}
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
	{"measure", RCA_FIELD_TEXT},
	{"amount", RCA_FIELD_NUMERIC},
	{"is_figure", RCA_FIELD_BOOLEAN},
};

const RcaRowKind rca_impact_kind = {
	.name = "impacts",
	.reach = RCA_REACH_ALL,
	.fields = impact_fields,
	.nfields = lengthof(impact_fields),
	.make = make_impacts,
};

RCA_ROW_FUNCTION(rca_impacts, rca_impact_kind)
