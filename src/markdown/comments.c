/*
 * src/markdown/comments.c
 *
 * One pass over the lines of a body.  About its blocks it only needs to know
 * where code is.
 */
#include "base/base.h"

#include "base/array.h"
#include "base/host.h"
#include "base/text.h"
#include "markdown/comments.h"

/* longer runs of backticks do not begin code here */
#define MAX_TICKS	32

#define CODE_INDENT	4

/* the columns of list and quote markers are counted only up to this */
#define MAX_PREFIX	256

typedef struct Scanner
{
	RcaStr		body;
	int			pos;			/* start of the rest of the body */
	StringInfoData out;
	RcaCuts    *cuts;
	int			line;			/* index of its line */
	int			line_out;		/* start of the line in the result, */
	int			line_start;		/* in the body, */
	int			line_cuts;		/* and in the list of cuts */
	char		fence;			/* of the open code block, or '\0' */
	int			fence_length;
	bool		fence_inside;	/* the code block is in an item or a quote */
	bool		in_list;
	bool		after_blank;
	bool		in_code;		/* the previous line was indented code */
	bool		none_closes;	/* no further comment has an end */
} Scanner;

/*
 * Cuts
 */

static void
add_cut(Scanner *s, int length)
{
	RcaCuts    *cuts = s->cuts;

	if (length == 0)
		return;
	RCA_MAKE_ROOM(cuts->items, cuts->count, cuts->capacity);
	cuts->items[cuts->count].at = s->out.len;
	cuts->items[cuts->count].length = length;
	cuts->count++;
}

static void
keep(Scanner *s, int end)
{
	appendBinaryStringInfo(&s->out, s->body.data + s->pos, end - s->pos);
	s->pos = end;
}

/* The offset of the end of the line at pos, without its line end. */
static int
end_of_line(RcaStr body, int pos)
{
	while (pos < body.len && body.data[pos] != '\n' && body.data[pos] != '\r')
		pos++;
	return pos;
}

/*
 * Can the rest of a line consist only of markers of lists, quotes or headings?
 */
static bool
is_all_markers(RcaStr line)
{
	for (int i = 0; i < line.len; i++)
	{
		if (!rca_is_space(line.data[i]) && !rca_is_digit(line.data[i]) &&
			strchr("-*+>#.)[]xX", line.data[i]) == NULL)
			return false;
	}
	return true;
}

/*
 * Ends a line.  If nothing is left of an item or a heading, it is removed too.
 */
static void
end_line(Scanner *s, int end)
{
	RcaStr		left = {s->out.data + s->line_out, s->out.len - s->line_out};
	int			next = end + rca_line_end_length(rca_skip(s->body, end));

	if (s->cuts->count > s->line_cuts && is_all_markers(left))
	{
		s->out.len = s->line_out;
		s->cuts->count = s->line_cuts;
		add_cut(s, end - s->line_start);
	}
	s->pos = end;
	keep(s, next);
	s->line++;
	s->line_start = next;
	s->line_out = s->out.len;
	s->line_cuts = s->cuts->count;
}

/* Removes everything up to end except line ends. */
static void
leave_out(Scanner *s, int end)
{
	while (s->pos < end)
	{
		/*
		 * a line may have very many comments, so do not search to its end for
		 * each
		 */
		int			stop = end_of_line(rca_str(s->body.data, end), s->pos);

		rca_host_check_interrupts();
		add_cut(s, stop - s->pos);
		s->pos = stop;
		if (stop < end)
			end_line(s, stop);
	}
}

/*
 * Where a comment ends
 */

/* Does a line not continue the paragraph of the line before it? */
static bool
ends_paragraph(RcaStr line)
{
	line = rca_trim_ascii(line);
	return line.len == 0 || strchr("-*+>#|`~", line.data[0]) != NULL ||
		rca_is_digit(line.data[0]);
}

static int
next_line_start(RcaStr body, int pos)
{
	pos = end_of_line(body, pos);
	return pos + rca_line_end_length(rca_skip(body, pos));
}

/*
 * The offset after the "%%" that closes a comment whose text begins at pos, or
 * -1.
 */
static int
find_close(const Scanner *s, int pos, bool whole_lines)
{
	RcaStr		body = s->body;

	for (; pos + 1 < body.len; pos++)
	{
		if (body.data[pos] == '%' && body.data[pos + 1] == '%')
		{
			pos += 2;
			while (pos < body.len && body.data[pos] == '%')
				pos++;
			return pos;
		}
		if (body.data[pos] != '\n' && body.data[pos] != '\r')
			continue;
		rca_host_check_interrupts();
		if (!whole_lines)
		{
			int			next = next_line_start(body, pos);

			if (ends_paragraph(rca_slice(body.data + next,
										 body.data + end_of_line(body, next))))
				return -1;
			pos = next - 1;
		}
	}
	return -1;
}

