/*
 * src/report/action_items.c
 *
 * Where action items are read, and in which order.
 */
#include "base/base.h"

#include "base/array.h"
#include "base/calendar.h"
#include "base/error.h"
#include "base/host.h"
#include "base/limits.h"
#include "base/text.h"
#include "report/action_items.h"
#include "report/action_item_text.h"
#include "report/action_items_internal.h"
#include "report/action_joints.h"
#include "report/action_progress.h"
#include "report/action_steps.h"
#include "report/action_team.h"
#include "report/date_order.h"
#include "report/sections.h"
#include "values/due.h"
#include "values/ticket.h"

/* parts whose tasks are action items where no part is for them */
#define TASK_PARTS \
	(RCA_PART_BIT(RCA_PART_RESOLUTION) | RCA_PART_BIT(RCA_PART_LESSONS) | \
	 RCA_PART_BIT(RCA_PART_COULD_IMPROVE))

RcaActionItem *
rca_action_add(RcaActionReader *reader, int line)
{
	RcaReport  *report = reader->report;
	RcaActionItem *item;

	if (report->naction_items == RCA_MAX_ENTRIES)
	{
		rca_error_too_many(reader->err, line, "action items");
		return NULL;
	}
	RCA_MAKE_ROOM(report->action_items, report->naction_items,
				  reader->capacity);
	item = &report->action_items[report->naction_items++];
	memset(item, 0, sizeof(*item));
	item->due_date = RCA_NO_DATE;
	item->line = line;
	return item;
}

/* Takes the first ticket that a link leads to. */
static void
visit_link(void *arg, RcaLinkKind kind, RcaStr target, RcaStr label)
{
	RcaStr	   *ticket = arg;

	if (ticket->data == NULL)
		*ticket = rca_ticket_of_url(target);
}

/* Is there an address in s? */
static bool
has_address(RcaStr s)
{
	const char *end = s.data + s.len;
	const char *p = s.data;

	while ((p = memchr(p, ':', end - p)) != NULL)
	{
		if (end - p > 2 && p[1] == '/' && p[2] == '/')
			return true;
		p++;
	}
	return false;
}

RcaStr
rca_action_linked_ticket(const RcaMarkdown *md, const RcaBlock *block, RcaStr cell)
{
	RcaStr		ticket = RCA_NULL_STR;

	if (block == NULL)
	{
		if (cell.len > 0 && has_address(cell))
			rca_cell_links(md, cell, visit_link, &ticket);
		return ticket;
	}
	/* links are parsed anew, so not where there is no address */
	for (int i = block->line - md->first_line;
		 i < md->nlines && i <= block->end_line - md->first_line; i++)
	{
		if (!has_address(md->lines[i]))
			continue;
		rca_block_links(md, block, visit_link, &ticket);
		break;
	}
	return ticket;
}

/* The items of tables of a part.  *found tells if it has any table. */
static bool
read_tables(RcaActionReader *reader, RcaPart part, bool *found)
{
	const RcaReport *report = reader->report;

	*found = false;
	for (int i = 0; i < report->body.nblocks; i++)
	{
		if (report->parts[i] != part || report->uses[i] != RCA_USE_NONE ||
			report->body.blocks[i].kind != RCA_BLOCK_TABLE)
			continue;
		*found = true;
		if (!rca_action_table_read(reader, i, RCA_TABLE_IN_PART))
			return false;
	}
	return true;
}

/* The items of a part: of its tables, or of its lists; of both its tasks. */
static bool
read_part(RcaActionReader *reader, RcaPart part)
{
	bool		has_table;

	return read_tables(reader, part, &has_table) &&
		rca_action_lists_read(reader, RCA_PART_BIT(part),
							  has_table ? RCA_LIST_TASKS : RCA_LIST_ALL);
}

/*
 * The items of tables that are known by the names of their columns: those of
 * prevention, or all others.
 */
static bool
read_tables_elsewhere(RcaActionReader *reader, bool of_prevention)
{
	const RcaReport *report = reader->report;

	for (int i = 0; i < report->body.nblocks; i++)
	{
		if (report->body.blocks[i].kind == RCA_BLOCK_TABLE &&
			report->uses[i] == RCA_USE_NONE &&
			(report->parts[i] == RCA_PART_PREVENTION) == of_prevention &&
			!rca_action_table_read(reader, i, RCA_TABLE_ELSEWHERE))
			return false;
	}
	return true;
}

/*
 * "## Actions" before the root cause, with nothing but what was done, is the
 * story of the incident.
 */
