/*
 * src/store/read.c
 */
#include "base/base.h"

#include "base/calendar.h"
#include "base/error.h"
#include "base/limits.h"
#include "base/lines.h"
#include "base/short.h"
#include "base/text.h"
#include "markdown/feed.h"
#include "report/links.h"
#include "report/points.h"
#include "report/sections.h"
#include "store/form.h"

/* what a string begins with that is neither null nor short */
#define LONG_STRING			2

/* flags of a timeline entry; its milestone is in the high four bits */
#define ENTRY_HAS_AT		0x01
#define ENTRY_HAS_USECS		0x02
#define ENTRY_SAME_ZONE		0x04
#define ENTRY_HAS_MORE		0x08

/* flags of what few timeline entries have */
#define MORE_IS_EXTRA		0x01
#define MORE_IS_UNTIL		0x02
#define MORE_IS_APPROXIMATE	0x04

/* flags of an action item */
#define ITEM_IS_OPEN		0x01
#define ITEM_HAS_DUE_DATE	0x02
#define ITEM_HAS_EXTRA		0x04

/* a point: its part, and this */
#define POINT_PART			0x1F
#define POINT_IS_NEXT_LINE	0x20
#define POINT_IS_PLAIN		0x40

/* a link: its kind, and this */
#define LINK_KIND			0x07
#define LINK_IS_RELATED		0x08
#define LINK_IS_PLAIN		0x10

#define MAX_PLAIN_COLUMN	4096

/* front matter: the kind of a node, or this */
#define FRONT_MATTER_IS_PLAIN	(RCA_NODE_MAPPING + 1)

/* a section: its part, and this */
#define SECTION_PART		0x1F
#define SECTION_IS_PLAIN	0x20

StaticAssertDecl(sizeof(RcaFormHeader) == 52, "the header has no padding");
StaticAssertDecl(RCA_MILESTONE_COUNT <= 16, "a milestone fits in four bits");
StaticAssertDecl(RCA_PART_COUNT <= POINT_PART + 1 && RCA_PART_COUNT <= SECTION_PART + 1,
				 "a part fits in five bits");
StaticAssertDecl(RCA_LINK_KIND_COUNT <= LINK_KIND + 1, "a kind fits in three bits");

/*
 * Writing
 */

/* The longest number, in bytes. */
#define MAX_NUMBER	10

/* Where so many bytes more can be written. */
static inline char *
room(StringInfo out, int n)
{
	if (out->len + n >= out->maxlen)
		enlargeStringInfo(out, n);
	return out->data + out->len;
}

static inline char *
write_uint(char *p, uint64 value)
{
	while (value >= 0x80)
	{
		*p++ = (char) ((value & 0x7F) | 0x80);
		value >>= 7;
	}
	*p++ = (char) value;
	return p;
}

static void
put_byte(StringInfo out, int value)
{
	*room(out, 1) = (char) value;
	out->len++;
}

static void
put_uint(StringInfo out, uint64 value)
{
	char	   *end = write_uint(room(out, MAX_NUMBER), value);

	out->len = (int) (end - out->data);
}

static void
put_int(StringInfo out, int64 value)
{
	put_uint(out, ((uint64) value << 1) ^ (uint64) (value < 0 ? -1 : 0));
}

static void
put_str(StringInfo out, RcaStr s)
{
	char	   *p;

	if (s.data == NULL)
	{
		put_byte(out, 0);
		return;
	}
	p = room(out, 1 + MAX_NUMBER + s.len);
	if (s.len <= RCA_MAX_SHORT)
		*p++ = (char) RCA_SHORT_HEADER(s.len);
	else
	{
		*p++ = LONG_STRING;
		p = write_uint(p, s.len);
	}
	memcpy(p, s.data, s.len);
	out->len = (int) (p + s.len - out->data);
}

static void
put_list(StringInfo out, const RcaStrList *list)
{
	if (list->items == NULL)
	{
		put_byte(out, 0);
		return;
	}
	put_uint(out, (uint64) list->count + 1);
	for (int i = 0; i < list->count; i++)
		put_str(out, list->items[i]);
}

