/*
 * src/lint/check_timeline.c
 */
#include "base/base.h"

#include "base/calendar.h"
#include "base/text.h"
#include "lint/lint_internal.h"
#include "words/vocabulary.h"

static void
check_times(RcaLint *lint)
{
	const RcaReport *report = lint->report;
	const RcaTimelineEntry *last = NULL;
	bool		any_zone = false;
	bool		any_instant = false;

	for (int i = 0; i < report->ntimeline; i++)
	{
		const RcaTimelineEntry *entry = &report->timeline[i];
		RcaWhen		when;

		any_zone |= (entry->zone.data != NULL);
		any_instant |= (entry->at != RCA_NO_INSTANT);
		if (entry->event.data == NULL)
			rca_find_at(lint, RCA_RULE_MISSING_EVENT, entry->event_source, entry->line,
						"the entry does not say what happened");
		if (entry->raw_time.data == NULL)
			rca_find_at(lint, RCA_RULE_UNREADABLE_TIME, entry->time_source, entry->line,
						"the entry has no time");
		else if (entry->at == RCA_NO_INSTANT)
		{
			bool		readable = rca_when_read_cell(entry->raw_time, &when, NULL);

			/* what lacks no more than the date of the incident is no fault of it */
			if (!readable || (when.clock < 0 && !when.is_relative))
				rca_find_at(lint, RCA_RULE_UNREADABLE_TIME, entry->time_source, entry->line,
							psprintf(readable ? "\"%.*s\" is a day without a time" :
									 "\"%.*s\" is no time of day",
									 rca_clip(entry->raw_time, 40), entry->raw_time.data));
		}

		if (entry->at == RCA_NO_INSTANT)
			continue;
		if (last != NULL && entry->at < last->at)
			rca_find_at(lint, RCA_RULE_TIMELINE_OUT_OF_ORDER, entry->time_source, entry->line,
						psprintf("\"%.*s\" is earlier than the entry in line %d",
								 rca_clip(entry->raw_time, 40), entry->raw_time.data, last->line));
		if (report->metadata.date != RCA_NO_DATE &&
			entry->at < (report->metadata.date - 7) * RCA_USECS_PER_DAY)
			rca_find_at(lint, RCA_RULE_ENTRY_BEFORE_INCIDENT, entry->time_source, entry->line,
						"the entry is more than a week before the incident");
		last = entry;
	}
	if (any_instant && !any_zone)
		rca_find_line(lint, RCA_RULE_NO_ZONE, report->timeline[0].line,
					  "no time zone is stated, the times are taken as UTC");
}

/*
 * A stated duration that the timeline misses by just a day, one way or the
 * other, says that midnight was passed at another place than is read.
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
		rca_find_at(lint, RCA_RULE_AMBIGUOUS_MIDNIGHT, last->time_source, last->line,
					"the stated duration puts this entry on another day");
}

static void
check_resolution(RcaLint *lint)
{
	const RcaReport *report = lint->report;

	if (!rca_status_is_over(report->metadata.status))
		return;
	for (int i = 0; i < report->ntimeline; i++)
	{
		if (report->timeline[i].milestone == RCA_MILESTONE_RECOVERED ||
			report->timeline[i].milestone == RCA_MILESTONE_RESOLVED ||
			report->timeline[i].milestone == RCA_MILESTONE_CLOSED)
			return;
	}
	rca_find_line(lint, RCA_RULE_NO_RESOLUTION, report->timeline[report->ntimeline - 1].line,
				  psprintf("the status is \"%.*s\", and no entry says when it became so",
						   rca_clip(report->metadata.status, 40), report->metadata.status.data));
}

void
rca_lint_timeline(RcaLint *lint)
{
	const RcaReport *report = lint->report;

	if (report->ntimeline == 0)
	{
		rca_find_missing(lint, RCA_RULE_MISSING_TIMELINE, "timeline",
						 "there is no timeline entry");
		return;
	}
	if (report->ntimeline == 1)
		rca_find_line(lint, RCA_RULE_SHORT_TIMELINE, report->timeline[0].line,
					  "the timeline has a single entry");
	check_times(lint);
	check_midnight(lint);
	check_resolution(lint);
}
