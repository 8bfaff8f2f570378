/*
 * src/store/lines.h
 *
 * The lines of a stored text, with the numbers that the stored form uses.
 * Line ends are part of the format: "\n", "\r\n" or "\r", and nothing else.  A
 * byte order mark at the start of the text is not part of a line.
 */
#ifndef RCA_LINES_H
#define RCA_LINES_H

#include "base/base.h"

/* The position of a reader of the lines of a text. */
typedef struct RcaLines
{
	RcaStr		text;
	int			line;			/* number of the last line that was read */
	RcaStr		last;			/* that line, without its line end */
	const char *next;			/* start of the next line */
	const char *lf;				/* the first "\n" and the first "\r" from
								 * there on, */
	const char *cr;				/* or the end of the text */
} RcaLines;

/* Begins at the start of a text. */
extern RcaLines rca_lines_of(RcaStr text);

/* Reads the next line; false at the end of the text. */
extern bool rca_lines_next(RcaLines *lines);

/*
 * The content of the lines first to last, without the blank lines around it.
 * Calls in ascending order of the lines take one pass over the text in all.
 */
extern RcaStr rca_lines_content(RcaLines *lines, int first, int last);

#endif							/* RCA_LINES_H */
