/*
 * src/report/action_item_text.c
 *
 * People put what is said of an item before it ("DONE 2025-05-14 - ...",
 * "@kim: ...", "[P0] ...") or behind it ("... (@kim, due 2025-05-20)", "... -
 * Owner: kim", "... 📅 2025-05-20").  So a text is read from both ends, piece
 * by piece, as long as a piece is understood as a whole; what is not stays in
 * the text.
 */
#include "base/base.h"

#include "base/text.h"
#include "report/action_item_text.h"
#include "values/due.h"
#include "values/ticket.h"
#include "words/fold.h"

#define MAX_OWNER	60			/* bytes; a longer value is a sentence */
#define MAX_KEY		24			/* bytes of "Target completion date" */
#define MAX_PIECES	16			/* read of one end of a text */
#define MAX_LABEL	60			/* bytes before a colon or a dash */

/* What stands where: a day alone is when an item is due only behind it. */
typedef enum Place
{
	BEFORE,
	BEHIND,
	IN_BRACKETS,				/* behind it, in parentheses or brackets */
} Place;

RcaStr
rca_action_trim(RcaStr s)
{
	static const RcaStr wide[] =
	{
		RCA_LITERAL("\xc2\xa0"), RCA_LITERAL("\xe3\x80\x80"),
		RCA_LITERAL("\xe2\x80\xaf"), RCA_LITERAL("\xe2\x80\x8b"),
	};
	bool		found = true;

	while (found)
	{
		s = rca_trim(s);
		found = false;
		/* most begin and end with letters of ASCII */
		if (s.len == 0 || (!IS_HIGHBIT_SET(s.data[0]) && !IS_HIGHBIT_SET(s.data[s.len - 1])))
			return s;
		for (int i = 0; i < lengthof(wide) && !found; i++)
		{
			int			n = wide[i].len;

			if (s.len < n)
				continue;
			if (memcmp(s.data, wide[i].data, n) == 0)
			{
				s = rca_skip(s, n);
				found = true;
			}
			else if (memcmp(s.data + s.len - n, wide[i].data, n) == 0)
			{
				s.len -= n;
				found = true;
			}
		}
	}
	return s;
}

/* The length of a dash or an arrow with blanks around it at pos, or 0. */
static int
dash_length(RcaStr s, int pos)
{
	static const RcaStr dashes[] =
	{
		RCA_LITERAL(" \xe2\x80\x94 "), RCA_LITERAL(" \xe2\x80\x93 "),
		RCA_LITERAL(" - "), RCA_LITERAL(" -- "), RCA_LITERAL(" | "),
		RCA_LITERAL(" \xc2\xb7 "), RCA_LITERAL(" -> "), RCA_LITERAL(" => "),
		RCA_LITERAL(" \xe2\x86\x92 "),
	};

	if (s.data[pos] != ' ' || pos + 2 >= s.len ||
		rca_is_alpha(s.data[pos + 1]) || rca_is_digit(s.data[pos + 1]))
		return 0;
	for (int i = 0; i < lengthof(dashes); i++)
	{
		if (rca_starts_nocase(rca_skip(s, pos), dashes[i]))
			return dashes[i].len;
	}
	return 0;
}

/* s without what parts it from a piece that was taken off its end or start */
static RcaStr
trim_joints(RcaStr s)
{
	static const RcaStr joints[] =
	{
		RCA_LITERAL("\xe2\x80\x94"), RCA_LITERAL("\xe2\x80\x93"),
		RCA_LITERAL("\xc2\xb7"), RCA_LITERAL("\xe2\x86\x92"),
		RCA_LITERAL("-"), RCA_LITERAL("|"), RCA_LITERAL(","),
		RCA_LITERAL(";"), RCA_LITERAL(":"), RCA_LITERAL("->"),
		RCA_LITERAL("、"), RCA_LITERAL("，"), RCA_LITERAL("；"),
		RCA_LITERAL("："),
	};
	bool		found = true;

	while (found)
	{
		s = rca_action_trim(s);
		found = false;
		for (int i = 0; i < lengthof(joints) && !found; i++)
		{
			int			n = joints[i].len;

			if (s.len > n && memcmp(s.data + s.len - n, joints[i].data, n) == 0 &&
				(i > 4 || rca_is_blank(s.data[s.len - n - 1])))
			{
				s.len -= n;
				found = true;
			}
			else if (s.len > n && memcmp(s.data, joints[i].data, n) == 0 &&
					 (i < 4 || rca_is_blank(s.data[n])))
			{
				s = rca_skip(s, n);
				found = true;
			}
		}
	}
	return s;
}

/*
 * Fields
 */

void
rca_action_take_state(RcaActionItem *item, RcaActionState state)
{
	/* an empty box gives way to words, words to none */
	if (state != RCA_STATE_UNSTATED &&
		(item->state == RCA_STATE_UNSTATED ||
		 (item->state == RCA_STATE_OPEN && item->status.data == NULL)))
		item->state = state;
}

static bool
take_status(RcaActionItem *item, RcaStr words, RcaActionState state)
{
	if (item->status.data != NULL || state == RCA_STATE_UNSTATED)
		return false;
	rca_action_take_state(item, state);
	if (item->state == state)
		item->status = words;
	return true;
}

static bool
take_owner(RcaActionItem *item, RcaStr name)
{
	if (item->owner.data != NULL)
		return false;
	if (!rca_is_placeholder(name))
		item->owner = name;
	return true;
}

static bool
take_due(RcaActionItem *item, RcaStr value)
{
	RcaDate		date;

	if (item->due_date != RCA_NO_DATE)
		return false;
	date = rca_due_read(value);
	if (date == RCA_NO_DATE && !rca_due_is_vague(value))
		return false;
	item->due_date = date;
	/* a finding shows what cannot be read */
	if (item->due_date_source.len == 0)
		item->due_date_source = value;
	return true;
}

static bool
take_ticket(RcaActionItem *item, RcaStr value)
{
	RcaStr		ticket;

	if (item->ticket.data != NULL)
		return false;
	ticket = rca_ticket_find(value, NULL);
	if (ticket.data == NULL && memchr(value.data, ' ', value.len) == NULL &&
		!rca_is_commit(value) && !rca_is_placeholder(value))
		ticket = value;
	if (ticket.data == NULL)
		return false;
	item->ticket = ticket;
	return true;
}

