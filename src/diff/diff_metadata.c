/*
 * src/diff/diff_metadata.c
 *
 * Compares the metadata, and the other keys of the front matter.
 */
#include "base/base.h"

#include "base/array.h"
#include "base/text.h"
#include "diff/diff_internal.h"
#include "report/title_heading.h"

/* A leaf of the front matter: its path and its value. */
typedef struct Leaf
{
	RcaStr		path;			/* "provider.tier" */
	RcaStr		text;
	int			line;
} Leaf;

typedef struct Leaves
{
	Leaf	   *items;
	int			count;
	int			capacity;
} Leaves;

static RcaStr
date_text(RcaDate date)
{
	const char *text;

	if (date == RCA_NO_DATE)
		return RCA_NULL_STR;
	text = rca_date_string(date);
	return rca_str(text, (int) strlen(text));
}

static RcaStr
duration_text(int64 duration)
{
	int64		seconds = duration / RCA_USECS_PER_SEC;
	char	   *text;

	if (duration == RCA_NO_DURATION)
		return RCA_NULL_STR;
	text = psprintf("%02d:%02d:%02d", (int) (seconds / 3600), (int) (seconds / 60 % 60),
					(int) (seconds % 60));
	return rca_str(text, (int) strlen(text));
}

static RcaStr
list_text(RcaStrList list)
{
	StringInfoData out;

	if (list.items == NULL)
		return RCA_NULL_STR;
	initStringInfo(&out);
	for (int i = 0; i < list.count; i++)
		appendStringInfo(&out, "%s%.*s", i > 0 ? ", " : "", list.items[i].len, list.items[i].data);
	return rca_str(out.data, out.len);
}

/* The line of the first of two keys that is stated, or 0. */
static int
key_line(const RcaReport *report, RcaKey a, RcaKey b)
{
	const RcaNode *key = report->keys[a] != NULL ? report->keys[a] : report->keys[b];

	return key != NULL ? key->line : 0;
}

/* Marks the lines of a key of the body and its value. */
static void
mark_told(RcaVersion *version, int line, RcaKey a, RcaKey b)
{
	const RcaReport *report = version->report;

	if (line >= 1 && line <= version->last_line)
		version->is_told[line] = true;
	for (int i = 0; i < 2; i++)
	{
		const RcaNode *value = report->values[i == 0 ? a : b];
		int			end_line;

		if (value == NULL)
			continue;
		/* libyaml ends a block at the start of the next line */
		end_line = value->end_line > value->line && value->end_col <= 1 ?
			value->end_line - 1 : value->end_line;
		for (int n = Max(value->line, 1); n <= Min(end_line, version->last_line); n++)
			version->is_told[n] = true;
	}
}

/*
 * Compares a field that one of two keys states, or that is at a line of its
 * own.
 */
static void
compare(RcaDiff *diff, const char *field, RcaKey a, RcaKey b, RcaStr old_text, int old_line,
		RcaStr new_text, int new_line)
{
	RcaChange	like = {"metadata"};
	int			count = diff->changes.count;
	int			old_key = key_line(diff->before.report, a, b);
	int			new_key = key_line(diff->after.report, a, b);

	like.old_line = old_text.data == NULL ? 0 : old_key > 0 ? old_key : old_line;
	like.new_line = new_text.data == NULL ? 0 : new_key > 0 ? new_key : new_line;
	rca_change_field(diff, &like, field, old_text, new_text);
	if (diff->changes.count == count)
		return;
	mark_told(&diff->before, like.old_line, a, b);
	mark_told(&diff->after, like.new_line, a, b);
}

/* The line of the heading that is the title if no key states one. */
static int
heading_line(const RcaReport *report)
{
	RcaStr		text;
	const RcaBlock *heading = rca_first_heading(report, &text);

	return heading != NULL ? heading->line : 0;
}

/* The line of the title, or 0. */
static int
title_line(const RcaReport *report)
{
	int			line = key_line(report, RCA_KEY_TITLE, RCA_KEY_TITLE);

	return line > 0 ? line : heading_line(report);
}

/* The line of the footer, which is the last paragraph, or 0. */
static int
footer_line(const RcaReport *report)
{
	return report->footer_line == 0 || report->body.nblocks == 0 ? 0 :
		report->body.blocks[report->body.nblocks - 1].line;
}

/* Marks the footer, beginning with the rule above it. */
static void
mark_footer_told(RcaVersion *version)
{
	const RcaReport *report = version->report;

	for (int line = report->footer_line; line > 0 && line <= version->last_line; line++)
		version->is_told[line] = true;
}

/* Is the date stated as such, rather than derived from other text? */
static bool
states_date(const RcaReport *report)
{
	return report->metadata.date != RCA_NO_DATE &&
		report->date_source == RCA_DATE_FROM_KEY;
}

static bool
states_duration(const RcaReport *report)
{
	return report->values[RCA_KEY_DURATION] != NULL ||
		report->values[RCA_KEY_DURATION_MINUTES] != NULL;
}

/*
 * Compares who wrote the report and when.  Other sentences of the footer are
 * text.
 */
static void
compare_footer(RcaDiff *diff)
{
	const RcaMetadata *m = &diff->before.report->metadata;
	const RcaMetadata *n = &diff->after.report->metadata;
	int			old_line;
	int			new_line;

	if (m->prepared_on == n->prepared_on && rca_equal(m->prepared_by, n->prepared_by))
		return;
	mark_footer_told(&diff->before);
	mark_footer_told(&diff->after);
	old_line = footer_line(diff->before.report);
	new_line = footer_line(diff->after.report);
	compare(diff, "prepared_by", RCA_KEY_OTHER, RCA_KEY_OTHER,
			m->prepared_by, old_line, n->prepared_by, new_line);
	compare(diff, "prepared_on", RCA_KEY_OTHER, RCA_KEY_OTHER,
			date_text(m->prepared_on), old_line, date_text(n->prepared_on), new_line);
}

