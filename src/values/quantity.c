/*
 * src/values/quantity.c
 *
 * A measure is a quantity.  The text after it may make it a change ("from
 * 338ms to 2956ms") or a range ("10-15%"), or name its usual value.
 */
#include "base/base.h"

#include "base/text.h"
#include "values/label.h"
#include "values/measure.h"
#include "values/phrase.h"
#include "values/quantity.h"

/*
 * maximum bytes of a comparison and a currency before the second number of a
 * change
 */
#define MAX_FRONT		8

static const RcaStr change_signs[] =
{
	RCA_LITERAL("→"),
	RCA_LITERAL("->"),
	RCA_LITERAL("=>"),
	RCA_LITERAL("-->"),
	RCA_LITERAL("to"),
};

/* what is between a part and its whole: "3 of 7 regions" */
static const RcaStr part_words[] =
{
	RCA_LITERAL("of"),
	RCA_LITERAL("out of"),
	RCA_LITERAL("de"),
	RCA_LITERAL("sur"),
	RCA_LITERAL("von"),
	RCA_LITERAL("av"),
	RCA_LITERAL("af"),
	RCA_LITERAL("su"),
	RCA_LITERAL("van"),
	RCA_LITERAL("из"),
	RCA_LITERAL("із"),
	RCA_LITERAL("з"),
};

/* The state while one quantity is read. */
typedef struct Reader
{
	RcaStr		text;
	int			pos;			/* the start, and later the end, of what was
								 * read */
	RcaQuantity *quantity;
	RcaMeasure	main;
	int			label_start;	/* its label may begin here */
	int			label_end;
	int			noun;			/* the name of what it counts may begin here */
} Reader;

/* Is it certain that something is measured? */
static bool
is_certain(const RcaMeasure *m)
{
	return !rca_measure_is_bare(m) && !m->is_adjective;
}

static void
set_baseline(RcaQuantity *q, const RcaMeasure *m, const RcaUnit *unit)
{
	q->baseline = rca_convert(m->number, m->unit, unit);
	q->baseline_comparator = q->baseline.known ? m->comparator : NULL;
}

/* Finds the measure.  Its usual value may come before it. */
static bool
read_main(Reader *r)
{
	RcaMeasure	first;

	r->label_start = r->pos;
	if (!rca_measure_find(r->text, r->pos, &r->main))
		return false;
	/* text before the clause may belong to the previous quantity */
	if (r->pos > 0)
		r->label_start = rca_clause_start(r->text, r->pos, r->main.start);

	first = r->main;
	if (rca_follows_baseline_word(r->text, first.start) && !first.last.known &&
		rca_measure_find(r->text, first.end, &r->main))
	{
		set_baseline(r->quantity, &first, r->main.unit);
		r->label_start = first.end;
	}
	else
		r->main = first;
	return true;
}

/*
 * Reads the measure after "to" or an arrow, which makes a change of the two.
 */
static bool
read_change(RcaStr s, const RcaMeasure *first, RcaMeasure *second)
{
	int			n = rca_joint_at(s, first->end, change_signs,
								 lengthof(change_signs));
	int			start = first->end + n;

	if (n == 0)
		return false;
	for (int at = start; at < s.len && at < start + MAX_FRONT; at++)
	{
		if (rca_is_digit(s.data[at]))
			return rca_measure_read(s, at, second) && !second->last.known;
	}
	return false;
}

/* Is there "from" before the measure, but not "up from" or "down from"? */
static bool
follows_from(const Reader *r)
{
	RcaStr		before = rca_text_before(r->text, r->main.start);

	return rca_strip_end(before, RCA_STR("from")) >= 0 &&
		!rca_follows_baseline_word(r->text, r->main.start);
}

/* Sets the number, or the two numbers of a change or a range. */
static void
read_numbers(Reader *r)
{
	RcaQuantity *q = r->quantity;
	RcaMeasure *main = &r->main;
	RcaMeasure	second;

	q->comparator = main->comparator;
	q->currency = main->currency;
	if (main->last.known)
	{
		q->from = main->number;
		q->to = main->last;
		q->comparator = follows_from(r) ? NULL : "between";
	}
	else if (read_change(r->text, main, &second))
	{
		q->from = main->number;
		q->to = second.number;
		main->unit = rca_unify(&q->from, main->unit, &q->to, second.unit);
		main->end = second.end;
		if (second.currency != NULL)
			q->currency = second.currency;
		q->comparator = second.comparator;
	}
	else
		q->value = main->number;
	if (main->is_multiple)
		q->ratio = q->value;
	r->pos = r->noun = main->end;
}

/* Is the next measure the whole, and this one a part of it? */
static bool
is_whole(const Reader *r, const RcaMeasure *next)
{
	int			end = r->main.end;
	int			n = rca_joint_at(r->text, end, part_words, lengthof(part_words));

	return n > 0 && end + n == rca_skip_blanks(r->text, next->start) &&
		rca_measure_is_bare(&r->main) && rca_measure_is_bare(next);
}

/*
 * Reads what the next measure says about this one, and finds the end of the
 * label.
 */
static void
read_next(Reader *r)
{
	RcaQuantity *q = r->quantity;
	RcaMeasure	next;

	r->label_end = r->text.len;
	if (!rca_measure_find(r->text, r->main.end, &next))
		return;
	if (is_whole(r, &next))
	{
		/* the name of what is counted comes after the whole */
		r->pos = r->noun = next.end;
	}
	else if (!q->baseline.known && !next.last.known &&
			 rca_follows_baseline_word(r->text, next.start))
	{
		set_baseline(q, &next, r->main.unit);
		r->label_end = next.start;
		r->pos = next.end;
	}
	else if (is_certain(&next))
		r->label_end = next.start;
}

/* Counts have no thousandths, so "1.597 requests" are more than a thousand. */
static void
read_thousands(RcaQuantity *q)
{
	if (q->value.known && q->value.scale == 3 &&
		(q->value.digits >= 1000 || q->value.digits <= -1000) &&
		(rca_names_countable(q->unit) || rca_names_countable(q->label)))
		q->value.scale = 0;
}

/* Sets what is measured, and its unit. */
static void
read_label(Reader *r)
{
	RcaQuantity *q = r->quantity;

	q->label = rca_label_before(rca_skip(r->text, r->label_start),
								r->main.start - r->label_start);
	if (r->main.is_multiple)
		q->unit = RCA_STR("x");
	else if (r->main.unit != NULL)
		q->unit = r->main.unit->name;
	else if (q->currency == NULL)
		q->unit = rca_counted_noun(r->text, r->noun);
	if (r->main.unit == NULL && q->currency == NULL && !r->main.is_multiple)
		read_thousands(q);
	if (q->label.data == NULL)
		q->label = rca_label_after(r->text, r->noun, r->label_end);
}

bool
rca_quantity_read(RcaStr text, int *pos, RcaQuantity *q)
{
	bool		is_first = (*pos == 0);
	Reader		r = {text, *pos, q};

	do
	{
		memset(q, 0, sizeof(*q));
		if (!read_main(&r))
			return false;
		read_numbers(&r);
		read_next(&r);
		read_label(&r);
		*pos = r.pos;
	} while (!is_first && !is_certain(&r.main));
	return true;
}
