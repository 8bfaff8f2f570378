/*
 * src/front_matter/plain_yaml.c
 */
#include "base/base.h"

#include "base/limits.h"
#include "base/short.h"
#include "base/text.h"
#include "front_matter/plain_yaml.h"

/* More keys and values are no metadata, and each is compared with all. */
#define MAX_ITEMS		128

/* A place in a line. */
typedef struct Place
{
	RcaStr		line;
	bool		is_ascii;
	int			number;
	int			pos;
} Place;

/* characters that YAML forbids, or takes for line ends, by their first bytes */
static const RcaStr special[] =
{
	RCA_LITERAL("\xe2\x80\xa8"), RCA_LITERAL("\xe2\x80\xa9"),
	RCA_LITERAL("\xef\xbb\xbf"), RCA_LITERAL("\xef\xbf\xbe"),
	RCA_LITERAL("\xef\xbf\xbf"),
};

/* Printable characters only, in lines that end as Unix ends them? */
static bool
is_printable(RcaStr s, bool *is_ascii)
{
	*is_ascii = true;
	for (int i = 0; i < s.len; i++)
	{
		unsigned char c = (unsigned char) s.data[i];

		if (c >= ' ' && c <= '~')
			continue;
		if (c < 0x80)
		{
			if (c == '\n')
				continue;
			return false;
		}
		*is_ascii = false;
		/* U+0080 to U+009F */
		if (c == 0xC2 && (unsigned char) s.data[i + 1] < 0xA0)
			return false;
		for (int k = 0; k < lengthof(special); k++)
		{
			if (s.data[i] == special[k].data[0] && rca_starts_nocase(rca_skip(s, i), special[k]))
				return false;
		}
	}
	return true;
}

static bool
at(const Place *place, char c)
{
	return place->pos < place->line.len && place->line.data[place->pos] == c;
}

static void
skip_spaces(Place *place)
{
	while (at(place, ' '))
		place->pos++;
}

/* The column of the place, in characters. */
static int
column(const Place *place)
{
	return 1 + (place->is_ascii ? place->pos :
				rca_count_chars(rca_str(place->line.data, place->pos)));
}

/* A node that begins where the place is, and ends there so far. */
static RcaNode *
new_node(const Place *place, RcaNodeKind kind)
{
	RcaNode    *node = palloc0(sizeof(RcaNode));

	node->kind = kind;
	node->nodes = 1;
	node->line = node->end_line = place->number;
	node->col = node->end_col = column(place);
	return node;
}

/* A string at the place, so many bytes of the line long. */
static RcaNode *
new_string(Place *place, RcaStr text, int length)
{
	RcaNode    *node = new_node(place, RCA_NODE_STRING);

	place->pos += length;
	node->end_col = column(place);
	node->text = text;
	node->bytes = text.len;
	return node;
}

/* Adds an item, whose size is known. */
static void
add_item(RcaNode *parent, RcaNode *item)
{
	rca_node_append(parent, item);
	parent->nodes += item->nodes;
	parent->bytes += item->bytes;
}

/* A string in quotes; NULL if it has escapes or does not end here. */
static RcaNode *
read_quoted(Place *place)
{
	RcaStr		rest = rca_skip(place->line, place->pos + 1);
	char		quote = place->line.data[place->pos];
	const char *end = rest.len > 0 ? memchr(rest.data, quote, rest.len) : NULL;
	RcaStr		text;

	if (end == NULL || end[1] == quote)
		return NULL;
	text = rca_slice(rest.data, end);
	if (quote == '"' && text.len > 0 && memchr(text.data, '\\', text.len) != NULL)
		return NULL;
	return new_string(place, text, text.len + 2);
}

static bool
may_be_in_list(char c)
{
	return rca_is_word(c) || c == ' ' || c == '-' || c == '_' ||
		c == '.' || c == '/';
}

/* How much of s is the text of a value, in a list in brackets or in a line. */
static int
plain_length(RcaStr s, bool in_list)
{
	const char *colon = s.data;
	int			n = 0;

	if (s.len == 0 || !rca_is_word(s.data[0]))
		return 0;
	if (in_list)
	{
		while (n < s.len && may_be_in_list(s.data[n]))
			n++;
		s.len = n;
		return rca_trim(s).len;
	}

	s = rca_trim(s);
	if (memchr(s.data, '#', s.len) != NULL)
		return 0;
	/* "10:30", but not "a: b", and not "a:" */
	while ((colon = memchr(colon, ':', s.data + s.len - colon)) != NULL)
	{
		if (++colon == s.data + s.len || *colon == ' ')
			return 0;
	}
	return s.len;
}

