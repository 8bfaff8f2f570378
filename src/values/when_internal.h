/*
 * src/values/when_internal.h
 *
 * For the readers of the parts of a point in time: when_before.c,
 * when_clock.c, when_behind.c, and when_read.c, which calls them.
 */
#ifndef RCA_WHEN_INTERNAL_H
#define RCA_WHEN_INTERNAL_H

#include "base/base.h"
#include "base/text.h"
#include "values/when.h"

/* The state while a point in time is read. */
typedef struct RcaWhenReader
{
	RcaStr		text;
	int			pos;
	RcaWhen    *when;
	bool		compact;		/* "0524" is a clock time */
	bool		is_exact;		/* as precise as programs write it */
	RcaStr		closing;		/* of an open bracket, or empty */
} RcaWhenReader;

/* The rest of the text. */
static inline RcaStr
rca_when_rest(const RcaWhenReader *r)
{
	return rca_skip(r->text, r->pos);
}

static inline void
rca_when_skip_blanks(RcaWhenReader *r)
{
	r->pos = rca_skip_blanks(r->text, r->pos);
}

#endif							/* RCA_WHEN_INTERNAL_H */
