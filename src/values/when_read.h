/*
 * src/values/when_read.h
 *
 * Reading dates and clock times as people write them.
 * Nothing here looks at the session or the clock of the machine: the result
 * depends on the text alone.
 */
#ifndef RCA_WHEN_READ_H
#define RCA_WHEN_READ_H

#include "base/base.h"
#include "base/text.h"
#include "values/when.h"

/*
 * Reads a date, a clock time or both from the start of s, with brackets and
 * a sign of approximation before and a zone after.  What follows is left to
 * the caller, who finds it at when->length.
 */
extern bool rca_when_read(RcaStr s, RcaWhen *when);

/*
 * The same where "0524" can only be a clock time, because others around it are
 * written so.
 */
extern bool rca_when_read_compact(RcaStr s, RcaWhen *when);

/* Reads one at a place in prose: it begins with a digit, and not within a word. */
static inline bool
rca_when_read_in_prose(RcaStr s, int pos, RcaWhen *when)
{
	return rca_is_digit(s.data[pos]) && (pos == 0 || !rca_is_word(s.data[pos - 1])) &&
		rca_when_read(rca_skip(s, pos), when);
}

#endif							/* RCA_WHEN_READ_H */
