/*
 * src/markdown/comments.h
 *
 * Comments between two "%%", as Obsidian has them.  What is in one is private:
 * a body is read, rendered and searched as if it were not there.
 *
 * A comment that begins a line goes on to the next "%%", over blank lines, too;
 * any other one up to the end of its paragraph.  In code "%%" is text, and so it
 * is after a backslash, after a digit, and where nothing closes it.
 */
#ifndef RCA_COMMENTS_H
#define RCA_COMMENTS_H

#include "base/base.h"

/* Bytes that were left out, and where in what is left. */
typedef struct RcaCut
{
	int			at;
	int			length;
	int			total;			/* of this cut and those before it */
} RcaCut;

typedef struct RcaCuts
{
	RcaCut	   *items;			/* in order */
	int			count;
	int			capacity;
	int			unclosed_line;	/* index of the line of a comment that does not
								 * end, or -1 */
} RcaCuts;

/*
 * What is left of a body without its comments: the body itself, if it has none.
 * It has as many lines, but for one that is the last and a comment.
 */
extern RcaStr rca_comments_cut(RcaStr body, RcaCuts *cuts);

/* The same of a text whose body begins in the line of that number. */
extern RcaStr rca_text_without_comments(RcaStr text, int first_line);

/* How many bytes were left out before an offset in what is left, or at it. */
extern int	rca_cuts_before(const RcaCuts *cuts, int offset);
extern int	rca_cuts_up_to(const RcaCuts *cuts, int offset);

#endif							/* RCA_COMMENTS_H */
