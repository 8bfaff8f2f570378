/*
 * src/report/timeline_days.c
 *
 * A day that is in a timeline holds until the next one, whether it can be
 * read or not: what is below one that cannot be read is on no known day,
 * and never on the one before.
 */
#include "base/base.h"

#include "base/calendar.h"
#include "report/date_order.h"
#include "report/timeline_days.h"

/* The date of the incident settles what is no further from it than this. */
#define NEAR_DAYS		3

/* a day of the month, and of the week, is no further from one that is known */
#define MAX_DAYS_OFF	15

/* the days of the shortest month */
#define MIN_MONTH		28

/*
 * Days of the year, and of two numbers
 */

/* A day of any year, in the year that brings it nearest to a date. */
static RcaDate
nearest_date(RcaDate to, int month, int day)
{
	RcaDate		nearest = RCA_NO_DATE;
	int			year,
				to_month,
				to_day;

	rca_date_parts(to, &year, &to_month, &to_day);
	for (int y = year - 1; y <= year + 1; y++)
	{
		RcaDate		date = rca_date_of(y, month, day);

		if (date != RCA_NO_DATE &&
			(nearest == RCA_NO_DATE || abs(date - to) < abs(nearest - to)))
			nearest = date;
	}
	return nearest;
}

/* Two numbers as a date in one order, in the year nearest to a date. */
static RcaDate
date_in_order(RcaDay day, RcaDayOrder order, RcaDate nearby)
{
	rca_day_set_order(&day, order);
	if (day.kind == RCA_DAY_OF_YEAR && nearby != RCA_NO_DATE)
		return nearest_date(nearby, day.month, day.day);
	return day.kind == RCA_DAY_DATE ? day.date : RCA_NO_DATE;
}

/* 2000-01-01 was a Saturday; 0 is Monday. */
static int
weekday_of(RcaDate date)
{
	return ((date + 5) % 7 + 7) % 7;
}

bool
rca_day_contradicts(const RcaDay *day)
{
	return day->kind == RCA_DAY_DATE && day->weekday >= 0 &&
		weekday_of(day->date) != day->weekday;
}

/* Can this be the date of two numbers, read in an order? */
static bool
speaks_for(const RcaDay *day, RcaDayOrder order, RcaDate incident)
{
	RcaDate		date = date_in_order(*day, order, incident);

	if (date == RCA_NO_DATE)
		return false;
	if (day->weekday >= 0)
		return weekday_of(date) == day->weekday;
	return incident != RCA_NO_DATE && abs(date - incident) <= NEAR_DAYS;
}

static void
count_open(RcaOrderVotes *votes, const RcaDay *day, RcaDate incident)
{
	bool		day_first;
	bool		month_first;

	if (day->kind != RCA_DAY_TWO_NUMBERS)
		return;
	votes->open++;
	day_first = speaks_for(day, RCA_ORDER_DAY_FIRST, incident);
	month_first = speaks_for(day, RCA_ORDER_MONTH_FIRST, incident);
	if (day_first != month_first)
		votes->votes[day_first ? RCA_ORDER_DAY_FIRST : RCA_ORDER_MONTH_FIRST]++;
}

/* The days from the first to the last date of two numbers, read in an order; or -1. */
static int
span_in_order(const RcaTimeMark *marks, int nmarks, RcaDayOrder order)
{
	RcaDate		first = RCA_NO_DATE;
	RcaDate		last = RCA_NO_DATE;

	for (int i = 0; i < nmarks; i++)
	{
		const RcaDay *day = &marks[i].text.when.day;
		RcaDate		date;

		if (day->kind != RCA_DAY_TWO_NUMBERS || day->year == 0)
			continue;
		date = date_in_order(*day, order, RCA_NO_DATE);
		if (date == RCA_NO_DATE)
			return -1;
		first = first == RCA_NO_DATE ? date : Min(first, date);
		last = last == RCA_NO_DATE ? date : Max(last, date);
	}
	return first == RCA_NO_DATE ? -1 : last - first;
}

/*
 * "04-03-2026", "05-03-2026": of dates that are a day or two apart in one order,
 * and months in the other, the first one is meant.
 */
