/*
 * src/values/relative_time.h
 *
 * Reads times that count from the start of the incident.
 */
#ifndef RCA_RELATIVE_TIME_H
#define RCA_RELATIVE_TIME_H

#include "base/base.h"

/*
 * Reads "T0", "T+5m", "T-00:10", "T+~1 hour" or, without the letter, "+10m" at
 * the start of s.  *usecs is RCA_NO_DURATION for "T+?".  Sets *approximate to
 * true if there is a sign of approximation, and does not change it otherwise.
 * Returns the length or 0; then *usecs and *approximate have no meaning.
 */
extern int	rca_relative_time_read(RcaStr s, int64 *usecs, bool *approximate);

#endif							/* RCA_RELATIVE_TIME_H */
