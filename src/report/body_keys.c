/*
 * src/report/body_keys.c
 */
#include "base/base.h"

#include "base/text.h"
#include "report/body_keys.h"

/* metadata stands at the top; further down "Date:" may be anything */
#define MAX_BLOCKS		60
#define MAX_ROWS		60

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
			RcaStr		mark = separators[i];

			if (rca_starts_nocase(s, mark))
			{
				s = rca_skip(s, mark.len);
				found = true;
			}
			else if (s.len >= mark.len &&
					 memcmp(s.data + s.len - mark.len, mark.data, mark.len) == 0)
			{
				s.len -= mark.len;
				found = true;
			}
		}
	} while (found);
	return s;
}

static RcaNode *
make_node(RcaStr text, int line, RcaStr source)
{
	RcaNode    *node = palloc0(sizeof(RcaNode));

	node->kind = RCA_NODE_STRING;
	node->text = text;
	node->line = node->end_line = line;
	node->col = 1;
	node->end_col = 1 + rca_count_chars(source);
	return node;
}

/* Takes a pair whose key is known. */
static void
take(RcaReport *report, RcaStr key, RcaStr value, int line)
{
	const RcaMarkdown *md = &report->body;
	RcaStr		source = md->lines[line - md->first_line];
	int			preference;
	RcaKey		kind;
	RcaStr		text;

	if (key.len > MAX_KEY)
		return;
	kind = rca_key_of(rca_cell_text(md, trim_separators(key)), &preference);
	if (kind == RCA_KEY_OTHER)
		return;
	text = rca_cell_text(md, trim_separators(value));
	if (text.len == 0 || rca_is_placeholder(text))
		return;
	/* the front matter wins, and so does what stands first */
	if (report->values[kind] != NULL)
	{
		if (report->overruled[kind] == NULL)
			report->overruled[kind] = make_node(rca_copy(text), line, source);
		return;
	}
	report->keys[kind] = make_node(rca_copy(key), line, source);
	report->values[kind] = make_node(rca_copy(text), line, source);
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

/* "**Key:** value", also several of them on one line */
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

		if (close < 0)
			return true;
		/* bold within the value does not start with a key */
		next = find_bold(s, close + 2);
		while (next >= 0)
		{
			int			end = find_bold(s, next + 2);
			int			ignored;

			if (end < 0)
				next = -1;
			else if (rca_key_of(trim_separators(rca_slice(s.data + next + 2, s.data + end)),
								&ignored) != RCA_KEY_OTHER)
				break;
			else
				next = find_bold(s, end + 2);
		}
		take(report, rca_slice(s.data + open + 2, s.data + close),
			 rca_slice(s.data + close + 2, next >= 0 ? s.data + next : s.data + s.len), line);
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
		take(report, rca_slice(s.data, colon), rca_slice(colon + 1, s.data + s.len), line);
}

/* A line without the marks of quotes and list items. */
static RcaStr
strip_markers(RcaStr line)
{
	line = rca_trim(line);
	while (line.len > 1 && (line.data[0] == '>' ||
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
		take(report, table->rows[i].cells[0], table->rows[i].cells[1], table->rows[i].line);
}

/*
 * "## Severity" and a line under it.  More than a line is a chapter about that,
 * and the title is no key.
 */
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

		if (is_story(report->parts[i]))
			return;
		if (block->kind == RCA_BLOCK_HEADING)
		{
			nheadings++;
			if (i > 0)
				read_heading_pair(report, block);
		}
		if (block->kind == RCA_BLOCK_TABLE)
			read_table(report, block->table);
		if (block->kind != RCA_BLOCK_PARAGRAPH && block->kind != RCA_BLOCK_ITEM)
			continue;
		/* items within items may all stand on one line */
		for (int line = Max(block->line, last + 1);
			 line <= (block->kind == RCA_BLOCK_ITEM ? block->line : block->end_line); line++)
		{
			RcaStr		s = strip_markers(md->lines[line - md->first_line]);

			last = line;
			/* without bold, a key is one only in the first two sections */
			if (!read_bold_pairs(report, s, line) && nheadings <= 2)
				read_plain_pair(report, s, line);
		}
	}
}
