/*
 * src/values/when_read.h
 *
 * Reads dates and clock times as people write them.  The session and the clock
 * of the machine are not used: the result depends only on the text.
 */
#ifndef RCA_WHEN_READ_H
#define RCA_WHEN_READ_H

#include "base/base.h"
#include "base/text.h"
#include "values/when.h"

/*
 * Reads a date, a clock time or both at the start of s, with brackets and a
 * sign of approximation before it and a zone after it.  when->length is the
 * position of the text after it, which the caller reads.
 */
extern bool rca_when_read(RcaStr s, RcaWhen *when);

/*
 * The same in places where "0524" can only be a clock time, because others
 * near it are written in that way.
 */
extern bool rca_when_read_compact(RcaStr s, RcaWhen *when);

/*
 * Reads a time at a position in prose.  It must begin with a digit, and not
 * inside a word.
 */
static inline bool
rca_when_read_in_prose(RcaStr s, int pos, RcaWhen *when)
{
	return rca_is_digit(s.data[pos]) && (pos == 0 || !rca_is_word(s.data[pos - 1])) &&
		rca_when_read(rca_skip(s, pos), when);
}

#endif							/* RCA_WHEN_READ_H */
