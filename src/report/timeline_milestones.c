/*
 * src/report/timeline_milestones.c
 *
 * Words that state a milestone tell it again where an incident is retold,
 * relapses or has a sequel.  What a column or a label names always counts.  Of
 * what is told in words, the first detection does, and what came before it; and
 * the last resolution, unless the incident was closed before.
 *
 * Words that may tell of a milestone or of a detail ("the queue is healthy")
 * count where they stand at its place: a failure that is the very first entry is
 * the start (a later one may be its consequence), the first fault that somebody
 * sees is the detection, and a good state at the end, behind which no fault
 * comes, is the recovery.
 */
#include "base/base.h"

#include "report/timeline_milestones.h"
#include "words/conventions.h"

/* a start or a detection comes no later than this many entries into a timeline */
#define MAX_BEFORE_START		3
#define MAX_BEFORE_DETECTION	4

/* and one of so many entries behind a start has a milestone, if any has */
#define MAX_BEHIND_START		3

/* no more entries stand behind a recovery */
#define MAX_BEHIND_RECOVERY		3

/* The entries that have each milestone, as far as the timeline was looked at. */
typedef struct Settled
{
	RcaTimelineEntry *first[RCA_MILESTONE_COUNT];
	RcaTimelineEntry *last[RCA_MILESTONE_COUNT];
	int			last_start;		/* index of the last entry that has started, or -1 */
	int			last_work;		/* of the last one that was detected up to identified, or -1 */
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
	return settled->last_start > i ||
		(i < MAX_BEFORE_START && settled->last_work > i) ||
		(i == 0 && report->ntimeline > 2);
}

