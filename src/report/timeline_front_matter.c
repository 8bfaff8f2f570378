/*
 * src/report/timeline_front_matter.c
 *
 * Status pages, and reports that are made by programs, write a timeline as a
 * list in the front matter: of mappings, as {time: ..., event: ...}, or of texts,
 * as "10:00 UTC - Disk full".
 */
#include "base/base.h"

#include "base/text.h"
#include "front_matter/node.h"
#include "report/team_words.h"
#include "report/timeline_front_matter.h"
#include "values/when_cell.h"

static const char *const list_keys[] = {
	"timeline", "events", "updates", "incident_updates", "incident_states", "states",
};

static const char *const time_keys[] = {
	"time", "at", "date", "datetime", "timestamp", "when",
};

static const char *const event_keys[] = {
	"event", "what", "description", "content", "message", "text", "body", "summary", "title",
};

static const char *const milestone_keys[] = {
	"milestone", "phase", "status", "state", "type",
};

/* The first of some keys that a mapping has with a text, or NULL. */
static const RcaNode *
find_text(const RcaNode *mapping, const char *const *keys, int nkeys)
{
	for (int i = 0; i < nkeys; i++)
	{
		const RcaNode *value = rca_node_get(mapping, keys[i]);

		if (value != NULL && rca_node_text(value).data != NULL)
			return value;
	}
	return NULL;
}

/* The text of a node in one line. */
static RcaStr
line_of(const RcaNode *node)
{
	RcaStr		s = rca_node_text(node);
	char	   *copy;

	if (memchr(s.data, '\n', s.len) == NULL)
		return s;
	copy = palloc(s.len);
	for (int i = 0; i < s.len; i++)
		copy[i] = s.data[i] == '\n' || s.data[i] == '\r' ? ' ' : s.data[i];
	return rca_str(copy, s.len);
}

/* What an item says about time and about what happened; false if it is neither. */
static bool
read_item(const RcaTimelineReader *reader, const RcaNode *item, RcaTimeMark *mark)
{
	RcaReading *reading = reader->report->body.reading;
	const RcaNode *time;
	const RcaNode *event;

	rca_time_mark_init(mark);
	if (item->kind == RCA_NODE_STRING)
		return rca_entry_text_read(line_of(item), &mark->text) &&
			rca_timeline_is_timed(&mark->text) && rca_reads_when(reading, &mark->text.when);
	if (item->kind != RCA_NODE_MAPPING)
		return false;
	time = find_text(item, time_keys, lengthof(time_keys));
	event = find_text(item, event_keys, lengthof(event_keys));
	if (time != NULL)
	{
		mark->text.raw_time = line_of(time);
		mark->text.readable = rca_when_read_cell(mark->text.raw_time, &mark->text.when,
												 &mark->text.end) &&
			rca_reads_when(reading, &mark->text.when);
		if (!mark->text.readable)
		{
			mark->text.when = mark->text.end = rca_no_when;
			mark->text.when.clock = RCA_UNKNOWN_CLOCK;
		}
	}
	if (event != NULL)
		mark->text.event = line_of(event);
	return event != NULL || time != NULL;
}

static bool
read_items(RcaTimelineReader *reader, const RcaNode *list)
{
	for (int i = 0; i < list->nitems; i++)
	{
		RcaTimeMark mark;
		const RcaNode *milestone;
		RcaTimelineEntry *entry;

		if (!read_item(reader, list->items[i], &mark))
			continue;
		if (!rca_timeline_add_text(reader, &mark, list->items[i]->line))
			return false;
		entry = rca_timeline_last(reader);
		milestone = list->items[i]->kind != RCA_NODE_MAPPING ? NULL :
			find_text(list->items[i], milestone_keys, lengthof(milestone_keys));
		if (milestone == NULL ||
			rca_team_milestone(&reader->report->body, rca_node_text(milestone)) == RCA_MILESTONE_NONE)
			continue;
		entry->milestone = rca_team_milestone(&reader->report->body, rca_node_text(milestone));
		entry->milestone_stated = true;
	}
	return true;
}

/* Do at least two items of a list say when something happened? */
static bool
is_timeline(const RcaTimelineReader *reader, const RcaNode *list)
{
	int			timed = 0;

	if (list == NULL || list->kind != RCA_NODE_SEQUENCE)
		return false;
	for (int i = 0; i < list->nitems; i++)
	{
		RcaTimeMark mark;

		timed += (read_item(reader, list->items[i], &mark) && mark.text.readable &&
				  (mark.text.when.clock >= 0 || mark.text.when.is_relative));
	}
	return timed >= 2 || (timed == 1 && list->nitems <= 3);
}

bool
rca_timeline_front_matter_read(RcaTimelineReader *reader)
{
	const RcaNode *root = reader->report->front_matter.root;

	for (int i = 0; root != NULL && root->kind == RCA_NODE_MAPPING && i < lengthof(list_keys); i++)
	{
		const RcaNode *list = rca_node_get(root, list_keys[i]);

		if (is_timeline(reader, list))
			return read_items(reader, list);
	}
	return true;
}
