/*
 * src/values/units.c
 */
#include "base/base.h"

#include "base/calendar.h"
#include "base/text.h"
#include "values/phrase.h"
#include "values/units.h"

#define USEC		INT64CONST(1)
#define MSEC		(1000 * USEC)
#define SEC			RCA_USECS_PER_SEC
#define MIN			RCA_USECS_PER_MIN
#define HOUR		RCA_USECS_PER_HOUR
#define DAY			RCA_USECS_PER_DAY
#define WEEK		(7 * DAY)

/* for any text, and only for places where a length of time is expected */
#define U(text, name, usecs) \
	{RCA_LITERAL(text), RCA_LITERAL(name), (usecs), RCA_UNIT_ANYWHERE}
#define D(text, name, usecs) \
	{RCA_LITERAL(text), RCA_LITERAL(name), (usecs), RCA_UNIT_OF_DURATIONS}

static const RcaUnit units[] =
{
	U("%", "%", 0),
	U("percent", "%", 0),
	U("per cent", "%", 0),
	U("percentage points", "pp", 0),
	U("pp", "pp", 0),
	U("\xe2\x80\xb0", "\xe2\x80\xb0", 0),	/* per mille */

	U("us", "us", USEC),
	U("µs", "us", USEC),
	U("microseconds", "us", USEC),
	U("ms", "ms", MSEC),
	U("msec", "ms", MSEC),
	U("milliseconds", "ms", MSEC),
	U("millisecond", "ms", MSEC),

	U("s", "s", SEC),
	U("sec", "s", SEC),
	U("secs", "s", SEC),
	U("seconds", "s", SEC),
	U("second", "s", SEC),
	U("segundos", "s", SEC),
	U("segundo", "s", SEC),
	U("sekunden", "s", SEC),
	U("sekunde", "s", SEC),
	U("secondes", "s", SEC),
	U("seconde", "s", SEC),
	U("秒", "s", SEC),
	U("초", "s", SEC),
	D("сек", "s", SEC),
	D("секунд", "s", SEC),
	D("секунды", "s", SEC),
	D("секунда", "s", SEC),
	D("sekund", "s", SEC),
	D("sekundy", "s", SEC),
	D("sekunda", "s", SEC),
	D("secondi", "s", SEC),
	D("secondo", "s", SEC),
	D("seconden", "s", SEC),
	D("sekunder", "s", SEC),

	U("m", "min", MIN),
	U("min", "min", MIN),
	U("mins", "min", MIN),
	U("minutes", "min", MIN),
	U("minute", "min", MIN),
	U("minutos", "min", MIN),
	U("minuto", "min", MIN),
	U("minuten", "min", MIN),
	U("minutter", "min", MIN),
	U("分", "min", MIN),
	U("分钟", "min", MIN),
	U("分間", "min", MIN),
	U("분간", "min", MIN),
	U("분", "min", MIN),
	D("мин", "min", MIN),
	D("минут", "min", MIN),
	D("минуты", "min", MIN),
	D("минута", "min", MIN),
	D("хв", "min", MIN),
	D("хвилин", "min", MIN),
	D("хвилини", "min", MIN),
	D("хвилина", "min", MIN),
	D("minut", "min", MIN),
	D("minuty", "min", MIN),
	D("minuta", "min", MIN),
	D("minuti", "min", MIN),
	D("minuut", "min", MIN),
	D("minuter", "min", MIN),

	U("h", "h", HOUR),
	U("hr", "h", HOUR),
	U("hrs", "h", HOUR),
	U("hours", "h", HOUR),
	U("hour", "h", HOUR),
	U("horas", "h", HOUR),
	U("hora", "h", HOUR),
	U("stunden", "h", HOUR),
	U("stunde", "h", HOUR),
	D("std", "h", HOUR),
	U("heures", "h", HOUR),
	U("heure", "h", HOUR),
	D("timer", "h", HOUR),
	D("time", "h", HOUR),
	U("時間", "h", HOUR),
	U("小时", "h", HOUR),
	U("시간", "h", HOUR),
	D("ч", "h", HOUR),
	D("час", "h", HOUR),
	D("часа", "h", HOUR),
	D("часов", "h", HOUR),
	D("год", "h", HOUR),
	D("годин", "h", HOUR),
	D("години", "h", HOUR),
	D("година", "h", HOUR),
	D("godz", "h", HOUR),
	D("godzin", "h", HOUR),
	D("godziny", "h", HOUR),
	D("godzina", "h", HOUR),
	D("ore", "h", HOUR),
	D("ora", "h", HOUR),
	D("uur", "h", HOUR),
	D("uren", "h", HOUR),
	D("tim", "h", HOUR),
	D("timmar", "h", HOUR),
	D("timme", "h", HOUR),
	D("timen", "h", HOUR),

	U("d", "d", DAY),
	U("days", "d", DAY),
	U("day", "d", DAY),
	U("días", "d", DAY),
	U("día", "d", DAY),
	U("dias", "d", DAY),
	U("dia", "d", DAY),
	U("tage", "d", DAY),
	U("tag", "d", DAY),
	U("jours", "d", DAY),
	U("jour", "d", DAY),
	U("天", "d", DAY),
	D("日", "d", DAY),
	D("일", "d", DAY),
	D("дн", "d", DAY),
	D("дней", "d", DAY),
	D("дня", "d", DAY),
	D("день", "d", DAY),
	D("днів", "d", DAY),
	D("дні", "d", DAY),
	D("dni", "d", DAY),
	D("dzien", "d", DAY),
	D("giorni", "d", DAY),
	D("giorno", "d", DAY),
	D("dagen", "d", DAY),
	D("dag", "d", DAY),
	D("dage", "d", DAY),
	D("dager", "d", DAY),
	D("dagar", "d", DAY),

	U("weeks", "week", WEEK),
	U("week", "week", WEEK),
	D("w", "week", WEEK),
	U("semanas", "week", WEEK),
	U("semana", "week", WEEK),
	U("wochen", "week", WEEK),
	U("woche", "week", WEEK),
	U("semaines", "week", WEEK),
	U("semaine", "week", WEEK),
	D("неделя", "week", WEEK),
	D("недели", "week", WEEK),
	D("недель", "week", WEEK),
	D("тиждень", "week", WEEK),
	D("тижні", "week", WEEK),
	D("тижнів", "week", WEEK),
	D("tydzien", "week", WEEK),
	D("tygodnie", "week", WEEK),
	D("tygodni", "week", WEEK),
	D("settimana", "week", WEEK),
	D("settimane", "week", WEEK),
	D("weken", "week", WEEK),
	D("uker", "week", WEEK),
	D("uke", "week", WEEK),
	D("uger", "week", WEEK),
	D("veckor", "week", WEEK),

	U("kB", "kB", 0),
	U("KB", "kB", 0),
	U("MB", "MB", 0),
	U("GB", "GB", 0),
	U("TB", "TB", 0),
	U("KiB", "KiB", 0),
	U("MiB", "MiB", 0),
	U("GiB", "GiB", 0),
	U("TiB", "TiB", 0),
	U("bytes", "B", 0),
	U("req/s", "req/s", 0),
	U("requests/s", "req/s", 0),
	U("rps", "req/s", 0),
	U("requests per second", "req/s", 0),
	U("qps", "queries/s", 0),
	U("tps", "transactions/s", 0),
};

