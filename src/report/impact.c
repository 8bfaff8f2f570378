/*
 * src/report/impact.c
 */
#include "base/base.h"

#include "base/calendar.h"
#include "base/text.h"
#include "report/impact.h"
#include "values/units.h"
#include "words/vocabulary.h"

/* a colon behind more bytes does not end a label */
#define MAX_LABEL	40

typedef struct ScopeWord
{
	RcaStr		word;
	RcaScope	scope;
} ScopeWord;

/* words of headings and labels; the first one that is there decides */
static const ScopeWord scope_words[] =
{
	{RCA_LITERAL("customer"), RCA_SCOPE_CUSTOMER},
	{RCA_LITERAL("customers"), RCA_SCOPE_CUSTOMER},
	{RCA_LITERAL("user"), RCA_SCOPE_CUSTOMER},
	{RCA_LITERAL("users"), RCA_SCOPE_CUSTOMER},
	{RCA_LITERAL("client"), RCA_SCOPE_CUSTOMER},
	{RCA_LITERAL("clients"), RCA_SCOPE_CUSTOMER},
	{RCA_LITERAL("kunden"), RCA_SCOPE_CUSTOMER},
	{RCA_LITERAL("usuarios"), RCA_SCOPE_CUSTOMER},
	{RCA_LITERAL("business"), RCA_SCOPE_OTHER},
	{RCA_LITERAL("financial"), RCA_SCOPE_OTHER},
	{RCA_LITERAL("revenue"), RCA_SCOPE_OTHER},
	{RCA_LITERAL("internal"), RCA_SCOPE_OTHER},
	{RCA_LITERAL("security"), RCA_SCOPE_OTHER},
	{RCA_LITERAL("data"), RCA_SCOPE_OTHER},
	{RCA_LITERAL("reputation"), RCA_SCOPE_OTHER},
	{RCA_LITERAL("team"), RCA_SCOPE_OTHER},
	{RCA_LITERAL("service"), RCA_SCOPE_SERVICE},
	{RCA_LITERAL("services"), RCA_SCOPE_SERVICE},
	{RCA_LITERAL("system"), RCA_SCOPE_SERVICE},
	{RCA_LITERAL("systems"), RCA_SCOPE_SERVICE},
	{RCA_LITERAL("technical"), RCA_SCOPE_SERVICE},
	{RCA_LITERAL("availability"), RCA_SCOPE_SERVICE},
	{RCA_LITERAL("performance"), RCA_SCOPE_SERVICE},
	{RCA_LITERAL("operational"), RCA_SCOPE_SERVICE},
};

static bool
find_scope(RcaStr words, RcaScope *scope)
{
	for (int i = 0; i < lengthof(scope_words); i++)
	{
		if (rca_find_phrase(words, scope_words[i].word) >= 0)
		{
			*scope = scope_words[i].scope;
			return true;
		}
	}
	return false;
}

/*
 * "Customer impact" before a colon tells whom the impact hit; "Customer-facing
 * errors" tells what was measured.
 */
static bool
is_impact_label(RcaStr label)
{
	const char *blank;

	label = rca_trim(label);
	blank = label.len > 0 ? memchr(label.data, ' ', label.len) : NULL;
	return blank != NULL &&
		rca_equal_nocase(rca_slice(blank + 1, label.data + label.len),
						 RCA_STR("impact"));
}

RcaScope
rca_impact_scope(const RcaPoint *point, RcaStr heading)
{
	RcaStr		text = point->text;
	const char *colon = NULL;
	RcaScope	scope;

	if (text.len > 0)
		colon = memchr(text.data, ':', Min(text.len, MAX_LABEL));
	if (colon != NULL && is_impact_label(rca_slice(text.data, colon)) &&
		find_scope(rca_slice(text.data, colon), &scope))
		return scope;
	if (find_scope(heading, &scope))
		return scope;
	return point->part == RCA_PART_CUSTOMER_IMPACT ?
		RCA_SCOPE_CUSTOMER : RCA_SCOPE_NONE;
}

const char *
rca_scope_name(RcaScope scope)
{
	static const char *const names[] = {
		[RCA_SCOPE_NONE] = NULL,
		[RCA_SCOPE_SERVICE] = "service",
		[RCA_SCOPE_CUSTOMER] = "customer",
		[RCA_SCOPE_OTHER] = "other",
	};

	return names[scope];
}

