/*
 * test/unit/test_duration.c
 *
 * Lengths of time, in words, in ISO 8601 and as a number of minutes.
 */
#include "unit.h"

#include "values/duration.h"

#define SECONDS(n)	((n) * RCA_USECS_PER_SEC)
#define MINUTES(n)	((n) * RCA_USECS_PER_MIN)
#define HOURS(n)	((n) * RCA_USECS_PER_HOUR)
#define DAYS(n)		((n) * RCA_USECS_PER_DAY)
#define WEEKS(n)	DAYS(7 * (n))

typedef struct DurationRow
{
	const char *input;
	int64		usecs;
} DurationRow;

static void
check_duration(void **state)
{
	const DurationRow *row = *state;

	assert_int_equal(rca_duration_read(unit_text(row->input)), row->usecs);
}

#define DURATION(input, usecs)	UNIT_ROW(check_duration, DurationRow, input, usecs)
#define NO_DURATION(input)		DURATION(input, RCA_NO_DURATION)

static const struct CMUnitTest durations[] =
{
	/* English */
	DURATION("164 minutes", MINUTES(164)),
	DURATION("1 minute", MINUTES(1)),
	DURATION("45 min", MINUTES(45)),
	DURATION("45 mins", MINUTES(45)),
	DURATION("45m", MINUTES(45)),
	DURATION("45 m", MINUTES(45)),
	DURATION("2 hours", HOURS(2)),
	DURATION("1 hour", HOURS(1)),
	DURATION("2 hrs", HOURS(2)),
	DURATION("1 hr", HOURS(1)),
	DURATION("2h", HOURS(2)),
	DURATION("2 h", HOURS(2)),
	DURATION("30 seconds", SECONDS(30)),
	DURATION("1 second", SECONDS(1)),
	DURATION("30 secs", SECONDS(30)),
	DURATION("30 sec", SECONDS(30)),
	DURATION("30s", SECONDS(30)),
	DURATION("3 days", DAYS(3)),
	DURATION("1 day", DAYS(1)),
	DURATION("3d", DAYS(3)),
	DURATION("2 weeks", WEEKS(2)),
	DURATION("1 week", WEEKS(1)),
	DURATION("2w", WEEKS(2)),
	DURATION("2 HOURS", HOURS(2)),
	DURATION("  2 hours  ", HOURS(2)),
	DURATION("0 minutes", 0),
	DURATION("27-minute", MINUTES(27)),
	DURATION("2-hour", HOURS(2)),
	DURATION("2+ days", DAYS(2)),
	DURATION("13+ hours", HOURS(13)),
	NO_DURATION("27-"),
	NO_DURATION("2-h"),
	NO_DURATION("+2 days"),
	NO_DURATION("2+"),

	/* German */
	DURATION("30 Sekunden", SECONDS(30)),
	DURATION("1 Sekunde", SECONDS(1)),
	DURATION("45 Minuten", MINUTES(45)),
	DURATION("2 Stunden", HOURS(2)),
	DURATION("1 Stunde", HOURS(1)),
	DURATION("2 Std", HOURS(2)),
	DURATION("3 Tage", DAYS(3)),
	DURATION("1 Tag", DAYS(1)),
	DURATION("2 Wochen", WEEKS(2)),
	DURATION("1 Woche", WEEKS(1)),
	DURATION("2 Stunden und 44 Minuten", HOURS(2) + MINUTES(44)),

	/* Norwegian */
	DURATION("45 minutter", MINUTES(45)),
	DURATION("2 timer", HOURS(2)),
	DURATION("1 time", HOURS(1)),
	DURATION("2 timer og 44 minutter", HOURS(2) + MINUTES(44)),

	/* French */
	DURATION("30 secondes", SECONDS(30)),
	DURATION("1 seconde", SECONDS(1)),
	DURATION("45 minutes", MINUTES(45)),
	DURATION("2 heures", HOURS(2)),
	DURATION("1 heure", HOURS(1)),
	DURATION("3 jours", DAYS(3)),
	DURATION("1 jour", DAYS(1)),
	DURATION("2 semaines", WEEKS(2)),
	DURATION("2 heures et 44 minutes", HOURS(2) + MINUTES(44)),

	/* Spanish */
	DURATION("30 segundos", SECONDS(30)),
	DURATION("45 minutos", MINUTES(45)),
	DURATION("1 minuto", MINUTES(1)),
	DURATION("2 horas", HOURS(2)),
	DURATION("1 hora", HOURS(1)),
	DURATION("3 días", DAYS(3)),
	DURATION("1 día", DAYS(1)),
	DURATION("2 semanas", WEEKS(2)),
	DURATION("2 horas y 44 minutos", HOURS(2) + MINUTES(44)),

	/* Portuguese */
	DURATION("3 dias", DAYS(3)),
	DURATION("1 dia", DAYS(1)),
	DURATION("1 semana", WEEKS(1)),
	DURATION("2 horas e 44 minutos", HOURS(2) + MINUTES(44)),

	/* Japanese, Chinese, Korean */
	DURATION("30秒", SECONDS(30)),
	DURATION("45分", MINUTES(45)),
	DURATION("45分間", MINUTES(45)),
	DURATION("2時間", HOURS(2)),
	DURATION("2時間44分", HOURS(2) + MINUTES(44)),
	DURATION("3日", DAYS(3)),
	DURATION("45分钟", MINUTES(45)),
	DURATION("2小时", HOURS(2)),
	DURATION("2小时44分钟", HOURS(2) + MINUTES(44)),
	DURATION("3天", DAYS(3)),
	DURATION("30초", SECONDS(30)),
	DURATION("45분", MINUTES(45)),
	DURATION("30분간", MINUTES(30)),
	DURATION("2시간 44분", HOURS(2) + MINUTES(44)),
	DURATION("3일", DAYS(3)),

	/* Russian, Ukrainian, Polish, Italian, Dutch */
	DURATION("2 ч 15 мин", HOURS(2) + MINUTES(15)),
	DURATION("2 часа 15 мин.", HOURS(2) + MINUTES(15)),
	DURATION("3 години", HOURS(3)),
	DURATION("2 godz. 5 minut", HOURS(2) + MINUTES(5)),
	DURATION("2 ore e 5 minuti", HOURS(2) + MINUTES(5)),
	DURATION("2 uur", HOURS(2)),

	/* clock format with seconds; without seconds it may be hours or minutes */
	DURATION("05:26:00", HOURS(5) + MINUTES(26)),
	DURATION("0:06:30", MINUTES(6) + SECONDS(30)),
	DURATION("~26:00:00 (rollback)", HOURS(26)),
	NO_DURATION("5:26"),
	NO_DURATION("05:60:00"),
	NO_DURATION("05:26:00 to 06:00:00"),
	NO_DURATION("05:26:001"),

	/* decimal commas and thousands */
	DURATION("1,5 h", MINUTES(90)),
	DURATION("1,440 minutes", MINUTES(1440)),
	DURATION("2 hours, 30 minutes", HOURS(2) + MINUTES(30)),

	/* ISO 8601: single letters; a month has no fixed length */
	DURATION("P1DT2H", DAYS(1) + HOURS(2)),
	DURATION("P2W", WEEKS(2)),
	DURATION("PT5M", MINUTES(5)),
	NO_DURATION("P1M"),
	NO_DURATION("P1Y2M"),
	NO_DURATION("PT"),

	/* sums */
	DURATION("2h 44m", HOURS(2) + MINUTES(44)),
	DURATION("2h44m", HOURS(2) + MINUTES(44)),
	DURATION("2 h 44 min", HOURS(2) + MINUTES(44)),
	DURATION("2 hours 44 minutes", HOURS(2) + MINUTES(44)),
	DURATION("2 hours, 44 minutes", HOURS(2) + MINUTES(44)),
	DURATION("2 hours and 44 minutes", HOURS(2) + MINUTES(44)),
	DURATION("1 day, 2 hours and 30 minutes", DAYS(1) + HOURS(2) + MINUTES(30)),
	DURATION("1d 2h 3m 4s", DAYS(1) + HOURS(2) + MINUTES(3) + SECONDS(4)),
	DURATION("1 week 2 days", WEEKS(1) + DAYS(2)),

	/* fractions; fractions of a second are dropped */
	DURATION("1.5 hours", MINUTES(90)),
	DURATION("0.25h", MINUTES(15)),
	DURATION("2.75 days", HOURS(66)),
	DURATION("1.5 min", SECONDS(90)),
	DURATION("90.5 s", SECONDS(90)),
	DURATION("0.5 s", 0),

	/* ISO 8601 */
	DURATION("PT2H44M", HOURS(2) + MINUTES(44)),
	DURATION("PT44M", MINUTES(44)),
	DURATION("PT2H", HOURS(2)),
	DURATION("PT90S", SECONDS(90)),
	DURATION("PT2H44M30S", HOURS(2) + MINUTES(44) + SECONDS(30)),
	DURATION("PT1.5H", MINUTES(90)),
	DURATION("P1D", DAYS(1)),
	DURATION("P2W", WEEKS(2)),
	NO_DURATION("P"),
	NO_DURATION("PT"),

	/* approximate */
	DURATION("~2 hours", HOURS(2)),
	DURATION("~ 2 hours", HOURS(2)),
	DURATION("≈2h", HOURS(2)),
	DURATION("about 2 hours", HOURS(2)),
	DURATION("approximately 2 hours", HOURS(2)),
	DURATION("approx. 2 hours", HOURS(2)),
	DURATION("ca. 2 h", HOURS(2)),
	DURATION("almost 2 hours", HOURS(2)),
	DURATION("an estimated 2 hours", HOURS(2)),
	DURATION("etwa 2 Stunden", HOURS(2)),
	DURATION("rund 2 Stunden", HOURS(2)),
	DURATION("environ 2 heures", HOURS(2)),
	DURATION("aproximadamente 2 horas", HOURS(2)),
	DURATION("約2時間", HOURS(2)),
	DURATION("大约2小时", HOURS(2)),
	DURATION("약 2시간", HOURS(2)),

	/* remarks */
	DURATION("2 hours (partial outage)", HOURS(2)),
	DURATION("2時間 （一部障害）", HOURS(2)),
	DURATION("2 hours; degraded", HOURS(2)),
	DURATION("2 hours from 10:00 to 12:00", HOURS(2)),
	DURATION("2 hours – degraded", HOURS(2)),
	DURATION("2 hours — degraded", HOURS(2)),

	/* up to 10,000 days */
	DURATION("10000 days", DAYS(10000)),
	DURATION("240000 h", HOURS(240000)),
	NO_DURATION("10001 days"),
	NO_DURATION("240001 h"),
	NO_DURATION("10000 days 1 s"),
	NO_DURATION("1429 weeks"),
	NO_DURATION("999999999 weeks"),
	NO_DURATION("1000000000 s"),

	/* not lengths of time */
	NO_DURATION("half a day"),
	NO_DURATION("hours"),
	NO_DURATION("2"),
	NO_DURATION("2 parsecs"),
	NO_DURATION("2 hourss"),
	NO_DURATION("2 hours ago"),
	NO_DURATION("2 hours 44"),
	NO_DURATION("-2 hours"),
	NO_DURATION("and 2 hours"),
	NO_DURATION("2..5 hours"),
	NO_DURATION(".5 hours"),
	NO_DURATION("2-3 hours"),
	NO_DURATION("soon"),
	NO_DURATION("(2 hours)"),
	NO_DURATION("~"),
	NO_DURATION(""),
};