static RcaNode *
read_value(Place *place, bool in_list)
{
	RcaStr		rest = rca_skip(place->line, place->pos);
	int			length;
	RcaNode    *node;

	if (at(place, '"') || at(place, '\''))
		return read_quoted(place);
	if ((length = plain_length(rest, in_list)) == 0)
		return NULL;
	rest.len = length;
	node = new_string(place, rest, length);
	rca_node_resolve(node);
	return node;
}

/* "[a, b]" */
static RcaNode *
read_list(Place *place)
{
	RcaNode    *list = new_node(place, RCA_NODE_SEQUENCE);

	do
	{
		RcaNode    *item;

		place->pos++;			/* the bracket, or a comma */
		skip_spaces(place);
		if ((item = read_value(place, true)) == NULL)
			return NULL;
		add_item(list, item);
		skip_spaces(place);
	} while (at(place, ','));
	if (!at(place, ']'))
		return NULL;
	place->pos++;
	list->end_col = column(place);
	return list;
}

/* A key and the blanks behind its colon, or NULL. */
static RcaNode *
read_key(Place *place)
{
	RcaStr		s = place->line;
	int			n = 0;
	RcaNode    *key;

	if (!rca_is_alpha(s.data[0]))
		return NULL;
	while (n < s.len && (rca_is_alpha(s.data[n]) || rca_is_digit(s.data[n]) ||
						 s.data[n] == '_' || s.data[n] == '-'))
		n++;
	if (n == s.len || n > RCA_MAX_SHORT || s.data[n] != ':' ||
		(n + 1 < s.len && s.data[n + 1] != ' '))
		return NULL;
	key = new_string(place, rca_str(s.data, n), n);
	place->pos++;
	skip_spaces(place);
	return key;
}

/* The value of a key or of a line of a list, which has to fill its line. */
static RcaNode *
read_rest(Place *place)
{
	RcaNode    *node = at(place, '[') ? read_list(place) : read_value(place, false);

	if (node != NULL)
		skip_spaces(place);
	return place->pos == place->line.len ? node : NULL;
}

/* An item of a list at its "- ", or NULL. */
static RcaNode *
read_item(Place *place)
{
	place->pos++;
	if (!at(place, ' '))
		return NULL;
	skip_spaces(place);
	return read_rest(place);
}

/* A collection ends where the next line with anything in it begins. */
static void
end_collection(RcaNode *node, int line)
{
	node->end_line = line;
	node->end_col = 1;
}

RcaNode *
rca_plain_yaml_read(RcaStr s, int first_line)
{
	Place		place = {.number = first_line - 1};
	RcaNode    *root = NULL;
	RcaNode    *list = NULL;	/* the value of the last key, in lines */
	bool		has_value = true;	/* the last key, in its own line */
	int			pos = 0;

	if (!is_printable(s, &place.is_ascii))
		return NULL;
	while (rca_next_line(s, &pos, &place.line))
	{
		RcaNode    *node;

		place.number++;
		place.pos = 0;
		if (place.line.len == 0)
			continue;

		skip_spaces(&place);
		if (at(&place, '-'))
		{
			if (has_value)
				return NULL;
			if (list == NULL)
				list = new_node(&place, RCA_NODE_SEQUENCE);
			if (list->col != place.pos + 1 || (node = read_item(&place)) == NULL)
				return NULL;
			add_item(list, node);
			continue;
		}

		/* a key, before which the one before it has got all of its value */
		if (place.pos > 0 || (!has_value && list == NULL))
			return NULL;
		if (list != NULL)
		{
			end_collection(list, place.number);
			add_item(root, list);
			list = NULL;
		}
		if (root == NULL)
			root = new_node(&place, RCA_NODE_MAPPING);
		if ((node = read_key(&place)) == NULL || rca_node_find(root, node->text) >= 0 ||
			root->nitems > MAX_ITEMS || root->nodes > RCA_MAX_YAML_NODES)
			return NULL;
		add_item(root, node);
		has_value = place.pos < place.line.len;
		if (has_value)
		{
			if ((node = read_rest(&place)) == NULL)
				return NULL;
			add_item(root, node);
		}
	}

	if (root == NULL || (!has_value && list == NULL))
		return NULL;
	if (list != NULL)
	{
		end_collection(list, place.number + 1);
		add_item(root, list);
	}
	end_collection(root, place.number + 1);
	return root->nodes > RCA_MAX_YAML_NODES ? NULL : root;
}
