/*
 * src/report/action_lists.c
 *
 * Action items of lists, and headings that are items themselves.
 *
 * A list may be cut by headings and bold labels, which name a person ("Jana"),
 * a state ("Already completed") or a group ("Short term"), or are an item
 * with its fields beneath ("### Fix it", "- Owner: kim").  Items within an item
 * are its fields or details, unless they have boxes or it is only a group.
 */
#include "base/base.h"

#include "base/host.h"
#include "base/text.h"
#include "report/action_fields.h"
#include "report/action_item_text.h"
#include "report/action_items_internal.h"
#include "report/action_joints.h"
#include "report/action_progress.h"
#include "report/action_steps.h"
#include "report/sections.h"
#include "report/team_words.h"
#include "values/ticket.h"

/* A bold label ranks below all headings. */
#define LABEL_LEVEL		7
#define NO_LEVEL		99

/* bytes of "Implemented so far:", a paragraph before a list */
#define MAX_PLAIN_STATE	40

/* What a block of a list is. */
typedef enum Role
{
	ROLE_NONE,					/* of no part that is read, or a placeholder */
	ROLE_GROUP,					/* those within it are items */
	ROLE_ITEM,
	ROLE_DETAIL,				/* of an item */
} Role;

/* What is known of a block of a list before and after it is read. */
typedef struct Place
{
	Role		role;
	int			item;			/* of report->action_items, or -1 */
	bool		has_box;
	bool		has_boxes;		/* within it */
	RcaStr		text;			/* of an item, without what it says */
	RcaStr		owner;			/* that a group states for those within it */
	RcaActionState state;
	int			hangs_on;		/* the item that it is a detail of, or -1 */
} Place;

/* What the headings and labels above a list say. */
typedef struct Above
{
	RcaStr		owner;
	int			owner_level;	/* of the heading that said it */
	RcaActionState state;
	int			state_level;
	RcaStr		ticket;			/* of a heading "Not done yet (#12)" */
	int			ticket_level;
	bool		maybe_past;		/* "Immediate actions": some are done */
	int			checklist_level;	/* of a heading "Deployment checklist" */
	int			aside_level;	/* of one such as "Options" */
	int			item;			/* a heading that is an item, or -1 */
	int			item_level;
} Above;

typedef struct ListReader
{
	RcaActionReader *reader;
	RcaReport  *report;
	uint32		parts;
	RcaListKind kind;
	Place	   *places;			/* of each block of the body */
	Above		above;
	int			last;			/* item of the same list, or -1 */
	int			last_with_details;	/* block of one of the same list, or -1 */
	const bool *only;			/* blocks to read, instead of parts; or NULL */
} ListReader;

static bool
is_wanted(const ListReader *r, int i)
{
	/* a log of what was done is the timeline */
	if ((r->reader->skipped != NULL && r->reader->skipped[i]) ||
		r->report->uses[i] == RCA_USE_TIMELINE)
		return false;
	if (r->only != NULL)
		return r->only[i];
	return (r->parts & RCA_PART_BIT(r->report->parts[i])) != 0;
}

static bool
has_items(const ListReader *r)
{
	const RcaMarkdown *md = &r->report->body;

	for (int i = 0; i < md->nblocks; i++)
	{
		if (md->blocks[i].kind == RCA_BLOCK_ITEM && is_wanted(r, i))
			return true;
	}
	return false;
}

/* Looks at the items before they are read: their text, boxes within them. */
static void
look_ahead(ListReader *r)
{
	const RcaMarkdown *md = &r->report->body;

	r->places = palloc0(Max(md->nblocks, 1) * sizeof(Place));
	for (int i = md->nblocks - 1; i >= 0; i--)
	{
		const RcaBlock *block = &md->blocks[i];
		Place	   *place = &r->places[i];
		RcaStr		rest;

		place->item = place->hangs_on = -1;
		if (block->kind != RCA_BLOCK_ITEM || !is_wanted(r, i))
			continue;
		if (rca_block_has_text(block))
		{
			place->text = rca_action_trim(rca_block_text(md, block));
			place->has_box = rca_action_box(place->text, &rest) != RCA_STATE_UNSTATED &&
				rest.len > 0;
		}
		if (block->item >= 0)
			r->places[block->item].has_boxes |= place->has_box || place->has_boxes;
	}
}

/* A numbered list that goes on behind a list of bullets. */
typedef struct Counter
{
	int			item;			/* the last one with a number, or -1 */
	int			number;
	int			first_bullet;	/* behind it, or -1 */
	bool		goes_on;		/* there were bullets between two numbers */
} Counter;

/* The number of an item, or -1 if it has a bullet. */
static int
number_of_item(const RcaMarkdown *md, const RcaBlock *block)
{
	RcaStr		line = rca_trim(md->lines[block->line - md->first_line]);
	int			number = 0;
	int			n = 0;

	for (; n < line.len && n < 4 && rca_is_digit(line.data[n]); n++)
		number = number * 10 + line.data[n] - '0';
	return n > 0 && n < line.len && strchr(".)", line.data[n]) != NULL ? number : -1;
}

