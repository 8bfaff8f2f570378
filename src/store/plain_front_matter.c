/*
 * src/store/plain_front_matter.c
 *
 * One reader produces the keys and values, and either makes a tree from them
 * or compares them with a tree.  It reads what is plain, and need not refuse
 * anything else: front matter is flagged only if the result is the tree of the
 * parser.
 */
#include "base/base.h"

#include "base/array.h"
#include "base/text.h"
#include "store/form_bytes.h"
#include "store/form_internal.h"
#include "store/lines.h"
#include "store/plain.h"

/* a mapping, a list in lines, a list in brackets */
#define MAX_OPEN		3

/* A collection that is being read. */
typedef struct Collection
{
	RcaNode    *node;
	int			next;			/* index of the item to compare */
	int			capacity;		/* the room for items in a tree that is being
								 * made */
} Collection;

typedef struct Reader
{
	const char *p;				/* the position in the line, and its end */
	const char *end;
	bool		building;		/* making a tree; false: comparing with one */
	int			count;			/* of keys and values */
	int			depth;
	Collection	open[MAX_OPEN]; /* the innermost one last */
} Reader;

/* Appends an item to a collection. */
static RcaNode *
append(Collection *to, RcaNodeKind kind, RcaStr text)
{
	RcaNode    *node = palloc0(sizeof(RcaNode));

	node->kind = kind;
	node->text = text;
	RCA_MAKE_ROOM(to->node->items, to->node->nitems, to->capacity);
	to->node->items[to->node->nitems++] = node;
	return node;
}

/* The next item to compare, or NULL if it is of another kind. */
static RcaNode *
expect(Collection *in, RcaNodeKind kind)
{
	RcaNode    *node;

	if (in->next == in->node->nitems)
		return NULL;
	node = in->node->items[in->next++];
	return node->kind == kind ? node : NULL;
}

/* Appends a scalar, or compares it. */
static bool
give(Reader *r, RcaNodeKind kind, RcaStr text)
{
	Collection *in = &r->open[r->depth - 1];
	RcaNode    *node;

	if (r->count++ == FORM_MAX_NODES)
		return false;
	if (r->building)
		return append(in, kind, text) != NULL;
	node = expect(in, kind);
	return node != NULL && node->text.len == text.len &&
		(node->text.data == text.data ||
		 memcmp(node->text.data, text.data, text.len) == 0);
}

static bool
begin_list(Reader *r)
{
	Collection *in = &r->open[r->depth - 1];
	RcaNode    *list;

	if (r->depth == MAX_OPEN || r->count++ == FORM_MAX_NODES)
		return false;
	list = r->building ? append(in, RCA_NODE_SEQUENCE, RCA_NULL_STR) :
		expect(in, RCA_NODE_SEQUENCE);
	if (list == NULL)
		return false;
	in++;
	in->node = list;
	in->next = in->capacity = 0;
	r->depth++;
	return true;
}

/* Ends the innermost collection. */
static bool
end_collection(Reader *r)
{
	const Collection *in = &r->open[--r->depth];

	return r->building || in->next == in->node->nitems;
}

static bool
at(const Reader *r, char c)
{
	return r->p < r->end && *r->p == c;
}

/* Skips n bytes and the blanks after them. */
static void
skip(Reader *r, int n)
{
	const char *p = r->p + n;

	while (p < r->end && is_byte(*p, BYTE_SPACE))
		p++;
	r->p = p;
}

static int
count_digits(RcaStr s, int pos)
{
	int			n = 0;

	while (pos + n < s.len && is_digit(s.data[pos + n]))
		n++;
	return n;
}

/* The decimal form of "0x1F" or "0o17", or a null string. */
static RcaStr
read_prefixed_number(RcaStr s)
{
	int			base = s.data[1] == 'x' ? 16 : 8;
	uint64		value = 0;
	char	   *decimal;

	if (s.len < 3 || s.len > 17)
		return RCA_NULL_STR;
	for (int i = 2; i < s.len; i++)
	{
		char		c = s.data[i];
		int			digit = base;

		if (is_digit(c))
			digit = c - '0';
		else if (is_letter(c))
			digit = (c | 0x20) - 'a' + 10;

		if (digit >= base)
			return RCA_NULL_STR;
		value = value * base + digit;
	}
	decimal = psprintf(UINT64_FORMAT, value);
	return rca_str(decimal, (int) strlen(decimal));
}

/* The decimal form of a number, or a null string. */
static RcaStr
read_number(RcaStr s)
{
	int			pos;
	int			ndigits;

	if (!is_digit(s.data[0]))
		return RCA_NULL_STR;
	if (s.len > 2 && s.data[0] == '0' && (s.data[1] == 'x' || s.data[1] == 'o'))
		return read_prefixed_number(s);

	pos = ndigits = count_digits(s, 0);
	if (pos < s.len && s.data[pos] == '.')
	{
		int			n = count_digits(s, pos + 1);

		ndigits += n;
		pos += n + 1;
	}
	if (ndigits > 100)
		return RCA_NULL_STR;
	if (pos < s.len && (s.data[pos] == 'e' || s.data[pos] == 'E'))
	{
		int			n;

		pos++;
		if (pos < s.len && (s.data[pos] == '+' || s.data[pos] == '-'))
			pos++;
		n = count_digits(s, pos);
		if (n == 0 || n > 3)
			return RCA_NULL_STR;
		pos += n;
	}
	return pos == s.len ? s : RCA_NULL_STR;
}

