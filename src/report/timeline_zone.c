/*
 * src/report/timeline_zone.c
 */
#include "base/base.h"

#include "base/calendar.h"
#include "base/host.h"
#include "base/text.h"
#include "report/timeline_zone.h"
#include "values/instant.h"
#include "values/when_cell.h"
#include "values/when_read.h"

/* as near to a stated start as this is an entry that tells of it */
#define NEAR_START		(30 * RCA_USECS_PER_MIN)

#define MINUTES_OF_DAY	(24 * 60)

/* The entries of a timeline that states no zone. */
typedef struct Entries
{
	bool		at[MINUTES_OF_DAY]; /* is there one at this minute of a day? */
	const RcaWhen *first;		/* the first clock time, if it has no day */
} Entries;

/* Zones of the moments that the text states and the timeline has, too. */
typedef struct Found
{
	RcaZone		zone;
	int			line;
	int			matches;
	bool		differ;			/* two of them, so neither counts */
	bool		others;			/* another zone stands at another moment */
} Found;

bool
rca_read_key_time(const RcaReport *report, RcaKey key, RcaWhen *when)
{
	RcaStr		text = rca_node_text(report->values[key]);

	return text.data != NULL && rca_when_read_cell(text, when, NULL);
}

static void
note_entries(Entries *entries, const RcaTimeMark *marks, int nmarks)
{
	bool		any = false;

	memset(entries, 0, sizeof(*entries));
	for (int i = 0; i < nmarks; i++)
	{
		const RcaWhen *when = &marks[i].text.when;

		if (marks[i].entry < 0 || when->is_relative || when->clock < 0)
			continue;
		if (!any && when->day.kind == RCA_DAY_NONE)
			entries->first = when;
		any = true;
		entries->at[when->clock / RCA_USECS_PER_MIN % MINUTES_OF_DAY] = true;
	}
}

static bool
has_entry_at(const Entries *entries, int64 clock)
{
	return entries->at[clock / RCA_USECS_PER_MIN % MINUTES_OF_DAY];
}

/* The clock time of UTC at a moment, or RCA_NO_CLOCK. */
static int64
clock_of_utc(const RcaReport *report, const RcaWhen *when)
{
	RcaDate		date = when->day.kind == RCA_DAY_DATE ? when->day.date :
		report->metadata.date;
	RcaInstant	at = rca_instant(date, when->clock, &when->zone, NULL);

	return at == RCA_NO_INSTANT ? RCA_NO_CLOCK : rca_instant_clock(at);
}

static int64
distance_of_clocks(int64 a, int64 b)
{
	int64		d = (a - b + 2 * RCA_USECS_PER_DAY) % RCA_USECS_PER_DAY;

	return Min(d, RCA_USECS_PER_DAY - d);
}

/*
 * "Started: 09:12 KST" beside an entry of 09:12: that is the same moment, so the
 * zone is that of the entries.  It is not if one of them is at that moment by
 * UTC.
 */
static bool
is_moment_of_entry(const RcaReport *report, const Entries *entries, const RcaWhen *when)
{
	int64		utc;

	if (when->zone.kind != RCA_ZONE_KNOWN || when->clock <= 0 ||
		!has_entry_at(entries, when->clock))
		return false;
	utc = clock_of_utc(report, when);
	return utc != RCA_NO_CLOCK && (utc == when->clock || !has_entry_at(entries, utc));
}

/* Does a timeline begin about when the incident started, by its zone alone? */
static bool
is_start_of_entries(const RcaReport *report, const Entries *entries, const RcaWhen *when)
{
	const RcaWhen *first = entries->first;
	int64		utc = clock_of_utc(report, when);

	return first != NULL && utc != RCA_NO_CLOCK && when->clock > 0 &&
		when->zone.kind == RCA_ZONE_KNOWN &&
		distance_of_clocks(first->clock, when->clock) <= NEAR_START &&
		distance_of_clocks(first->clock, utc) >= 2 * NEAR_START;
}

static bool
find_in_keys(const RcaReport *report, const Entries *entries, RcaZone *zone)
{
	static const RcaKey keys[] = {RCA_KEY_START, RCA_KEY_DETECTED, RCA_KEY_END, RCA_KEY_DATE};
	RcaWhen		when;

	for (int i = 0; i < lengthof(keys); i++)
	{
		if (rca_read_key_time(report, keys[i], &when) &&
			is_moment_of_entry(report, entries, &when))
		{
			*zone = when.zone;
			return true;
		}
	}
	if ((rca_read_key_time(report, RCA_KEY_START, &when) &&
		 is_start_of_entries(report, entries, &when)) ||
		(rca_read_key_time(report, RCA_KEY_DATE, &when) &&
		 is_start_of_entries(report, entries, &when)))
	{
		*zone = when.zone;
		return true;
	}
	return false;
}

/* Counts the moments of a text that have a zone. */
static void
count_moments(const RcaReport *report, const Entries *entries, RcaStr text, int line,
			  Found *found)
{
	for (int i = 0; i < text.len; i++)
	{
		RcaWhen		when;

		if ((i > 1 && text.data[i - 1] == ':' && rca_is_digit(text.data[i - 2])) ||
			!rca_when_read_in_prose(text, i, &when))
			continue;
		i += Max(when.length, 1) - 1;
		if (when.clock < 0 || when.zone.kind != RCA_ZONE_KNOWN)
			continue;
		if (!is_moment_of_entry(report, entries, &when))
		{
			found->others |= found->matches > 0 && !rca_is_same_zone(&found->zone, &when.zone);
			continue;
		}
		found->differ |= found->matches > 0 && !rca_is_same_zone(&found->zone, &when.zone);
		if (found->matches++ == 0)
		{
			found->zone = when.zone;
			found->line = line;
		}
	}
}

/* May text have a clock time with a zone behind it? */
static bool
may_have_moment(RcaStr line)
{
	return line.len >= 6 && memchr(line.data, ':', line.len) != NULL;
}

/* The moments of paragraphs, items and tables, but for those of the timeline. */
static bool
find_in_text(RcaReport *report, const Entries *entries, RcaZone *zone)
{
	const RcaMarkdown *md = &report->body;
	Found		found = {.line = 0};

	for (int i = 0; i < md->nblocks; i++)
	{
		const RcaBlock *block = &md->blocks[i];

		rca_host_check_interrupts();
		if (report->uses[i] != RCA_USE_NONE ||
			(block->kind != RCA_BLOCK_PARAGRAPH && block->kind != RCA_BLOCK_ITEM &&
			 block->kind != RCA_BLOCK_TABLE))
			continue;
		for (int line = block->line; line <= block->end_line; line++)
		{
			RcaStr		text = md->lines[line - md->first_line];

			if (may_have_moment(text))
				count_moments(report, entries, rca_cell_text(md, text), line, &found);
			/* what stands in an item are blocks of their own */
			if (block->kind == RCA_BLOCK_ITEM)
				break;
		}
	}
	if (found.matches == 0 || found.differ || (found.others && found.matches < 2))
		return false;
	*zone = found.zone;
	report->zone_line = found.line;
	report->zone_sentence = found.zone.name;
	return true;
}

bool
rca_zone_elsewhere(RcaReport *report, const RcaTimeMark *marks, int nmarks, RcaZone *zone)
{
	Entries		entries;

	note_entries(&entries, marks, nmarks);
	return find_in_keys(report, &entries, zone) || find_in_text(report, &entries, zone);
}
