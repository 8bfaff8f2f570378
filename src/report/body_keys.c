/*
 * src/report/body_keys.c
 */
#include "base/base.h"

#include "base/text.h"
#include "report/body_keys.h"

/* metadata stands at the top; further down "Date:" may be anything */
#define MAX_BLOCKS		60
#define MAX_ROWS		60

/* without bold, a key is one only in the first two sections */
#define MAX_PLAIN_SECTIONS	2

/* bytes of a key, its markup included */
#define MAX_KEY			256

/* longer values under a heading are prose */
#define MAX_VALUE		80

/* what may stand between a bold key and its value, or before the next key */
static const RcaStr separators[] =
{
	RCA_LITERAL(":"), RCA_LITERAL("|"), RCA_LITERAL("-"), RCA_LITERAL("\\"),
	RCA_LITERAL("\xef\xbc\x9a"),	/* full-width colon */
	RCA_LITERAL("\xc2\xb7"), RCA_LITERAL("\xe2\x80\x93"),
	RCA_LITERAL("\xe2\x80\x94"),
};

static RcaStr
trim_separators(RcaStr s)
{
	bool		found;

	do
	{
		found = false;
		s = rca_trim(s);
		for (int i = 0; i < lengthof(separators) && !found; i++)
		{
			RcaStr		separator = separators[i];
			int			rest = s.len - separator.len;

			if (rca_starts_nocase(s, separator))
			{
				s = rca_skip(s, separator.len);
				found = true;
			}
			else if (rest >= 0 &&
					 memcmp(s.data + rest, separator.data, separator.len) == 0)
			{
				s.len = rest;
				found = true;
			}
		}
	} while (found);
	return s;
}

/* A node as the front matter would have it; its place is the whole line. */
static RcaNode *
make_node(const RcaMarkdown *md, RcaStr text, int line)
{
	RcaNode    *node = palloc0(sizeof(RcaNode));

	node->kind = RCA_NODE_STRING;
	node->text = rca_copy(text);
	node->line = node->end_line = line;
	node->col = 1;
	node->end_col = 1 + rca_count_chars(md->lines[line - md->first_line]);
	return node;
}

/* Takes a pair that stands at a line, if its key is known. */
static void
take(RcaReport *report, RcaStr key, RcaStr value, int line)
{
	const RcaMarkdown *md = &report->body;
	int			preference;
	RcaKey		kind;
	RcaStr		text;

	if (key.len > MAX_KEY)
		return;
	kind = rca_key_of(rca_cell_text(md, trim_separators(key)), &preference);
	if (kind == RCA_KEY_OTHER)
		return;
	value = trim_separators(value);
	text = rca_cell_text(md, value);
	if (text.len == 0 || rca_is_placeholder(text))
		return;
	/* the front matter wins, and so does what stands first */
	if (report->values[kind] == NULL)
	{
		report->keys[kind] = make_node(md, key, line);
		report->values[kind] = make_node(md, text, line);
		report->sources[kind] = value;
	}
	else if (report->overruled[kind] == NULL)
		report->overruled[kind] = make_node(md, text, line);
}

/* Where the next "**" stands in s from pos on, or -1. */
static int
find_bold(RcaStr s, int pos)
{
	for (; pos + 1 < s.len; pos++)
	{
		if ((s.data[pos] == '*' && s.data[pos + 1] == '*') ||
			(s.data[pos] == '_' && s.data[pos + 1] == '_'))
			return pos;
	}
	return -1;
}

/*
 * Where the next bold key begins in s from pos on, or -1.  Bold text that is
 * not a key is part of a value.
 */
static int
find_bold_key(RcaStr s, int pos)
{
	int			open = find_bold(s, pos);

	while (open >= 0)
	{
		int			close = find_bold(s, open + 2);
		RcaStr		key;
		int			ignored;

		if (close < 0)
			return -1;
		key = trim_separators(rca_slice(s.data + open + 2, s.data + close));
		if (rca_key_of(key, &ignored) != RCA_KEY_OTHER)
			return open;
		open = find_bold(s, close + 2);
	}
	return -1;
}

