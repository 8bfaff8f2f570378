/*
 * src/edit/verify.c
 */
#include "base/base.h"

#include "base/host.h"
#include "base/text.h"
#include "edit/verify.h"

/*
 * Values
 */

/* like rca_equal, but a null string is not an empty one */
bool
rca_same_str(RcaStr a, RcaStr b)
{
	return (a.data == NULL) == (b.data == NULL) && rca_equal(a, b);
}

bool
rca_same_list(const RcaStrList *a, const RcaStrList *b)
{
	if ((a->items == NULL) != (b->items == NULL) || a->count != b->count)
		return false;
	for (int i = 0; i < a->count; i++)
	{
		if (!rca_equal(a->items[i], b->items[i]))
			return false;
	}
	return true;
}

bool
rca_same_pairs(const RcaPair *a, int na, const RcaPair *b, int nb)
{
	if (na != nb)
		return false;
	for (int i = 0; i < na; i++)
	{
		if (!rca_equal(a[i].name, b[i].name) || !rca_equal(a[i].value, b[i].value))
			return false;
	}
	return true;
}

bool
rca_same_node(const RcaNode *a, const RcaNode *b)
{
	if (a->kind != b->kind || a->nitems != b->nitems)
		return false;
	if (a->kind != RCA_NODE_SEQUENCE && a->kind != RCA_NODE_MAPPING)
		return a->kind == RCA_NODE_NULL || rca_equal(a->text, b->text);
	rca_host_check_interrupts();
	for (int i = 0; i < a->nitems; i++)
	{
		if (!rca_same_node(a->items[i], b->items[i]))
			return false;
	}
	return true;
}

/*
 * Rows, by kind
 */

/* A report before and after, and the rows of one kind in both. */
typedef struct Comparison
{
	const RcaEdit *edit;
	const RcaLineMap *map;
	const RcaReport *before;
	const RcaReport *after;
	RcaError   *err;
} Comparison;

typedef struct RowKind
{
	RcaFact		fact;
	const char *what;			/* "an action item" */
	int			(*count) (const RcaReport *report);
	int			(*line) (const RcaReport *report, int i);
	bool		(*same) (const Comparison *c, int i, int j);
} RowKind;

static int
count_sections(const RcaReport *report)
{
	return report->nsections;
}

static int
line_of_section(const RcaReport *report, int i)
{
	return report->sections[i].line;
}

static bool
same_section(const Comparison *c, int i, int j)
{
	const RcaSection *a = &c->before->sections[i];
	const RcaSection *b = &c->after->sections[j];

	return a->level == b->level && a->part == b->part &&
		rca_same_str(a->heading, b->heading);
}

static int
count_entries(const RcaReport *report)
{
	return report->ntimeline;
}

static int
line_of_entry(const RcaReport *report, int i)
{
	return report->timeline[i].line;
}

static bool
same_entry(const Comparison *c, int i, int j)
{
	const RcaTimelineEntry *a = &c->before->timeline[i];
	const RcaTimelineEntry *b = &c->after->timeline[j];

	if (!(c->edit->changes & RCA_FACT_INSTANTS) &&
		(a->at != b->at || a->until != b->until ||
		 a->approximate != b->approximate || !rca_same_str(a->zone, b->zone)))
		return false;
	return rca_same_str(a->raw_time, b->raw_time) &&
		a->milestone == b->milestone && rca_same_str(a->event, b->event) &&
		rca_same_pairs(a->extra, a->nextra, b->extra, b->nextra);
}

static int
count_action_items(const RcaReport *report)
{
	return report->naction_items;
}

static int
line_of_action_item(const RcaReport *report, int i)
{
	return report->action_items[i].line;
}

static bool
same_action_item(const Comparison *c, int i, int j)
{
	const RcaActionItem *a = &c->before->action_items[i];
	const RcaActionItem *b = &c->after->action_items[j];

	return rca_same_str(a->priority, b->priority) &&
		rca_same_str(a->action, b->action) && rca_same_str(a->owner, b->owner) &&
		a->due_date == b->due_date && rca_same_str(a->status, b->status) &&
		a->state == b->state && rca_same_str(a->ticket, b->ticket) &&
		rca_same_str(a->anchor, b->anchor) &&
		rca_same_pairs(a->extra, a->nextra, b->extra, b->nextra);
}

