/*
 * src/chunk/body_lines.h
 *
 * The lines of a body with the number of characters before each.
 */
#ifndef RCA_BODY_LINES_H
#define RCA_BODY_LINES_H

#include "base/base.h"

typedef struct RcaBodyLine
{
	RcaStr		text;			/* without its end */
	int			chars;			/* in the body before it */
	int			end_chars;		/* and before its end */
	bool		is_blank;
} RcaBodyLine;

typedef struct RcaBodyLines
{
	RcaBodyLine *items;			/* one more than count: the end of the body */
	int			count;
	int			first_line;		/* number of the first one in the file */
} RcaBodyLines;

/* The lines of a text from one on. */
extern RcaBodyLines rca_body_lines(RcaStr text, int first_line);

/* The index of a line by its number, at most that of the end. */
static inline int
rca_body_index(const RcaBodyLines *lines, int line)
{
	return Min(Max(line - lines->first_line, 0), lines->count);
}

/* Is there nothing but blanks from one line up to another? */
extern bool rca_body_is_blank(const RcaBodyLines *lines, int first, int end);

#endif							/* RCA_BODY_LINES_H */
