/*
 * src/values/instant.h
 *
 * The instant of a local time, and the changes of the clocks.
 */
#ifndef RCA_INSTANT_H
#define RCA_INSTANT_H

#include "base/base.h"
#include "base/calendar.h"
#include "values/zone.h"

/* how often a local time comes: of 02:30, the clocks are changed at it */
typedef enum RcaLocal
{
	RCA_LOCAL_ONCE,
	RCA_LOCAL_TWICE,			/* the clock was put back */
	RCA_LOCAL_NEVER				/* the clock was put forward */
} RcaLocal;

/*
 * The instant of a local day and clock in a zone; none counts as UTC, and one
 * that is unknown, as a clock that is, gives RCA_NO_INSTANT.  In the hour of a
 * change it is the one that PostgreSQL chooses.  times may be NULL.
 */
extern RcaInstant rca_instant(RcaDate date, int64 clock, const RcaZone *zone,
							  RcaLocal *times);

#endif							/* RCA_INSTANT_H */
