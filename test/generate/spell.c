/*
 * test/generate/spell.c
 *
 * Spells days, clock times and events.
 */
#include "base/base.h"

#include "generate.h"
#include "words/vocabulary.h"

#define MINUTE			60000
#define HOUR			(60 * MINUTE)

static Language
language_of(const Choice *choice)
{
	return (Language) choice->variant[DIM_LANGUAGE];
}

const char *
spell_blank(const Choice *choice)
{
	switch (choice->variant[DIM_BLANK])
	{
		case BLANK_NO_BREAK:
			return "\xc2\xa0";
		case BLANK_NARROW:
			return "\xe2\x80\xaf";
		case BLANK_WIDE:
			return "\xe3\x80\x80";
		case BLANK_THIN:
			return "\xe2\x80\x89";
		case BLANK_ZERO_WIDTH:
			return " \xe2\x80\x8b";
		case BLANK_TWO:
			return "  ";
		default:
			return " ";
	}
}

const char *
spell_weekday(const Choice *choice, RcaDate day)
{
	/* 2000-01-03 was a Monday */
	return words[language_of(choice)].weekdays[(day + 5) % 7];
}

/* The suffix of an English ordinal. */
static const char *
ordinal_end(int n)
{
	if (n / 10 == 1)
		return "th";
	return n % 10 == 1 ? "st" : n % 10 == 2 ? "nd" : n % 10 == 3 ? "rd" : "th";
}

/*
 * "March 23, 2025", and its form in other languages.  A year of 0 is left out.
 */
static void
spell_long(char *buffer, size_t size, Language language, int year, int month,
		   int day)
{
	const char *name = words[language].months[month - 1];
	char		tail[16] = "";

	switch (language)
	{
		case LANG_EN:
			if (year > 0)
				snprintf(tail, sizeof(tail), ", %d", year);
			snprintf(buffer, size, "%s %d%s", name, day, tail);
			return;
		case LANG_DE:
		case LANG_NO:
			if (year > 0)
				snprintf(tail, sizeof(tail), " %d", year);
			snprintf(buffer, size, "%d. %s%s", day, name, tail);
			return;
		case LANG_ES:
		case LANG_PT:
			if (year > 0)
				snprintf(tail, sizeof(tail), " de %d", year);
			snprintf(buffer, size, "%d de %s%s", day, name, tail);
			return;
		case LANG_JA:
		case LANG_ZH:
			if (year > 0)
				snprintf(tail, sizeof(tail), "%d年", year);
			snprintf(buffer, size, "%s%s%d日", tail, name, day);
			return;
		case LANG_KO:
			if (year > 0)
				snprintf(tail, sizeof(tail), "%d년 ", year);
			snprintf(buffer, size, "%s%s %d일", tail, name, day);
			return;
		default:
			if (year > 0)
				snprintf(tail, sizeof(tail), " %d", year);
			snprintf(buffer, size, "%d %s%s", day, name, tail);
			return;
	}
}

RcaDate		spell_day_one;

/* A date of digits only.  False for any other style. */
static bool
spell_digits(char *buffer, size_t size, DateStyle style, int year, int month,
			 int day)
{
	switch (style)
	{
		case DATE_ISO:
			snprintf(buffer, size, "%04d-%02d-%02d", year, month, day);
			return true;
		case DATE_YMD_SLASH:
			snprintf(buffer, size, "%d/%02d/%02d", year, month, day);
			return true;
		case DATE_DMY_SLASH_OPEN:
		case DATE_DMY_SLASH:
			snprintf(buffer, size, "%02d/%02d/%d", day, month, year);
			return true;
		case DATE_MDY_SLASH_OPEN:
		case DATE_MDY_SLASH:
			snprintf(buffer, size, "%d/%d/%d", month, day, year);
			return true;
		case DATE_MD_SLASH:
			snprintf(buffer, size, "%02d/%02d", month, day);
			return true;
		case DATE_DOTS:
			snprintf(buffer, size, "%02d.%02d.%d", day, month, year);
			return true;
		case DATE_DOTS_NO_YEAR:
			snprintf(buffer, size, "%02d.%02d.", day, month);
			return true;
		case DATE_DMY_DASH_OPEN:
			snprintf(buffer, size, "%02d-%02d-%d", day, month, year);
			return true;
		case DATE_MD_DASH:
			snprintf(buffer, size, "%02d-%02d", month, day);
			return true;
		default:
			return false;
	}
}

