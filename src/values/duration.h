/*
 * src/values/duration.h
 *
 * Reads lengths of time as people write them.
 */
#ifndef RCA_DURATION_H
#define RCA_DURATION_H

#include "base/base.h"
#include "base/calendar.h"

/* about 27 years, in whole seconds; no incident is longer */
#define RCA_MAX_DURATION	(10000 * RCA_USECS_PER_DAY)

/*
 * Microseconds of "164 minutes", "2h 44m", "1.5 hours", "PT2H44M", "2:44:00",
 * or RCA_NO_DURATION.
 */
extern int64 rca_duration_read(RcaStr s);

/*
 * The same for the value of a key, which may have words after it ("2 hours of
 * partial outage"), or a range before it whose sum it is.
 */
extern int64 rca_duration_of_value(RcaStr s);

/* Microseconds of a plain number of minutes, or RCA_NO_DURATION. */
extern int64 rca_minutes_read(RcaStr s);

#endif							/* RCA_DURATION_H */
