/*
 * src/markdown/effort.h
 *
 * An estimate, line by line, of the work for which cmark 0.30 takes more than
 * linear time.  Whenever a link ends, it goes through the brackets of all images
 * that are open in the paragraph.  For every blank line it goes through all open
 * containers, and allocates nothing while it does.
 */
#ifndef RCA_EFFORT_H
#define RCA_EFFORT_H

#include "base/base.h"
#include "base/error.h"

typedef struct RcaEffort
{
	int			depth;			/* columns of containers that may be open */
	bool		after_blank;	/* was the line before blank? */
	int64		blank_columns;	/* depth, summed over blank lines */
	int			images;			/* that may be open in the paragraph */
	int64		image_pairs;	/* images, summed over closing brackets */
} RcaEffort;

/*
 * Adds a line, its number and the classes of its bytes (byte_classes.h).  False
 * with *err filled if cmark would take too long from here on.
 */
extern bool rca_effort_add(RcaEffort *effort, RcaStr line, int number,
						   int classes, RcaError *err);

#endif							/* RCA_EFFORT_H */
