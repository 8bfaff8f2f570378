/*
 * src/store/plain.c
 */
#include "base/base.h"

#include "base/text.h"
#include "store/form_bytes.h"
#include "store/form_internal.h"
#include "store/plain.h"

/*
 * Links further to the right are not plain, because a reader counts the
 * characters before each link.
 */
#define MAX_PLAIN_COLUMN	4096

/* Removes the box of a task, "[ ] " or "[x] ". */
static RcaStr
skip_box(RcaStr text)
{
	if (text.len < 4 || text.data[0] != '[' || text.data[2] != ']' ||
		!is_byte(text.data[3], BYTE_SPACE) ||
		(text.data[1] != ' ' && text.data[1] != 'x' && text.data[1] != 'X'))
		return text;
	return skip_spaces(rca_skip(text, 3));
}

RcaStr
rca_plain_point(RcaStr line)
{
	RcaStr		text = strip_spaces(line);
	int			n = 0;

	if (text.len > 0 && is_byte(text.data[0], BYTE_BULLET))
		n = 1;
	else
	{
		while (n < text.len && is_digit(text.data[n]))
			n++;
		if (n == text.len || (text.data[n] != '.' && text.data[n] != ')'))
			n = 0;
		else if (n > 0)
			n++;
	}
	if (n > 0 && n < text.len && is_byte(text.data[n], BYTE_BLANK))
		text = skip_spaces(rca_skip(text, n));
	return skip_box(text);
}

int
rca_plain_section(RcaStr line, RcaStr *heading)
{
	int			level = 0;
	int			classes = 0;
	RcaStr		text;

	while (level < line.len && line.data[level] == '#')
		level++;
	if (level == 0 || level > FORM_MAX_LEVEL || level == line.len ||
		!is_byte(line.data[level], BYTE_BLANK))
		return 0;
	text = strip_spaces(rca_skip(line, level));
	for (int i = 0; i < text.len; i++)
		classes |= rca_form_bytes[(unsigned char) text.data[i]];
	*heading = text;
	return text.len > 0 && !(classes & BYTE_MARKUP) ? level : 0;
}

/* The line from a column on, counted from 1. */
static RcaStr
skip_to_column(RcaStr line, int col)
{
	int			pos = 0;

	while (pos < line.len && col > 1)
	{
		pos++;
		while (pos < line.len && ((unsigned char) line.data[pos] & 0xC0) == 0x80)
			pos++;
		col--;
	}
	return rca_skip(line, pos);
}

/* Splits a target at its first "#"; without one, the anchor is null. */
static void
split_anchor(RcaStr *target, RcaStr *anchor)
{
	int			mark = rca_find(*target, RCA_STR("#"));

	*anchor = RCA_NULL_STR;
	if (mark < 0)
		return;
	*anchor = rca_skip(*target, mark + 1);
	target->len = mark;
}

/* "[[target#anchor|label]]", whose label is after the last "|" */
static bool
read_wikilink(RcaStr s, RcaLink *link)
{
	int			end;
	int			pipe;

	if (s.len < 4 || s.data[0] != '[' || s.data[1] != '[')
		return false;
	s = rca_skip(s, 2);
	end = rca_find(s, RCA_STR("]"));
	if (end < 0 || end + 1 == s.len || s.data[end + 1] != ']' ||
		memchr(s.data, '[', end) != NULL)
		return false;
	s.len = end;

	link->target = s;
	while ((pipe = rca_find(s, RCA_STR("|"))) >= 0)
	{
		s = rca_skip(s, pipe + 1);
		link->label = strip_spaces(s);
	}
	if (link->label.data != NULL)
		link->target.len = (int) (s.data - 1 - link->target.data);
	split_anchor(&link->target, &link->anchor);
	link->target = strip_spaces(link->target);
	link->anchor = strip_spaces(link->anchor);
	return true;
}

/* A URL with a scheme is not split.  Others are split at their anchor. */
static void
read_url(RcaStr url, RcaLink *link)
{
	int			scheme = 0;

	link->target = url;
	link->anchor = RCA_NULL_STR;
	while (scheme < url.len && is_letter(url.data[scheme]))
		scheme++;
	if (scheme == 0 || scheme == url.len || url.data[scheme] != ':')
		split_anchor(&link->target, &link->anchor);
}

/* "[label](target)" */
static bool
read_link(RcaStr s, RcaLink *link)
{
	int			end = rca_find(s, RCA_STR("]("));

	if (end < 1)
		return false;
	link->label = strip_spaces(rca_slice(s.data + 1, s.data + end));
	if (link->label.len == 0)
		link->label = RCA_NULL_STR;

	s = rca_skip(s, end + 2);
	end = rca_find(s, RCA_STR(")"));
	if (end < 0)
		return false;
	read_url(rca_slice(s.data, s.data + end), link);
	return true;
}

/* Does s begin with prefix, which is in lower case?  Case is ignored. */
static bool
begins_with(RcaStr s, RcaStr prefix)
{
	if (s.len < prefix.len)
		return false;
	for (int i = 0; i < prefix.len; i++)
	{
		char		c = s.data[i];

		if (c != prefix.data[i] && (!is_letter(c) || (c | 0x20) != prefix.data[i]))
			return false;
	}
	return true;
}

/*
 * The length of a URL at the start of s, or 0.  Punctuation after it, and a
 * closing parenthesis around it, are not part of it.
 */
static int
url_length(RcaStr s)
{
	int			len;
	int			open = 0;

	if (begins_with(s, RCA_STR("https://")))
		len = 8;
	else if (begins_with(s, RCA_STR("http://")))
		len = 7;
	else
		return 0;
	if (len == s.len || !(is_letter(s.data[len]) || is_digit(s.data[len]) ||
						  IS_HIGHBIT_SET(s.data[len])))
		return 0;
	for (; len < s.len && !is_byte(s.data[len], BYTE_SPACE | BYTE_NOT_URL); len++)
		open += (s.data[len] == '(') - (s.data[len] == ')');

	/* the loop ends, because the byte after the slashes is none of these */
	for (;; len--)
	{
		char		last = s.data[len - 1];

		if (last == ')' && open < 0)
			open++;
		else if (!is_byte(last, BYTE_AFTER_URL))
			return len;
	}
}

/* "<target>", or a bare URL */
static bool
read_autolink(RcaStr s, RcaLink *link)
{
	int			length;

	if (s.len > 0 && s.data[0] == '<')
	{
		s = rca_skip(s, 1);
		length = rca_find(s, RCA_STR(">"));
	}
	else
		length = url_length(s);
	if (length <= 0)
		return false;
	link->label = rca_slice(s.data, s.data + length);
	read_url(link->label, link);
	return true;
}

bool
rca_plain_link(RcaStr line, RcaLink *link)
{
	RcaStr		s;

	if (link->col > MAX_PLAIN_COLUMN)
		return false;
	s = skip_to_column(line, link->col);
	link->target = link->anchor = link->label = RCA_NULL_STR;
	switch (link->kind)
	{
		case RCA_LINK_EMBED:
			/* after its "!" */
			return s.len > 0 && read_wikilink(rca_skip(s, 1), link);
		case RCA_LINK_WIKILINK:
			return read_wikilink(s, link);
		case RCA_LINK_IMAGE:
			return s.len > 0 && read_link(rca_skip(s, 1), link);
		case RCA_LINK_LINK:
			return read_link(s, link);
		case RCA_LINK_AUTOLINK:
			return read_autolink(s, link);
	}
	return false;
}
