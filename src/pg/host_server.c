/*
 * src/pg/host_server.c
 *
 * Implements host.h for PostgreSQL.
 */
#include "postgres.h"

#include "datatype/timestamp.h"
#include "miscadmin.h"
#include "pgtime.h"
#include "utils/memutils.h"

#include "base/host.h"
#include "base/limits.h"

void
rca_host_check_interrupts(void)
{
	CHECK_FOR_INTERRUPTS();
}

void
rca_host_charge(Size request)
{
	CHECK_FOR_INTERRUPTS();
	if (request > RCA_MAX_PARSE_REQUEST ||
		MemoryContextMemAllocated(CurrentMemoryContext,
								  false) > RCA_MAX_PARSE_MEMORY)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("parsing the document takes more than the limit of %zu bytes of memory",
						RCA_MAX_PARSE_MEMORY),
				 errhint("The document is too large, or its markup is nested too deeply.")));
}

void
rca_host_on_release(void (*func) (void *arg), void *arg)
{
	MemoryContextCallback *callback = palloc0(sizeof(MemoryContextCallback));

	callback->func = func;
	callback->arg = arg;
	MemoryContextRegisterResetCallback(CurrentMemoryContext, callback);
}

bool
rca_host_zone_offset(const char *name, RcaInstant at, int *offset)
{
	pg_tz	   *zone;
	pg_time_t	time;
	struct pg_tm *tm;

	CHECK_FOR_INTERRUPTS();
	zone = pg_tzset(name);
	if (zone == NULL || !pg_tz_acceptable(zone))
		return false;

	time = at / RCA_USECS_PER_SEC +
		(POSTGRES_EPOCH_JDATE - UNIX_EPOCH_JDATE) * SECS_PER_DAY;
	tm = pg_localtime(&time, zone);
	if (tm == NULL)
		return false;
	*offset = (int) tm->tm_gmtoff;
	return true;
}