/* A date with the name of its month.  False for any other style. */
static bool
spell_named(char *buffer, size_t size, DateStyle style, Language language,
			int year, int month, int day)
{
	const char *name = words[language].months[month - 1];

	switch (style)
	{
		case DATE_LONG:
			spell_long(buffer, size, language, year, month, day);
			return true;
		case DATE_LONG_NO_YEAR:
			spell_long(buffer, size, language, 0, month, day);
			return true;
		case DATE_SHORT:
			snprintf(buffer, size, "%.3s %d, %d", name, day, year);
			return true;
		case DATE_DAY_MONTH:
			if (language == LANG_EN)
				snprintf(buffer, size, "%d %s %d", day, name, year);
			else
				spell_long(buffer, size, language, year, month, day);
			return true;
		case DATE_ORDINAL:
			snprintf(buffer, size, "%s %d%s, %d", name, day, ordinal_end(day), year);
			return true;
		case DATE_ORDINAL_OF:
			snprintf(buffer, size, "%d%s of %s %d", day, ordinal_end(day), name, year);
			return true;
		default:
			return false;
	}
}

/* "Sunday, March 23, 2025" */
static void
spell_weekday_and_date(char *buffer, size_t size, Language language,
					   const char *weekday, int year, int month, int day)
{
	char		date[96];
	bool		comma = language == LANG_EN || language == LANG_DE || language == LANG_PT;

	spell_long(date, sizeof(date), language, year, month, day);
	if (IS_CJK(language))
		snprintf(buffer, size, "%s %s", date, weekday);
	else
		snprintf(buffer, size, "%s%s %s", weekday, comma ? "," : "", date);
}

const char *
spell_date(const Choice *choice, RcaDate date, int style)
{
	static char buffer[128];
	const size_t size = sizeof(buffer);
	Language	language = language_of(choice);
	const char *weekday = spell_weekday(choice, date);
	int			year,
				month,
				day;

	rca_date_parts(date, &year, &month, &day);
	if (spell_digits(buffer, size, (DateStyle) style, year, month, day) ||
		spell_named(buffer, size, (DateStyle) style, language, year, month, day))
		return buffer;
	switch ((DateStyle) style)
	{
		case DATE_WEEKDAY_LONG:
			spell_weekday_and_date(buffer, size, language, weekday, year, month, day);
			break;
		case DATE_WEEKDAY_ISO:
			snprintf(buffer, size, "%s %04d-%02d-%02d", weekday, year, month, day);
			break;
		case DATE_ISO_WEEKDAY:
			snprintf(buffer, size, "%04d-%02d-%02d %s", year, month, day, weekday);
			break;
		case DATE_WEEKDAY:
			snprintf(buffer, size, "%s", weekday);
			break;
		default:
			snprintf(buffer, size, "Day %d", date - spell_day_one + 1);
			break;
	}
	return buffer;
}

/*
 * Clock times
 */

bool
clock_has_halves(const Choice *choice)
{
	switch (choice->variant[DIM_CLOCK])
	{
		case CLOCK_AMPM:
		case CLOCK_AMPM_JOINED:
		case CLOCK_AMPM_DOTS:
		case CLOCK_AMPM_HOURS:
		case CLOCK_WORDS:
		case CLOCK_LOCAL_HALF:
			return true;
		default:
			return false;
	}
}