/* Hangs the bullets behind the last number on it. */
static void
hang_bullets(ListReader *r, Counter *counter, int end)
{
	const RcaMarkdown *md = &r->report->body;

	for (int i = counter->first_bullet; i >= 0 && i < end; i++)
	{
		if (md->blocks[i].kind == RCA_BLOCK_ITEM && md->blocks[i].item < 0)
			r->places[i].hangs_on = counter->item;
	}
	counter->first_bullet = -1;
}

static void
count_item(ListReader *r, Counter *counter, int i)
{
	int			number = number_of_item(&r->report->body, &r->report->body.blocks[i]);

	if (number < 0)
	{
		if (counter->item >= 0 && counter->first_bullet < 0)
			counter->first_bullet = i;
		return;
	}
	if (counter->item >= 0 && counter->first_bullet >= 0 && number == counter->number + 1)
	{
		hang_bullets(r, counter, i);
		counter->goes_on = true;
	}
	counter->item = i;
	counter->number = number;
	counter->first_bullet = -1;
}

/*
 * "1. Add a test" and "2. Add an alert" with bullets between them, which have
 * no indent: they tell more of the item before them.
 */
static void
look_for_numbers(ListReader *r)
{
	static const Counter none = {-1, 0, -1, false};
	const RcaMarkdown *md = &r->report->body;
	Counter		counter = none;

	for (int i = 0; i <= md->nblocks; i++)
	{
		const RcaBlock *block = &md->blocks[i];

		if (i < md->nblocks && (block->item >= 0 || block->quoted || block->kind == RCA_BLOCK_CODE))
			continue;
		if (i < md->nblocks && block->kind == RCA_BLOCK_ITEM)
		{
			count_item(r, &counter, i);
			continue;
		}
		if (counter.goes_on)
			hang_bullets(r, &counter, i);
		counter = none;
	}
}

static RcaActionItem *
item_at(const ListReader *r, int item)
{
	return &r->report->action_items[item];
}

/*
 * Headings
 */

/* What follows a heading or a label, up to the next one. */
typedef struct Content
{
	bool		has_fields;		/* begins with "Owner: kim" */
	bool		has_list;		/* has items that are not fields, or a table */
} Content;

/* Is a block one that begins something of its own in its part? */
static bool
is_divider(const RcaMarkdown *md, const RcaBlock *block)
{
	return block->kind == RCA_BLOCK_HEADING ||
		(block->kind == RCA_BLOCK_PARAGRAPH && block->item < 0 &&
		 rca_block_label(md, block).data != NULL);
}

/* The field that a line of a paragraph is, and its value. */
static RcaColumn
field_of_line(const RcaMarkdown *md, int line, RcaStr *value)
{
	RcaStr		text = rca_trim(md->lines[line - md->first_line]);

	if (memchr(text.data, ':', text.len) == NULL && memchr(text.data, '=', text.len) == NULL)
		return RCA_COLUMN_OTHER;
	return rca_action_field_read(rca_cell_text(md, text), value);
}

static Content
content_of(const ListReader *r, int i)
{
	const RcaMarkdown *md = &r->report->body;
	Content		content = {false, false};

	for (int j = i + 1; j < md->nblocks && !is_divider(md, &md->blocks[j]); j++)
	{
		const RcaBlock *block = &md->blocks[j];
		RcaStr		value;

		if (block->kind == RCA_BLOCK_TABLE)
			content.has_list = true;
		if (block->item >= 0)
			continue;
		if (block->kind == RCA_BLOCK_ITEM && is_wanted(r, j))
		{
			if (!r->places[j].has_box &&
				rca_action_field_read(r->places[j].text, &value) != RCA_COLUMN_OTHER)
				content.has_fields = true;
			else
				content.has_list = true;
		}
		else if (block->kind == RCA_BLOCK_PARAGRAPH && is_wanted(r, j) &&
				 field_of_line(md, block->line, &value) != RCA_COLUMN_OTHER)
			content.has_fields = true;
	}
	return content;
}

/* A tag behind a heading, "[repair]", says what kind of item it is. */
static RcaStr
without_tag(RcaStr s)
{
	int			i = s.len - 1;

	if (s.len == 0 || s.data[i] != ']')
		return s;
	while (--i > 0 && s.data[i] >= 'a' && s.data[i] <= 'z')
		;
	return i > 0 && s.data[i] == '[' ? rca_trim(rca_slice(s.data, s.data + i)) : s;
}

static bool
is_action_part(RcaPart part)
{
	return part == RCA_PART_ACTION_ITEMS || part == RCA_PART_PREVENTION;
}

/* The innermost section that a line stands in, or NULL. */
static const RcaSection *
section_at(const RcaReport *report, int line)
{
	const RcaSection *found = NULL;

	for (int i = 0; i < report->nsections && report->sections[i].line <= line; i++)
		found = &report->sections[i];
	return found;
}

/* Is a heading the one that begins what is read, also by the evidence of its words? */
static bool
names_part(const ListReader *r, int i)
{
	int			line = r->report->body.blocks[i].line;
	const RcaSection *section = section_at(r->report, line);

	return section != NULL && section->line == line &&
		(r->parts & RCA_PART_BIT(section->part)) != 0 &&
		!is_action_part(section->around);
}

