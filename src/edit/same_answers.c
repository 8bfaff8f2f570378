/*
 * src/edit/same_answers.c
 */
#include "base/base.h"

#include "base/text.h"
#include "edit/same_answers.h"
#include "edit/verify.h"
#include "report/metrics.h"

/*
 * Metrics
 */

/*
 * The first metric that differs in another version, or NULL.  If all is true,
 * a missing metric also differs.
 */
static const char *
other_metric(const RcaReport *before, const RcaReport *after, bool all)
{
	RcaMetricInput a = rca_metric_input(before);
	RcaMetricInput b = rca_metric_input(after);
	RcaMetric	old;
	RcaMetric	new;

	for (int nth = 0; rca_metric(nth, &a, &old) && rca_metric(nth, &b, &new); nth++)
	{
		if (old.status == new.status && old.value == new.value)
			continue;
		if (all || new.status != RCA_METRIC_TIMESTAMPS_MISSING)
			return old.name;
	}
	return NULL;
}

/*
 * Rows
 */

static bool
same_sections(const RcaReport *a, const RcaReport *b, int *line)
{
	for (int i = 0; i < Min(a->nsections, b->nsections); i++)
	{
		*line = a->sections[i].line;
		if (a->sections[i].level != b->sections[i].level || a->sections[i].part != b->sections[i].part)
			return false;
	}
	return a->nsections == b->nsections;
}

static bool
same_timeline(const RcaReport *a, const RcaReport *b, int *line)
{
	for (int i = 0; i < Min(a->ntimeline, b->ntimeline); i++)
	{
		const RcaTimelineEntry *x = &a->timeline[i];
		const RcaTimelineEntry *y = &b->timeline[i];

		*line = x->line;
		if (x->at != y->at || x->until != y->until || x->approximate != y->approximate ||
			x->milestone != y->milestone || !rca_same_str(x->zone, y->zone) || x->nextra != y->nextra)
			return false;
	}
	return a->ntimeline == b->ntimeline;
}

static bool
same_items(const RcaReport *a, const RcaReport *b, int *line)
{
	for (int i = 0; i < Min(a->naction_items, b->naction_items); i++)
	{
		const RcaActionItem *x = &a->action_items[i];
		const RcaActionItem *y = &b->action_items[i];

		*line = x->line;
		if (x->due_date != y->due_date || x->state != y->state || !rca_same_str(x->ticket, y->ticket) ||
			!rca_same_str(x->priority, y->priority) || !rca_same_str(x->anchor, y->anchor))
			return false;
	}
	return a->naction_items == b->naction_items;
}

static bool
same_points(const RcaReport *a, const RcaReport *b, int *line)
{
	for (int i = 0; i < Min(a->npoints, b->npoints); i++)
	{
		*line = a->points[i].line;
		if (a->points[i].part != b->points[i].part)
			return false;
	}
	return a->npoints == b->npoints;
}

static bool
same_links(const RcaReport *a, const RcaReport *b, int *line)
{
	*line = a->nlinks > 0 ? a->links[0].line : 1;
	/*
	 * an email address in angle brackets is a link, and its pseudonym is not
	 */
	return b->nlinks <= a->nlinks;
}

bool
rca_same_answers(const RcaEdit *edit, const RcaReport *after, RcaError *err)
{
	static const struct
	{
		const char *what;
		bool		(*same) (const RcaReport *a, const RcaReport *b, int *line);
	}			kinds[] =
	{
		{"a heading", same_sections},
		{"a timeline entry", same_timeline},
		{"an action item", same_items},
		{"a point", same_points},
		{"a link", same_links},
	};
	const char *metric;

	for (int i = 0; i < lengthof(kinds); i++)
	{
		int			line = 1;

		if (!kinds[i].same(edit->report, after, &line))
			return rca_edit_refuse(edit, err, line,
								   psprintf("With pseudonyms %s would be read otherwise.", kinds[i].what),
								   "Change the text by hand.");
	}
	metric = other_metric(edit->report, after, true);
	if (metric != NULL)
		return rca_edit_refuse(edit, err, 1,
							   psprintf("With pseudonyms the metric \"%s\" would be another one.", metric),
							   "Change the text by hand.");
	return true;
}

/*
 * A report with less text
 */

/* Do two rows say the same? */
typedef bool (*SameRow) (const RcaReport *a, int i, const RcaReport *b, int j);

static bool
same_heading(const RcaReport *a, int i, const RcaReport *b, int j)
{
	return a->sections[i].level == b->sections[j].level && a->sections[i].part == b->sections[j].part &&
		rca_same_str(a->sections[i].heading, b->sections[j].heading);
}

static bool
same_entry(const RcaReport *a, int i, const RcaReport *b, int j)
{
	const RcaTimelineEntry *x = &a->timeline[i];
	const RcaTimelineEntry *y = &b->timeline[j];

	return x->at == y->at && x->until == y->until && x->milestone == y->milestone &&
		rca_same_str(x->zone, y->zone) && rca_same_str(x->event, y->event);
}

static bool
same_item(const RcaReport *a, int i, const RcaReport *b, int j)
{
	const RcaActionItem *x = &a->action_items[i];
	const RcaActionItem *y = &b->action_items[j];

	return x->due_date == y->due_date && x->state == y->state && rca_same_str(x->owner, y->owner) &&
		rca_same_str(x->ticket, y->ticket) && rca_same_str(x->action, y->action);
}

/* Are the rows of b a subset of the rows of a, in the same order? */
static bool
are_among(const RcaReport *a, int na, const RcaReport *b, int nb, SameRow same)
{
	int			i = 0;

	for (int j = 0; j < nb; j++)
	{
		while (i < na && !same(a, i, b, j))
			i++;
		if (i++ == na)
			return false;
	}
	return true;
}

/* Is a text unchanged or missing? */
static bool
same_or_none(RcaStr before, RcaStr after)
{
	return after.len == 0 || rca_equal(before, after);
}

static const char *
other_fact(const RcaReport *a, const RcaReport *b)
{
	const RcaMetadata *x = &a->metadata;
	const RcaMetadata *y = &b->metadata;

	if (y->date != x->date && y->date != RCA_NO_DATE)
		return "the date";
	if (!same_or_none(x->severity, y->severity))
		return "the severity";
	if (!same_or_none(x->status, y->status))
		return "the status";
	if (y->duration != x->duration && y->duration != RCA_NO_DURATION)
		return "the duration";
	if (!are_among(a, a->nsections, b, b->nsections, same_heading))
		return "a heading";
	if (!are_among(a, a->ntimeline, b, b->ntimeline, same_entry))
		return "a timeline entry";
	if (!are_among(a, a->naction_items, b, b->naction_items, same_item))
		return "an action item";
	return NULL;
}

bool
rca_tells_no_more(const RcaEdit *edit, const RcaReport *after, RcaError *err)
{
	const char *what = other_fact(edit->report, after);
	const char *metric = what == NULL ? other_metric(edit->report, after, false) : NULL;

	if (metric != NULL)
		what = psprintf("the metric \"%s\"", metric);
	return what == NULL ||
		rca_edit_refuse(edit, err, 1,
						psprintf("Without the other parts %s would be another one.", what),
						"Publish the part that states it as well.");
}
