/*
 * src/report/unknown_words.c
 *
 * A guess is what the words within a name say, or else what is under it: a
 * column of names is one of owners.
 */
#include "base/base.h"

#include "base/array.h"
#include "base/text.h"
#include "report/action_items.h"
#include "report/metadata.h"
#include "report/teach.h"
#include "report/team_words.h"
#include "report/timeline_milestones.h"
#include "report/timeline_table.h"
#include "report/unknown_words.h"
#include "values/duration.h"
#include "values/entry_text.h"
#include "values/ticket.h"
#include "values/when_cell.h"
#include "values/zone.h"
#include "words/fold.h"

/* rows of a table that a guess looks at */
#define MAX_ROWS		20

/* blocks at the top that may have keys, and bytes of a key */
#define MAX_BLOCKS		60
#define MAX_KEY			60

/* words of an event that are its phrase */
#define PHRASE_WORDS	3

/* Can conventions have it?  They take a letter or a digit, and "*" at the end only. */
static bool
is_teachable(RcaStr word)
{
	char		buffer[RCA_MAX_FOLDED];
	RcaStr		folded;

	if (word.len > 0 && word.data[word.len - 1] == RCA_TAUGHT_ANY)
		word.len--;
	return rca_find(word, RCA_STR("*")) < 0 && word.len <= RCA_MAX_FOLDED &&
		rca_fold(word, buffer, &folded);
}

static void
add(RcaUnknownWords *words, const char *kind, RcaStr word, const char *guess,
	RcaStr example, int line)
{
	RcaUnknownWord *item;

	word = rca_trim(word);
	if (!is_teachable(word))
		return;
	RCA_MAKE_ROOM(words->items, words->count, words->capacity);
	item = &words->items[words->count++];
	item->kind = kind;
	item->word = word;
	item->guess = guess;
	item->example = example;
	item->line = line;
}

/* The next word of s from *pos on, and *pos behind it; a null string at the end. */
static RcaStr
next_word(RcaStr s, int *pos)
{
	int			start = *pos;

	while (start < s.len && !rca_is_word(s.data[start]))
		start++;
	*pos = start;
	while (*pos < s.len && rca_is_word(s.data[*pos]))
		(*pos)++;
	return *pos > start ? rca_slice(s.data + start, s.data + *pos) : RCA_NULL_STR;
}

/*
 * Cells
 */

typedef bool (*CellTest) (RcaStr cell);

static bool
is_time(RcaStr cell)
{
	RcaWhen		when;

	return rca_when_read_cell(cell, &when, NULL) && when.clock >= 0;
}

static bool
is_date(RcaStr cell)
{
	RcaDay		day;

	return cell.len > 0 && rca_day_read(cell, &day) == cell.len;
}

static bool
is_ticket(RcaStr cell)
{
	return rca_is_tickets(cell);
}

static bool
is_state(RcaStr cell)
{
	return rca_state_of_status(cell) != RCA_STATE_UNSTATED;
}

static bool
is_milestone(RcaStr cell)
{
	return rca_milestone_of_name(cell) != RCA_MILESTONE_NONE;
}

static bool
is_priority(RcaStr cell)
{
	return rca_rank_of_severity(cell) >= 0;
}

/* What the cells of a column may be, the surest first. */
static const struct
{
	CellTest	test;
	RcaColumn	in_timeline;
	RcaColumn	in_actions;
}			cell_tests[] = {
	{is_milestone, RCA_COLUMN_MILESTONE, RCA_COLUMN_OTHER},
	{is_time, RCA_COLUMN_TIME, RCA_COLUMN_OTHER},
	{is_date, RCA_COLUMN_DATE, RCA_COLUMN_DUE_DATE},
	{is_ticket, RCA_COLUMN_OTHER, RCA_COLUMN_TICKET},
	{is_state, RCA_COLUMN_OTHER, RCA_COLUMN_STATUS},
	{is_priority, RCA_COLUMN_OTHER, RCA_COLUMN_PRIORITY},
	{rca_is_owner_name, RCA_COLUMN_OTHER, RCA_COLUMN_OWNER},
};

