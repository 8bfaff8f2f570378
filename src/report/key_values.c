/*
 * src/report/key_values.c
 */
#include "base/base.h"

#include "base/array.h"
#include "base/text.h"
#include "report/key_values.h"
#include "values/date.h"
#include "values/duration.h"

/* between the names of a list; of tags only the first */
static const RcaStr commas[] =
{
	RCA_LITERAL(","), RCA_LITERAL(";"),
	RCA_LITERAL("\xef\xbc\x8c"),	/* full-width comma and semicolon */
	RCA_LITERAL("\xef\xbc\x9b"),
	RCA_LITERAL("\xe3\x80\x81"),	/* ideographic comma */
	RCA_LITERAL(" \xc2\xb7 "),	/* middle dot */
};

/* before the last name of a list */
static const RcaStr conjunctions[] =
{
	RCA_LITERAL("and"), RCA_LITERAL("und"), RCA_LITERAL("y"), RCA_LITERAL("e"),
	RCA_LITERAL("et"), RCA_LITERAL("og"), RCA_LITERAL("och"),
	RCA_LITERAL("i"), RCA_LITERAL("en"), RCA_LITERAL("и"),
	RCA_LITERAL("та"), RCA_LITERAL("&"),
};

static const RcaStr brackets[][2] =
{
	{RCA_LITERAL("("), RCA_LITERAL(")")},
	{RCA_LITERAL("\xef\xbc\x88"), RCA_LITERAL("\xef\xbc\x89")},
};

/* bytes of a name; longer ones are what happened to it */
#define MAX_NAME		40

/* between a name and what it did */
static const RcaStr explanations[] =
{
	RCA_LITERAL(": "), RCA_LITERAL(" \xe2\x80\x94 "),	/* em dash */
};

/* Is a text a value of a key?  Of one that may have any text, the answer is of_any. */
static bool
is_value(RcaKey key, RcaStr text, bool of_any)
{
	RcaDay		day;

	switch (key)
	{
		case RCA_KEY_DATE:
		case RCA_KEY_MOMENT:
			return !rca_is_vague_time(text) &&
				(rca_date_find(text) != RCA_NO_DATE ||
				 (rca_day_find(text, &day) &&
				  day.kind == RCA_DAY_TWO_NUMBERS && day.year > 0));
		case RCA_KEY_DURATION:
			return rca_duration_of_value(text) != RCA_NO_DURATION;
		case RCA_KEY_DURATION_MINUTES:
			return rca_minutes_read(text) != RCA_NO_DURATION;
		case RCA_KEY_SEVERITY:
			return rca_rank_of_severity(text) != RCA_NO_RANK;
		case RCA_KEY_STATUS:
			return rca_is_known_status(text);
		default:
			return of_any;
	}
}

bool
rca_key_value_fits(RcaKey key, RcaStr text)
{
	return is_value(key, text, true);
}

bool
rca_key_value_tells(RcaKey key, RcaStr text)
{
	return is_value(key, text, false);
}

RcaStr
rca_one_line(RcaStr s)
{
	StringInfoData out;

	if (s.data == NULL || memchr(s.data, '\n', s.len) == NULL)
		return s;
	initStringInfo(&out);
	for (int i = 0; i < s.len; i++)
	{
		if (!rca_is_space(s.data[i]))
			appendStringInfoChar(&out, s.data[i]);
		else if (out.len > 0 && out.data[out.len - 1] != ' ')
			appendStringInfoChar(&out, ' ');
	}
	return rca_str(out.data, out.len);
}

/*
 * Names
 */

typedef struct ListReader
{
	const RcaMarkdown *md;
	RcaKey		key;
	RcaStrList	list;
	int			capacity;
} ListReader;

/* Where a bracket that ends with s begins, or -1. */
static int
last_bracket(RcaStr s)
{
	for (int i = 0; i < lengthof(brackets); i++)
	{
		RcaStr		open = brackets[i][0];
		RcaStr		close = brackets[i][1];

		if (s.len < close.len ||
			memcmp(s.data + s.len - close.len, close.data, close.len) != 0)
			continue;
		for (int pos = s.len - close.len - open.len; pos > 0; pos--)
		{
			if (memcmp(s.data + pos, open.data, open.len) == 0)
				return pos;
		}
	}
	return -1;
}

/*
 * Is what stands in brackets behind a name a remark?  "billing (EU)" is another
 * name than "billing (US)", but "billing (the part that sends mail)" is not.
 */
static bool
is_remark(const ListReader *reader, RcaStr inside)
{
	if (reader->key == RCA_KEY_AUTHORS)
		return memchr(inside.data, '@', inside.len) != NULL ||
			memchr(inside.data, ':', inside.len) != NULL;
	if (memchr(inside.data, ' ', inside.len) != NULL)
		return true;
	/* scripts without blanks; the bracket itself is one of theirs */
	for (int i = 0; IS_HIGHBIT_SET(inside.data[0]) && i + 6 < inside.len; i++)
	{
		if (IS_HIGHBIT_SET(inside.data[i + 3]))
			return true;
	}
	return false;
}

