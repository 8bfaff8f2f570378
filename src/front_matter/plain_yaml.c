/*
 * src/front_matter/plain_yaml.c
 */
#include "base/base.h"

#include "base/limits.h"
#include "base/short.h"
#include "base/text.h"
#include "front_matter/plain_yaml.h"

/*
 * Front matter with more keys and values is left to libyaml, because each key
 * is compared with all others.
 */
#define MAX_ITEMS		128

typedef struct Reader
{
	bool		is_ascii;
	RcaStr		line;
	int			number;			/* number of the line */
	int			pos;			/* offset in the line */
	RcaNode    *root;			/* NULL before the first key */
	RcaNode    *list;			/* the list in lines that is the value of the
								 * last key, or NULL */
	bool		has_value;		/* the last key has a value in its own line */
} Reader;

/* Where a value is. */
typedef enum Context
{
	IN_BRACKETS,
	IN_LINE,
} Context;

/* first bytes of characters that YAML forbids or that end a line in YAML */
static const RcaStr special[] =
{
	RCA_LITERAL("\xe2\x80\xa8"), RCA_LITERAL("\xe2\x80\xa9"),
	RCA_LITERAL("\xef\xbb\xbf"), RCA_LITERAL("\xef\xbf\xbe"),
	RCA_LITERAL("\xef\xbf\xbf"),
};

/* Are all characters printable, and does "\n" end each line? */
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
			if (s.data[i] == special[k].data[0] &&
				rca_starts_nocase(rca_skip(s, i), special[k]))
				return false;
		}
	}
	return true;
}

static bool
at(const Reader *reader, char c)
{
	return reader->pos < reader->line.len && reader->line.data[reader->pos] == c;
}

static void
skip_spaces(Reader *reader)
{
	while (at(reader, ' '))
		reader->pos++;
}

/* The column of the reader, in characters. */
static int
column(const Reader *reader)
{
	return 1 + (reader->is_ascii ? reader->pos :
				rca_count_chars(rca_str(reader->line.data, reader->pos)));
}

/* A node that begins and ends at the reader's position. */
static RcaNode *
new_node(const Reader *reader, RcaNodeKind kind)
{
	RcaNode    *node = palloc0(sizeof(RcaNode));

	node->kind = kind;
	node->nodes = 1;
	node->line = node->end_line = reader->number;
	node->col = node->end_col = column(reader);
	return node;
}

/* A string at the reader's position that takes so many bytes of the line. */
static RcaNode *
new_string(Reader *reader, RcaStr text, int length)
{
	RcaNode    *node = new_node(reader, RCA_NODE_STRING);

	reader->pos += length;
	node->end_col = column(reader);
	node->text = text;
	node->bytes = text.len;
	return node;
}

/* Adds an item, and its size. */
static void
add_item(RcaNode *parent, RcaNode *item)
{
	rca_node_append(parent, item);
	parent->nodes += item->nodes;
	parent->bytes += item->bytes;
}

/* A string in quotes.  NULL if it has escapes or does not end in this line. */
static RcaNode *
read_quoted(Reader *reader)
{
	RcaStr		rest = rca_skip(reader->line, reader->pos + 1);
	char		quote = reader->line.data[reader->pos];
	const char *end = rest.len > 0 ? memchr(rest.data, quote, rest.len) : NULL;
	RcaStr		text;

	if (end == NULL || end[1] == quote)
		return NULL;
	text = rca_slice(rest.data, end);
	if (quote == '"' && text.len > 0 && memchr(text.data, '\\', text.len) != NULL)
		return NULL;
	return new_string(reader, text, text.len + 2);
}

static bool
may_be_in_list(char c)
{
	return rca_is_word(c) || c == ' ' || c == '-' || c == '_' ||
		c == '.' || c == '/';
}

/* The length of the value in brackets at the start of s. */
static int
length_in_brackets(RcaStr s)
{
	int			n = 0;

	while (n < s.len && may_be_in_list(s.data[n]))
		n++;
	s.len = n;
	return rca_trim_ascii(s).len;
}

/*
 * The length of the value at the start of s that fills the rest of its line.
 */
static int
length_in_line(RcaStr s)
{
	const char *colon = s.data;

	s = rca_trim_ascii(s);
	if (memchr(s.data, '#', s.len) != NULL)
		return 0;
	/* "10:30", but not "a: b" and not "a:" */
	while ((colon = memchr(colon, ':', s.data + s.len - colon)) != NULL)
	{
		if (++colon == s.data + s.len || *colon == ' ')
			return 0;
	}
	return s.len;
}