/* Gives what words state, unless others have it with better right. */
static void
settle_words(RcaReport *report)
{
	Settled		settled = {.last_start = -1, .last_work = -1};

	for (int i = 0; i < report->ntimeline; i++)
	{
		RcaMilestone milestone = report->timeline[i].milestone;

		if (milestone == RCA_MILESTONE_STARTED)
			settled.last_start = i;
		else if (milestone >= RCA_MILESTONE_DETECTED && milestone <= RCA_MILESTONE_IDENTIFIED)
			settled.last_work = i;
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

/*
 * Milestones by place
 */

#define SET(milestone)	(1U << RCA_MILESTONE_##milestone)
#define ENDS		(SET(RECOVERED) | SET(RESOLVED) | SET(CLOSED))

/* An incident as its timeline tells it. */
typedef struct Places
{
	RcaTimelineEntry *entries;
	int			count;
	RcaMilestones known;		/* the milestones that entries have */
	/* of the first entries, which two functions ask for */
	RcaMilestones hints[MAX_BEFORE_DETECTION];
	bool		is_hinted[MAX_BEFORE_DETECTION];
} Places;

/* What an entry without a milestone tells of if it stands at the right place. */
static RcaMilestones
hints_of(Places *places, int i)
{
	const RcaTimelineEntry *entry = &places->entries[i];
	RcaMilestones hints = 0;

	if (entry->milestone != RCA_MILESTONE_NONE || entry->event.data == NULL ||
		entry->milestone_taught)
		return 0;
	if (i < MAX_BEFORE_DETECTION && places->is_hinted[i])
		return places->hints[i];
	hints = rca_milestones_by_place(entry->event);
	if (i < MAX_BEFORE_DETECTION)
	{
		places->hints[i] = hints;
		places->is_hinted[i] = true;
	}
	return hints;
}

static void
give(Places *places, int i, RcaMilestone milestone)
{
	places->entries[i].milestone = milestone;
	places->known |= 1U << milestone;
}

/* The milestones of the entries before one. */
static RcaMilestones
known_before(const Places *places, int end)
{
	RcaMilestones known = 0;

	for (int i = 0; i < end; i++)
		known |= 1U << places->entries[i].milestone;
	return known & ~SET(NONE);
}

/*
 * The first thing that the timeline tells is a failure.  One long before the
 * story begins is another one.
 */
static void
place_start(Places *places)
{
	RcaMilestones soon = 0;

	for (int i = 1; i <= MAX_BEHIND_START && i < places->count; i++)
		soon |= 1U << places->entries[i].milestone;
	if ((places->known & SET(STARTED)) == 0 && hints_of(places, 0) == SET(STARTED) &&
		((soon & ~SET(NONE)) != 0 || places->known == 0))
		give(places, 0, RCA_MILESTONE_STARTED);
}

/* Somebody sees a fault, or an alarm goes off, before anybody has done anything. */
static void
place_detection(Places *places)
{
	for (int i = 0; i < places->count && i < MAX_BEFORE_DETECTION; i++)
	{
		if ((places->entries[i].milestone != RCA_MILESTONE_NONE &&
			 places->entries[i].milestone != RCA_MILESTONE_STARTED))
			return;
		if ((hints_of(places, i) & SET(DETECTED)) == 0)
			continue;
		/* those that tell of it again, in words */
		for (int j = i + 1; j < places->count; j++)
		{
			if (places->entries[j].milestone == RCA_MILESTONE_DETECTED &&
				!is_explicit(&places->entries[j]))
				places->entries[j].milestone = RCA_MILESTONE_NONE;
		}
		give(places, i, RCA_MILESTONE_DETECTED);
		return;
	}
}

/* A good state at the end, unless the end is told already. */
static void
place_recovery(Places *places)
{
	int			found = -1;
	int			first = Max(places->count - 1 - MAX_BEHIND_RECOVERY, 0);

	if ((places->known & SET(RECOVERED)) != 0 ||
		(known_before(places, first) & ENDS) != 0 ||
		(known_before(places, first + 1) & ~ENDS) == 0)
		return;
	for (int i = places->count - 1; i >= first; i--)
	{
		const RcaTimelineEntry *entry = &places->entries[i];
		RcaMilestones hints = hints_of(places, i);

		if ((hints & (SET(STARTED) | SET(DETECTED))) != 0 ||
			entry->milestone == RCA_MILESTONE_STARTED ||
			entry->milestone == RCA_MILESTONE_DETECTED)
			break;
		if ((hints & SET(RECOVERED)) != 0)
			found = i;
		else if (entry->milestone >= RCA_MILESTONE_RECOVERED)
			found = -1;
	}
	if (found >= 0)
		give(places, found, RCA_MILESTONE_RECOVERED);
}

/* Does a column say what any entry is?  Then it says of the others that they are none. */
static bool
is_any_stated(const RcaReport *report)
{
	for (int i = 0; i < report->ntimeline; i++)
	{
		if (report->timeline[i].milestone_stated)
			return true;
	}
	return false;
}

static void
settle_places(RcaReport *report)
{
	Places		places = {.entries = report->timeline, .count = report->ntimeline};

	if (report->ntimeline <= 2 || report->newest_first || is_any_stated(report))
		return;
	places.known = known_before(&places, places.count);
	if (!rca_reads_since(report->body.reading, RCA_READER_PLACES))
		return;
	place_start(&places);
	if (places.known == 0)
		return;
	place_detection(&places);
	place_recovery(&places);
}

void
rca_milestones_settle(RcaReport *report)
{
	drop_ignored(report);
	take_taught(report);
	settle_words(report);
	settle_places(report);
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
		return rca_milestone_is_labelled(entry->event) ? RCA_MILESTONE_BY_LABEL :
			rca_milestone_of_event(entry->event) == entry->milestone ? RCA_MILESTONE_BY_WORDS :
			RCA_MILESTONE_BY_PLACE;
	*milestone = rca_milestone_of_event(entry->event);
	if (*milestone != RCA_MILESTONE_NONE)
		return RCA_MILESTONE_REPEATED;
	*milestone = rca_milestone_or_detail(entry->event);
	return *milestone != RCA_MILESTONE_NONE ?
		RCA_MILESTONE_UNCERTAIN : RCA_MILESTONE_NOT_TOLD;
}