static void
put_extra(StringInfo out, const RcaPair *extra, int nextra)
{
	if (nextra == 0)
		return;
	put_uint(out, nextra);
	for (int i = 0; i < nextra; i++)
	{
		put_str(out, extra[i].name);
		put_str(out, extra[i].value);
	}
}

static bool
same_str(RcaStr a, RcaStr b)
{
	if (a.data == NULL || b.data == NULL)
		return a.data == b.data;
	return rca_equal(a, b);
}

static void
put_timeline(StringInfo out, const RcaReport *report)
{
	RcaInstant	at = 0;
	RcaStr		zone = RCA_NULL_STR;
	int			line = 0;

	put_uint(out, report->ntimeline);
	for (int i = 0; i < report->ntimeline; i++)
	{
		const RcaTimelineEntry *entry = &report->timeline[i];
		int			flags = entry->milestone << 4;
		int64		seconds = 0;
		int			usecs = 0;
		int			more = 0;

		more |= entry->nextra > 0 ? MORE_IS_EXTRA : 0;
		more |= entry->until != RCA_NO_INSTANT ? MORE_IS_UNTIL : 0;
		more |= entry->approximate ? MORE_IS_APPROXIMATE : 0;

		if (entry->at != RCA_NO_INSTANT)
		{
			/* at is always later than its own whole second */
			usecs = (int) (entry->at % RCA_USECS_PER_SEC);
			if (usecs < 0)
				usecs += RCA_USECS_PER_SEC;
			seconds = (entry->at - usecs) / RCA_USECS_PER_SEC - at;
			at += seconds;
			flags |= ENTRY_HAS_AT;
		}
		flags |= usecs != 0 ? ENTRY_HAS_USECS : 0;
		flags |= same_str(entry->zone, zone) ? ENTRY_SAME_ZONE : 0;
		flags |= more != 0 ? ENTRY_HAS_MORE : 0;

		put_byte(out, flags);
		put_int(out, entry->line - line);
		if (flags & ENTRY_HAS_AT)
			put_int(out, seconds);
		if (flags & ENTRY_HAS_USECS)
			put_uint(out, usecs);
		put_str(out, entry->raw_time);
		if (!(flags & ENTRY_SAME_ZONE))
			put_str(out, entry->zone);
		put_str(out, entry->event);
		if (more != 0)
			put_byte(out, more);
		if (more & MORE_IS_UNTIL)
			put_uint(out, entry->until - entry->at);
		put_extra(out, entry->extra, entry->nextra);
		line = entry->line;
		zone = entry->zone;
	}
}

/* what due dates are counted from */
static RcaDate
base_date(RcaDate date)
{
	return date == RCA_NO_DATE ? 0 : date;
}

static void
put_action_items(StringInfo out, const RcaReport *report)
{
	int			line = 0;

	put_uint(out, report->naction_items);
	for (int i = 0; i < report->naction_items; i++)
	{
		const RcaActionItem *item = &report->action_items[i];
		int			flags = 0;

		flags |= item->is_open ? ITEM_IS_OPEN : 0;
		flags |= item->due_date != RCA_NO_DATE ? ITEM_HAS_DUE_DATE : 0;
		flags |= item->nextra > 0 ? ITEM_HAS_EXTRA : 0;

		put_byte(out, flags);
		put_int(out, item->line - line);
		if (flags & ITEM_HAS_DUE_DATE)
			put_int(out, (int64) item->due_date - base_date(report->metadata.date));
		put_str(out, item->priority);
		put_str(out, item->action);
		put_str(out, item->owner);
		put_str(out, item->status);
		put_str(out, item->ticket);
		put_extra(out, item->extra, item->nextra);
		line = item->line;
	}
}

/* Is the document made of the stored text, or of that in another encoding? */
static bool
is_of_text(const RcaReport *report, RcaStr text)
{
	return report->source.data >= text.data && report->source.data <= text.data + text.len;
}

/*
 * A line of the document that reads the same in the stored text.  It is not
 * there if the text is in another encoding.
 */