static bool
is_history(const RcaReport *report, const RcaSection *section)
{
	const RcaMarkdown *md = &report->body;
	const RcaSection *cause;
	bool		any = false;

	if (section->part != RCA_PART_ACTION_ITEMS || !rca_is_bare_actions(section->heading))
		return false;
	cause = rca_section_of_part(report, RCA_PART_ROOT_CAUSE);
	if (cause == NULL || cause->line < section->line)
		return false;
	for (int i = 0; i < md->nblocks; i++)
	{
		const RcaBlock *block = &md->blocks[i];

		if (block->line < section->content_line || block->line > section->end_line)
			continue;
		if (block->kind == RCA_BLOCK_TABLE)
			return false;
		if (block->kind != RCA_BLOCK_ITEM || block->item >= 0 || !rca_block_has_text(block))
			continue;
		if (!rca_tells_of_past(rca_block_text(md, block)))
			return false;
		any = true;
	}
	return any;
}

/* Marks the blocks of sections that are history. */
static void
skip_history(RcaActionReader *reader)
{
	const RcaReport *report = reader->report;
	const RcaMarkdown *md = &report->body;

	for (int i = 0; i < report->nsections; i++)
	{
		const RcaSection *section = &report->sections[i];

		if (!is_history(report, section))
			continue;
		if (reader->skipped == NULL)
			reader->skipped = palloc0(md->nblocks * sizeof(bool));
		for (int j = 0; j < md->nblocks; j++)
			reader->skipped[j] |= (md->blocks[j].line >= section->line &&
								   md->blocks[j].line <= section->end_line);
		/* such a heading stands once in a report */
		return;
	}
}

static int
compare_lines(const void *a, const void *b)
{
	const RcaActionItem *x = a;
	const RcaActionItem *y = b;

	return (x->line > y->line) - (x->line < y->line);
}

/* "April 13": a day without a year is one after the incident. */
static void
settle_due_dates(RcaReport *report)
{
	RcaDate		incident = report->metadata.date;
	RcaDayOrder order = RCA_ORDER_OPEN;
	bool		has_order = false;

	for (int i = 0; i < report->naction_items && incident != RCA_NO_DATE; i++)
	{
		RcaActionItem *item = &report->action_items[i];
		RcaStr		said = rca_trim(item->due_date_source);

		if (item->due_date != RCA_NO_DATE || said.len == 0)
			continue;
		if (!has_order)
			order = rca_order_of_document(report);
		has_order = true;
		item->due_date = rca_due_read_after(said, incident, order);
	}
}

/*
 * Do corrective actions have a chapter, "Corrective actions"?  Then those of
 * prevention are the other half of them.
 */
static bool
has_corrective_part(const RcaReport *report)
{
	for (int i = 0; i < report->nsections; i++)
	{
		if (report->sections[i].part == RCA_PART_ACTION_ITEMS &&
			rca_names_corrective(report->sections[i].heading))
			return rca_reads_since(report->body.reading, RCA_READER_EVIDENCE);
	}
	return false;
}

/* "Integrity check (TODO)": how far an item is, in parentheses behind it */
static bool
states_progress(RcaStr text)
{
	RcaActionItem item;

	if (text.data[text.len - 1] != ')')
		return false;
	memset(&item, 0, sizeof(item));
	item.due_date = RCA_NO_DATE;
	rca_action_text_read(&item, text);
	return item.state != RCA_STATE_UNSTATED;
}

/* Is an item of a list one that is to be done, or was: a task, or one with a mark? */
static bool
is_measure(RcaStr text)
{
	RcaStr		rest;
	int			length;

	if (rca_action_box(text, &rest) != RCA_STATE_UNSTATED ||
		rca_state_mark(text, &length) != RCA_STATE_UNSTATED ||
		rca_state_mark_behind(text, &length) != RCA_STATE_UNSTATED)
		return true;
	return rca_is_task(text) || states_progress(text);
}

/* An item of the first level, and whether it only announces those in it. */
typedef struct Group
{
	int			item;			/* the last one that was looked at, or -1 */
	bool		announces;
} Group;

/* Does an item stand in one that only announces it, "Improvements:"? */
static bool
stands_in_group(Group *group, const RcaMarkdown *md, int i)
{
	int			item = md->blocks[i].item;
	const RcaBlock *around = &md->blocks[item];

	if (around->item >= 0 || !rca_block_has_text(around))
		return false;
	/* there may be many in one whose text is long */
	if (group->item != item)
	{
		RcaStr		text = rca_action_trim(rca_block_text(md, around));

		group->item = item;
		group->announces = text.len > 0 && text.data[text.len - 1] == ':';
	}
	return group->announces;
}

/* What the headings of prevention say of the lists below them. */
typedef struct Naming
{
	int			level;			/* of one that says that they are actions, or 0 */
	bool		says_so;		/* for the section that is looked at */
} Naming;

