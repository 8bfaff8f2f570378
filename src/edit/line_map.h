/*
 * src/edit/line_map.h
 *
 * Maps the lines of a source to lines after an edit, and says which lines the
 * edit touches.
 */
#ifndef RCA_LINE_MAP_H
#define RCA_LINE_MAP_H

#include "edit/edit.h"

/*
 * shifts[i] is the distance that lines move which begin at or after the end of
 * the ith replacement.  The ranges are in ascending order.
 */
typedef struct RcaLineMap
{
	const RcaEdit *edit;
	int		   *shifts;
	RcaEditLines *before;		/* touched lines of the source */
	int			nbefore;
	RcaEditLines *after;		/* touched lines of the new text */
	int			nafter;
} RcaLineMap;

extern void rca_line_map_make(RcaLineMap *map, const RcaEdit *edit);

/* The line of the new text for a line of the source. */
extern int	rca_line_map(const RcaLineMap *map, int line);

/* Is a line touched, in the source or in the new text? */
extern bool rca_line_touched(const RcaLineMap *map, int line);
extern bool rca_line_touched_after(const RcaLineMap *map, int line);

#endif							/* RCA_LINE_MAP_H */
