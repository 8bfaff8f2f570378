/*
 * src/lint/check_timeline.c
 */
#include "base/base.h"

#include "base/calendar.h"
#include "base/text.h"
#include "lint/checks.h"
#include "report/team_words.h"
#include "report/timeline_milestones.h"
#include "values/when_cell.h"
#include "words/vocabulary.h"

static const char *const unknown_messages[] =
{
	[RCA_UNKNOWN_TIME] = "the time cannot be read",
	[RCA_UNKNOWN_CLOCK_OF_DAY] = "the entry has a day but no time",
	[RCA_UNKNOWN_START] = "the time is relative to a start that is not stated",
	[RCA_UNKNOWN_DAY] = "the day of the entry cannot be read",
	[RCA_UNKNOWN_ORDER] = "it is not known which number in its date is the month",
	[RCA_UNKNOWN_YEAR] = "the year of its date is not known",
	[RCA_UNKNOWN_WEEKDAY] = "the week of its weekday is not known",
	[RCA_UNKNOWN_COUNT] = "the entry counts days from a first day whose date is not stated",
	[RCA_UNKNOWN_DATE] = "no date is stated for the time",
	[RCA_UNKNOWN_ZONE] = "the time zone cannot be read",
	[RCA_UNKNOWN_HALF] = "it is not known whether the time is before or after noon",
	[RCA_UNKNOWN_ZONES] = "other entries state different time zones, but this one states none",
};

/*
 * Reports an entry without an instant, and the reason: either its time cannot
 * be read, or something else is missing.
 */
static void
check_unknown(RcaLint *lint, const RcaTimelineEntry *entry)
{
	RcaStr		raw = entry->raw_time;
	RcaWhen		when;
	bool		readable;

	if (raw.data == NULL)
	{
		rca_add_finding_at(lint, RCA_RULE_UNREADABLE_TIME, entry->time_source,
						   entry->line, "the entry has no time");
		return;
	}
	if (entry->unknown != RCA_UNKNOWN_TIME)
	{
		rca_add_finding_at(lint, RCA_RULE_UNKNOWN_INSTANT, entry->time_source,
						   entry->line, unknown_messages[entry->unknown]);
		return;
	}
	readable = rca_when_read_cell(raw, &when, NULL) &&
		when.clock == RCA_NO_CLOCK;
	rca_add_finding_at(lint, RCA_RULE_UNREADABLE_TIME, entry->time_source,
					   entry->line,
					   psprintf(readable ?
								"\"%.*s\" is a day without a time" :
								"\"%.*s\" is not a valid time of day",
								rca_clip(raw, 40), raw.data));
}

/* Reports an entry at a time when the clocks are changed. */
static void
check_clock_change(RcaLint *lint, const RcaTimelineEntry *entry)
{
	if (entry->local == RCA_LOCAL_ONCE)
		return;
	rca_add_finding_at(lint, RCA_RULE_CLOCK_CHANGE, entry->time_source,
					   entry->line,
					   psprintf(entry->local == RCA_LOCAL_TWICE ?
								"\"%.*s\" occurred twice, because the clocks were put back" :
								"\"%.*s\" did not occur, because the clocks were put forward",
								rca_clip(entry->raw_time, 40),
								entry->raw_time.data));
}

/*
 * Reports a zone that can also mean another one, once in each run of entries
 * that have it.
 */
static void
check_zone(RcaLint *lint, const RcaTimelineEntry *entry, const RcaTimelineEntry *before)
{
	const char *meanings;

	if (before != NULL && rca_equal(entry->zone, before->zone))
		return;
	meanings = rca_zone_in_doubt(entry->zone);
	if (meanings == NULL)
		return;
	rca_add_finding_at(lint, RCA_RULE_AMBIGUOUS_ZONE, entry->time_source, entry->line,
					   psprintf("\"%.*s\" is read as %s", entry->zone.len,
								entry->zone.data, meanings));
}

/*
 * Reports an entry before the start that would be nearer to it a day later,
 * and so is probably on that day.
 */