static RcaNode *
read_value(Reader *reader, Context context)
{
	RcaStr		rest = rca_skip(reader->line, reader->pos);
	RcaNode    *node;

	if (at(reader, '"') || at(reader, '\''))
		return read_quoted(reader);
	if (rest.len == 0 || !rca_is_word(rest.data[0]))
		return NULL;
	rest.len = context == IN_BRACKETS ? length_in_brackets(rest) :
		length_in_line(rest);
	if (rest.len == 0)
		return NULL;
	node = new_string(reader, rest, rest.len);
	rca_node_resolve(node);
	return node;
}

/* "[a, b]" */
static RcaNode *
read_list(Reader *reader)
{
	RcaNode    *list = new_node(reader, RCA_NODE_SEQUENCE);

	do
	{
		RcaNode    *item;

		reader->pos++;			/* skip the bracket or a comma */
		skip_spaces(reader);
		if ((item = read_value(reader, IN_BRACKETS)) == NULL)
			return NULL;
		add_item(list, item);
		skip_spaces(reader);
	} while (at(reader, ','));
	if (!at(reader, ']'))
		return NULL;
	reader->pos++;
	list->end_col = column(reader);
	return list;
}

/* A key, and the blanks after its colon.  NULL if there is none. */
static RcaNode *
read_key(Reader *reader)
{
	RcaStr		s = reader->line;
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
	key = new_string(reader, rca_str(s.data, n), n);
	reader->pos++;
	skip_spaces(reader);
	return key;
}

/* The value of a key or of a list item, which must fill its line. */
static RcaNode *
read_rest(Reader *reader)
{
	RcaNode    *node = at(reader, '[') ? read_list(reader) :
		read_value(reader, IN_LINE);

	if (node != NULL)
		skip_spaces(reader);
	return reader->pos == reader->line.len ? node : NULL;
}

/* A list item, at its "-". */
static bool
read_item_line(Reader *reader)
{
	RcaNode    *item;

	if (reader->has_value)
		return false;
	if (reader->list == NULL)
		reader->list = new_node(reader, RCA_NODE_SEQUENCE);
	if (reader->list->col != reader->pos + 1)
		return false;
	reader->pos++;
	if (!at(reader, ' '))
		return false;
	skip_spaces(reader);
	if ((item = read_rest(reader)) == NULL)
		return false;
	add_item(reader->list, item);
	return true;
}

/* A collection ends where the next line that is not empty begins. */
static void
end_collection(RcaNode *node, int line)
{
	node->end_line = line;
	node->end_col = 1;
}

/* The value of the last key is complete.  False if it has none. */
static bool
end_value(Reader *reader, int line)
{
	if (reader->list != NULL)
	{
		end_collection(reader->list, line);
		add_item(reader->root, reader->list);
		reader->list = NULL;
		reader->has_value = true;
	}
	return reader->has_value;
}

/* A line with a key, and its value unless that is a list in the next lines. */
static bool
read_key_line(Reader *reader)
{
	RcaNode    *key;
	RcaNode    *value;

	if (reader->pos > 0 || !end_value(reader, reader->number))
		return false;
	if (reader->root == NULL)
		reader->root = new_node(reader, RCA_NODE_MAPPING);
	if ((key = read_key(reader)) == NULL ||
		rca_node_find(reader->root, key->text) >= 0 ||
		reader->root->nitems > MAX_ITEMS ||
		reader->root->nodes > RCA_MAX_YAML_NODES)
		return false;
	add_item(reader->root, key);
	reader->has_value = (reader->pos < reader->line.len);
	if (!reader->has_value)
		return true;
	if ((value = read_rest(reader)) == NULL)
		return false;
	add_item(reader->root, value);
	return true;
}

RcaNode *
rca_plain_yaml_read(RcaStr s, int first_line)
{
	Reader		reader = {0};
	int			pos = 0;

	if (!is_printable(s, &reader.is_ascii))
		return NULL;
	reader.number = first_line - 1;
	reader.has_value = true;	/* there is no key yet that needs one */
	while (rca_next_line(s, &pos, &reader.line))
	{
		reader.number++;
		reader.pos = 0;
		if (reader.line.len == 0)
			continue;
		skip_spaces(&reader);
		if (!(at(&reader, '-') ? read_item_line(&reader) : read_key_line(&reader)))
			return NULL;
	}

	if (reader.root == NULL || !end_value(&reader, reader.number + 1))
		return NULL;
	end_collection(reader.root, reader.number + 1);
	return reader.root->nodes > RCA_MAX_YAML_NODES ? NULL : reader.root;
}
