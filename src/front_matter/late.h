/*
 * src/front_matter/late.h
 *
 * Front matter that does not begin in the first line.  To Markdown it is a
 * thematic break and a heading, so it is front matter only if it cannot be
 * meant as text: each line is a key, or belongs to one.
 */
#ifndef RCA_LATE_H
#define RCA_LATE_H

#include "base/base.h"

typedef struct RcaLateMatter
{
	int			start;			/* offset of the opening fence */
	int			line;			/* its line number */
	char		fence;
	bool		behind_heading;
} RcaLateMatter;

/*
 * Looks for front matter after blank lines, comments and at most one heading.
 * False if there is none.
 */
extern bool rca_late_matter_find(RcaStr source, RcaLateMatter *late);

#endif							/* RCA_LATE_H */