static void
check_start(RcaLint *lint, const RcaTimelineEntry *entry)
{
	RcaInstant	start = lint->report->start;

	if (start == RCA_NO_INSTANT || entry->own_day ||
		entry->at > start - RCA_USECS_PER_DAY / 2)
		return;
	rca_add_finding_at(lint, RCA_RULE_ENTRY_BEFORE_START, entry->time_source,
					   entry->line,
					   psprintf("\"%.*s\" has no date, and would be half a day or more before the start",
								rca_clip(entry->raw_time, 40),
								entry->raw_time.data));
}

/* Reports what was not read of the timeline. */
static void
check_doubts(RcaLint *lint)
{
	static const struct
	{
		RcaRuleId	rule;
		const char *message;
	}			doubts[] =
	{
		[RCA_DOUBT_SKIPPED] = {RCA_RULE_UNREAD_ENTRY, "this line is not read as a timeline entry"},
		[RCA_DOUBT_DAY] = {RCA_RULE_DOUBTFUL_DAY, "the day cannot be read, so the day of the entries below is not known"},
		[RCA_DOUBT_WEEKDAY] = {RCA_RULE_DOUBTFUL_DAY, "the date does not fall on the weekday that is written beside it"},
		[RCA_DOUBT_OTHER_DAY] = {RCA_RULE_DOUBTFUL_DAY, "the day in this heading is not used for the entries below it"},
		[RCA_DOUBT_FIRST_DAY] = {RCA_RULE_DOUBTFUL_DAY, "days are counted here, and the first is taken to be the date of the incident"},
		[RCA_DOUBT_END] = {RCA_RULE_UNKNOWN_INSTANT, "the end of the range is not known"},
		[RCA_DOUBT_ZONE] = {RCA_RULE_DOUBTFUL_DAY, "the time zone cannot be read, so the instants of the entries below are not known"},
	};
	const RcaReport *report = lint->report;

	for (int i = 0; i < report->ndoubts; i++)
		rca_add_finding_line(lint, doubts[report->doubts[i].kind].rule,
							 report->doubts[i].line,
							 doubts[report->doubts[i].kind].message);
}

/*
 * Compares the instant of an entry with that of the last entry that has one.
 */
static void
check_instant(RcaLint *lint, const RcaTimelineEntry *entry,
			  const RcaTimelineEntry *last)
{
	RcaDate		incident = lint->report->metadata.date;

	if (last != NULL && entry->at < last->at && !lint->report->newest_first)
		rca_add_finding_at(lint, RCA_RULE_TIMELINE_OUT_OF_ORDER,
						   entry->time_source, entry->line,
						   psprintf("\"%.*s\" is earlier than the entry in line %d",
									rca_clip(entry->raw_time, 40),
									entry->raw_time.data, last->line));
	if (incident != RCA_NO_DATE &&
		entry->at < (incident - 7) * RCA_USECS_PER_DAY)
		rca_add_finding_at(lint, RCA_RULE_ENTRY_BEFORE_INCIDENT,
						   entry->time_source, entry->line,
						   "the entry is more than a week before the incident");
}

static void
check_entries(RcaLint *lint)
{
	const RcaReport *report = lint->report;
	const RcaTimelineEntry *last = NULL;
	bool		any_zone = false;

	for (int i = 0; i < report->ntimeline; i++)
	{
		const RcaTimelineEntry *entry = &report->timeline[i];

		any_zone |= (entry->zone.data != NULL);
		if (entry->event.data == NULL)
			rca_add_finding_at(lint, RCA_RULE_MISSING_EVENT,
							   entry->event_source, entry->line,
							   "the entry does not say what happened");
		if (entry->raw_time.data == NULL || entry->at == RCA_NO_INSTANT)
			check_unknown(lint, entry);
		if (entry->at == RCA_NO_INSTANT)
			continue;
		check_instant(lint, entry, last);
		check_clock_change(lint, entry);
		check_zone(lint, entry, last);
		check_start(lint, entry);
		last = entry;
	}
	if (last != NULL && !any_zone)
		rca_add_finding_line(lint, RCA_RULE_MISSING_ZONE, report->timeline[0].line,
							 "no time zone is stated, so the times are read as UTC");
}

