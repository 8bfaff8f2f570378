/*
 * src/words/calendar_words.h
 *
 * The names of months and weekdays.
 */
#ifndef RCA_CALENDAR_WORDS_H
#define RCA_CALENDAR_WORDS_H

#include "base/base.h"

/*
 * Reads the name of a month, 1 to 12, from the start of s.  English names may
 * be cut to three letters, and a full stop may follow any name.  Returns the
 * length, the full stop included, or 0.
 */
extern int	rca_month_read(RcaStr s, int *month);

/* Is a word the English name of a month, in full or cut to three letters? */
extern bool rca_is_english_month(RcaStr word);

/*
 * The length of the name of a weekday that is the first word of s, in full or
 * cut to three letters; or 0.
 */
extern int	rca_weekday_read(RcaStr s);

/* The length of the full name of a weekday that s starts with, or 0. */
extern int	rca_weekday_prefix(RcaStr s);

#endif							/* RCA_CALENDAR_WORDS_H */
