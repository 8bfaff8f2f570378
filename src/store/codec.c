/*
 * src/store/codec.c
 */
#include "base/base.h"

#include "base/short.h"
#include "base/text.h"
#include "store/codec.h"
#include "store/form_internal.h"

/* first byte of a string that is neither null nor short */
#define LONG_STRING			2

/* maximum length of a number, in bytes */
#define MAX_NUMBER			10

/* Makes room for n more bytes, and returns where they go. */
static inline char *
room(StringInfo out, int n)
{
	if (out->len + n >= out->maxlen)
		enlargeStringInfo(out, n);
	return out->data + out->len;
}

static inline char *
write_uint(char *p, uint64 value)
{
	while (value >= 0x80)
	{
		*p++ = (char) ((value & 0x7F) | 0x80);
		value >>= 7;
	}
	*p++ = (char) value;
	return p;
}

void
rca_put_long_uint(StringInfo out, uint64 value)
{
	char	   *end = write_uint(room(out, MAX_NUMBER), value);

	out->len = (int) (end - out->data);
}

void
rca_put_str(StringInfo out, RcaStr s)
{
	char	   *p;

	if (s.data == NULL)
	{
		rca_put_byte(out, 0);
		return;
	}
	p = room(out, 1 + MAX_NUMBER + s.len);
	if (s.len <= RCA_MAX_SHORT)
		*p++ = (char) RCA_SHORT_HEADER(s.len);
	else
	{
		*p++ = LONG_STRING;
		p = write_uint(p, s.len);
	}
	memcpy(p, s.data, s.len);
	out->len = (int) (p + s.len - out->data);
}

void
rca_put_list(StringInfo out, const RcaStrList *list)
{
	if (list->items == NULL)
	{
		rca_put_byte(out, 0);
		return;
	}
	rca_put_uint(out, (uint64) list->count + 1);
	for (int i = 0; i < list->count; i++)
		rca_put_str(out, list->items[i]);
}

void
rca_put_extra(StringInfo out, const RcaPair *extra, int nextra)
{
	if (nextra == 0)
		return;
	rca_put_uint(out, nextra);
	for (int i = 0; i < nextra; i++)
	{
		rca_put_str(out, extra[i].name);
		rca_put_str(out, extra[i].value);
	}
}

void
rca_put_node(StringInfo out, const RcaNode *node)
{
	/* RCA_MAX_YAML_DEPTH limits the depth of the tree */
	rca_put_byte(out, node->kind);
	if (node->kind < RCA_NODE_SEQUENCE)
	{
		rca_put_str(out, node->text);
		return;
	}
	rca_put_uint(out, node->nitems);
	for (int i = 0; i < node->nitems; i++)
	{
		if (node->kind == RCA_NODE_MAPPING && i % 2 == 0)
			rca_put_str(out, node->items[i]->text);
		else
			rca_put_node(out, node->items[i]);
	}
}

uint64
rca_get_long_uint(RcaCursor *c)
{
	uint64		value = 0;

	for (int shift = 0; shift < 64 && c->p < c->end; shift += 7)
	{
		unsigned char byte = *c->p++;

		value |= (uint64) (byte & 0x7F) << shift;
		if (byte < 0x80)
			return value;
	}
	c->corrupt = true;
	return 0;
}

RcaStr
rca_get_str(RcaCursor *c)
{
	int			first = rca_get_byte(c, 0xFF);
	uint64		len;
	RcaStr		s;

	if (first == 0)
		return RCA_NULL_STR;
	if (RCA_IS_SHORT(first))
		len = RCA_SHORT_LEN(first);
	else
	{
		/* a short string is never written as a long one */
		len = rca_get_uint(c);
		c->corrupt |= (first != LONG_STRING || len <= RCA_MAX_SHORT);
	}
	if (c->corrupt || len > (uint64) (c->end - c->p))
	{
		c->corrupt = true;
		return RCA_NULL_STR;
	}
	s = rca_str((const char *) c->p, (int) len);
	c->p += len;
	return s;
}

RcaStrList
rca_get_list(RcaCursor *c)
{
	RcaStrList	list = {NULL, 0};

	/* every string takes at least one byte */
	int			count = rca_get_count(c, (int) (c->end - c->p));

	if (count == 0)
		return list;
	list.count = count - 1;
	list.items = palloc(count * sizeof(RcaStr));
	for (int i = 0; i < list.count; i++)
		list.items[i] = rca_get_str(c);
	return list;
}

RcaPair *
rca_get_extra(RcaCursor *c, int *nextra)
{
	RcaPair    *extra;

	*nextra = rca_get_count(c, FORM_MAX_EXTRA);
	extra = palloc(Max(*nextra, 1) * sizeof(RcaPair));
	for (int i = 0; i < *nextra; i++)
	{
		extra[i].name = rca_get_str(c);
		extra[i].value = rca_get_str(c);
		c->corrupt |= (extra[i].name.data == NULL || extra[i].value.data == NULL);
	}
	return extra;
}

static RcaNode *
get_string_node(RcaCursor *c, RcaNodeKind kind)
{
	RcaNode    *node = palloc0(sizeof(RcaNode));

	node->kind = kind;
	node->text = rca_get_str(c);
	c->corrupt |= (node->text.data == NULL);
	return node;
}

static RcaNode *
get_node(RcaCursor *c, int depth)
{
	RcaNodeKind kind = rca_get_byte(c, RCA_NODE_MAPPING);
	RcaNode    *node;

	if (kind < RCA_NODE_SEQUENCE)
		return get_string_node(c, kind);

	node = palloc0(sizeof(RcaNode));
	node->kind = kind;
	/* every item takes at least one byte */
	node->nitems = rca_get_count(c, (int) (c->end - c->p));
	c->corrupt |= (depth == FORM_MAX_DEPTH) ||
		(kind == RCA_NODE_MAPPING && node->nitems % 2 != 0);
	if (c->corrupt)
		return node;
	node->items = palloc(Max(node->nitems, 1) * sizeof(RcaNode *));
	for (int i = 0; i < node->nitems && !c->corrupt; i++)
	{
		if (kind == RCA_NODE_MAPPING && i % 2 == 0)
			node->items[i] = get_string_node(c, RCA_NODE_STRING);
		else
			node->items[i] = get_node(c, depth + 1);
	}
	return node;
}

RcaNode *
rca_get_node(RcaCursor *c)
{
	return get_node(c, 0);
}