static RcaStr
plain_line(const RcaReport *report, RcaStr text, int line)
{
	const RcaMarkdown *md = &report->body;

	if (!is_of_text(report, text) || line < md->first_line || line >= md->first_line + md->nlines)
		return RCA_NULL_STR;
	return md->lines[line - md->first_line];
}

static void
put_points(StringInfo out, const RcaReport *report, RcaStr text)
{
	int			line = 0;

	put_uint(out, report->npoints);
	for (int i = 0; i < report->npoints; i++)
	{
		const RcaPoint *point = &report->points[i];
		RcaStr		source = plain_line(report, text, point->line);
		int			flags = point->part;

		if (source.data != NULL && rca_equal(rca_point_scan(source), point->text))
			flags |= POINT_IS_PLAIN;
		if (point->line == line + 1)
			flags |= POINT_IS_NEXT_LINE;
		put_byte(out, flags);
		if (!(flags & POINT_IS_NEXT_LINE))
			put_uint(out, point->line - line);
		if (!(flags & POINT_IS_PLAIN))
			put_str(out, point->text);
		line = point->line;
	}
}

/* What is read at the place of a link, or a link without a target. */
static RcaLink
scan_link(RcaStr line, const RcaLink *link)
{
	RcaLink		scanned = {.kind = link->kind};

	if (line.data == NULL ||
		!rca_link_scan(rca_skip(line, rca_char_offset(line, link->col - 1)), &scanned))
		scanned.target = RCA_NULL_STR;
	return scanned;
}

static void
put_links(StringInfo out, const RcaReport *report, RcaStr text)
{
	int			line = 0;

	put_uint(out, report->nlinks);
	for (int i = 0; i < report->nlinks; i++)
	{
		const RcaLink *link = &report->links[i];
		/* on a long line, to count up to every link would take too long */
		RcaLink		scanned = scan_link(link->col > MAX_PLAIN_COLUMN ? RCA_NULL_STR :
										plain_line(report, text, link->line), link);
		bool		plain = scanned.target.data != NULL &&
			same_str(scanned.target, link->target) &&
			same_str(scanned.anchor, link->anchor) &&
			same_str(scanned.label, link->label);

		put_byte(out, link->kind | (link->related ? LINK_IS_RELATED : 0) |
				 (plain ? LINK_IS_PLAIN : 0));
		put_uint(out, link->line - line);
		put_uint(out, link->col);
		if (!plain)
		{
			put_str(out, link->target);
			put_str(out, link->anchor);
			put_str(out, link->label);
		}
		line = link->line;
	}
}

static void
put_sections(StringInfo out, const RcaReport *report, RcaStr text)
{
	int			line = 0;

	put_uint(out, report->body.first_line);
	put_uint(out, report->opening_line);
	put_uint(out, report->opening_end_line - report->opening_line);
	put_uint(out, rca_last_section_line(report));
	put_uint(out, report->nsections);
	for (int i = 0; i < report->nsections; i++)
	{
		const RcaSection *section = &report->sections[i];
		RcaStr		source = plain_line(report, text, section->line);
		RcaStr		heading;
		bool		plain = source.data != NULL &&
			rca_plain_heading(source, &heading) == section->level &&
			rca_equal(heading, section->heading) &&
			section->content_line == section->line + 1;

		put_byte(out, section->part | (plain ? SECTION_IS_PLAIN : 0));
		put_uint(out, section->line - line);
		if (!plain)
		{
			put_byte(out, section->level);
			put_uint(out, section->content_line - section->line);
			put_str(out, section->heading);
		}
		line = section->line;
	}
}

static void
put_node(StringInfo out, const RcaNode *node)
{
	/* the depth of the tree is bounded by RCA_MAX_YAML_DEPTH */
	put_byte(out, node->kind);
	if (node->kind < RCA_NODE_SEQUENCE)
	{
		put_str(out, node->text);
		return;
	}
	put_uint(out, node->nitems);
	for (int i = 0; i < node->nitems; i++)
	{
		if (node->kind == RCA_NODE_MAPPING && i % 2 == 0)
			put_str(out, node->items[i]->text);
		else
			put_node(out, node->items[i]);
	}
}

