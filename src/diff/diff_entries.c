/*
 * src/diff/diff_entries.c
 *
 * Compares entries of the timeline and action items.  An entry whose own text
 * is unchanged is the same, even if other places change what is derived for
 * it.
 */
#include "base/base.h"

#include "base/host.h"
#include "base/text.h"
#include "diff/diff_internal.h"
#include "report/action_keys.h"

/* The lines of an entry, and its text in the form that is compared. */
typedef struct Entry
{
	int			line;
	int			end_line;
	RcaStr		source;
	RcaStr		plain;
} Entry;

typedef struct Entries
{
	Entry	   *items;
	RcaThings	things;
	RcaStr	   *keys;			/* of action items */
} Entries;

/* For each line, the last block that begins at or before it. */
static int *
blocks_by_line(const RcaVersion *version)
{
	const RcaMarkdown *md = &version->report->body;
	int		   *at = palloc((version->last_line + 2) * sizeof(int));
	int			block = -1;

	for (int line = 0; line <= version->last_line + 1; line++)
	{
		while (block + 1 < md->nblocks && md->blocks[block + 1].line <= line)
			block++;
		at[line] = block;
	}
	return at;
}

/*
 * The last line of the entry that begins at a line, if no other entry follows.
 */
static int
last_line(const RcaVersion *version, const int *blocks, int line)
{
	const RcaMarkdown *md = &version->report->body;
	int			b = blocks[Min(line, version->last_line)];
	int			item;

	if (b < 0 || md->blocks[b].kind == RCA_BLOCK_TABLE)
		return line;
	if (md->blocks[b].kind == RCA_BLOCK_HEADING)
	{
		/* the text below the heading belongs to the entry */
		while (b + 1 < md->nblocks && md->blocks[b + 1].kind != RCA_BLOCK_HEADING)
			b++;
		return b + 1 < md->nblocks ? md->blocks[b + 1].line - 1 : version->last_line;
	}
	item = md->blocks[b].kind == RCA_BLOCK_ITEM ? b : md->blocks[b].item;
	if (item >= 0 && md->blocks[item].line == line)
		return Max(md->blocks[item].end_line, line);
	return Max(md->blocks[b].end_line, line);
}

/* Sets the lines of entries, whose first lines are known, in order. */
static void
find_lines(RcaVersion *version, Entries *entries)
{
	int		   *blocks = blocks_by_line(version);
	int			n = entries->things.count;

	for (int i = 0; i < n; i++)
	{
		Entry	   *entry = &entries->items[i];

		rca_host_check_interrupts();
		entry->end_line = last_line(version, blocks, entry->line);
		if (i + 1 < n && entries->items[i + 1].line > entry->line)
			entry->end_line = Min(entry->end_line, entries->items[i + 1].line - 1);
		entry->source = rca_trim_ascii(rca_version_lines(version, entry->line, entry->end_line));
		entry->plain = rca_plain_source(entry->source);
		for (int line = entry->line; line <= Min(entry->end_line, version->last_line); line++)
			version->is_fact[line] = true;
		entries->things.items[i].names[0] = entry->plain;
		rca_thing_words(&entries->things.items[i], entry->plain);
	}
	pfree(blocks);
}

static Entries
new_entries(int count)
{
	Entries		entries;

	entries.items = palloc0(Max(count, 1) * sizeof(Entry));
	entries.things.items = palloc0(Max(count, 1) * sizeof(RcaThing));
	entries.things.count = count;
	entries.keys = NULL;
	return entries;
}

/* Compares the extra cells. */
static void
compare_extra(RcaDiff *diff, const RcaChange *like, const RcaPair *a, int na,
			  const RcaPair *b, int nb)
{
	for (int i = 0; i < na; i++)
	{
		RcaStr		value = RCA_NULL_STR;

		for (int j = 0; j < nb && value.data == NULL; j++)
		{
			if (rca_equal(a[i].name, b[j].name))
				value = b[j].value;
		}
		rca_change_field(diff, like, rca_cstring(a[i].name), a[i].value, value);
	}
	for (int j = 0; j < nb; j++)
	{
		bool		found = false;

		for (int i = 0; i < na; i++)
			found |= rca_equal(a[i].name, b[j].name);
		if (!found)
			rca_change_field(diff, like, rca_cstring(b[j].name), RCA_NULL_STR, b[j].value);
	}
}