/* Is a numbered heading one of several that are items? */
static bool
is_step(const ListReader *r, int i, uint8 what)
{
	RcaActionReader *reader = r->reader;

	if (!rca_reads_since(r->report->body.reading, RCA_READER_EVIDENCE))
		return false;
	if (reader->steps == NULL)
		reader->steps = rca_action_steps(&r->report->body);
	return (reader->steps[i] & what) != 0;
}

/* Is a heading or label an item?  *text is it without its number. */
static bool
is_item_heading(const ListReader *r, int i, RcaStr *text)
{
	Content		content;
	bool		numbered;

	if (r->kind == RCA_LIST_TASKS || rca_is_action_group(*text) || names_part(r, i) ||
		rca_team_part(&r->report->body, *text) != RCA_PART_OTHER)
		return false;
	numbered = rca_action_is_numbered(*text, text);
	*text = without_tag(*text);
	if (rca_is_action_group(*text))
		return false;
	if (r->kind == RCA_LIST_MEASURES)
		return numbered && is_step(r, i, RCA_STEP_TASK);
	content = content_of(r, i);
	if (content.has_fields)
		return true;
	if (rca_is_placeholder_action(*text))
		return false;
	if (rca_action_is_marked(*text) || (numbered && is_step(r, i, RCA_STEP_ITEM)))
		return true;
	return numbered && !content.has_list &&
		(rca_is_task(*text) || !is_step(r, i, RCA_STEP_CHAPTER));
}

/* What stood above at this level or below it is over. */
static void
leave_level(ListReader *r, int level)
{
	Above	   *above = &r->above;

	r->last = r->last_with_details = -1;
	if (above->owner_level >= level)
	{
		above->owner = RCA_NULL_STR;
		above->owner_level = NO_LEVEL;
	}
	if (above->state_level >= level)
	{
		above->state = RCA_STATE_UNSTATED;
		above->state_level = NO_LEVEL;
	}
	if (above->ticket_level >= level)
	{
		above->ticket = RCA_NULL_STR;
		above->ticket_level = NO_LEVEL;
	}
	if (above->item_level >= level)
	{
		above->item = -1;
		above->item_level = NO_LEVEL;
	}
	if (above->checklist_level >= level)
		above->checklist_level = NO_LEVEL;
	if (above->aside_level >= level)
		above->aside_level = NO_LEVEL;
}

static RcaActionItem *
new_item(ListReader *r, int i, RcaStr text)
{
	const RcaMarkdown *md = &r->report->body;
	RcaActionItem *item = rca_action_add(r->reader, md->blocks[i].line);

	if (item == NULL)
		return NULL;
	r->report->uses[i] = RCA_USE_ACTION_ITEMS;
	rca_action_text_read(item, text);
	if (item->ticket.data == NULL && !md->blocks[i].plain)
		item->ticket = rca_action_linked_ticket(md, &md->blocks[i], RCA_NULL_STR);
	return item;
}

/* Does a parenthesis end a text, and a place in it stand in that? */
static bool
is_in_last_parenthesis(RcaStr text, const char *place)
{
	static const RcaStr wide_open = RCA_LITERAL("（");
	static const RcaStr wide_close = RCA_LITERAL("）");
	RcaStr		before = rca_slice(text.data, place);

	if (text.data[text.len - 1] == ')')
		return memchr(before.data, '(', before.len) != NULL;
	return text.len > wide_close.len && rca_find(before, wide_open) >= 0 &&
		rca_equal(rca_skip(text, text.len - wide_close.len), wide_close);
}

/* The ticket that a heading says of the items below it: "Not done yet (#12)" */
static void
read_ticket_above(ListReader *r, RcaStr text, int level)
{
	RcaStr		place;
	RcaStr		ticket = rca_ticket_find(text, &place);

	if (ticket.data == NULL || !is_in_last_parenthesis(text, place.data))
		return;
	r->above.ticket = ticket;
	r->above.ticket_level = level;
}

/* A heading or a bold label among the lists. */
static bool
read_divider(ListReader *r, int i)
{
	const RcaMarkdown *md = &r->report->body;
	const RcaBlock *block = &md->blocks[i];
	bool		is_heading = (block->kind == RCA_BLOCK_HEADING);
	RcaStr		text = is_heading ? rca_block_text(md, block) : rca_block_label(md, block);
	int			level = is_heading ? block->level : LABEL_LEVEL;
	RcaActionState state;
	Above	   *above = &r->above;

	text = rca_action_trim(text);
	leave_level(r, level);
	above->maybe_past = rca_names_first_stage(text);
	while (text.len > 0 && text.data[text.len - 1] == ':')
		text = rca_trim(rca_slice(text.data, text.data + text.len - 1));
	if (text.len == 0)
		return true;
	state = rca_state_of_heading(text);
	if (state != RCA_STATE_UNSTATED)
	{
		above->state = state;
		above->state_level = level;
	}
	else if (is_heading && !names_part(r, i) && rca_names_checklist(text))
		above->checklist_level = level;
	else if (!names_part(r, i) && rca_names_aside(text))
		above->aside_level = level;
	else if (rca_is_owner_name(text) || (text.data[0] == '@' && memchr(text.data, ' ', text.len) == NULL))
	{
		above->owner = text;
		above->owner_level = level;
	}
	else if (is_item_heading(r, i, &text))
	{
		if (new_item(r, i, text) == NULL)
			return false;
		above->item = r->report->naction_items - 1;
		above->item_level = level;
	}
	else if ((state = rca_state_of_parenthesis(text)) != RCA_STATE_UNSTATED)
	{
		above->state = state;
		above->state_level = level;
	}
	if (is_heading && above->item_level != level)
		read_ticket_above(r, text, level);
	return true;
}

