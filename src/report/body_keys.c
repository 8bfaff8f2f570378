/*
 * src/report/body_keys.c
 */
#include "base/base.h"

#include "base/text.h"
#include "report/body_keys.h"
#include "report/body_keys_internal.h"
#include "report/key_values.h"
#include "report/team_words.h"
#include "report/title_heading.h"
#include "values/date.h"
#include "words/fold.h"

/* metadata stands at the top; further down "Date:" may be anything */
#define MAX_BLOCKS		60
#define MAX_ROWS		60

/* ... and what says what it is stands not much deeper */
#define MAX_LATE_BLOCKS	600

/* blocks of the closing of a report, behind its last break */
#define MAX_CLOSING		12

/*
 * A table of one row, whose header has the keys.  Two of them or more: another
 * table may have a column "Date".
 */
static void
read_only_row(RcaKeyReader *reader, const RcaTable *table)
{
	const RcaRow *row = &table->rows[0];
	int			nkeys = 0;

	if (reader->is_late)
		return;
	for (int i = 0; i < table->ncolumns; i++)
		nkeys += rca_is_body_key(reader, table->header[i]);
	if (nkeys < 2)
		return;
	for (int i = 0; i < table->ncolumns; i++)
		rca_key_take(reader, table->header[i], row->cells[i], row->line);
}

/* Has a table a row whose first cell is a key? */
static bool
has_key_row(const RcaKeyReader *reader, const RcaTable *table)
{
	for (int i = 0; i < Min(table->nrows, MAX_ROWS); i++)
	{
		if (rca_is_body_key(reader, table->rows[i].cells[0]))
			return true;
	}
	return false;
}

/*
 * A table without a header of its own has its first pair there: "| Severity | P1 |".
 * "| Service | Status |" is a header: of a key that may have any value, only one
 * above other pairs is a pair itself.
 */
static bool
header_is_pair(const RcaKeyReader *reader, const RcaTable *table)
{
	int			ignored;
	RcaKey		key = rca_body_key_of(reader, table->header[0], &ignored);

	if (key == RCA_KEY_OTHER)
		return false;
	if (rca_key_value_tells(key, table->header[1]))
		return true;
	return (!rca_is_body_key(reader, table->header[1]) &&
			(table->nrows == 0 || has_key_row(reader, table))) ||
		!rca_reads_since(reader->report->body.reading, RCA_READER_CODE);
}

static void
read_table(RcaKeyReader *reader, const RcaTable *table)
{
	if (table->ncolumns != 2)
	{
		if (table->nrows == 1)
			read_only_row(reader, table);
		return;
	}
	if (header_is_pair(reader, table))
		rca_key_take(reader, table->header[0], table->header[1], table->line);
	for (int i = 0; i < Min(table->nrows, MAX_ROWS); i++)
	{
		const RcaRow *row = &table->rows[i];

		rca_key_take(reader, row->cells[0], row->cells[1], row->line);
	}
}

/*
 * "## Severity" and a line under it; more than a line is a chapter about it.
 * "## Date: July 1" has its value in the heading.
 */
static void
read_heading_pair(RcaKeyReader *reader, int i)
{
	const RcaMarkdown *md = &reader->report->body;
	const RcaBlock *block = &md->blocks[i];
	const RcaBlock *next = block + 1;
	RcaStr		heading = rca_block_text(md, block);
	RcaStr		value;
	int			ignored;
	int			length = 0;
	int			colon = rca_find_colon(heading, &length);

	if (colon > 0 && rca_trim(rca_skip(heading, colon + length)).len > 0)
	{
		/* "## Title: x" is what it is */
		if (rca_body_key_of(reader, rca_str(heading.data, colon), &ignored) == RCA_KEY_TITLE)
			return;
		rca_key_take(reader, rca_str(heading.data, colon),
			 rca_skip(heading, colon + length), block->line);
		return;
	}
	if (i + 1 == md->nblocks || (next->kind == RCA_BLOCK_ITEM && !next->quoted))
	{
		rca_key_take_list(reader, heading, i + 1);
		return;
	}
	if (next->kind != RCA_BLOCK_PARAGRAPH || next->nested ||
		next->end_line > next->line)
		return;
	value = rca_key_line(reader, next->line);
	if (value.len <= RCA_KEY_MAX_VALUE)
		rca_key_take(reader, heading, value, next->line);
}