bool
rca_action_take_field(RcaActionItem *item, RcaColumn field, RcaStr value)
{
	RcaActionState state;

	value = rca_action_trim(value);
	if (value.len == 0)
		return true;
	switch (field)
	{
		case RCA_COLUMN_OWNER:
			return take_owner(item, value);
		case RCA_COLUMN_PRIORITY:
			if (item->priority.data != NULL)
				return false;
			item->priority = value;
			return true;
		case RCA_COLUMN_DUE_DATE:
			if (take_due(item, value))
				return true;
			/* "unknown" is said, a word that is not understood is told */
			if (item->due_date_source.len == 0)
				item->due_date_source = value;
			return rca_is_placeholder(value);
		case RCA_COLUMN_STATUS:
			if (item->status.data != NULL)
				return false;
			item->status = value;
			state = rca_state_of_status(value);
			if (state != RCA_STATE_UNSTATED)
				item->state = state;
			return true;
		case RCA_COLUMN_DONE:
			state = rca_due_read(value) != RCA_NO_DATE ? RCA_STATE_DONE :
				rca_state_of_answer(value);
			rca_action_take_state(item, state);
			return true;
		case RCA_COLUMN_TICKET:
			return take_ticket(item, value);
		default:
			return false;
	}
}

/* Which field a key names; of one word that is common only "by" is none. */
static RcaColumn
field_of_key(RcaStr key)
{
	static const RcaStr none[] =
	{
		RCA_LITERAL("by"), RCA_LITERAL("when"), RCA_LITERAL("issue"),
		RCA_LITERAL("bug"), RCA_LITERAL("pr"), RCA_LITERAL("stand"),
		RCA_LITERAL("reference"), RCA_LITERAL("expected"), RCA_LITERAL("team"),
		RCA_LITERAL("lead"),
	};
	RcaColumn	field = rca_action_column(key);

	for (int i = 0; i < lengthof(none); i++)
	{
		if (rca_equal_nocase(key, none[i]) && key.len > 0 &&
			!(key.data[0] >= 'A' && key.data[0] <= 'Z'))
			return RCA_COLUMN_OTHER;
	}
	return field == RCA_COLUMN_ACTION ? RCA_COLUMN_OTHER : field;
}

/* The length of what parts a key from its value at pos: ":", "::", "=". */
static int
separator_length(RcaStr s, int pos)
{
	static const RcaStr wide = RCA_LITERAL("\xef\xbc\x9a");

	if (s.data[pos] == '=')
		return 1;
	if (s.data[pos] == ':')
		return pos + 1 < s.len && s.data[pos + 1] == ':' ? 2 : 1;
	return IS_HIGHBIT_SET(s.data[pos]) && rca_starts_nocase(rca_skip(s, pos), wide) ? wide.len : 0;
}

/*
 * Can this be the value of a field?  "Bug: fix the parser", "Target: 99.9 %"
 * and "DONE: fix it" are items with a word before them.
 */
static bool
is_value(RcaColumn field, RcaStr key, RcaStr value)
{
	static const RcaStr due = RCA_LITERAL("due");
	int			length;

	if (value.len == 0 || rca_is_placeholder(value))
		return true;
	switch (field)
	{
		case RCA_COLUMN_OWNER:
			return value.len <= MAX_OWNER &&
				memchr(value.data, ':', value.len) == NULL &&
				memchr(value.data, '=', value.len) == NULL;
		case RCA_COLUMN_DUE_DATE:
			return rca_starts_nocase(key, due) || rca_due_is_vague(value) ||
				rca_due_read(value) != RCA_NO_DATE;
		case RCA_COLUMN_DONE:
			return rca_due_read(value) != RCA_NO_DATE ||
				(value.len <= MAX_KEY && rca_state_of_answer(value) != RCA_STATE_UNSTATED);
		case RCA_COLUMN_TICKET:
			return rca_is_tickets(value) || memchr(value.data, ' ', value.len) == NULL;
		case RCA_COLUMN_STATUS:
			return value.len <= MAX_KEY || rca_state_words(value, &length) != RCA_STATE_UNSTATED;
		case RCA_COLUMN_PRIORITY:
			return value.len <= MAX_KEY;
		default:
			return false;
	}
}

RcaColumn
rca_action_field_read(RcaStr text, RcaStr *value)
{
	text = rca_action_trim(text);
	for (int i = 1; i < Min(text.len, MAX_KEY + 1); i++)
	{
		int			n = separator_length(text, i);
		RcaColumn	field;
		RcaStr		key;

		if (n == 0)
			continue;
		key = rca_trim(rca_slice(text.data, text.data + i));
		field = field_of_key(key);
		*value = rca_action_trim(rca_skip(text, i + n));
		return is_value(field, key, *value) ? field : RCA_COLUMN_OTHER;
	}
	return RCA_COLUMN_OTHER;
}

/*
 * People
 */

/* The length of "@kim" or "@acme/platform" at pos, or 0. */
static int
mention_length(RcaStr s, int pos)
{
	int			n = pos + 1;

	if (s.data[pos] != '@' ||
		(pos > 0 && !rca_is_space(s.data[pos - 1]) && strchr("([,;:/&+>", s.data[pos - 1]) == NULL &&
		 !IS_HIGHBIT_SET(s.data[pos - 1])))
		return 0;
	while (n < s.len && (rca_is_word(s.data[n]) || strchr("-_./", s.data[n]) != NULL))
		n++;
	/* the end of a sentence is not of the name */
	while (n > pos + 1 && strchr("-_./", s.data[n - 1]) != NULL)
		n--;
	return n > pos + 1 && !rca_is_digit(s.data[pos + 1]) ? n - pos : 0;
}

