/*
 * src/values/currency.h
 *
 * Signs, codes and names of currencies.
 */
#ifndef RCA_CURRENCY_H
#define RCA_CURRENCY_H

#include "base/base.h"

/*
 * The currency, in ISO 4217, whose sign or code ends s, the code in any case;
 * NULL if there is none.  It is taken off s, with the blanks before it.
 */
extern const char *rca_currency_before(RcaStr *s);

/*
 * The currency whose name, code in capitals or sign stands at pos, and where
 * that ends; NULL if there is none.
 */
extern const char *rca_currency_at(RcaStr s, int pos, int *end);

/*
 * Does a word end at pos?  The sign of a currency ends one, although it is no
 * ASCII: "1.5M€".
 */
extern bool rca_is_word_end(RcaStr s, int pos);

#endif							/* RCA_CURRENCY_H */
