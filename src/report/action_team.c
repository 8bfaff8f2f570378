/*
 * src/report/action_team.c
 */
#include "base/base.h"

#include "base/text.h"
#include "report/action_team.h"
#include "report/date_order.h"
#include "report/team_words.h"
#include "values/date.h"

static void
take_state(const RcaConventions *conventions, RcaActionItem *item)
{
	int			state = -1;

	if (item->status.data != NULL)
		state = rca_taught(conventions, RCA_TAUGHT_STATUS, item->status);
	if (state >= 0)
		item->state = state;
}

/* A value that became a field is not an extra. */
static void
drop_extra(RcaActionItem *item, RcaStr value)
{
	int			kept = 0;

	for (int i = 0; i < item->nextra; i++)
	{
		if (!rca_equal(item->extra[i].value, value))
			item->extra[kept++] = item->extra[i];
	}
	item->nextra = kept;
}

/* "01/07/2025" in the order of the document or, without one, of the team */
static void
take_due_date(const RcaReport *report, RcaDayOrder order, RcaActionItem *item)
{
	RcaStr		text;
	RcaDay		day;

	if (item->due_date != RCA_NO_DATE || item->due_date_source.len == 0)
		return;
	text = rca_trim(rca_cell_text(&report->body, item->due_date_source));
	if (rca_day_read(text, &day) != text.len ||
		day.kind != RCA_DAY_TWO_NUMBERS || day.year == 0)
		return;
	rca_day_set_order(&day, order);
	item->due_date = day.date;
	if (item->due_date != RCA_NO_DATE)
		drop_extra(item, text);
}

void
rca_action_take_team(RcaReport *report)
{
	const RcaConventions *conventions = report->body.conventions;
	RcaDayOrder order = RCA_ORDER_OPEN;
	int			kept = 0;

	if (conventions == NULL || report->naction_items == 0)
		return;
	if (conventions->order != RCA_TAUGHT_NO_ORDER)
		order = rca_order_of_document(report);
	for (int i = 0; i < report->naction_items; i++)
	{
		RcaActionItem *item = &report->action_items[i];

		if (item->action.data != NULL &&
			rca_taught(conventions, RCA_TAUGHT_IGNORED_ROW, item->action) >= 0)
			continue;
		take_state(conventions, item);
		if (order != RCA_ORDER_OPEN)
			take_due_date(report, order, item);
		if (item->owner.data != NULL)
			item->owner = rca_team_name(&report->body, RCA_TAUGHT_OWNER, item->owner);
		report->action_items[kept++] = *item;
	}
	report->naction_items = kept;
}
