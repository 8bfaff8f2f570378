/*
 * src/report/action_pieces.c
 *
 * Pieces of an action item's text, and lists of them.
 */
#include "base/base.h"

#include "base/text.h"
#include "report/action_fields.h"
#include "report/action_joints.h"
#include "report/action_people.h"
#include "report/action_pieces.h"
#include "report/action_progress.h"
#include "values/due.h"
#include "values/ticket.h"

bool
rca_action_piece_read(RcaActionItem *item, RcaStr s, RcaActionPlace place)
{
	RcaStr		value;
	RcaColumn	field;
	int			length;
	RcaActionState state;

	s = rca_action_trim(s);
	if (s.len == 0)
		return true;
	field = rca_action_field_read(s, &value);
	if (field != RCA_COLUMN_OTHER)
	{
		/* a value is taken as it stands, whatever it is */
		(void) rca_action_take_field(item, field, value);
		return true;
	}
	if (s.data[0] == '@' || rca_is_alpha(s.data[0]) || IS_HIGHBIT_SET(s.data[0]))
	{
		if (rca_action_people_read(item, s) || rca_action_status_read(item, s))
			return true;
		if (rca_due_word_length(s) > 0 && rca_action_take_due(item, s))
			return true;
	}
	if (rca_is_severity_code(s) && item->priority.data == NULL)
	{
		item->priority = s;
		return true;
	}
	if (rca_is_tickets(s))
		return rca_action_take_ticket(item, s);
	state = rca_state_mark(s, &length);
	if (state != RCA_STATE_UNSTATED &&
		(length == s.len ||
		 rca_action_status_read(item, rca_action_trim(rca_skip(s, length)))))
	{
		rca_action_take_state(item, state);
		return true;
	}
	return place != RCA_ACTION_BEFORE && rca_action_take_due(item, s);
}

/* The length of what parts two pieces at pos, or 0. */
static int
joint_length(RcaStr s, int pos)
{
	static const RcaStr wide[] =
	{
		RCA_LITERAL("、"), RCA_LITERAL("，"), RCA_LITERAL("；"),
	};

	if (s.data[pos] == ',' || s.data[pos] == ';' || s.data[pos] == '|')
		return 1;
	for (int i = 0; IS_HIGHBIT_SET(s.data[pos]) && i < lengthof(wide); i++)
	{
		if (rca_starts_nocase(rca_skip(s, pos), wide[i]))
			return wide[i].len;
	}
	return rca_action_dash_length(s, pos);
}

/* The end of the first part of s, up to a comma or the like. */
static int
part_end(RcaStr s, int from)
{
	/* most are letters, which part nothing */
	while (from < s.len && (rca_is_alpha(s.data[from]) || joint_length(s, from) == 0))
		from++;
	return from;
}

/* The parts of a list of pieces: are all of them understood, is any a field? */
static bool
read_parts(RcaActionItem *item, RcaStr s, RcaActionPlace place,
		   bool *any_field)
{
	bool		all = true;
	int			pos = 0;
	int			count = 0;

	*any_field = false;
	while (pos < s.len && count++ < RCA_ACTION_MAX_PIECES)
	{
		int			end = part_end(s, pos);
		int			next = end < s.len ? part_end(s, end + 1) : end;
		RcaStr		piece = rca_slice(s.data + pos, s.data + end);
		RcaStr		two = rca_slice(s.data + pos, s.data + next);
		RcaStr		value;
		RcaColumn	field = rca_action_field_read(piece, &value);

		*any_field |= (field != RCA_COLUMN_OTHER);
		/* a value is taken as it stands, whatever it is */
		if (field != RCA_COLUMN_OTHER && field != RCA_COLUMN_DUE_DATE)
			(void) rca_action_take_field(item, field, value);
		else if (field == RCA_COLUMN_DUE_DATE && rca_action_take_due(item, value))
			;
		/* a comma may be part of a day: "May 20, 2025" */
		else if (next > end &&
				 rca_due_read(field == RCA_COLUMN_OTHER ? two :
							  rca_slice(value.data, s.data + next)) != RCA_NO_DATE &&
				 rca_action_piece_read(item, two, place))
			end = next;
		else
			all &= rca_action_piece_read(item, piece, place);
		pos = end + (end < s.len ? joint_length(s, end) : 0);
	}
	return all && pos >= s.len;
}

bool
rca_action_pieces_read(RcaActionItem *item, RcaStr s, RcaActionPlace place)
{
	RcaActionItem before = *item;
	RcaActionItem parts;
	bool		any_field;

	if (read_parts(item, s, place, &any_field))
		return true;
	parts = *item;
	*item = before;
	if (rca_action_piece_read(item, s, place))
		return true;
	any_field &= (place == RCA_ACTION_IN_BRACKETS);
	*item = any_field ? parts : before;
	return any_field;
}
