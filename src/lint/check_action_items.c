/*
 * src/lint/check_action_items.c
 */
#include "base/base.h"

#include "base/calendar.h"
#include "base/text.h"
#include "lint/checks.h"
#include "report/action_items.h"
#include "report/team_words.h"

static int
count_words(RcaStr s)
{
	int			n = 0;

	for (int i = 0; i < s.len; i++)
	{
		/* words of a script without blanks cannot be counted; assume many */
		if (IS_HIGHBIT_SET(s.data[i]))
			return PG_INT32_MAX;
		if (rca_is_word(s.data[i]) && (i == 0 || rca_is_space(s.data[i - 1])))
			n++;
	}
	return n;
}

static void
check_owner(RcaLint *lint, const RcaActionItem *item)
{
	RcaStr		written = rca_trim(item->owner_source);

	if (item->owner.data != NULL)
		return;
	if (written.len > 0)
		rca_add_finding_at(lint, RCA_RULE_PLACEHOLDER_OWNER, written,
						   item->line,
						   psprintf("the owner \"%.*s\" is a placeholder",
									rca_clip(written, 40), written.data));
	else
		rca_add_finding_at(lint, RCA_RULE_MISSING_OWNER, item->owner_source,
						   item->line, "the action item has no owner");
}

static void
check_due_date(RcaLint *lint, const RcaActionItem *item)
{
	RcaDate		incident = lint->report->metadata.date;
	RcaStr		written = rca_trim(item->due_date_source);

	if (item->due_date != RCA_NO_DATE)
	{
		if (incident != RCA_NO_DATE && item->due_date < incident)
			rca_add_finding_at(lint, RCA_RULE_DUE_BEFORE_INCIDENT,
							   item->due_date_source, item->line,
							   "the action item is due before the incident");
	}
	else if (written.len > 0 && !rca_is_placeholder(written))
		rca_add_finding_at(lint, RCA_RULE_INVALID_DUE_DATE, written,
						   item->line,
						   psprintf("\"%.*s\" is not a valid date",
									rca_clip(written, 40), written.data));
	else if (rca_action_is_open(item))
		rca_add_finding_at(lint, RCA_RULE_MISSING_DUE_DATE, item->due_date_source,
						   item->line, "the action item has no due date");
}

static void
check_item(RcaLint *lint, const RcaActionItem *item)
{
	RcaStr		priority = item->priority;

	check_owner(lint, item);
	check_due_date(lint, item);
	if (priority.data != NULL &&
		rca_team_rank(&lint->report->body, priority) == RCA_NO_RANK)
		rca_add_finding_at(lint, RCA_RULE_UNKNOWN_PRIORITY,
						   item->priority_source, item->line,
						   psprintf("\"%.*s\" is not a known priority",
									rca_clip(priority, 40), priority.data));
	if (item->action.data == NULL || count_words(item->action) < 2 ||
		rca_is_vague_action(item->action))
		rca_add_finding_at(lint, RCA_RULE_VAGUE_ACTION, item->action_source,
						   item->line,
						   "the action item does not say what to do");
	if (item->ticket.data == NULL && rca_action_is_open(item))
		rca_add_finding_line(lint, RCA_RULE_MISSING_TICKET, item->line,
							 "the action item has no ticket");
}

void
rca_check_action_items(RcaLint *lint)
{
	if (lint->report->naction_items == 0)
		rca_add_finding_missing(lint, RCA_RULE_MISSING_ACTION_ITEMS,
								"action_items", "the report has no action items");
	for (int i = 0; i < lint->report->naction_items; i++)
		check_item(lint, &lint->report->action_items[i]);
}
