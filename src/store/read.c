/*
 * src/store/read.c
 */
#include "base/base.h"

#include "base/calendar.h"
#include "store/codec.h"
#include "store/form.h"
#include "store/form_internal.h"
#include "store/plain.h"

/* A cursor at the start of a part of a form, which is between two offsets. */
static RcaCursor
part_of_form(const RcaForm *form, uint32 start, uint32 end)
{
	RcaCursor	c = {0};

	c.p = (const unsigned char *) form->base + start;
	c.end = (const unsigned char *) form->base + end;
	c.corrupt = (end > form->available);
	return c;
}

/* The same for a part that begins with its number of entries. */
static RcaCursor
entries_of_form(const RcaForm *form, uint32 start, uint32 end)
{
	RcaCursor	c = part_of_form(form, start, end);

	if (!c.corrupt)
		c.left = rca_get_count(&c, FORM_MAX_ENTRIES);
	return c;
}

/* Begins an entry.  False if none is left. */
static bool
next_entry(RcaCursor *c)
{
	if (c->corrupt || c->left == 0)
		return false;
	c->left--;
	return true;
}

/* A line number from the distance to the previous one. */
static int
get_line(RcaCursor *c)
{
	int64		line = rca_get_int(c);

	if (line < -FORM_MAX_TEXT || line > FORM_MAX_TEXT ||
		c->line + line < 1 || c->line + line > FORM_MAX_TEXT + 1)
	{
		c->corrupt = true;
		return 0;
	}
	c->line += (int) line;
	return c->line;
}

/* Moves the cursor forward by a distance in lines. */
static void
move_to_line(RcaCursor *c, int distance)
{
	if (c->line + distance > FORM_MAX_TEXT + 1)
		c->corrupt = true;
	else
		c->line += distance;
}

