/*
 * src/store/write.c
 */
#include "base/base.h"

#include "base/calendar.h"
#include "base/limits.h"
#include "base/reader.h"
#include "base/text.h"
#include "report/sections.h"
#include "store/codec.h"
#include "store/form.h"
#include "store/form_internal.h"
#include "store/plain.h"
#include "words/conventions.h"

StaticAssertDecl(sizeof(RcaFormHeader) == 52, "the header has no padding");
StaticAssertDecl(RCA_MILESTONE_COUNT <= 16, "a milestone fits in four bits");
StaticAssertDecl(RCA_PART_COUNT <= POINT_PART + 1 &&
				 RCA_PART_COUNT <= SECTION_PART + 1, "a part fits in five bits");
StaticAssertDecl(RCA_LINK_KIND_COUNT <= LINK_KIND + 1, "a kind fits in three bits");
StaticAssertDecl(RCA_NODE_MAPPING < FRONT_MATTER_IS_PLAIN,
				 "plain front matter is no kind of node");
StaticAssertDecl(RCA_MAX_DOCUMENT_SIZE <= FORM_MAX_TEXT &&
				 RCA_MAX_ENTRIES <= FORM_MAX_ENTRIES &&
				 RCA_MAX_TABLE_COLUMNS <= FORM_MAX_EXTRA &&
				 RCA_MAX_YAML_DEPTH <= FORM_MAX_DEPTH,
				 "what is written can be read");

typedef struct Writer
{
	StringInfo	out;
	const RcaReport *report;
	RcaStr		text;
	bool		is_plain;		/* of the front matter */
	bool		has_source;		/* do the report's lines have the same numbers
								 * in the text? */
} Writer;

static bool
same_str(RcaStr a, RcaStr b)
{
	/* most are the same slice of the text */
	if (a.data == b.data)
		return a.len == b.len;
	return a.data != NULL && b.data != NULL && rca_equal(a, b);
}

/* Is the report read from the stored text, or from another encoding of it? */
static bool
is_of_text(const RcaReport *report, RcaStr text)
{
	return report->source.data >= text.data &&
		report->source.data <= text.data + text.len;
}

/*
 * Do readers of the form find the lines of the body in the places where the
 * parser found them?  They do, unless the parser has learnt other line ends.
 * It is not checked whether a line of the parser has a "\n" inside: a search
 * in every line takes too long, and that would not be a line.  The lines of
 * the front matter have already been read.
 */
static bool
has_source(const RcaMarkdown *md, RcaLines *lines)
{
	const char *limit = lines->text.data + lines->text.len;
	const char *next = md->body.data;
	bool		has_cr;

	while (lines->line < md->first_line - 1)
	{
		if (!rca_lines_next(lines))
			return false;
	}
	if (lines->next != next)
		return false;

	has_cr = (lines->cr < limit);
	for (int i = 0; i < md->nlines; i++)
	{
		RcaStr		line = md->lines[i];

		if (line.data != next || (has_cr && memchr(next, '\r', line.len) != NULL))
			return false;
		next += line.len;
		if (next == limit)
			break;
		if (*next == '\n')
			next++;
		else if (*next == '\r')
			next += (next + 1 < limit && next[1] == '\n') ? 2 : 1;
		else
			return false;
	}
	return true;
}

/* A line of the body as readers of the form find it, or a null string. */
static RcaStr
source_line(const Writer *w, int line)
{
	const RcaMarkdown *md = &w->report->body;
	int			i = line - md->first_line;

	return w->has_source && i >= 0 && i < md->nlines ? md->lines[i] : RCA_NULL_STR;
}

static void
put_metadata(Writer *w)
{
	const RcaMetadata *m = &w->report->metadata;

	rca_put_str(w->out, m->status);
	rca_put_list(w->out, &m->services);
	rca_put_str(w->out, m->title);
	rca_put_str(w->out, m->prepared_by);
	rca_put_list(w->out, &m->tags);
	rca_put_list(w->out, &m->authors);
}

/* Splits an instant into seconds, rounded down, and microseconds. */
static int64
split_instant(RcaInstant at, int *usecs)
{
	*usecs = (int) (at % RCA_USECS_PER_SEC);
	if (*usecs < 0)
		*usecs += RCA_USECS_PER_SEC;
	return (at - *usecs) / RCA_USECS_PER_SEC;
}

/* The values of the previous entry, or their defaults before the first one. */
typedef struct Previous
{
	int			line;
	int64		seconds;
	RcaStr		zone;
} Previous;

