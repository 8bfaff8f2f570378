/*
 * src/feed.c
 */
#include "base.h"

#include "feed.h"
#include "table.h"
#include "text.h"

bool
rca_has_markup(RcaStr s)
{
	static const bool is_mark[256] = {
		['\\'] = true, ['`'] = true, ['*'] = true, ['_'] = true, ['['] = true,
		[']'] = true, ['<'] = true, ['&'] = true,
	};
	int			i = 0;

	while (i < s.len && !is_mark[(unsigned char) s.data[i]])
		i++;
	return i < s.len;
}

/* Of all lines kept or replaced: only a ">" could end an HTML block. */
static bool
may_end_html(RcaStr line)
{
	return memchr(line.data, '>', line.len) != NULL;
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
	if (text->len == 0 || rca_has_markup(*text) || may_end_html(*text) ||
		memchr(text->data, '#', text->len) != NULL)
		return 0;
	return level;
}

char
rca_plain_item(RcaStr line, RcaStr *text)
{
	int			pos = 0;
	char		mark;

	while (pos < line.len && pos < 9 && rca_is_digit(line.data[pos]))
		pos++;
	/* a letter behind the blank can be no mark of another block */
	if (pos + 2 >= line.len || line.data[pos + 1] != ' ' ||
		!rca_is_alpha(line.data[pos + 2]))
		return '\0';
	mark = line.data[pos];
	if (!(pos > 0 ? mark == '.' || mark == ')' : mark == '-' || mark == '*' || mark == '+'))
		return '\0';
	*text = rca_trim(rca_skip(line, pos + 2));
	return rca_has_markup(*text) || may_end_html(*text) ? '\0' : mark;
}

/* Is there nothing but blanks, as cmark sees it? */
static bool
is_blank_line(RcaStr line)
{
	return rca_skip_blanks(line, 0) == line.len;
}

static bool
is_row(RcaStr line)
{
	return line.len > 0 && line.data[0] == '|' && !may_end_html(line);
}

/*
 * How many lines from the first one on are a table.  Behind a blank line, a
 * line that begins with a pipe continues whatever the one before it, which
 * begins with one too, is in.
 */
static int
count_rows(const RcaStr *lines, int nlines, bool after_blank)
{
	int			n = 2;

	if (!after_blank || nlines < 3 || !is_row(lines[0]) || !is_row(lines[1]) ||
		!rca_table_starts(lines[0], lines[1]))
		return 0;
	while (n < nlines && is_row(lines[n]))
		n++;
	return n;
}

/*
 * How many lines from the first one on are plain items of one list.  The first
 * one must be an item also behind a paragraph, which "2." is not.
 */
static int
count_items(const RcaStr *lines, int nlines)
{
	RcaStr		text;
	char		mark = rca_plain_item(lines[0], &text);
	int			n = 1;

	if (mark == '\0' ||
		((mark == '.' || mark == ')') && (lines[0].data[0] != '1' || lines[0].data[1] != mark)))
		return 0;
	while (n < nlines && rca_plain_item(lines[n], &text) == mark)
		n++;
	return n;
}

static void
add_line(RcaFeed *feed, int first, int last)
{
	feed->count++;
	feed->first[feed->count] = first;
	feed->last[feed->count] = last;
}

void
rca_feed_plan(RcaFeed *feed, const RcaStr *lines, int nlines, bool complete)
{
	int			i = 0;

	feed->first = palloc((nlines + 2) * sizeof(int));
	feed->last = palloc((nlines + 2) * sizeof(int));
	feed->count = -1;
	add_line(feed, 0, -1);
	while (i < nlines)
	{
		char		c = lines[i].len > 0 && !complete ? lines[i].data[0] : '\0';
		int			n = 0;

		if (c == '|')
		{
			/*
			 * The first two lines stand for the table; not one alone, because
			 * a code block that the first one cuts off is said to end in it.
			 */
			n = count_rows(lines + i, nlines - i, i == 0 || is_blank_line(lines[i - 1]));
			if (n > 2)
			{
				add_line(feed, i, i);
				add_line(feed, i + 1, i + n - 1);
				i += n;
				continue;
			}
		}
		else if (c == '-' || c == '*' || c == '+' || c == '1')
		{
			n = count_items(lines + i, nlines - i);
			if (n > 2)
			{
				add_line(feed, i, i);
				add_line(feed, i + n - 1, i + n - 1);
				i += n;
				continue;
			}
		}
		add_line(feed, i, i);
		i++;
	}
	feed->first[feed->count + 1] = nlines;
}
