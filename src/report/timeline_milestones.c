/*
 * src/report/timeline_milestones.c
 *
 * Words that tell of a milestone tell it again where an incident is retold,
 * relapses or has a sequel.  What a column or a label names always counts.  Of
 * what is told in words, the first detection does, and what came before it; and
 * the last resolution, unless the incident was closed before.
 */
#include "base/base.h"

#include "base/host.h"
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

/* Was the incident over before this entry, and not in the same minute? */
static bool
is_ended_before(const Settled *settled, const RcaTimelineEntry *entry)
{
	for (int i = RCA_MILESTONE_RECOVERED; i < RCA_MILESTONE_COUNT; i++)
	{
		const RcaTimelineEntry *end = settled->first[i];

		if (end != NULL && is_earlier(end, entry) &&
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

/*
 * Places
 *
 * Much of what is told in a timeline could be a milestone, or a detail.  What
 * stands around it decides: what fails before the detection is the start, and
 * the one finding between the detection and the end is the cause.
 */

/* what fails longer before the first milestone is another thing */
#define MAX_SYMPTOMS	4

/* not yet looked at, for few entries stand in a place */
#define UNREAD	(-1)

/* A timeline, and the place that is looked at: the entries from first up to end. */
typedef struct Place
{
	RcaTimelineEntry *entries;
	int8	   *placed;			/* what each may tell of, or UNREAD */
	int			first;
	int			end;
} Place;

/* The first entry from first on that has a milestone of a range; or count. */
static int
find_milestone(const RcaReport *report, int first, RcaMilestone from, RcaMilestone to)
{
	while (first < report->ntimeline &&
		   (report->timeline[first].milestone < from ||
			report->timeline[first].milestone > to))
		first++;
	return first;
}

static bool
has_milestone(const RcaReport *report, RcaMilestone milestone)
{
	return find_milestone(report, 0, milestone, milestone) < report->ntimeline;
}

/* Reads what an entry without a milestone may tell of. */
static RcaMilestone
read_placed(const Place *place, int i)
{
	const RcaTimelineEntry *entry = &place->entries[i];

	if (entry->milestone != RCA_MILESTONE_NONE || entry->event.data == NULL)
		return RCA_MILESTONE_NONE;
	rca_host_check_interrupts();
	return rca_milestone_placed(entry->event);
}

/* The first entry of a place that may tell of a milestone, or -1. */
static int
first_in_place(const Place *place, RcaMilestone milestone)
{
	for (int i = place->first; i < place->end; i++)
	{
		if (place->placed[i] == UNREAD)
			place->placed[i] = read_placed(place, i);
		if (place->placed[i] == milestone)
			return i;
	}
	return -1;
}

/* The only one, or -1. */
static int
only_in_place(const Place *place, RcaMilestone milestone)
{
	Place		rest = *place;
	int			i = first_in_place(place, milestone);

	rest.first = i + 1;
	return i >= 0 && first_in_place(&rest, milestone) < 0 ? i : -1;
}

static void
put_in_place(const Place *place, int i, RcaMilestone milestone)
{
	if (i < 0)
		return;
	place->entries[i].milestone = milestone;
	place->entries[i].milestone_placed = true;
}

static void
fill_places(RcaReport *report, int8 *placed)
{
	const int	count = report->ntimeline;
	Place		place = {report->timeline, placed, 0, 0};

	/* before what follows a detection */
	place.end = find_milestone(report, 0, RCA_MILESTONE_PAGED, RCA_MILESTONE_CLOSED);
	if (place.end < count && !has_milestone(report, RCA_MILESTONE_DETECTED))
		put_in_place(&place, first_in_place(&place, RCA_MILESTONE_DETECTED), RCA_MILESTONE_DETECTED);

	place.end = find_milestone(report, 0, RCA_MILESTONE_DETECTED, RCA_MILESTONE_CLOSED);
	place.first = Max(place.end - MAX_SYMPTOMS, 0);
	if (place.end < count && !has_milestone(report, RCA_MILESTONE_STARTED))
		put_in_place(&place, first_in_place(&place, RCA_MILESTONE_STARTED), RCA_MILESTONE_STARTED);

	place.first = find_milestone(report, 0, RCA_MILESTONE_STARTED, RCA_MILESTONE_INVESTIGATING) + 1;
	place.end = find_milestone(report, 0, RCA_MILESTONE_MITIGATED, RCA_MILESTONE_CLOSED);
	if (!has_milestone(report, RCA_MILESTONE_IDENTIFIED))
		put_in_place(&place, only_in_place(&place, RCA_MILESTONE_IDENTIFIED), RCA_MILESTONE_IDENTIFIED);

	place.first = find_milestone(report, 0, RCA_MILESTONE_STARTED, RCA_MILESTONE_MITIGATED) + 1;
	place.end = find_milestone(report, 0, RCA_MILESTONE_RESOLVED, RCA_MILESTONE_CLOSED);
	if (!has_milestone(report, RCA_MILESTONE_RECOVERED))
		put_in_place(&place, only_in_place(&place, RCA_MILESTONE_RECOVERED), RCA_MILESTONE_RECOVERED);
}

static void
place_milestones(RcaReport *report)
{
	int8	   *placed;

	if (report->ntimeline == 0 || report->newest_first)
		return;
	placed = palloc(report->ntimeline);
	memset(placed, UNREAD, report->ntimeline);
	fill_places(report, placed);
	pfree(placed);
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
	place_milestones(report);
}

RcaMilestoneReason
rca_milestone_reason(const RcaTimelineEntry *entry, RcaMilestone *milestone)
{
	*milestone = entry->milestone;
	if (entry->milestone_stated)
		return RCA_MILESTONE_BY_COLUMN;
	if (entry->milestone_taught)
		return RCA_MILESTONE_BY_TEAM;
	if (entry->milestone_placed)
		return RCA_MILESTONE_BY_PLACE;
	if (entry->event.data == NULL)
		return RCA_MILESTONE_NOT_TOLD;
	if (entry->milestone != RCA_MILESTONE_NONE)
		return rca_milestone_is_labelled(entry->event) ?
			RCA_MILESTONE_BY_LABEL : RCA_MILESTONE_BY_WORDS;
	*milestone = rca_milestone_of_event(entry->event);
	if (*milestone != RCA_MILESTONE_NONE)
		return RCA_MILESTONE_REPEATED;
	*milestone = rca_milestone_hint(entry->event);
	return *milestone != RCA_MILESTONE_NONE ?
		RCA_MILESTONE_UNCERTAIN : RCA_MILESTONE_NOT_TOLD;
}
