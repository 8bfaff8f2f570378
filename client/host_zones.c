/*
 * client/host_zones.c
 *
 * Time zones from the C library.
 */
#include "base/base.h"

#include <time.h>
#include <unistd.h>

#include "base/calendar.h"
#include "base/host.h"

/* the core counts from 2000-01-01, the C library from 1970-01-01 */
#define SECS_BETWEEN_EPOCHS	(INT64CONST(10957) * 86400)

/*
 * The C library reads an unknown name as UTC, so check first whether the zone
 * exists.
 */
static bool
zone_exists(const char *name)
{
	const char *dir = getenv("TZDIR");
	char		path[MAXPGPATH];

	/* "PST8PDT" has its rules in its name, and Debian 13 has no file for it */
	if (strchr(name, '/') == NULL)
		return true;
	snprintf(path, sizeof(path), "%s/%s", dir ? dir : "/usr/share/zoneinfo", name);
	return access(path, R_OK) == 0 && strlen(path) < sizeof(path) - 1;
}

bool
rca_host_zone_offset(const char *name, RcaInstant at, int *offset)
{
	static const char *current = "";
	time_t		time;
	struct tm	tm;

	if (strcmp(name, current) != 0)
	{
		if (!zone_exists(name))
			return false;
		current = name;
		setenv("TZ", name, 1);
		tzset();
	}

	time = at / RCA_USECS_PER_SEC + SECS_BETWEEN_EPOCHS;
	if (localtime_r(&time, &tm) == NULL)
		return false;
	*offset = (int) tm.tm_gmtoff;
	return true;
}