static void
put_entry(Writer *w, const RcaTimelineEntry *entry, Previous *previous)
{
	int			flags = entry->milestone << ENTRY_MILESTONE_SHIFT;
	int			more = 0;
	int64		seconds = 0;
	int			usecs = 0;

	more |= entry->nextra > 0 ? MORE_IS_EXTRA : 0;
	more |= entry->until != RCA_NO_INSTANT ? MORE_IS_UNTIL : 0;
	more |= entry->approximate ? MORE_IS_APPROXIMATE : 0;
	if (entry->at != RCA_NO_INSTANT)
	{
		seconds = split_instant(entry->at, &usecs);
		flags |= ENTRY_HAS_AT;
	}
	flags |= usecs != 0 ? ENTRY_HAS_USECS : 0;
	flags |= same_str(entry->zone, previous->zone) ? ENTRY_SAME_ZONE : 0;
	flags |= more != 0 ? ENTRY_HAS_MORE : 0;

	rca_put_byte(w->out, flags);
	rca_put_int(w->out, entry->line - previous->line);
	if (flags & ENTRY_HAS_AT)
	{
		rca_put_int(w->out, seconds - previous->seconds);
		previous->seconds = seconds;
	}
	if (flags & ENTRY_HAS_USECS)
		rca_put_uint(w->out, usecs);
	rca_put_str(w->out, entry->raw_time);
	if (!(flags & ENTRY_SAME_ZONE))
		rca_put_str(w->out, entry->zone);
	rca_put_str(w->out, entry->event);
	if (more != 0)
		rca_put_byte(w->out, more);
	if (more & MORE_IS_UNTIL)
		rca_put_uint(w->out, entry->until - entry->at);
	rca_put_extra(w->out, entry->extra, entry->nextra);
	previous->line = entry->line;
	previous->zone = entry->zone;
}

static void
put_timeline(Writer *w)
{
	Previous	previous = {.line = 0};

	rca_put_uint(w->out, w->report->ntimeline);
	for (int i = 0; i < w->report->ntimeline; i++)
		put_entry(w, &w->report->timeline[i], &previous);
}

/* The flags of a state, including the flag of an open item. */
static int
state_flags(RcaActionState state)
{
	switch (state)
	{
		case RCA_STATE_OPEN:
			return ITEM_IS_OPEN | ITEM_STATE_OPEN << ITEM_STATE_SHIFT;
		case RCA_STATE_IN_PROGRESS:
			return ITEM_IS_OPEN | ITEM_STATE_IN_PROGRESS << ITEM_STATE_SHIFT;
		case RCA_STATE_DONE:
			return ITEM_STATE_DONE << ITEM_STATE_SHIFT;
		case RCA_STATE_CANCELLED:
			return ITEM_STATE_CANCELLED << ITEM_STATE_SHIFT;
		default:
			return ITEM_IS_OPEN | ITEM_STATE_UNSTATED << ITEM_STATE_SHIFT;
	}
}

static void
put_action_items(Writer *w)
{
	RcaDate		base = rca_base_date(w->report->metadata.date);
	int			line = 0;

	rca_put_uint(w->out, w->report->naction_items);
	for (int i = 0; i < w->report->naction_items; i++)
	{
		const RcaActionItem *item = &w->report->action_items[i];
		int			flags = state_flags(item->state);

		flags |= item->anchor.data != NULL ? ITEM_HAS_ANCHOR : 0;
		flags |= item->due_date != RCA_NO_DATE ? ITEM_HAS_DUE_DATE : 0;
		flags |= item->nextra > 0 ? ITEM_HAS_EXTRA : 0;

		rca_put_byte(w->out, flags);
		rca_put_int(w->out, item->line - line);
		if (flags & ITEM_HAS_DUE_DATE)
			rca_put_int(w->out, (int64) item->due_date - base);
		rca_put_str(w->out, item->priority);
		rca_put_str(w->out, item->action);
		rca_put_str(w->out, item->owner);
		rca_put_str(w->out, item->status);
		rca_put_str(w->out, item->ticket);
		if (flags & ITEM_HAS_ANCHOR)
			rca_put_str(w->out, item->anchor);
		rca_put_extra(w->out, item->extra, item->nextra);
		line = item->line;
	}
}

static void
put_points(Writer *w)
{
	int			line = 0;

	rca_put_uint(w->out, w->report->npoints);
	for (int i = 0; i < w->report->npoints; i++)
	{
		const RcaPoint *point = &w->report->points[i];
		RcaStr		source = source_line(w, point->line);
		int			flags = point->part;

		if (source.data != NULL && same_str(rca_plain_point(source), point->text))
			flags |= POINT_IS_PLAIN;
		if (point->line == line + 1)
			flags |= POINT_IS_NEXT_LINE;
		rca_put_byte(w->out, flags);
		if (!(flags & POINT_IS_NEXT_LINE))
			rca_put_uint(w->out, point->line - line);
		if (!(flags & POINT_IS_PLAIN))
			rca_put_str(w->out, point->text);
		line = point->line;
	}
}