/* "Owner: kim", a line each, in a paragraph of an item */
static void
read_field_lines(ListReader *r, int i, RcaActionItem *item)
{
	const RcaMarkdown *md = &r->report->body;
	const RcaBlock *block = &md->blocks[i];

	for (int line = block->line; line <= block->end_line; line++)
	{
		RcaStr		value;
		RcaColumn	field = field_of_line(md, line, &value);

		if (field != RCA_COLUMN_OTHER)
			(void) rca_action_take_field(item, field, value);
	}
}

/* The text of a key, with the lines behind it that have no key of their own. */
static RcaStr
with_next_lines(const RcaMarkdown *md, const RcaBlock *block, int line, RcaStr text)
{
	StringInfoData out;

	initStringInfo(&out);
	appendBinaryStringInfo(&out, text.data, text.len);
	while (++line <= block->end_line)
	{
		RcaStr		next = rca_trim(md->lines[line - md->first_line]);

		if (next.len == 0 || strchr("*_", next.data[0]) != NULL ||
			memchr(next.data, ':', next.len) != NULL)
			break;
		next = rca_cell_text(md, next);
		appendStringInfoChar(&out, ' ');
		appendBinaryStringInfo(&out, next.data, next.len);
	}
	return rca_str(out.data, out.len);
}

/*
 * The text of a paragraph whose first line names an item, all in bold or behind
 * "What:", and whose other lines are fields of it; a null string if it has none.
 */
static RcaStr
text_before_fields(const RcaMarkdown *md, const RcaBlock *block)
{
	RcaStr		first = rca_trim(md->lines[block->line - md->first_line]);
	RcaStr		text = RCA_NULL_STR;
	RcaStr		value;
	bool		is_title;
	int			fields = 0;

	if (block->line == block->end_line)
		return text;
	if (first.len > 4 && rca_starts_nocase(first, RCA_STR("**")) &&
		rca_equal(rca_skip(first, first.len - 2), RCA_STR("**")) &&
		rca_find(rca_str(first.data + 2, first.len - 4), RCA_STR("**")) < 0)
		text = rca_cell_text(md, first);
	is_title = text.data != NULL;
	for (int line = block->line + is_title; line <= block->end_line; line++)
	{
		RcaStr		said = rca_cell_text(md, rca_trim(md->lines[line - md->first_line]));

		if (field_of_line(md, line, &value) != RCA_COLUMN_OTHER)
		{
			fields++;
			continue;
		}
		value = rca_action_behind_key(said);
		if (text.data == NULL && value.len > 0)
			text = with_next_lines(md, block, line, value);
		else if (is_title)
			return RCA_NULL_STR;
	}
	return fields > 0 ? text : RCA_NULL_STR;
}

/* A paragraph of fields that is an item by itself */
static bool
read_field_paragraph(ListReader *r, int i)
{
	const RcaMarkdown *md = &r->report->body;
	RcaStr		text = text_before_fields(md, &md->blocks[i]);
	RcaActionItem *item;

	if (text.len == 0 || r->kind != RCA_LIST_ALL || rca_is_placeholder_action(text) ||
		!rca_reads_since(md->reading, RCA_READER_EVIDENCE))
		return true;
	item = new_item(r, i, text);
	if (item != NULL)
		read_field_lines(r, i, item);
	return item != NULL;
}

/*
 * "Updated the script to do these checks:" and a list that tells more of it: the
 * paragraph is an item.  "We made the following changes:" is none.
 */
static bool
read_told_paragraph(ListReader *r, int i)
{
	const RcaMarkdown *md = &r->report->body;
	const RcaBlock *block = &md->blocks[i];
	RcaActionItem *item;
	RcaStr		text;

	if (r->kind == RCA_LIST_TASKS || i + 1 == md->nblocks || block[1].kind != RCA_BLOCK_ITEM ||
		r->report->uses[i] != RCA_USE_NONE || r->above.item >= 0)
		return true;
	text = rca_action_trim(rca_block_text(md, block));
	if (text.len <= MAX_PLAIN_STATE || text.data[text.len - 1] != ':' ||
		!rca_tells_of_past(text) || rca_announces_list(text) ||
		!rca_reads_since(md->reading, RCA_READER_EVIDENCE))
		return true;
	leave_level(r, LABEL_LEVEL);
	text.len--;
	item = new_item(r, i, text);
	if (item == NULL)
		return false;
	if (item->state == RCA_STATE_UNSTATED)
		item->state = RCA_STATE_DONE;
	r->above.item = r->report->naction_items - 1;
	r->above.item_level = LABEL_LEVEL;
	return true;
}

