/*
 * src/values/instant.h
 *
 * Instants of local times, and clock changes.
 */
#ifndef RCA_INSTANT_H
#define RCA_INSTANT_H

#include "base/base.h"
#include "base/calendar.h"
#include "values/zone.h"

/* how often a local time comes, such as 02:30 on the day of a clock change */
typedef enum RcaLocal
{
	RCA_LOCAL_ONCE,
	RCA_LOCAL_TWICE,			/* the clocks were put back */
	RCA_LOCAL_NEVER				/* the clocks were put forward */
} RcaLocal;

/*
 * The instant of a local day and clock in a zone.  No zone means UTC.
 * RCA_NO_INSTANT if the zone or the clock is unknown.  In the hour of a clock
 * change it is the same as in PostgreSQL.  times may be NULL.
 */
extern RcaInstant rca_instant(RcaDate date, int64 clock, const RcaZone *zone,
							  RcaLocal *times);

#endif							/* RCA_INSTANT_H */
