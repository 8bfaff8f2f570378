/*
 * src/feed.c
 */
#include "base.h"

#include "feed.h"
#include "table.h"
#include "text.h"

#define INLINE_MARK		1		/* of inline markup */
#define HTML_MARK		2		/* may end an HTML block */

static const unsigned char marks[256] = {
	['\\'] = INLINE_MARK, ['`'] = INLINE_MARK, ['*'] = INLINE_MARK,
	['_'] = INLINE_MARK, ['['] = INLINE_MARK, [']'] = INLINE_MARK,
	['<'] = INLINE_MARK, ['&'] = INLINE_MARK, ['>'] = HTML_MARK,
};

/* Every byte of a text is looked at, so four at a time. */
static bool
has_mark(RcaStr s, int kinds)
{
	const unsigned char *p = (const unsigned char *) s.data;
	const unsigned char *end = p + s.len;

	for (; end - p >= 4; p += 4)
	{
		if ((marks[p[0]] | marks[p[1]] | marks[p[2]] | marks[p[3]]) & kinds)
			return true;
	}
	for (; p < end; p++)
	{
		if (marks[*p] & kinds)
			return true;
	}
	return false;
}

bool
rca_has_markup(RcaStr s)
{
	return has_mark(s, INLINE_MARK);
}

/*
 * Can the text be kept from cmark?  Of all that is kept from it only a ">"
 * could have ended an HTML block.
 */
static bool
is_plain(RcaStr text)
{
	return !has_mark(text, INLINE_MARK | HTML_MARK);
}

int
rca_plain_heading(RcaStr line, RcaStr *text)
{
	int			level = 0;

	if (line.len == 0 || line.data[0] != '#')
		return 0;
	while (level < line.len && line.data[level] == '#')
		level++;
	if (level > 6 || level == line.len || !rca_is_blank(line.data[level]))
		return 0;
	*text = rca_trim(rca_skip(line, level));
	if (text->len == 0 || !is_plain(*text) ||
		memchr(text->data, '#', text->len) != NULL)
		return 0;
	return level;
}

/*
 * Does text begin with what can be no mark of a block: a letter, or a number
 * that is not that of an item?  A byte order mark is no letter.
 */
static bool
begins_plain(RcaStr text)
{
	int			n = 0;

	if (text.len > 0 && (rca_is_alpha(text.data[0]) || IS_HIGHBIT_SET(text.data[0])))
		return rca_byte_order_mark(text) == 0;
	while (n < text.len && rca_is_digit(text.data[n]))
		n++;
	return n > 0 && (n == text.len || (text.data[n] != '.' && text.data[n] != ')'));
}

/* Where the text of an item begins, behind its mark and one blank, or 0. */
static int
item_text_offset(RcaStr line)
{
	int			pos = 0;
	char		mark;

	while (pos < line.len && pos < 9 && rca_is_digit(line.data[pos]))
		pos++;
	if (pos + 2 >= line.len || line.data[pos + 1] != ' ')
		return 0;
	mark = line.data[pos];
	if (!(pos > 0 ? mark == '.' || mark == ')' : mark == '-' || mark == '*' || mark == '+'))
		return 0;
	return pos + 2;
}

RcaStr
rca_item_text(RcaStr line)
{
	return rca_trim(rca_skip(line, item_text_offset(line)));
}

/* Is this line a list item of plain text? */
static bool
is_plain_item(RcaStr line)
{
	int			offset = item_text_offset(line);
	RcaStr		text = rca_skip(line, offset);

	/* a box to tick refers to no link: its label is blank */
	if (offset > 0 && rca_starts_nocase(text, RCA_STR("[ ] ")))
		text = rca_skip(text, 4);
	return offset > 0 && begins_plain(text) && is_plain(text);
}

/* Is there nothing but blanks, as cmark sees it? */
static bool
is_blank_line(RcaStr line)
{
	return rca_skip_blanks(line, 0) == line.len;
}

/*
 * Does an item begin here, whatever is in it, also behind a paragraph?  One
 * without text does not, nor does "2.".
 */
static bool
begins_list(RcaStr line)
{
	int			offset = item_text_offset(line);

	return offset > 0 && !rca_is_space(line.data[offset]) &&
		(offset == 2 || (offset == 3 && line.data[0] == '1'));
}

