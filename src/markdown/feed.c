/*
 * src/markdown/feed.c
 */
#include "base/base.h"

#include "base/array.h"
#include "base/text.h"
#include "markdown/feed.h"
#include "markdown/table.h"

/* What a plain line has no byte of; only a ">" could end an HTML block. */
#define NOT_PLAIN		(RCA_BYTE_INLINE | RCA_BYTE_HTML)

/* What markers of quotes, items and headings, rules and underlines are made of. */
static const bool may_be_marker[256] = {
	['>'] = true, [' '] = true, ['\t'] = true, ['#'] = true, ['*'] = true, ['+'] = true,
	['-'] = true, ['_'] = true, ['='] = true, ['.'] = true, [')'] = true,
	['0'] = true, ['1'] = true, ['2'] = true, ['3'] = true, ['4'] = true,
	['5'] = true, ['6'] = true, ['7'] = true, ['8'] = true, ['9'] = true,
};

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
	*text = rca_trim_ascii(rca_skip(line, level));
	if (text->len == 0 || rca_has_byte(*text, NOT_PLAIN) ||
		memchr(text->data, '#', text->len) != NULL)
		return 0;
	return level;
}

/*
 * Does text begin with what cannot begin a block other than a paragraph: a
 * letter, or a number that is not that of an item?  A byte order mark is not a
 * letter.
 */
static bool
begins_plain(RcaStr text)
{
	int			n = 0;

	if (text.len > 0 &&
		(rca_is_alpha(text.data[0]) || IS_HIGHBIT_SET(text.data[0])))
		return rca_byte_order_mark(text) == 0;
	while (n < text.len && rca_is_digit(text.data[n]))
		n++;
	return n > 0 &&
		(n == text.len || (text.data[n] != '.' && text.data[n] != ')'));
}

RcaStr
rca_feed_start(RcaStr line, int classes)
{
	int			pos = 0;
	char		c;

	if (rca_byte_order_mark(line) > 0)
		return line;
	while (pos < line.len && may_be_marker[(unsigned char) line.data[pos]])
		pos++;
	if (pos == line.len)
		return line;
	/* fences and HTML depend on what follows, control characters are not text */
	c = line.data[pos];
	if (c == '`' || c == '~' || c == '<' || (unsigned char) c < ' ')
		return line;
	/* in most lines the only ">" are those of quotes */
	if ((classes & RCA_BYTE_HTML) && memchr(line.data + pos, '>', line.len - pos) != NULL)
		return line;
	return rca_str(line.data, pos + rca_char_offset(rca_skip(line, pos), 1));
}

/* Where the text of an item begins, behind its marker and one blank, or 0. */
static int
item_text_offset(RcaStr line)
{
	int			pos = 0;
	char		marker;

	while (pos < line.len && pos < 9 && rca_is_digit(line.data[pos]))
		pos++;
	if (pos + 2 >= line.len || line.data[pos + 1] != ' ')
		return 0;
	marker = line.data[pos];
	if (pos > 0 ? marker != '.' && marker != ')' :
		marker != '-' && marker != '*' && marker != '+')
		return 0;
	return pos + 2;
}

RcaStr
rca_item_text(RcaStr line)
{
	return rca_trim_ascii(rca_skip(line, item_text_offset(line)));
}

/*
 * Is this line a list item of plain text?  Its marker may be of the same class
 * as inline markup, so the classes of the line alone do not tell.
 */
static bool
is_plain_item(RcaStr line, int classes)
{
	int			offset = item_text_offset(line);
	RcaStr		text = rca_skip(line, offset);

	/* the brackets of a box to tick are no link: their label is blank */
	if (offset > 0 && rca_starts_nocase(text, RCA_STR("[ ] ")))
		text = rca_skip(text, 4);
	return offset > 0 && begins_plain(text) &&
		!((classes & NOT_PLAIN) && rca_has_byte(text, NOT_PLAIN));
}

