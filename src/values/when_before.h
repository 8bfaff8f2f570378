/*
 * src/values/when_before.h
 *
 * Reads what comes before a time: brackets, words, emoji, a zone.
 */
#ifndef RCA_WHEN_BEFORE_H
#define RCA_WHEN_BEFORE_H

#include "values/when_internal.h"

/* A bracket around a time. */
typedef struct RcaWhenBracket
{
	RcaStr		opening;
	RcaStr		closing;
} RcaWhenBracket;

#define RCA_WHEN_BRACKETS	5

/* The first one is square, and is never around a zone alone. */
extern const RcaWhenBracket rca_when_brackets[RCA_WHEN_BRACKETS];

extern void rca_when_open_bracket(RcaWhenReader *r);
extern bool rca_when_close_bracket(RcaWhenReader *r);

/* Skips a word such as "at " or "gegen ". */
extern bool rca_when_take_introduction(RcaWhenReader *r);

/*
 * Skips "at ", "between ", or another word that only comes before a clock
 * time.
 */
extern bool rca_when_take_clock_word(RcaWhenReader *r);

/*
 * Reads the zone in "UTC 05:24", "(UTC) 05:24", "北京时间 10:30", if there is one.
 */
extern void rca_when_read_zone_before(RcaWhenReader *r);

/*
 * Reads everything that may come before a time.  Returns true if one of the
 * words introduces a time.
 */
extern bool rca_when_read_before(RcaWhenReader *r);

#endif							/* RCA_WHEN_BEFORE_H */