/* words that are not strings, in all spellings that are recognized */
static const struct
{
	RcaStr		word;
	RcaNodeKind kind;
}			words[] =
{
	{{"null", 4}, RCA_NODE_NULL},
	{{"Null", 4}, RCA_NODE_NULL},
	{{"NULL", 4}, RCA_NODE_NULL},
	{{"true", 4}, RCA_NODE_TRUE},
	{{"True", 4}, RCA_NODE_TRUE},
	{{"TRUE", 4}, RCA_NODE_TRUE},
	{{"false", 5}, RCA_NODE_FALSE},
	{{"False", 5}, RCA_NODE_FALSE},
	{{"FALSE", 5}, RCA_NODE_FALSE},
};

/* An unquoted value: a word, a number or a string. */
static bool
give_unquoted(Reader *r, RcaStr s)
{
	RcaStr		number;

	if (s.len == 0)
		return false;
	for (int i = 0; i < lengthof(words) && (s.len == 4 || s.len == 5); i++)
	{
		if (rca_equal(s, words[i].word))
			return give(r, words[i].kind, s);
	}
	number = read_number(s);
	return number.data != NULL ? give(r, RCA_NODE_NUMBER, number) :
		give(r, RCA_NODE_STRING, s);
}

/* A quoted value, and the blanks after it. */
static bool
read_quoted(Reader *r)
{
	const char *start = r->p + 1;
	const char *end = memchr(start, *r->p, r->end - start);

	if (end == NULL)
		return false;
	skip(r, (int) (end + 1 - r->p));
	return give(r, RCA_NODE_STRING, rca_slice(start, end));
}

/* Where a value is, which determines how it ends. */
typedef enum Place
{
	IN_LINE,
	IN_BRACKETS,
} Place;

static bool
read_value(Reader *r, Place place)
{
	const char *start = r->p;
	const char *p = r->end;

	if (at(r, '"') || at(r, '\''))
		return read_quoted(r);
	if (place == IN_BRACKETS)
	{
		p = start;
		while (p < r->end && *p != ',' && *p != ']')
			p++;
	}
	r->p = p;
	while (p > start && is_byte(p[-1], BYTE_SPACE))
		p--;
	return give_unquoted(r, rca_slice(start, p));
}

/* "[value, value]", and the blanks after it */
static bool
read_brackets(Reader *r)
{
	if (!begin_list(r))
		return false;
	do
	{
		skip(r, 1);				/* the bracket or a comma */
		if (!read_value(r, IN_BRACKETS))
			return false;
	} while (at(r, ','));
	if (!at(r, ']'))
		return false;
	skip(r, 1);
	return end_collection(r);
}

/* The rest of a line: a value, or several in brackets. */
static bool
read_rest(Reader *r)
{
	bool		found = at(r, '[') ? read_brackets(r) : read_value(r, IN_LINE);

	return found && r->p == r->end;
}

/* A key, and the blanks after its colon. */
static bool
read_key(Reader *r)
{
	const char *start = r->p;
	const char *colon = memchr(start, ':', r->end - start);

	if (colon == NULL || (colon + 1 < r->end && colon[1] != ' '))
		return false;
	skip(r, (int) (colon + 1 - start));
	return give(r, RCA_NODE_STRING, rca_slice(start, colon));
}

/*
 * The character of a line of three equal characters, with only white space
 * around them.  '\0' for other lines, and for lines that begin with a blank.
 */
static char
fence_of(RcaStr line)
{
	if (line.len < 3 || is_letter(line.data[0]) || is_byte(line.data[0], BYTE_BLANK))
		return '\0';
	line = strip_spaces(line);
	return line.len == 3 && line.data[0] == line.data[1] &&
		line.data[0] == line.data[2] ? line.data[0] : '\0';
}

/* Begins or continues a list in the lines below a key. */
static bool
read_item(Reader *r, bool *has_value)
{
	if (r->depth == 1)
	{
		if (*has_value || !begin_list(r))
			return false;
		*has_value = true;
	}
	skip(r, 1);
	return read_rest(r);
}

/* Reads front matter and makes the outermost collection, or compares it. */
static bool
read_front_matter(Reader *r, RcaLines *lines)
{
	bool		has_value = true;	/* of the last key */

	if (!rca_lines_next(lines) || fence_of(lines->last) != '-')
		return false;
	for (;;)
	{
		char		fence;

		if (!rca_lines_next(lines))
			return false;
		fence = fence_of(lines->last);
		if (fence == '-' || fence == '.')
			break;
		r->p = lines->last.data;
		r->end = r->p + lines->last.len;
		skip(r, 0);
		if (r->p == r->end)
			continue;
		if (at(r, '-'))
		{
			if (!read_item(r, &has_value))
				return false;
			continue;
		}

		/* a key ends the list below the previous key */
		if (!has_value || (r->depth == 2 && !end_collection(r)) || !read_key(r))
			return false;
		has_value = (r->p < r->end);
		if (has_value && !read_rest(r))
			return false;
	}
	return has_value && (r->depth == 1 || end_collection(r)) && end_collection(r);
}

RcaNode *
rca_plain_front_matter(RcaStr text)
{
	RcaLines	lines = rca_lines_of(text);
	RcaNode    *root = palloc0(sizeof(RcaNode));
	Reader		r = {.building = true, .depth = 1, .open = {{root}}};

	root->kind = RCA_NODE_MAPPING;
	return read_front_matter(&r, &lines) ? root : NULL;
}

bool
rca_is_plain_front_matter(RcaLines *lines, const RcaNode *root)
{
	Reader		r = {.depth = 1, .open = {{unconstify(RcaNode *, root)}}};

	return read_front_matter(&r, lines);
}