static bool
is_plain_link(const Writer *w, const RcaLink *link)
{
	RcaStr		source = source_line(w, link->line);
	RcaLink		plain = {.kind = link->kind, .col = link->col};

	return source.data != NULL && rca_plain_link(source, &plain) &&
		same_str(plain.target, link->target) &&
		same_str(plain.anchor, link->anchor) &&
		same_str(plain.label, link->label);
}

static void
put_links(Writer *w)
{
	int			line = 0;

	rca_put_uint(w->out, w->report->nlinks);
	for (int i = 0; i < w->report->nlinks; i++)
	{
		const RcaLink *link = &w->report->links[i];
		bool		plain = is_plain_link(w, link);

		rca_put_byte(w->out, link->kind | (link->related ? LINK_IS_RELATED : 0) |
					 (plain ? LINK_IS_PLAIN : 0));
		rca_put_uint(w->out, link->line - line);
		rca_put_uint(w->out, link->col);
		if (!plain)
		{
			rca_put_str(w->out, link->target);
			rca_put_str(w->out, link->anchor);
			rca_put_str(w->out, link->label);
		}
		line = link->line;
	}
}

static bool
is_plain_section(const Writer *w, const RcaSection *section)
{
	RcaStr		source = source_line(w, section->line);
	RcaStr		heading;

	return source.data != NULL &&
		rca_plain_section(source, &heading) == section->level &&
		same_str(heading, section->heading) &&
		section->content_line == section->line + 1;
}

static void
put_sections(Writer *w)
{
	const RcaReport *report = w->report;
	int			line = 0;

	rca_put_uint(w->out, report->body.first_line);
	rca_put_uint(w->out, report->opening_line);
	rca_put_uint(w->out, report->opening_end_line - report->opening_line);
	rca_put_uint(w->out, rca_last_section_line(report));
	rca_put_uint(w->out, report->nsections);
	for (int i = 0; i < report->nsections; i++)
	{
		const RcaSection *section = &report->sections[i];
		bool		plain = is_plain_section(w, section);

		rca_put_byte(w->out, section->part | (plain ? SECTION_IS_PLAIN : 0));
		rca_put_uint(w->out, section->line - line);
		if (!plain)
		{
			rca_put_byte(w->out, section->level);
			rca_put_uint(w->out, section->content_line - section->line);
			rca_put_str(w->out, section->heading);
		}
		line = section->line;
	}
}

static void
put_front_matter(Writer *w)
{
	const RcaNode *root = w->report->front_matter.root;

	if (w->is_plain)
		rca_put_byte(w->out, FRONT_MATTER_IS_PLAIN);
	else if (root != NULL)
		rca_put_node(w->out, root);
}

static void
put_conventions(Writer *w)
{
	uint32		length;

	if (w->report->body.conventions == NULL)
		return;
	length = w->report->body.conventions->json.len;
	appendBinaryStringInfo(w->out, w->report->body.conventions->json.data, length);
	appendBinaryStringInfo(w->out, (char *) &length, sizeof(length));
}

/*
 * Finds what need not be written, because readers of the form find it in the
 * text.
 */
static void
find_plain(Writer *w)
{
	const RcaFrontMatter *fm = &w->report->front_matter;
	RcaLines	lines = rca_lines_of(w->text);

	if (!is_of_text(w->report, w->text))
		return;
	w->is_plain = fm->is_plain && rca_is_plain_front_matter(&lines, fm->root);
	w->has_source = has_source(&w->report->body, &lines);
}

void
rca_form_write(StringInfo out, const RcaReport *report, RcaStr text)
{
	const RcaMetadata *m = &report->metadata;
	Writer		w = {.out = out, .report = report, .text = text};
	RcaFormHeader header = {
		.magic = RCA_FORM_MAGIC + RCA_FORM_VERSION,
		.date = m->date,
		.prepared_on = m->prepared_on,
		.duration = m->duration == RCA_NO_DURATION ? -1 :
		(int32) (m->duration / RCA_USECS_PER_SEC),
		.severity_rank = m->severity_rank,
	};
	int			base = out->len;

	find_plain(&w);
	appendBinaryStringInfo(out, (char *) &header, sizeof(header));
	rca_put_uint(out, RCA_READER);
	rca_put_str(out, m->severity);
	header.metadata_offset = out->len - base;
	put_metadata(&w);
	header.timeline_offset = out->len - base;
	put_timeline(&w);
	header.action_items_offset = out->len - base;
	put_action_items(&w);
	header.points_offset = out->len - base;
	put_points(&w);
	header.links_offset = out->len - base;
	put_links(&w);
	header.sections_offset = out->len - base;
	put_sections(&w);
	header.front_matter_offset = out->len - base;
	put_front_matter(&w);
	put_conventions(&w);
	header.text_offset = (out->len - base) | FORM_HAS_READER;
	if (report->body.conventions != NULL)
		header.text_offset |= FORM_IS_TAUGHT;
	appendBinaryStringInfo(out, text.data, text.len);

	memcpy(out->data + base, &header, sizeof(header));
}