static void
compare_fields(RcaDiff *diff)
{
	const RcaReport *a = diff->before.report;
	const RcaReport *b = diff->after.report;
	const RcaMetadata *m = &a->metadata;
	const RcaMetadata *n = &b->metadata;

	compare(diff, "title", RCA_KEY_TITLE, RCA_KEY_TITLE,
			m->title, heading_line(a), n->title, heading_line(b));
	if (states_date(a) || states_date(b))
		compare(diff, "date", RCA_KEY_DATE, RCA_KEY_MOMENT,
				date_text(m->date), 0, date_text(n->date), 0);
	/* the title may state it if no key does */
	compare(diff, "severity", RCA_KEY_SEVERITY, RCA_KEY_SEVERITY,
			m->severity, title_line(a), n->severity, title_line(b));
	compare(diff, "status", RCA_KEY_STATUS, RCA_KEY_IS_RESOLVED, m->status, 0, n->status, 0);
	compare(diff, "services", RCA_KEY_SERVICES, RCA_KEY_SERVICES,
			list_text(m->services), a->services_line, list_text(n->services), b->services_line);
	compare(diff, "tags", RCA_KEY_TAGS, RCA_KEY_TAGS, list_text(m->tags), 0, list_text(n->tags), 0);
	compare(diff, "authors", RCA_KEY_AUTHORS, RCA_KEY_AUTHORS,
			list_text(m->authors), footer_line(a), list_text(n->authors), footer_line(b));
	if (states_duration(a) || states_duration(b))
		compare(diff, "duration", RCA_KEY_DURATION_MINUTES, RCA_KEY_DURATION,
				duration_text(m->duration), 0, duration_text(n->duration), 0);
	compare_footer(diff);
}

static void
append_value(StringInfo out, const RcaNode *node)
{
	if (node->nitems == 0)
		appendBinaryStringInfo(out, node->text.data != NULL ? node->text.data : "", node->text.len);
	for (int i = 0; i < node->nitems; i++)
	{
		bool		is_value = node->kind == RCA_NODE_MAPPING && i % 2 == 1;

		if (i > 0)
			appendStringInfoString(out, is_value ? ": " : ", ");
		append_value(out, node->items[i]);
	}
}

/* Collects the leaves below a mapping.  The front matter limits the depth. */
static void
collect_leaves(Leaves *leaves, const RcaNode *mapping, RcaStr prefix)
{
	for (int i = 0; i + 1 < mapping->nitems; i += 2)
	{
		const RcaNode *key = mapping->items[i];
		const RcaNode *value = mapping->items[i + 1];
		StringInfoData text;
		Leaf	   *leaf;
		RcaStr		path = key->text;

		if (prefix.len > 0)
		{
			char	   *s = psprintf("%.*s.%.*s", prefix.len, prefix.data, path.len, path.data);

			path = rca_str(s, (int) strlen(s));
		}
		if (value->kind == RCA_NODE_MAPPING && value->nitems > 0)
		{
			collect_leaves(leaves, value, path);
			continue;
		}
		initStringInfo(&text);
		append_value(&text, value);
		RCA_MAKE_ROOM(leaves->items, leaves->count, leaves->capacity);
		leaf = &leaves->items[leaves->count++];
		leaf->path = path;
		leaf->text = rca_str(text.data, text.len);
		leaf->line = key->line;
	}
}

static RcaThings
leaf_things(const RcaReport *report, Leaves *leaves)
{
	RcaThings	things;

	memset(leaves, 0, sizeof(*leaves));
	if (report->front_matter.root != NULL)
		collect_leaves(leaves, report->front_matter.root, RCA_NULL_STR);
	things.count = leaves->count;
	things.items = palloc0(Max(things.count, 1) * sizeof(RcaThing));
	for (int i = 0; i < things.count; i++)
		things.items[i].names[0] = leaves->items[i].path;
	return things;
}

static bool
is_told(const RcaVersion *version, int line)
{
	return line >= 1 && line <= version->last_line && version->is_told[line];
}

/* Compares the keys of the front matter that are not metadata. */
static void
compare_front_matter(RcaDiff *diff)
{
	Leaves		before;
	Leaves		after;
	RcaThings	a = leaf_things(diff->before.report, &before);
	RcaThings	b = leaf_things(diff->after.report, &after);
	RcaChange	like = {"front_matter"};

	rca_match_named(a, b, 0);
	for (int i = 0; i < a.count; i++)
	{
		const Leaf *old_leaf = &before.items[i];
		const Leaf *new_leaf = a.items[i].other == NULL ? NULL : &after.items[a.items[i].other - b.items];

		if (is_told(&diff->before, old_leaf->line) ||
			(new_leaf != NULL && is_told(&diff->after, new_leaf->line)))
			continue;
		like.old_line = old_leaf->line;
		like.new_line = new_leaf != NULL ? new_leaf->line : 0;
		rca_change_field(diff, &like, rca_cstring(old_leaf->path), old_leaf->text,
						 new_leaf != NULL ? new_leaf->text : RCA_NULL_STR);
	}
	like.old_line = 0;
	for (int i = 0; i < b.count; i++)
	{
		like.new_line = after.items[i].line;
		if (b.items[i].other == NULL && !is_told(&diff->after, like.new_line))
			rca_change_field(diff, &like, rca_cstring(after.items[i].path), RCA_NULL_STR,
							 after.items[i].text);
	}
}

void
rca_diff_metadata(RcaDiff *diff)
{
	compare_fields(diff);
	compare_front_matter(diff);
}