/* Is there nothing but blanks, as cmark sees it? */
static bool
is_blank_line(RcaStr line)
{
	return rca_skip_blanks_ascii(line, 0) == line.len;
}

/*
 * Does an item begin here, whatever is in it, even if a paragraph comes before?
 * An item without text does not, nor does one that counts from 2.
 */
static bool
begins_list(RcaStr line)
{
	int			offset = item_text_offset(line);

	return offset > 0 && !rca_is_space(line.data[offset]) &&
		(offset == 2 || (offset == 3 && line.data[0] == '1'));
}

/* Can line i, if there is one, not continue a paragraph that ends before it? */
static bool
ends_paragraph(RcaLineRange range, int i)
{
	RcaStr		text;

	return i >= range.count || is_blank_line(range.lines[i]) ||
		rca_plain_heading(range.lines[i], &text) > 0 ||
		begins_list(range.lines[i]);
}

/* How many lines from the first one on are blank. */
static int
count_blank_lines(RcaLineRange range)
{
	int			n = 0;

	while (n < range.count && is_blank_line(range.lines[n]))
		n++;
	return n;
}

static int
count_paragraph(RcaLineRange range)
{
	int			n = 0;

	while (n < range.count && begins_plain(range.lines[n]) &&
		   !(range.classes[n] & NOT_PLAIN))
		n++;
	return ends_paragraph(range, n) ? n : 0;
}

static bool
is_row(RcaLineRange range, int i)
{
	return i < range.count && range.lines[i].len > 0 &&
		range.lines[i].data[0] == '|' && !(range.classes[i] & RCA_BYTE_HTML);
}

static int
count_rows(RcaLineRange range)
{
	int			n = 2;

	if (!is_row(range, 0) || !is_row(range, 1) || !rca_table_starts(range))
		return 0;
	while (is_row(range, n))
		n++;
	return ends_paragraph(range, n) ? n : 0;
}

/* The last item is not counted where lines behind it may continue it. */
static int
count_items(RcaLineRange range)
{
	int			n = 0;
	int			next;

	while (n < range.count && is_plain_item(range.lines[n], range.classes[n]))
		n++;
	if (n == 0)
		return 0;
	next = n + count_blank_lines(rca_skip_lines(range, n));
	if (ends_paragraph(range, n) &&
		(next == range.count || !rca_is_blank(range.lines[next].data[0])))
		return n;
	return n - 1;
}

/* What the first of these lines begins, and how many of them belong to it. */
static int
count_lines(RcaLineRange range, bool in_paragraph, RcaPieceKind *kind)
{
	char		c = range.lines[0].data[0];
	RcaStr		text;
	int			n = 0;

	if (c == '#')
	{
		*kind = RCA_PIECE_HEADING;
		n = rca_plain_heading(range.lines[0], &text) > 0;
	}
	else if (begins_list(range.lines[0]))
	{
		*kind = RCA_PIECE_LIST;
		n = count_items(range);
	}
	else if (c == '|' && !in_paragraph)
	{
		*kind = RCA_PIECE_TABLE;
		n = count_rows(range);
	}
	else if (!in_paragraph)
	{
		*kind = RCA_PIECE_PARAGRAPH;
		n = count_paragraph(range);
	}
	if (n == 0)
		*kind = RCA_PIECE_LINE;
	return Max(n, 1);
}

/* What is planned, and what is known of the lines before the rest. */
typedef struct Planner
{
	RcaFeed    *feed;
	int			piece_capacity;
	int			start_capacity;
	RcaLineRange rest;
	int			first;			/* index of the first line of the rest */
	bool		in_paragraph;	/* may the line before be part of one? */
	bool		empty_item;		/* may an item be open that has nothing in it? */
	bool		after_blank;	/* only breaks since a blank line? */
} Planner;

static void
skip_lines(Planner *planner, int n)
{
	planner->rest = rca_skip_lines(planner->rest, n);
	planner->first += n;
}

