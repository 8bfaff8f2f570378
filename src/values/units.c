/*
 * src/values/units.c
 */
#include "base/base.h"

#include "base/calendar.h"
#include "base/text.h"
#include "values/units.h"

/* of any text, and only where a duration is expected */
#define U(literal, name, usecs) \
	{RCA_LITERAL(literal), RCA_LITERAL(name), (usecs), false}
#define D(literal, name, usecs) \
	{RCA_LITERAL(literal), RCA_LITERAL(name), (usecs), true}

const RcaUnit rca_units[] =
{
	U("%", "%", 0), U("percent", "%", 0), U("per cent", "%", 0),
	U("percentage points", "pp", 0), U("pp", "pp", 0), U("\xe2\x80\xb0", "\xe2\x80\xb0", 0),

	U("us", "us", 1), U("\xc2\xb5s", "us", 1), U("microseconds", "us", 1),
	U("ms", "ms", 1000), U("msec", "ms", 1000),
	U("milliseconds", "ms", 1000), U("millisecond", "ms", 1000),

	U("s", "s", RCA_USECS_PER_SEC), U("sec", "s", RCA_USECS_PER_SEC),
	U("secs", "s", RCA_USECS_PER_SEC), U("seconds", "s", RCA_USECS_PER_SEC),
	U("second", "s", RCA_USECS_PER_SEC),
	U("segundos", "s", RCA_USECS_PER_SEC), U("segundo", "s", RCA_USECS_PER_SEC),
	U("sekunden", "s", RCA_USECS_PER_SEC), U("sekunde", "s", RCA_USECS_PER_SEC),
	U("secondes", "s", RCA_USECS_PER_SEC), U("seconde", "s", RCA_USECS_PER_SEC),
	U("秒", "s", RCA_USECS_PER_SEC), U("초", "s", RCA_USECS_PER_SEC),

	U("m", "min", RCA_USECS_PER_MIN), U("min", "min", RCA_USECS_PER_MIN),
	U("mins", "min", RCA_USECS_PER_MIN), U("minutes", "min", RCA_USECS_PER_MIN),
	U("minute", "min", RCA_USECS_PER_MIN),
	U("minutos", "min", RCA_USECS_PER_MIN), U("minuto", "min", RCA_USECS_PER_MIN),
	U("minuten", "min", RCA_USECS_PER_MIN), U("minutter", "min", RCA_USECS_PER_MIN),
	U("分", "min", RCA_USECS_PER_MIN), U("分钟", "min", RCA_USECS_PER_MIN),
	U("分間", "min", RCA_USECS_PER_MIN), U("분간", "min", RCA_USECS_PER_MIN), U("분", "min", RCA_USECS_PER_MIN),

	U("h", "h", RCA_USECS_PER_HOUR), U("hr", "h", RCA_USECS_PER_HOUR),
	U("hrs", "h", RCA_USECS_PER_HOUR), U("hours", "h", RCA_USECS_PER_HOUR),
	U("hour", "h", RCA_USECS_PER_HOUR),
	U("horas", "h", RCA_USECS_PER_HOUR), U("hora", "h", RCA_USECS_PER_HOUR),
	U("stunden", "h", RCA_USECS_PER_HOUR), U("stunde", "h", RCA_USECS_PER_HOUR),
	D("std", "h", RCA_USECS_PER_HOUR),
	U("heures", "h", RCA_USECS_PER_HOUR), U("heure", "h", RCA_USECS_PER_HOUR),
	D("timer", "h", RCA_USECS_PER_HOUR), D("time", "h", RCA_USECS_PER_HOUR),
	U("時間", "h", RCA_USECS_PER_HOUR), U("小时", "h", RCA_USECS_PER_HOUR),
	U("시간", "h", RCA_USECS_PER_HOUR),

	U("d", "d", RCA_USECS_PER_DAY), U("days", "d", RCA_USECS_PER_DAY),
	U("day", "d", RCA_USECS_PER_DAY),
	U("días", "d", RCA_USECS_PER_DAY), U("día", "d", RCA_USECS_PER_DAY),
	U("dias", "d", RCA_USECS_PER_DAY), U("dia", "d", RCA_USECS_PER_DAY),
	U("tage", "d", RCA_USECS_PER_DAY), U("tag", "d", RCA_USECS_PER_DAY),
	U("jours", "d", RCA_USECS_PER_DAY), U("jour", "d", RCA_USECS_PER_DAY),
	U("天", "d", RCA_USECS_PER_DAY),
	D("日", "d", RCA_USECS_PER_DAY), D("일", "d", RCA_USECS_PER_DAY),

	U("weeks", "week", 7 * RCA_USECS_PER_DAY), U("week", "week", 7 * RCA_USECS_PER_DAY),
	D("w", "week", 7 * RCA_USECS_PER_DAY),
	U("semanas", "week", 7 * RCA_USECS_PER_DAY), U("semana", "week", 7 * RCA_USECS_PER_DAY),
	U("wochen", "week", 7 * RCA_USECS_PER_DAY), U("woche", "week", 7 * RCA_USECS_PER_DAY),
	U("semaines", "week", 7 * RCA_USECS_PER_DAY), U("semaine", "week", 7 * RCA_USECS_PER_DAY),

	U("kB", "kB", 0), U("KB", "kB", 0), U("MB", "MB", 0), U("GB", "GB", 0),
	U("TB", "TB", 0), U("KiB", "KiB", 0), U("MiB", "MiB", 0), U("GiB", "GiB", 0),
	U("TiB", "TiB", 0), U("bytes", "B", 0),
	U("req/s", "req/s", 0), U("requests/s", "req/s", 0), U("rps", "req/s", 0),
	U("requests per second", "req/s", 0), U("qps", "queries/s", 0), U("tps", "transactions/s", 0),
};

const int	rca_nunits = lengthof(rca_units);

const RcaStr rca_approximations[] =
{
	RCA_LITERAL("~"), RCA_LITERAL("\xe2\x89\x88"), RCA_LITERAL("\xc2\xb1"),
	RCA_LITERAL("大约"), RCA_LITERAL("約"), RCA_LITERAL("约"),
	RCA_LITERAL("약"),
	RCA_LITERAL("approximately"), RCA_LITERAL("approx."),
	RCA_LITERAL("approx"), RCA_LITERAL("around"), RCA_LITERAL("about"),
	RCA_LITERAL("almost"), RCA_LITERAL("an estimated"),
	RCA_LITERAL("estimated"), RCA_LITERAL("circa"), RCA_LITERAL("ca."),
	RCA_LITERAL("ca"),
	RCA_LITERAL("nearly"), RCA_LITERAL("roughly"), RCA_LITERAL("some"),
	RCA_LITERAL("environ"), RCA_LITERAL("aproximadamente"),
	RCA_LITERAL("etwa"), RCA_LITERAL("rund"),
};

const int	rca_napproximations = lengthof(rca_approximations);

int
rca_skip_approximation(RcaStr s, int pos, bool *found)
{
	/* most texts begin with something else */
	if (pos == s.len ||
		(!IS_HIGHBIT_SET(s.data[pos]) && strchr("~acenrsACENRS", s.data[pos]) == NULL))
		return pos;
	for (int i = 0; i < lengthof(rca_approximations); i++)
	{
		RcaStr		mark = rca_approximations[i];
		int			end = pos + mark.len;

		if (!rca_starts_nocase(rca_skip(s, pos), mark) ||
			(rca_is_alpha(mark.data[0]) && (end == s.len || !rca_is_blank(s.data[end]))))
			continue;
		*found = true;
		return rca_skip_blanks(s, end);
	}
	return pos;
}
