/*
 * src/store/codec.h
 *
 * Writes and reads the smallest pieces of the stored form: numbers, strings,
 * lists, pairs and nodes of front matter.
 */
#ifndef RCA_CODEC_H
#define RCA_CODEC_H

#include "base/base.h"
#include "front_matter/node.h"
#include "store/form.h"

/* Writing: each function appends to out. */

extern void rca_put_long_uint(StringInfo out, uint64 value);

static inline void
rca_put_byte(StringInfo out, int value)
{
	if (out->len + 1 >= out->maxlen)
		enlargeStringInfo(out, 1);
	out->data[out->len++] = (char) value;
}

static inline void
rca_put_uint(StringInfo out, uint64 value)
{
	if (value < 0x80)
		rca_put_byte(out, (int) value);
	else
		rca_put_long_uint(out, value);
}

static inline void
rca_put_int(StringInfo out, int64 value)
{
	rca_put_uint(out, ((uint64) value << 1) ^ (uint64) (value < 0 ? -1 : 0));
}

extern void rca_put_str(StringInfo out, RcaStr s);
extern void rca_put_list(StringInfo out, const RcaStrList *list);

/* Pairs, or nothing if there are none. */
extern void rca_put_extra(StringInfo out, const RcaPair *extra, int nextra);

/* A node with its subtree. */
extern void rca_put_node(StringInfo out, const RcaNode *node);

/*
 * Reading: each function reads the next bytes of a part of the form.  If the
 * bytes are not valid, it sets cursor->corrupt and returns a harmless value.
 */

extern uint64 rca_get_long_uint(RcaCursor *c);

static inline uint64
rca_get_uint(RcaCursor *c)
{
	return c->p < c->end && *c->p < 0x80 ? *c->p++ : rca_get_long_uint(c);
}

static inline int64
rca_get_int(RcaCursor *c)
{
	uint64		value = rca_get_uint(c);

	return (int64) (value >> 1) ^ -(int64) (value & 1);
}

/* A number from 0 to max. */
static inline int
rca_get_count(RcaCursor *c, int max)
{
	uint64		value = rca_get_uint(c);

	if (value > (uint64) max)
	{
		c->corrupt = true;
		return 0;
	}
	return (int) value;
}

/* A byte from 0 to max. */
static inline int
rca_get_byte(RcaCursor *c, int max)
{
	if (c->p >= c->end || *c->p > max)
	{
		c->corrupt = true;
		return 0;
	}
	return *c->p++;
}

extern RcaStr rca_get_str(RcaCursor *c);
extern RcaStrList rca_get_list(RcaCursor *c);
extern RcaPair *rca_get_extra(RcaCursor *c, int *nextra);
extern RcaNode *rca_get_node(RcaCursor *c);

#endif							/* RCA_CODEC_H */
