/*
 * src/front_matter/late.h
 *
 * Front matter that does not begin in the first line.  To Markdown it is a
 * thematic break and a heading, so only what cannot be meant as text is taken
 * for it: all its lines are keys, or belong to one.
 */
#ifndef RCA_LATE_H
#define RCA_LATE_H

#include "base/base.h"

typedef struct RcaLateMatter
{
	int			start;			/* offset of the opening fence */
	int			line;			/* its number */
	char		fence;
	bool		behind_heading;
} RcaLateMatter;

/*
 * Looks for front matter behind blank lines, comments and at most one heading.
 * False if there is none.
 */
extern bool rca_late_matter_find(RcaStr source, RcaLateMatter *late);

#endif							/* RCA_LATE_H */