void
rca_form_write(StringInfo out, const RcaReport *report, RcaStr text)
{
	const RcaMetadata *m = &report->metadata;
	RcaFormHeader header = {
		.magic = RCA_FORM_MAGIC + RCA_FORM_VERSION,
		.date = m->date,
		.prepared_on = m->prepared_on,
		.duration = m->duration == RCA_NO_DURATION ? -1 :
		(int32) (m->duration / RCA_USECS_PER_SEC),
		.severity_rank = m->severity_rank,
	};
	int			base = out->len;

	appendBinaryStringInfo(out, (char *) &header, sizeof(header));
	put_str(out, m->severity);
	header.metadata_offset = out->len - base;
	put_str(out, m->status);
	put_list(out, &m->services);
	put_str(out, m->title);
	put_str(out, m->prepared_by);
	put_list(out, &m->tags);
	put_list(out, &m->authors);

	header.timeline_offset = out->len - base;
	put_timeline(out, report);
	header.action_items_offset = out->len - base;
	put_action_items(out, report);
	header.points_offset = out->len - base;
	put_points(out, report, text);
	header.links_offset = out->len - base;
	put_links(out, report, text);
	header.sections_offset = out->len - base;
	put_sections(out, report, text);
	header.front_matter_offset = out->len - base;
	if (report->front_matter.is_plain && is_of_text(report, text))
		put_byte(out, FRONT_MATTER_IS_PLAIN);
	else if (report->front_matter.root != NULL)
		put_node(out, report->front_matter.root);
	header.text_offset = out->len - base;
	appendBinaryStringInfo(out, text.data, text.len);

	memcpy(out->data + base, &header, sizeof(header));
}

/*
 * Reading
 */

static uint64
get_uint(RcaCursor *c)
{
	uint64		value = 0;

	for (int shift = 0; shift < 64 && c->p < c->end; shift += 7)
	{
		unsigned char byte = *c->p++;

		value |= (uint64) (byte & 0x7F) << shift;
		if (byte < 0x80)
			return value;
	}
	c->corrupt = true;
	return 0;
}

static int64
get_int(RcaCursor *c)
{
	uint64		value = get_uint(c);

	return (int64) (value >> 1) ^ -(int64) (value & 1);
}

/* A number that cannot be over a bound. */
static int
get_count(RcaCursor *c, int max)
{
	uint64		value = get_uint(c);

	if (value > (uint64) max)
	{
		c->corrupt = true;
		return 0;
	}
	return (int) value;
}

static int
get_byte(RcaCursor *c, int max)
{
	if (c->p >= c->end || *c->p > max)
	{
		c->corrupt = true;
		return 0;
	}
	return *c->p++;
}

static RcaStr
get_str(RcaCursor *c)
{
	int			first = get_byte(c, 0xFF);
	uint64		len;
	RcaStr		s;

	if (first == 0)
		return RCA_NULL_STR;
	if (RCA_IS_SHORT(first))
		len = RCA_SHORT_LEN(first);
	else
	{
		/* a short string is never written as a long one */
		len = get_uint(c);
		c->corrupt |= (first != LONG_STRING || len <= RCA_MAX_SHORT);
	}
	if (c->corrupt || len > (uint64) (c->end - c->p))
	{
		c->corrupt = true;
		return RCA_NULL_STR;
	}
	s = rca_str((const char *) c->p, (int) len);
	c->p += len;
	return s;
}

static RcaStrList
get_list(RcaCursor *c)
{
	RcaStrList	list = {NULL, 0};
	/* every string takes a byte at least */
	int			count = get_count(c, (int) (c->end - c->p));

	if (count == 0)
		return list;
	list.count = count - 1;
	list.items = palloc(count * sizeof(RcaStr));
	for (int i = 0; i < list.count; i++)
		list.items[i] = get_str(c);
	return list;
}

