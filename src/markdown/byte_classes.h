/*
 * src/markdown/byte_classes.h
 *
 * Bytes that have a meaning in Markdown, by what they may mean.
 *
 * The parser looks at every byte of a body once, when it looks for the ends of
 * the lines, and keeps for every line which classes its bytes are of.  Most
 * lines have no byte of any class, and need no second look.
 */
#ifndef RCA_BYTE_CLASSES_H
#define RCA_BYTE_CLASSES_H

#include "base/base.h"

/* Classes; a byte may be of several. */
#define RCA_BYTE_INLINE		0x01	/* is part of inline markup */
#define RCA_BYTE_HTML		0x02	/* may end an HTML block */
#define RCA_BYTE_CELL		0x04	/* may keep a pipe from ending a cell */
#define RCA_BYTE_IMAGE		0x08	/* may begin an image */
#define RCA_BYTE_LINE_END	0x80

/* Has s a byte of one of these classes? */
extern bool rca_has_byte(RcaStr s, int classes);

/* May s hold inline markup?  Text without any is its own rendering. */
static inline bool
rca_has_markup(RcaStr s)
{
	return rca_has_byte(s, RCA_BYTE_INLINE);
}

/* Takes the next line of s, as rca_next_line does, and the classes in it. */
extern bool rca_next_line_classes(RcaStr s, int *pos, RcaStr *line,
								  int *classes);

/* Consecutive lines, each with the classes of its bytes. */
typedef struct RcaLineRange
{
	const RcaStr *lines;
	const unsigned char *classes;
	int			count;
} RcaLineRange;

/* What is left of a range after its first n lines. */
static inline RcaLineRange
rca_skip_lines(RcaLineRange range, int n)
{
	RcaLineRange rest = {range.lines + n, range.classes + n, range.count - n};

	return rest;
}

#endif							/* RCA_BYTE_CLASSES_H */