/* Reports that an entry as a whole was added, removed or moved. */
static void
tell_whole(RcaDiff *diff, const char *part, RcaChangeKind kind, RcaStr key,
		   RcaStr old_text, int old_line, RcaStr new_text, int new_line)
{
	RcaChange  *change = rca_change_add(diff, part, kind);

	change->key = key;
	change->old_text = old_text;
	change->new_text = new_text;
	change->old_line = old_line;
	change->new_line = new_line;
}

/*
 * Compares an entry in two versions: its fields with compare; if no field
 * differs, its text; if the text does not differ, its place.
 */
static void
compare_pair(RcaDiff *diff, const RcaChange *like, const Entries *before, const Entries *after,
			 int i, int j, void (*compare) (RcaDiff *, const RcaChange *, int, int))
{
	const Entry *a = &before->items[i];
	const Entry *b = &after->items[j];
	int			count = diff->changes.count;

	if (!rca_equal(a->plain, b->plain))
	{
		compare(diff, like, i, j);
		if (diff->changes.count == count)
			rca_change_field(diff, like, "text", a->source, b->source);
	}
	if (diff->changes.count == count && before->things.items[i].moved)
		tell_whole(diff, like->part, RCA_CHANGE_MOVED, like->key,
				   RCA_NULL_STR, a->line, RCA_NULL_STR, b->line);
}

/*
 * Timeline
 */

static Entries
timeline_entries(RcaVersion *version)
{
	const RcaReport *report = version->report;
	Entries		entries = new_entries(report->ntimeline);

	for (int i = 0; i < report->ntimeline; i++)
		entries.items[i].line = report->timeline[i].line;
	find_lines(version, &entries);
	for (int i = 0; i < report->ntimeline; i++)
		entries.things.items[i].names[1] = report->timeline[i].event;
	return entries;
}

static RcaStr
time_of(const RcaTimelineEntry *entry)
{
	return entry->raw_time;
}

static void
compare_timeline_entry(RcaDiff *diff, const RcaChange *like, int i, int j)
{
	const RcaTimelineEntry *a = &diff->before.report->timeline[i];
	const RcaTimelineEntry *b = &diff->after.report->timeline[j];
	int			count = diff->changes.count;

	rca_change_field(diff, like, "raw_time", a->raw_time, b->raw_time);
	rca_change_field(diff, like, "event", a->event, b->event);
	compare_extra(diff, like, a->extra, a->nextra, b->extra, b->nextra);
	/*
	 * a milestone or zone that is only derived from other text is not a
	 * change of its own
	 */
	if (a->milestone_stated || b->milestone_stated || diff->changes.count == count)
		rca_change_field(diff, like, "milestone", rca_milestone_name(a->milestone),
						 rca_milestone_name(b->milestone));
	if (diff->changes.count == count)
		rca_change_field(diff, like, "zone", a->zone, b->zone);
}

void
rca_diff_timeline(RcaDiff *diff)
{
	Entries		before = timeline_entries(&diff->before);
	Entries		after = timeline_entries(&diff->after);
	const RcaTimelineEntry *a = diff->before.report->timeline;
	const RcaTimelineEntry *b = diff->after.report->timeline;
	RcaChange	like = {"timeline"};

	rca_match_ends(before.things, after.things);
	rca_match_named(before.things, after.things, 0);
	rca_match_named(before.things, after.things, 1);
	rca_match_rest(before.things, after.things, false);
	for (int i = 0; i < before.things.count; i++)
	{
		const RcaThing *other = before.things.items[i].other;

		like.key = time_of(&a[i]);
		like.old_line = a[i].line;
		if (other == NULL)
		{
			tell_whole(diff, like.part, RCA_CHANGE_REMOVED, like.key, a[i].event, a[i].line,
					   RCA_NULL_STR, 0);
			continue;
		}
		like.new_line = b[other - after.things.items].line;
		compare_pair(diff, &like, &before, &after, i, (int) (other - after.things.items),
					 compare_timeline_entry);
	}
	for (int j = 0; j < after.things.count; j++)
	{
		if (after.things.items[j].other == NULL)
			tell_whole(diff, like.part, RCA_CHANGE_ADDED, time_of(&b[j]), RCA_NULL_STR, 0,
					   b[j].event, b[j].line);
	}
}

