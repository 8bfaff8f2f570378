/*
 * src/values/date.h
 *
 * Reads days as people write them.
 */
#ifndef RCA_DATE_H
#define RCA_DATE_H

#include "base/base.h"
#include "base/calendar.h"

/* how a day is written */
typedef enum RcaDayKind
{
	RCA_DAY_NONE,				/* no day */
	RCA_DAY_DATE,				/* "2025-03-23": date */
	RCA_DAY_OF_YEAR,			/* "March 23", "24.03.": month and day */
	RCA_DAY_TWO_NUMBERS,		/* "01/07", "01/07/2025": first, second, and
								 * the year or 0; either number may be the
								 * month */
	RCA_DAY_OF_WEEK,			/* "Monday": weekday */
	RCA_DAY_COUNTED,			/* "Day 2": count */
	RCA_DAY_RELATIVE,			/* "next day": count days after the previous
								 * day */
	RCA_DAY_UNKNOWN				/* "31.06.2019": in the place of a day, but
								 * not valid */
} RcaDayKind;

/* which of two numbers is the day, and which the month */
typedef enum RcaDayOrder
{
	RCA_ORDER_OPEN,
	RCA_ORDER_DAY_FIRST,		/* 13/04 */
	RCA_ORDER_MONTH_FIRST		/* 3/23 */
} RcaDayOrder;

/* A day as written.  Fields that the kind does not name above are not set. */
typedef struct RcaDay
{
	RcaDayKind	kind;
	RcaDate		date;			/* RCA_NO_DATE unless the kind is RCA_DAY_DATE */
	int			month;			/* 0 unless the kind is RCA_DAY_OF_YEAR */
	int			day;			/* for RCA_DAY_OF_WEEK that of the month, or 0 */
	int			first;
	int			second;
	int			year;
	int			weekday;		/* 0 for Monday to 6, for any kind with the
								 * name of a weekday; otherwise -1 */
	int			count;
	bool		is_later;		/* by a word that is read since reader 1 */
	bool		from_zero;		/* of RCA_DAY_COUNTED: the day of the incident is
								 * day 0, as in "D+1"; else it may be 0 or 1 */
	RcaDayOrder order;			/* of a date of numbers that shows it: "13/04/2025"
								 * is RCA_DAY_DATE, and day first */
} RcaDay;

extern const RcaDay rca_no_day;

/*
 * Reads a day at the start of s, including a weekday before it.  Returns its
 * length or 0.
 */
extern int	rca_day_read(RcaStr s, RcaDay *day);

/*
 * Converts RCA_DAY_TWO_NUMBERS, given the order that the document has, to a
 * date, a day of a year, or unknown.  Other days do not change.
 */
extern void rca_day_set_order(RcaDay *day, RcaDayOrder order);

/*
 * Finds the first day in s that is a date, a day of a year, two numbers, or
 * not valid.
 */
extern bool rca_day_find(RcaStr s, RcaDay *day);

/* The first date with a year in s. */
extern RcaDate rca_date_find(RcaStr s);

#endif							/* RCA_DATE_H */