/*
 * Single letters, and short units of anything but time, are units only in this
 * case: "M" is a million, and "Mb" is not a megabyte.
 */
static RcaCase
case_of(const RcaUnit *unit)
{
	if (rca_is_alpha(unit->text.data[0]) &&
		(unit->text.len == 1 || (unit->usecs == 0 && unit->text.len <= 3)))
		return RCA_EXACT_CASE;
	return RCA_ANY_CASE;
}

const RcaUnit *
rca_unit_at(RcaStr s, int pos, int *end)
{
	const RcaUnit *best = NULL;
	bool		hyphen = pos < s.len && s.data[pos] == '-';
	int			at = hyphen ? pos + 1 : rca_skip_blanks(s, pos);

	for (int i = 0; i < lengthof(units); i++)
	{
		const RcaUnit *unit = &units[i];
		int			n;

		if (unit->use == RCA_UNIT_OF_DURATIONS)
			continue;
		n = rca_phrase_at(s, at, unit->text, case_of(unit));
		if (n == 0 || (best != NULL && best->text.len >= n))
			continue;
		/* "18-hour" has a unit, "5-m" has none, and "5 m" are metres */
		if ((hyphen && n < 3) ||
			(n == 1 && at > pos && unit->text.data[0] == 'm'))
			continue;
		best = unit;
		*end = at + n;
	}
	return best;
}

int64
rca_unit_usecs(RcaStr word)
{
	for (int i = 0; i < lengthof(units); i++)
	{
		if (units[i].usecs >= RCA_USECS_PER_SEC &&
			rca_equal_nocase(word, units[i].text))
			return units[i].usecs;
	}
	return 0;
}
