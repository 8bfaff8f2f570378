/*
 * src/values/relative_time.h
 *
 * Reading times that are counted from the start of the incident.
 */
#ifndef RCA_RELATIVE_TIME_H
#define RCA_RELATIVE_TIME_H

#include "base/base.h"

/*
 * Reads "T0", "T+5m", "T-00:10", "T+~1 hour" or, without the letter, "+10m"
 * from the start of s.  *usecs is RCA_NO_DURATION for "T+?".  Sets *approximate
 * where a sign says so, and leaves it alone otherwise.  Returns the length or 0;
 * then *usecs and *approximate mean nothing.
 */
extern int	rca_relative_time_read(RcaStr s, int64 *usecs, bool *approximate);

#endif							/* RCA_RELATIVE_TIME_H */
