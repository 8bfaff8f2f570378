/*
 * src/store/lines.h
 *
 * The lines of a stored text, by the numbers that the stored form has of them.
 * What ends a line is a part of the format: "\n", "\r\n" or "\r", and nothing
 * else.  A byte order mark at the start of the text belongs to no line.
 */
#ifndef RCA_LINES_H
#define RCA_LINES_H

#include "base/base.h"

/* Where a reader of the lines of a text stands. */
typedef struct RcaLines
{
	RcaStr		text;
	int			line;			/* number of the last line that was read */
	RcaStr		last;			/* that line, without its end */
	const char *next;			/* where the next one begins */
	const char *lf;				/* the first "\n" and "\r" from there on, */
	const char *cr;				/* or the end of the text */
} RcaLines;

/* At the start of a text. */
extern RcaLines rca_lines_of(RcaStr text);

/* Reads the next line; false at the end of the text. */
extern bool rca_lines_next(RcaLines *lines);

/*
 * The content of lines first to last, without blank lines around it.  Asked
 * for in ascending order, many take one pass over the text.
 */
extern RcaStr rca_lines_content(RcaLines *lines, int first, int last);

#endif							/* RCA_LINES_H */
