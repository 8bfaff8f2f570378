/*
 * src/report/explain.c
 */
#include "base/base.h"

#include "base/array.h"
#include "base/calendar.h"
#include "base/text.h"
#include "report/action_items.h"
#include "report/columns.h"
#include "report/explain.h"
#include "report/key_names.h"
#include "report/timeline_milestones.h"
#include "report/timeline_table.h"
#include "words/evidence.h"

/* bytes of a name to show */
#define MAX_NAME	60

typedef struct Explainer
{
	const RcaReport *report;
	RcaExplanations list;
	int			capacity;
	int			next;			/* section that comes next */
	int			next_entry;		/* entry of the timeline that comes next */
} Explainer;

static const char *const column_names[RCA_COLUMN_COUNT] =
{
	[RCA_COLUMN_DATE] = "date",
	[RCA_COLUMN_TIME] = "time",
	[RCA_COLUMN_ZONE] = "zone",
	[RCA_COLUMN_EVENT] = "event",
	[RCA_COLUMN_MILESTONE] = "milestone",
	[RCA_COLUMN_PRIORITY] = "priority",
	[RCA_COLUMN_ACTION] = "action",
	[RCA_COLUMN_OWNER] = "owner",
	[RCA_COLUMN_DUE_DATE] = "due_date",
	[RCA_COLUMN_STATUS] = "status",
	[RCA_COLUMN_TICKET] = "ticket",
};

static const char *const use_names[] = {
	[RCA_USE_TIMELINE] = "timeline entries",
	[RCA_USE_ACTION_ITEMS] = "action items",
};

/* What a run of blocks of a kind and the blocks in it are called. */
typedef struct RunName
{
	const char *run;
	const char *blocks;
} RunName;

static const RunName run_names[] =
{
	[RCA_BLOCK_HEADING] = {"headings", "headings"},
	[RCA_BLOCK_PARAGRAPH] = {"text", "paragraphs"},
	[RCA_BLOCK_ITEM] = {"list", "items"},
};

static void
add(Explainer *e, int line, const char *subject, RcaStr found,
	const char *reading)
{
	RcaExplanation *explanation;

	RCA_MAKE_ROOM(e->list.items, e->list.count, e->capacity);
	explanation = &e->list.items[e->list.count++];
	explanation->line = line;
	explanation->subject = subject;
	explanation->found = found;
	explanation->reading = reading;
}

/*
 * Metadata
 */

/* A value in one line; the items of a list with commas between them. */
static RcaStr
value_text(const RcaNode *value)
{
	StringInfoData out;

	if (value->kind != RCA_NODE_SEQUENCE)
		return rca_node_text(value);
	initStringInfo(&out);
	for (int i = 0; i < value->nitems; i++)
	{
		RcaStr		item = rca_node_text(value->items[i]);

		appendStringInfo(&out, "%s%.*s", i > 0 ? ", " : "",
						 item.len, item.data ? item.data : "");
	}
	return rca_str(out.data, out.len);
}

/* The items of a list with commas between them. */
static RcaStr
list_text(const RcaStrList *list)
{
	StringInfoData out;

	initStringInfo(&out);
	for (int i = 0; i < list->count; i++)
		appendStringInfo(&out, "%s%.*s", i > 0 ? ", " : "",
						 list->items[i].len, list->items[i].data);
	return rca_str(out.data, out.len);
}

/* Could the value of a key be read? */
static bool
is_read(const RcaReport *report, RcaKey key)
{
	const RcaMetadata *m = &report->metadata;

	switch (key)
	{
		case RCA_KEY_TITLE:
			return rca_node_text(report->values[key]).data != NULL;
		case RCA_KEY_DATE:
			return m->date != RCA_NO_DATE;
		case RCA_KEY_MOMENT:
			return m->date != RCA_NO_DATE &&
				report->date_source == RCA_DATE_FROM_KEY;
		case RCA_KEY_SEVERITY:
			return m->severity.data != NULL;
		case RCA_KEY_STATUS:
			return m->status.data != NULL;
		case RCA_KEY_DURATION:
		case RCA_KEY_DURATION_MINUTES:
			return m->duration != RCA_NO_DURATION;
		case RCA_KEY_ZONE:
			return report->zone.name.data != NULL;
		default:
			return true;
	}
}

/* A value that was read, and one that it overrules. */
static void
explain_key(Explainer *e, RcaKey key, const char *subject)
{
	const RcaReport *report = e->report;
	const RcaNode *value = report->values[key];
	const RcaNode *overruled = report->overruled[key];
	const char *place = "body";
	RcaStr		name;

	if (value == NULL)
		return;
	if (value->line < report->body.first_line)
		place = "front matter";
	name = report->keys[key]->text;
	add(e, value->line, subject, value_text(value),
		psprintf("key \"%.*s\" of the %s%s",
				 rca_clip(name, MAX_NAME), name.data, place,
				 is_read(report, key) ? "" : "; could not be read"));
	if (overruled != NULL)
		add(e, overruled->line, subject, overruled->text,
			psprintf("ignored, because line %d already states it", value->line));
}