/* The length of what stands between two people, or 0. */
static int
and_length(RcaStr s)
{
	static const RcaStr ands[] =
	{
		RCA_LITERAL(" and "), RCA_LITERAL(" & "), RCA_LITERAL(" + "),
		RCA_LITERAL(", "), RCA_LITERAL(","), RCA_LITERAL("/"),
		RCA_LITERAL(" / "), RCA_LITERAL(" "), RCA_LITERAL("&"),
	};

	for (int i = 0; i < lengthof(ands); i++)
	{
		if (rca_starts_nocase(s, ands[i]))
			return ands[i].len;
	}
	return 0;
}

/* The length of "@kim", "@kim and @lee" at the start of s, or 0. */
static int
mentions_length(RcaStr s)
{
	int			n = s.len > 0 ? mention_length(s, 0) : 0;

	while (n > 0 && n < s.len)
	{
		int			joint = and_length(rca_skip(s, n));
		int			next = joint > 0 && n + joint < s.len ? mention_length(s, n + joint) : 0;

		if (next == 0)
			break;
		n += joint + next;
	}
	return n;
}

/* "Kim", "@kim, @lee", "Kim and Lee", "Platform team": people and no more */
static bool
is_people(RcaStr s)
{
	static const RcaStr and = RCA_LITERAL(" and ");
	int			pos;

	s = rca_action_trim(s);
	if (s.len == 0 || s.len > MAX_OWNER)
		return false;
	if (mentions_length(s) == s.len || rca_is_owner_name(s))
		return true;
	pos = rca_find(s, and);
	if (pos < 0)
	{
		pos = rca_find(s, RCA_STR(" & "));
		if (pos < 0)
			return false;
		return is_people(rca_slice(s.data, s.data + pos)) && is_people(rca_skip(s, pos + 3));
	}
	return is_people(rca_slice(s.data, s.data + pos)) &&
		is_people(rca_skip(s, pos + and.len));
}

/*
 * Pieces
 */

/*
 * May this follow the word of a state: "DONE 2025-05-14", "done in OPS-1"?
 * "open to ideas" and "review by hand" say something else.
 */
static bool
follows_state(RcaStr rest, RcaActionState state)
{
	static const RcaStr words[] =
	{
		RCA_LITERAL("in"), RCA_LITERAL("on"), RCA_LITERAL("via"),
		RCA_LITERAL("this"), RCA_LITERAL("during"), RCA_LITERAL("as"),
		RCA_LITERAL("since"), RCA_LITERAL("see"), RCA_LITERAL("already"),
		RCA_LITERAL("commit"), RCA_LITERAL("pr"), RCA_LITERAL("am"),
	};
	RcaStr		word;
	char		buffer[RCA_MAX_FOLDED];
	RcaStr		folded;

	rest = trim_joints(rest);
	if (rest.len == 0 || rca_is_digit(rest.data[0]) || strchr("(#!", rest.data[0]) != NULL ||
		rca_is_tickets(rest) || rca_is_severity_code(rest))
		return true;
	if (state != RCA_STATE_DONE && state != RCA_STATE_CANCELLED)
		return false;
	word = rca_first_word(rest);
	if (rca_fold(word, buffer, &folded))
	{
		for (int i = 0; i < lengthof(words); i++)
		{
			if (rca_equal(folded, words[i]))
				return true;
		}
	}
	return false;
}

/* "done", "DONE 2025-05-14", "TODO due 2025-05-21", "landed in commit x" */
static bool
read_status_piece(RcaActionItem *item, RcaStr s)
{
	int			length;
	RcaActionState state = rca_state_in_text(s, &length);
	RcaStr		rest;

	if (state == RCA_STATE_UNSTATED || item->status.data != NULL)
		return false;
	rest = trim_joints(rca_skip(s, length));
	if (rest.len > 0 && take_due(item, rest))
	{
		/* the day after "done" is when it was done */
		if (state == RCA_STATE_DONE || state == RCA_STATE_CANCELLED)
		{
			if (rca_due_word_length(rest) == 0)
			{
				item->due_date = RCA_NO_DATE;
				item->due_date_source = RCA_NULL_STR;
			}
		}
		return take_status(item, rca_slice(s.data, s.data + length), state);
	}
	if (rest.len > 0 && rca_is_severity_code(rest) && item->priority.data == NULL)
	{
		item->priority = rest;
		return take_status(item, rca_slice(s.data, s.data + length), state);
	}
	if (!follows_state(rest, state) || rest.len > MAX_LABEL * 3)
		return false;
	if (item->ticket.data == NULL)
		item->ticket = rca_ticket_find(rest, NULL);
	return take_status(item, s, state);
}

/* Reads "@Platform -> May 5, 2025" and "assigned to kim". */
static bool
read_people_piece(RcaActionItem *item, RcaStr s)
{
	static const RcaStr leads[] =
	{
		RCA_LITERAL("assigned to "), RCA_LITERAL("owned by "),
		RCA_LITERAL("owner "), RCA_LITERAL("assignee "),
	};
	int			n;

	for (int i = 0; i < lengthof(leads); i++)
	{
		if (rca_starts_nocase(s, leads[i]))
		{
			RcaStr		name = rca_action_trim(rca_skip(s, leads[i].len));

			return name.len > 0 && name.len <= MAX_OWNER &&
				(is_people(name) || memchr(name.data, ' ', name.len) == NULL) &&
				take_owner(item, name);
		}
	}
	if (is_people(s))
		return take_owner(item, s);
	n = mentions_length(s);
	if (n > 0 && item->owner.data == NULL)
	{
		RcaStr		rest = trim_joints(rca_skip(s, n));

		if (rest.len > 0 && take_due(item, rest))
			return take_owner(item, rca_slice(s.data, s.data + n));
	}
	return false;
}

