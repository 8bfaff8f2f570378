/*
 * src/base/lines.h
 *
 * Going through the lines of a text by their numbers.
 */
#ifndef RCA_LINES_H
#define RCA_LINES_H

#include "base/base.h"

/* Where a reader of the lines of a text stands. */
typedef struct RcaLines
{
	RcaStr		text;
	int			pos;
	int			line;			/* number of the last line that was read */
	RcaStr		last;			/* that line, without its end */
} RcaLines;

/* At the start of a text. */
extern RcaLines rca_lines_of(RcaStr text);

/*
 * The content of lines first to last.  Asked for in ascending order, many
 * take one pass over the text.
 */
extern RcaStr rca_lines_content(RcaLines *lines, int first, int last);

#endif							/* RCA_LINES_H */
