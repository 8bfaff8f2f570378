/*
 * test/fuzz/fuzz_edits.c
 *
 * An edit is refused, with a place and a hint, or it makes a report.  Made once
 * more it changes nothing, and what it does not touch is said as before.
 */
#include "base/base.h"

#include "mb/pg_wchar.h"

#include "base/error.h"
#include "base/text.h"
#include "edit/rename_service.h"
#include "edit/set.h"
#include "edit/set_section.h"
#include "edit/verify.h"
#include "fuzz/fuzz_edits.h"
#include "fuzz/same.h"
#include "report/parse_report.h"

static const char *const keys[] = {
	"title", "date", "severity", "status", "services", "tags", "authors",
	"duration", "duration_minutes", "timezone", "start", "end", "other key",
};

static bool
is_utf8(RcaStr s)
{
	return memchr(s.data, '\0', s.len) == NULL &&
		pg_encoding_verifymbstr(PG_UTF8, s.data, s.len) == s.len;
}

static RcaNode *
new_node(RcaNodeKind kind, RcaStr text)
{
	RcaNode    *node = palloc0(sizeof(RcaNode));

	node->kind = kind;
	node->text = text;
	return node;
}

/* A mapping of one key: to a text, to a list of its words, or to null. */
static RcaNode *
new_changes(int which, RcaStr value)
{
	RcaNode    *changes = new_node(RCA_NODE_MAPPING, RCA_STR(""));
	const char *key = keys[which % lengthof(keys)];
	RcaNode    *node = new_node(RCA_NODE_STRING, value);
	const char *comma;

	if (which >= 2 * lengthof(keys))
	{
		node = new_node(RCA_NODE_SEQUENCE, RCA_STR(""));
		while ((comma = memchr(value.data, ',', value.len)) != NULL)
		{
			rca_node_append(node, new_node(RCA_NODE_STRING, rca_slice(value.data, comma)));
			value = rca_slice(comma + 1, value.data + value.len);
		}
		rca_node_append(node, new_node(RCA_NODE_STRING, value));
	}
	else if (which >= lengthof(keys))
		node = new_node(RCA_NODE_NULL, RCA_STR("null"));
	rca_node_append(changes, new_node(RCA_NODE_STRING, rca_str(key, (int) strlen(key))));
	rca_node_append(changes, node);
	return changes;
}

/* Makes the edit that a byte chooses; appends tells of one that adds each time. */
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
	if (which < 192)
	{
		section.subtree = which & 16;
		section.appends = *appends = which & 32;
		return rca_edit_section(begun, &section, result, err);
	}
	if (value.len > 2)
		return rca_rename_in_report(begun, rca_str(value.data, value.len / 2),
									rca_skip(value, value.len / 2), result, err);
	*result = source;
	return begun->report;
}

/* A key of metadata changes no row of a timeline but its instants. */
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
	if (which >= 192 || appends)
		return;
	after = edit(which, value, result, &again, &appends, &err);
	require(after != NULL && rca_equal(again, result), "the same edit changes nothing more");
}