/*
 * Items
 */

/* The role of what an item stands in; a group without one. */
static const Place *
place_around(const ListReader *r, const RcaBlock *block)
{
	static const Place top = {ROLE_GROUP, -1};

	const Place *place = &r->places[block - r->report->body.blocks];

	if (place->hangs_on >= 0)
		return &r->places[place->hangs_on];
	if (block->item < 0 || r->places[block->item].role == ROLE_NONE)
		return &top;
	return &r->places[block->item];
}

/* Is there an item in the same list, before another or behind it, that has details? */
static bool
stands_beside_items(const ListReader *r, int i)
{
	const RcaMarkdown *md = &r->report->body;
	int			around = md->blocks[i].item;
	int			next = i + 1;

	if (r->last_with_details >= 0 && md->blocks[r->last_with_details].item == around)
		return true;
	while (next < md->nblocks && md->blocks[next].item > around && md->blocks[next].item >= i)
		next++;
	return next + 1 < md->nblocks && md->blocks[next].kind == RCA_BLOCK_ITEM &&
		md->blocks[next].item == around && md->blocks[next + 1].item == next &&
		rca_block_label(md, &md->blocks[next]).data == NULL &&
		!rca_is_action_group(r->places[next].text);
}

/*
 * Is an item a heading of those within it, "**Short term:**"?  Without bold or
 * with more than two words it may well be an action with its details.
 */
static bool
is_group(const ListReader *r, int i)
{
	const RcaMarkdown *md = &r->report->body;
	RcaStr		text = r->places[i].text;
	RcaStr		name = text;
	const char *blank;

	if (i + 1 == md->nblocks || md->blocks[i + 1].item != i)
		return false;
	if (r->places[i].has_boxes && !r->places[i].has_box)
		return true;
	while (name.len > 0 && name.data[name.len - 1] == ':')
		name.len--;
	name = rca_trim(name);
	/* "Infrastructure" beside "Migrate the data", which has details, too */
	if (rca_is_action_group(name))
		return name.len < text.len || !stands_beside_items(r, i);
	if (rca_is_owner_name(name) || rca_names_aside(name) ||
		rca_state_of_heading(name) != RCA_STATE_UNSTATED)
		return true;
	if (rca_block_label(md, &md->blocks[i]).data == NULL)
		return false;
	blank = memchr(name.data, ' ', name.len);
	if (blank != NULL)
		blank = memchr(blank + 1, ' ', name.data + name.len - blank - 1);
	return name.len < text.len && blank == NULL;
}

/* What a group says of those within it, which its own group may say as well. */
static void
enter_group(ListReader *r, int i)
{
	const Place *around = place_around(r, &r->report->body.blocks[i]);
	Place	   *place = &r->places[i];
	RcaStr		name = place->text;

	while (name.len > 0 && name.data[name.len - 1] == ':')
		name.len--;
	place->role = rca_names_aside(name) ? ROLE_DETAIL : ROLE_GROUP;
	place->owner = rca_is_owner_name(name) ? name : around->owner;
	place->state = rca_state_of_heading(name);
	if (place->state == RCA_STATE_UNSTATED)
		place->state = around->state;
}

/* An item of its own, with what stands above it. */
static bool
enter_item(ListReader *r, int i)
{
	const Place *around = place_around(r, &r->report->body.blocks[i]);
	Place	   *place = &r->places[i];
	RcaActionItem *item = new_item(r, i, place->text);

	if (item == NULL)
		return false;
	place->role = ROLE_ITEM;
	place->item = r->last = r->report->naction_items - 1;
	if (i + 1 < r->report->body.nblocks && r->report->body.blocks[i + 1].item == i)
		r->last_with_details = i;
	if (item->owner.data == NULL)
		item->owner = around->owner.data != NULL ? around->owner : r->above.owner;
	if (item->ticket.data == NULL)
		item->ticket = r->above.ticket;
	if (item->state == RCA_STATE_UNSTATED)
		item->state = around->state != RCA_STATE_UNSTATED ? around->state : r->above.state;
	if (item->state == RCA_STATE_UNSTATED && r->above.maybe_past && rca_tells_of_past(item->action))
		item->state = RCA_STATE_DONE;
	return true;
}

/* A detail or a field of an item; -1 is none. */
static void
enter_detail(ListReader *r, int i, int item)
{
	const RcaMarkdown *md = &r->report->body;
	Place	   *place = &r->places[i];

	place->role = ROLE_DETAIL;
	place->item = item;
	if (item < 0)
		return;
	rca_action_detail_read(item_at(r, item), place->text);
	if (item_at(r, item)->ticket.data == NULL &&
		rca_starts_nocase(place->text, RCA_STR("ticket")))
		item_at(r, item)->ticket = rca_action_linked_ticket(md, &md->blocks[i], RCA_NULL_STR);
}

