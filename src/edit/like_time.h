/*
 * src/edit/like_time.h
 *
 * Writes an instant like another one.
 */
#ifndef RCA_LIKE_TIME_H
#define RCA_LIKE_TIME_H

#include "base/base.h"
#include "base/calendar.h"

/* How an instant is written in a text. */
typedef struct RcaWrittenTime
{
	RcaStr		place;			/* of the time of day in the text */
	const char *style;
	int64		offset;			/* of the local time, in microseconds */
} RcaWrittenTime;

/*
 * Finds an instant in a text by its time of day, in any zone and style.  False
 * if it is not there.
 */
extern bool rca_find_time(RcaStr text, RcaInstant at, RcaWrittenTime *written);

/* The time of day of another instant in this style, and its local date. */
extern RcaStr rca_write_time(const RcaWrittenTime *like, RcaInstant at);
extern RcaDate rca_local_date(const RcaWrittenTime *like, RcaInstant at);

#endif							/* RCA_LIKE_TIME_H */