/* The line of the text at the cursor. */
static RcaStr
text_line(RcaCursor *c)
{
	RcaLines   *lines = &c->lines;

	while (lines->line < c->line && rca_lines_next(lines))
		;
	c->corrupt |= (lines->line != c->line || lines->line == 0);
	return c->corrupt ? RCA_NULL_STR : lines->last;
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
	form->is_taught = (h->text_offset & FORM_IS_TAUGHT) != 0;
	form->has_reader = (h->text_offset & FORM_HAS_READER) != 0;
	h->text_offset &= ~(FORM_IS_TAUGHT | FORM_HAS_READER);
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

bool
rca_form_conventions(const RcaForm *form, RcaStr *json)
{
	uint32		text_offset = form->header.text_offset;
	uint32		length;

	*json = RCA_NULL_STR;
	if (!form->is_taught)
		return true;
	if (text_offset > form->available ||
		text_offset < offsetof(RcaFormHeader, date) + sizeof(length))
		return false;
	text_offset -= sizeof(length);
	memcpy(&length, form->base + text_offset, sizeof(length));
	if (length > FORM_MAX_CONVENTIONS ||
		length > text_offset - offsetof(RcaFormHeader, date))
		return false;
	*json = rca_str(form->base + text_offset - length, (int) length);
	return true;
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

/* A cursor at the severity.  *reader is the number of the reader before it. */
static RcaCursor
severity_part(const RcaForm *form, int *reader)
{
	RcaCursor	c = part_of_form(form, sizeof(RcaFormHeader),
								 form->header.metadata_offset);

	*reader = 0;
	if (form->has_reader && !c.corrupt)
		*reader = rca_get_count(&c, FORM_MAX_READER);
	return c;
}

bool
rca_form_reader(const RcaForm *form, int *reader)
{
	return !severity_part(form, reader).corrupt;
}

bool
rca_form_severity(const RcaForm *form, RcaStr *severity)
{
	int			reader;
	RcaCursor	c = severity_part(form, &reader);

	*severity = c.corrupt ? RCA_NULL_STR : rca_get_str(&c);
	return !c.corrupt;
}

static RcaCursor
metadata_part(const RcaForm *form)
{
	return part_of_form(form, form->header.metadata_offset,
						form->header.timeline_offset);
}

bool
rca_form_services(const RcaForm *form, RcaStrList *services)
{
	RcaCursor	c = metadata_part(form);

	if (c.corrupt)
		return false;
	(void) rca_get_str(&c);		/* the status */
	*services = rca_get_list(&c);
	return !c.corrupt;
}

bool
rca_form_metadata(const RcaForm *form, RcaMetadata *m)
{
	RcaCursor	c = metadata_part(form);

	if (c.corrupt || !rca_form_severity(form, &m->severity))
		return false;
	rca_form_header(form, m);
	m->status = rca_get_str(&c);
	m->services = rca_get_list(&c);
	m->title = rca_get_str(&c);
	m->prepared_by = rca_get_str(&c);
	m->tags = rca_get_list(&c);
	m->authors = rca_get_list(&c);
	return !c.corrupt;
}

void
rca_form_timeline(const RcaForm *form, RcaCursor *c)
{
	*c = entries_of_form(form, form->header.timeline_offset,
						 form->header.action_items_offset);
}

/* The instant of an entry, from the distance to the previous one. */
static RcaInstant
get_instant(RcaCursor *c)
{
	/* c->at is in seconds; all years from 1 to 9999 are in these bounds */
	const int64 bound = INT64CONST(86400) * FORM_MAX_DAYS;
	int64		seconds = rca_get_int(c);

	if (seconds < -2 * bound || seconds > 2 * bound ||
		c->at + seconds < -bound || c->at + seconds > bound)
	{
		c->corrupt = true;
		return RCA_NO_INSTANT;
	}
	c->at += seconds;
	return c->at * RCA_USECS_PER_SEC;
}

/* Reads what few entries have. */
static void
get_more(RcaCursor *c, RcaTimelineEntry *entry)
{
	int			more = rca_get_byte(c, MORE_IS_EXTRA | MORE_IS_UNTIL | MORE_IS_APPROXIMATE);

	entry->approximate = (more & MORE_IS_APPROXIMATE) != 0;
	if (more & MORE_IS_UNTIL)
	{
		uint64		length = rca_get_uint(c);

		/* no range is longer than the calendar */
		if (entry->at == RCA_NO_INSTANT ||
			length > (uint64) (FORM_MAX_DAYS * RCA_USECS_PER_DAY))
			c->corrupt = true;
		else
			entry->until = entry->at + (int64) length;
	}
	if (more & MORE_IS_EXTRA)
		entry->extra = rca_get_extra(c, &entry->nextra);
}

bool
rca_timeline_next(RcaCursor *c, RcaTimelineEntry *entry)
{
	int			flags;

	if (!next_entry(c))
		return false;
	memset(entry, 0, sizeof(*entry));

	flags = rca_get_byte(c, 0xFF);
	entry->milestone = flags >> ENTRY_MILESTONE_SHIFT;
	c->corrupt |= (entry->milestone >= RCA_MILESTONE_COUNT);
	entry->line = get_line(c);
	entry->at = RCA_NO_INSTANT;
	if (flags & ENTRY_HAS_AT)
	{
		entry->at = get_instant(c);
		if (c->corrupt)
			return false;
		if (flags & ENTRY_HAS_USECS)
			entry->at += rca_get_count(c, RCA_USECS_PER_SEC - 1);
	}
	entry->raw_time = rca_get_str(c);
	if (!(flags & ENTRY_SAME_ZONE))
		c->zone = rca_get_str(c);
	entry->zone = c->zone;
	entry->event = rca_get_str(c);
	entry->until = RCA_NO_INSTANT;
	if (flags & ENTRY_HAS_MORE)
		get_more(c, entry);
	return !c->corrupt;
}

void
rca_form_action_items(const RcaForm *form, RcaCursor *c)
{
	*c = entries_of_form(form, form->header.action_items_offset,
						 form->header.points_offset);
	c->date = rca_base_date(form->header.date);
}

/* The state that the flags give.  Corrupt if the code is not valid. */
static RcaActionState
get_state(RcaCursor *c, int flags)
{
	int			code = (flags & ITEM_STATE) >> ITEM_STATE_SHIFT;

	if (flags & ITEM_IS_OPEN)
	{
		c->corrupt |= (code > ITEM_STATE_IN_PROGRESS);
		return code == ITEM_STATE_OPEN ? RCA_STATE_OPEN :
			code == ITEM_STATE_IN_PROGRESS ? RCA_STATE_IN_PROGRESS :
			RCA_STATE_UNSTATED;
	}
	c->corrupt |= (code > ITEM_STATE_CANCELLED);
	return code == ITEM_STATE_CANCELLED ? RCA_STATE_CANCELLED : RCA_STATE_DONE;
}

bool
rca_action_items_next(RcaCursor *c, RcaActionItem *item)
{
	int			flags;

	if (!next_entry(c))
		return false;
	memset(item, 0, sizeof(*item));

	flags = rca_get_byte(c, ITEM_IS_OPEN | ITEM_HAS_DUE_DATE | ITEM_HAS_EXTRA |
						 ITEM_STATE | ITEM_HAS_ANCHOR);
	item->state = get_state(c, flags);
	item->line = get_line(c);
	item->due_date = RCA_NO_DATE;
	if (flags & ITEM_HAS_DUE_DATE)
	{
		int64		days = rca_get_int(c);

		/* the date of the incident is also read from disk */
		if (days < -FORM_MAX_DAYS || days > FORM_MAX_DAYS ||
			c->date + days <= PG_INT32_MIN || c->date + days > PG_INT32_MAX)
		{
			c->corrupt = true;
			return false;
		}
		item->due_date = (RcaDate) (c->date + days);
	}
	item->priority = rca_get_str(c);
	item->action = rca_get_str(c);
	item->owner = rca_get_str(c);
	item->status = rca_get_str(c);
	item->ticket = rca_get_str(c);
	if (flags & ITEM_HAS_ANCHOR)
		item->anchor = rca_get_str(c);
	if (flags & ITEM_HAS_EXTRA)
		item->extra = rca_get_extra(c, &item->nextra);
	return !c->corrupt;
}

void
rca_form_points(const RcaForm *form, RcaStr text, RcaCursor *c)
{
	*c = entries_of_form(form, form->header.points_offset, form->header.links_offset);
	c->lines = rca_lines_of(text);
}

bool
rca_points_next(RcaCursor *c, RcaPoint *point)
{
	int			flags;

	if (!next_entry(c))
		return false;
	flags = rca_get_byte(c, POINT_PART | POINT_IS_NEXT_LINE | POINT_IS_PLAIN);
	point->part = flags & POINT_PART;
	move_to_line(c, (flags & POINT_IS_NEXT_LINE) ? 1 : rca_get_count(c, FORM_MAX_TEXT));
	point->line = c->line;
	if (flags & POINT_IS_PLAIN)
	{
		RcaStr		line = text_line(c);

		point->text = c->corrupt ? RCA_NULL_STR : rca_plain_point(line);
	}
	else
		point->text = rca_get_str(c);
	c->corrupt |= (point->part >= RCA_PART_COUNT || point->text.data == NULL);
	return !c->corrupt;
}

void
rca_form_links(const RcaForm *form, RcaStr text, RcaCursor *c)
{
	*c = entries_of_form(form, form->header.links_offset, form->header.sections_offset);
	c->lines = rca_lines_of(text);
}

bool
rca_links_next(RcaCursor *c, RcaLink *link)
{
	int			flags;

	if (!next_entry(c))
		return false;
	memset(link, 0, sizeof(*link));
	flags = rca_get_byte(c, LINK_KIND | LINK_IS_RELATED | LINK_IS_PLAIN);
	link->kind = flags & LINK_KIND;
	link->related = (flags & LINK_IS_RELATED) != 0;
	move_to_line(c, rca_get_count(c, FORM_MAX_TEXT));
	link->line = c->line;
	link->col = rca_get_count(c, FORM_MAX_TEXT + 1);
	c->corrupt |= (link->kind >= RCA_LINK_KIND_COUNT || link->col == 0);
	if (flags & LINK_IS_PLAIN)
	{
		RcaStr		line = text_line(c);

		c->corrupt = c->corrupt || !rca_plain_link(line, link);
	}
	else
	{
		link->target = rca_get_str(c);
		link->anchor = rca_get_str(c);
		link->label = rca_get_str(c);
	}
	return !c->corrupt;
}

static void
get_section(RcaCursor *c, RcaSection *section)
{
	int			flags = rca_get_byte(c, SECTION_PART | SECTION_IS_PLAIN);

	section->part = flags & SECTION_PART;
	move_to_line(c, rca_get_count(c, FORM_MAX_TEXT));
	section->line = c->line;
	if (flags & SECTION_IS_PLAIN)
	{
		RcaStr		line = text_line(c);

		section->level = c->corrupt ? 0 : rca_plain_section(line, &section->heading);
		section->content_line = section->line + 1;
	}
	else
	{
		section->level = rca_get_byte(c, FORM_MAX_LEVEL);
		section->content_line = section->line + rca_get_count(c, FORM_MAX_TEXT);
		section->heading = rca_get_str(c);
	}
	c->corrupt = c->corrupt || section->part >= RCA_PART_COUNT ||
		section->level == 0 || section->heading.data == NULL;
}

/*
 * Sets where sections end: before the next section of the same or a higher
 * level, or at the last line.
 */
static void
set_ends(RcaOutline *outline)
{
	RcaSection *sections = outline->sections;
	int			open[FORM_MAX_LEVEL + 1];	/* innermost of each level, or -1 */

	for (int level = 0; level < lengthof(open); level++)
		open[level] = -1;
	for (int i = 0; i < outline->nsections; i++)
	{
		sections[i].end_line = outline->last_line;
		for (int level = sections[i].level; level < lengthof(open); level++)
		{
			if (open[level] >= 0)
				sections[open[level]].end_line = sections[i].line - 1;
			open[level] = -1;
		}
		open[sections[i].level] = i;
	}
}

bool
rca_form_outline(const RcaForm *form, RcaStr text, RcaOutline *outline)
{
	RcaCursor	c = part_of_form(form, form->header.sections_offset,
								 form->header.front_matter_offset);

	if (c.corrupt)
		return false;
	outline->first_line = rca_get_count(&c, FORM_MAX_TEXT + 1);
	outline->opening_line = rca_get_count(&c, FORM_MAX_TEXT + 1);
	outline->opening_end_line = outline->opening_line +
		rca_get_count(&c, FORM_MAX_TEXT + 1);
	outline->last_line = rca_get_count(&c, FORM_MAX_TEXT + 1);
	outline->nsections = rca_get_count(&c, FORM_MAX_ENTRIES);
	if (outline->nsections > c.end - c.p)
		return false;
	outline->sections = palloc(Max(outline->nsections, 1) * sizeof(RcaSection));
	c.lines = rca_lines_of(text);
	for (int i = 0; i < outline->nsections && !c.corrupt; i++)
		get_section(&c, &outline->sections[i]);
	if (!c.corrupt)
		set_ends(outline);
	return !c.corrupt;
}

/* Where the text, or the conventions before it, begins. */
static uint32
end_of_front_matter(const RcaForm *form)
{
	RcaStr		json;

	if (!rca_form_conventions(form, &json))
		return PG_UINT32_MAX;	/* no form has this offset: corrupt */
	return json.data == NULL ? form->header.text_offset : (uint32) (json.data - form->base);
}

bool
rca_form_front_matter(const RcaForm *form, RcaStr text, RcaNode **root)
{
	RcaCursor	c = part_of_form(form, form->header.front_matter_offset,
								 end_of_front_matter(form));

	*root = NULL;
	if (c.corrupt || c.p == c.end)
		return !c.corrupt;
	if (*c.p == FRONT_MATTER_IS_PLAIN)
		*root = rca_plain_front_matter(text);
	else
		*root = rca_get_node(&c);
	return !c.corrupt && *root != NULL && (*root)->kind == RCA_NODE_MAPPING;
}