static void
spell_half(char *buffer, size_t size, const Choice *choice, int clock,
		   bool with_half)
{
	int			hour = clock / HOUR % 12 == 0 ? 12 : clock / HOUR % 12;
	int			minute = clock / MINUTE % 60;
	bool		is_pm = clock >= 12 * HOUR;
	const char *blank = spell_blank(choice);
	char		digits[16];

	snprintf(digits, sizeof(digits), "%d:%02d", hour, minute);
	if (!with_half)
	{
		snprintf(buffer, size, "%s", digits);
		return;
	}
	switch (choice->variant[DIM_CLOCK])
	{
		case CLOCK_AMPM_JOINED:
			snprintf(buffer, size, "%s%s", digits, is_pm ? "pm" : "am");
			break;
		case CLOCK_AMPM_DOTS:
			snprintf(buffer, size, "%s%s%s", digits, blank, is_pm ? "p.m." : "a.m.");
			break;
		case CLOCK_AMPM_HOURS:
			if (minute == 0)
				snprintf(digits, sizeof(digits), "%d", hour);
			snprintf(buffer, size, "%s%s%s", digits, blank, is_pm ? "PM" : "AM");
			break;
		case CLOCK_WORDS:
			if (minute == 0 && hour == 12)
				snprintf(buffer, size, "%s", is_pm ? "noon" : "midnight");
			else
				snprintf(buffer, size, "%s%s%s", digits, blank, is_pm ? "PM" : "AM");
			break;
		default:
			snprintf(buffer, size, "%s%s%s", digits, blank, is_pm ? "PM" : "AM");
			break;
	}
}

/* "10:30 Uhr", "10h30", "10時30分" */
static void
spell_local(char *buffer, size_t size, Language language, int hour, int minute)
{
	switch (language)
	{
		case LANG_DE:
			snprintf(buffer, size, "%02d:%02d Uhr", hour, minute);
			break;
		case LANG_FR:
		case LANG_PT:
			snprintf(buffer, size, "%02dh%02d", hour, minute);
			break;
		case LANG_ES:
			snprintf(buffer, size, "%02d:%02d h", hour, minute);
			break;
		case LANG_JA:
			snprintf(buffer, size, "%d時%02d分", hour, minute);
			break;
		case LANG_ZH:
			snprintf(buffer, size, "%d时%02d分", hour, minute);
			break;
		case LANG_KO:
			snprintf(buffer, size, "%d시 %02d분", hour, minute);
			break;
		default:
			snprintf(buffer, size, "%02d:%02d", hour, minute);
			break;
	}
}

/* "午後3:05" */
static void
spell_local_half(char *buffer, size_t size, Language language, int hour,
				 int minute)
{
	static const char *const halves[][2] = {
		{"午前", "午後"}, {"上午", "下午"}, {"오전 ", "오후 "}
	};
	int			which = Max((int) language - (int) LANG_JA, 0);

	snprintf(buffer, size, "%s%d:%02d", halves[which][hour / 12],
			 hour % 12 == 0 ? 12 : hour % 12, minute);
}

void
spell_clock(char *buffer, const Choice *choice, int clock, bool with_half)
{
	const size_t size = 64;
	int			hour = clock / HOUR;
	int			minute = clock / MINUTE % 60;
	int			second = clock / 1000 % 60;

	switch (choice->variant[DIM_CLOCK])
	{
		case CLOCK_24_SHORT:
			snprintf(buffer, size, "%d:%02d", hour, minute);
			break;
		case CLOCK_SECONDS:
		case CLOCK_ISO:
			snprintf(buffer, size, "%02d:%02d:%02d", hour, minute, second);
			break;
		case CLOCK_MILLISECONDS:
			snprintf(buffer, size, "%02d:%02d:%02d.%03d", hour, minute, second, clock % 1000);
			break;
		case CLOCK_DOT:
			snprintf(buffer, size, "%02d.%02d", hour, minute);
			break;
		case CLOCK_NO_COLON:
			snprintf(buffer, size, "%02d%02d", hour, minute);
			break;
		case CLOCK_LOCAL:
			spell_local(buffer, size, language_of(choice), hour, minute);
			break;
		case CLOCK_HOURS:
			if (minute == 0)
				snprintf(buffer, size, "%02d", hour);
			else
				snprintf(buffer, size, "%02d:%02d", hour, minute);
			break;
		case CLOCK_HALF_ABOVE:
			snprintf(buffer, size, "%d:%02d", hour % 12 == 0 ? 12 : hour % 12, minute);
			break;
		case CLOCK_LOCAL_HALF:
			spell_local_half(buffer, size, language_of(choice), hour, minute);
			break;
		default:
			if (clock_has_halves(choice))
				spell_half(buffer, size, choice, clock, with_half);
			else
				snprintf(buffer, size, "%02d:%02d", hour, minute);
			break;
	}
}

