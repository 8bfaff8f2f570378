/*
 * src/lint/place.h
 *
 * Where in the document a finding is: the column of a byte, and the part of a
 * line.  A long line may have very many findings, and a report very many
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

/* What has been prepared. */
typedef struct RcaPlaces
{
	const RcaReport *report;
	const char *line;			/* the long line that is counted */
	int		   *chars;			/* characters before every so many bytes of it */
	int			capacity;		/* of chars */
	int		   *outer;			/* by section: the one around it, or -1 */
} RcaPlaces;

/* The place of a slice of a line, whose number is given. */
extern RcaPlace rca_place_in(RcaPlaces *places, RcaStr text, int line, RcaStr part);

/* What a line is part of, by its name, or NULL. */
extern const char *rca_part_at(RcaPlaces *places, int line);

#endif							/* RCA_PLACE_H */