static bool
is_in_list(const RcaStrList *list, RcaStr name)
{
	for (int i = 0; i < list->count; i++)
	{
		if (rca_equal_nocase(list->items[i], name))
			return true;
	}
	return false;
}

/* "Kim Nova <kim@example.org>": the name alone */
static RcaStr
without_address(RcaStr name)
{
	const char *open = name.len > 0 ? memchr(name.data, '<', name.len) : NULL;
	const char *at = name.len > 0 ? memchr(name.data, '@', name.len) : NULL;

	/* without its brackets where it was a link */
	if (open == NULL && at != NULL && at > name.data && rca_is_word(at[-1]))
	{
		int			start = (int) (at - name.data);

		while (start > 0 && !rca_is_blank(name.data[start - 1]))
			start--;
		if (start > 0 && memchr(at, ' ', name.data + name.len - at) == NULL)
			return rca_trim(rca_str(name.data, start));
	}

	if (open == NULL || open == name.data ||
		name.data[name.len - 1] != '>' ||
		memchr(open, '@', name.data + name.len - open) == NULL)
		return name;
	return rca_trim(rca_slice(name.data, open));
}

/* Where a remark behind a name begins, or the name's end. */
static int
name_length(const ListReader *reader, RcaStr name)
{
	int			open;

	/* the full stop of a line, behind a remark */
	if (name.len > 2 && name.data[name.len - 1] == '.' && name.data[name.len - 2] == ')')
		name.len--;
	open = last_bracket(name);
	if (open > 0 && is_remark(reader, rca_skip(name, open)))
		name = rca_trim(rca_str(name.data, open));
	for (int i = 0; reader->key == RCA_KEY_SERVICES && i < lengthof(explanations); i++)
	{
		int			pos = rca_find(name, explanations[i]);

		if (pos > 0)
			return name_length(reader, rca_trim(rca_str(name.data, pos)));
	}
	return name.len;
}

/*
 * A name without the remark behind it, and without the brackets of a link that
 * has no target.  Two names stay two.
 */
static RcaStr
bare_name(const ListReader *reader, RcaStr name)
{
	RcaStr		rest;

	if (reader->key == RCA_KEY_AUTHORS)
	{
		name = without_address(name);
		if (name.len > 2 && name.data[0] == '[' &&
			name.data[name.len - 1] == ']')
			name = rca_trim(rca_str(name.data + 1, name.len - 2));
	}
	rest = rca_trim(rca_str(name.data, name_length(reader, name)));
	return rest.len == 0 || is_in_list(&reader->list, rest) ? name : rest;
}

static void
add_name(ListReader *reader, RcaStr name)
{
	RcaStrList *list = &reader->list;

	name = rca_trim(name);
	if (reader->key != RCA_KEY_TAGS)
		name = bare_name(reader, name);
	if (name.len == 0)
		return;
	RCA_MAKE_ROOM(list->items, list->count, reader->capacity);
	list->items[list->count++] = name;
}

/* The text of a name that may have markup: a link, a wikilink, code. */
static RcaStr
rendered(const ListReader *reader, RcaStr text)
{
	if (text.len == 0 || reader->key == RCA_KEY_TAGS ||
		(memchr(text.data, '[', text.len) == NULL &&
		 memchr(text.data, '`', text.len) == NULL))
		return text;
	return rca_trim(rca_cell_text(reader->md, text));
}

/*
 * "[[payments]]" that is not in quotes: to YAML it is a list in a list.  NULL if
 * an item of a sequence is not that.
 */
static const RcaNode *
unquoted_wikilink(const RcaNode *item)
{
	bool		in_brackets = false;

	while (item->kind == RCA_NODE_SEQUENCE && item->nitems == 1)
	{
		item = item->items[0];
		in_brackets = true;
	}
	return in_brackets && item->kind < RCA_NODE_SEQUENCE ? item : NULL;
}

/* 1 where s begins with an opening bracket, -1 where it does with a closing one. */
static int
count_bracket(RcaStr s)
{
	for (int i = 0; i < lengthof(brackets); i++)
	{
		if (rca_starts_nocase(s, brackets[i][0]))
			return 1;
		if (rca_starts_nocase(s, brackets[i][1]))
			return -1;
	}
	return 0;
}

/* Where the next comma outside of brackets stands in s, and its length; or -1. */
static int
find_comma(const ListReader *reader, RcaStr s, int *length)
{
	int			ncommas = reader->key == RCA_KEY_TAGS ? 1 : lengthof(commas);
	int			depth = 0;

	for (int i = 0; i < s.len; i++)
	{
		RcaStr		rest = rca_skip(s, i);

		if (rca_is_word(s.data[i]) && !IS_HIGHBIT_SET(s.data[i]))
			continue;
		depth = Max(depth + count_bracket(rest), 0);
		if (depth > 0)
			continue;
		for (int j = 0; j < ncommas; j++)
		{
			if (rca_starts_nocase(rest, commas[j]))
			{
				*length = commas[j].len;
				return i;
			}
		}
	}
	return -1;
}