/*
 * "**Key:** value", also several of them on one line.  False if the line does
 * not begin so.
 */
static bool
read_bold_pairs(RcaReport *report, RcaStr s, int line)
{
	int			open = find_bold(s, 0);

	if (open != 0)
		return false;
	while (open >= 0)
	{
		int			close = find_bold(s, open + 2);
		int			next;
		int			end;

		if (close < 0)
			break;
		next = find_bold_key(s, close + 2);
		end = next >= 0 ? next : s.len;
		take(report, rca_slice(s.data + open + 2, s.data + close),
			 rca_slice(s.data + close + 2, s.data + end), line);
		open = next;
	}
	return true;
}

/* "Key: value" */
static void
read_plain_pair(RcaReport *report, RcaStr s, int line)
{
	const char *colon = memchr(s.data, ':', s.len);

	if (colon != NULL)
		take(report, rca_slice(s.data, colon),
			 rca_slice(colon + 1, s.data + s.len), line);
}

/* A line without the marks of quotes and list items. */
static RcaStr
strip_markers(RcaStr line)
{
	line = rca_trim(line);
	while (line.len > 1 &&
		   (line.data[0] == '>' ||
			(strchr("-*+", line.data[0]) != NULL && line.data[1] == ' ')))
		line = rca_trim(rca_skip(line, 1));
	return line;
}

static void
read_table(RcaReport *report, const RcaTable *table)
{
	if (table->ncolumns != 2)
		return;
	/* a table without a header of its own has its first pair there */
	take(report, table->header[0], table->header[1], table->line);
	for (int i = 0; i < Min(table->nrows, MAX_ROWS); i++)
	{
		const RcaRow *row = &table->rows[i];

		take(report, row->cells[0], row->cells[1], row->line);
	}
}

/* "## Severity" and a line under it; more than a line is a chapter about it. */
static void
read_heading_pair(RcaReport *report, const RcaBlock *block)
{
	const RcaMarkdown *md = &report->body;
	const RcaBlock *next = block + 1;
	RcaStr		value;

	if (next == md->blocks + md->nblocks || next->kind != RCA_BLOCK_PARAGRAPH ||
		next->nested || next->end_line > next->line)
		return;
	value = md->lines[next->line - md->first_line];
	if (value.len <= MAX_VALUE)
		take(report, rca_block_text(md, block), value, next->line);
}

/* Parts that tell what happened; metadata stands before them. */
static bool
is_story(RcaPart part)
{
	return part != RCA_PART_OTHER && part != RCA_PART_SUMMARY &&
		part != RCA_PART_BACKGROUND;
}

void
rca_body_keys_read(RcaReport *report)
{
	const RcaMarkdown *md = &report->body;
	int			nheadings = 0;
	int			last = 0;		/* line that was read */

	for (int i = 0; i < md->nblocks && i < MAX_BLOCKS; i++)
	{
		const RcaBlock *block = &md->blocks[i];
		int			end_line = block->line;

		if (is_story(report->parts[i]))
			return;
		switch (block->kind)
		{
			case RCA_BLOCK_HEADING:
				nheadings++;
				/* the title is not a key */
				if (i > 0)
					read_heading_pair(report, block);
				continue;
			case RCA_BLOCK_TABLE:
				read_table(report, block->table);
				continue;
			case RCA_BLOCK_PARAGRAPH:
				end_line = block->end_line;
				break;
			case RCA_BLOCK_ITEM:
				break;
			default:
				continue;
		}
		/* items within items may all stand on one line */
		for (int line = Max(block->line, last + 1); line <= end_line; line++)
		{
			RcaStr		s = strip_markers(md->lines[line - md->first_line]);

			last = line;
			if (!read_bold_pairs(report, s, line) &&
				nheadings <= MAX_PLAIN_SECTIONS)
				read_plain_pair(report, s, line);
		}
	}
}