/* A piece of which all is understood, and taken. */
static bool
read_piece(RcaActionItem *item, RcaStr s, Place place)
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
		if (read_people_piece(item, s) || read_status_piece(item, s))
			return true;
		if (rca_due_word_length(s) > 0 && take_due(item, s))
			return true;
	}
	if (rca_is_severity_code(s) && item->priority.data == NULL)
	{
		item->priority = s;
		return true;
	}
	if (rca_is_tickets(s))
		return take_ticket(item, s);
	state = rca_state_mark(s, &length);
	if (state != RCA_STATE_UNSTATED &&
		(length == s.len || read_status_piece(item, rca_action_trim(rca_skip(s, length)))))
	{
		rca_action_take_state(item, state);
		return true;
	}
	return place != BEFORE && take_due(item, s);
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
	return dash_length(s, pos);
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
read_parts(RcaActionItem *item, RcaStr s, Place place, bool *any_field)
{
	bool		all = true;
	int			pos = 0;
	int			count = 0;

	*any_field = false;
	while (pos < s.len && count++ < MAX_PIECES)
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
		else if (field == RCA_COLUMN_DUE_DATE && take_due(item, value))
			;
		/* a comma may be part of a day: "May 20, 2025" */
		else if (next > end &&
			rca_due_read(field == RCA_COLUMN_OTHER ? two :
						 rca_slice(value.data, s.data + next)) != RCA_NO_DATE &&
			read_piece(item, two, place))
			end = next;
		else
			all &= read_piece(item, piece, place);
		pos = end + (end < s.len ? joint_length(s, end) : 0);
	}
	return all && pos >= s.len;
}

/*
 * A list of pieces, such as "@kim, due May 20, 2025".  True if all of it is
 * understood; or, as some write what is no field beside those that are, if one
 * in brackets is "key=value".
 */
static bool
read_pieces(RcaActionItem *item, RcaStr s, Place place)
{
	RcaActionItem before = *item;
	RcaActionItem parts;
	bool		any_field;

	if (read_parts(item, s, place, &any_field))
		return true;
	parts = *item;
	*item = before;
	if (read_piece(item, s, place))
		return true;
	any_field &= (place == IN_BRACKETS);
	*item = any_field ? parts : before;
	return any_field;
}

/*
 * Behind the text
 */

/* The same of "（...）" */
static int
opening_wide_bracket(RcaStr s, int *width)
{
	static const RcaStr open = RCA_LITERAL("（");
	static const RcaStr close = RCA_LITERAL("）");
	int			i = s.len - close.len;

	if (i < 0 || !rca_equal(rca_skip(s, i), close))
		return -1;
	*width = open.len;
	while (--i >= 0)
	{
		if (rca_starts_nocase(rca_skip(s, i), open))
			return i;
	}
	return -1;
}

/* Where the bracket opens that s ends with, or -1; and the bytes of each. */
static int
opening_bracket(RcaStr s, int *width)
{
	char		close = s.data[s.len - 1];
	char		open = close == ')' ? '(' : close == ']' ? '[' : '\0';
	int			depth = 0;

	*width = 1;
	if (open == '\0')
		return opening_wide_bracket(s, width);
	for (int i = s.len - 1; i >= 0; i--)
	{
		depth += (s.data[i] == close) - (s.data[i] == open);
		if (depth == 0)
			return i;
	}
	return -1;
}

/* "[Jon Berg]": capitalized words alone are a name in brackets. */
static bool
is_bracketed_name(RcaStr s)
{
	int			nwords = 0;

	for (int i = 0; i < s.len; i++)
	{
		if (!rca_is_word(s.data[i]) && strchr(" .-'", s.data[i]) == NULL)
			return false;
		if (i == 0 || s.data[i - 1] == ' ')
		{
			nwords++;
			if (!(s.data[i] >= 'A' && s.data[i] <= 'Z') && !IS_HIGHBIT_SET(s.data[i]))
				return false;
		}
	}
	return nwords == 2 && s.len <= MAX_OWNER;
}

static bool
strip_brackets(RcaActionItem *item, RcaStr *text)
{
	int			width;
	int			open = opening_bracket(*text, &width);
	RcaStr		inside;

	if (open <= 0)
		return false;
	inside = rca_slice(text->data + open + width, text->data + text->len - width);
	if (inside.len == 0 ||
		(!read_pieces(item, inside, IN_BRACKETS) &&
		 !(text->data[open] == '[' && is_bracketed_name(inside) && take_owner(item, inside))))
		return false;
	text->len = open;
	return true;
}

/* "📅 2025-04-01" and its like of Obsidian, at the end of a text */
static bool
strip_dated_sign(RcaActionItem *item, RcaStr *text, int start)
{
	static const struct
	{
		RcaStr		sign;
		RcaColumn	field;		/* OTHER: taken off, and says nothing here */
	}			signs[] =
	{
		{RCA_LITERAL("📅"), RCA_COLUMN_DUE_DATE},
		{RCA_LITERAL("📆"), RCA_COLUMN_DUE_DATE},
		{RCA_LITERAL("🗓"), RCA_COLUMN_DUE_DATE},
		{RCA_LITERAL("🗓️"), RCA_COLUMN_DUE_DATE},
		{RCA_LITERAL("✅"), RCA_COLUMN_DONE},
		{RCA_LITERAL("❌"), RCA_COLUMN_STATUS},
		{RCA_LITERAL("⏳"), RCA_COLUMN_OTHER},
		{RCA_LITERAL("🛫"), RCA_COLUMN_OTHER},
		{RCA_LITERAL("➕"), RCA_COLUMN_OTHER},
	};
	RcaStr		date = rca_skip(*text, start);
	RcaStr		before = rca_action_trim(rca_slice(text->data, text->data + start));

	for (int i = 0; i < lengthof(signs); i++)
	{
		int			n = before.len - signs[i].sign.len;

		if (n <= 0 || memcmp(before.data + n, signs[i].sign.data, signs[i].sign.len) != 0)
			continue;
		if (signs[i].field == RCA_COLUMN_STATUS)
			rca_action_take_state(item, RCA_STATE_CANCELLED);
		else if (signs[i].field != RCA_COLUMN_OTHER &&
				 !rca_action_take_field(item, signs[i].field, date))
			return false;
		text->len = n;
		return true;
	}
	return false;
}

/* The place of words for "due" that end s, or -1. */
static int
due_words_behind(RcaStr s)
{
	static const RcaStr wide_colon = RCA_LITERAL("：");

	for (int i = Max(s.len - MAX_KEY, 0); i < s.len; i++)
	{
		RcaStr		rest = rca_skip(s, i);
		int			n;

		/* scripts without blanks have words one after the other */
		if (i > 0 && rca_is_word(s.data[i - 1]) && (unsigned char) s.data[i] < 0xE3)
			continue;
		n = rca_due_word_length(rest);
		if (n == 0)
			continue;
		rest = rca_skip(rest, n);
		while (rest.len > 0 && strchr(" :=", rest.data[0]) != NULL)
			rest = rca_skip(rest, 1);
		if (rest.len == 0 || rca_equal(rest, wide_colon))
			return i;
	}
	return -1;
}