static int
count_points(const RcaReport *report)
{
	return report->npoints;
}

static int
line_of_point(const RcaReport *report, int i)
{
	return report->points[i].line;
}

static bool
same_point(const Comparison *c, int i, int j)
{
	const RcaPoint *a = &c->before->points[i];
	const RcaPoint *b = &c->after->points[j];

	return a->part == b->part && rca_same_str(a->text, b->text);
}

static int
count_links(const RcaReport *report)
{
	return report->nlinks;
}

static int
line_of_link(const RcaReport *report, int i)
{
	return report->links[i].line;
}

static bool
same_link(const Comparison *c, int i, int j)
{
	const RcaLink *a = &c->before->links[i];
	const RcaLink *b = &c->after->links[j];

	return a->kind == b->kind && a->related == b->related &&
		rca_same_str(a->target, b->target) && rca_same_str(a->anchor, b->anchor) &&
		rca_same_str(a->label, b->label) && a->col == b->col;
}

static int
count_blocks(const RcaReport *report)
{
	return report->body.nblocks;
}

static int
line_of_block(const RcaReport *report, int i)
{
	return report->body.blocks[i].line;
}

/* The bytes are equal, so only what they are read as is compared. */
static bool
same_block(const Comparison *c, int i, int j)
{
	const RcaBlock *a = &c->before->body.blocks[i];
	const RcaBlock *b = &c->after->body.blocks[j];

	if (a->kind != b->kind || a->level != b->level || a->nested != b->nested ||
		a->quoted != b->quoted || c->before->parts[i] != c->after->parts[j])
		return false;
	/* lines inside the block may have been added or removed */
	if (!rca_line_touched(c->map, a->end_line) &&
		rca_line_map(c->map, a->end_line) != b->end_line)
		return false;
	return a->kind != RCA_BLOCK_TABLE ||
		(a->table->ncolumns == b->table->ncolumns &&
		 (a->table->nrows == b->table->nrows ||
		  (c->edit->changes & RCA_FACT_BLOCKS)));
}

static const RowKind row_kinds[] =
{
	{RCA_FACT_SECTIONS, "a heading", count_sections, line_of_section, same_section},
	{RCA_FACT_TIMELINE, "a timeline entry", count_entries, line_of_entry, same_entry},
	{RCA_FACT_ACTION_ITEMS, "an action item", count_action_items, line_of_action_item,
	same_action_item},
	{RCA_FACT_POINTS, "a point", count_points, line_of_point, same_point},
	{RCA_FACT_LINKS, "a link", count_links, line_of_link, same_link},
	{RCA_FACT_BLOCKS, "a block", count_blocks, line_of_block, same_block},
};

static bool
refuse(const Comparison *c, int line, const char *what)
{
	return rca_edit_refuse(c->edit, c->err, line,
						   psprintf("The edit would change %s that is not part of it.", what),
						   "Change the text by hand, or write the value differently.");
}

/*
 * The next row from i on that must be there before and after.  Rows in touched
 * lines are skipped if their kind may change.
 */
static int
next_row(const Comparison *c, const RowKind *kind, bool is_after, int i)
{
	const RcaReport *report = is_after ? c->after : c->before;
	int			n = kind->count(report);

	if (!(c->edit->changes & kind->fact))
		return i;
	for (; i < n; i++)
	{
		int			line = kind->line(report, i);

		if (!(is_after ? rca_line_touched_after(c->map, line) :
			  rca_line_touched(c->map, line)))
			break;
	}
	return i;
}

static bool
same_rows(const Comparison *c, const RowKind *kind)
{
	int			nbefore = kind->count(c->before);
	int			nafter = kind->count(c->after);
	int			i = next_row(c, kind, false, 0);
	int			j = next_row(c, kind, true, 0);

	while (i < nbefore && j < nafter)
	{
		int			line = kind->line(c->before, i);

		rca_host_check_interrupts();
		if ((!rca_line_touched(c->map, line) &&
			 rca_line_map(c->map, line) != kind->line(c->after, j)) ||
			!kind->same(c, i, j))
			return refuse(c, line, kind->what);
		i = next_row(c, kind, false, i + 1);
		j = next_row(c, kind, true, j + 1);
	}
	if (i < nbefore)
		return refuse(c, kind->line(c->before, i), kind->what);
	if (j < nafter)
		return rca_edit_refuse(c->edit, c->err, c->map->nbefore > 0 ? c->map->before[0].first : 1,
							   psprintf("The edit would add %s that is not part of it.", kind->what),
							   "Change the text by hand, or write the value differently.");
	return true;
}

