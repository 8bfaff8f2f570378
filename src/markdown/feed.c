/*
 * src/markdown/feed.c
 */
#include "base/base.h"

#include "base/text.h"
#include "markdown/feed.h"
#include "markdown/marks.h"
#include "markdown/table.h"

/* Of all that is kept from cmark only a ">" could have ended an HTML block. */
#define NOT_PLAIN		(RCA_MARK_INLINE | RCA_MARK_HTML)

/* Lines, and what marks are in each. */
typedef struct Lines
{
	const RcaStr *text;
	const unsigned char *marks;
	int			count;
} Lines;

/* The lines behind the first n. */
static Lines
skip_lines(Lines lines, int n)
{
	return (Lines) {lines.text + n, lines.marks + n, lines.count - n};
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
	if (text->len == 0 || rca_has_mark(*text, NOT_PLAIN) ||
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

/* Is this line a list item of plain text?  Its marks may be those before it. */
static bool
is_plain_item(RcaStr line, int marks)
{
	int			offset = item_text_offset(line);
	RcaStr		text = rca_skip(line, offset);

	/* a box to tick refers to no link: its label is blank */
	if (offset > 0 && rca_starts_nocase(text, RCA_STR("[ ] ")))
		text = rca_skip(text, 4);
	return offset > 0 && begins_plain(text) &&
		!((marks & NOT_PLAIN) && rca_has_mark(text, NOT_PLAIN));
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
ends_paragraph(Lines lines, int i)
{
	RcaStr		text;

	return i >= lines.count || is_blank_line(lines.text[i]) ||
		rca_plain_heading(lines.text[i], &text) > 0 || begins_list(lines.text[i]);
}

/* How many lines from the first one on are blank. */
static int
count_blank_lines(Lines lines)
{
	int			n = 0;

	while (n < lines.count && is_blank_line(lines.text[n]))
		n++;
	return n;
}

static int
count_paragraph(Lines lines)
{
	int			n = 0;

	while (n < lines.count && begins_plain(lines.text[n]) && !(lines.marks[n] & NOT_PLAIN))
		n++;
	return ends_paragraph(lines, n) ? n : 0;
}

static bool
is_row(Lines lines, int i)
{
	return i < lines.count && lines.text[i].len > 0 && lines.text[i].data[0] == '|' &&
		!(lines.marks[i] & RCA_MARK_HTML);
}

static int
count_rows(Lines lines)
{
	int			n = 2;

	if (!is_row(lines, 0) || !is_row(lines, 1) || !rca_table_starts(lines.text, lines.marks))
		return 0;
	while (is_row(lines, n))
		n++;
	return ends_paragraph(lines, n) ? n : 0;
}

/* The last item is not counted where it may go on in lines after it. */
static int
count_items(Lines lines)
{
	int			n = 0;
	int			next;

	while (n < lines.count && is_plain_item(lines.text[n], lines.marks[n]))
		n++;
	if (n == 0)
		return 0;
	next = n + count_blank_lines(skip_lines(lines, n));
	return ends_paragraph(lines, n) &&
		(next == lines.count || !rca_is_blank(lines.text[next].data[0])) ? n : n - 1;
}

/* What the first of these lines begins, and of how many of them it is made. */
static int
count_lines(Lines lines, bool in_paragraph, RcaPieceKind *kind)
{
	char		c = lines.text[0].data[0];
	RcaStr		text;
	int			n = 0;

	if (c == '#')
	{
		*kind = RCA_PIECE_HEADING;
		n = rca_plain_heading(lines.text[0], &text) > 0;
	}
	else if (begins_list(lines.text[0]))
	{
		*kind = RCA_PIECE_LIST;
		n = count_items(lines);
	}
	else if (c == '|' && !in_paragraph)
	{
		*kind = RCA_PIECE_TABLE;
		n = count_rows(lines);
	}
	else if (!in_paragraph)
	{
		*kind = RCA_PIECE_PARAGRAPH;
		n = count_paragraph(lines);
	}
	if (n == 0)
		*kind = RCA_PIECE_LINE;
	return Max(n, 1);
}

void
rca_feed_plan(RcaFeed *feed, const RcaStr *lines, const unsigned char *marks,
			  int nlines, RcaExtent extent)
{
	int			capacity = nlines / 2 + 16;
	Lines		all = {lines, marks, nlines};
	bool		complete = (extent == RCA_READ_ALL);
	bool		in_paragraph = false;	/* may the line before be of one? */
	bool		after_blank = false;	/* only stand-ins since the last blank line? */
	int			npieces = 0;
	int			i = 0;

	feed->pieces = palloc(capacity * sizeof(RcaPiece));
	feed->starts = palloc((capacity + 2) * sizeof(int));
	feed->count = 0;
	while (i < nlines)
	{
		RcaPieceKind kind = RCA_PIECE_LINE;
		Lines		rest = skip_lines(all, i);
		int			n = complete ? 0 : count_blank_lines(rest);
		bool		is_blank = (n > 0);

		if (is_blank && after_blank)
		{
			in_paragraph = false;
			i += n;
			continue;
		}
		if (n == 0)
			n = complete ? 1 : count_lines(rest, in_paragraph, &kind);

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
