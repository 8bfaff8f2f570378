/*
 * src/edit/line_map.h
 *
 * Where the lines of a source are after an edit, and which of them it touches.
 */
#ifndef RCA_LINE_MAP_H
#define RCA_LINE_MAP_H

#include "edit/edit.h"

/*
 * shifts[i] is by how much lines move that begin at or behind the end of the
 * ith replacement.  The ranges are in ascending order.
 */
typedef struct RcaLineMap
{
	const RcaEdit *edit;
	int		   *shifts;
	RcaEditLines *before;		/* touched lines of the source */
	int			nbefore;
	RcaEditLines *after;		/* and of the new text */
	int			nafter;
} RcaLineMap;

extern void rca_line_map_make(RcaLineMap *map, const RcaEdit *edit);

/* The line of the new text that a line of the source is now. */
extern int	rca_line_map(const RcaLineMap *map, int line);

/* Is a line of the source touched, and one of the new text? */
extern bool rca_line_touched(const RcaLineMap *map, int line);
extern bool rca_line_touched_after(const RcaLineMap *map, int line);

#endif							/* RCA_LINE_MAP_H */
