/*
 * src/report/action_people.c
 *
 * Who does an action item, where its text says so without a key.
 */
#include "base/base.h"

#include "base/text.h"
#include "report/action_fields.h"
#include "report/action_joints.h"
#include "report/action_people.h"

/* bytes that have the verb of what a person does */
#define MAX_VERB	40

/* The length of "@kim" or "@acme/platform" at pos, or 0. */
static int
mention_length(RcaStr s, int pos)
{
	int			n = pos + 1;

	if (s.data[pos] != '@' ||
		(pos > 0 && !rca_is_space(s.data[pos - 1]) &&
		 strchr("([,;:/&+>", s.data[pos - 1]) == NULL &&
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

int
rca_action_mentions_length(RcaStr s)
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
	if (s.len == 0 || s.len > RCA_ACTION_MAX_OWNER)
		return false;
	if (rca_action_mentions_length(s) == s.len || rca_is_owner_name(s))
		return true;
	pos = rca_find(s, and);
	if (pos < 0)
	{
		pos = rca_find(s, RCA_STR(" & "));
		if (pos < 0)
			return false;
		return is_people(rca_slice(s.data, s.data + pos)) &&
			is_people(rca_skip(s, pos + 3));
	}
	return is_people(rca_slice(s.data, s.data + pos)) &&
		is_people(rca_skip(s, pos + and.len));
}

bool
rca_action_is_bracketed_name(RcaStr s)
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
	return nwords == 2 && s.len <= RCA_ACTION_MAX_OWNER;
}

bool
rca_action_people_read(RcaActionItem *item, RcaStr s)
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

			return name.len > 0 && name.len <= RCA_ACTION_MAX_OWNER &&
				(is_people(name) || memchr(name.data, ' ', name.len) == NULL) &&
				rca_action_take_owner(item, name);
		}
	}
	if (is_people(s))
		return rca_action_take_owner(item, s);
	n = rca_action_mentions_length(s);
	if (n > 0 && item->owner.data == NULL)
	{
		RcaStr		rest = rca_action_trim_joints(rca_skip(s, n));

		if (rest.len > 0 && rca_action_take_due(item, rest))
			return rca_action_take_owner(item, rca_slice(s.data, s.data + n));
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

bool
rca_action_strip_mentions(RcaActionItem *item, RcaStr *text)
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
	for (int i = text->len - 2;
		 i >= 0 && i > text->len - RCA_ACTION_MAX_OWNER; i--)
	{
		if (text->data[i] == '@' && mention_length(*text, i) > 0)
		{
			if (rca_action_mentions_length(rca_skip(*text, i)) != text->len - i)
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

		if (n > 0 && rca_equal_nocase(rca_skip(before, n), leads[i]) &&
			!rca_is_word(before.data[n - 1]))
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

bool
rca_action_strip_name(RcaActionItem *item, RcaStr *text)
{
	int			comma = text->len - 1;

	while (comma > 0 && text->data[comma] != ',' &&
		   text->len - comma < RCA_ACTION_MAX_OWNER)
		comma--;
	if (text->data[comma] != ',' || item->owner.data != NULL ||
		!is_people(rca_skip(*text, comma + 1)))
		return false;
	item->owner = rca_action_trim(rca_skip(*text, comma + 1));
	text->len = comma;
	return true;
}

/* "to add", "will add": is what follows a name what it does? */
static bool
does_something(RcaStr s)
{
	static const RcaStr auxiliaries[] =
	{
		RCA_LITERAL(" to "), RCA_LITERAL(" will "), RCA_LITERAL(" should "),
		RCA_LITERAL(" must "),
	};

	for (int i = 0; i < lengthof(auxiliaries); i++)
	{
		if (!rca_starts_nocase(s, auxiliaries[i]))
			continue;
		s = rca_skip(s, auxiliaries[i].len);
		return rca_is_task(rca_str(s.data, rca_clip(s, MAX_VERB)));
	}
	return false;
}

/* "Dana to write it", "Dana and Ravi to write it": the given names before a task */
static RcaStr
names_before_task(RcaStr text)
{
	static const RcaStr and = RCA_LITERAL(" and ");
	static const RcaStr to = RCA_LITERAL(" to ");
	RcaStr		names = rca_str(text.data, Min(text.len, RCA_ACTION_MAX_OWNER));
	int			pos = rca_find(names, to);
	int			joint;

	if (pos <= 0 || !does_something(rca_skip(text, pos)))
		return RCA_NULL_STR;
	names.len = pos;
	joint = rca_find(names, and);
	if (joint < 0)
		return rca_is_given_name(names) ? names : RCA_NULL_STR;
	return rca_is_given_name(rca_str(names.data, joint)) ||
		rca_is_given_name(rca_skip(names, joint + and.len)) ? names : RCA_NULL_STR;
}

RcaStr
rca_action_find_subject(RcaStr text)
{
	static const RcaStr team = RCA_LITERAL("team ");
	int			n = rca_action_mentions_length(text);
	int			pos;

	if (n > 0)
		return does_something(rca_skip(text, n)) ? rca_str(text.data, n) : RCA_NULL_STR;
	pos = rca_find(rca_str(text.data, Min(text.len, RCA_ACTION_MAX_OWNER)), team);
	if (pos <= 1 || text.data[pos - 1] != ' ' || !does_something(rca_skip(text, pos + 4)))
		return names_before_task(text);
	text = rca_str(text.data, pos + 4);
	if (rca_starts_nocase(text, RCA_STR("the ")))
		text = rca_skip(text, 4);
	return rca_is_owner_name(text) ? text : RCA_NULL_STR;
}

RcaStr
rca_action_find_mention(RcaStr text)
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
		return rca_slice(text.data + i, text.data + i +
						 rca_action_mentions_length(rca_skip(text, i)));
	}
	return RCA_NULL_STR;
}
