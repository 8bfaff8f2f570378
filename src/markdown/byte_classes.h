/*
 * src/markdown/byte_classes.h
 *
 * Bytes that may have a meaning in Markdown, in classes.
 *
 * The parser looks at every byte of a body once, when it looks for line ends,
 * and stores the classes of the bytes of each line.  Most lines have no byte
 * of any class, and need no second look.
 */
#ifndef RCA_BYTE_CLASSES_H
#define RCA_BYTE_CLASSES_H

#include "base/base.h"

/* Classes.  A byte may have several. */
#define RCA_BYTE_INLINE		0x01	/* is part of inline markup */
#define RCA_BYTE_HTML		0x02	/* may end an HTML block */
#define RCA_BYTE_CELL		0x04	/* may keep a pipe from ending a cell */
#define RCA_BYTE_IMAGE		0x08	/* may begin an image */
#define RCA_BYTE_LINE_END	0x80

/* Does s have a byte of one of these classes? */
extern bool rca_has_byte(RcaStr s, int classes);

/* Can s have inline markup?  Text without markup is its own rendering. */
static inline bool
rca_has_markup(RcaStr s)
{
	return rca_has_byte(s, RCA_BYTE_INLINE);
}

/*
 * Reads the next line of s like rca_next_line, and the classes of its bytes.
 */
extern bool rca_next_line_classes(RcaStr s, int *pos, RcaStr *line,
								  int *classes);

/* Consecutive lines, each with the classes of its bytes. */
typedef struct RcaLineRange
{
	const RcaStr *lines;
	const unsigned char *classes;
	int			count;
} RcaLineRange;

/* A range without its first n lines. */
static inline RcaLineRange
rca_skip_lines(RcaLineRange range, int n)
{
	RcaLineRange rest = {range.lines + n, range.classes + n, range.count - n};

	return rest;
}

#endif							/* RCA_BYTE_CLASSES_H */