static RcaDayOrder
order_of_sequence(const RcaTimeMark *marks, int nmarks)
{
	int			day_first = span_in_order(marks, nmarks, RCA_ORDER_DAY_FIRST);
	int			month_first = span_in_order(marks, nmarks, RCA_ORDER_MONTH_FIRST);

	if (day_first > 0 && day_first <= NEAR_DAYS && month_first >= MIN_MONTH)
		return RCA_ORDER_DAY_FIRST;
	if (month_first > 0 && month_first <= NEAR_DAYS && day_first >= MIN_MONTH)
		return RCA_ORDER_MONTH_FIRST;
	return RCA_ORDER_OPEN;
}

/*
 * The order of day and month in a timeline: that of any date that leaves no
 * choice, else the one in which the open ones are at the incident's date, or near
 * each other.
 */
static RcaDayOrder
find_order(const RcaReport *report, RcaDate incident, const RcaTimeMark *marks,
		   int nmarks)
{
	RcaOrderVotes open = {0};
	RcaOrderVotes closed = {0};
	RcaDayOrder order;

	for (int i = 0; i < nmarks; i++)
	{
		const RcaEntryText *text = &marks[i].text;

		count_open(&open, &text->when.day, incident);
		count_open(&open, &text->end.day, incident);
		closed.votes[text->when.day.order]++;
	}
	/* most documents have none */
	if (open.open == 0)
		return RCA_ORDER_OPEN;
	rca_count_order_votes(&closed, report);
	if (closed.votes[RCA_ORDER_DAY_FIRST] > 0 ||
		closed.votes[RCA_ORDER_MONTH_FIRST] > 0)
		return rca_order_of_votes(&closed);
	order = rca_order_or_team(report, &open);
	if (order == RCA_ORDER_OPEN && open.votes[RCA_ORDER_DAY_FIRST] == 0 &&
		open.votes[RCA_ORDER_MONTH_FIRST] == 0)
		order = order_of_sequence(marks, nmarks);
	return order;
}

/*
 * The day
 */

/*
 * Where a timeline counts its days from 1 on and states no date, the first is
 * that of the incident as its key states it; the line of it, or 0.  It is told,
 * as that date may be another of its days.
 */
static int
find_day_one(const RcaReport *report, const RcaTimeMark *marks, int nmarks)
{
	int			line = 0;

	if (report->metadata.date == RCA_NO_DATE ||
		(report->date_source != RCA_DATE_FROM_KEY && report->date_source != RCA_DATE_FROM_START))
		return 0;
	for (int i = 0; i < nmarks; i++)
	{
		const RcaDay *day = &marks[i].text.when.day;

		if (day->kind == RCA_DAY_COUNTED && day->from_zero)
			continue;
		if (day->kind == RCA_DAY_COUNTED && day->count >= 1 && (line > 0 || day->count == 1))
			line = line > 0 ? line : marks[i].line;
		else if (day->kind != RCA_DAY_NONE && day->kind != RCA_DAY_RELATIVE)
			return 0;
	}
	return line;
}

void
rca_days_init(RcaTimelineDays *days, const RcaReport *report,
			  const RcaTimeMark *marks, int nmarks)
{
	RcaDate		incident = report->metadata.date;

	days->order = find_order(report, incident, marks, nmarks);
	days->day = incident;
	days->unknown = incident == RCA_NO_DATE ? RCA_UNKNOWN_DATE :
		RCA_UNKNOWN_NOTHING;
	days->incident = incident;
	days->nearby = days->stated = incident;
	/* without one, a year is that of any date of the timeline */
	for (int i = 0; i < nmarks && days->nearby == RCA_NO_DATE; i++)
		days->nearby = marks[i].text.when.day.date;
	days->reading = report->body.reading;
	days->is_announced = incident != RCA_NO_DATE &&
		(report->date_source == RCA_DATE_FROM_KEY || report->date_source == RCA_DATE_FROM_START ||
		 report->date_source == RCA_DATE_FROM_TITLE);
	days->any_parentheses = false;
	for (int i = 0; i < nmarks; i++)
		days->any_parentheses |= marks[i].text.when.in_parentheses && marks[i].text.when.clock >= 0;
	days->resumed = RCA_NO_DATE;
	days->any_stated = false;
	days->first = days->earliest = days->latest = RCA_NO_DATE;
	days->counted = 0;
	days->counted_date = RCA_NO_DATE;
	days->assumed_line = find_day_one(report, marks, nmarks);
	if (days->assumed_line > 0)
	{
		days->counted = 1;
		days->counted_date = incident;
	}
}