static bool
ends_with_colon(RcaStr s)
{
	static const RcaStr wide = RCA_LITERAL("：");

	return s.data[s.len - 1] == ':' || s.data[s.len - 1] == '=' ||
		(s.len > wide.len && rca_equal(rca_skip(s, s.len - wide.len), wide));
}

/* A day at the end of a text, with what says that it is due, or when done. */
static bool
strip_date(RcaActionItem *item, RcaStr *text)
{
	int			start = rca_trailing_date(*text);
	RcaStr		before;
	int			words;

	if (start <= 0)
		return false;
	if (strip_dated_sign(item, text, start))
		return true;
	before = rca_slice(text->data, text->data + start);
	words = due_words_behind(before);
	if (words > 0)
	{
		if (!take_due(item, rca_skip(*text, start)))
			return false;
		text->len = words;
		return true;
	}
	before = rca_action_trim(before);
	/* a day alone only where something parts it from the text, which is no key */
	if (before.len == 0 || ends_with_colon(before) ||
		trim_joints(before).len == before.len ||
		!take_due(item, rca_skip(*text, start)))
		return false;
	text->len = before.len;
	return true;
}

/* "Fix it by end of Q1 2025" */
static bool
strip_vague_due(RcaActionItem *item, RcaStr *text)
{
	for (int i = text->len - 3; i > 0 && i > text->len - MAX_LABEL; i--)
	{
		RcaStr		rest = rca_skip(*text, i);

		if (!rca_is_space(text->data[i - 1]) || rca_due_word_length(rest) == 0)
			continue;
		if (take_due(item, rest))
		{
			text->len = i;
			return true;
		}
		return false;
	}
	return false;
}

/* Words before a name that say that it is not the owner's. */
static bool
refers_to_person(RcaStr before)
{
	static const RcaStr words[] =
	{
		RCA_LITERAL("with"), RCA_LITERAL("from"), RCA_LITERAL("to"),
		RCA_LITERAL("for"), RCA_LITERAL("by"), RCA_LITERAL("ask"),
		RCA_LITERAL("asked"), RCA_LITERAL("cc"), RCA_LITERAL("via"),
		RCA_LITERAL("of"), RCA_LITERAL("at"), RCA_LITERAL("in"),
		RCA_LITERAL("and"), RCA_LITERAL("or"), RCA_LITERAL("tell"),
		RCA_LITERAL("see"), RCA_LITERAL("the"), RCA_LITERAL("use"),
		RCA_LITERAL("ping"), RCA_LITERAL("notify"), RCA_LITERAL("on"),
		RCA_LITERAL("thank"), RCA_LITERAL("thanks"), RCA_LITERAL("reads"),
		RCA_LITERAL("mention"), RCA_LITERAL("like"), RCA_LITERAL("as"),
	};
	int			start;

	before = rca_trim(before);
	for (start = before.len; start > 0 && rca_is_word(before.data[start - 1]);)
		start--;
	before = rca_skip(before, start);
	for (int i = 0; i < lengthof(words); i++)
	{
		if (rca_equal_nocase(before, words[i]))
			return true;
	}
	return false;
}

/* "Fix it @kim", "Fix it, assigned to @kim and @lee" */
static bool
strip_mentions(RcaActionItem *item, RcaStr *text)
{
	static const RcaStr leads[] =
	{
		RCA_LITERAL("assigned to"), RCA_LITERAL("owned by"),
		RCA_LITERAL("owner"), RCA_LITERAL("assignee"),
	};
	int			start = -1;
	RcaStr		before;

	if (item->owner.data != NULL)
		return false;
	for (int i = text->len - 2; i >= 0 && i > text->len - MAX_OWNER; i--)
	{
		if (text->data[i] == '@' && mention_length(*text, i) > 0)
		{
			if (mentions_length(rca_skip(*text, i)) != text->len - i)
				break;
			start = i;
		}
	}
	if (start <= 0)
		return false;
	before = rca_trim(rca_slice(text->data, text->data + start));
	for (int i = 0; i < lengthof(leads); i++)
	{
		int			n = before.len - leads[i].len;

		if (n > 0 && rca_equal_nocase(rca_skip(before, n), leads[i]) && !rca_is_word(before.data[n - 1]))
		{
			item->owner = rca_skip(*text, start);
			text->len = n;
			return true;
		}
	}
	if (refers_to_person(before))
		return false;
	item->owner = rca_skip(*text, start);
	text->len = start;
	return true;
}

/* Does a character at pos part words in a script that has no blanks? */
static bool
is_wide_punctuation(RcaStr s, int pos)
{
	static const RcaStr signs[] =
	{
		RCA_LITERAL("、"), RCA_LITERAL("。"), RCA_LITERAL("，"),
		RCA_LITERAL("；"), RCA_LITERAL("（"), RCA_LITERAL("）"),
	};

	for (int i = 0; pos >= 0 && i < lengthof(signs); i++)
	{
		if (rca_starts_nocase(rca_skip(s, pos), signs[i]))
			return true;
	}
	return false;
}

/* "Fix it. Owner: kim", "Fix it - status: done": a key near the end */
static bool
strip_key(RcaActionItem *item, RcaStr *text)
{
	for (int i = text->len - 1; i > 0 && i > text->len - MAX_OWNER - 2; i--)
	{
		int			start;

		if (separator_length(*text, i) == 0)
			continue;
		/* the longest key of up to three words in front of it */
		start = i;
		for (int words = 0; words < 3 && start > 0; words++)
		{
			RcaStr		value;
			RcaColumn	field;

			while (start > 0 && rca_is_blank(text->data[start - 1]))
				start--;
			while (start > 0 && !is_wide_punctuation(*text, start - 3) &&
				   (rca_is_word(text->data[start - 1]) || strchr("-/", text->data[start - 1]) != NULL))
				start--;
			if (start == 0)
				return false;
			field = rca_action_field_read(rca_skip(*text, start), &value);
			if (field == RCA_COLUMN_OTHER || value.len == 0)
				continue;
			if (!(text->data[start] >= 'A' && text->data[start] <= 'Z') &&
				trim_joints(rca_slice(text->data, text->data + start)).len ==
				rca_action_trim(rca_slice(text->data, text->data + start)).len &&
				!IS_HIGHBIT_SET(text->data[start]) && text->data[i] != '=')
				return false;
			if (!rca_action_take_field(item, field, value))
				return false;
			text->len = start;
			return true;
		}
	}
	return false;
}

