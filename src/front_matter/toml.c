/*
 * src/front_matter/toml.c
 */
#include "base/base.h"

#include "base/error.h"
#include "base/limits.h"
#include "base/text.h"
#include "front_matter/toml.h"

typedef struct Reader
{
	RcaStr		text;
	int			pos;			/* of the next line */
	int			number;			/* of the last line that was read */
	RcaNode    *root;			/* root->nodes counts all of the tree */
	RcaNode    *table;			/* that keys belong to */
} Reader;

static RcaNode *
new_node(RcaNodeKind kind, RcaStr text, int line, int col)
{
	RcaNode    *node = palloc0(sizeof(RcaNode));

	node->kind = kind;
	node->text = text;
	node->line = node->end_line = line;
	node->col = col;
	node->end_col = col + text.len;
	return node;
}

static void
append(Reader *reader, RcaNode *parent, RcaNode *child)
{
	reader->root->nodes++;
	rca_node_append(parent, child);
}

static bool
next_line(Reader *reader, RcaStr *line)
{
	if (!rca_next_line(reader->text, &reader->pos, line))
		return false;
	reader->number++;
	return true;
}

static RcaNode *
find(const RcaNode *mapping, RcaStr key)
{
	int			i = rca_node_find(mapping, key);

	return i < 0 ? NULL : mapping->items[i + 1];
}

/* "a \"quoted\" string", with the escapes of one character */
static RcaStr
unescape(RcaStr s)
{
	char	   *copy = palloc(Max(s.len, 1));
	int			len = 0;

	for (int i = 0; i < s.len; i++)
	{
		char		c = s.data[i];

		if (c == '\\' && i + 1 < s.len)
		{
			c = s.data[++i];
			c = c == 'n' ? '\n' : c == 't' ? '\t' : c;
		}
		copy[len++] = c;
	}
	return rca_str(copy, len);
}

/* The length of a quoted string at the start of s, quotes included, or 0. */
static int
quoted_length(RcaStr s)
{
	char		quote = s.len > 1 ? s.data[0] : '\0';

	if (quote != '"' && quote != '\'')
		return 0;
	for (int i = 1; i < s.len; i++)
	{
		if (quote == '"' && s.data[i] == '\\')
			i++;
		else if (s.data[i] == quote)
			return i + 1;
	}
	return 0;
}

static bool
is_number(RcaStr s)
{
	int			ndigits = 0;
	int			ndots = 0;

	for (int i = 0; i < s.len; i++)
	{
		if (rca_is_digit(s.data[i]))
			ndigits++;
		else if (s.data[i] == '.')
			ndots++;
		else if (s.data[i] != '-' || i > 0)
			return false;
	}
	return ndigits > 0 && ndigits <= RCA_MAX_NUMBER_DIGITS && ndots <= 1;
}

static RcaNode *
read_scalar(RcaStr s, int line, int col)
{
	RcaNode    *node;
	int			n = quoted_length(s);

	if (n > 0 && n == s.len)
	{
		RcaStr		inside = rca_slice(s.data + 1, s.data + n - 1);

		node = new_node(RCA_NODE_STRING,
						s.data[0] == '"' ? unescape(inside) : inside, line, col);
		node->end_col = col + rca_count_chars(s);
		return node;
	}
	node = new_node(RCA_NODE_STRING, s, line, col);
	if (rca_equal(s, RCA_STR("true")))
		node->kind = RCA_NODE_TRUE;
	else if (rca_equal(s, RCA_STR("false")))
		node->kind = RCA_NODE_FALSE;
	else if (is_number(s))
		node->kind = RCA_NODE_NUMBER;
	return node;
}

/* "[a, 'b']"; an array within it stays text */
static RcaNode *
read_array(Reader *reader, RcaStr s, int line, int col)
{
	RcaNode    *array = new_node(RCA_NODE_SEQUENCE, RCA_STR(""), line, col);
	RcaStr		rest = rca_slice(s.data + 1, s.data + s.len - 1);

	array->end_col = col + rca_count_chars(s);
	while ((rest = rca_trim_ascii(rest)).len > 0)
	{
		int			n = quoted_length(rest);
		RcaStr		item;

		while (n < rest.len && rest.data[n] != ',')
			n++;
		item = rca_trim_ascii(rca_slice(rest.data, rest.data + n));
		if (item.len > 0)
			append(reader, array, read_scalar(item, line, col));
		rest = rca_skip(rest, Min(n + 1, rest.len));
	}
	return array;
}

/* A value without the comment behind it. */
static RcaStr
strip_comment(RcaStr s)
{
	int			n = quoted_length(s);

	if (n == 0 && s.len > 0 && s.data[0] == '[')
		return s;
	for (int i = n; i < s.len; i++)
	{
		if (s.data[i] == '#')
			return rca_trim_ascii(rca_slice(s.data, s.data + i));
	}
	return s;
}

