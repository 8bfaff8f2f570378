/*
 * src/render/ical.h
 *
 * Components of iCalendar (RFC 5545), property by property.  Lines end with
 * CRLF and are folded at 75 octets, but never inside a character.
 */
#ifndef RCA_ICAL_H
#define RCA_ICAL_H

#include "base/base.h"
#include "base/calendar.h"

/* A property whose value is not escaped, such as a word of the standard. */
extern void rca_ical_word(StringInfo out, const char *name, const char *value);

/*
 * A property whose value is text, which is escaped.  A null string writes
 * nothing.
 */
extern void rca_ical_text(StringInfo out, const char *name, RcaStr value);

/*
 * A property whose value is an instant in UTC, or a day.  False, with nothing
 * written, if the year does not have four digits.
 */
extern bool rca_ical_instant(StringInfo out, const char *name, RcaInstant at);
extern bool rca_ical_day(StringInfo out, const char *name, RcaDate day);

#endif							/* RCA_ICAL_H */