/* Where the last dash of a text stands, or -1. */
static int
last_dash(RcaStr s)
{
	for (int i = s.len - 4; i > 0; i--)
	{
		if (dash_length(s, i) > 0)
			return i;
	}
	return -1;
}

static bool
strip_behind_dash(RcaActionItem *item, RcaStr *text)
{
	int			dash = last_dash(*text);

	if (dash <= 0 || !read_pieces(item, rca_skip(*text, dash + dash_length(*text, dash)), BEHIND))
		return false;
	text->len = dash;
	return true;
}

/*
 * "... - 2025-05-14 - landed in the last release": a day between dashes.  The
 * note behind it stays in the text.
 */
static bool
strip_dashed_date(RcaActionItem *item, RcaStr *text)
{
	RcaStr		s = *text;

	if (item->due_date != RCA_NO_DATE)
		return false;
	for (int i = 1; i + 1 < s.len; i++)
	{
		int			dash = dash_length(s, i);
		int			end = i + dash;

		if (dash == 0)
			continue;
		while (end < s.len && end - i < MAX_KEY + dash && dash_length(s, end) == 0)
			end++;
		if (end < s.len && end - i < MAX_KEY + dash &&
			take_due(item, rca_slice(s.data + i + dash, s.data + end)))
		{
			char	   *joined = psprintf("%.*s%.*s", i, s.data, s.len - end, s.data + end);

			*text = rca_str(joined, i + s.len - end);
			return true;
		}
	}
	return false;
}

/* "Fix it. Done." and "Fix it: done", "Fix it. Ticket #12" */
static bool
strip_sentence(RcaActionItem *item, RcaStr *text)
{
	RcaStr		s = *text;
	int			end;

	while (s.len > 0 && strchr(".!", s.data[s.len - 1]) != NULL)
		s.len--;
	for (end = s.len - 1; end > 0 && end > s.len - MAX_LABEL; end--)
	{
		if (strchr(".!?:;", s.data[end]) != NULL && end + 1 < s.len && rca_is_blank(s.data[end + 1]))
			break;
	}
	if (end <= 0 || end <= s.len - MAX_LABEL)
		return false;
	{
		RcaStr		last = rca_action_trim(rca_skip(s, end + 1));
		int			length;

		if ((rca_state_in_text(last, &length) == RCA_STATE_UNSTATED && !rca_is_tickets(last)) ||
			!read_piece(item, last, BEHIND))
			return false;
	}
	text->len = end + (s.data[end] == ':' || s.data[end] == ';' ? 0 : 1);
	return true;
}

/* A tick behind a text, and the day before it, which is when it was done. */
static bool
strip_mark(RcaActionItem *item, RcaStr *text)
{
	int			length;
	RcaActionState state = rca_state_mark_behind(*text, &length);
	int			start;

	if (state == RCA_STATE_UNSTATED || length >= text->len)
		return false;
	rca_action_take_state(item, state);
	text->len -= length;
	*text = rca_action_trim(*text);
	start = rca_trailing_date(*text);
	if (start > 0)
	{
		RcaStr		before = rca_slice(text->data, text->data + start);
		RcaStr		rest = *text;

		if (strip_dated_sign(item, &rest, start))
			*text = rest;
		else if (due_words_behind(before) < 0)
			text->len = start;
	}
	return true;
}

/* "^fix-dns", the name of a block in Obsidian */
static bool
strip_block_id(RcaActionItem *item, RcaStr *text)
{
	int			i = text->len;

	while (i > 0 && (rca_is_alpha(text->data[i - 1]) || rca_is_digit(text->data[i - 1]) ||
					 text->data[i - 1] == '-'))
		i--;
	if (i < 2 || i == text->len || text->data[i - 1] != '^' || !rca_is_space(text->data[i - 2]))
		return false;
	if (item->anchor.data == NULL)
		item->anchor = rca_skip(*text, i - 1);
	text->len = i - 1;
	return true;
}

/* The signs of priority of Obsidian's tasks. */
static bool
strip_priority_sign(RcaActionItem *item, RcaStr *text)
{
	static const struct
	{
		RcaStr		sign;
		RcaStr		name;
	}			signs[] =
	{
		{RCA_LITERAL("🔺"), RCA_LITERAL("highest")},
		{RCA_LITERAL("⏫"), RCA_LITERAL("high")},
		{RCA_LITERAL("🔼"), RCA_LITERAL("medium")},
		{RCA_LITERAL("🔽"), RCA_LITERAL("low")},
		{RCA_LITERAL("⏬"), RCA_LITERAL("lowest")},
	};

	for (int i = 0; i < lengthof(signs); i++)
	{
		int			n = text->len - signs[i].sign.len;

		if (n > 0 && memcmp(text->data + n, signs[i].sign.data, signs[i].sign.len) == 0)
		{
			if (item->priority.data == NULL)
				item->priority = signs[i].name;
			text->len = n;
			return true;
		}
	}
	return false;
}

/*
 * Struck text is done with, if it is all of the text but for what is understood
 * or in parentheses; else something else has taken its place.
 */
static bool
strip_strike(RcaActionItem *item, RcaStr *text)
{
	static const RcaStr sign = RCA_LITERAL("~~");
	RcaStr		struck;
	RcaStr		rest;
	int			end;

	if (text->len < 5 || !rca_starts_nocase(*text, sign))
		return false;
	struck = rca_skip(*text, sign.len);
	end = rca_find(struck, sign);
	if (end <= 0)
		return false;
	rest = trim_joints(rca_skip(struck, end + sign.len));
	struck.len = end;
	if (rest.len > 0 && rest.data[0] != '(' && !read_pieces(item, rest, BEHIND))
		return false;
	rca_action_take_state(item, RCA_STATE_DONE);
	*text = struck;
	return true;
}