/* Does a comment begin at the two "%" at pos? */
static bool
may_open(const Scanner *s, int pos)
{
	RcaStr		body = s->body;
	char		before = pos > s->line_start ? body.data[pos - 1] : ' ';

	return before != '%' && before != '\\' && !rca_is_digit(before) &&
		(pos + 2 == body.len || body.data[pos + 2] != '%');
}

/*
 * Does a comment at pos take whole lines?  It does if it begins its line, or
 * is the only text after the markers of a list or a quote.
 */
static bool
takes_lines(const Scanner *s, int pos, int end)
{
	RcaStr		before = rca_slice(s->body.data + s->line_start, s->body.data + pos);
	RcaStr		behind = rca_slice(s->body.data + pos + 2, s->body.data + end);

	if (rca_trim_ascii(before).len == 0)
		return true;
	return rca_trim_ascii(behind).len == 0 && is_all_markers(before);
}

/*
 * Removes the comment at pos of the line that ends at end, and one of two
 * blanks around it.  False if there is no comment.
 */
static bool
skip_comment(Scanner *s, int pos, int end)
{
	bool		whole_lines = takes_lines(s, pos, end);
	int			line = s->line;
	int			close;

	if (!may_open(s, pos) || s->none_closes)
		return false;
	close = find_close(s, pos + 2, whole_lines);
	if (close < 0 && whole_lines)
	{
		s->none_closes = true;
		s->cuts->unclosed_line = line;
	}
	if (close < 0)
		return false;
	keep(s, pos);
	leave_out(s, close);
	if (s->pos < s->body.len && rca_is_blank(s->body.data[s->pos]) &&
		s->out.len > s->line_out && rca_is_blank(s->out.data[s->out.len - 1]))
		leave_out(s, s->pos + 1);
	s->after_blank |= (s->line > line);
	return true;
}

/*
 * Lines
 */

/*
 * The offset after the code span, or after the run of backticks, at pos of a
 * line.
 */
static int
skip_code(RcaStr line, int pos, bool *unclosed)
{
	int			ticks = 0;
	int			run = 0;

	while (pos + ticks < line.len && line.data[pos + ticks] == '`')
		ticks++;
	pos += ticks;
	if (ticks >= MAX_TICKS || unclosed[ticks])
		return pos;
	for (int i = pos; i <= line.len; i++)
	{
		if (i < line.len && line.data[i] == '`')
			run++;
		else if (run == ticks)
			return i;
		else
			run = 0;
	}
	unclosed[ticks] = true;
	return pos;
}

/*
 * Removes the comments in the rest of a line that is not code, and ends the
 * line.
 */
static void
scan_text(Scanner *s)
{
	bool		unclosed[MAX_TICKS] = {false};
	int			pos = s->pos;
	int			line = s->line;
	int			end = end_of_line(s->body, pos);

	while (pos < end)
	{
		char		c = s->body.data[pos];

		if (c == '`')
			pos = skip_code(rca_str(s->body.data, end), pos, unclosed);
		else if (c == '\\')
			pos += 2;
		else if (c == '%' && pos + 1 < end && s->body.data[pos + 1] == '%')
		{
			if (skip_comment(s, pos, end))
			{
				pos = s->pos;
				if (s->line > line)
					end = end_of_line(s->body, pos);
				line = s->line;
				continue;
			}
			while (pos < end && s->body.data[pos] == '%')
				pos++;
		}
		else
			pos++;
	}
	keep(s, end);
	end_line(s, end);
}

/* The number of columns of blanks at the start of a line. */
static int
indent_of(RcaStr line)
{
	int			columns = 0;

	for (int i = 0; i < line.len && rca_is_blank(line.data[i]); i++)
		columns += line.data[i] == '\t' ? CODE_INDENT - columns % CODE_INDENT : 1;
	return columns;
}

/* The length of the marker of a list item or quote at the start of s, or 0. */
static int
marker_length(RcaStr s, bool *is_item)
{
	int			n = 0;

	*is_item = false;
	if (s.len > 0 && s.data[0] == '>')
		return 1;
	while (n < s.len && n < 9 && rca_is_digit(s.data[n]))
		n++;
	if (n == s.len || (n > 0 ? strchr(".)", s.data[n]) == NULL :
					   strchr("-*+", s.data[n]) == NULL) ||
		(n + 1 < s.len && !rca_is_blank(s.data[n + 1])))
		return 0;
	*is_item = true;
	return n + 1;
}

