/*
 * test/unit/unit.c
 */
#include "unit.h"

#include "base/text.h"
#include "client/host_client.h"

bool		unit_failed = false;

int
unit_release(void **state)
{
	host_reset();
	return 0;
}

RcaStr
unit_text(const char *input)
{
	int			len = (int) strlen(input);

	return rca_str(memcpy(palloc(len), input, len), len);
}

const char *
unit_string(RcaStr s)
{
	return s.data != NULL ? rca_cstring(s) : NULL;
}

const char *
unit_or_none(const char *s)
{
	return s != NULL ? s : "(none)";
}

const char *
unit_clock(int64 clock)
{
	int			minutes = (int) (clock / RCA_USECS_PER_MIN);
	int			seconds = (int) (clock % RCA_USECS_PER_MIN / RCA_USECS_PER_SEC);
	int			usecs = (int) (clock % RCA_USECS_PER_SEC);
	char	   *s = psprintf("%02d:%02d:%02d.%06d", minutes / 60, minutes % 60,
							 seconds, usecs);
	int			len = (int) strlen(s);

	while (s[len - 1] == '0' && usecs > 0)
		len--;
	if (usecs == 0)
		len = seconds == 0 ? 5 : 8;
	s[len] = '\0';
	return s;
}

const char *
unit_date(RcaDate date)
{
	return date != RCA_NO_DATE ? rca_date_string(date) : NULL;
}