/* "Fix it, Kim" where something was behind it */
static bool
strip_name(RcaActionItem *item, RcaStr *text)
{
	int			comma = text->len - 1;

	while (comma > 0 && text->data[comma] != ',' && text->len - comma < MAX_OWNER)
		comma--;
	if (text->data[comma] != ',' || item->owner.data != NULL ||
		!is_people(rca_skip(*text, comma + 1)))
		return false;
	item->owner = rca_action_trim(rca_skip(*text, comma + 1));
	text->len = comma;
	return true;
}

/*
 * Signs of which a text has to have one or the other before it is worth to
 * look for a piece.  Most texts have none, and a report has many items.
 */
#define SIGN_AT			0x01
#define SIGN_DIGIT		0x02
#define SIGN_COLON		0x04	/* or "=" */
#define SIGN_DASH		0x08	/* behind a blank; or "|" */
#define SIGN_STOP		0x10
#define SIGN_HASH		0x20
#define SIGN_CARET		0x40
#define SIGN_WIDE		0x80	/* not ASCII */
#define SIGN_HYPHEN		0x100

static const uint16 sign_of[128] =
{
	['@'] = SIGN_AT, [':'] = SIGN_COLON | SIGN_STOP, ['='] = SIGN_COLON,
	['-'] = SIGN_HYPHEN, ['|'] = SIGN_DASH, ['>'] = SIGN_DASH,
	['.'] = SIGN_STOP, ['!'] = SIGN_STOP, ['?'] = SIGN_STOP,
	[';'] = SIGN_STOP, ['#'] = SIGN_HASH, ['^'] = SIGN_CARET,
	['0'] = SIGN_DIGIT, ['1'] = SIGN_DIGIT, ['2'] = SIGN_DIGIT,
	['3'] = SIGN_DIGIT, ['4'] = SIGN_DIGIT, ['5'] = SIGN_DIGIT,
	['6'] = SIGN_DIGIT, ['7'] = SIGN_DIGIT, ['8'] = SIGN_DIGIT,
	['9'] = SIGN_DIGIT,
};

static int
signs_in(RcaStr s)
{
	int			signs = 0;

	for (int i = 0; i < s.len; i++)
	{
		unsigned char c = (unsigned char) s.data[i];

		signs |= IS_HIGHBIT_SET(c) ? SIGN_WIDE : sign_of[c];
		if (c == '-' && i > 0 && s.data[i - 1] == ' ')
			signs |= SIGN_DASH;
	}
	return signs;
}

/* Is there a word at the end of a text that may say when? */
static bool
may_end_with_due(RcaStr s, int signs)
{
	int			start = s.len;

	/* "Q1", or a year */
	for (int i = Max(s.len - MAX_KEY, 1), digits = 0; (signs & SIGN_DIGIT) && i < s.len; i++)
	{
		digits = rca_is_digit(s.data[i]) ? digits + 1 : 0;
		if (digits == 4 || (digits == 1 && rca_to_lower(s.data[i - 1]) == 'q'))
			return true;
	}
	while (start > 0 && rca_is_alpha(s.data[start - 1]))
		start--;
	return rca_ends_vague_due(rca_skip(s, start));
}

/* Takes one piece off the end of a text. */
static bool
strip_behind(RcaActionItem *item, RcaStr *text, int signs)
{
	char		last = text->data[text->len - 1];
	bool		symbol = IS_HIGHBIT_SET(last) || last == ':';

	if ((last == ')' || last == ']' || symbol) && strip_brackets(item, text))
		return true;
	if (symbol && (strip_mark(item, text) || strip_priority_sign(item, text)))
		return true;
	if (text->data[0] == '~' && strip_strike(item, text))
		return true;
	return ((signs & SIGN_CARET) && strip_block_id(item, text)) ||
		((signs & SIGN_DIGIT) && strip_date(item, text)) ||
		((signs & (SIGN_COLON | SIGN_WIDE)) && strip_key(item, text)) ||
		((signs & SIGN_AT) && strip_mentions(item, text)) ||
		((signs & (SIGN_DASH | SIGN_WIDE)) && strip_behind_dash(item, text)) ||
		(may_end_with_due(*text, signs) && strip_vague_due(item, text)) ||
		((signs & SIGN_STOP) && strip_sentence(item, text)) ||
		((signs & SIGN_DIGIT) && (signs & (SIGN_DASH | SIGN_WIDE)) &&
		 strip_dashed_date(item, text));
}

/*
 * Before the text
 */

RcaActionState
rca_action_box(RcaStr text, RcaStr *rest)
{
	RcaActionState state;
	int			length;

	*rest = text;
	if (text.len < 3 || text.data[0] != '[')
		return RCA_STATE_UNSTATED;
	if (text.data[2] == ']' && (text.len == 3 || rca_is_space(text.data[3])))
	{
		state = rca_state_of_box(text.data[1]);
		length = 3;
	}
	else
	{
		state = rca_state_mark(rca_skip(text, 1), &length);
		if (state == RCA_STATE_UNSTATED || length + 1 >= text.len || text.data[length + 1] != ']')
			return RCA_STATE_UNSTATED;
		length += 2;
	}
	if (state != RCA_STATE_UNSTATED)
		*rest = rca_trim(rca_skip(text, length));
	return state;
}

/* Where a label ends that begins a text: at ":" or a dash; or 0. */
static int
label_end(RcaStr s, int *separator)
{
	for (int i = 1; i < Min(s.len - 1, MAX_LABEL); i++)
	{
		*separator = dash_length(s, i);
		if (*separator > 0)
			return i;
		if (s.data[i] == ':' && rca_is_space(s.data[i + 1]))
		{
			*separator = 1;
			return i;
		}
	}
	return 0;
}

