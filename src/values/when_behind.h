/*
 * src/values/when_behind.h
 *
 * Reading what is after a clock time: a zone, a sign of approximation,
 * a day, footnotes.
 */
#ifndef RCA_WHEN_BEHIND_H
#define RCA_WHEN_BEHIND_H

#include "values/when_internal.h"

/* Reads what belongs to a clock time and stands behind it. */
extern void rca_when_read_behind_clock(RcaWhenReader *r);

#endif							/* RCA_WHEN_BEHIND_H */
