/*
 * src/markdown/feed.c
 */
#include "base/base.h"

#include "base/array.h"
#include "base/text.h"
#include "markdown/feed.h"
#include "markdown/table.h"

/*
 * Classes that a plain line does not have.  Only a ">" could end an HTML
 * block.
 */
#define NOT_PLAIN		(RCA_BYTE_INLINE | RCA_BYTE_HTML)

/*
 * The characters in markers of quotes, items and headings, and in rules and
 * underlines.
 */
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
 * Does the start of text show that the block is a paragraph: a letter, or a
 * number that is not that of an item?  A byte order mark is not a letter.
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
	/*
	 * fences and HTML depend on the following text, and control characters
	 * are not text
	 */
	c = line.data[pos];
	if (c == '`' || c == '~' || c == '<' || (unsigned char) c < ' ')
		return line;
	/* in most lines, ">" only appears in quote markers */
	if ((classes & RCA_BYTE_HTML) && memchr(line.data + pos, '>', line.len - pos) != NULL)
		return line;
	return rca_str(line.data, pos + rca_char_offset(rca_skip(line, pos), 1));
}

/* The offset of the text of an item, after its marker and one blank, or 0. */
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
 * Is this line a list item of plain text?  The marker may have a byte of the
 * class of inline markup, so the classes of the line are not enough.
 */
static bool
is_plain_item(RcaStr line, int classes)
{
	int			offset = item_text_offset(line);
	RcaStr		text = rca_skip(line, offset);

	/*
	 * the brackets of an empty box are not a link, because their label is
	 * blank
	 */
	if (offset > 0 && rca_starts_nocase(text, RCA_STR("[ ] ")))
		text = rca_skip(text, 4);
	return offset > 0 && begins_plain(text) &&
		!((classes & NOT_PLAIN) && rca_has_byte(text, NOT_PLAIN));
}

/* Does cmark see this line as blank? */
static bool
is_blank_line(RcaStr line)
{
	return rca_skip_blanks_ascii(line, 0) == line.len;
}

/*
 * Does an item begin here, even after a paragraph line?  An item without text
 * does not, and neither does one with another number than 1.
 */
static bool
begins_list(RcaStr line)
{
	int			offset = item_text_offset(line);

	return offset > 0 && !rca_is_space(line.data[offset]) &&
		(offset == 2 || (offset == 3 && line.data[0] == '1'));
}

/* Does line i, if there is one, not continue the paragraph before it? */
static bool
ends_paragraph(RcaLineRange range, int i)
{
	RcaStr		text;

	return i >= range.count || is_blank_line(range.lines[i]) ||
		rca_plain_heading(range.lines[i], &text) > 0 ||
		begins_list(range.lines[i]);
}

/* The number of blank lines at the start. */
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

/* Leaves out the last item if the lines after it may continue it. */
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

/*
 * The kind of what the first of these lines begins, and its number of lines.
 */
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

/* The plan, and what is known of the lines before the rest. */
typedef struct Planner
{
	RcaFeed    *feed;
	int			piece_capacity;
	int			start_capacity;
	RcaLineRange rest;
	int			first;			/* index of the first line of the rest */
	bool		in_paragraph;	/* may the previous line be part of a
								 * paragraph? */
	bool		empty_item;		/* may an item without content be open? */
	bool		after_blank;	/* has cmark got only breaks since a blank
								 * line? */
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

	/* pieces that follow each other share one break */
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
 * Can this line leave an item without content?  It ends with a marker, or is
 * part of a definition, which is removed when its paragraph ends.
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

/* Consecutive blank lines are one line for cmark, or none. */
static void
plan_blank_lines(Planner *planner, int n)
{
	/* their number and their width decide whether the item ends */
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
	/* enough for most bodies; the lines of cmark are counted from 1 */
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