static bool
read_item(ListReader *r, int i)
{
	const RcaBlock *block = &r->report->body.blocks[i];
	const Place *around = place_around(r, block);
	Place	   *place = &r->places[i];
	RcaStr		value;
	RcaStr		rest;
	bool		within = around->role == ROLE_ITEM || around->role == ROLE_DETAIL;
	int			item = within ? around->item : r->above.item;

	if (place->text.len == 0)
	{
		place->role = around->role == ROLE_ITEM ? ROLE_DETAIL : around->role;
		place->item = within ? around->item : -1;
		return true;
	}
	if (!place->has_box)
	{
		bool		is_field = rca_action_field_read(place->text, &value) != RCA_COLUMN_OTHER;

		if (within || (item >= 0 && (is_field || block->item < 0)))
		{
			enter_detail(r, i, item);
			return true;
		}
		/* fields without a heading belong to the item before them */
		if (is_field && (value.len > 0 || !is_group(r, i)))
		{
			enter_detail(r, i, r->last);
			return true;
		}
		if (is_group(r, i))
		{
			enter_group(r, i);
			return true;
		}
		/* "Options" and what stands below it */
		if (r->above.aside_level != NO_LEVEL)
		{
			place->role = ROLE_DETAIL;
			return true;
		}
		if (r->kind == RCA_LIST_TASKS)
		{
			place->role = ROLE_GROUP;
			return true;
		}
	}
	(void) rca_action_box(place->text, &rest);
	/* a list to go through each time is not one of what to do once */
	if (rca_is_placeholder_action(rest) || r->above.checklist_level != NO_LEVEL ||
		(place->has_box && rest.len == 0))
	{
		place->role = ROLE_DETAIL;
		return true;
	}
	return enter_item(r, i);
}

/* The item that a block in a list or under a heading belongs to, or NULL. */
static RcaActionItem *
item_around(const ListReader *r, const RcaBlock *block)
{
	int			item = block->item >= 0 ? r->places[block->item].item : r->above.item;

	return item >= 0 ? item_at(r, item) : NULL;
}

/* A paragraph before a list, instead of a heading */
static void
read_announcement(ListReader *r, int i)
{
	leave_level(r, 0);
	r->above.state = rca_state_of_heading(rca_block_text(&r->report->body, &r->report->body.blocks[i]));
	r->above.state_level = 0;
}

/* "Implemented:", a paragraph of its own, as a label would say it */
static void
read_plain_state(ListReader *r, int i)
{
	RcaStr		text = rca_trim(rca_block_text(&r->report->body, &r->report->body.blocks[i]));
	RcaActionState state;

	if (text.len == 0 || text.len > MAX_PLAIN_STATE || text.data[text.len - 1] != ':')
		return;
	state = rca_state_of_heading(text);
	if (state == RCA_STATE_UNSTATED)
		return;
	leave_level(r, LABEL_LEVEL);
	r->above.state = state;
	r->above.state_level = LABEL_LEVEL;
}

static bool
read_blocks(ListReader *r)
{
	const RcaMarkdown *md = &r->report->body;

	r->above.item = -1;
	r->above.checklist_level = NO_LEVEL;
	r->above.aside_level = NO_LEVEL;
	leave_level(r, 0);
	for (int i = 0; i < md->nblocks; i++)
	{
		const RcaBlock *block = &md->blocks[i];
		RcaActionItem *item;

		rca_host_check_interrupts();
		if (!is_wanted(r, i))
		{
			if (block->kind == RCA_BLOCK_HEADING)
				leave_level(r, 0);
			continue;
		}
		if (block->kind == RCA_BLOCK_ITEM)
		{
			if (!read_item(r, i))
				return false;
		}
		else if (block->item < 0 && r->only != NULL)
			read_announcement(r, i);
		else if (block->item < 0 && is_divider(md, block))
		{
			if (!read_divider(r, i))
				return false;
		}
		else if (block->kind == RCA_BLOCK_PARAGRAPH && (item = item_around(r, block)) != NULL)
			read_field_lines(r, i, item);
		else if (block->kind == RCA_BLOCK_PARAGRAPH && block->item < 0)
		{
			read_plain_state(r, i);
			if (!read_field_paragraph(r, i) || !read_told_paragraph(r, i))
				return false;
		}
	}
	return true;
}

bool
rca_action_lists_read(RcaActionReader *reader, uint32 parts, RcaListKind kind)
{
	ListReader	r = {reader, reader->report, parts, kind};

	if (kind == RCA_LIST_TASKS && !has_items(&r))
		return true;
	look_ahead(&r);
	if (rca_reads_since(reader->report->body.reading, RCA_READER_EVIDENCE))
		look_for_numbers(&r);
	return read_blocks(&r);
}

/*
 * Outside of lists
 */

/* What a paragraph or an item begins with that is an action wherever it stands. */
typedef enum LabelKind
{
	LABEL_ANYWHERE,
	LABEL_IN_PART,				/* in some parts */
	LABEL_TASK,					/* there, and what follows is a task */
} LabelKind;