/* Do most cells of a column that have any text pass a test? */
static bool
most_cells(const RcaColumns *columns, int column, CellTest test)
{
	const RcaTable *table = columns->table;
	int			nfilled = 0;
	int			npassed = 0;

	for (int i = 0; i < Min(table->nrows, MAX_ROWS); i++)
	{
		RcaStr		cell = rca_cell_text(columns->md, table->rows[i].cells[column]);

		if (cell.len == 0 || rca_is_placeholder(cell))
			continue;
		nfilled++;
		npassed += test(cell);
	}
	return npassed > 0 && 2 * npassed > nfilled;
}

/*
 * Headings
 */

/* The part of the first word, or two words, of a heading that names one. */
static RcaPart
part_within(RcaStr heading)
{
	int			pos = 0;
	RcaStr		word;

	while ((word = next_word(heading, &pos)).data != NULL)
	{
		int			end = pos;
		RcaStr		second = next_word(heading, &end);
		RcaPart		part = RCA_PART_OTHER;

		if (second.data != NULL)
			part = rca_part_of_heading(rca_slice(word.data, second.data + second.len));
		if (part == RCA_PART_OTHER)
			part = rca_part_of_heading(word);
		if (part != RCA_PART_OTHER)
			return part;
	}
	return RCA_PART_OTHER;
}

/* What a table is: of what columns it has, and of what stands in others. */
static RcaPart
part_of_table(const RcaMarkdown *md, const RcaTable *table)
{
	RcaColumns	columns;
	int			found = 0;

	rca_timeline_columns(&columns, md, table, RCA_TABLE_IN_PART);
	if (columns.at[RCA_COLUMN_TIME] >= 0)
		return RCA_PART_TIMELINE;
	rca_action_columns(&columns, md, table, RCA_TABLE_ELSEWHERE);
	for (int i = 0; i < table->ncolumns; i++)
	{
		for (int j = 0; j < lengthof(cell_tests); j++)
		{
			RcaColumn	kind = cell_tests[j].in_actions;

			if (kind != RCA_COLUMN_OTHER &&
				(columns.at[kind] == i || most_cells(&columns, i, cell_tests[j].test)))
			{
				found++;
				break;
			}
		}
	}
	return found > 1 ? RCA_PART_ACTION_ITEMS : RCA_PART_OTHER;
}

/* What the blocks under a heading look like. */
static RcaPart
part_of_content(const RcaReport *report, int heading)
{
	const RcaMarkdown *md = &report->body;
	int			timed = 0;
	int			boxes = 0;

	for (int i = heading + 1; i < md->nblocks; i++)
	{
		const RcaBlock *block = &md->blocks[i];
		RcaEntryText entry;
		RcaStr		text;
		char		box;

		if (block->kind == RCA_BLOCK_HEADING)
			break;
		if (block->kind == RCA_BLOCK_TABLE)
		{
			RcaPart		part = part_of_table(md, block->table);

			if (part != RCA_PART_OTHER)
				return part;
		}
		if (block->kind != RCA_BLOCK_ITEM || !rca_block_has_text(block))
			continue;
		text = rca_strip_checkbox(rca_block_text(md, block), &box);
		boxes += (box != 0);
		timed += rca_entry_text_read(text, &entry) && entry.when.clock >= 0;
	}
	if (timed > 1)
		return RCA_PART_TIMELINE;
	return boxes > 1 ? RCA_PART_ACTION_ITEMS : RCA_PART_OTHER;
}

static void
find_headings(const RcaReport *report, RcaUnknownWords *words)
{
	const RcaMarkdown *md = &report->body;
	bool		title = true;

	for (int i = 0; i < md->nblocks; i++)
	{
		const RcaBlock *block = &md->blocks[i];
		RcaStr		heading;
		RcaPart		part;

		if (block->kind != RCA_BLOCK_HEADING || block->nested)
			continue;
		heading = rca_block_text(md, block);
		if ((title && block->level == 1) || report->parts[i] != RCA_PART_OTHER ||
			rca_taught(md->conventions, RCA_TAUGHT_HEADING, heading) >= 0 ||
			rca_taught(md->conventions, RCA_TAUGHT_IGNORED_HEADING, heading) >= 0)
		{
			title &= block->level != 1;
			continue;
		}
		part = part_of_content(report, i);
		if (part == RCA_PART_OTHER)
			part = part_within(heading);
		add(words, "headings", heading, part != RCA_PART_OTHER ? rca_part_name(part) : NULL,
			i + 1 < md->nblocks && rca_block_has_text(&md->blocks[i + 1]) &&
			md->blocks[i + 1].kind != RCA_BLOCK_HEADING ?
			rca_block_text(md, &md->blocks[i + 1]) : RCA_NULL_STR, block->line);
	}
}

