/*
 * src/lint/place.h
 *
 * The place of a finding in the document: the column of a byte, and the part
 * of a line.  A long line may have very many findings, and a report very many
 * sections, so both are prepared once and then looked up.
 */
#ifndef RCA_PLACE_H
#define RCA_PLACE_H

#include "report/report.h"

/* A line and a column, from 1; the end is exclusive. */
typedef struct RcaPlace
{
	int			line;
	int			col;
	int			end_line;
	int			end_col;
} RcaPlace;

/* What was prepared. */
typedef struct RcaPlaces
{
	const RcaReport *report;
	const char *line;			/* the long line that was counted */
	int		   *chars;			/* characters before every STEP bytes of it */
	int			capacity;		/* of chars */
	int		   *outer;			/* by section: the one around it, or -1 */
} RcaPlaces;

/* The place of a slice of a line, given the number of the line. */
extern RcaPlace rca_place_in(RcaPlaces *places, RcaStr text, int line, RcaStr part);

/* The name of the part that a line is in, or NULL. */
extern const char *rca_part_at(RcaPlaces *places, int line);

#endif							/* RCA_PLACE_H */
