/*
 * src/report/timeline_milestones.c
 *
 * Words that state a milestone tell it again where an incident is retold,
 * relapses or has a sequel.  What a column or a label names always counts.  Of
 * what is told in words, the first detection does, and what came before it; and
 * the last resolution, unless the incident was closed before.
 */
#include "base/base.h"

#include "report/timeline_milestones.h"
#include "words/conventions.h"

/* The entries that have each milestone, as far as the timeline was looked at. */
typedef struct Settled
{
	RcaTimelineEntry *first[RCA_MILESTONE_COUNT];
	RcaTimelineEntry *last[RCA_MILESTONE_COUNT];
	int			last_start;		/* index of the last entry that has started, or -1 */
} Settled;

/* Is an entry of the text before it earlier than this one? */
static bool
is_earlier(const RcaTimelineEntry *before, const RcaTimelineEntry *entry)
{
	return before != NULL &&
		(before->at == RCA_NO_INSTANT || entry->at == RCA_NO_INSTANT ||
		 before->at <= entry->at);
}

/* Was any of the milestones from one on reached before this entry? */
static bool
is_reached(const Settled *settled, RcaMilestone from,
		   const RcaTimelineEntry *entry)
{
	for (int i = from; i < RCA_MILESTONE_COUNT; i++)
	{
		if (is_earlier(settled->first[i], entry))
			return true;
	}
	return false;
}

/* Was the incident over before this entry, and not at the same time? */
static bool
is_ended_before(const Settled *settled, const RcaTimelineEntry *entry)
{
	for (int i = RCA_MILESTONE_RECOVERED; i < RCA_MILESTONE_COUNT; i++)
	{
		const RcaTimelineEntry *end = settled->first[i];

		if (is_earlier(end, entry) &&
			(end->at == RCA_NO_INSTANT || end->at != entry->at))
			return true;
	}
	return false;
}

static bool
is_superseded(const Settled *settled, const RcaTimelineEntry *entry)
{
	switch (entry->milestone)
	{
		case RCA_MILESTONE_STARTED:
			return settled->first[RCA_MILESTONE_STARTED] != NULL ||
				is_reached(settled, RCA_MILESTONE_DETECTED, entry);
		case RCA_MILESTONE_DETECTED:
			return settled->first[RCA_MILESTONE_DETECTED] != NULL ||
				is_reached(settled, RCA_MILESTONE_INVESTIGATING, entry);
		case RCA_MILESTONE_PAGED:
		case RCA_MILESTONE_ACKNOWLEDGED:
		case RCA_MILESTONE_INVESTIGATING:
			return settled->first[entry->milestone] != NULL ||
				is_reached(settled, RCA_MILESTONE_MITIGATED, entry);
		case RCA_MILESTONE_MITIGATED:
			return is_ended_before(settled, entry);
		case RCA_MILESTONE_RESOLVED:
			return is_earlier(settled->first[RCA_MILESTONE_CLOSED], entry);
		default:
			return false;
	}
}

/* Does more than the words of an entry say what it is? */
static bool
is_explicit(const RcaTimelineEntry *entry)
{
	return entry->milestone_stated || entry->milestone_taught ||
		rca_milestone_is_labelled(entry->event);
}

/* Drops the entries that the team ignores. */
static void
drop_ignored(RcaReport *report)
{
	int			kept = 0;

	if (!rca_is_taught(report->body.conventions, RCA_TAUGHT_IGNORED_ROW))
		return;
	for (int i = 0; i < report->ntimeline; i++)
	{
		RcaStr		event = report->timeline[i].event;

		if (event.data == NULL ||
			rca_taught(report->body.conventions, RCA_TAUGHT_IGNORED_ROW, event) < 0)
			report->timeline[kept++] = report->timeline[i];
	}
	report->ntimeline = kept;
}

/* What the team says of an event goes before what its words say. */
static void
take_taught(RcaReport *report)
{
	const RcaConventions *conventions = report->body.conventions;

	if (!rca_is_taught(conventions, RCA_TAUGHT_MILESTONE))
		return;
	for (int i = 0; i < report->ntimeline; i++)
	{
		RcaTimelineEntry *entry = &report->timeline[i];
		int			milestone = -1;

		if (entry->event.data != NULL && !entry->milestone_stated)
			milestone = rca_taught_start(conventions, RCA_TAUGHT_MILESTONE, entry->event);
		if (milestone < 0)
			continue;
		entry->milestone = milestone;
		entry->milestone_taught = true;
	}
}

/* Was nothing reached before an entry that only comes before an end? */
static bool
is_nothing_reached(const Settled *settled)
{
	for (int i = RCA_MILESTONE_STARTED; i < RCA_MILESTONE_COUNT; i++)
	{
		if (settled->first[i] != NULL)
			return false;
	}
	return true;
}

/*
 * Do the words of an entry tell of an end before the incident has begun?  "All
 * services are healthy" is so at the start of a timeline that goes on with what
 * happened to them.
 */
static bool
is_before_start(const RcaReport *report, const Settled *settled, int i)
{
	if (report->timeline[i].milestone < RCA_MILESTONE_MITIGATED ||
		report->newest_first || !is_nothing_reached(settled))
		return false;
	return settled->last_start > i || (i == 0 && report->ntimeline > 2);
}

void
rca_milestones_settle(RcaReport *report)
{
	Settled		settled = {.last_start = -1};

	drop_ignored(report);
	take_taught(report);

	for (int i = 0; i < report->ntimeline; i++)
	{
		if (report->timeline[i].milestone == RCA_MILESTONE_STARTED)
			settled.last_start = i;
	}
	for (int i = 0; i < report->ntimeline; i++)
	{
		RcaTimelineEntry *entry = &report->timeline[i];
		RcaMilestone milestone = entry->milestone;
		RcaTimelineEntry *last = settled.last[milestone];

		if (milestone == RCA_MILESTONE_NONE)
			continue;
		if ((is_superseded(&settled, entry) || is_before_start(report, &settled, i)) &&
			!is_explicit(entry))
		{
			entry->milestone = RCA_MILESTONE_NONE;
			continue;
		}
		if (milestone == RCA_MILESTONE_RESOLVED && last != NULL &&
			!is_explicit(last))
			last->milestone = RCA_MILESTONE_NONE;
		if (settled.first[milestone] == NULL)
			settled.first[milestone] = entry;
		settled.last[milestone] = entry;
	}
}

RcaMilestoneReason
rca_milestone_reason(const RcaTimelineEntry *entry, RcaMilestone *milestone)
{
	*milestone = entry->milestone;
	if (entry->milestone_stated)
		return RCA_MILESTONE_BY_COLUMN;
	if (entry->milestone_taught)
		return RCA_MILESTONE_BY_TEAM;
	if (entry->event.data == NULL)
		return RCA_MILESTONE_NOT_TOLD;
	if (entry->milestone != RCA_MILESTONE_NONE)
		return rca_milestone_is_labelled(entry->event) ?
			RCA_MILESTONE_BY_LABEL : RCA_MILESTONE_BY_WORDS;
	*milestone = rca_milestone_of_event(entry->event);
	if (*milestone != RCA_MILESTONE_NONE)
		return RCA_MILESTONE_REPEATED;
	*milestone = rca_milestone_or_detail(entry->event);
	return *milestone != RCA_MILESTONE_NONE ?
		RCA_MILESTONE_UNCERTAIN : RCA_MILESTONE_NOT_TOLD;
}
