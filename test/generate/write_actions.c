/*
 * test/generate/write_actions.c
 *
 * Writes the action items of a report.
 */
#include "base/base.h"

#include "generate.h"

static const char *const texts[] =
{
	"Add an alert on the queue", "Write a runbook", "Limit retries of the client",
	"Test the failover every month", "Raise the size of the pool",
};

/* The spelling of a due date; an empty string if there is none. */
static const char *
spell_due(const Choice *choice, RcaDate due)
{
	static const int styles[] = {
		[DUE_ISO] = DATE_ISO,
		[DUE_LONG] = DATE_LONG,
		[DUE_SHORT] = DATE_SHORT,
		[DUE_DOTS] = DATE_DOTS,
	};
	Choice		english = *choice;

	if (due == RCA_NO_DATE)
		return "";
	english.variant[DIM_LANGUAGE] = LANG_EN;
	return spell_date(&english, due, styles[choice->variant[DIM_DUE]]);
}

static void
put_table_action(Written *out, const Choice *choice, const ActionFact *action,
				 int number)
{
	const char *owner = fact_owner(action);
	const char *ticket = fact_ticket(action);

	put(out, "|");
	if (choice->variant[DIM_ACTIONS] == ACTIONS_TABLE_NUMBERED)
		put(out, " %d |", number + 1);
	put(out, " %s act%02dx | %s | %s | %s | %s |\n", texts[action->action % lengthof(texts)],
		number, owner != NULL ? owner : "", spell_due(choice, action->due),
		action->is_open ? (action->action % 2 ? "Open" : "In progress") : "Done",
		ticket != NULL ? ticket : "");
}

/* "- [ ] Write a runbook (owner: Alice, due: 2025-04-01)" */
static void
put_task(Written *out, const Choice *choice, const ActionFact *action, int number)
{
	const char *sign = choice->variant[DIM_ACTIONS] == ACTIONS_TASKS ? ": " : "=";
	const char *owner = fact_owner(action);
	const char *due = spell_due(choice, action->due);

	put(out, "- [%s] %s act%02dx", action->is_open ? " " : "x",
		texts[action->action % lengthof(texts)], number);
	if (owner != NULL || due[0] != '\0')
		put(out, " (");
	if (owner != NULL)
		put(out, "owner%s%s", sign, owner);
	if (due[0] != '\0')
		put(out, "%sdue%s%s", owner != NULL ? ", " : "", sign, due);
	if (owner != NULL || due[0] != '\0')
		put(out, ")");
	put(out, "\n");
}

/* "- [ ] Payments team — write a runbook — 2025-04-01" */
static void
put_dashes(Written *out, const Choice *choice, const ActionFact *action, int number)
{
	const char *owner = fact_owner(action);
	const char *due = spell_due(choice, action->due);

	put(out, "- [%s] ", action->is_open ? " " : "x");
	if (owner != NULL && strstr(owner, " team") != NULL)
		put(out, "%s — ", owner);
	put(out, "%s act%02dx", texts[action->action % lengthof(texts)], number);
	if (due[0] != '\0')
		put(out, " — %s", due);
	put(out, "\n");
}

void
actions_write(Written *out, const Facts *facts, const Choice *choice)
{
	int			layout = choice->variant[DIM_ACTIONS];

	if (layout == ACTIONS_NONE)
		return;
	put(out, "\n## Action Items\n\n");
	if (layout == ACTIONS_TABLE)
		put(out, "| Action | Owner | Due Date | Status | Ticket |\n|---|---|---|---|---|\n");
	else if (layout == ACTIONS_TABLE_NUMBERED)
		put(out, "| # | Action | Owner | Due | Status | Ticket |\n|---|---|---|---|---|---|\n");
	for (int i = 0; i < facts->nactions; i++)
	{
		const ActionFact *action = &facts->actions[i];
		ExpectedAction *expected;

		if (action->left_out)
			continue;
		expected = &out->expected_actions[out->nexpected_actions++];
		expected->line = out->line;
		expected->number = i;
		if (layout == ACTIONS_TABLE || layout == ACTIONS_TABLE_NUMBERED)
			put_table_action(out, choice, action, i);
		else if (layout == ACTIONS_DASHES)
			put_dashes(out, choice, action, i);
		else
			put_task(out, choice, action, i);
	}
}
