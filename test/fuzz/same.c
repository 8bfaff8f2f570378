/*
 * test/fuzz/same.c
 */
#include "base/base.h"

#include "mb/pg_wchar.h"

#include "base/text.h"
#include "fuzz/same.h"
#include "markdown/parse.h"
#include "store/outline.h"

void
require(bool condition, const char *what)
{
	if (!condition)
	{
		fprintf(stderr, "violated: %s\n", what);
		abort();
	}
}

bool
is_utf8(RcaStr s)
{
	return memchr(s.data, '\0', s.len) == NULL &&
		pg_encoding_verifymbstr(PG_UTF8, s.data, s.len) == s.len;
}

void
require_same(RcaStr a, RcaStr b, const char *what)
{
	require((a.data == NULL) == (b.data == NULL), what);
	require(a.data == NULL || rca_equal(a, b), what);
}

static void
require_same_list(const RcaStrList *a, const RcaStrList *b, const char *what)
{
	require((a->items == NULL) == (b->items == NULL) && a->count == b->count, what);
	for (int i = 0; i < a->count; i++)
		require_same(a->items[i], b->items[i], what);
}

static void
require_same_extra(const RcaPair *a, int na, const RcaPair *b, int nb)
{
	require(na == nb, "extra");
	for (int i = 0; i < na; i++)
	{
		require_same(a[i].name, b[i].name, "extra");
		require_same(a[i].value, b[i].value, "extra");
	}
}

static void
require_same_node(const RcaNode *a, const RcaNode *b)
{
	require((a == NULL) == (b == NULL), "front matter");
	if (a == NULL)
		return;
	require(a->kind == b->kind && a->nitems == b->nitems, "front matter");
	if (a->kind < RCA_NODE_SEQUENCE)
		require_same(a->text, b->text, "front matter");
	for (int i = 0; i < a->nitems; i++)
		require_same_node(a->items[i], b->items[i]);
}

void
require_same_place(const RcaNode *a, const RcaNode *b)
{
	require((a == NULL) == (b == NULL), "front matter");
	if (a == NULL)
		return;
	require(a->line == b->line && a->col == b->col, "start of a node");
	require(a->end_line == b->end_line && a->end_col == b->end_col, "end of a node");
	require(a->nodes == b->nodes && a->bytes == b->bytes, "size of a node");
	for (int i = 0; i < a->nitems; i++)
		require_same_place(a->items[i], b->items[i]);
}