/* Parts that tell what happened; metadata stands before them. */
static bool
is_story(RcaPart part)
{
	return part != RCA_PART_OTHER && part != RCA_PART_SUMMARY &&
		part != RCA_PART_BACKGROUND && part != RCA_PART_AFFECTED_SERVICES;
}

static bool
is_impact(RcaPart part)
{
	return part == RCA_PART_IMPACT || part == RCA_PART_CUSTOMER_IMPACT;
}

/*
 * Behind the first part of the story: chapters and tables of metadata, and what
 * an impact says of itself.
 */
static void
read_late_block(RcaKeyReader *reader, int i)
{
	const RcaMarkdown *md = &reader->report->body;
	const RcaBlock *block = &md->blocks[i];
	RcaPart		part = reader->report->parts[i];

	if (block->kind == RCA_BLOCK_HEADING && !is_story(part) && block->level <= 3)
		read_heading_pair(reader, i);
	else if (block->kind == RCA_BLOCK_TABLE && part != RCA_PART_AFFECTED_SERVICES &&
			 (!is_story(part) || is_impact(part)))
		read_table(reader, block->table);
	else if ((block->kind == RCA_BLOCK_PARAGRAPH || block->kind == RCA_BLOCK_ITEM) &&
			 is_impact(part) && !block->quoted)
		rca_key_pairs_read(reader, i);
}

static void
read_block(RcaKeyReader *reader, int i)
{
	const RcaBlock *block = &reader->report->body.blocks[i];

	switch (block->kind)
	{
		case RCA_BLOCK_HEADING:
			reader->nheadings++;
			/* the title is not a key */
			if (i > 0)
				read_heading_pair(reader, i);
			break;
		case RCA_BLOCK_TABLE:
			/* a table of services, whose first row is a header */
			if (reader->report->parts[i] != RCA_PART_AFFECTED_SERVICES)
				read_table(reader, block->table);
			break;
		case RCA_BLOCK_PARAGRAPH:
		case RCA_BLOCK_ITEM:
			rca_key_pairs_read(reader, i);
			break;
		default:
			break;
	}
}

/*
 * "**Report author:** kim", "Status: closed" in the last lines, behind a break:
 * the first block of them, or that of none.
 */
static int
find_closing(const RcaMarkdown *md)
{
	int			first = Max(0, md->nblocks - MAX_CLOSING);

	for (int i = md->nblocks - 1; i > first; i--)
	{
		const RcaBlock *block = &md->blocks[i];

		if (block->kind == RCA_BLOCK_BREAK && !block->nested)
			return i + 1;
		if (block->kind != RCA_BLOCK_PARAGRAPH && block->kind != RCA_BLOCK_ITEM)
			break;
	}
	return md->nblocks;
}

static void
read_closing(RcaKeyReader *reader)
{
	const RcaMarkdown *md = &reader->report->body;

	reader->is_late = reader->is_closing = true;
	for (int i = find_closing(md); i < md->nblocks; i++)
	{
		if (!md->blocks[i].quoted)
			rca_key_pairs_read(reader, i);
	}
}

/* Is a block, or what it stands in, an item that begins with a label? */
static bool
is_in_lead(const RcaReport *report, int i)
{
	RcaStr		rest;

	for (; i >= 0; i = report->body.blocks[i].item)
	{
		if (rca_block_lead(&report->body, &report->body.blocks[i], &rest).data != NULL)
			return true;
	}
	return false;
}