static void
set_known(RcaTimelineDays *days, RcaDate date)
{
	days->day = days->nearby = days->stated = date;
	days->unknown = RCA_UNKNOWN_NOTHING;
	days->any_stated = true;
	if (days->first == RCA_NO_DATE)
		days->first = days->earliest = days->latest = date;
	days->earliest = Min(days->earliest, date);
	days->latest = Max(days->latest, date);
}

static void
set_unknown(RcaTimelineDays *days, RcaUnknown why)
{
	days->day = days->stated = RCA_NO_DATE;
	days->unknown = why;
	days->any_stated = true;
}

/* A day of the year: of the year of its column, else of the nearest one. */
static void
take_day_of_year(RcaTimelineDays *days, const RcaDay *day, int year)
{
	RcaDate		date = RCA_NO_DATE;

	if (year > 0)
		date = rca_date_of(year, day->month, day->day);
	else if (days->nearby != RCA_NO_DATE)
		date = nearest_date(days->nearby, day->month, day->day);
	else
	{
		set_unknown(days, RCA_UNKNOWN_YEAR);
		return;
	}
	if (date != RCA_NO_DATE)
		set_known(days, date);
	else
		set_unknown(days, RCA_UNKNOWN_DAY);
}

/*
 * A weekday: the next one from a day of the timeline on.  The date of the
 * incident alone may be that of its end, so it tells less.
 */
/* "Monday 24th": the day nearby of which both are true */
static RcaDate
find_weekday_of_month(RcaDate nearby, const RcaDay *written)
{
	for (int i = 0; i <= 2 * MAX_DAYS_OFF; i++)
	{
		RcaDate		date = nearby + (i % 2 == 0 ? i / 2 : -(i + 1) / 2);
		int			year,
					month,
					day;

		rca_date_parts(date, &year, &month, &day);
		if (day == written->day && weekday_of(date) == written->weekday)
			return date;
	}
	return RCA_NO_DATE;
}

static void
take_weekday(RcaTimelineDays *days, const RcaDay *written)
{
	int			weekday = written->weekday;
	int			later;

	if (written->day > 0 && days->nearby != RCA_NO_DATE)
	{
		RcaDate		date = find_weekday_of_month(days->nearby, written);

		if (date != RCA_NO_DATE)
			set_known(days, date);
		else
			set_unknown(days, RCA_UNKNOWN_WEEKDAY);
		return;
	}
	if (days->day == RCA_NO_DATE)
	{
		set_unknown(days, RCA_UNKNOWN_WEEKDAY);
		return;
	}
	later = (weekday - weekday_of(days->day) + 7) % 7;
	if (!days->any_stated && later > NEAR_DAYS)
		set_unknown(days, RCA_UNKNOWN_WEEKDAY);
	else
		set_known(days, days->day + later);
}

/*
 * "Day 2": counted from the first day of the timeline, which is day 1, or day 0
 * where that is the first that is counted.  The date of the incident does not
 * say which of its days it is.
 */
static void
take_counted(RcaTimelineDays *days, int count)
{
	if (days->counted_date == RCA_NO_DATE)
	{
		if (days->first == RCA_NO_DATE)
		{
			set_unknown(days, RCA_UNKNOWN_COUNT);
			return;
		}
		days->counted = count <= 0 ? 0 : 1;
		days->counted_date = days->first;
	}
	set_known(days, days->counted_date + (count - days->counted));
}

/*
 * "Next day", after the day before.  Beside the time of an entry it may also
 * count from the day that all stand under, so that two entries with "+1" are on
 * one day.
 */
static void
take_relative(RcaTimelineDays *days, int count, bool is_entry)
{
	RcaDate		date;

	if (days->day == RCA_NO_DATE || days->stated == RCA_NO_DATE)
	{
		set_unknown(days, days->unknown);
		return;
	}
	if (!is_entry)
	{
		set_known(days, days->day + count);
		return;
	}
	date = days->stated + count;
	if (count < 0)
		days->resumed = days->stated;
	days->day = days->nearby = count < 0 ? date : Max(date, days->day);
	days->any_stated = true;
}

/*
 * "(2024-11-02) Image built", and "05:24" below it: what an entry says of the day
 * on which something happened before is no day of those below it.
 */
