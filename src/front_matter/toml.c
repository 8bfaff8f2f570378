/*
 * src/front_matter/toml.c
 */
#include "base/base.h"

#include "base/limits.h"
#include "base/text.h"
#include "front_matter/toml.h"

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

/* root->nodes counts all of the tree. */
static void
append(RcaNode *root, RcaNode *parent, RcaNode *child)
{
	root->nodes++;
	rca_node_append(parent, child);
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
	return ndigits > 0 && ndigits <= 100 && ndots <= 1;
}

static RcaNode *
read_scalar(RcaStr s, int line, int col)
{
	RcaNode    *node;
	int			n = quoted_length(s);

	if (n > 0 && n == s.len)
	{
		RcaStr		inside = rca_slice(s.data + 1, s.data + n - 1);

		node = new_node(RCA_NODE_STRING, s.data[0] == '"' ? unescape(inside) : inside, line, col);
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
read_array(RcaNode *root, RcaStr s, int line, int col)
{
	RcaNode    *array = new_node(RCA_NODE_SEQUENCE, RCA_STR(""), line, col);
	RcaStr		rest = rca_slice(s.data + 1, s.data + s.len - 1);

	array->end_col = col + rca_count_chars(s);
	while ((rest = rca_trim(rest)).len > 0)
	{
		int			n = quoted_length(rest);
		RcaStr		item;

		while (n < rest.len && rest.data[n] != ',')
			n++;
		item = rca_trim(rca_slice(rest.data, rest.data + n));
		if (item.len > 0)
			append(root, array, read_scalar(item, line, col));
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
			return rca_trim(rca_slice(s.data, s.data + i));
	}
	return s;
}

static RcaStr
read_key(RcaStr s)
{
	s = rca_trim(s);
	return quoted_length(s) == s.len && s.len > 1 ? rca_slice(s.data + 1, s.data + s.len - 1) : s;
}

/* The table "[a.b]" names, made where it is not there yet. */
static RcaNode *
open_table(RcaNode *root, RcaStr path, int line)
{
	RcaNode    *table = root;

	/* an array may stand in the deepest one */
	for (int depth = 1; path.len > 0 && depth < RCA_MAX_YAML_DEPTH - 1; depth++)
	{
		const char *dot = memchr(path.data, '.', path.len);
		RcaStr		key = read_key(dot ? rca_slice(path.data, dot) : path);
		RcaNode    *next = find(table, key);

		path = dot ? rca_slice(dot + 1, path.data + path.len) : rca_skip(path, path.len);
		if (next == NULL)
		{
			next = new_node(RCA_NODE_MAPPING, RCA_STR(""), line, 1);
			append(root, table, new_node(RCA_NODE_STRING, key, line, 1));
			append(root, table, next);
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

RcaNode *
rca_toml_read(RcaStr s, int first_line)
{
	RcaNode    *root = new_node(RCA_NODE_MAPPING, RCA_STR(""), first_line, 1);
	RcaNode    *table = root;
	RcaStr		line;
	int			pos = 0;

	root->nodes = 1;
	for (int number = first_line;
		 root->nodes <= RCA_MAX_YAML_NODES && rca_next_line(s, &pos, &line); number++)
	{
		RcaStr		text = rca_trim(line);
		const char *equals;
		RcaNode    *key_node;
		RcaStr		key,
					value;
		int			start;
		int			col;
		int			depth;

		if (text.len == 0 || text.data[0] == '#')
			continue;
		if (text.data[0] == '[' && memchr(text.data, '=', text.len) == NULL)
		{
			while (text.len > 0 && text.data[0] == '[')
				text = rca_skip(text, 1);
			while (text.len > 0 && text.data[text.len - 1] == ']')
				text.len--;
			table = open_table(root, text, number);
			continue;
		}
		equals = memchr(text.data, '=', text.len);
		if (equals == NULL)
			continue;
		key = read_key(rca_slice(text.data, equals));
		value = strip_comment(rca_trim(rca_slice(equals + 1, text.data + text.len)));
		key_node = new_node(RCA_NODE_STRING, key, number,
							1 + rca_count_chars(rca_slice(line.data, text.data)));
		col = 1 + rca_count_chars(rca_slice(line.data, value.data));
		start = number;
		/* an array may go on over several lines */
		depth = value.len > 0 && value.data[0] == '[' ? count_open(value) : 0;
		while (depth > 0 && rca_next_line(s, &pos, &line))
		{
			depth += count_open(line);
			value = rca_slice(value.data, line.data + line.len);
			number++;
		}
		value = rca_trim(value);
		if (key.len == 0 || find(table, key) != NULL)
			continue;
		append(root, table, key_node);
		append(root, table, value.len > 1 && value.data[0] == '[' && value.data[value.len - 1] == ']' ?
			   read_array(root, value, start, col) : read_scalar(value, start, col));
	}
	return root;
}