static RcaStr
read_key(RcaStr s)
{
	s = rca_trim_ascii(s);
	return quoted_length(s) == s.len && s.len > 1 ?
		rca_slice(s.data + 1, s.data + s.len - 1) : s;
}

/* The table that "[a.b]" names, made if it is not there yet. */
static RcaNode *
open_table(Reader *reader, RcaStr path)
{
	RcaNode    *table = reader->root;
	int			line = reader->number;

	/* an array may stand in the deepest one */
	for (int depth = 1; path.len > 0 && depth < RCA_MAX_YAML_DEPTH - 1; depth++)
	{
		const char *dot = memchr(path.data, '.', path.len);
		RcaStr		key = read_key(dot ? rca_slice(path.data, dot) : path);
		RcaNode    *next = find(table, key);

		path = dot ? rca_slice(dot + 1, path.data + path.len) :
			rca_skip(path, path.len);
		if (next == NULL)
		{
			next = new_node(RCA_NODE_MAPPING, RCA_STR(""), line, 1);
			append(reader, table, new_node(RCA_NODE_STRING, key, line, 1));
			append(reader, table, next);
		}
		if (next->kind != RCA_NODE_MAPPING)
			return table;
		table = next;
	}
	return table;
}

/*
 * How many arrays a line opens and does not close.  A string does not go on
 * over lines: what one that is not closed leaves of its line says nothing.
 */
static int
count_open(RcaStr line)
{
	int			depth = 0;

	for (int i = 0; i < line.len; i++)
	{
		char		c = line.data[i];

		if (c == '"' || c == '\'')
		{
			int			n = quoted_length(rca_skip(line, i));

			if (n == 0)
				break;
			i += n - 1;
		}
		else
			depth += (c == '[') - (c == ']');
	}
	return depth;
}

/*
 * The rest of an array that is not closed in the line that it begins in.  Its
 * lines are read.
 */
static RcaStr
read_to_bracket(Reader *reader, RcaStr array)
{
	int			depth = count_open(array);
	RcaStr		line;

	while (depth > 0 && next_line(reader, &line))
	{
		depth += count_open(line);
		array = rca_slice(array.data, line.data + line.len);
	}
	return rca_trim_ascii(array);
}

/* The column of a place in a line. */
static int
column(RcaStr line, const char *place)
{
	return 1 + rca_count_chars(rca_slice(line.data, place));
}

/* "key = value"; a key that is there already is passed over */
static void
read_pair(Reader *reader, RcaStr line)
{
	RcaStr		text = rca_trim_ascii(line);
	const char *equals = memchr(text.data, '=', text.len);
	int			number = reader->number;
	RcaStr		key;
	RcaStr		value;
	RcaNode    *node;
	int			col;

	if (equals == NULL)
		return;
	key = read_key(rca_slice(text.data, equals));
	value = rca_trim_ascii(rca_slice(equals + 1, text.data + text.len));
	value = strip_comment(value);
	col = column(line, value.data);
	if (value.len > 0 && value.data[0] == '[')
		value = read_to_bracket(reader, value);
	if (key.len == 0 || find(reader->table, key) != NULL)
		return;

	node = new_node(RCA_NODE_STRING, key, number, column(line, text.data));
	append(reader, reader->table, node);
	if (value.len > 1 && value.data[0] == '[' && value.data[value.len - 1] == ']')
		node = read_array(reader, value, number, col);
	else
		node = read_scalar(value, number, col);
	append(reader, reader->table, node);
}

/* "a.b" of "[a.b]" or "[[a.b]]" */
static RcaStr
strip_brackets(RcaStr s)
{
	while (s.len > 0 && s.data[0] == '[')
		s = rca_skip(s, 1);
	while (s.len > 0 && s.data[s.len - 1] == ']')
		s.len--;
	return s;
}

bool
rca_toml_read(RcaStr s, int first_line, RcaNode **root, RcaError *err)
{
	Reader		reader = {0};
	RcaStr		line;

	*root = new_node(RCA_NODE_MAPPING, RCA_STR(""), first_line, 1);
	(*root)->nodes = 1;
	reader.text = s;
	reader.number = first_line - 1;
	reader.root = *root;
	reader.table = *root;
	while (next_line(&reader, &line))
	{
		RcaStr		text = rca_trim_ascii(line);

		if (text.len == 0 || text.data[0] == '#')
			continue;
		if (text.data[0] == '[' && memchr(text.data, '=', text.len) == NULL)
			reader.table = open_table(&reader, strip_brackets(text));
		else
			read_pair(&reader, line);
		if ((*root)->nodes > RCA_MAX_YAML_NODES)
			return rca_node_error_limit(err, first_line, (*root)->nodes,
										RCA_MAX_YAML_NODES, "values");
	}
	return true;
}