/* "[P0] x", "(OPS-12) x": a piece in brackets */
static bool
strip_brackets_before(RcaActionItem *item, RcaStr *text)
{
	char		close = text->data[0] == '[' ? ']' : ')';
	const char *end = memchr(text->data, close, Min(text->len, MAX_LABEL));
	RcaStr		inside;

	if (end == NULL || end == text->data + text->len - 1)
		return false;
	inside = rca_slice(text->data + 1, end);
	if (inside.len == 0 || !read_pieces(item, inside, BEFORE))
		return false;
	*text = rca_slice(end + 1, text->data + text->len);
	return true;
}

/* "DONE Fix it": a word in capitals */
static bool
strip_shouted(RcaActionItem *item, RcaStr *text)
{
	int			length;
	RcaActionState state = rca_state_in_text(*text, &length);

	if (state == RCA_STATE_UNSTATED || length + 2 >= text->len || !rca_is_blank(text->data[length]))
		return false;
	for (int i = 0; i < length; i++)
	{
		if (text->data[i] >= 'a' && text->data[i] <= 'z')
			return false;
	}
	if (!take_status(item, rca_slice(text->data, text->data + length), state))
		return false;
	*text = rca_skip(*text, length);
	return true;
}

/* "OPS-12 Fix it": a ticket before what begins like a sentence */
static bool
strip_ticket_before(RcaActionItem *item, RcaStr *text)
{
	RcaStr		place;
	RcaStr		ticket;
	RcaStr		rest;

	if (item->ticket.data != NULL || memchr(text->data, ' ', text->len) == NULL)
		return false;
	rest = *text;
	rest.len = (int) ((const char *) memchr(text->data, ' ', text->len) - text->data);
	ticket = rca_ticket_find(rest, &place);
	if (ticket.data != text->data || ticket.len != rest.len)
		return false;
	rest = rca_trim(rca_skip(*text, ticket.len));
	if (rest.len == 0 || !(rest.data[0] >= 'A' && rest.data[0] <= 'Z'))
		return false;
	item->ticket = ticket;
	*text = rest;
	return true;
}

/* Takes one piece off the start of a text. */
static bool
strip_before(RcaActionItem *item, RcaStr *text, int signs)
{
	char		first = text->data[0];
	int			separator;
	int			end;
	int			length;
	RcaActionState state = RCA_STATE_UNSTATED;

	if ((first == '[' || first == '(') && strip_brackets_before(item, text))
		return true;
	if (first == ':' || IS_HIGHBIT_SET(first))
		state = rca_state_mark(*text, &length);
	if (state != RCA_STATE_UNSTATED && length < text->len)
	{
		rca_action_take_state(item, state);
		*text = rca_skip(*text, length);
		return true;
	}
	length = text->data[0] == '@' ? mentions_length(*text) : 0;
	if (length > 0 && length < text->len && item->owner.data == NULL)
	{
		item->owner = rca_slice(text->data, text->data + length);
		*text = rca_skip(*text, length);
		return true;
	}
	if ((signs & (SIGN_HASH | SIGN_HYPHEN)) && strip_ticket_before(item, text))
		return true;
	end = (signs & (SIGN_COLON | SIGN_DASH | SIGN_WIDE)) ? label_end(*text, &separator) : 0;
	if (end > 0 &&
		(rca_action_column(rca_slice(text->data, text->data + end)) == RCA_COLUMN_ACTION ||
		 read_pieces(item, rca_slice(text->data, text->data + end), BEFORE)))
	{
		*text = rca_skip(*text, end + separator);
		return true;
	}
	return text->len > 2 && first >= 'A' && first <= 'Z' &&
		text->data[1] >= 'A' && text->data[1] <= 'Z' && strip_shouted(item, text);
}

/*
 * The text
 */

/* A person in the middle of a text, unless it is only about them. */
static RcaStr
find_mention(RcaStr text)
{
	for (int i = 1; i < text.len; i++)
	{
		int			n;

		if (text.data[i] != '@')
			continue;
		n = mention_length(text, i);
		if (n == 0 || memchr(text.data + i, '/', n) != NULL ||
			refers_to_person(rca_slice(text.data, text.data + i)))
			continue;
		return rca_slice(text.data + i, text.data + i + mentions_length(rca_skip(text, i)));
	}
	return RCA_NULL_STR;
}

void
rca_action_text_read(RcaActionItem *item, RcaStr text)
{
	RcaStr		box;
	RcaActionState state;
	int			signs;

	text = rca_action_trim(text);
	state = rca_action_box(text, &box);
	if (state != RCA_STATE_UNSTATED && box.len > 0)
	{
		rca_action_take_state(item, state);
		text = rca_action_trim(box);
	}
	signs = signs_in(text);
	for (int i = 0; i < MAX_PIECES && text.len > 0; i++)
	{
		RcaStr		left = text;

		if (!strip_behind(item, &left, signs) && !(i > 0 && strip_name(item, &left)))
		{
			/* a full stop may follow all of it */
			if (left.len < 2 || left.data[left.len - 1] != '.')
				break;
			left.len--;
			if (!strip_behind(item, &left, signs))
				break;
		}
		left = trim_joints(left);
		if (left.len == 0)
			break;
		text = left;
		signs = signs_in(text);
	}
	for (int i = 0; i < MAX_PIECES && text.len > 0; i++)
	{
		RcaStr		left = text;

		if (!strip_before(item, &left, signs))
			break;
		left = trim_joints(left);
		if (left.len == 0)
			break;
		text = left;
	}
	(void) strip_strike(item, &text);
	item->action = rca_action_trim(text);
	if (item->ticket.data == NULL && (signs & SIGN_DIGIT) &&
		(signs & (SIGN_HASH | SIGN_HYPHEN | SIGN_COLON)))
		item->ticket = rca_ticket_find(text, NULL);
	if (item->owner.data == NULL && (signs & SIGN_AT))
		item->owner = find_mention(text);
	/* a sentence has a full stop, here or in what was taken off */
	if (item->state == RCA_STATE_UNSTATED && text.len > 0 &&
		((signs & (SIGN_STOP | SIGN_WIDE)) || rca_to_lower(text.data[0]) == 'w'))
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
	open = opening_bracket(text, &width);
	if (open >= 0)
		(void) read_pieces(item, rca_slice(text.data + open + width, text.data + text.len - width),
						   IN_BRACKETS);
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
