/*
 * src/values/when.c
 */
#include "base/base.h"

#include "base/calendar.h"
#include "values/when.h"

const RcaWhen rca_no_when = {
	.day = {.date = RCA_NO_DATE, .weekday = -1},
	.clock = RCA_NO_CLOCK,
};

bool
rca_when_is_known(const RcaWhen *when)
{
	return when->day.kind != RCA_DAY_UNKNOWN &&
		when->clock != RCA_UNKNOWN_CLOCK &&
		when->zone.kind != RCA_ZONE_UNKNOWN;
}
