/*
 * src/words/calendar_words.h
 *
 * The names of months and weekdays, and other words for days.
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
 * Reads the name of a weekday, 0 for Monday to 6, from the start of s.  English
 * names may be cut, with a full stop behind.  Returns the length or 0.
 */
extern int	rca_weekday_read(RcaStr s, int *weekday);

/*
 * The same of names that are cut and may be another word: "Mo", "So".  They are
 * read since reader 1.
 */
extern int	rca_short_weekday_read(RcaStr s, int *weekday);

/* The same of the sign that stands for it in parentheses in Japanese dates. */
extern int	rca_weekday_sign_read(RcaStr s, int *weekday);

/*
 * Reads "Day 2", "D+1", "2日目" from the start of s; of "D+1" it is known that
 * the first day is 0.  Returns the length or 0.
 */
extern int	rca_counted_day_read(RcaStr s, int *count, bool *from_zero);

/* Reads "next day", 1, or "same day", 0, from the start of s. */
extern int	rca_relative_day_read(RcaStr s, int *days);

/* Is the weekday, or the relative day, that s starts with read since reader 1? */
extern bool rca_is_later_day_word(RcaStr s);

#endif							/* RCA_CALENDAR_WORDS_H */
