/*
 * src/report/timeline_table.h
 *
 * Timelines that are tables: which column holds what, and what a row says.
 */
#ifndef RCA_TIMELINE_TABLE_H
#define RCA_TIMELINE_TABLE_H

#include "report/columns.h"
#include "report/timeline_clock.h"
#include "values/clock.h"
#include "values/zone.h"

typedef struct RcaTimelineTable
{
	RcaColumns	columns;
	RcaZone		zone;			/* in the heading of a column: of its times, */
	RcaHalf		half;			/* their half of the day, */
	int			year;			/* and that of its days; or 0 */
	bool		compact;		/* its times are as "0524" */
	int			half_column;	/* that has the half of the day, or -1 */
	int			status_column;	/* whose cells name milestones, or -1 */
} RcaTimelineTable;

/*
 * Finds the columns of a timeline's table.  In the timeline part a column of
 * times is also known by its first cell, and the event is whatever is left.
 */
extern void rca_timeline_columns(RcaColumns *columns, const RcaMarkdown *md,
								 const RcaTable *table, RcaTablePlace place);

/* The same of a table to be read.  False if it is not a timeline. */
extern bool rca_timeline_table_open(RcaTimelineTable *timeline,
									const RcaMarkdown *md,
									const RcaTable *table,
									RcaTablePlace place);

/* Has a row of a table that is not one of a timeline a clock time in a cell? */
extern bool rca_timeline_row_is_timed(const RcaTimelineTable *timeline,
									  const RcaRow *row);

/* Is a row nothing but the day of those below it?  *mark gets that day. */
extern bool rca_timeline_row_is_day(const RcaTimelineTable *timeline,
									const RcaRow *row, RcaTimeMark *mark);

/*
 * Is a row no entry: one of the template, or one that tells how long something
 * took?
 */
extern bool rca_timeline_row_is_other(const RcaTimelineTable *timeline,
									  const RcaRow *row);

/*
 * Reads the row of an entry: what it says about time into a new mark, and all
 * else.
 */
extern void rca_timeline_row_read(const RcaTimelineTable *timeline,
								  const RcaRow *row, RcaTimeMark *mark,
								  RcaTimelineEntry *entry);

#endif							/* RCA_TIMELINE_TABLE_H */
