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
	const char *rest;			/* what is left of the input */
} DayRow;

static void
check_day(void **state)
{
	const DayRow *row = *state;
	RcaStr		text = unit_text(row->input);
	RcaDay		day;
	int			n = rca_day_read(text, &day);
	const char *found = NULL;

	if (n > 0)
		found = day.month > 0 ? psprintf("--%02d-%02d", day.month, day.day) :
			unit_date(day.date);
	else
		assert_int_equal(day.date, RCA_NO_DATE);
	unit_assert_string(found, row->day);
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
	DAY_REST("2025年3月23日（日）", "2025-03-23", "（日）"),

	/* a month and a day, if a time follows */
	DAY_REST("03-26 05:24", "--03-26", " 05:24"),
	DAY_REST("03-26 5:24", "--03-26", " 5:24"),
	DAY_REST("02-29 05:24", "--02-29", " 05:24"),
	NO_DAY("03-26"),
	NO_DAY("03-26 servers"),
	NO_DAY("3-26 05:24"),
	NO_DAY("13-26 05:24"),
	NO_DAY("02-30 05:24"),

	/* no days of the calendar */
	NO_DAY("2025-02-29"),
	NO_DAY("2025-02-30"),
	NO_DAY("1900-02-29"),
	NO_DAY("2025-04-31"),
	NO_DAY("2025-13-01"),
	NO_DAY("2025-23-03"),
	NO_DAY("2025-00-10"),
	NO_DAY("2025-01-00"),
	NO_DAY("2025-01-32"),
	NO_DAY("0000-01-01"),
	NO_DAY("31.06.2025"),
	NO_DAY("29.02.2023"),
	NO_DAY("00.03.2025"),
	NO_DAY("2025年2月30日"),
	NO_DAY("2025년 13월 1일"),

	/* it could be another day, or none */
	NO_DAY("03/04/2025"),
	NO_DAY("3/4/25"),
	NO_DAY("23.03.25"),
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

	/* of several days the first */
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

	/* behind the name of a weekday */
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

	/* no days of the calendar */
	NO_DAY("February 30, 2024"),
	NO_DAY("February 29, 2023"),
	NO_DAY("February 30"),
	NO_DAY("31 June 2025"),
	NO_DAY("31 June"),
	NO_DAY("June 0, 2025"),
	NO_DAY("June 32, 2025"),

	/* no dates */
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
	NO_DAY("Sunday"),
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
	/* what cannot be a date is passed over */
	FIND("2025-13-01 or 2025-03-23", "2025-03-23"),
	FIND("Version 2.3.1 of 2025-03-23", "2025-03-23"),
	/* without its year a day is none */
	FIND("Outage on March 23", NULL),
	FIND("Outage in March 2025", NULL),
	/* numbers of another kind */
	FIND("Upgrade to 2025.1.3.4", NULL),
	FIND("Upgrade to 2025.1.30", "2025-01-30"),
	FIND("Ticket X2025-03-23", NULL),
	FIND("Incident 12025-03-23", NULL),
	FIND("Incident 2025-03-231", NULL),
	FIND("Outage 03/04/2025", NULL),
	FIND("Outage of the database", NULL),
	FIND("", NULL),
};

typedef struct WeekdayRow
{
	const char *input;
	int			length;			/* of the first word, if it is a weekday */
	int			prefix;			/* of a full name */
} WeekdayRow;

static void
check_weekday(void **state)
{
	const WeekdayRow *row = *state;

	assert_int_equal(rca_weekday_read(unit_text(row->input)), row->length);
	assert_int_equal(rca_weekday_prefix(unit_text(row->input)), row->prefix);
}

#define WEEKDAY(input, length, prefix) \
	UNIT_ROW(check_weekday, WeekdayRow, input, length, prefix)

static const struct CMUnitTest weekdays[] =
{
	WEEKDAY("Monday", 6, 6),
	WEEKDAY("tuesday", 7, 7),
	WEEKDAY("WEDNESDAY", 9, 9),
	WEEKDAY("Thursday, 10:00", 8, 8),
	WEEKDAY("Friday:", 6, 6),
	WEEKDAY("Saturday", 8, 8),
	WEEKDAY("Sunday", 6, 6),
	WEEKDAY("Mon", 3, 0),
	WEEKDAY("tue", 3, 0),
	WEEKDAY("Wed.", 3, 0),
	WEEKDAY("Thu", 3, 0),
	WEEKDAY("Fri", 3, 0),
	WEEKDAY("Sat", 3, 0),
	WEEKDAY("Sun", 3, 0),
	WEEKDAY("Mo", 0, 0),
	WEEKDAY("Mond", 0, 0),
	WEEKDAY("Holiday", 0, 0),
	WEEKDAY("day", 0, 0),
	WEEKDAY("2025", 0, 0),
	WEEKDAY("", 0, 0),
};

int
main(void)
{
	UNIT_RUN(digits);
	UNIT_RUN(names);
	UNIT_RUN(found);
	UNIT_RUN(weekdays);
	return unit_failed;
}
