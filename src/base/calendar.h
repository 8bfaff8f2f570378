/*
 * src/base/calendar.h
 *
 * Instants, dates, lengths of time, and the proleptic Gregorian calendar.
 */
#ifndef RCA_CALENDAR_H
#define RCA_CALENDAR_H

#include "base/base.h"

/*
 * Instants and dates are counted as PostgreSQL counts them: microseconds and
 * days from 2000-01-01 00:00 UTC.
 */
typedef int64 RcaInstant;
typedef int32 RcaDate;

#define RCA_NO_INSTANT		PG_INT64_MIN
#define RCA_NO_DATE			PG_INT32_MIN
#define RCA_NO_DURATION		PG_INT64_MIN

#define RCA_USECS_PER_SEC	INT64CONST(1000000)
#define RCA_USECS_PER_MIN	(60 * RCA_USECS_PER_SEC)
#define RCA_USECS_PER_HOUR	(60 * RCA_USECS_PER_MIN)
#define RCA_USECS_PER_DAY	(24 * RCA_USECS_PER_HOUR)

/* Splits a date, and makes one.  RCA_NO_DATE if there is no such day. */
extern void rca_date_parts(RcaDate date, int *year, int *month, int *day);
extern RcaDate rca_date_of(int year, int month, int day);

/* A date as YYYY-MM-DD. */
extern char *rca_date_string(RcaDate date);

/* The day of an instant, in UTC. */
extern RcaDate rca_instant_date(RcaInstant at);

/* The time of that day, in microseconds. */
extern int64 rca_instant_clock(RcaInstant at);

#endif							/* RCA_CALENDAR_H */