/*
 * Measures
 */

/* What "kB" and the like are in bytes; 0 if a unit is none of them. */
static int64
bytes_of(RcaStr unit)
{
	static const char letters[] = "kMGT";
	const char *letter;
	int64		bytes = 1;

	if (rca_equal(unit, RCA_STR("B")))
		return 1;
	if (unit.len < 2 || unit.data[unit.len - 1] != 'B')
		return 0;
	letter = strchr(letters, unit.data[0] == 'K' ? 'k' : unit.data[0]);
	if (letter == NULL || *letter == '\0')
		return 0;
	for (int i = 0; i <= letter - letters; i++)
		bytes *= unit.len == 3 && unit.data[1] == 'i' ? 1024 : 1000;
	return unit.len == 2 || unit.data[1] == 'i' ? bytes : 0;
}

static int64
usecs_of(RcaStr unit)
{
	int			end;
	const RcaUnit *found = unit.len > 0 ? rca_unit_at(unit, 0, &end) : NULL;

	return found != NULL && end == unit.len ? found->usecs : 0;
}

static bool
is_share(RcaStr unit)
{
	return rca_equal(unit, RCA_STR("%")) || rca_equal(unit, RCA_STR("pp"));
}

RcaImpactMeasure
rca_impact_measure(const RcaQuantity *q)
{
	RcaImpactMeasure measure;
	int64		usecs = usecs_of(q->unit);

	if (q->currency != NULL)
		return RCA_IMPACT_REVENUE;
	if (bytes_of(q->unit) > 0)
		return RCA_IMPACT_DATA;
	if (usecs > 0)
	{
		measure = rca_impact_of_kind(q->label);
		return measure == RCA_IMPACT_LATENCY || usecs < RCA_USECS_PER_SEC ?
			RCA_IMPACT_LATENCY : RCA_IMPACT_DURATION;
	}
	if (is_share(q->unit))
	{
		measure = rca_impact_of_kind(q->label);
		return measure == RCA_IMPACT_ERROR_RATE || measure == RCA_IMPACT_AVAILABILITY ?
			measure : RCA_IMPACT_OTHER;
	}
	if (q->unit.data != NULL && memchr(q->unit.data, '/', q->unit.len) != NULL)
		return RCA_IMPACT_OTHER;	/* a rate */
	if (rca_equal(q->unit, RCA_STR("x")))
		return RCA_IMPACT_OTHER;
	measure = rca_impact_of_counted(q->unit);
	if (measure == RCA_IMPACT_NONE)
		measure = rca_impact_of_counted(q->label);
	return measure == RCA_IMPACT_NONE ? RCA_IMPACT_OTHER : measure;
}

RcaNumber
rca_impact_amount(const RcaQuantity *q, RcaImpactMeasure measure)
{
	static const RcaNumber unknown = {false, 0, 0};
	RcaNumber	amount = q->value;

	if (measure == RCA_IMPACT_OTHER)
		return unknown;
	if (!amount.known && (q->comparator == NULL || strcmp(q->comparator, "between") != 0))
		amount = q->to;
	if (!amount.known)
		return unknown;
	if (measure == RCA_IMPACT_DURATION)
		return rca_number_divide(rca_number_times(amount, usecs_of(q->unit)),
								 RCA_USECS_PER_SEC);
	if (measure == RCA_IMPACT_LATENCY)
		return rca_number_divide(rca_number_times(amount, usecs_of(q->unit)), 1000);
	if (measure == RCA_IMPACT_DATA)
		return rca_number_times(amount, bytes_of(q->unit));
	return amount;
}

static double
approximately(RcaNumber number)
{
	double		value = (double) number.digits;

	for (int i = 0; i < number.scale; i++)
		value /= 10;
	return value;
}

bool
rca_impact_is_larger(RcaImpactMeasure measure, RcaNumber amount, RcaNumber other)
{
	/* the worst availability is the lowest */
	return measure == RCA_IMPACT_AVAILABILITY ?
		approximately(amount) < approximately(other) :
		approximately(amount) > approximately(other);
}
