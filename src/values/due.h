/*
 * src/values/due.h
 *
 * The day on which something is due, as people write it.
 */
#ifndef RCA_DUE_H
#define RCA_DUE_H

#include "base/base.h"
#include "base/calendar.h"
#include "values/date.h"

/*
 * What s says of when something is due, all of it: "2025-04-01", "by May 5,
 * 2025", "end of Q1 2025", "end of May 2025".  RCA_NO_DATE if it is not a
 * day; "Q1 2025" and "end of Q1" are not, one says when in it, the other of
 * which year.
 */
extern RcaDate rca_due_read(RcaStr s);

/*
 * The same of a day without a year, "April 13": the first one that is not more
 * than a month before the incident.  Numbers are read in an order.
 */
extern RcaDate rca_due_read_after(RcaStr s, RcaDate incident, RcaDayOrder order);

/* Does s say when, but of no day: "Q1 2025", "end of Q1", "next sprint"? */
extern bool rca_due_is_vague(RcaStr s);

/* Where a date begins that ends s, or -1. */
extern int	rca_trailing_date(RcaStr s);

#endif							/* RCA_DUE_H */