/*
 * Columns
 */

static const char *
guess_column(const RcaColumns *columns, int column, RcaUse use)
{
	RcaStr		name = columns->names[column];
	int			pos = 0;
	RcaStr		word;

	for (int i = 0; i < lengthof(cell_tests); i++)
	{
		RcaColumn	kind = use == RCA_USE_TIMELINE ? cell_tests[i].in_timeline :
			cell_tests[i].in_actions;

		if (kind != RCA_COLUMN_OTHER && columns->at[kind] < 0 &&
			most_cells(columns, column, cell_tests[i].test))
			return rca_convention_column(kind);
	}
	while ((word = next_word(name, &pos)).data != NULL)
	{
		RcaColumn	kind = use == RCA_USE_TIMELINE ? rca_timeline_column(word) :
			rca_action_column(word);

		if (kind != RCA_COLUMN_OTHER && columns->at[kind] < 0)
			return rca_convention_column(kind);
	}
	return NULL;
}

static void
find_columns(const RcaReport *report, RcaUnknownWords *words)
{
	const RcaMarkdown *md = &report->body;

	for (int i = 0; i < md->nblocks; i++)
	{
		const RcaTable *table = md->blocks[i].table;
		RcaColumns	columns;

		if (report->uses[i] == RCA_USE_NONE || md->blocks[i].kind != RCA_BLOCK_TABLE)
			continue;
		if (report->uses[i] == RCA_USE_TIMELINE)
			rca_timeline_columns(&columns, md, table, RCA_TABLE_ELSEWHERE);
		else
			rca_action_columns(&columns, md, table, RCA_TABLE_ELSEWHERE);
		for (int j = 0; j < table->ncolumns; j++)
		{
			bool		known = false;

			for (int kind = 0; kind < RCA_COLUMN_COUNT; kind++)
				known |= (columns.at[kind] == j);
			known |= rca_taught(md->conventions, report->uses[i] == RCA_USE_TIMELINE ?
								RCA_TAUGHT_TIMELINE_COLUMN : RCA_TAUGHT_ACTION_COLUMN,
								columns.names[j]) >= 0;
			if (!known && table->header[j].len > 0)
				add(words, "columns", columns.names[j],
					guess_column(&columns, j, report->uses[i]),
					table->nrows > 0 ? rca_cell_text(md, table->rows[0].cells[j]) : RCA_NULL_STR,
					table->line);
		}
	}
}

/*
 * Keys
 */

static const char *
guess_key(RcaStr name, RcaStr value)
{
	int			pos = 0;
	int			ignored;
	RcaStr		word;
	RcaZone		zone;

	if (value.len > 0 && rca_rank_of_severity(value) >= 0 && !rca_is_digit(value.data[0]))
		return rca_convention_key(RCA_KEY_SEVERITY);
	if (value.len > 0 && rca_is_known_status(value))
		return rca_convention_key(RCA_KEY_STATUS);
	if (value.len > 0 && rca_zone_read(value, &zone) == value.len && zone.region != NULL)
		return rca_convention_key(RCA_KEY_ZONE);
	while ((word = next_word(name, &pos)).data != NULL)
	{
		RcaKey		key = rca_key_of(word, &ignored);

		if (key != RCA_KEY_OTHER && rca_convention_key(key) != NULL)
			return rca_convention_key(key);
	}
	if (rca_date_read(value) != RCA_NO_DATE || is_date(value))
		return rca_convention_key(RCA_KEY_DATE);
	if (value.len > 0 && rca_duration_read(value) != RCA_NO_DURATION)
		return rca_convention_key(RCA_KEY_DURATION);
	return NULL;
}