/*
 * If the stated duration and the timeline differ by exactly a day, midnight
 * was passed at another entry than the one that was assumed.
 */
static void
check_midnight(RcaLint *lint)
{
	const RcaReport *report = lint->report;
	const RcaTimelineEntry *first = &report->timeline[0];
	const RcaTimelineEntry *last = &report->timeline[report->ntimeline - 1];
	int64		difference;

	if (report->metadata.duration == RCA_NO_DURATION ||
		first->at == RCA_NO_INSTANT || last->at == RCA_NO_INSTANT)
		return;
	difference = (last->at - first->at) - report->metadata.duration;
	if (difference < 0)
		difference = -difference;
	if (difference >= RCA_USECS_PER_DAY - RCA_USECS_PER_MIN &&
		difference <= RCA_USECS_PER_DAY + RCA_USECS_PER_MIN)
		rca_add_finding_at(lint, RCA_RULE_AMBIGUOUS_MIDNIGHT,
						   last->time_source, last->line,
						   "the stated duration puts this entry on another day");
}

/* Reports entries that read like a milestone which no entry has. */
static void
check_milestones(RcaLint *lint)
{
	const RcaReport *report = lint->report;
	bool		known[RCA_MILESTONE_COUNT] = {false};

	for (int i = 0; i < report->ntimeline; i++)
		known[report->timeline[i].milestone] = true;
	for (int i = 0; i < report->ntimeline; i++)
	{
		const RcaTimelineEntry *entry = &report->timeline[i];
		RcaMilestone milestone;

		if (entry->milestone != RCA_MILESTONE_NONE ||
			rca_milestone_reason(entry, &milestone) != RCA_MILESTONE_UNCERTAIN ||
			known[milestone])
			continue;
		known[milestone] = true;
		rca_add_finding_at(lint, RCA_RULE_UNCLEAR_MILESTONE,
						   entry->event_source, entry->line,
						   psprintf("the entry may be the milestone \"%s\", but this is not certain",
									rca_milestone_name(milestone).data));
	}
}

static void
check_resolution(RcaLint *lint)
{
	const RcaReport *report = lint->report;
	const RcaTimelineEntry *last = &report->timeline[report->ntimeline - 1];
	RcaStr		status = report->metadata.status;

	if (status.data == NULL || !rca_team_status_is_over(&report->body, status))
		return;
	for (int i = 0; i < report->ntimeline; i++)
	{
		if (report->timeline[i].milestone == RCA_MILESTONE_RECOVERED ||
			report->timeline[i].milestone == RCA_MILESTONE_RESOLVED ||
			report->timeline[i].milestone == RCA_MILESTONE_CLOSED ||
			(report->timeline[i].event.data != NULL &&
			 rca_milestone_hint(report->timeline[i].event) >= RCA_MILESTONE_RECOVERED))
			return;
	}
	rca_add_finding_line(lint, RCA_RULE_MISSING_RESOLUTION, last->line,
						 psprintf("the status is \"%.*s\", but no timeline entry says when that happened",
								  rca_clip(status, 40), status.data));
}

void
rca_check_timeline(RcaLint *lint)
{
	const RcaReport *report = lint->report;

	if (report->ntimeline == 0)
	{
		rca_add_finding_missing(lint, RCA_RULE_MISSING_TIMELINE, "timeline",
								"the report has no timeline entries");
		check_doubts(lint);
		return;
	}
	if (report->ntimeline == 1)
		rca_add_finding_line(lint, RCA_RULE_SHORT_TIMELINE,
							 report->timeline[0].line,
							 "the timeline has only one entry");
	check_entries(lint);
	check_doubts(lint);
	check_midnight(lint);
	check_milestones(lint);
	check_resolution(lint);
}
