/*
 * src/values/when_before.h
 *
 * Reading what is before a time: brackets, words, emoji, a zone.
 */
#ifndef RCA_WHEN_BEFORE_H
#define RCA_WHEN_BEFORE_H

#include "values/when_internal.h"

/* A bracket that a time may stand in. */
typedef struct RcaWhenBracket
{
	RcaStr		opening;
	RcaStr		closing;
} RcaWhenBracket;

#define RCA_WHEN_BRACKETS	5

/* The first one is square, and never stands around a zone alone. */
extern const RcaWhenBracket rca_when_brackets[RCA_WHEN_BRACKETS];

extern void rca_when_open_bracket(RcaWhenReader *r);
extern bool rca_when_close_bracket(RcaWhenReader *r);

/* Takes a word such as "at " or "gegen ". */
extern bool rca_when_take_introduction(RcaWhenReader *r);

/* Takes "at ", "between ", or another word that a clock time alone follows. */
extern bool rca_when_take_clock_word(RcaWhenReader *r);

/* Reads the zone of "UTC 05:24", "(UTC) 05:24", "北京时间 10:30", if there is one. */
extern void rca_when_read_zone_before(RcaWhenReader *r);

/*
 * Reads all that may stand before a time.  Returns whether a word was there that
 * introduces one.
 */
extern bool rca_when_read_before(RcaWhenReader *r);

#endif							/* RCA_WHEN_BEFORE_H */