static RcaPair *
get_extra(RcaCursor *c, int *nextra)
{
	RcaPair    *extra;

	*nextra = get_count(c, RCA_MAX_TABLE_COLUMNS);
	extra = palloc(Max(*nextra, 1) * sizeof(RcaPair));
	for (int i = 0; i < *nextra; i++)
	{
		extra[i].name = get_str(c);
		extra[i].value = get_str(c);
		c->corrupt |= (extra[i].name.data == NULL || extra[i].value.data == NULL);
	}
	return extra;
}

/* A line number from the distance to the previous one. */
static int
get_line(RcaCursor *c)
{
	int64		line = get_int(c);

	if (line < -RCA_MAX_DOCUMENT_SIZE || line > RCA_MAX_DOCUMENT_SIZE ||
		c->line + line < 1 || c->line + line > RCA_MAX_DOCUMENT_SIZE + 1)
	{
		c->corrupt = true;
		return 0;
	}
	c->line += (int) line;
	return c->line;
}

static RcaCursor
region(const RcaForm *form, uint32 start, uint32 end)
{
	RcaCursor	c = {0};

	c.p = (const unsigned char *) form->base + start;
	c.end = (const unsigned char *) form->base + end;
	c.corrupt = (end > form->available);
	return c;
}

RcaFormState
rca_form_open(RcaForm *form, const char *base, Size available, Size total)
{
	RcaFormHeader *h = &form->header;

	form->base = base;
	form->available = available;
	if (available < offsetof(RcaFormHeader, date))
		return RCA_FORM_CORRUPT;
	memcpy(h, base, Min(available, sizeof(*h)));
	if ((h->magic & 0xFFFFFF00) != RCA_FORM_MAGIC || h->text_offset > total)
		return RCA_FORM_CORRUPT;
	if (h->magic != RCA_FORM_MAGIC + RCA_FORM_VERSION)
		return RCA_FORM_OTHER_VERSION;
	if (available < sizeof(*h) || h->metadata_offset < sizeof(*h) ||
		h->timeline_offset < h->metadata_offset ||
		h->action_items_offset < h->timeline_offset ||
		h->points_offset < h->action_items_offset ||
		h->links_offset < h->points_offset ||
		h->sections_offset < h->links_offset ||
		h->front_matter_offset < h->sections_offset ||
		h->text_offset < h->front_matter_offset ||
		h->severity_rank < RCA_NO_RANK)
		return RCA_FORM_CORRUPT;
	return RCA_FORM_CURRENT;
}

RcaStr
rca_form_text(const RcaForm *form, Size total)
{
	Assert(form->available == total);
	return rca_str(form->base + form->header.text_offset,
		(int) (total - form->header.text_offset));
}

void
rca_form_header(const RcaForm *form, RcaMetadata *m)
{
	const RcaFormHeader *h = &form->header;

	m->date = h->date;
	m->prepared_on = h->prepared_on;
	m->duration = h->duration < 0 ? RCA_NO_DURATION :
		h->duration * RCA_USECS_PER_SEC;
	m->severity_rank = h->severity_rank;
}

bool
rca_form_severity(const RcaForm *form, RcaStr *severity)
{
	RcaCursor	c = region(form, sizeof(RcaFormHeader), form->header.metadata_offset);

	*severity = c.corrupt ? RCA_NULL_STR : get_str(&c);
	return !c.corrupt;
}

static RcaCursor
metadata_region(const RcaForm *form)
{
	return region(form, form->header.metadata_offset, form->header.timeline_offset);
}

bool
rca_form_services(const RcaForm *form, RcaStrList *services)
{
	RcaCursor	c = metadata_region(form);

	if (c.corrupt)
		return false;
	(void) get_str(&c);			/* the status */
	*services = get_list(&c);
	return !c.corrupt;
}

bool
rca_form_metadata(const RcaForm *form, RcaMetadata *m)
{
	RcaCursor	c = metadata_region(form);

	if (c.corrupt || !rca_form_severity(form, &m->severity))
		return false;
	rca_form_header(form, m);
	m->status = get_str(&c);
	m->services = get_list(&c);
	m->title = get_str(&c);
	m->prepared_by = get_str(&c);
	m->tags = get_list(&c);
	m->authors = get_list(&c);
	return !c.corrupt;
}