static void
check_minutes(void **state)
{
	const DurationRow *row = *state;

	assert_int_equal(rca_minutes_read(unit_text(row->input)), row->usecs);
}

#define IN_MINUTES(input, usecs)	UNIT_ROW(check_minutes, DurationRow, input, usecs)

static const struct CMUnitTest minutes[] =
{
	IN_MINUTES("164", MINUTES(164)),
	IN_MINUTES(" 164 ", MINUTES(164)),
	IN_MINUTES("0", 0),
	IN_MINUTES("1.5", SECONDS(90)),
	IN_MINUTES("0.01", 0),
	IN_MINUTES("14400000", MINUTES(14400000)),
	IN_MINUTES("14400001", RCA_NO_DURATION),
	IN_MINUTES("1000000000", RCA_NO_DURATION),
	/* if there is a unit, it is used */
	IN_MINUTES("2h 44m", HOURS(2) + MINUTES(44)),
	IN_MINUTES("164 minutes", MINUTES(164)),
	IN_MINUTES("30 s", SECONDS(30)),
	IN_MINUTES("unknown", RCA_NO_DURATION),
	IN_MINUTES("-5", RCA_NO_DURATION),
	IN_MINUTES("", RCA_NO_DURATION),
};

int
main(void)
{
	UNIT_RUN(durations);
	UNIT_RUN(minutes);
	return unit_failed;
}