/* Is line i, if there is one, no part of a paragraph that comes before it? */
static bool
ends_paragraph(const RcaStr *lines, int nlines, int i)
{
	RcaStr		text;

	return i >= nlines || is_blank_line(lines[i]) ||
		rca_plain_heading(lines[i], &text) > 0 || begins_list(lines[i]);
}

/* How many lines from the first one on are blank. */
static int
count_blank_lines(const RcaStr *lines, int nlines)
{
	int			n = 0;

	while (n < nlines && is_blank_line(lines[n]))
		n++;
	return n;
}

static int
count_paragraph(const RcaStr *lines, int nlines)
{
	int			n = 0;

	while (n < nlines && begins_plain(lines[n]) && is_plain(lines[n]))
		n++;
	return ends_paragraph(lines, nlines, n) ? n : 0;
}

static bool
is_row(RcaStr line)
{
	return line.len > 0 && line.data[0] == '|' && memchr(line.data, '>', line.len) == NULL;
}

static int
count_rows(const RcaStr *lines, int nlines)
{
	int			n = 2;

	if (nlines < 2 || !is_row(lines[0]) || !is_row(lines[1]) ||
		!rca_table_starts(lines[0], lines[1]))
		return 0;
	while (n < nlines && is_row(lines[n]))
		n++;
	return ends_paragraph(lines, nlines, n) ? n : 0;
}

/* The last item is not counted where it may go on in lines after it. */
static int
count_items(const RcaStr *lines, int nlines)
{
	int			n = 0;
	int			next;

	while (n < nlines && is_plain_item(lines[n]))
		n++;
	if (n == 0)
		return 0;
	next = n + count_blank_lines(lines + n, nlines - n);
	return ends_paragraph(lines, nlines, n) &&
		(next == nlines || !rca_is_blank(lines[next].data[0])) ? n : n - 1;
}

/* What the first of these lines begins, and of how many of them it is made. */
static int
count_lines(const RcaStr *lines, int nlines, bool in_paragraph, RcaPieceKind *kind)
{
	char		c = lines[0].data[0];
	RcaStr		text;
	int			n = 0;

	if (c == '#')
	{
		*kind = RCA_PIECE_HEADING;
		n = rca_plain_heading(lines[0], &text) > 0;
	}
	else if (begins_list(lines[0]))
	{
		*kind = RCA_PIECE_LIST;
		n = count_items(lines, nlines);
	}
	else if (c == '|' && !in_paragraph)
	{
		*kind = RCA_PIECE_TABLE;
		n = count_rows(lines, nlines);
	}
	else if (!in_paragraph)
	{
		*kind = RCA_PIECE_PARAGRAPH;
		n = count_paragraph(lines, nlines);
	}
	if (n == 0)
		*kind = RCA_PIECE_LINE;
	return Max(n, 1);
}

void
rca_feed_plan(RcaFeed *feed, const RcaStr *lines, int nlines, bool complete)
{
	int			capacity = nlines / 2 + 16;
	bool		in_paragraph = false;	/* may the line before be of one? */
	bool		after_blank = true; /* only stand-ins since the last blank line? */
	int			npieces = 0;
	int			i = 0;

	feed->pieces = palloc(capacity * sizeof(RcaPiece));
	feed->starts = palloc((capacity + 2) * sizeof(int));
	feed->count = 0;
	while (i < nlines)
	{
		RcaPieceKind kind = RCA_PIECE_LINE;
		int			n = complete ? 0 : count_blank_lines(lines + i, nlines - i);
		bool		is_blank = (n > 0);

		if (is_blank && after_blank)
		{
			in_paragraph = false;
			i += n;
			continue;
		}
		if (n == 0)
			n = complete ? 1 : count_lines(lines + i, nlines - i, in_paragraph, &kind);

		if (npieces == capacity)
		{
			capacity *= 2;
			feed->pieces = repalloc(feed->pieces, capacity * sizeof(RcaPiece));
			feed->starts = repalloc(feed->starts, (capacity + 2) * sizeof(int));
		}
		if (kind == RCA_PIECE_LINE || npieces == 0 ||
			feed->pieces[npieces - 1].kind == RCA_PIECE_LINE)
			feed->starts[++feed->count] = npieces;
		feed->pieces[npieces++] = (RcaPiece) {kind, i, i + n - 1};
		in_paragraph = (kind == RCA_PIECE_LINE && !is_blank);
		after_blank = is_blank || (after_blank && kind != RCA_PIECE_LINE);
		i += n;
	}
	feed->starts[feed->count + 1] = npieces;
}