/*
 * Action items
 */

static Entries
action_entries(RcaVersion *version)
{
	const RcaReport *report = version->report;
	Entries		entries = new_entries(report->naction_items);

	for (int i = 0; i < report->naction_items; i++)
		entries.items[i].line = report->action_items[i].line;
	find_lines(version, &entries);
	entries.keys = rca_action_keys(report->action_items, report->naction_items);
	for (int i = 0; i < report->naction_items; i++)
	{
		entries.things.items[i].names[1] = entries.keys[i];
		entries.things.items[i].names[2] = report->action_items[i].action;
	}
	return entries;
}

static RcaStr
due_text(const RcaActionItem *item)
{
	const char *text;

	if (item->due_date == RCA_NO_DATE)
		return RCA_NULL_STR;
	text = rca_date_string(item->due_date);
	return rca_str(text, (int) strlen(text));
}

static RcaStr
state_text(const RcaActionItem *item)
{
	const char *name = rca_state_name(item->state);

	return rca_str(name, (int) strlen(name));
}

static void
compare_action_item(RcaDiff *diff, const RcaChange *like, int i, int j)
{
	const RcaActionItem *a = &diff->before.report->action_items[i];
	const RcaActionItem *b = &diff->after.report->action_items[j];
	int			count;

	rca_change_field(diff, like, "priority", a->priority, b->priority);
	rca_change_field(diff, like, "action", a->action, b->action);
	rca_change_field(diff, like, "owner", a->owner, b->owner);
	rca_change_field(diff, like, "due_date", due_text(a), due_text(b));
	count = diff->changes.count;
	rca_change_field(diff, like, "raw_status", a->status, b->status);
	/* the state of a box has no text */
	if (diff->changes.count == count)
		rca_change_field(diff, like, "state", state_text(a), state_text(b));
	rca_change_field(diff, like, "ticket", a->ticket, b->ticket);
	compare_extra(diff, like, a->extra, a->nextra, b->extra, b->nextra);
}

void
rca_diff_action_items(RcaDiff *diff)
{
	Entries		before = action_entries(&diff->before);
	Entries		after = action_entries(&diff->after);
	const RcaActionItem *a = diff->before.report->action_items;
	const RcaActionItem *b = diff->after.report->action_items;
	RcaChange	like = {"action_items"};

	rca_match_ends(before.things, after.things);
	for (int name = 0; name < RCA_MATCH_NAMES; name++)
		rca_match_named(before.things, after.things, name);
	rca_match_rest(before.things, after.things, false);
	for (int i = 0; i < before.things.count; i++)
	{
		const RcaThing *other = before.things.items[i].other;

		like.key = before.keys[i];
		like.old_line = a[i].line;
		if (other == NULL)
		{
			tell_whole(diff, like.part, RCA_CHANGE_REMOVED, like.key, a[i].action, a[i].line,
					   RCA_NULL_STR, 0);
			continue;
		}
		like.new_line = b[other - after.things.items].line;
		compare_pair(diff, &like, &before, &after, i, (int) (other - after.things.items),
					 compare_action_item);
	}
	for (int j = 0; j < after.things.count; j++)
	{
		if (after.things.items[j].other == NULL)
			tell_whole(diff, like.part, RCA_CHANGE_ADDED, after.keys[j], RCA_NULL_STR, 0,
					   b[j].action, b[j].line);
	}
}
