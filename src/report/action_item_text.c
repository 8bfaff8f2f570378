/*
 * src/report/action_item_text.c
 *
 * People put what is said of an item before it ("DONE 2025-05-14 - ...",
 * "@kim: ...", "[P0] ...") or after it ("... (@kim, due 2025-05-20)", "... -
 * Owner: kim", "... 📅 2025-05-20").  So a text is read from both ends, piece
 * by piece, as long as a piece is understood as a whole; what is not stays in
 * the text.
 */
#include "base/base.h"

#include "base/text.h"
#include "report/action_before.h"
#include "report/action_behind.h"
#include "report/action_fields.h"
#include "report/action_item_text.h"
#include "report/action_joints.h"
#include "report/action_people.h"
#include "report/action_pieces.h"
#include "report/action_progress.h"
#include "report/action_signs.h"
#include "values/ticket.h"

/* "Issue #12: fix it (#15)": the ticket that a text is named by, or a null string */
static RcaStr
ticket_of_name(RcaStr text)
{
	const char *colon = memchr(text.data, ':', Min(text.len, RCA_ACTION_MAX_KEY));
	RcaStr		name;

	if (colon == NULL)
		return RCA_NULL_STR;
	name = rca_trim(rca_slice(text.data, colon));
	return rca_is_tickets(name) ? rca_ticket_find(name, NULL) : RCA_NULL_STR;
}

void
rca_action_text_read(RcaActionItem *item, RcaStr text)
{
	RcaStr		box;
	RcaStr		named = RCA_NULL_STR;
	RcaActionState state;
	int			signs;

	text = rca_action_trim(text);
	state = rca_action_box(text, &box);
	if (state != RCA_STATE_UNSTATED && box.len > 0)
	{
		rca_action_take_state(item, state);
		text = rca_action_trim(box);
	}
	signs = rca_action_signs(text);
	if (item->ticket.data == NULL && (signs & RCA_SIGN_HASH) && (signs & RCA_SIGN_COLON))
		named = ticket_of_name(text);
	for (int i = 0; i < RCA_ACTION_MAX_PIECES && text.len > 0; i++)
	{
		RcaStr		left = text;

		if (!rca_action_strip_behind(item, &left, signs) &&
			!(i > 0 && rca_action_strip_name(item, &left)))
		{
			/* a full stop may follow all of it */
			if (left.len < 2 || left.data[left.len - 1] != '.')
				break;
			left.len--;
			if (!rca_action_strip_behind(item, &left, signs))
				break;
		}
		left = rca_action_trim_joints(left);
		if (left.len == 0)
			break;
		text = left;
		signs = rca_action_signs(text);
	}
	for (int i = 0; i < RCA_ACTION_MAX_PIECES && text.len > 0; i++)
	{
		RcaStr		left = text;

		if (!rca_action_strip_before(item, &left, signs))
			break;
		left = rca_action_trim_joints(left);
		if (left.len == 0)
			break;
		text = left;
	}
	(void) rca_action_strip_strike(item, &text);
	/* "@kim to add an alert" */
	if (item->owner.data != NULL && text.len > 3 && rca_starts_nocase(text, RCA_STR("to ")))
		text = rca_skip(text, 3);
	item->action = rca_action_trim(text);
	if (named.data != NULL)
		item->ticket = named;
	if (item->ticket.data == NULL && (signs & RCA_SIGN_DIGIT) &&
		(signs & (RCA_SIGN_HASH | RCA_SIGN_HYPHEN | RCA_SIGN_COLON)))
		item->ticket = rca_ticket_find(text, NULL);
	if (item->owner.data == NULL && (signs & RCA_SIGN_AT))
		item->owner = rca_action_find_mention(text);
	if (item->owner.data == NULL && text.len > 0)
		item->owner = rca_action_find_subject(item->action);
	/* a sentence has a full stop, here or in what was taken off */
	if (item->state == RCA_STATE_UNSTATED && text.len > 0 &&
		((signs & (RCA_SIGN_STOP | RCA_SIGN_WIDE)) || rca_to_lower(text.data[0]) == 'w'))
		item->state = rca_state_of_sentence(text);
}

void
rca_action_detail_read(RcaActionItem *item, RcaStr text)
{
	RcaStr		value;
	RcaColumn	field;
	int			open;
	int			width;

	text = rca_action_trim(text);
	if (text.len == 0)
		return;
	field = rca_action_field_read(text, &value);
	if (field != RCA_COLUMN_OTHER)
	{
		(void) rca_action_take_field(item, field, value);
		return;
	}
	open = rca_action_opening_bracket(text, &width);
	if (open >= 0)
		(void) rca_action_pieces_read(item,
									  rca_slice(text.data + open + width,
												text.data + text.len - width),
									  RCA_ACTION_IN_BRACKETS);
	if (item->state == RCA_STATE_UNSTATED && rca_starts_nocase(text, RCA_STR("this")))
		item->state = rca_state_of_sentence(text);
}

bool
rca_action_is_marked(RcaStr text)
{
	RcaActionItem item;
	RcaStr		box;

	if (rca_action_box(text, &box) != RCA_STATE_UNSTATED)
		return true;
	memset(&item, 0, sizeof(item));
	item.due_date = RCA_NO_DATE;
	rca_action_text_read(&item, text);
	return item.owner.data != NULL || item.ticket.data != NULL ||
		item.due_date != RCA_NO_DATE;
}
