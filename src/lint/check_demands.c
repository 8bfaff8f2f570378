/*
 * src/lint/check_demands.c
 *
 * Checks what only a user's policy requires: keys that must exist, the values
 * that they may have, and the order of parts.
 */
#include "base/base.h"

#include "base/text.h"
#include "lint/checks.h"
#include "report/sections.h"
#include "words/vocabulary.h"

/*
 * The value of a key, by its name in the front matter.  If the key is a usual
 * one, also by another name for the same, and at the top of the body.
 */
static const RcaNode *
value_of_key(const RcaReport *report, RcaStr name)
{
	const RcaNode *value = rca_node_get(report->front_matter.root, rca_cstring(name));
	int			ignored;
	RcaKey		key = rca_key_of(name, &ignored);

	return value == NULL && key != RCA_KEY_OTHER ? report->values[key] : value;
}

/* Is a value missing, or only a placeholder? */
static bool
has_no_value(const RcaNode *value)
{
	RcaStr		text;

	if (value->kind >= RCA_NODE_SEQUENCE)
		return value->nitems == 0;
	text = rca_node_text(value);
	return text.len == 0 || rca_is_placeholder(text);
}

static void
check_required_keys(RcaLint *lint)
{
	const RcaStrList *keys = &lint->policy->required_keys;

	for (int i = 0; i < keys->count; i++)
	{
		RcaStr		key = keys->items[i];
		const RcaNode *value = value_of_key(lint->report, key);
		int			shown = rca_clip(key, 60);

		if (value == NULL)
			rca_add_finding_missing(lint, RCA_RULE_MISSING_KEY, "front_matter",
									psprintf("the key \"%.*s\" is missing", shown, key.data));
		else if (has_no_value(value))
			rca_add_finding_node(lint, RCA_RULE_MISSING_KEY, value,
								 psprintf("the key \"%.*s\" has no value", shown, key.data));
	}
}

static bool
is_allowed(const RcaAllowed *allowed, RcaStr value)
{
	for (int i = 0; i < allowed->values.count; i++)
	{
		if (rca_equal_nocase(rca_trim(allowed->values.items[i]), value))
			return true;
	}
	return false;
}

/*
 * Reports a value that is not allowed, at its node, or at a line if it has
 * none.
 */
static void
check_value(RcaLint *lint, const RcaAllowed *allowed, RcaStr value,
			const RcaNode *node, int line)
{
	const char *message;

	if (value.len == 0 || is_allowed(allowed, value))
		return;
	message = psprintf("\"%.*s\" is not an allowed value of \"%.*s\"",
					   rca_clip(value, 60), value.data,
					   rca_clip(allowed->key, 60), allowed->key.data);
	if (node != NULL)
		rca_add_finding_node(lint, RCA_RULE_VALUE_NOT_ALLOWED, node, message);
	else
		rca_add_finding_line(lint, RCA_RULE_VALUE_NOT_ALLOWED, Max(line, 1), message);
}

static void
check_key(RcaLint *lint, const RcaAllowed *allowed)
{
	const RcaNode *value = value_of_key(lint->report, allowed->key);

	if (value == NULL || value->kind == RCA_NODE_MAPPING || has_no_value(value))
		return;
	if (value->kind != RCA_NODE_SEQUENCE)
		check_value(lint, allowed, rca_node_text(value), value, 0);
	for (int i = 0; value->kind == RCA_NODE_SEQUENCE && i < value->nitems; i++)
		check_value(lint, allowed, rca_node_text(value->items[i]), value->items[i], 0);
}

/* Checks the tags or the services, wherever the report states them. */
static void
check_list(RcaLint *lint, const RcaAllowed *allowed, const RcaStrList *list,
		   RcaKey key, int line)
{
	const RcaNode *value = line > 0 ? NULL : lint->report->values[key];

	for (int i = 0; i < list->count; i++)
		check_value(lint, allowed, list->items[i],
					value == NULL ? NULL : rca_item_node(value, list, i), line);
}

static void
check_allowed_values(RcaLint *lint)
{
	const RcaReport *report = lint->report;

	for (int i = 0; i < lint->policy->nallowed; i++)
	{
		const RcaAllowed *allowed = &lint->policy->allowed[i];

		if (allowed->kind == RCA_ALLOWED_KEY)
			check_key(lint, allowed);
		else if (allowed->kind == RCA_ALLOWED_TAGS)
			check_list(lint, allowed, &report->metadata.tags, RCA_KEY_TAGS, 0);
		else
			check_list(lint, allowed, &report->metadata.services, RCA_KEY_SERVICES,
					   report->services_line);
	}
}

void
rca_check_demands(RcaLint *lint)
{
	check_required_keys(lint);
	check_allowed_values(lint);
	rca_check_order(lint, RCA_RULE_PART_ORDER, lint->policy->place);
}
