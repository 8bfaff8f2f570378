/*
 * src/edit/like_date.h
 *
 * A date written like another one.
 */
#ifndef RCA_LIKE_DATE_H
#define RCA_LIKE_DATE_H

#include "base/base.h"
#include "base/calendar.h"

/*
 * Where a date stands in a text, in one of the ways that dates are written, or
 * a null string; and another date written so.
 */
extern RcaStr rca_like_date(RcaStr text, RcaDate date, RcaDate other, RcaStr *written);

#endif							/* RCA_LIKE_DATE_H */