void
rca_form_timeline(const RcaForm *form, RcaCursor *c)
{
	*c = region(form, form->header.timeline_offset, form->header.action_items_offset);
	if (!c->corrupt)
		c->left = get_count(c, RCA_MAX_ENTRIES);
}

static void
get_more(RcaCursor *c, RcaTimelineEntry *entry)
{
	int			more = get_byte(c, MORE_IS_EXTRA | MORE_IS_UNTIL | MORE_IS_APPROXIMATE);

	entry->approximate = (more & MORE_IS_APPROXIMATE) != 0;
	if (more & MORE_IS_UNTIL)
	{
		uint64		length = get_uint(c);

		/* no range is longer than the calendar */
		if (entry->at == RCA_NO_INSTANT ||
			length > (uint64) INT64CONST(10000) * 366 * RCA_USECS_PER_DAY)
			c->corrupt = true;
		else
			entry->until = entry->at + (int64) length;
	}
	if (more & MORE_IS_EXTRA)
		entry->extra = get_extra(c, &entry->nextra);
}

bool
rca_timeline_next(RcaCursor *c, RcaTimelineEntry *entry)
{
	int			flags;

	if (c->corrupt || c->left == 0)
		return false;
	c->left--;
	memset(entry, 0, sizeof(*entry));

	flags = get_byte(c, 0xFF);
	entry->milestone = flags >> 4;
	c->corrupt |= (entry->milestone >= RCA_MILESTONE_COUNT);
	entry->line = get_line(c);
	entry->at = RCA_NO_INSTANT;
	if (flags & ENTRY_HAS_AT)
	{
		/* c->at counts seconds; no year from 1 to 9999 is further away */
		int64		seconds = get_int(c);
		int64		bound = INT64CONST(10000) * 366 * 86400;

		if (seconds < -2 * bound || seconds > 2 * bound ||
			c->at + seconds < -bound || c->at + seconds > bound)
		{
			c->corrupt = true;
			return false;
		}
		c->at += seconds;
		entry->at = c->at * RCA_USECS_PER_SEC;
		if (flags & ENTRY_HAS_USECS)
			entry->at += get_count(c, RCA_USECS_PER_SEC - 1);
	}
	entry->raw_time = get_str(c);
	if (!(flags & ENTRY_SAME_ZONE))
		c->zone = get_str(c);
	entry->zone = c->zone;
	entry->event = get_str(c);
	entry->until = RCA_NO_INSTANT;
	if (flags & ENTRY_HAS_MORE)
		get_more(c, entry);
	return !c->corrupt;
}

void
rca_form_action_items(const RcaForm *form, RcaCursor *c)
{
	*c = region(form, form->header.action_items_offset, form->header.points_offset);
	c->date = base_date(form->header.date);
	if (!c->corrupt)
		c->left = get_count(c, RCA_MAX_ENTRIES);
}

bool
rca_action_items_next(RcaCursor *c, RcaActionItem *item)
{
	int			flags;

	if (c->corrupt || c->left == 0)
		return false;
	c->left--;
	memset(item, 0, sizeof(*item));

	flags = get_byte(c, ITEM_IS_OPEN | ITEM_HAS_DUE_DATE | ITEM_HAS_EXTRA);
	item->is_open = (flags & ITEM_IS_OPEN) != 0;
	item->line = get_line(c);
	item->due_date = RCA_NO_DATE;
	if (flags & ITEM_HAS_DUE_DATE)
	{
		int64		days = get_int(c);

		/* the incident's date is read from the disk as well */
		if (days < -10000 * 366 || days > 10000 * 366 ||
			c->date + days <= PG_INT32_MIN || c->date + days > PG_INT32_MAX)
		{
			c->corrupt = true;
			return false;
		}
		item->due_date = (RcaDate) (c->date + days);
	}
	item->priority = get_str(c);
	item->action = get_str(c);
	item->owner = get_str(c);
	item->status = get_str(c);
	item->ticket = get_str(c);
	if (flags & ITEM_HAS_EXTRA)
		item->extra = get_extra(c, &item->nextra);
	return !c->corrupt;
}

