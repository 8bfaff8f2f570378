/*
 * src/feed.h
 *
 * Which lines cmark gets.
 *
 * cmark is needed for what a line is: half of its time goes into inlines, most
 * of which nobody reads, or which are plain text that stands in the source as
 * it is.  So some lines are kept from it, or stand-ins are fed for them, where
 * that cannot change what any other line is taken for, whatever cmark's state
 * is: in a paragraph, a list, code or HTML.
 *
 *		rows		The rows of a table are our own business (table.h).
 *		items		Of a run of list items that are one line of plain text
 *					each, the first and the last do for all.
 *		headings	A thematic break opens and closes the same blocks.
 *
 * So the text of these lines is not in cmark's tree.
 */
#ifndef RCA_FEED_H
#define RCA_FEED_H

#include "base.h"

/*
 * cmark's line n, counted from 1, is the line of index first[n], and stands
 * for those up to last[n] too, which are rows.  Lines between last[n] and
 * first[n + 1] are items like it.  first[count + 1] is the number of lines.
 */
typedef struct RcaFeed
{
	int		   *first;
	int		   *last;
	int			count;
} RcaFeed;

/* Plans what to feed; everything, if it is to be complete. */
extern void rca_feed_plan(RcaFeed *feed, const RcaStr *lines, int nlines,
						  bool complete);

/* May s hold inline markup?  Text without any is its own rendering. */
extern bool rca_has_markup(RcaStr s);

/*
 * Is this line a heading for which a stand-in is fed?  Its level, and its
 * text, which is plain.
 */
extern int	rca_plain_heading(RcaStr line, RcaStr *text);

/*
 * Is this line a list item of plain text?  The character that marks it, which
 * is the same in one list, or '\0'.
 */
extern char rca_plain_item(RcaStr line, RcaStr *text);

#endif							/* RCA_FEED_H */
