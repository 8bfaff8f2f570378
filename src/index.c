/*
 * src/index.c
 */
#include "base.h"

#include "index.h"
#include "limits.h"
#include "sections.h"
#include "text.h"

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

StaticAssertDecl(sizeof(RcaIndexHeader) == 40, "the header has no padding");
StaticAssertDecl(RCA_MILESTONE_COUNT <= 16, "a milestone fits in four bits");

/*
 * Writing
 */

static void
put_byte(StringInfo out, int value)
{
	appendStringInfoChar(out, (char) value);
}

static void
put_uint(StringInfo out, uint64 value)
{
	while (value >= 0x80)
	{
		put_byte(out, (int) (value & 0x7F) | 0x80);
		value >>= 7;
	}
	put_byte(out, (int) value);
}

static void
put_int(StringInfo out, int64 value)
{
	put_uint(out, ((uint64) value << 1) ^ (uint64) (value < 0 ? -1 : 0));
}

static void
put_str(StringInfo out, RcaStr s)
{
	if (s.data == NULL)
	{
		put_byte(out, 0);
		return;
	}
	put_uint(out, (uint64) s.len + 1);
	appendBinaryStringInfo(out, s.data, s.len);
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
put_timeline(StringInfo out, const RcaDocument *doc)
{
	RcaInstant	at = 0;
	RcaStr		zone = RCA_NULL_STR;
	int			line = 0;

	put_uint(out, doc->ntimeline);
	for (int i = 0; i < doc->ntimeline; i++)
	{
		const RcaTimelineEntry *entry = &doc->timeline[i];
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
put_actions(StringInfo out, const RcaDocument *doc)
{
	int			line = 0;

	put_uint(out, doc->nactions);
	for (int i = 0; i < doc->nactions; i++)
	{
		const RcaActionItem *item = &doc->actions[i];
		int			flags = 0;

		flags |= item->is_open ? ITEM_IS_OPEN : 0;
		flags |= item->due_date != RCA_NO_DATE ? ITEM_HAS_DUE_DATE : 0;
		flags |= item->nextra > 0 ? ITEM_HAS_EXTRA : 0;

		put_byte(out, flags);
		put_int(out, item->line - line);
		if (flags & ITEM_HAS_DUE_DATE)
			put_int(out, (int64) item->due_date - base_date(doc->metadata.date));
		put_str(out, item->priority);
		put_str(out, item->action);
		put_str(out, item->owner);
		put_str(out, item->status);
		put_str(out, item->ticket);
		put_extra(out, item->extra, item->nextra);
		line = item->line;
	}
}

static void
put_sections(StringInfo out, const RcaDocument *doc)
{
	int			line = 0;

	put_uint(out, doc->opening_line);
	put_uint(out, doc->opening_end_line - doc->opening_line);
	put_uint(out, rca_last_section_line(doc));
	put_uint(out, doc->nsections);
	for (int i = 0; i < doc->nsections; i++)
	{
		const RcaSection *section = &doc->sections[i];

		put_byte(out, section->level);
		put_byte(out, section->part);
		put_uint(out, section->line - line);
		put_uint(out, section->content_line - section->line);
		put_str(out, section->heading);
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
rca_index_write(StringInfo out, const RcaDocument *doc, RcaStr text)
{
	const RcaMetadata *m = &doc->metadata;
	RcaIndexHeader header = {
		.magic = RCA_INDEX_MAGIC + RCA_INDEX_VERSION,
		.date = m->date,
		.prepared_on = m->prepared_on,
		.duration = m->duration == RCA_NO_DURATION ? -1 :
		(int32) (m->duration / RCA_USECS_PER_SEC),
		.severity_rank = m->severity_rank,
	};
	int			base = out->len;

	appendBinaryStringInfo(out, (char *) &header, sizeof(header));
	put_str(out, m->severity);
	put_str(out, m->status);
	put_str(out, m->title);
	put_str(out, m->prepared_by);
	put_list(out, &m->services);
	put_list(out, &m->tags);
	put_list(out, &m->authors);

	header.timeline_offset = out->len - base;
	put_timeline(out, doc);
	header.actions_offset = out->len - base;
	put_actions(out, doc);
	header.sections_offset = out->len - base;
	put_sections(out, doc);
	header.front_matter_offset = out->len - base;
	if (doc->front_matter.root != NULL)
		put_node(out, doc->front_matter.root);
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
	uint64		len = get_uint(c);
	RcaStr		s;

	if (len == 0)
		return RCA_NULL_STR;
	len--;
	if (len > (uint64) (c->end - c->p))
	{
		c->corrupt = true;
		return RCA_NULL_STR;
	}
	s = (RcaStr) {(const char *) c->p, (int) len};
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
region(const RcaIndex *ix, uint32 start, uint32 end)
{
	RcaCursor	c = {0};

	c.p = (const unsigned char *) ix->base + start;
	c.end = (const unsigned char *) ix->base + end;
	c.corrupt = (end > ix->available);
	return c;
}

RcaIndexState
rca_index_open(RcaIndex *ix, const char *base, Size available, Size total)
{
	RcaIndexHeader *h = &ix->header;

	ix->base = base;
	ix->available = available;
	if (available < offsetof(RcaIndexHeader, date))
		return RCA_INDEX_CORRUPT;
	memcpy(h, base, Min(available, sizeof(*h)));
	if ((h->magic & 0xFFFFFF00) != RCA_INDEX_MAGIC || h->text_offset > total)
		return RCA_INDEX_CORRUPT;
	if (h->magic != RCA_INDEX_MAGIC + RCA_INDEX_VERSION)
		return RCA_INDEX_OTHER_VERSION;
	if (available < sizeof(*h) || h->timeline_offset < sizeof(*h) ||
		h->actions_offset < h->timeline_offset ||
		h->sections_offset < h->actions_offset ||
		h->front_matter_offset < h->sections_offset ||
		h->text_offset < h->front_matter_offset ||
		h->severity_rank < RCA_NO_RANK)
		return RCA_INDEX_CORRUPT;
	return RCA_INDEX_CURRENT;
}

RcaStr
rca_index_text(const RcaIndex *ix, Size total)
{
	Assert(ix->available == total);
	return (RcaStr) {ix->base + ix->header.text_offset,
		(int) (total - ix->header.text_offset)};
}

bool
rca_index_metadata(const RcaIndex *ix, RcaMetadata *m)
{
	const RcaIndexHeader *h = &ix->header;
	RcaCursor	c = region(ix, sizeof(*h), h->timeline_offset);

	if (c.corrupt)
		return false;
	m->date = h->date;
	m->prepared_on = h->prepared_on;
	m->duration = h->duration < 0 ? RCA_NO_DURATION :
		h->duration * RCA_USECS_PER_SEC;
	m->severity_rank = h->severity_rank;
	m->severity = get_str(&c);
	m->status = get_str(&c);
	m->title = get_str(&c);
	m->prepared_by = get_str(&c);
	m->services = get_list(&c);
	m->tags = get_list(&c);
	m->authors = get_list(&c);
	return !c.corrupt;
}

void
rca_index_timeline(const RcaIndex *ix, RcaCursor *c)
{
	*c = region(ix, ix->header.timeline_offset, ix->header.actions_offset);
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
rca_index_actions(const RcaIndex *ix, RcaCursor *c)
{
	*c = region(ix, ix->header.actions_offset, ix->header.sections_offset);
	c->date = base_date(ix->header.date);
	if (!c->corrupt)
		c->left = get_count(c, RCA_MAX_ENTRIES);
}

bool
rca_actions_next(RcaCursor *c, RcaActionItem *item)
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

bool
rca_index_sections(const RcaIndex *ix, RcaSection **sections, int *nsections,
				   int *opening_line, int *opening_end_line)
{
	RcaCursor	c = region(ix, ix->header.sections_offset,
						   ix->header.front_matter_offset);
	RcaSection *s;
	int			last_line;

	if (c.corrupt)
		return false;
	*opening_line = get_count(&c, RCA_MAX_DOCUMENT_SIZE + 1);
	*opening_end_line = *opening_line + get_count(&c, RCA_MAX_DOCUMENT_SIZE + 1);
	last_line = get_count(&c, RCA_MAX_DOCUMENT_SIZE + 1);
	*nsections = get_count(&c, RCA_MAX_ENTRIES);
	if (*nsections > c.end - c.p)
		return false;
	*sections = s = palloc(Max(*nsections, 1) * sizeof(RcaSection));
	for (int i = 0; i < *nsections && !c.corrupt; i++)
	{
		s[i].level = get_byte(&c, 6);
		s[i].part = get_byte(&c, RCA_PART_COUNT - 1);
		s[i].line = (i > 0 ? s[i - 1].line : 0) +
			get_count(&c, RCA_MAX_DOCUMENT_SIZE);
		c.corrupt |= (s[i].line > RCA_MAX_DOCUMENT_SIZE);
		s[i].content_line = s[i].line + get_count(&c, RCA_MAX_DOCUMENT_SIZE);
		s[i].heading = get_str(&c);
	}
	if (!c.corrupt)
		rca_sections_close(s, *nsections, last_line);
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

bool
rca_index_front_matter(const RcaIndex *ix, RcaNode **root)
{
	RcaCursor	c = region(ix, ix->header.front_matter_offset,
						   ix->header.text_offset);

	*root = NULL;
	if (c.corrupt || c.p == c.end)
		return !c.corrupt;
	*root = get_node(&c, 0);
	return !c.corrupt && (*root)->kind == RCA_NODE_MAPPING;
}

bool
rca_index_part_content(const RcaIndex *ix, RcaStr text, RcaPart part,
					   RcaStr *content)
{
	RcaSection *sections;
	int			nsections;
	int			first;
	int			last;
	int			nth = 0;
	int			line_number = 0;
	int			pos = 0;
	int			start = -1;
	RcaStr		line;

	*content = RCA_NULL_STR;
	if (!rca_index_sections(ix, &sections, &nsections, &first, &last))
		return false;
	while (nth < nsections && sections[nth].part != part)
		nth++;
	if (nth < nsections)
	{
		first = sections[nth].content_line;
		last = sections[nth].end_line;
	}
	else if (part != RCA_PART_SUMMARY || first == 0)
		return true;

	/* lines end alike in every server encoding, so lines are what is stored */
	while (line_number < last && rca_next_line(text, &pos, &line))
	{
		line_number++;
		if (start < 0 && line_number >= first && rca_trim(line).len > 0)
			start = (int) (line.data - text.data);
	}
	*content = start < 0 ? RCA_STR("") :
		rca_trim(rca_slice(text.data + start, text.data + pos));
	return true;
}
