/*
 * src/values/date.h
 *
 * Reading days as people write them.
 */
#ifndef RCA_DATE_H
#define RCA_DATE_H

#include "base/base.h"
#include "base/calendar.h"

/* how a day is told */
typedef enum RcaDayKind
{
	RCA_DAY_NONE,				/* nothing stands there */
	RCA_DAY_DATE,				/* "2025-03-23": date */
	RCA_DAY_OF_YEAR,			/* "March 23", "24.03.": month and day */
	RCA_DAY_TWO_NUMBERS,		/* "01/07", "01/07/2025": first and second, and
								 * the year or 0; either may be the month */
	RCA_DAY_OF_WEEK,			/* "Monday": weekday */
	RCA_DAY_COUNTED,			/* "Day 2": count */
	RCA_DAY_RELATIVE,			/* "next day": count days after the day before */
	RCA_DAY_UNKNOWN				/* "31.06.2019": stands where a day stands, and
								 * cannot be read */
} RcaDayKind;

/* which of two numbers is the day and which the month */
typedef enum RcaDayOrder
{
	RCA_ORDER_OPEN,
	RCA_ORDER_DAY_FIRST,		/* 13/04 */
	RCA_ORDER_MONTH_FIRST		/* 3/23 */
} RcaDayOrder;

/* What is written of a day.  What a kind does not name above is not set. */
typedef struct RcaDay
{
	RcaDayKind	kind;
	RcaDate		date;			/* RCA_NO_DATE but of RCA_DAY_DATE */
	int			month;			/* 0 but of RCA_DAY_OF_YEAR */
	int			day;			/* of RCA_DAY_OF_WEEK that of the month, or 0 */
	int			first;
	int			second;
	int			year;
	int			weekday;		/* 0 for Monday to 6; of any kind that has the
								 * name beside it, else -1 */
	int			count;
	bool		is_later;		/* by a word that is read since reader 1 */
	bool		from_zero;		/* of RCA_DAY_COUNTED: the day of the incident is
								 * day 0, as in "D+1"; else it may be 0 or 1 */
	RcaDayOrder order;			/* of a date of numbers that shows it: "13/04/2025"
								 * is RCA_DAY_DATE, and day first */
} RcaDay;

extern const RcaDay rca_no_day;

/*
 * Reads a day from the start of s, the name of a weekday before it included.
 * Returns its length or 0.
 */
extern int	rca_day_read(RcaStr s, RcaDay *day);

/*
 * Tells RCA_DAY_TWO_NUMBERS by the order that the document has: what was open
 * becomes a date, a day of some year, or unknown.  Other days stay.
 */
extern void rca_day_set_order(RcaDay *day, RcaDayOrder order);

/*
 * The first day that stands anywhere in s: a date, a day of some year, two
 * numbers, or one that cannot be read.
 */
extern bool rca_day_find(RcaStr s, RcaDay *day);

/* The first date, with its year, that stands anywhere in s. */
extern RcaDate rca_date_find(RcaStr s);

#endif							/* RCA_DATE_H */