void
rca_form_points(const RcaForm *form, RcaStr text, RcaCursor *c)
{
	*c = region(form, form->header.points_offset, form->header.links_offset);
	c->lines = rca_lines_of(text);
	if (!c->corrupt)
		c->left = get_count(c, RCA_MAX_ENTRIES);
}

/* Moves on to a line that is not before the one where the cursor stands. */
static void
move_to_line(RcaCursor *c, int distance)
{
	if (c->line + distance > RCA_MAX_DOCUMENT_SIZE + 1)
		c->corrupt = true;
	else
		c->line += distance;
}

/* The line of the text where the cursor stands. */
static RcaStr
text_line(RcaCursor *c)
{
	RcaLines   *lines = &c->lines;

	while (lines->line < c->line && rca_next_line(lines->text, &lines->pos, &lines->last))
		lines->line++;
	c->corrupt |= (lines->line != c->line || lines->line == 0);
	return c->corrupt ? RCA_NULL_STR : lines->last;
}

bool
rca_points_next(RcaCursor *c, RcaPoint *point)
{
	int			flags;

	if (c->corrupt || c->left == 0)
		return false;
	c->left--;
	flags = get_byte(c, POINT_PART | POINT_IS_NEXT_LINE | POINT_IS_PLAIN);
	point->part = flags & POINT_PART;
	move_to_line(c, (flags & POINT_IS_NEXT_LINE) ? 1 : get_count(c, RCA_MAX_DOCUMENT_SIZE));
	point->line = c->line;
	if (flags & POINT_IS_PLAIN)
	{
		RcaStr		line = text_line(c);

		point->text = c->corrupt ? RCA_NULL_STR : rca_point_scan(line);
	}
	else
		point->text = get_str(c);
	c->corrupt |= (point->part >= RCA_PART_COUNT || point->text.data == NULL);
	return !c->corrupt;
}

void
rca_form_links(const RcaForm *form, RcaStr text, RcaCursor *c)
{
	*c = region(form, form->header.links_offset, form->header.sections_offset);
	c->lines = rca_lines_of(text);
	if (!c->corrupt)
		c->left = get_count(c, RCA_MAX_ENTRIES);
}

bool
rca_links_next(RcaCursor *c, RcaLink *link)
{
	int			flags;

	if (c->corrupt || c->left == 0)
		return false;
	c->left--;
	memset(link, 0, sizeof(*link));
	flags = get_byte(c, LINK_KIND | LINK_IS_RELATED | LINK_IS_PLAIN);
	link->kind = flags & LINK_KIND;
	link->related = (flags & LINK_IS_RELATED) != 0;
	move_to_line(c, get_count(c, RCA_MAX_DOCUMENT_SIZE));
	link->line = c->line;
	link->col = get_count(c, RCA_MAX_DOCUMENT_SIZE + 1);
	c->corrupt |= (link->kind >= RCA_LINK_KIND_COUNT || link->col == 0);
	if (flags & LINK_IS_PLAIN)
	{
		RcaStr		line = text_line(c);
		RcaLink		scanned = scan_link(c->corrupt || link->col > MAX_PLAIN_COLUMN ? RCA_NULL_STR : line, link);

		link->target = scanned.target;
		link->anchor = scanned.anchor;
		link->label = scanned.label;
		c->corrupt |= (link->target.data == NULL);
	}
	else
	{
		link->target = get_str(c);
		link->anchor = get_str(c);
		link->label = get_str(c);
	}
	return !c->corrupt;
}

