/*
 * src/edit/date_style.h
 *
 * Writes a date in the style of another one.
 */
#ifndef RCA_DATE_STYLE_H
#define RCA_DATE_STYLE_H

#include "base/base.h"
#include "base/calendar.h"

/* The slice of s that states a date, or a null string. */
extern RcaStr rca_find_date(RcaStr s, RcaDate date);

/*
 * The new date in the style of a text that states the old one, or as
 * YYYY-MM-DD if that style would be read as another date.
 */
extern RcaStr rca_date_like(RcaStr text, RcaDate old, RcaDate new);

#endif							/* RCA_DATE_STYLE_H */
