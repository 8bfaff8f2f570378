/*
 * src/markdown/effort.h
 *
 * An estimate, line by line, of the work for which cmark 0.30 takes more than
 * linear time.  At the end of each link it visits the brackets of all open
 * images in the paragraph.  At each blank line it visits all open containers,
 * without allocating anything.
 */
#ifndef RCA_EFFORT_H
#define RCA_EFFORT_H

#include "base/base.h"
#include "base/error.h"

typedef struct RcaEffort
{
	int			depth;			/* maximum columns of the containers that may
								 * be open */
	bool		after_blank;	/* was the line before blank? */
	int64		blank_columns;	/* sum of depth over blank lines */
	int			images;			/* number that may be open in the paragraph */
	int64		image_pairs;	/* sum of images over closing brackets */
} RcaEffort;

/*
 * Adds a line, with its number and the classes of its bytes (byte_classes.h).
 * False with *err filled if cmark would take too long from this line on.
 */
extern bool rca_effort_add(RcaEffort *effort, RcaStr line, int number,
						   int classes, RcaError *err);

#endif							/* RCA_EFFORT_H */