void
require_same_report(const RcaReport *report, const RcaForm *form, RcaStr text)
{
	RcaMetadata m;
	RcaCursor	cursor;
	RcaTimelineEntry entry;
	RcaActionItem item;
	RcaPoint	point;
	RcaLink		link;
	RcaOutline	outline;
	const RcaSection *sections;
	RcaNode    *root;
	int			n;

	require(rca_form_metadata(form, &m), "metadata");
	require_same(m.title, report->metadata.title, "title");
	require_same(m.severity, report->metadata.severity, "severity");
	require_same(m.status, report->metadata.status, "status");
	require_same(m.prepared_by, report->metadata.prepared_by, "prepared_by");
	require_same_list(&m.services, &report->metadata.services, "services");
	require_same_list(&m.tags, &report->metadata.tags, "tags");
	require_same_list(&m.authors, &report->metadata.authors, "authors");
	require(m.date == report->metadata.date && m.prepared_on == report->metadata.prepared_on &&
			m.duration == report->metadata.duration &&
			m.severity_rank == report->metadata.severity_rank, "numbers");

	rca_form_timeline(form, &cursor);
	for (n = 0; rca_timeline_next(&cursor, &entry); n++)
	{
		const RcaTimelineEntry *e = &report->timeline[n];

		require(n < report->ntimeline, "number of entries");
		require(entry.at == e->at && entry.until == e->until && entry.approximate == e->approximate &&
				entry.milestone == e->milestone && entry.line == e->line, "entry");
		require_same(entry.raw_time, e->raw_time, "raw_time");
		require_same(entry.zone, e->zone, "zone");
		require_same(entry.event, e->event, "event");
		require_same_extra(entry.extra, entry.nextra, e->extra, e->nextra);
	}
	require(!cursor.corrupt && n == report->ntimeline, "timeline");

	rca_form_action_items(form, &cursor);
	for (n = 0; rca_action_items_next(&cursor, &item); n++)
	{
		const RcaActionItem *a = &report->action_items[n];

		require(n < report->naction_items, "number of items");
		require(item.due_date == a->due_date && item.state == a->state && item.line == a->line, "item");
		require_same(item.priority, a->priority, "priority");
		require_same(item.action, a->action, "action");
		require_same(item.owner, a->owner, "owner");
		require_same(item.status, a->status, "status");
		require_same(item.ticket, a->ticket, "ticket");
		require_same(item.anchor, a->anchor, "anchor");
		require_same_extra(item.extra, item.nextra, a->extra, a->nextra);
	}
	require(!cursor.corrupt && n == report->naction_items, "action items");

	rca_form_points(form, text, &cursor);
	for (n = 0; rca_points_next(&cursor, &point); n++)
	{
		require(n < report->npoints, "number of points");
		require(point.part == report->points[n].part && point.line == report->points[n].line, "point");
		require_same(point.text, report->points[n].text, "text of a point");
	}
	require(!cursor.corrupt && n == report->npoints, "points");

	rca_form_links(form, text, &cursor);
	for (n = 0; rca_links_next(&cursor, &link); n++)
	{
		const RcaLink *l = &report->links[n];

		require(n < report->nlinks, "number of links");
		require(link.kind == l->kind && link.related == l->related &&
				link.line == l->line && link.col == l->col, "link");
		require_same(link.target, l->target, "target");
		require_same(link.anchor, l->anchor, "anchor");
		require_same(link.label, l->label, "label");
	}
	require(!cursor.corrupt && n == report->nlinks, "links");

	require(rca_form_outline(form, text, &outline), "sections");
	require(outline.opening_line == report->opening_line &&
			outline.opening_end_line == report->opening_end_line, "opening paragraph");
	require(outline.nsections == report->nsections, "number of sections");
	sections = outline.sections;
	for (n = 0; n < outline.nsections; n++)
	{
		require(sections[n].level == report->sections[n].level &&
				sections[n].part == report->sections[n].part &&
				sections[n].line == report->sections[n].line &&
				sections[n].content_line == report->sections[n].content_line &&
				sections[n].end_line == report->sections[n].end_line, "section");
		require_same(sections[n].heading, report->sections[n].heading, "heading");
	}

	require(rca_form_front_matter(form, text, &root), "front matter");
	require_same_node(root, report->front_matter.root);
}

static void
require_same_rows(const RcaTable *a, const RcaTable *b)
{
	require((a == NULL) == (b == NULL), "is a table");
	if (a == NULL)
		return;
	require(a->line == b->line && a->nrows == b->nrows && a->ncolumns == b->ncolumns, "place of a table");
	for (int i = 0; i < a->nrows; i++)
		require(a->rows[i].line == b->rows[i].line, "place of a row");
}

void
require_same_places(const RcaMarkdown *md)
{
	RcaMarkdown places;
	RcaError	err;

	require(rca_markdown_parse(md->written, md->first_line, RCA_READ_PLACES, &places, &err), "places can be read, too");
	require(places.nblocks == md->nblocks, "number of blocks");
	for (int i = 0; i < md->nblocks; i++)
	{
		const RcaBlock *a = &places.blocks[i];
		const RcaBlock *b = &md->blocks[i];

		/* end lines may differ: blank lines may belong to an item or not */
		require(a->kind == b->kind && a->line == b->line && a->level == b->level &&
				a->item == b->item && a->nested == b->nested && a->quoted == b->quoted, "place of a block");
		require(a->kind >= RCA_BLOCK_TABLE || rca_block_has_text(a) == rca_block_has_text(b), "a block with text");
		require_same_rows(a->table, b->table);
	}
}