static void
add_key(const RcaReport *report, RcaUnknownWords *words, RcaStr name, RcaStr value,
		int line)
{
	int			ignored;

	if (rca_taught(report->body.conventions, RCA_TAUGHT_KEY, name) < 0 &&
		rca_key_of(name, &ignored) == RCA_KEY_OTHER)
		add(words, "keys", name, guess_key(name, value), value, line);
}

/* "**Key:** value" or "**Key**: value", of a line at the top */
static void
find_key_of_line(const RcaReport *report, RcaUnknownWords *words, int line)
{
	const RcaMarkdown *md = &report->body;
	RcaStr		s = rca_trim(md->lines[line - md->first_line]);
	RcaStr		name;
	int			end;

	while (s.len > 2 && strchr("-*+>", s.data[0]) != NULL && s.data[1] == ' ')
		s = rca_trim(rca_skip(s, 1));
	if (s.len < 6 || memcmp(s.data, "**", 2) != 0)
		return;
	s = rca_skip(s, 2);
	end = rca_find(s, RCA_STR("**"));
	if (end <= 1 || end > MAX_KEY)
		return;
	name = rca_str(s.data, end);
	s = rca_skip(s, end + 2);
	if (name.data[name.len - 1] == ':')
		name.len--;
	else if (s.len > 0 && s.data[0] == ':')
		s = rca_skip(s, 1);
	else
		return;
	add_key(report, words, rca_cell_text(md, name), rca_cell_text(md, rca_trim(s)), line);
}

static void
find_keys(const RcaReport *report, RcaUnknownWords *words)
{
	const RcaNode *root = report->front_matter.root;
	const RcaMarkdown *md = &report->body;

	for (int i = 0; root != NULL && i + 1 < root->nitems; i += 2)
		add_key(report, words, root->items[i]->text, rca_node_text(root->items[i + 1]),
				root->items[i]->line);
	for (int i = 0; i < Min(md->nblocks, MAX_BLOCKS); i++)
	{
		const RcaBlock *block = &md->blocks[i];

		if (report->parts[i] != RCA_PART_OTHER && report->parts[i] != RCA_PART_SUMMARY)
			return;
		if (block->kind != RCA_BLOCK_PARAGRAPH && block->kind != RCA_BLOCK_ITEM)
			continue;
		for (int line = block->line;
			 line <= (block->kind == RCA_BLOCK_ITEM ? block->line : block->end_line); line++)
			find_key_of_line(report, words, line);
	}
}

/*
 * Values
 */

static void
find_values(const RcaReport *report, RcaUnknownWords *words)
{
	const RcaMetadata *m = &report->metadata;
	const RcaNode *severity = report->values[RCA_KEY_SEVERITY];

	if (m->severity.data != NULL && m->severity_rank == RCA_NO_RANK)
		add(words, "severities", m->severity, NULL, RCA_NULL_STR,
			severity ? severity->line : 1);
	for (int i = 0; i < report->naction_items; i++)
	{
		const RcaActionItem *item = &report->action_items[i];

		if (item->status.data != NULL && item->state == RCA_STATE_UNSTATED)
			add(words, "statuses", item->status, NULL, item->action, item->line);
	}
}

/* The first words of an event, with "*". */
static RcaStr
phrase_of(RcaStr event)
{
	int			pos = 0;
	const char *phrase;

	for (int i = 0; i < PHRASE_WORDS; i++)
	{
		if (next_word(event, &pos).data == NULL)
			break;
	}
	phrase = psprintf("%.*s%s", pos, event.data, pos < event.len ? " *" : "");
	return rca_str(phrase, (int) strlen(phrase));
}

static void
find_milestones(const RcaReport *report, RcaUnknownWords *words)
{
	for (int i = 0; i < report->ntimeline; i++)
	{
		const RcaTimelineEntry *entry = &report->timeline[i];
		RcaMilestone milestone;

		if (rca_milestone_reason(entry, &milestone) == RCA_MILESTONE_UNCERTAIN)
			add(words, "milestones", phrase_of(entry->event),
				rca_milestone_name(milestone).data, entry->event, entry->line);
	}
}

RcaUnknownWords
rca_unknown_words(const RcaReport *report)
{
	RcaUnknownWords words = {NULL};

	find_headings(report, &words);
	find_columns(report, &words);
	find_keys(report, &words);
	find_values(report, &words);
	find_milestones(report, &words);
	return words;
}