/* Makes a piece of the next n lines. */
static void
add_piece(Planner *planner, RcaPieceKind kind, int n)
{
	RcaFeed    *feed = planner->feed;
	RcaPiece   *piece;

	/* what is cut out right behind another piece needs no other break */
	if (kind == RCA_PIECE_LINE || feed->npieces == 0 ||
		feed->pieces[feed->npieces - 1].kind == RCA_PIECE_LINE)
	{
		feed->count++;
		RCA_MAKE_ROOM(feed->starts, feed->count, planner->start_capacity);
		feed->starts[feed->count] = feed->npieces;
	}
	RCA_MAKE_ROOM(feed->pieces, feed->npieces, planner->piece_capacity);
	piece = &feed->pieces[feed->npieces++];
	piece->kind = kind;
	piece->first = planner->first;
	piece->last = planner->first + n - 1;
	skip_lines(planner, n);
}

/*
 * May this line leave an item that has nothing in it?  It ends with a marker, or
 * is part of a definition, which goes when its paragraph ends.
 */
static bool
may_leave_empty_item(RcaStr line)
{
	RcaStr		rest = rca_trim_ascii(line);
	char		last;

	if (rca_find(line, RCA_STR("]:")) >= 0)
		return true;
	if (rest.len == 0)
		return false;
	last = rest.data[--rest.len];
	if (last == '.' || last == ')')
	{
		if (rest.len == 0 || !rca_is_digit(rest.data[rest.len - 1]))
			return false;
		while (rest.len > 0 && rca_is_digit(rest.data[rest.len - 1]))
			rest.len--;
	}
	else if (last != '-' && last != '*' && last != '+')
		return false;
	return rest.len == 0 || rca_is_blank(rest.data[rest.len - 1]) ||
		rest.data[rest.len - 1] == '>';
}

/* Blank lines in a row are one to cmark, or none. */
static void
plan_blank_lines(Planner *planner, int n)
{
	/* how many there are, and how wide they are, ends such an item or not */
	if (planner->empty_item)
	{
		for (int i = 0; i < n; i++)
			add_piece(planner, RCA_PIECE_LINE, 1);
	}
	else if (planner->after_blank)
		skip_lines(planner, n);
	else
		add_piece(planner, RCA_PIECE_LINE, n);
	planner->in_paragraph = false;
	planner->after_blank = true;
}

static void
plan_lines(Planner *planner)
{
	RcaPieceKind kind;
	int			n = count_lines(planner->rest, planner->in_paragraph, &kind);

	if (!planner->in_paragraph || kind != RCA_PIECE_LINE)
		planner->empty_item = false;
	if (kind == RCA_PIECE_LINE)
		planner->empty_item |= may_leave_empty_item(planner->rest.lines[0]);
	add_piece(planner, kind, n);
	planner->in_paragraph = (kind == RCA_PIECE_LINE);
	planner->after_blank &= (kind != RCA_PIECE_LINE);
}

void
rca_feed_plan(RcaFeed *feed, RcaLineRange body, RcaExtent extent)
{
	/* room for most bodies; cmark's lines are counted from 1 */
	int			capacity = body.count / 2 + 16;
	Planner		planner = {
		.feed = feed,
		.piece_capacity = capacity,
		.start_capacity = capacity,
		.rest = body,
	};

	feed->pieces = palloc(capacity * sizeof(RcaPiece));
	feed->npieces = 0;
	feed->starts = palloc(capacity * sizeof(int));
	feed->starts[0] = 0;
	feed->count = 0;
	while (planner.rest.count > 0)
	{
		int			nblank;

		if (extent == RCA_READ_ALL)
			add_piece(&planner, RCA_PIECE_LINE, 1);
		else if ((nblank = count_blank_lines(planner.rest)) > 0)
			plan_blank_lines(&planner, nblank);
		else
			plan_lines(&planner);
	}
	RCA_MAKE_ROOM(feed->starts, feed->count + 1, planner.start_capacity);
	feed->starts[feed->count + 1] = feed->npieces;
}
