/*
 * src/values/when_cell.h
 *
 * Reading a text that holds nothing but a point in time.
 */
#ifndef RCA_WHEN_CELL_H
#define RCA_WHEN_CELL_H

#include "base/base.h"
#include "base/calendar.h"
#include "values/when.h"

/*
 * Reads a table cell that holds nothing but a point in time or a range; a
 * remark in parentheses may follow.  end may be NULL; its clock is
 * RCA_NO_CLOCK where there is no end.
 */
extern bool rca_when_read_cell(RcaStr s, RcaWhen *when, RcaWhen *end);

/* The same where "0524" can only be a clock time. */
extern bool rca_when_read_compact_cell(RcaStr s, RcaWhen *when, RcaWhen *end);

/* The day of a text that is a date, with or without a clock time. */
extern RcaDate rca_date_read(RcaStr s);

#endif							/* RCA_WHEN_CELL_H */
