/*
 * src/report/claim_lengths.h
 *
 * The lengths of time in what a report states: alone, before words, after
 * them, or as two points in time.  All are in microseconds, or
 * RCA_NO_DURATION.
 */
#ifndef RCA_CLAIM_LENGTHS_H
#define RCA_CLAIM_LENGTHS_H

#include "base/base.h"

/* The part of a value that is a length: up to a remark or the next sentence. */
extern RcaStr rca_value_of_length(RcaStr value);

/* The length that the value of a label states, in one of these ways. */
extern int64 rca_claimed_length(RcaStr value);

/* The length that a text begins with; what follows it are words. */
extern int64 rca_leading_length(RcaStr value);

/* The length that a text ends with. */
extern int64 rca_length_before(RcaStr text);

/* The length of "10:02 to 11:40 UTC", with words behind it. */
extern int64 rca_length_of_span(RcaStr s);

#endif							/* RCA_CLAIM_LENGTHS_H */
