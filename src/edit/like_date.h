/*
 * src/edit/like_date.h
 *
 * Writes a date like another one.
 */
#ifndef RCA_LIKE_DATE_H
#define RCA_LIKE_DATE_H

#include "base/base.h"
#include "base/calendar.h"

/*
 * Finds a date in a text, in one of the known styles.  *written is another
 * date in the same style.  A null string if the date is not there.
 */
extern RcaStr rca_like_date(RcaStr text, RcaDate date, RcaDate other, RcaStr *written);

#endif							/* RCA_LIKE_DATE_H */
