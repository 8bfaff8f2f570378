/*
 * src/chunk/body_lines.h
 *
 * The lines of a body, with the number of characters before each.
 */
#ifndef RCA_BODY_LINES_H
#define RCA_BODY_LINES_H

#include "base/base.h"

typedef struct RcaBodyLine
{
	RcaStr		text;			/* without its line end */
	int			chars;			/* characters of the body before it */
	int			end_chars;		/* characters of the body before its line end */
	bool		is_blank;
} RcaBodyLine;

typedef struct RcaBodyLines
{
	RcaBodyLine *items;			/* count + 1 of them; the last is the end of
								 * the body */
	int			count;
	int			first_line;		/* number of the first line in the file */
} RcaBodyLines;

/*
 * The lines of a text.  first_line is the number of its first line in the
 * file.
 */
extern RcaBodyLines rca_body_lines(RcaStr text, int first_line);

/* The index of a line number, at most that of the end. */
static inline int
rca_body_index(const RcaBodyLines *lines, int line)
{
	return Min(Max(line - lines->first_line, 0), lines->count);
}

/* Are all lines from first up to end blank? */
extern bool rca_body_is_blank(const RcaBodyLines *lines, int first, int end);

#endif							/* RCA_BODY_LINES_H */
