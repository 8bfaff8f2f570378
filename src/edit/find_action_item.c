/*
 * src/edit/find_action_item.c
 */
#include "base/base.h"

#include "base/text.h"
#include "edit/find_action_item.h"
#include "report/action_keys.h"

static bool
refuse_key(RcaStr key, RcaError *err)
{
	err->kind = RCA_ERROR_EDIT;
	err->line = err->col = 0;
	err->message = psprintf("action item \"%.*s\" does not exist", rca_clip(key, 64), key.data);
	err->detail = "No action item of the report has this key.";
	err->hint = "The keys are in column key of rca_action_items. A key changes when the ticket changes, or, if there is no ticket, when the action changes.";
	return false;
}

bool
rca_action_item_of_key(const RcaReport *report, RcaStr key, int *item, RcaError *err)
{
	RcaStr	   *keys = rca_action_keys(report->action_items, report->naction_items);

	for (*item = 0; *item < report->naction_items; (*item)++)
	{
		if (rca_equal(keys[*item], key))
			return true;
	}
	return refuse_key(key, err);
}
