/*
 * test/frozen/host.c
 *
 * The core's host: memory has no limit, zones are those of the C library.
 */
#include "base/base.h"

#include <stdlib.h>
#include <time.h>

#include "base/calendar.h"
#include "base/host.h"

void
rca_host_check_interrupts(void)
{
}

void
rca_host_charge(Size request)
{
}

void
rca_host_on_release(void (*func) (void *arg), void *arg)
{
}

/* As the server does it: look, and look once more from there. */
bool
rca_host_zone_offset(const char *name, RcaInstant local, int *offset)
{
	time_t		guess = local / RCA_USECS_PER_SEC + INT64CONST(10957) * 86400;
	struct tm	tm;

	setenv("TZ", name, 1);
	tzset();
	if (localtime_r(&guess, &tm) == NULL)
		return false;
	guess -= tm.tm_gmtoff;
	if (localtime_r(&guess, &tm) == NULL)
		return false;
	*offset = (int) tm.tm_gmtoff;
	return true;
}
