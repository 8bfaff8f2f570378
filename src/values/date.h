/*
 * src/values/date.h
 *
 * Reading dates as people write them.
 */
#ifndef RCA_DATE_H
#define RCA_DATE_H

#include "base/base.h"
#include "base/calendar.h"

/* a day, or a day of some year */
typedef struct RcaDay
{
	RcaDate		date;			/* RCA_NO_DATE if the year is not known */
	int			month;			/* 0 if it is */
	int			day;
} RcaDay;

/*
 * Reads a date from the start of s, the name of a weekday before it included.
 * Returns its length or 0.
 */
extern int	rca_day_read(RcaStr s, RcaDay *day);

/* The first date, with its year, that stands anywhere in s. */
extern RcaDate rca_date_find(RcaStr s);

#endif							/* RCA_DATE_H */
