/*
 * src/report/timeline_rows.h
 *
 * Entries of a timeline that are rows of tables.
 */
#ifndef RCA_TIMELINE_ROWS_H
#define RCA_TIMELINE_ROWS_H

#include "report/timeline_internal.h"

/* The entries of a table that is a timeline. */
extern bool rca_timeline_table_read(RcaTimelineReader *reader, int i,
									RcaTablePlace place);

/* Is this paragraph rows of a table, behind a blank line? */
extern bool rca_timeline_is_torn_off(const RcaTimelineReader *reader, int i);

/*
 * The rows of a table that a blank line tears off, read below the header of
 * the table.
 */
extern bool rca_timeline_torn_off_read(RcaTimelineReader *reader, int i);

/* The tables outside of the part that are timelines by their columns. */
extern bool rca_timeline_tables_elsewhere_read(RcaTimelineReader *reader);

/* The rows of tables of the part that have stages, and no times. */
extern bool rca_timeline_untimed_tables_read(RcaTimelineReader *reader);

#endif							/* RCA_TIMELINE_ROWS_H */
