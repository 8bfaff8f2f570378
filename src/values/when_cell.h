/*
 * src/values/when_cell.h
 *
 * Reads a text that has only a point in time.
 */
#ifndef RCA_WHEN_CELL_H
#define RCA_WHEN_CELL_H

#include "base/base.h"
#include "base/calendar.h"
#include "values/when.h"

/*
 * Reads a table cell that has only a point in time or a range.  A remark in
 * parentheses may come after it.  end may be NULL.  Its clock is RCA_NO_CLOCK
 * if there is no end.
 */
extern bool rca_when_read_cell(RcaStr s, RcaWhen *when, RcaWhen *end);

/* The same in places where "0524" can only be a clock time. */
extern bool rca_when_read_compact_cell(RcaStr s, RcaWhen *when, RcaWhen *end);

/* The day of a text that is a date, with or without a clock time. */
extern RcaDate rca_date_read(RcaStr s);

#endif							/* RCA_WHEN_CELL_H */
