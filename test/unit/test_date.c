/*
 * test/unit/test_date.c
 *
 * Dates as people write them, at the start of a text and anywhere in it.
 */
#include "unit.h"

#include "base/text.h"
#include "values/date.h"
#include "words/calendar_words.h"

typedef struct DayRow
{
	const char *input;
	const char *day;			/* YYYY-MM-DD, or --MM-DD without a year */
	const char *rest;			/* the rest of the input */
} DayRow;

/*
 * A day as one string: YYYY-MM-DD, --MM-DD without a year, "1/7" or "1/7/2025"
 * for two numbers, "Mon", "day 2", "+1" for the day after the previous day, or
 * "?".
 */
static const char *
describe(const RcaDay *day)
{
	static const char *const weekdays[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

	switch (day->kind)
	{
		case RCA_DAY_NONE:
			return NULL;
		case RCA_DAY_DATE:
			return unit_date(day->date);
		case RCA_DAY_OF_YEAR:
			return psprintf("--%02d-%02d", day->month, day->day);
		case RCA_DAY_TWO_NUMBERS:
			return day->year > 0 ? psprintf("%d/%d/%d", day->first, day->second, day->year) :
				psprintf("%d/%d", day->first, day->second);
		case RCA_DAY_OF_WEEK:
			return weekdays[day->weekday];
		case RCA_DAY_COUNTED:
			return psprintf(day->from_zero ? "day 0 + %d" : "day %d", day->count);
		case RCA_DAY_RELATIVE:
			return psprintf("%+d", day->count);
		case RCA_DAY_UNKNOWN:
			return "?";
	}
	return NULL;
}

static void
check_day(void **state)
{
	const DayRow *row = *state;
	RcaStr		text = unit_text(row->input);
	RcaDay		day;
	int			n = rca_day_read(text, &day);

	/* date is set for this kind and for no other */
	assert_int_equal(day.kind == RCA_DAY_DATE, day.date != RCA_NO_DATE);
	assert_int_equal(day.kind == RCA_DAY_OF_YEAR, day.month != 0);
	assert_int_equal(day.kind == RCA_DAY_NONE, n == 0);
	unit_assert_string(describe(&day), row->day);
	if (n > 0)
		unit_assert_string(unit_string(rca_skip(text, n)), row->rest);
}

#define DAY(input, day)				UNIT_ROW(check_day, DayRow, input, day, "")
#define DAY_REST(input, day, rest)	UNIT_ROW(check_day, DayRow, input, day, rest)
#define NO_DAY(input)				UNIT_ROW(check_day, DayRow, input, NULL, NULL)

static const struct CMUnitTest digits[] =
{
	/* the year first */
	DAY("2025-03-23", "2025-03-23"),
	DAY("2025/03/23", "2025-03-23"),
	DAY("2025.03.23", "2025-03-23"),
	DAY("2025-3-5", "2025-03-05"),
	DAY("2025/3/5", "2025-03-05"),
	DAY("0001-01-01", "0001-01-01"),
	DAY("9999-12-31", "9999-12-31"),
	DAY("2024-02-29", "2024-02-29"),
	DAY("2000-02-29", "2000-02-29"),
	DAY_REST("2025-03-23T05:24Z", "2025-03-23", "T05:24Z"),
	DAY_REST("2025-03-23 05:24", "2025-03-23", " 05:24"),
	DAY_REST("2025-03-23: Disk full", "2025-03-23", ": Disk full"),
	DAY_REST("2025-03-23 - 2025-03-25", "2025-03-23", " - 2025-03-25"),

	/* the day first, with points */
	DAY("23.03.2025", "2025-03-23"),
	DAY("5.3.2025", "2025-03-05"),
	DAY("29.02.2024", "2024-02-29"),
	DAY_REST("23.03.2025, 05:24", "2025-03-23", ", 05:24"),

	/* with the characters for year, month and day */
	DAY("2025年3月23日", "2025-03-23"),
	DAY("2025年03月05日", "2025-03-05"),
	DAY("2025年 3月 23日", "2025-03-23"),
	DAY("2025년 3월 23일", "2025-03-23"),
	DAY("2025년3월5일", "2025-03-05"),
	DAY_REST("2025年3月23日 5:24", "2025-03-23", " 5:24"),
	DAY("2025年3月23日（日）", "2025-03-23"),

	/* a month and a day, if a time comes next */
	DAY_REST("03-26 05:24", "--03-26", " 05:24"),
	DAY_REST("03-26 5:24", "--03-26", " 5:24"),
	DAY_REST("02-29 05:24", "--02-29", " 05:24"),
	DAY_REST("3-26 05:24", "--03-26", " 05:24"),
	DAY_REST("26-03 05:24", "--03-26", " 05:24"),
	DAY("03-26", "--03-26"),
	DAY_REST("03-26:", "--03-26", ":"),
	NO_DAY("03-26 servers"),
	/* the order is open, unless a clock time comes next */
	DAY("05-06", "5/6"),
	DAY_REST("02-12:", "2/12", ":"),
	NO_DAY("05-06 servers"),
	NO_DAY("5-6"),
	DAY_REST("13-26 05:24", "?", " 05:24"),
	DAY_REST("02-30 05:24", "?", " 05:24"),

	/* days that do not exist */
	DAY("2025-02-29", "?"),
	DAY("2025-02-30", "?"),
	DAY("1900-02-29", "?"),
	DAY("2025-04-31", "?"),
	DAY("2025-13-01", "?"),
	DAY("2025-23-03", "?"),
	DAY("2025-00-10", "?"),
	DAY("2025-01-00", "?"),
	DAY("2025-01-32", "?"),
	DAY("0000-01-01", "?"),
	DAY("31.06.2025", "?"),
	DAY("29.02.2023", "?"),
	NO_DAY("00.03.2025"),
	DAY("2025年2月30日", "?"),
	DAY("2025년 13월 1일", "?"),

	/* it may be another day, or not a day */
	NO_DAY("25-03-23"),
	NO_DAY("23-03-25"),
	NO_DAY("2025"),
	NO_DAY("2025-03"),
	NO_DAY("2025-"),
	NO_DAY("2025-03-"),
	NO_DAY("2025-03/23"),
	NO_DAY("2025.03-23"),
	NO_DAY("20250323"),
	NO_DAY("02025-03-23"),
	NO_DAY("2025-003-23"),
	NO_DAY("2025-03-023"),
	NO_DAY("2025年3月"),
	NO_DAY("2025年3月23"),
	NO_DAY("2025年3월23일"),
	NO_DAY("Q4 2025"),
	NO_DAY("1.2.3"),
	NO_DAY("23.03"),
	NO_DAY("05:24"),
	NO_DAY("-2025-03-23"),
	NO_DAY(""),
	NO_DAY("2"),
	NO_DAY("TBD"),
};

/* Dates of numbers, whose order may be known from the numbers. */
static const struct CMUnitTest numbers[] =
{
	DAY("24/03/2025", "2025-03-24"),
	DAY("3/23/2025", "2025-03-23"),
	DAY("13/04/2025", "2025-04-13"),
	DAY("29-09-2022", "2022-09-29"),
	DAY("3.23.2025", "2025-03-23"),
	DAY("05/05/2025", "2025-05-05"),
	DAY("03/04/2025", "3/4/2025"),
	DAY("3/4/25", "3/4/2025"),
	DAY("01/07/2025", "1/7/2025"),
	DAY("03-10-2022", "3/10/2022"),
	DAY("11/27/23", "2023-11-27"),
	DAY("23.03.25", "2025-03-23"),
	DAY_REST("24/03/2025 10:00", "2025-03-24", " 10:00"),
	DAY_REST("29-09-2022 (All times CEST)", "2022-09-29", " (All times CEST)"),
	DAY_REST("10/14/2022 - Disk full", "2022-10-14", " - Disk full"),
	DAY_REST("24.03.25 10:00", "2025-03-24", " 10:00"),

	/* without a year */
	DAY("24/03", "--03-24"),
	DAY("11/27", "--11-27"),
	DAY("11/25", "--11-25"),
	DAY("01/07", "1/7"),
	DAY("7/5", "7/5"),
	DAY("05/05", "--05-05"),
	DAY("24.03.", "--03-24"),
	DAY("1.12.", "--12-01"),
	DAY("26.04", "--04-26"),
	DAY("Mon 11/24", "--11-24"),
	DAY("Monday, 24.03.", "--03-24"),
	DAY("Mon 1/7", "1/7"),
	DAY_REST("11/27 05:24", "--11-27", " 05:24"),
	DAY_REST("1/7 5:24 PM", "1/7", " 5:24 PM"),
	DAY_REST("01/07, 05:24", "1/7", ", 05:24"),
	DAY_REST("01/07 at 05:24", "1/7", " at 05:24"),
	DAY_REST("01/07 - Disk full", "1/7", " - Disk full"),
	DAY_REST("11/27: Disk full", "--11-27", ": Disk full"),
	DAY_REST("24.03. 10:00", "--03-24", " 10:00"),
	DAY_REST("24.03. - Disk full", "--03-24", " - Disk full"),
	DAY_REST("24.03.: Disk full", "--03-24", ": Disk full"),
	DAY("3月23日", "--03-23"),
	DAY("3月23日（日）", "--03-23"),
	DAY("3월 23일", "--03-23"),
	DAY("3月23号", "--03-23"),
	DAY_REST("3月23日 10:24", "--03-23", " 10:24"),
	DAY("2025-03-23 (Sun)", "2025-03-23"),
	DAY("2025-03-23 (Sunday)", "2025-03-23"),
	DAY("2025-03-23, Sunday", "2025-03-23"),
	DAY_REST("2025-03-23 Sun 05:24", "2025-03-23", " 05:24"),
	DAY_REST("2025-03-23 Sunday shift began", "2025-03-23", " Sunday shift began"),
	DAY_REST("20250323T052400Z", "2025-03-23", "T052400Z"),
	DAY_REST("20250323 05:24", "2025-03-23", " 05:24"),

	/* a day that does not exist is still found */
	DAY("31.06.2019", "?"),
	DAY("24/25/2025", "?"),
	DAY("31/06/2019", "?"),
	DAY("2/30/2025", "?"),
	DAY("31.06.", "?"),
	DAY("11/31", "?"),
	DAY("24/25", "?"),
	DAY("32 March", "?"),
	DAY("30 February 2025", "?"),
	DAY("March 32", "?"),
	DAY("Friday, 31 June", "?"),
	DAY_REST("31.06.2019 05:24", "?", " 05:24"),
	DAY_REST("2025-02-30T05:24Z", "?", "T05:24Z"),

	/* fractions, ratios, versions, chapters, addresses */
	NO_DAY("3/4 of all servers"),
	NO_DAY("5/5 pods are back"),
	NO_DAY("24/7"),
	NO_DAY("24/7 support"),
	NO_DAY("1/2: the first half"),
	NO_DAY("1/2 done"),
	NO_DAY("99/100"),
	NO_DAY("0/5"),
	NO_DAY("1.2. Detection"),
	NO_DAY("1.2.3.4"),
	NO_DAY("10.0.2025"),
	NO_DAY("15.0.2000.5"),
	NO_DAY("2.10.2"),
	NO_DAY("24.04.1"),
	NO_DAY("24.04 LTS"),
	NO_DAY("12.04"),
	NO_DAY("192.168.1.1"),
	NO_DAY("2025.13.1"),
	NO_DAY("10.45.2019"),
	NO_DAY("1:1"),
	NO_DAY("50 may be lost"),
	NO_DAY("3-5 servers"),
	NO_DAY("01-02-03"),
};

/* Days whose date depends on other text. */
static const struct CMUnitTest words[] =
{
	DAY("20/jun", "--06-20"),
	DAY("20/Jun/2025", "2025-06-20"),
	DAY_REST("20/jun ~22:45", "--06-20", " ~22:45"),
	DAY_REST("07/17 · UTC", "--07-17", " · UTC"),
	DAY_REST("12/22 9 AM", "--12-22", " 9 AM"),
	DAY_REST("10/21 about 09:00", "--10-21", " about 09:00"),
	DAY_REST("Monday, UTC", "Mon", ", UTC"),
	NO_DAY("Monday, nobody noticed"),
	DAY("Monday", "Mon"),
	DAY("Sunday", "Sun"),
	DAY("Tue", "Tue"),
	DAY("Montag", "Mon"),
	DAY("mercredi", "Wed"),
	DAY("月曜日", "Mon"),
	DAY("星期五", "Fri"),
	DAY_REST("Monday:", "Mon", ":"),
	DAY_REST("Monday 10:00", "Mon", " 10:00"),
	DAY_REST("Mon 10:00 Disk full", "Mon", " 10:00 Disk full"),
	DAY_REST("Monday - Disk full", "Mon", " - Disk full"),
	DAY_REST("Monday (UTC)", "Mon", " (UTC)"),
	DAY("Day 2", "day 2"),
	DAY("Day 0", "day 0"),
	DAY("DAY 1", "day 1"),
	DAY("Day One", "day 1"),
	DAY("Tag 2", "day 2"),
	DAY("Jour 2", "day 2"),
	DAY("Día 3", "day 3"),
	DAY("Dag 2", "day 2"),
	DAY("2日目", "day 2"),
	DAY("第2天", "day 2"),
	DAY("D+1", "day 0 + 1"),
	DAY_REST("Day 2:", "day 2", ":"),
	DAY_REST("Day 2 - Recovery", "day 2", " - Recovery"),
	DAY_REST("Day 2, 10:00", "day 2", ", 10:00"),
	DAY_REST("Day 1 · 14:20", "day 1", " · 14:20"),
	DAY("Day 1 (2025-03-23)", "2025-03-23"),
	DAY("Day 1 - March 23", "--03-23"),
	DAY("Day 1: Sunday, March 23, 2025", "2025-03-23"),
	DAY("Day 1 (24/03/2025)", "2025-03-24"),
	DAY("Monday (March 24)", "--03-24"),
	DAY("Monday - 24 March 2025", "2025-03-24"),
	DAY("Monday the 24th of March", "--03-24"),
	DAY("next day", "+1"),
	DAY("The next day", "+1"),
	DAY("Same day", "+0"),
	DAY("the following morning", "+1"),
	DAY("翌日", "+1"),
	DAY("同日", "+0"),
	DAY("previous day", "-1"),
	DAY_REST("Next day, 10:00", "+1", ", 10:00"),
	DAY_REST("Next day:", "+1", ":"),
	NO_DAY("Day 2 operations"),
	NO_DAY("Day trading stops"),
	NO_DAY("Days 2"),
	NO_DAY("Daylight 2"),
	NO_DAY("Monday deploy fails"),
	NO_DAY("Sun servers"),
	NO_DAY("Wedding"),
	NO_DAY("next day shipping fails"),
	NO_DAY("Saturn 10:00"),
};

static const struct CMUnitTest names[] =
{
	/* English: in full, cut to three letters, in any case, with ordinals */
	DAY("January 5, 2025", "2025-01-05"),
	DAY("February 5, 2025", "2025-02-05"),
	DAY("March 5, 2025", "2025-03-05"),
	DAY("April 5, 2025", "2025-04-05"),
	DAY("May 5, 2025", "2025-05-05"),
	DAY("June 5, 2025", "2025-06-05"),
	DAY("July 5, 2025", "2025-07-05"),
	DAY("August 5, 2025", "2025-08-05"),
	DAY("September 5, 2025", "2025-09-05"),
	DAY("October 5, 2025", "2025-10-05"),
	DAY("November 5, 2025", "2025-11-05"),
	DAY("December 5, 2025", "2025-12-05"),
	DAY("Jan 5, 2025", "2025-01-05"),
	DAY("Feb 5, 2025", "2025-02-05"),
	DAY("Mar 5, 2025", "2025-03-05"),
	DAY("Apr 5, 2025", "2025-04-05"),
	DAY("Jun 5, 2025", "2025-06-05"),
	DAY("Jul 5, 2025", "2025-07-05"),
	DAY("Aug 5, 2025", "2025-08-05"),
	DAY("Sep 5, 2025", "2025-09-05"),
	DAY("Sept 5, 2025", "2025-09-05"),
	DAY("Oct 5, 2025", "2025-10-05"),
	DAY("Nov 5, 2025", "2025-11-05"),
	DAY("Dec 5, 2025", "2025-12-05"),
	DAY("Sept. 5, 2025", "2025-09-05"),
	DAY("Mar. 5, 2025", "2025-03-05"),
	DAY("MARCH 5, 2025", "2025-03-05"),
	DAY("march 5 2025", "2025-03-05"),
	DAY("March 1st, 2025", "2025-03-01"),
	DAY("March 2nd, 2025", "2025-03-02"),
	DAY("March 3rd, 2025", "2025-03-03"),
	DAY("March 4th, 2025", "2025-03-04"),
	DAY("March 23RD, 2025", "2025-03-23"),
	DAY("23 March 2025", "2025-03-23"),
	DAY("23rd March 2025", "2025-03-23"),
	DAY("23 Mar 2025", "2025-03-23"),
	DAY("23 Mar. 2025", "2025-03-23"),
	DAY("23-Mar-2025", "2025-03-23"),
	DAY("5-May-2025", "2025-05-05"),
	DAY("23 March, 2025", "2025-03-23"),
	DAY("1 May 2025", "2025-05-01"),
	DAY("29 February 2024", "2024-02-29"),

	/* German */
	DAY("5. Januar 2025", "2025-01-05"),
	DAY("5. Februar 2025", "2025-02-05"),
	DAY("5. März 2025", "2025-03-05"),
	DAY("5. Maerz 2025", "2025-03-05"),
	DAY("5. April 2025", "2025-04-05"),
	DAY("5. Mai 2025", "2025-05-05"),
	DAY("5. Juni 2025", "2025-06-05"),
	DAY("5. Juli 2025", "2025-07-05"),
	DAY("5. August 2025", "2025-08-05"),
	DAY("5. September 2025", "2025-09-05"),
	DAY("5. Oktober 2025", "2025-10-05"),
	DAY("5. November 2025", "2025-11-05"),
	DAY("5. Dezember 2025", "2025-12-05"),

	/* Norwegian */
	DAY("5. januar 2025", "2025-01-05"),
	DAY("5. februar 2025", "2025-02-05"),
	DAY("5. mars 2025", "2025-03-05"),
	DAY("5. april 2025", "2025-04-05"),
	DAY("5. mai 2025", "2025-05-05"),
	DAY("17. mai 2025", "2025-05-17"),
	DAY("5. juni 2025", "2025-06-05"),
	DAY("5. juli 2025", "2025-07-05"),
	DAY("5. august 2025", "2025-08-05"),
	DAY("5. september 2025", "2025-09-05"),
	DAY("5. oktober 2025", "2025-10-05"),
	DAY("5. november 2025", "2025-11-05"),
	DAY("5. desember 2025", "2025-12-05"),

	/* French */
	DAY("5 janvier 2025", "2025-01-05"),
	DAY("5 février 2025", "2025-02-05"),
	DAY("5 fevrier 2025", "2025-02-05"),
	DAY("5 mars 2025", "2025-03-05"),
	DAY("5 avril 2025", "2025-04-05"),
	DAY("5 mai 2025", "2025-05-05"),
	DAY("5 juin 2025", "2025-06-05"),
	DAY("5 juillet 2025", "2025-07-05"),
	DAY("5 août 2025", "2025-08-05"),
	DAY("5 aout 2025", "2025-08-05"),
	DAY("5 septembre 2025", "2025-09-05"),
	DAY("5 octobre 2025", "2025-10-05"),
	DAY("5 novembre 2025", "2025-11-05"),
	DAY("5 décembre 2025", "2025-12-05"),
	DAY("5 decembre 2025", "2025-12-05"),
	DAY("1er mai 2025", "2025-05-01"),

	/* Spanish */
	DAY("5 de enero de 2025", "2025-01-05"),
	DAY("5 de febrero de 2025", "2025-02-05"),
	DAY("5 de marzo de 2025", "2025-03-05"),
	DAY("5 de abril de 2025", "2025-04-05"),
	DAY("5 de mayo de 2025", "2025-05-05"),
	DAY("5 de junio de 2025", "2025-06-05"),
	DAY("5 de julio de 2025", "2025-07-05"),
	DAY("5 de agosto de 2025", "2025-08-05"),
	DAY("5 de septiembre de 2025", "2025-09-05"),
	DAY("5 de octubre de 2025", "2025-10-05"),
	DAY("5 de noviembre de 2025", "2025-11-05"),
	DAY("5 de diciembre de 2025", "2025-12-05"),
	DAY("5 marzo 2025", "2025-03-05"),
	DAY("1º de mayo de 2025", "2025-05-01"),

	/* Portuguese */
	DAY("5 de janeiro de 2025", "2025-01-05"),
	DAY("5 de fevereiro de 2025", "2025-02-05"),
	DAY("5 de março de 2025", "2025-03-05"),
	DAY("5 de marco de 2025", "2025-03-05"),
	DAY("5 de maio de 2025", "2025-05-05"),
	DAY("5 de junho de 2025", "2025-06-05"),
	DAY("5 de julho de 2025", "2025-07-05"),
	DAY("5 de setembro de 2025", "2025-09-05"),
	DAY("5 de outubro de 2025", "2025-10-05"),
	DAY("5 de novembro de 2025", "2025-11-05"),
	DAY("5 de dezembro de 2025", "2025-12-05"),

	/* Italian, Polish, Russian, Swedish, and cut names */
	DAY("5 gennaio 2025", "2025-01-05"),
	DAY("5 giugno 2025", "2025-06-05"),
	DAY("5 dicembre 2025", "2025-12-05"),
	DAY("5 lutego 2025", "2025-02-05"),
	DAY("5 października 2025", "2025-10-05"),
	DAY("5 марта 2025", "2025-03-05"),
	DAY("14 августа 2026", "2026-08-14"),
	DAY("5 maj 2025", "2025-05-05"),
	DAY("5. Okt 2025", "2025-10-05"),
	DAY("5 févr. 2025", "2025-02-05"),
	DAY("5 dic. 2025", "2025-12-05"),
	DAY("5 maart 2025", "2025-03-05"),
	DAY("23rd of March 2025", "2025-03-23"),
	DAY("23-Mar-25", "2025-03-23"),
	DAY("14-19 March 2025", "2025-03-14"),
	DAY("14–19 March", "--03-14"),
	DAY("14.-19. März 2025", "2025-03-14"),

	/* the first of several days */
	DAY("March 23-25, 2025", "2025-03-23"),
	DAY("March 23–25, 2025", "2025-03-23"),
	DAY("March 23 to 25, 2025", "2025-03-23"),
	DAY("March 30 - April 2, 2025", "2025-03-30"),
	DAY("March 23rd-25th, 2025", "2025-03-23"),
	DAY("March 23-25 2025", "2025-03-23"),

	/* without a year */
	DAY("March 23", "--03-23"),
	DAY("March 23rd", "--03-23"),
	DAY("23 March", "--03-23"),
	DAY("23. März", "--03-23"),
	DAY("February 29", "--02-29"),
	DAY_REST("March 23 05:24", "--03-23", " 05:24"),
	DAY_REST("1 May 10:00", "--05-01", " 10:00"),
	DAY_REST("March 23, Disk full", "--03-23", ", Disk full"),
	DAY_REST("March 23 - Disk full", "--03-23", " - Disk full"),

	/* after the name of a weekday */
	DAY("Sunday, March 23rd, 2025", "2025-03-23"),
	DAY("Sunday, 23 March 2025", "2025-03-23"),
	DAY("Sun, 23 Mar 2025", "2025-03-23"),
	DAY("Monday 2025-03-24", "2025-03-24"),
	DAY("Tue 2025-03-25", "2025-03-25"),
	DAY("WEDNESDAY, 2025-03-26", "2025-03-26"),
	DAY("Thursday, March 27", "--03-27"),
	DAY("Thu 27 March", "--03-27"),
	DAY("Friday, 28.03.2025", "2025-03-28"),
	DAY("Saturday, 2025/03/29", "2025-03-29"),

	/* days that do not exist */
	DAY("February 30, 2024", "?"),
	DAY("February 29, 2023", "?"),
	DAY("February 30", "?"),
	DAY("31 June 2025", "?"),
	DAY("31 June", "?"),
	DAY("June 0, 2025", "?"),
	DAY("June 32, 2025", "?"),

	/* not dates */
	NO_DAY("March"),
	NO_DAY("March 2025"),
	NO_DAY("May 10:00"),
	NO_DAY("marching 5 2025"),
	NO_DAY("ma 5, 2025"),
	NO_DAY("Marc 5, 2025"),
	NO_DAY("Julyan 5, 2025"),
	NO_DAY("5 marches 2025"),
	NO_DAY("5 servers"),
	NO_DAY("123 March 2025"),
	NO_DAY("March 123, 2025"),
	NO_DAY("Sunday, Disk full"),
	NO_DAY("Someday 2025-03-23"),
	NO_DAY("Disk full"),
	NO_DAY("on March 23, 2025"),
};

typedef struct FindRow
{
	const char *input;
	const char *date;
} FindRow;

static void
check_find(void **state)
{
	const FindRow *row = *state;

	unit_assert_string(unit_date(rca_date_find(unit_text(row->input))), row->date);
}

#define FIND(input, date)	UNIT_ROW(check_find, FindRow, input, date)

static const struct CMUnitTest found[] =
{
	FIND("Outage of 2025-03-23", "2025-03-23"),
	FIND("2025-03-23 Outage", "2025-03-23"),
	FIND("Outage (23 March 2025)", "2025-03-23"),
	FIND("Outage on March 23rd, 2025 in Oslo", "2025-03-23"),
	FIND("Ausfall am 23. März 2025", "2025-03-23"),
	FIND("2025-03-23-disk-full.md", "2025-03-23"),
	FIND("障害報告 (2025年3月23日)", "2025-03-23"),
	FIND("Started 2025-03-23T05:24:00Z", "2025-03-23"),
	/* the first of several */
	FIND("From 2025-03-23 to 2025-03-25", "2025-03-23"),
	/* what cannot be a date is skipped */
	FIND("2025-13-01 or 2025-03-23", "2025-03-23"),
	FIND("Version 2.3.1 of 2025-03-23", "2025-03-23"),
	/* a day without a year is not found */
	FIND("Outage on March 23", NULL),
	FIND("Outage in March 2025", NULL),
	/* numbers that are not dates */
	FIND("Upgrade to 2025.1.3.4", NULL),
	FIND("Upgrade to 2025.1.30", "2025-01-30"),
	FIND("Ticket X2025-03-23", NULL),
	FIND("Incident 12025-03-23", NULL),
	FIND("Incident 2025-03-231", NULL),
	FIND("Outage 03/04/2025", NULL),
	FIND("Outage of the database", NULL),
	FIND("", NULL),
};

/*
 * The order that two numbers show, and the result of an order for other
 * numbers.
 */
typedef struct OrderRow
{
	const char *input;
	const char *shown;			/* "D", "M" or NULL */
	const char *day_first;
	const char *month_first;
} OrderRow;

static void
check_order(void **state)
{
	const OrderRow *row = *state;
	RcaDay		day;
	RcaDay		copy;

	assert_true(rca_day_read(unit_text(row->input), &day) > 0);
	unit_assert_string(day.order == RCA_ORDER_DAY_FIRST ? "D" :
					   day.order == RCA_ORDER_MONTH_FIRST ? "M" : NULL, row->shown);
	copy = day;
	rca_day_set_order(&copy, RCA_ORDER_DAY_FIRST);
	unit_assert_string(describe(&copy), row->day_first);
	copy = day;
	rca_day_set_order(&copy, RCA_ORDER_MONTH_FIRST);
	unit_assert_string(describe(&copy), row->month_first);
	copy = day;
	rca_day_set_order(&copy, RCA_ORDER_OPEN);
	unit_assert_string(describe(&copy), describe(&day));
}

#define ORDER(input, shown, day_first, month_first) \
	UNIT_ROW(check_order, OrderRow, input, shown, day_first, month_first)

static const struct CMUnitTest orders[] =
{
	ORDER("01/07/2025", NULL, "2025-07-01", "2025-01-07"),
	ORDER("01/07", NULL, "--07-01", "--01-07"),
	ORDER("03-10-2022", NULL, "2022-10-03", "2022-03-10"),
	ORDER("29-09-2022", "D", "2022-09-29", "2022-09-29"),
	ORDER("09-29-2022", "M", "2022-09-29", "2022-09-29"),
	ORDER("24/03", "D", "--03-24", "--03-24"),
	ORDER("11/27", "M", "--11-27", "--11-27"),
	ORDER("01.07.2025", "D", "2025-07-01", "2025-07-01"),
	ORDER("2025-03-23", NULL, "2025-03-23", "2025-03-23"),
	ORDER("05/05/2025", NULL, "2025-05-05", "2025-05-05"),
	ORDER("Monday", NULL, "Mon", "Mon"),
};

typedef struct FindDayRow
{
	const char *input;
	const char *day;
} FindDayRow;

static void
check_find_day(void **state)
{
	const FindDayRow *row = *state;
	RcaDay		day;
	bool		found = rca_day_find(unit_text(row->input), &day);

	unit_assert_string(describe(&day), row->day);
	assert_int_equal(found, row->day != NULL);
}

#define FIND_DAY(input, day)	UNIT_ROW(check_find_day, FindDayRow, input, day)

static const struct CMUnitTest found_days[] =
{
	FIND_DAY("Timeline (UTC, July 10, 2026)", "2026-07-10"),
	FIND_DAY("Timeline - May 4", "--05-04"),
	FIND_DAY("Timeline (all times IST, April 10, 2026)", "2026-04-10"),
	FIND_DAY("Timeline of 23.03.2025", "2025-03-23"),
	FIND_DAY("Timeline (24/03/2025)", "2025-03-24"),
	FIND_DAY("Timeline (31.06.2025)", "?"),
	FIND_DAY("Timeline of Day 2", "day 2"),
	FIND_DAY("Timeline", NULL),
	FIND_DAY("Timeline (UTC)", NULL),
	FIND_DAY("Upgrade to 2.3.1", NULL),
	FIND_DAY("24/7 support", NULL),
};

typedef struct WeekdayRow
{
	const char *input;
	int			length;
	int			weekday;
} WeekdayRow;

static void
check_weekday(void **state)
{
	const WeekdayRow *row = *state;
	int			weekday = -1;
	int			n = rca_weekday_read(unit_text(row->input), &weekday);

	assert_int_equal(n, row->length);
	if (n > 0)
		assert_int_equal(weekday, row->weekday);
}

#define WEEKDAY(input, length, weekday) \
	UNIT_ROW(check_weekday, WeekdayRow, input, length, weekday)

static const struct CMUnitTest weekdays[] =
{
	WEEKDAY("Monday", 6, 0),
	WEEKDAY("tuesday", 7, 1),
	WEEKDAY("WEDNESDAY", 9, 2),
	WEEKDAY("Thursday, 10:00", 8, 3),
	WEEKDAY("Friday:", 6, 4),
	WEEKDAY("Saturday", 8, 5),
	WEEKDAY("Sunday", 6, 6),
	WEEKDAY("Mon", 3, 0),
	WEEKDAY("tue", 3, 1),
	WEEKDAY("Wed.", 4, 2),
	WEEKDAY("Thu", 3, 3),
	WEEKDAY("Thurs", 5, 3),
	WEEKDAY("Tues", 4, 1),
	WEEKDAY("Fri", 3, 4),
	WEEKDAY("Sat", 3, 5),
	WEEKDAY("Sun", 3, 6),
	WEEKDAY("Montag", 6, 0),
	WEEKDAY("mardi", 5, 1),
	WEEKDAY("miércoles", 10, 2),
	WEEKDAY("quinta-feira", 12, 3),
	WEEKDAY("fredag", 6, 4),
	WEEKDAY("zaterdag", 8, 5),
	WEEKDAY("日曜日", 9, 6),
	WEEKDAY("Mo", 0, 0),
	WEEKDAY("Mond", 0, 0),
	WEEKDAY("Mondays", 0, 0),
	WEEKDAY("Holiday", 0, 0),
	WEEKDAY("day", 0, 0),
	WEEKDAY("2025", 0, 0),
	WEEKDAY("", 0, 0),
};

int
main(void)
{
	UNIT_RUN(digits);
	UNIT_RUN(numbers);
	UNIT_RUN(words);
	UNIT_RUN(names);
	UNIT_RUN(found);
	UNIT_RUN(orders);
	UNIT_RUN(found_days);
	UNIT_RUN(weekdays);
	return unit_failed;
}