static bool
is_aside(const RcaTimelineDays *days, const RcaTimeMark *mark)
{
	const RcaWhen *when = &mark->text.when;

	if (mark->entry < 0 || mark->only_day || when->clock != RCA_NO_CLOCK || when->is_relative)
		return false;
	return (when->in_parentheses && !days->any_parentheses && days->day != RCA_NO_DATE) ||
		(when->day.kind == RCA_DAY_RELATIVE && when->day.count < 0);
}

/* Is a day of an entry that has no time long before the incident? */
static bool
is_long_before(const RcaTimelineDays *days, const RcaTimeMark *mark)
{
	return mark->entry >= 0 && !mark->only_day && mark->text.when.clock == RCA_NO_CLOCK &&
		days->is_announced && days->day != RCA_NO_DATE && days->day < days->incident - NEAR_DAYS;
}

static void take_day(RcaTimelineDays *days, const RcaTimeMark *mark);

void
rca_days_take(RcaTimelineDays *days, const RcaTimeMark *mark)
{
	/* "22:10 (the day before)" speaks of itself alone */
	if (days->resumed != RCA_NO_DATE)
		days->day = days->nearby = days->resumed;
	days->resumed = RCA_NO_DATE;
	if ((mark->text.when.day.is_later && !rca_reads_since(days->reading, RCA_READER_CODE)) ||
		is_aside(days, mark))
		return;
	take_day(days, mark);
	/* is that the day of the times below it, or is that of the incident? */
	if (is_long_before(days, mark))
		set_unknown(days, RCA_UNKNOWN_DAY);
}

static void
take_day(RcaTimelineDays *days, const RcaTimeMark *mark)
{
	RcaDay		day = mark->text.when.day;

	if (day.kind == RCA_DAY_TWO_NUMBERS)
	{
		if (day.year == 0)
			day.year = mark->year;
		rca_day_set_order(&day, days->order);
	}
	switch (day.kind)
	{
		case RCA_DAY_NONE:
			return;
		case RCA_DAY_DATE:
			set_known(days, day.date);
			return;
		case RCA_DAY_OF_YEAR:
			take_day_of_year(days, &day, mark->year);
			return;
		case RCA_DAY_TWO_NUMBERS:
			set_unknown(days, RCA_UNKNOWN_ORDER);
			return;
		case RCA_DAY_OF_WEEK:
			take_weekday(days, &day);
			return;
		case RCA_DAY_COUNTED:
			/* "00:05 (+1)" is on the day after that which all stand under */
			if (day.from_zero && days->day != RCA_NO_DATE && mark->entry >= 0 &&
				days->counted_date == RCA_NO_DATE)
				take_relative(days, day.count, true);
			else
				take_counted(days, day.count);
			return;
		case RCA_DAY_RELATIVE:
			take_relative(days, day.count, mark->entry >= 0);
			return;
		case RCA_DAY_UNKNOWN:
			set_unknown(days, mark->text.when.day.kind == RCA_DAY_TWO_NUMBERS ?
						RCA_UNKNOWN_ORDER : RCA_UNKNOWN_DAY);
			return;
	}
}

static bool
is_soon_after(RcaDate date, RcaDate start)
{
	return date != RCA_NO_DATE && date >= start && date - start <= NEAR_DAYS;
}

/*
 * "03/03/2020 23:39 - 04/03/2020 01:08": where nothing else says which number is
 * the day, the end of a range is soon after its start in one order alone.
 */
static RcaDate
end_of_two_numbers(const RcaTimelineDays *days, const RcaDay *written)
{
	RcaDate		day_first = date_in_order(*written, RCA_ORDER_DAY_FIRST, days->day);
	RcaDate		month_first = date_in_order(*written, RCA_ORDER_MONTH_FIRST, days->day);

	if (is_soon_after(day_first, days->day) == is_soon_after(month_first, days->day))
		return RCA_NO_DATE;
	return is_soon_after(day_first, days->day) ? day_first : month_first;
}

RcaDate
rca_days_of_end(const RcaTimelineDays *days, const RcaDay *written)
{
	RcaTimelineDays ends = *days;
	RcaTimeMark mark;

	if (written->kind == RCA_DAY_TWO_NUMBERS && days->order == RCA_ORDER_OPEN &&
		days->day != RCA_NO_DATE)
		return end_of_two_numbers(days, written);
	rca_time_mark_init(&mark);
	mark.text.when.day = *written;
	rca_days_take(&ends, &mark);
	return ends.day;
}