static void
enter_measures(Naming *naming, const RcaSection *section)
{
	if (section->level <= naming->level)
		naming->level = 0;
	if (naming->level == 0 && section->part == RCA_PART_PREVENTION &&
		rca_names_actions(section->heading))
		naming->level = section->level;
	naming->says_so = naming->level > 0 ||
		rca_state_of_heading(section->heading) == RCA_STATE_DONE ||
		rca_state_of_parenthesis(section->heading) == RCA_STATE_DONE;
}

/* Counts an item of prevention, and whether it tells what to do. */
static bool
counts_as_measure(const RcaReport *report, int i, Group *group, int *measures)
{
	const RcaMarkdown *md = &report->body;
	const RcaBlock *block = &md->blocks[i];
	RcaStr		text;

	if (report->parts[i] != RCA_PART_PREVENTION || block->kind != RCA_BLOCK_ITEM ||
		!rca_block_has_text(block))
		return false;
	text = rca_action_trim(rca_block_text(md, block));
	/* "Improvements:" announces those that count */
	if (text.len == 0 || (i + 1 < md->nblocks && md->blocks[i + 1].item == i &&
						  text.data[text.len - 1] == ':') ||
		(block->item >= 0 && !stands_in_group(group, md, i)))
		return false;
	*measures += is_measure(text);
	return true;
}

/*
 * Beside action items, the lists of prevention are more of them where nearly all of
 * their items tell what to do, or their heading says so.  Others tell how to
 * work, "Always run the tests", or what there is: their blocks are skipped.
 */
static void
skip_other_measures(RcaActionReader *reader)
{
	const RcaReport *report = reader->report;
	const RcaMarkdown *md = &report->body;
	Group		group = {-1, false};
	Naming		naming = {0, false};
	int			block = 0;

	if (reader->skipped == NULL)
		reader->skipped = palloc0(Max(md->nblocks, 1) * sizeof(bool));
	if (reader->steps == NULL)
		reader->steps = rca_action_steps(md);
	for (int i = 0; i <= report->nsections; i++)
	{
		int			end = i < report->nsections ? report->sections[i].line :
			md->first_line + md->nlines;
		int			first = block;
		int			items = 0;
		int			measures = 0;

		if (i > 0)
			enter_measures(&naming, &report->sections[i - 1]);
		/* the blocks of a section without those of the ones in it */
		for (; block < md->nblocks && md->blocks[block].line < end; block++)
		{
			rca_host_check_interrupts();
			items += counts_as_measure(report, block, &group, &measures);
			naming.says_so |= (reader->steps[block] & RCA_STEP_TASK) != 0;
		}
		if (3 * measures > 2 * items || naming.says_so)
			continue;
		/* a heading with others in it may say how far those are */
		for (; first < block; first++)
			reader->skipped[first] |= report->parts[first] == RCA_PART_PREVENTION &&
				(items > 0 || md->blocks[first].kind != RCA_BLOCK_HEADING);
	}
}

bool
rca_action_items_read(RcaReport *report, RcaError *err)
{
	RcaActionReader reader = {report, err};
	bool		has_part = rca_has_part(report, RCA_PART_ACTION_ITEMS);
	bool		has_measures = rca_has_part(report, RCA_PART_PREVENTION);

	if (has_part)
		skip_history(&reader);
	if ((has_part && !read_part(&reader, RCA_PART_ACTION_ITEMS)) ||
		!read_tables_elsewhere(&reader, false) ||
		!rca_action_announced_read(&reader))
		return false;
	/* measures of prevention are action items where nothing else is */
	if (has_measures && (report->naction_items == 0 || has_corrective_part(report)))
	{
		if (!read_part(&reader, RCA_PART_PREVENTION))
			return false;
	}
	else if (!read_tables_elsewhere(&reader, true))
		return false;
	else if (has_measures && rca_reads_since(report->body.reading, RCA_READER_EVIDENCE))
	{
		skip_other_measures(&reader);
		if (!rca_action_lists_read(&reader, RCA_PART_BIT(RCA_PART_PREVENTION), RCA_LIST_MEASURES))
			return false;
	}
	if ((has_part && !rca_action_lines_read(&reader, RCA_PART_ACTION_ITEMS)) ||
		(has_measures && report->naction_items == 0 &&
		 !rca_action_lines_read(&reader, RCA_PART_PREVENTION)))
		return false;
	if (report->naction_items == 0 && !has_part && !has_measures &&
		!rca_action_lists_read(&reader, TASK_PARTS, RCA_LIST_TASKS))
		return false;
	if (!rca_action_tasks_beside_read(&reader, TASK_PARTS))
		return false;
	rca_action_take_team(report);
	/* several places may have been read one after the other */
	if (report->naction_items > 1)
		qsort(report->action_items, report->naction_items,
			  sizeof(RcaActionItem), compare_lines);
	settle_due_dates(report);
	return true;
}
