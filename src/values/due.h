/*
 * src/values/due.h
 *
 * Reads due dates as people write them.
 */
#ifndef RCA_DUE_H
#define RCA_DUE_H

#include "base/base.h"
#include "base/calendar.h"
#include "values/date.h"

/*
 * The due date that s is: "2025-04-01", "by May 5, 2025", "end of Q1 2025",
 * "end of May 2025".  RCA_NO_DATE if it is not one day: "Q1 2025" has many
 * days, and "end of Q1" does not have a year.
 */
extern RcaDate rca_due_read(RcaStr s);

/*
 * The same for a day without a year, "April 13": the first one that is not
 * more than a month before the incident.  order is that of two numbers.
 */
extern RcaDate rca_due_read_after(RcaStr s, RcaDate incident, RcaDayOrder order);

/* Is s a due date without a day: "Q1 2025", "end of Q1", "next sprint"? */
extern bool rca_due_is_vague(RcaStr s);

/* The start of the date at the end of s, or -1. */
extern int	rca_trailing_date(RcaStr s);

#endif							/* RCA_DUE_H */
