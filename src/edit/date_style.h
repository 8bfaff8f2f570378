/*
 * src/edit/date_style.h
 *
 * A date written as another one is.
 */
#ifndef RCA_DATE_STYLE_H
#define RCA_DATE_STYLE_H

#include "base/base.h"
#include "base/calendar.h"

/* The slice of s that states a date; a null string if none does. */
extern RcaStr rca_find_date(RcaStr s, RcaDate date);

/*
 * A date in the style of a text that states another one, or as YYYY-MM-DD
 * where that would be read as another date.
 */
extern RcaStr rca_date_like(RcaStr text, RcaDate old, RcaDate new);

#endif							/* RCA_DATE_STYLE_H */
