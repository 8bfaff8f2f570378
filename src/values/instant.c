/*
 * src/values/instant.c
 */
#include "base/base.h"

#include "base/calendar.h"
#include "base/host.h"
#include "values/instant.h"

/*
 * The instant of a local time in a region.  The offset is that of a day before
 * or of a day after.  If these differ, the clocks are changed near that time,
 * and each offset gives an instant.  For a time that comes twice, or never,
 * the later instant is used, as in PostgreSQL.
 */
static RcaInstant
instant_in_region(const char *region, RcaInstant local, RcaLocal *times)
{
	RcaInstant	at[2];
	bool		holds[2];
	int			offset[2];

	for (int i = 0; i < 2; i++)
	{
		RcaInstant	then = local + (i == 0 ? -RCA_USECS_PER_DAY : RCA_USECS_PER_DAY);

		if (!rca_host_zone_offset(region, then, &offset[i]))
			return RCA_NO_INSTANT;
		at[i] = local - offset[i] * RCA_USECS_PER_SEC;
	}
	if (offset[0] == offset[1])
		return at[0];
	for (int i = 0; i < 2; i++)
	{
		int			held;

		holds[i] = rca_host_zone_offset(region, at[i], &held) &&
			held == offset[i];
	}
	if (holds[0] != holds[1])
		return holds[0] ? at[0] : at[1];
	*times = holds[0] ? RCA_LOCAL_TWICE : RCA_LOCAL_NEVER;
	return Max(at[0], at[1]);
}

RcaInstant
rca_instant(RcaDate date, int64 clock, const RcaZone *zone, RcaLocal *times)
{
	RcaInstant	local;
	RcaLocal	ignored;

	if (times == NULL)
		times = &ignored;
	*times = RCA_LOCAL_ONCE;
	if (date == RCA_NO_DATE || clock < 0 || zone->kind == RCA_ZONE_UNKNOWN)
		return RCA_NO_INSTANT;
	local = date * RCA_USECS_PER_DAY + clock;
	if (zone->region != NULL)
		return instant_in_region(zone->region, local, times);
	return local - zone->offset * RCA_USECS_PER_SEC;
}