bool
rca_form_outline(const RcaForm *form, RcaStr text, RcaOutline *outline)
{
	RcaCursor	c = region(form, form->header.sections_offset,
						   form->header.front_matter_offset);
	RcaSection *s;

	if (c.corrupt)
		return false;
	outline->first_line = get_count(&c, RCA_MAX_DOCUMENT_SIZE + 1);
	outline->opening_line = get_count(&c, RCA_MAX_DOCUMENT_SIZE + 1);
	outline->opening_end_line = outline->opening_line + get_count(&c, RCA_MAX_DOCUMENT_SIZE + 1);
	outline->last_line = get_count(&c, RCA_MAX_DOCUMENT_SIZE + 1);
	outline->nsections = get_count(&c, RCA_MAX_ENTRIES);
	if (outline->nsections > c.end - c.p)
		return false;
	outline->sections = s = palloc(Max(outline->nsections, 1) * sizeof(RcaSection));
	c.lines = rca_lines_of(text);
	for (int i = 0; i < outline->nsections && !c.corrupt; i++)
	{
		int			flags = get_byte(&c, SECTION_PART | SECTION_IS_PLAIN);

		s[i].part = flags & SECTION_PART;
		move_to_line(&c, get_count(&c, RCA_MAX_DOCUMENT_SIZE));
		s[i].line = c.line;
		if (flags & SECTION_IS_PLAIN)
		{
			RcaStr		line = text_line(&c);

			s[i].level = c.corrupt ? 0 : rca_plain_heading(line, &s[i].heading);
			s[i].content_line = s[i].line + 1;
		}
		else
		{
			s[i].level = get_byte(&c, 6);
			s[i].content_line = s[i].line + get_count(&c, RCA_MAX_DOCUMENT_SIZE);
			s[i].heading = get_str(&c);
		}
		c.corrupt |= (s[i].part >= RCA_PART_COUNT || s[i].level == 0 ||
					  s[i].heading.data == NULL);
	}
	if (!c.corrupt)
		rca_sections_close(s, outline->nsections, outline->last_line);
	return !c.corrupt;
}

static RcaNode *
get_node(RcaCursor *c, int depth)
{
	RcaNode    *node = palloc0(sizeof(RcaNode));

	node->kind = get_byte(c, RCA_NODE_MAPPING);
	if (node->kind < RCA_NODE_SEQUENCE)
	{
		node->text = get_str(c);
		c->corrupt |= (node->text.data == NULL);
		return node;
	}

	/* every item takes a byte at least */
	node->nitems = get_count(c, (int) (c->end - c->p));
	c->corrupt |= (depth == RCA_MAX_YAML_DEPTH) ||
		(node->kind == RCA_NODE_MAPPING && node->nitems % 2 != 0);
	if (c->corrupt)
		return node;
	node->items = palloc(Max(node->nitems, 1) * sizeof(RcaNode *));
	for (int i = 0; i < node->nitems && !c->corrupt; i++)
	{
		if (node->kind == RCA_NODE_MAPPING && i % 2 == 0)
		{
			node->items[i] = palloc0(sizeof(RcaNode));
			node->items[i]->kind = RCA_NODE_STRING;
			node->items[i]->text = get_str(c);
			c->corrupt |= (node->items[i]->text.data == NULL);
		}
		else
			node->items[i] = get_node(c, depth + 1);
	}
	return node;
}

/* The front matter of a text; false if it is not what was written of it. */
static bool
read_front_matter(RcaStr text, RcaNode **root)
{
	RcaFrontMatter fm;
	RcaError	err;

	if (!rca_front_matter_read(rca_skip(text, rca_byte_order_mark(text)), RCA_READ_FACTS, &fm, &err))
		return false;
	*root = fm.root;
	return fm.root != NULL;
}

bool
rca_form_front_matter(const RcaForm *form, RcaStr text, RcaNode **root)
{
	RcaCursor	c = region(form, form->header.front_matter_offset,
						   form->header.text_offset);

	*root = NULL;
	if (c.corrupt || c.p == c.end)
		return !c.corrupt;
	if (*c.p == FRONT_MATTER_IS_PLAIN)
		return read_front_matter(text, root);
	*root = get_node(&c, 0);
	return !c.corrupt && (*root)->kind == RCA_NODE_MAPPING;
}