/*
 * Events
 */

/* With the milestones that they certainly state. */
static const struct
{
	const char *text;
	RcaMilestone milestone;
}			plain_events[] =
{
	{"Incident started after a deploy", RCA_MILESTONE_STARTED},
	{"Alert fired for checkout", RCA_MILESTONE_DETECTED},
	{"On-call engineer paged", RCA_MILESTONE_PAGED},
	{"Incident acknowledged", RCA_MILESTONE_ACKNOWLEDGED},
	{"Deploy of the gateway begins", RCA_MILESTONE_NONE},
	{"Error rate climbs", RCA_MILESTONE_NONE},
	{"Database fails over", RCA_MILESTONE_NONE},
	{"Investigation started", RCA_MILESTONE_INVESTIGATING},
	{"Root cause identified in the config", RCA_MILESTONE_IDENTIFIED},
	{"Queue is drained", RCA_MILESTONE_NONE},
	{"Impact mitigated by a rollback", RCA_MILESTONE_MITIGATED},
	{"Incident resolved", RCA_MILESTONE_RESOLVED},
	{"Incident closed", RCA_MILESTONE_CLOSED},
};

static const char *const number_events[] =
{
	"Traffic on port 8080 drops",
	"Rolled back to version 2.13.45",
	"Ratio of errors is 3:1",
	"Replicas scaled from 3 to 12",
	"Load above 75% on 10.0.14.22",
	"Latency p99 at 2956 ms",
	"Proxy listens on 10.1.2.3:8443 again",
};

static const char *const first_number_events[] =
{
	"3 disks full",
	"12 hosts down",
	"50% of requests fail",
	"2 replicas lost",
};

static const char *const time_events[] =
{
	"Queue grows since 09:15",
	"Log says `10:44:03 ERROR`",
	"Vendor promises a fix by 18:00",
	"Job of 2:30 AM is still running",
	"Dump of 2019-05-04 restored",
};

static const char *const link_events[] =
{
	"Alert fired[^1]",
	"See [the dashboard](https://example.com/d/12:30)",
	"Ticket <https://example.com/42> opened",
	"Asked @alice in **#ops**",
};

#define PICK(list, n)	(list)[(n) % lengthof(list)]

/* The milestone of an entry's event, or -1 if it does not matter. */
int
event_milestone(const Facts *facts, const Choice *choice, int entry)
{
	switch (choice->variant[DIM_OTHER])
	{
		case OTHER_NUMBERS:
		case OTHER_NUMBER_FIRST:
		case OTHER_TIMES:
		case OTHER_LINKS:
			return -1;
		default:
			return PICK(plain_events, facts->entries[entry].event).milestone;
	}
}

/* The event of an entry, with a mark by which it is recognized. */
const char *
event_text(const Facts *facts, const Choice *choice, int entry)
{
	static char buffer[160];
	int			n = facts->entries[entry].event;
	const char *text = PICK(plain_events, n).text;

	switch (choice->variant[DIM_OTHER])
	{
		case OTHER_NUMBERS:
			text = PICK(number_events, n);
			break;
		case OTHER_NUMBER_FIRST:
			text = n % 3 == 0 ? text : PICK(first_number_events, n);
			break;
		case OTHER_TIMES:
			text = n % 3 == 0 ? text : PICK(time_events, n);
			break;
		case OTHER_LINKS:
			text = n % 3 == 0 ? text : PICK(link_events, n);
			break;
	}
	snprintf(buffer, sizeof(buffer), "%s ref%02dx", text, entry);
	return buffer;
}