typedef struct Label
{
	RcaStr		text;
	LabelKind	kind;
} Label;

static const Label labels[] =
{
	{RCA_LITERAL("[action item]"), LABEL_ANYWHERE}, {RCA_LITERAL("action item:"), LABEL_ANYWHERE},
	{RCA_LITERAL("action point:"), LABEL_ANYWHERE}, {RCA_LITERAL("action required:"), LABEL_ANYWHERE},
	{RCA_LITERAL("suggested:"), LABEL_IN_PART}, {RCA_LITERAL("suggestion:"), LABEL_IN_PART},
	{RCA_LITERAL("proposed:"), LABEL_IN_PART}, {RCA_LITERAL("recommendation:"), LABEL_IN_PART},
	{RCA_LITERAL("action:"), LABEL_TASK}, {RCA_LITERAL("follow-up:"), LABEL_TASK},
	{RCA_LITERAL("follow up:"), LABEL_TASK}, {RCA_LITERAL("todo:"), LABEL_TASK},
};

/* "What we should do: test it" tells of a lesson; so does "Always test it". */
static bool
is_labelled_task(RcaStr text)
{
	static const RcaStr always = RCA_LITERAL("always ");

	return rca_is_task(rca_starts_nocase(text, always) ? rca_skip(text, always.len) : text) ||
		rca_is_plan(text);
}

/* May a label that is common be one there?  Elsewhere it tells of what was done. */
static bool
is_place_of_label(const RcaReport *report, int i)
{
	switch (report->parts[i])
	{
		case RCA_PART_LESSONS:
		case RCA_PART_COULD_IMPROVE:
		case RCA_PART_RESOLUTION:
		case RCA_PART_ROOT_CAUSE:
		case RCA_PART_DETECTION:
		case RCA_PART_ACTION_ITEMS:
		case RCA_PART_PREVENTION:
			return report->uses[i] == RCA_USE_NONE;
		default:
			return false;
	}
}

/* Finds the label of a paragraph or an item; *text becomes what is behind it. */
static const Label *
label_of(const RcaMarkdown *md, const RcaBlock *block, RcaStr *text)
{
	RcaStr		line = rca_trim(md->lines[block->line - md->first_line]);

	while (line.len > 0 && strchr("*_-+ \t", line.data[0]) != NULL)
		line = rca_skip(line, 1);
	for (int i = 0; i < lengthof(labels); i++)
	{
		RcaStr		said = labels[i].text;

		/* most begin otherwise; the colon may stand behind the bold */
		if (!rca_starts_nocase(line, rca_str(said.data, said.len - 1)))
			continue;
		*text = rca_block_text(md, block);
		if (!rca_starts_nocase(*text, said))
			return NULL;
		*text = rca_action_trim(rca_skip(*text, said.len));
		return &labels[i];
	}
	return NULL;
}

/* "[Action Item] x", "Action: fix it" in a lesson */
static bool
read_labelled(RcaActionReader *reader, int i)
{
	RcaReport  *report = reader->report;
	const RcaMarkdown *md = &report->body;
	const RcaBlock *block = &md->blocks[i];
	RcaStr		text;
	const Label *label;
	RcaActionItem *item;

	if (!rca_block_has_text(block) || (label = label_of(md, block, &text)) == NULL ||
		rca_is_placeholder_action(text))
		return true;
	if (label->kind != LABEL_ANYWHERE || block->kind == RCA_BLOCK_ITEM)
	{
		if (!is_place_of_label(report, i) ||
			(label->kind == LABEL_TASK && !is_labelled_task(text)) ||
			!rca_reads_since(md->reading, RCA_READER_EVIDENCE))
			return true;
	}
	item = rca_action_add(reader, block->line);
	if (item == NULL)
		return false;
	if (report->parts[i] != RCA_PART_TIMELINE)
		report->uses[i] = RCA_USE_ACTION_ITEMS;
	rca_action_text_read(item, text);
	if (item->ticket.data == NULL)
		item->ticket = rca_action_linked_ticket(md, block, RCA_NULL_STR);
	return true;
}

/*
 * "Still required:": a paragraph, or an item with items in it, that a heading
 * could be
 */
