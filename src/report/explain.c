/*
 * src/report/explain.c
 */
#include "base/base.h"

#include "base/calendar.h"
#include "base/text.h"
#include "report/action_items.h"
#include "report/columns.h"
#include "report/explain.h"
#include "report/timeline_table.h"

typedef struct Explainer
{
	const RcaReport *report;
	RcaExplanations list;
	int			capacity;
} Explainer;

static const struct
{
	RcaKey		key;
	const char *subject;
}			subjects[] =
{
	{RCA_KEY_TITLE, "title"},
	{RCA_KEY_DATE, "date"},
	{RCA_KEY_START, "start"},
	{RCA_KEY_END, "end"},
	{RCA_KEY_SEVERITY, "severity"},
	{RCA_KEY_STATUS, "status"},
	{RCA_KEY_IS_RESOLVED, "status"},
	{RCA_KEY_SERVICES, "services"},
	{RCA_KEY_TAGS, "tags"},
	{RCA_KEY_AUTHORS, "authors"},
	{RCA_KEY_DURATION_MINUTES, "duration"},
	{RCA_KEY_DURATION, "duration"},
	{RCA_KEY_ZONE, "time zone"},
};

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

static void
add(Explainer *e, int line, const char *subject, RcaStr found, const char *reading)
{
	if (e->list.count == e->capacity)
	{
		e->capacity = Max(32, e->capacity * 2);
		e->list.items = e->list.items ?
			repalloc(e->list.items, e->capacity * sizeof(RcaExplanation)) :
			palloc(e->capacity * sizeof(RcaExplanation));
	}
	e->list.items[e->list.count++] = (RcaExplanation) {line, subject, found, reading};
}

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

		appendStringInfo(&out, "%s%.*s", i > 0 ? ", " : "", item.len, item.data ? item.data : "");
	}
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

static void
explain_metadata(Explainer *e)
{
	const RcaReport *report = e->report;
	const RcaMetadata *m = &report->metadata;

	for (int i = 0; i < lengthof(subjects); i++)
	{
		RcaKey		key = subjects[i].key;
		const RcaNode *value = report->values[key];
		const char *place;

		if (value == NULL)
			continue;
		place = value->line < report->body.first_line ? "front matter" : "body";
		add(e, value->line, subjects[i].subject, value_text(value),
			psprintf("key \"%.*s\" of the %s%s", rca_clip(report->keys[key]->text, 60),
					 report->keys[key]->text.data, place,
					 is_read(report, key) ? "" : "; could not be read"));
		if (report->overruled[key] != NULL)
			add(e, report->overruled[key]->line, subjects[i].subject, report->overruled[key]->text,
				psprintf("ignored: line %d states it already", value->line));
	}

	if (m->title.data == NULL)
		add(e, 0, "title", RCA_NULL_STR, "no key and no heading");
	else if (rca_node_text(report->values[RCA_KEY_TITLE]).data == NULL)
		add(e, 0, "title", m->title, "the first heading");
	if (report->values[RCA_KEY_DATE] == NULL && m->date == RCA_NO_DATE)
		add(e, 0, "date", RCA_NULL_STR, "no key, and none in the title or the first heading");
	else if (report->values[RCA_KEY_DATE] == NULL)
	{
		char	   *date = rca_date_string(m->date);

		add(e, 0, "date", rca_str(date, (int) strlen(date)),
			report->values[RCA_KEY_START] != NULL ? "that of the start" :
			"in the title or the first heading");
	}
	if (report->zone_line > 0)
		add(e, report->zone_line, "time zone", report->zone_sentence, "a sentence about all times");
	if (m->prepared_by.data != NULL)
		add(e, report->body.blocks[report->body.nblocks - 1].line, "prepared_by", m->prepared_by,
			"the last paragraph");
}

static const char *
explain_section(const RcaReport *report, const RcaSection *section, int nth)
{
	if (section->part != RCA_PART_OTHER)
		return psprintf("part %s", rca_part_name(section->part));
	if (nth == 0 && section->level == 1)
		return "the title, no part";
	return "no part: not among the known headings; it belongs to what is around it";
}

/* "Time (UTC) = time, Who = extra" */
static const char *
explain_columns(const char *rows, const RcaColumns *columns)
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
						 rca_clip(columns->names[i], 60), columns->names[i].data, field);
	}
	return out.data;
}

static void
explain_table(Explainer *e, const RcaBlock *block, RcaUse use)
{
	const RcaMarkdown *md = &e->report->body;
	RcaColumns	columns;
	const char *reading = "not read: neither a timeline nor action items";
	RcaStr		header = md->lines[block->table->line - md->first_line];

	if (use == RCA_USE_TIMELINE)
	{
		rca_timeline_columns(&columns, md, block->table, RCA_TABLE_IN_PART);
		reading = explain_columns("timeline entries", &columns);
	}
	else if (use == RCA_USE_ACTION_ITEMS)
	{
		rca_action_columns(&columns, md, block->table, RCA_TABLE_IN_PART);
		reading = explain_columns("action items", &columns);
	}
	add(e, block->table->line, "table", rca_trim(header), reading);
}

/* A run of items, paragraphs or headings that were read alike. */
static int
explain_run(Explainer *e, int first)
{
	const RcaMarkdown *md = &e->report->body;
	const RcaBlock *block = &md->blocks[first];
	const RcaUse *uses = e->report->uses;
	int			count = 0;
	int			i;

	for (i = first; i < md->nblocks && md->blocks[i].kind != RCA_BLOCK_TABLE; i++)
	{
		const RcaBlock *next = &md->blocks[i];

		if (uses[i] == uses[first])
			count++;
		else if (uses[i] != RCA_USE_NONE ||
				 (next->kind == RCA_BLOCK_HEADING && e->report->parts[i] != e->report->parts[first]))
			break;
	}
	add(e, block->line, block->kind == RCA_BLOCK_ITEM ? "list" :
		block->kind == RCA_BLOCK_HEADING ? "headings" : "text",
		RCA_NULL_STR,
		psprintf("%s: %d %s", uses[first] == RCA_USE_TIMELINE ? "timeline entries" : "action items",
				 count, block->kind == RCA_BLOCK_ITEM ? "items" :
				 block->kind == RCA_BLOCK_HEADING ? "headings" : "paragraphs"));
	return i;
}

RcaExplanations
rca_explain_report(const RcaReport *report)
{
	Explainer	e = {report, {NULL, 0}, 0};
	int			nth = 0;

	explain_metadata(&e);
	for (int i = 0; i < report->body.nblocks;)
	{
		const RcaBlock *block = &report->body.blocks[i];

		while (nth < report->nsections && report->sections[nth].line <= block->line)
		{
			const RcaSection *section = &report->sections[nth];

			add(&e, section->line, "section", section->heading,
				explain_section(report, section, nth));
			nth++;
		}
		if (block->kind == RCA_BLOCK_TABLE)
			explain_table(&e, block, report->uses[i]);
		if (block->kind != RCA_BLOCK_TABLE && report->uses[i] != RCA_USE_NONE)
		{
			int			next = explain_run(&e, i);

			/* sections within the run are its entries' headings */
			while (nth < report->nsections && next < report->body.nblocks &&
				   report->sections[nth].line < report->body.blocks[next].line)
				nth++;
			if (next == report->body.nblocks)
				nth = report->nsections;
			i = next;
		}
		else
			i++;
	}
	return e.list;
}
