/*
 * test/fuzz/fuzz_edits.c
 *
 * An edit must be refused, with a place and a hint, or make a report.  Making
 * it again must change nothing, and what it does not touch must not change.
 */
#include "base/base.h"

#include "base/error.h"
#include "base/text.h"
#include "edit/rename_service.h"
#include "edit/set.h"
#include "edit/set_action_item.h"
#include "edit/set_section.h"
#include "edit/set_timeline_entry.h"
#include "edit/verify.h"
#include "fuzz/fuzz_edits.h"
#include "fuzz/same.h"
#include "report/action_keys.h"
#include "report/parse_report.h"

static const char *const keys[] = {
	"title", "date", "severity", "status", "services", "tags", "authors",
	"duration", "duration_minutes", "timezone", "start", "end", "other key",
};

/*
 * A mapping with one key, whose value is a text, a list of its words, or null.
 */
static RcaNode *
new_changes(int which, RcaStr value)
{
	RcaNode    *changes = rca_node_new(RCA_NODE_MAPPING, RCA_STR(""));
	const char *key = keys[which % lengthof(keys)];
	RcaNode    *node = rca_node_new(RCA_NODE_STRING, value);
	const char *comma;

	if (which >= 2 * lengthof(keys))
	{
		node = rca_node_new(RCA_NODE_SEQUENCE, RCA_STR(""));
		while ((comma = memchr(value.data, ',', value.len)) != NULL)
		{
			rca_node_append(node, rca_node_new(RCA_NODE_STRING, rca_slice(value.data, comma)));
			value = rca_slice(comma + 1, value.data + value.len);
		}
		rca_node_append(node, rca_node_new(RCA_NODE_STRING, value));
	}
	else if (which >= lengthof(keys))
		node = rca_node_new(RCA_NODE_NULL, RCA_STR("null"));
	rca_node_append(changes, rca_node_new(RCA_NODE_STRING, rca_str(key, (int) strlen(key))));
	rca_node_append(changes, node);
	return changes;
}

/* An edit of a row: a field is set, the row is removed, or a row is added. */
typedef struct RowEdit
{
	bool		is_entry;		/* a timeline entry, otherwise an action item */
	int			change;			/* change of the number of rows */
	const char *field;
} RowEdit;

/*
 * The bytes from FIRST_ROW_EDIT on choose one of these, with four bytes for
 * each.
 */
static const RowEdit row_edits[] =
{
	{false, 0, "raw_status"}, {false, 0, "owner"}, {false, 0, "due_date"}, {false, 0, "ticket"},
	{false, 0, "action"}, {false, 1, "action"}, {false, -1, NULL},
	{true, 0, "event"}, {true, 0, "at"}, {true, 0, "milestone"}, {true, 1, "event"}, {true, -1, NULL},
};

#define FIRST_ROW_EDIT	(256 - 4 * (int) lengthof(row_edits))
#define FIRST_RENAME	192

static void
append_pair(RcaNode *mapping, const char *key, RcaStr value)
{
	rca_node_append(mapping, rca_node_new(RCA_NODE_STRING, rca_str(key, (int) strlen(key))));
	rca_node_append(mapping, rca_node_new(RCA_NODE_STRING, value));
}

/* The chosen row, or -1 if there is none. */
static int
chosen_row(int which, int count)
{
	return count == 0 ? -1 : which % 4 * (count - 1) / 3;
}

static const RcaReport *
edit_entry(const RowEdit *row, int which, RcaEdit *begun, RcaNode *fields, RcaStr *result, RcaError *err)
{
	const RcaReport *report = begun->report;
	int			n = chosen_row(which, report->ntimeline);
	RcaStr		event;

	if (row->change > 0)
	{
		append_pair(fields, "at", RCA_STR("2025-03-23T05:31Z"));
		return rca_add_timeline_entry(begun, fields, result, err);
	}
	if (n < 0)
		return report;
	event = report->timeline[n].event.data ? report->timeline[n].event : RCA_STR("");
	return row->change < 0 ?
		rca_remove_timeline_entry(begun, report->timeline[n].line, event, result, err) :
		rca_set_timeline_entry(begun, report->timeline[n].line, event, fields, result, err);
}

static const RcaReport *
edit_item(const RowEdit *row, int which, RcaEdit *begun, RcaNode *fields, RcaStr *result, RcaError *err)
{
	const RcaReport *report = begun->report;
	int			n = chosen_row(which, report->naction_items);
	RcaStr		key;

	if (row->change > 0)
		return rca_add_action_item(begun, fields, result, err);
	if (n < 0)
		return report;
	key = rca_action_keys(report->action_items, report->naction_items)[n];
	return row->change < 0 ? rca_remove_action_item(begun, key, result, err) :
		rca_set_action_item(begun, key, fields, result, err);
}

/*
 * Checks the number of rows of the edited kind, and that rows of other kinds
 * have not changed.
 */