static bool
announces_items(const RcaReport *report, int i)
{
	const RcaMarkdown *md = &report->body;
	const RcaBlock *block = &md->blocks[i];
	RcaStr		label;
	RcaStr		text;

	if (i + 1 == md->nblocks || block[1].kind != RCA_BLOCK_ITEM)
		return false;
	label = block->kind == RCA_BLOCK_PARAGRAPH && block->item < 0 && !block->nested ?
		rca_block_label(md, block) : RCA_NULL_STR;
	if (label.data != NULL && rca_is_remaining(label))
		return rca_reads_since(md->reading, RCA_READER_EVIDENCE);
	if (block->kind == RCA_BLOCK_ITEM && block[1].item == i && rca_block_has_text(block))
		text = rca_trim(rca_block_text(md, block));
	else if (block->kind == RCA_BLOCK_PARAGRAPH && !block->nested && block->line == block->end_line)
		text = rca_trim(md->lines[block->line - md->first_line]);
	else
		return false;
	if (text.len == 0 || text.len > 60)
		return false;
	/* "Action items" and a list right below it, where a heading was meant */
	if (text.data[text.len - 1] != ':')
		return block->kind == RCA_BLOCK_PARAGRAPH && block[1].line == block->line + 1 &&
			rca_team_part(md, text) == RCA_PART_ACTION_ITEMS &&
			rca_reads_since(md->reading, RCA_READER_EVIDENCE);
	if (rca_team_part(md, text) == RCA_PART_ACTION_ITEMS)
		return true;
	if (!rca_is_likely_actions(text) && !rca_is_remaining(text) &&
		(block->kind == RCA_BLOCK_ITEM || !rca_announces_actions(text)))
		return false;
	return rca_reads_since(md->reading, RCA_READER_EVIDENCE);
}

/* In how many items does a block stand? */
static int
depth_of(const RcaMarkdown *md, int i)
{
	int			depth = 0;

	while ((i = md->blocks[i].item) >= 0)
		depth++;
	return depth;
}

/* Does a block stand deeper than what announces it, or in a list behind it? */
static bool
is_announced(const RcaMarkdown *md, const RcaBlock *block, int depth)
{
	if (depth < 0)
		return block->kind == RCA_BLOCK_ITEM || block->item >= 0;
	return depth_of(md, (int) (block - md->blocks)) > depth;
}

bool
rca_action_announced_read(RcaActionReader *reader)
{
	RcaReport  *report = reader->report;
	const RcaMarkdown *md = &report->body;
	ListReader	r = {reader, report, 0, RCA_LIST_ALL};
	bool	   *only = NULL;

	for (int i = 0; i < md->nblocks; i++)
	{
		bool		is_item = md->blocks[i].kind == RCA_BLOCK_ITEM;
		int			depth;		/* of what announces them */

		if (!is_item && (md->blocks[i].kind != RCA_BLOCK_PARAGRAPH || md->blocks[i].nested))
			continue;
		if (report->uses[i] == RCA_USE_NONE && !read_labelled(reader, i))
			return false;
		if (report->parts[i] == RCA_PART_ACTION_ITEMS ||
			report->parts[i] == RCA_PART_TIMELINE ||
			/* this will be read as a whole */
			(report->parts[i] == RCA_PART_PREVENTION && report->naction_items == 0) ||
			!announces_items(report, i) ||
			report->uses[i + 1] != RCA_USE_NONE ||
			(is_item && !rca_reads_since(md->reading, RCA_READER_EVIDENCE)))
			continue;
		if (only == NULL)
			only = palloc0(md->nblocks * sizeof(bool));
		depth = is_item ? depth_of(md, i) : -1;
		/* with the paragraph, which may say how far they are */
		only[i] = !is_item;
		while (i + 1 < md->nblocks && is_announced(md, &md->blocks[i + 1], depth))
			only[++i] = true;
	}
	if (only == NULL)
		return true;
	r.only = only;
	look_ahead(&r);
	return read_blocks(&r);
}

/*
 * Tasks beside the lists
 */

/* Has what stands behind a box what only a task has: "[due:: 2025-05-01] x"? */
static bool
has_task_fields(RcaStr rest)
{
	static const RcaStr fields[] =
	{
		RCA_LITERAL("due::"), RCA_LITERAL("owner::"), RCA_LITERAL("assignee::"),
		RCA_LITERAL("📅"),
	};

	for (int i = 0; i < lengthof(fields); i++)
	{
		if (rca_find(rest, fields[i]) >= 0)
			return true;
	}
	return false;
}

bool
rca_action_tasks_beside_read(RcaActionReader *reader, uint32 parts)
{
	RcaReport  *report = reader->report;
	const RcaMarkdown *md = &report->body;
	ListReader	r = {reader, report, 0, RCA_LIST_TASKS};
	bool	   *only = NULL;

	for (int i = 0; i < md->nblocks; i++)
	{
		const RcaBlock *block = &md->blocks[i];
		RcaStr		text;
		RcaStr		rest;
		const RcaSection *section;

		rca_host_check_interrupts();
		if (block->kind != RCA_BLOCK_ITEM || report->uses[i] != RCA_USE_NONE || !rca_block_has_text(block))
			continue;
		text = rca_action_trim(rca_block_text(md, block));
		if (text.len == 0 || text.data[0] != '[' ||
			rca_action_box(text, &rest) == RCA_STATE_UNSTATED)
			continue;
		section = (parts & RCA_PART_BIT(report->parts[i])) == 0 ? NULL :
			section_at(report, block->line);
		if (!has_task_fields(rest) && (section == NULL || !is_action_part(section->around)))
			continue;
		if (only == NULL)
			only = palloc0(md->nblocks * sizeof(bool));
		only[i] = true;
	}
	if (only == NULL || !rca_reads_since(md->reading, RCA_READER_EVIDENCE))
		return true;
	r.only = only;
	look_ahead(&r);
	return read_blocks(&r);
}
