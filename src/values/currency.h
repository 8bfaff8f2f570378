/*
 * src/values/currency.h
 *
 * Signs, codes and names of currencies.
 */
#ifndef RCA_CURRENCY_H
#define RCA_CURRENCY_H

#include "base/base.h"

/*
 * The currency in ISO 4217 whose sign or code is at the end of s, or NULL.
 * Case is ignored.  Removes it, and the blanks before it, from s.
 */
extern const char *rca_currency_before(RcaStr *s);

/*
 * The currency whose name, sign or code in capitals is at pos, or NULL.  *end
 * is the position after it.
 */
extern const char *rca_currency_at(RcaStr s, int pos, int *end);

/*
 * Does a word end at pos?  The sign of a currency also ends a word, although
 * it is not ASCII: "1.5M€".
 */
extern bool rca_is_word_end(RcaStr s, int pos);

#endif							/* RCA_CURRENCY_H */