/* Where a conjunction between blanks stands in s, and its length; or -1. */
static int
find_conjunction(RcaStr s, int *length)
{
	for (int i = 1; i < s.len; i++)
	{
		if (s.data[i - 1] != ' ')
			continue;
		for (int j = 0; j < lengthof(conjunctions); j++)
		{
			RcaStr		word = conjunctions[j];

			if (i + word.len < s.len && s.data[i + word.len] == ' ' &&
				rca_starts_nocase(rca_skip(s, i), word))
			{
				*length = word.len;
				return i;
			}
		}
	}
	return -1;
}

/* "and c" behind a comma */
static RcaStr
without_conjunction(RcaStr s)
{
	s = rca_trim(s);
	for (int i = 0; i < lengthof(conjunctions); i++)
	{
		RcaStr		word = conjunctions[i];

		if (s.len > word.len && s.data[word.len] == ' ' &&
			rca_starts_nocase(s, word))
			return rca_trim(rca_skip(s, word.len));
	}
	return s;
}

static bool
is_one_word(RcaStr s)
{
	s = rca_trim(s);
	return s.len > 0 && memchr(s.data, ' ', s.len) == NULL;
}

/*
 * Adds the last names of a list.  "Ann and Bob" are two people; of services,
 * "search and rescue" may be one, but "a, b and c" are three.
 */
static void
add_last(ListReader *reader, RcaStr s, bool is_only)
{
	int			length = 0;
	int			pos;

	if (!is_only)
		s = without_conjunction(s);
	pos = find_conjunction(s, &length);
	if (reader->key == RCA_KEY_TAGS || pos < 0 ||
		(reader->key == RCA_KEY_SERVICES &&
		 (is_only || !is_one_word(rca_str(s.data, pos)) ||
		  !is_one_word(rca_skip(s, pos + length)))))
	{
		add_name(reader, s);
		return;
	}
	add_name(reader, rca_str(s.data, pos));
	add_last(reader, rca_skip(s, pos + length), true);
}

/* What stands between the commas of a scalar. */
static void
add_words(ListReader *reader, RcaStr text)
{
	bool		is_only = true;
	int			length = 0;
	int			pos;

	if (text.data == NULL)
		return;
	while ((pos = find_comma(reader, text, &length)) >= 0)
	{
		if (reader->key == RCA_KEY_AUTHORS)
			add_last(reader, rca_str(text.data, pos), true);
		else
			add_name(reader, rca_str(text.data, pos));
		text = rca_skip(text, pos + length);
		is_only = false;
	}
	add_last(reader, text, is_only);
}

/* The items of a sequence; one that is a mapping counts by its name. */
static void
add_items(ListReader *reader, const RcaNode *sequence)
{
	for (int i = 0; i < sequence->nitems; i++)
	{
		const RcaNode *item = sequence->items[i];
		const RcaNode *link = unquoted_wikilink(item);
		RcaStr		text;

		if (item->kind == RCA_NODE_MAPPING)
			item = rca_node_get(item, "name");
		text = rca_node_text(link != NULL ? link : item);
		if (text.data == NULL)
			continue;
		text = rca_one_line(text);
		if (link != NULL)
		{
			const char *wikilink = psprintf("[[%.*s]]", text.len, text.data);

			text = rca_str(wikilink, (int) strlen(wikilink));
		}
		text = rendered(reader, text);
		if (reader->key == RCA_KEY_AUTHORS)
			add_last(reader, text, true);
		else
			add_name(reader, text);
	}
}

RcaStrList
rca_key_list(const RcaMarkdown *md, RcaKey key, const RcaNode *node)
{
	ListReader	reader = {md, key};

	if (node == NULL)
		return reader.list;
	RCA_MAKE_ROOM(reader.list.items, reader.list.count, reader.capacity);
	if (node->kind == RCA_NODE_SEQUENCE)
		add_items(&reader, node);
	else
		add_words(&reader, rendered(&reader, rca_one_line(rca_node_text(node))));
	return reader.list;
}

bool
rca_are_names(const RcaMarkdown *md, const RcaNode *list)
{
	RcaStrList	names = rca_key_list(md, RCA_KEY_SERVICES, list);

	for (int i = 0; i < names.count; i++)
	{
		RcaStr		name = names.items[i];
		int			nblanks = 0;

		for (int j = 0; j < name.len; j++)
			nblanks += (name.data[j] == ' ');
		if (name.len > MAX_NAME || nblanks > 1)
			return false;
	}
	return names.count > 0;
}