/* What a date that has no key was read from. */
static const char *const date_readings[] =
{
	[RCA_DATE_FROM_START] = "the date of the start",
	[RCA_DATE_FROM_DURATION] = "the date in the duration",
	[RCA_DATE_FROM_TIMELINE] = "the first date of the timeline",
	[RCA_DATE_FROM_TITLE] = "in the title or the first heading",
	[RCA_DATE_FROM_DETECTION] = "the date of the detection",
	[RCA_DATE_FROM_REPORTING] = "the date of the report, because nothing else states a date",
	[RCA_DATE_FROM_PROSE] = "in the opening text, because no key states a date",
};

/* A title and a date that have no key. */
static void
explain_defaults(Explainer *e)
{
	const RcaReport *report = e->report;
	const RcaMetadata *m = &report->metadata;

	if (m->title.data == NULL)
		add(e, 0, "title", RCA_NULL_STR, "no key and no heading");
	else if (rca_node_text(report->values[RCA_KEY_TITLE]).data == NULL)
		add(e, 0, "title", m->title, "the first heading");

	if (report->values[RCA_KEY_DATE] != NULL && m->date == RCA_NO_DATE)
		return;
	if (m->date == RCA_NO_DATE)
		add(e, 0, "date", RCA_NULL_STR,
			"no key, and no date in the title, the first heading, the timeline or the opening text");
	else if (report->date_source != RCA_DATE_FROM_KEY)
	{
		char	   *date = rca_date_string(m->date);

		add(e, 0, "date", rca_str(date, (int) strlen(date)),
			date_readings[report->date_source]);
	}
}

static void
explain_metadata(Explainer *e)
{
	const RcaReport *report = e->report;
	const RcaMarkdown *md = &report->body;

	for (int i = 0; i < rca_nkey_names; i++)
	{
		if (rca_key_names[i].subject != NULL)
			explain_key(e, rca_key_names[i].key, rca_key_names[i].subject);
	}
	explain_defaults(e);
	if (report->zone_line > 0)
		add(e, report->zone_line, "time zone", report->zone_sentence,
			"a sentence about all times");
	if (report->services_line > 0)
		add(e, report->services_line, "services",
			list_text(&report->metadata.services),
			"the list of affected services, because no key states them");
	if (report->metadata.prepared_by.data != NULL)
		add(e, md->blocks[md->nblocks - 1].line, "prepared_by",
			report->metadata.prepared_by, "the last paragraph");
}

/*
 * The body
 */

static const char *
section_reading(const RcaSection *section, int nth)
{
	const char *evidence;

	if (section->part != RCA_PART_OTHER && !section->by_evidence)
		return psprintf("part %s", rca_part_name(section->part));
	if (nth == 0 && section->level == 1 && section->part == RCA_PART_OTHER)
		return "the title, not a part";
	evidence = rca_explain_evidence(section->heading, section->around);
	/* unless the sections around it settled it otherwise */
	if (evidence != NULL &&
		(section->part == RCA_PART_OTHER) == (strncmp(evidence, "no part", 7) == 0))
		return evidence;
	return "no part: the heading is not a known one, so the section belongs to the part around it";
}

/* The sections that begin up to a line. */
static void
explain_sections(Explainer *e, int line)
{
	const RcaReport *report = e->report;

	while (e->next < report->nsections &&
		   report->sections[e->next].line <= line)
	{
		const RcaSection *section = &report->sections[e->next];

		add(e, section->line, "section", section->heading,
			section_reading(section, e->next));
		e->next++;
	}
}

/* "timeline entries: "Time (UTC)" = time, "Who" = extra" */
static const char *
columns_reading(const char *rows, const RcaColumns *columns)
{
	StringInfoData out;

	initStringInfo(&out);
	appendStringInfo(&out, "%s: ", rows);
	for (int i = 0; i < columns->table->ncolumns; i++)
	{
		const char *field = "extra";

		for (int kind = 0; kind < RCA_COLUMN_COUNT; kind++)
		{
			if (columns->at[kind] == i && column_names[kind] != NULL)
				field = column_names[kind];
		}
		appendStringInfo(&out, "%s\"%.*s\" = %s", i > 0 ? ", " : "",
						 rca_clip(columns->names[i], MAX_NAME),
						 columns->names[i].data, field);
	}
	return out.data;
}

static const char *
table_reading(const RcaMarkdown *md, const RcaTable *table, RcaUse use)
{
	RcaColumns	columns;

	switch (use)
	{
		case RCA_USE_TIMELINE:
			rca_timeline_columns(&columns, md, table, RCA_TABLE_IN_PART);
			return columns_reading(use_names[use], &columns);
		case RCA_USE_ACTION_ITEMS:
			rca_action_columns(&columns, md, table, RCA_TABLE_IN_PART);
			return columns_reading(use_names[use], &columns);
		case RCA_USE_NONE:
			break;
	}
	return "not read: neither a timeline nor action items";
}