/* May a heading have a number, in digits of ASCII or of another script? */
static bool
may_have_number(RcaStr heading)
{
	for (int i = 0; i < heading.len; i++)
	{
		if (rca_is_digit(heading.data[i]) || IS_HIGHBIT_SET(heading.data[i]))
			return true;
	}
	return false;
}

/* Does a heading count incidents, "Incident 2: ..."? */
static bool
counts_incidents(RcaStr heading)
{
	/* as they are folded */
	static const RcaStr words[] =
	{
		RCA_LITERAL("incident"), RCA_LITERAL("incidente"), RCA_LITERAL("outage"),
		RCA_LITERAL("vorfall"), RCA_LITERAL("storung"), RCA_LITERAL("hendelse"),
		RCA_LITERAL("инцидент"), RCA_LITERAL("事件"), RCA_LITERAL("事故"),
		RCA_LITERAL("障害"), RCA_LITERAL("インシデント"), RCA_LITERAL("장애"),
	};

	char		buffer[RCA_MAX_FOLDED];
	RcaStr		folded;

	/* most have none */
	if (!may_have_number(heading) || !rca_fold(heading, buffer, &folded))
		return false;
	for (int i = 0; i < lengthof(words); i++)
	{
		RcaStr		rest;
		int			number;
		int			n;

		if (!rca_starts_nocase(folded, words[i]))
			continue;
		rest = rca_trim(rca_skip(folded, words[i].len));
		if (rest.len > 1 && rest.data[0] == '#')
			rest = rca_skip(rest, 1);
		/* not the year of a name */
		n = rca_read_digits(rest, 0, 1, 2, &number);
		if (n > 0 && (n == rest.len || !rca_is_word(rest.data[n]) || IS_HIGHBIT_SET(rest.data[n])))
			return true;
	}
	return false;
}

/*
 * Marks the sections that tell of one incident of several: what their keys say
 * is not said of the report.
 */
static bool *
find_incidents(const RcaReport *report)
{
	bool	   *found = palloc0(Max(report->nsections, 1) * sizeof(bool));
	int			count = 0;
	int			last = -1;

	for (int i = 0; i < report->nsections; i++)
	{
		found[i] = counts_incidents(report->sections[i].heading);
		count += found[i];
	}
	if (count < 2)
		return NULL;
	for (int i = 0; i < report->nsections; i++)
	{
		if (found[i])
			last = i;
		else
			found[i] = last >= 0 && report->sections[i].line <= report->sections[last].end_line;
	}
	return found;
}

void
rca_body_keys_read(RcaReport *report)
{
	const RcaMarkdown *md = &report->body;
	RcaKeyReader	reader = {report};
	const bool *of_several = find_incidents(report);
	bool		in_lead = false;
	int			next = 0;		/* section */
	RcaStr		title = rca_node_text(report->values[RCA_KEY_TITLE]);
	RcaStr		heading;

	reader.has_title = (rca_title_heading(report, &heading) != NULL);
	(void) rca_first_heading(report, &heading);
	reader.title_has_date =
		(title.data != NULL && rca_date_find(title) != RCA_NO_DATE) ||
		(heading.data != NULL && rca_date_find(heading) != RCA_NO_DATE);
	for (int i = 0; i < Min(md->nblocks, MAX_LATE_BLOCKS); i++)
	{
		while (next < report->nsections &&
			   report->sections[next].line <= md->blocks[i].line)
			in_lead = rca_is_lead(&report->sections[next++]);
		if (!reader.is_late)
			reader.is_late = i >= MAX_BLOCKS ||
				(is_story(report->parts[i]) && !in_lead && !is_in_lead(report, i));
		reader.in_one = of_several != NULL && next > 0 && of_several[next - 1];
		if (reader.is_late)
			read_late_block(&reader, i);
		else
			read_block(&reader, i);
	}
	reader.in_one = false;
	if (reader.is_late)
		read_closing(&reader);
}