/* The offset of the text of a line, after the markers of lists and quotes. */
static int
skip_markers(RcaStr line, bool *has_item)
{
	int			pos = 0;

	*has_item = false;
	while (pos < MAX_PREFIX)
	{
		bool		is_item;
		int			start = rca_skip_blanks_ascii(line, pos);
		int			n = marker_length(rca_skip(line, start), &is_item);

		if (n == 0)
			return start;
		*has_item |= is_item;
		pos = start + n;
	}
	return pos;
}

/* The length of the fence at the start of text, or 0. */
static int
fence_length(RcaStr text)
{
	char		c = text.len > 0 ? text.data[0] : '\0';
	int			n = 0;

	if (c != '`' && c != '~')
		return 0;
	while (n < text.len && text.data[n] == c)
		n++;
	return n < 3 || (c == '`' && memchr(text.data + n, '`', text.len - n) != NULL) ?
		0 : n;
}

/* Continues a fenced code block.  False if the line is not part of it. */
static bool
continue_fence(Scanner *s, RcaStr line, RcaStr text)
{
	int			n = fence_length(text);

	/* the item or quote around the code ends at a line that is not indented */
	if (s->fence_inside && !rca_is_blank(line.data[0]) && line.data[0] != '>')
	{
		s->fence = '\0';
		return false;
	}
	if (n >= s->fence_length && text.data[0] == s->fence &&
		rca_trim_ascii(rca_skip(text, n)).len == 0)
		s->fence = '\0';
	return true;
}

/*
 * Is the line at the current position code?  Records the code that it begins.
 */
static bool
is_code(Scanner *s, RcaStr line)
{
	bool		has_item;
	int			indent = indent_of(line);
	RcaStr		text = rca_skip(line, skip_markers(line, &has_item));
	bool		blank = (rca_trim_ascii(line).len == 0);
	bool		code = (s->fence != '\0');

	if (code && !blank)
		code = continue_fence(s, line, text);
	if (code || blank)
	{
		s->after_blank = blank;
		return code;
	}
	s->in_list = has_item || (s->in_list && (indent > 0 || !s->after_blank));
	s->in_code = indent >= CODE_INDENT && !s->in_list &&
		(s->after_blank || s->in_code);
	s->after_blank = false;
	if (!s->in_code && (s->fence_length = fence_length(text)) > 0)
	{
		s->fence = text.data[0];
		s->fence_inside = s->in_list || line.data[0] == '>';
	}
	return s->in_code || s->fence != '\0';
}

static void
scan_body(Scanner *s)
{
	while (s->pos < s->body.len)
	{
		int			end = end_of_line(s->body, s->pos);

		rca_host_check_interrupts();
		if (is_code(s, rca_slice(s->body.data + s->pos, s->body.data + end)))
		{
			keep(s, end);
			end_line(s, end);
		}
		else
			scan_text(s);
	}
}

RcaStr
rca_comments_cut(RcaStr body, RcaCuts *cuts)
{
	Scanner		s = {.body = body, .cuts = cuts, .after_blank = true};

	memset(cuts, 0, sizeof(*cuts));
	cuts->unclosed_line = -1;
	if (body.len < 2 || rca_find(body, RCA_STR("%%")) < 0)
		return body;
	initStringInfo(&s.out);
	scan_body(&s);
	if (cuts->count == 0)
		return body;
	for (int i = 0; i < cuts->count; i++)
		cuts->items[i].total = cuts->items[i].length +
			(i > 0 ? cuts->items[i - 1].total : 0);
	return rca_str(s.out.data, s.out.len);
}

RcaStr
rca_text_without_comments(RcaStr text, int first_line)
{
	RcaStr		line;
	RcaStr		body;
	RcaCuts		cuts;
	StringInfoData out;
	int			pos = 0;

	if (text.len == 0 || rca_find(text, RCA_STR("%%")) < 0)
		return text;
	for (int i = 1; i < first_line && rca_next_line(text, &pos, &line); i++)
		;
	body = rca_comments_cut(rca_skip(text, pos), &cuts);
	if (cuts.count == 0)
		return text;
	initStringInfo(&out);
	appendBinaryStringInfo(&out, text.data, pos);
	appendBinaryStringInfo(&out, body.data, body.len);
	return rca_str(out.data, out.len);
}

/* The number of cuts before an offset, or including those at it. */
static int
count_cuts(const RcaCuts *cuts, int offset)
{
	int			low = 0;
	int			high = cuts->count;

	while (low < high)
	{
		int			middle = low + (high - low) / 2;

		if (cuts->items[middle].at < offset)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

int
rca_cuts_before(const RcaCuts *cuts, int offset)
{
	int			n = count_cuts(cuts, offset);

	return n > 0 ? cuts->items[n - 1].total : 0;
}

int
rca_cuts_up_to(const RcaCuts *cuts, int offset)
{
	return rca_cuts_before(cuts, offset + 1);
}
