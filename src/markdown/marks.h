/*
 * src/markdown/marks.h
 *
 * Bytes that mean something to Markdown.  All bytes of a body are looked at
 * once, where its lines are found, and what kinds of marks a line has is kept:
 * most lines have none and need no other look.
 */
#ifndef RCA_MARKS_H
#define RCA_MARKS_H

#include "base/base.h"

/* Kinds of marks; a byte may be of several. */
#define RCA_MARK_INLINE		0x01	/* of inline markup */
#define RCA_MARK_HTML		0x02	/* may end an HTML block */
#define RCA_MARK_CELL		0x04	/* what a pipe may be a part of */
#define RCA_MARK_IMAGE		0x08	/* may begin an image */
#define RCA_MARK_LINK		0x10	/* may begin a link, or is in a URL */
#define RCA_MARK_LINE_END	0x80

/* Has s a mark of one of these kinds? */
extern bool rca_has_mark(RcaStr s, int kinds);

/* May s hold inline markup?  Text without any is its own rendering. */
static inline bool
rca_has_markup(RcaStr s)
{
	return rca_has_mark(s, RCA_MARK_INLINE);
}

/* Takes the next line of s, as rca_next_line does, and what marks are in it. */
extern bool rca_next_marked_line(RcaStr s, int *pos, RcaStr *line, int *marks);

#endif							/* RCA_MARKS_H */
