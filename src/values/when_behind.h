/*
 * src/values/when_behind.h
 *
 * Reads what comes after a clock time: a zone, a sign of approximation, a day,
 * footnotes.
 */
#ifndef RCA_WHEN_BEHIND_H
#define RCA_WHEN_BEHIND_H

#include "values/when_internal.h"

/* Reads everything after a clock time that belongs to it. */
extern void rca_when_read_behind_clock(RcaWhenReader *r);

#endif							/* RCA_WHEN_BEHIND_H */
