/*
 * src/front_matter/node.c
 */
#include "base/base.h"

#include "base/array.h"
#include "base/error.h"
#include "base/text.h"
#include "front_matter/node.h"

/* numeric cannot hold all numbers with more digits */
#define MAX_EXPONENT_DIGITS	3
#define MAX_HEX_DIGITS		15

/* The decimal form of "0x1F" or "0o17", or a null string. */
static RcaStr
read_prefixed_number(RcaStr s)
{
	int			base = s.data[1] == 'x' ? 16 : 8;
	uint64		value = 0;
	char	   *decimal;

	if (s.len > 2 + MAX_HEX_DIGITS)
		return RCA_NULL_STR;
	for (int i = 2; i < s.len; i++)
	{
		char		c = rca_to_lower(s.data[i]);
		int			digit = base;

		if (rca_is_digit(c))
			digit = c - '0';
		else if (c >= 'a' && c <= 'f')
			digit = c - 'a' + 10;
		if (digit >= base)
			return RCA_NULL_STR;
		value = value * base + digit;
	}
	decimal = psprintf(UINT64_FORMAT, value);
	return rca_str(decimal, (int) strlen(decimal));
}

/* Skips a sign, if there is one. */
static int
skip_sign(RcaStr s, int pos)
{
	return pos < s.len && (s.data[pos] == '+' || s.data[pos] == '-') ? pos + 1 : pos;
}

static int
count_digits(RcaStr s, int pos)
{
	int			n = 0;

	while (pos + n < s.len && rca_is_digit(s.data[pos + n]))
		n++;
	return n;
}

/*
 * The decimal form of an integer or a float of the core schema, or a null
 * string.
 */
static RcaStr
read_number(RcaStr s)
{
	int			pos = skip_sign(s, 0);
	int			ndigits;
	int			n;

	if (s.len > 2 && s.data[0] == '0' && (s.data[1] == 'x' || s.data[1] == 'o'))
		return read_prefixed_number(s);

	ndigits = count_digits(s, pos);
	pos += ndigits;
	if (pos < s.len && s.data[pos] == '.')
	{
		n = count_digits(s, ++pos);
		ndigits += n;
		pos += n;
	}
	if (ndigits == 0 || ndigits > RCA_MAX_NUMBER_DIGITS)
		return RCA_NULL_STR;
	if (pos < s.len && (s.data[pos] == 'e' || s.data[pos] == 'E'))
	{
		pos = skip_sign(s, pos + 1);
		n = count_digits(s, pos);
		if (n == 0 || n > MAX_EXPONENT_DIGITS)
			return RCA_NULL_STR;
		pos += n;
	}
	if (pos != s.len)
		return RCA_NULL_STR;
	return s.data[0] == '+' ? rca_skip(s, 1) : s;
}

/* plain scalars that are not strings, in all spellings of YAML */
static const struct
{
	RcaStr		word;
	RcaNodeKind kind;
}			plain_words[] =
{
	{RCA_LITERAL(""), RCA_NODE_NULL},
	{RCA_LITERAL("~"), RCA_NODE_NULL},
	{RCA_LITERAL("null"), RCA_NODE_NULL},
	{RCA_LITERAL("Null"), RCA_NODE_NULL},
	{RCA_LITERAL("NULL"), RCA_NODE_NULL},
	{RCA_LITERAL("true"), RCA_NODE_TRUE},
	{RCA_LITERAL("True"), RCA_NODE_TRUE},
	{RCA_LITERAL("TRUE"), RCA_NODE_TRUE},
	{RCA_LITERAL("false"), RCA_NODE_FALSE},
	{RCA_LITERAL("False"), RCA_NODE_FALSE},
	{RCA_LITERAL("FALSE"), RCA_NODE_FALSE},
};

void
rca_node_resolve(RcaNode *node)
{
	RcaStr		number;

	for (int i = 0; i < lengthof(plain_words) && node->text.len <= 5; i++)
	{
		if (rca_equal(node->text, plain_words[i].word))
		{
			node->kind = plain_words[i].kind;
			return;
		}
	}
	if ((number = read_number(node->text)).data != NULL)
	{
		node->kind = RCA_NODE_NUMBER;
		node->text = number;
	}
}

RcaNode *
rca_node_new(RcaNodeKind kind, RcaStr text)
{
	RcaNode    *node = palloc0(sizeof(RcaNode));

	node->kind = kind;
	node->text = text;
	return node;
}

void
rca_node_append(RcaNode *parent, RcaNode *item)
{
	RCA_MAKE_ROOM(parent->items, parent->nitems, parent->capacity);
	parent->items[parent->nitems++] = item;
}

int
rca_node_find(const RcaNode *mapping, RcaStr key)
{
	for (int i = 0; i + 1 < mapping->nitems; i += 2)
	{
		if (rca_equal(mapping->items[i]->text, key))
			return i;
	}
	return -1;
}

const RcaNode *
rca_node_get(const RcaNode *mapping, const char *key)
{
	RcaStr		wanted = {key, (int) strlen(key)};

	if (mapping == NULL)
		return NULL;
	for (int i = 0; i + 1 < mapping->nitems; i += 2)
	{
		if (rca_equal_nocase(mapping->items[i]->text, wanted))
			return mapping->items[i + 1];
	}
	return NULL;
}

RcaStr
rca_node_text(const RcaNode *node)
{
	RcaStr		text;

	if (node == NULL || node->kind == RCA_NODE_NULL ||
		node->kind == RCA_NODE_SEQUENCE || node->kind == RCA_NODE_MAPPING)
		return RCA_NULL_STR;
	text = rca_trim(node->text);
	return text.len > 0 ? text : RCA_NULL_STR;
}

bool
rca_node_error_limit(RcaError *err, int line, int count, int limit,
					 const char *things)
{
	return rca_error_limit(err, line, "front matter", count, limit, things,
						   "The front matter is larger than the metadata of a report can be.",
						   "Move long texts and data from the front matter to the body.");
}
