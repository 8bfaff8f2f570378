/*
 * src/render/ical.c
 */
#include "base/base.h"

#include "base/text.h"
#include "render/ical.h"

#define MAX_OCTETS		75		/* of a line, without its end */

/*
 * Writes a line.  A long one is folded, and goes on after a blank in the next
 * line.
 */
static void
append_line(StringInfo out, RcaStr line)
{
	int			room = MAX_OCTETS;

	while (line.len > room)
	{
		int			n = rca_clip(line, room);

		appendBinaryStringInfo(out, line.data, n);
		appendStringInfoString(out, "\r\n ");
		line = rca_skip(line, n);
		room = MAX_OCTETS - 1;
	}
	appendBinaryStringInfo(out, line.data, line.len);
	appendStringInfoString(out, "\r\n");
}

void
rca_ical_word(StringInfo out, const char *name, const char *value)
{
	char	   *line = psprintf("%s:%s", name, value);

	append_line(out, rca_str(line, (int) strlen(line)));
}

void
rca_ical_text(StringInfo out, const char *name, RcaStr value)
{
	StringInfoData line;

	if (value.data == NULL)
		return;
	initStringInfo(&line);
	appendStringInfo(&line, "%s:", name);
	for (int i = 0; i < value.len; i++)
	{
		char		c = value.data[i];

		if (c == '\n' || c == '\r')
		{
			appendStringInfoString(&line, "\\n");
			i += rca_line_end_length(rca_skip(value, i)) - 1;
		}
		else if (strchr(",;\\", c) != NULL && c != '\0')
			appendStringInfo(&line, "\\%c", c);
		/* the only control character in a text is the tab */
		else if ((unsigned char) c >= ' ' ? c != '\x7f' : c == '\t')
			appendStringInfoChar(&line, c);
	}
	append_line(out, rca_str(line.data, line.len));
}

static bool
day_parts(RcaDate day, int *year, int *month, int *monthday)
{
	if (day == RCA_NO_DATE)
		return false;
	rca_date_parts(day, year, month, monthday);
	return *year >= 1 && *year <= 9999;
}

bool
rca_ical_instant(StringInfo out, const char *name, RcaInstant at)
{
	int			year;
	int			month;
	int			day;
	int			second;

	if (at == RCA_NO_INSTANT || !day_parts(rca_instant_date(at), &year, &month, &day))
		return false;
	second = (int) (rca_instant_clock(at) / RCA_USECS_PER_SEC);
	appendStringInfo(out, "%s:%04d%02d%02dT%02d%02d%02dZ\r\n", name, year, month, day,
					 second / 3600, second / 60 % 60, second % 60);
	return true;
}

bool
rca_ical_day(StringInfo out, const char *name, RcaDate date)
{
	int			year;
	int			month;
	int			day;

	if (!day_parts(date, &year, &month, &day))
		return false;
	appendStringInfo(out, "%s;VALUE=DATE:%04d%02d%02d\r\n", name, year, month, day);
	return true;
}
