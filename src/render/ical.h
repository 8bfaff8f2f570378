/*
 * src/render/ical.h
 *
 * Components of iCalendar (RFC 5545), property by property.  Lines end with
 * CRLF and are folded at 75 octets, never within a character.
 */
#ifndef RCA_ICAL_H
#define RCA_ICAL_H

#include "base/base.h"
#include "base/calendar.h"

/* A value that is written as it is, such as a word of the standard. */
extern void rca_ical_word(StringInfo out, const char *name, const char *value);

/* A text: its signs escaped; nothing, if it is a null string. */
extern void rca_ical_text(StringInfo out, const char *name, RcaStr value);

/*
 * An instant in UTC, and a day.  False, with nothing written, for a year that
 * has not four digits.
 */
extern bool rca_ical_instant(StringInfo out, const char *name, RcaInstant at);
extern bool rca_ical_day(StringInfo out, const char *name, RcaDate day);

#endif							/* RCA_ICAL_H */
