/*
 * src/markdown/comments.h
 *
 * Comments between two "%%", as in Obsidian.  Their text is private: a body is
 * read, rendered and searched without it.
 *
 * A comment that begins a line goes on to the next "%%", also over blank
 * lines.  Any other comment ends at the latest with its paragraph.  "%%" is
 * text in code, after a backslash, after a digit, and if nothing closes it.
 */
#ifndef RCA_COMMENTS_H
#define RCA_COMMENTS_H

#include "base/base.h"

/* Removed bytes, and their place in the result. */
typedef struct RcaCut
{
	int			at;
	int			length;
	int			total;			/* of this and all earlier cuts */
} RcaCut;

typedef struct RcaCuts
{
	RcaCut	   *items;			/* in order */
	int			count;
	int			capacity;
	int			unclosed_line;	/* line index of a comment without an end, or
								 * -1 */
} RcaCuts;

/*
 * The body without its comments.  It is the body itself if it has none.  It
 * has the same number of lines, unless the last line is a comment.
 */
extern RcaStr rca_comments_cut(RcaStr body, RcaCuts *cuts);

/* The same for a text whose body begins at line first_line. */
extern RcaStr rca_text_without_comments(RcaStr text, int first_line);

/*
 * The number of bytes that were removed before an offset in the result,
 * without and with those at the offset.
 */
extern int	rca_cuts_before(const RcaCuts *cuts, int offset);
extern int	rca_cuts_up_to(const RcaCuts *cuts, int offset);

#endif							/* RCA_COMMENTS_H */