static void
explain_table(Explainer *e, int i)
{
	const RcaMarkdown *md = &e->report->body;
	const RcaTable *table = md->blocks[i].table;
	RcaStr		header = md->lines[table->line - md->first_line];

	add(e, table->line, "table", rca_trim(header),
		table_reading(md, table, e->report->uses[i]));
}

/*
 * The end of a run of blocks that were read alike.  What was not read may stand
 * between them, unless it is the heading of another part.  *count gets the
 * number of those that were.
 */
static int
end_of_run(const RcaReport *report, int first, int *count)
{
	const RcaMarkdown *md = &report->body;
	int			i = first;

	*count = 0;
	for (; i < md->nblocks && md->blocks[i].kind != RCA_BLOCK_TABLE; i++)
	{
		if (report->uses[i] == report->uses[first])
			(*count)++;
		else if (report->uses[i] != RCA_USE_NONE ||
				 (md->blocks[i].kind == RCA_BLOCK_HEADING &&
				  report->parts[i] != report->parts[first]))
			break;
	}
	return i;
}

/*
 * Milestones
 */

static const char *
milestone_reading(const RcaTimelineEntry *entry)
{
	RcaMilestone milestone;
	RcaMilestoneReason reason = rca_milestone_reason(entry, &milestone);
	const char *name;

	if (reason == RCA_MILESTONE_NOT_TOLD)
		return NULL;
	name = rca_milestone_name(milestone).data;
	switch (reason)
	{
		case RCA_MILESTONE_BY_COLUMN:
			return psprintf("%s: a column says so", name);
		case RCA_MILESTONE_BY_TEAM:
			return psprintf("%s: the conventions of the team say so", name ? name : "none");
		case RCA_MILESTONE_BY_LABEL:
			return psprintf("%s: its label says so", name);
		case RCA_MILESTONE_BY_WORDS:
			return psprintf("%s: its words say so", name);
		case RCA_MILESTONE_BY_PLACE:
			return psprintf("%s: its words and its place in the timeline say so", name);
		case RCA_MILESTONE_REPEATED:
			return psprintf("none: another entry counts as %s", name);
		default:
			return psprintf("none: it may be %s; write a label before it, or add a column \"Milestone\"",
							name);
	}
}

/* What the entries up to a line are in the life of the incident. */
static void
explain_milestones(Explainer *e, int end_line)
{
	const RcaReport *report = e->report;

	while (e->next_entry < report->ntimeline &&
		   report->timeline[e->next_entry].line < end_line)
	{
		const RcaTimelineEntry *entry = &report->timeline[e->next_entry++];
		const char *reading = milestone_reading(entry);

		if (reading != NULL)
			add(e, entry->line, "milestone",
				rca_str(entry->event.data, rca_clip(entry->event, MAX_NAME)),
				reading);
	}
}

static void
explain_no_milestone(Explainer *e)
{
	const RcaReport *report = e->report;

	for (int i = 0; i < report->ntimeline; i++)
	{
		if (report->timeline[i].milestone != RCA_MILESTONE_NONE)
			return;
	}
	if (report->ntimeline > 0)
		add(e, 0, "milestone", RCA_NULL_STR, "no milestone found");
}

/* Explains a run; returns the block after it. */
static int
explain_run(Explainer *e, int first)
{
	const RcaReport *report = e->report;
	const RcaMarkdown *md = &report->body;
	const RcaBlock *block = &md->blocks[first];
	int			count;
	int			end = end_of_run(report, first, &count);
	int			end_line = PG_INT32_MAX;

	add(e, block->line, run_names[block->kind].run, RCA_NULL_STR,
		psprintf("%s: %d %s", use_names[report->uses[first]], count,
				 run_names[block->kind].blocks));

	/* sections within the run are headings of its entries */
	if (end < md->nblocks)
		end_line = md->blocks[end].line;
	while (e->next < report->nsections &&
		   report->sections[e->next].line < end_line)
		e->next++;
	return end;
}

RcaExplanations
rca_explain_report(const RcaReport *report)
{
	Explainer	e = {report};
	int			i = 0;

	explain_metadata(&e);
	while (i < report->body.nblocks)
	{
		const RcaBlock *block = &report->body.blocks[i];

		explain_sections(&e, block->line);
		if (block->kind == RCA_BLOCK_TABLE)
			explain_table(&e, i++);
		else if (report->uses[i] != RCA_USE_NONE)
			i = explain_run(&e, i);
		else
			i++;
		explain_milestones(&e, i < report->body.nblocks ?
						   report->body.blocks[i].line : PG_INT32_MAX);
	}
	explain_no_milestone(&e);
	return e.list;
}
