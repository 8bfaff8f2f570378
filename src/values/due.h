/*
 * src/values/due.h
 *
 * The day on which something is due, as people write it.
 */
#ifndef RCA_DUE_H
#define RCA_DUE_H

#include "base/base.h"
#include "base/calendar.h"

/*
 * What s says of when something is due, all of it: "2025-04-01", "by May 5,
 * 2025", "end of Q1 2025", "end of May 2025".  RCA_NO_DATE if it is not a
 * day; "Q1 2025" and "end of Q1" are not, one says when in it, the other of
 * which year.
 */
extern RcaDate rca_due_read(RcaStr s);

/* Does s say when, but of no day: "Q1 2025", "end of Q1", "next sprint"? */
extern bool rca_due_is_vague(RcaStr s);

/* Where a date begins that ends s, or -1. */
extern int	rca_trailing_date(RcaStr s);

#endif							/* RCA_DUE_H */