static void
compare_counts(const RowEdit *row, const RcaReport *before, const RcaReport *after)
{
	int			entries = row->is_entry ? row->change : 0;
	int			items = row->is_entry ? 0 : row->change;

	require(after->ntimeline == before->ntimeline + entries, "number of entries");
	require(after->naction_items == before->naction_items + items, "number of action items");
	for (int i = 0; !row->is_entry && i < before->ntimeline; i++)
	{
		require(before->timeline[i].at == after->timeline[i].at, "another time");
		require_same(before->timeline[i].event, after->timeline[i].event, "another event");
	}
	for (int i = 0; row->is_entry && i < before->naction_items; i++)
	{
		require_same(before->action_items[i].action, after->action_items[i].action, "another action");
		require_same(before->action_items[i].owner, after->action_items[i].owner, "another owner");
		require(before->action_items[i].state == after->action_items[i].state, "another state");
	}
}

static const RcaReport *
edit_row(int which, RcaStr value, RcaEdit *begun, RcaStr *result, bool *appends, RcaError *err)
{
	const RowEdit *row = &row_edits[(which - FIRST_ROW_EDIT) / 4];
	RcaNode    *fields = rca_node_new(RCA_NODE_MAPPING, RCA_STR(""));
	const RcaReport *before = begun->report;
	const RcaReport *after;

	*result = begun->text;
	*appends = (row->change != 0);
	if (row->field != NULL)
		append_pair(fields, row->field, value);
	after = row->is_entry ? edit_entry(row, which, begun, fields, result, err) :
		edit_item(row, which, begun, fields, result, err);
	if (after != NULL && after != before)
		compare_counts(row, before, after);
	return after;
}

/*
 * The name to replace: that of a service for every other byte, otherwise any
 * words.
 */
static RcaStr
renamed(const RcaReport *report, int which, RcaStr value)
{
	const RcaStrList *services = &report->metadata.services;

	if (which % 2 == 0 && services->count > 0)
		return services->items[which / 2 % services->count];
	return rca_str(value.data, value.len / 2);
}

/*
 * Makes the edit that a byte chooses.  *appends says whether it adds something
 * each time.
 */
static const RcaReport *
edit(int which, RcaStr value, RcaStr source, RcaStr *result, bool *appends, RcaError *err)
{
	RcaSectionEdit section = {.part = which % 16 + 1, .content = value};
	RcaEdit    *begun = rca_edit_begin(source, NULL, err);

	*appends = false;
	if (begun == NULL)
		return NULL;
	if (which < 3 * lengthof(keys))
		return rca_set_keys(begun, new_changes(which, value), result, err);
	if (which < FIRST_RENAME)
	{
		section.subtree = which & 16;
		section.appends = *appends = which & 32;
		return rca_edit_section(begun, &section, result, err);
	}
	if (which >= FIRST_ROW_EDIT)
		return edit_row(which, value, begun, result, appends, err);
	if (value.len > 2)
		return rca_rename_in_report(begun, renamed(begun->report, which, value),
									rca_skip(value, value.len / 2), result, err);
	*result = source;
	return begun->report;
}

/* A key of metadata may only change the instants of a timeline. */
static void
compare_rows(const RcaReport *before, const RcaReport *after)
{
	require(before->ntimeline == after->ntimeline, "entries");
	for (int i = 0; i < before->ntimeline; i++)
		require(rca_same_str(before->timeline[i].event, after->timeline[i].event), "an event");
	require(before->naction_items == after->naction_items, "action items");
	for (int i = 0; i < before->naction_items; i++)
		require(rca_same_str(before->action_items[i].action, after->action_items[i].action) &&
				rca_same_str(before->action_items[i].owner, after->action_items[i].owner) &&
				before->action_items[i].due_date == after->action_items[i].due_date,
				"an action item");
	require(before->nsections == after->nsections, "sections");
}

void
run_edit(RcaStr input)
{
	int			which;
	RcaStr		value;
	RcaStr		source;
	RcaStr		result = RCA_NULL_STR;
	RcaStr		again = RCA_NULL_STR;
	const RcaReport *before;
	const RcaReport *after;
	RcaError	err = {0};
	bool		appends;

	if (input.len < 2)
		return;
	which = (unsigned char) input.data[0];
	value = rca_skip(input, 2);
	value.len = Min(value.len, (unsigned char) input.data[1] % 64);
	source = rca_skip(input, 2 + value.len);
	if (!is_utf8(value) || !is_utf8(source) ||
		(before = rca_report_parse(source, RCA_READ_FACTS, &err)) == NULL)
		return;

	after = edit(which, value, source, &result, &appends, &err);
	if (after == NULL)
	{
		require(err.message != NULL && err.detail != NULL && err.hint != NULL,
				"a refusal says what and what to do");
		return;
	}
	require(is_utf8(result), "the result is UTF-8");
	if (which < 3 * lengthof(keys))
		compare_rows(before, after);
	if ((which >= FIRST_RENAME && which < FIRST_ROW_EDIT) || appends)
		return;
	after = edit(which, value, result, &again, &appends, &err);
	require(after != NULL && rca_equal(again, result), "the same edit changes nothing more");
}