/*
 * What is there once
 */

/* The line that states a fact of the metadata, or 1. */
static int
line_of_key(const RcaReport *report, RcaKey key)
{
	return report->values[key] ? report->values[key]->line : 1;
}

static bool
same_metadata(const Comparison *c)
{
	const RcaMetadata *a = &c->before->metadata;
	const RcaMetadata *b = &c->after->metadata;
	uint32		changes = c->edit->changes;
	const struct
	{
		RcaFact		fact;
		RcaKey		key;
		const char *what;
		bool		same;
	}			facts[] =
	{
		{RCA_FACT_TITLE, RCA_KEY_TITLE, "the title", rca_same_str(a->title, b->title)},
		{RCA_FACT_DATE, RCA_KEY_DATE, "the date", a->date == b->date},
		{RCA_FACT_SEVERITY, RCA_KEY_SEVERITY, "the severity",
		rca_same_str(a->severity, b->severity)},
		{RCA_FACT_STATUS, RCA_KEY_STATUS, "the status", rca_same_str(a->status, b->status)},
		{RCA_FACT_DURATION, RCA_KEY_DURATION, "the duration", a->duration == b->duration},
		{RCA_FACT_PREPARED, RCA_KEY_OTHER, "who prepared the report",
			rca_same_str(a->prepared_by, b->prepared_by) &&
		a->prepared_on == b->prepared_on},
		{RCA_FACT_SERVICES, RCA_KEY_SERVICES, "the services",
		rca_same_list(&a->services, &b->services)},
		{RCA_FACT_TAGS, RCA_KEY_TAGS, "the tags", rca_same_list(&a->tags, &b->tags)},
		{RCA_FACT_AUTHORS, RCA_KEY_AUTHORS, "the authors",
		rca_same_list(&a->authors, &b->authors)},
	};

	for (int i = 0; i < lengthof(facts); i++)
	{
		if (!facts[i].same && !(changes & facts[i].fact))
			return refuse(c, facts[i].key == RCA_KEY_OTHER ? c->before->footer_line :
						  line_of_key(c->before, facts[i].key), facts[i].what);
	}
	return true;
}

static bool
may_differ(const RcaEdit *edit, RcaStr key)
{
	for (int i = 0; i < edit->keys.count; i++)
	{
		if (rca_equal(edit->keys.items[i], key))
			return true;
	}
	return false;
}

/* Does a mapping have all keys of another one, with equal values? */
static bool
has_keys(const Comparison *c, const RcaNode *mapping, const RcaNode *other)
{
	for (int i = 0; other != NULL && i + 1 < other->nitems; i += 2)
	{
		int			at = mapping ? rca_node_find(mapping, other->items[i]->text) : -1;

		if (may_differ(c->edit, other->items[i]->text))
			continue;
		if (at < 0 || !rca_same_node(mapping->items[at + 1], other->items[i + 1]))
			return refuse(c, other == c->before->front_matter.root ?
						  other->items[i]->line : 1,
						  psprintf("the key \"%s\" of the front matter",
								   rca_cstring(other->items[i]->text)));
	}
	return true;
}

bool
rca_edit_verify(const RcaEdit *edit, const RcaLineMap *map,
				const RcaReport *after, RcaError *err)
{
	Comparison	c = {edit, map, edit->report, after, err};
	const RcaNode *old = edit->report->front_matter.root;
	const RcaNode *new = after->front_matter.root;

	if (!same_metadata(&c) || !has_keys(&c, new, old) || !has_keys(&c, old, new))
		return false;
	for (int i = 0; i < lengthof(row_kinds); i++)
	{
		if (!same_rows(&c, &row_kinds[i]))
			return false;
	}
	if (c.before->opening_line != 0 && !rca_line_touched(map, c.before->opening_line) &&
		rca_line_map(map, c.before->opening_line) != after->opening_line)
		return refuse(&c, c.before->opening_line, "the opening paragraph");
	return true;
}
