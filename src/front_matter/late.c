/*
 * src/front_matter/late.c
 */
#include "base/base.h"

#include "base/limits.h"
#include "base/text.h"
#include "front_matter/fence.h"
#include "front_matter/late.h"

/* maximum number of bytes before front matter */
#define MAX_BEFORE	4096

/* maximum number of bytes, and of blanks, of a key */
#define MAX_KEY		40
#define MAX_BLANKS	3

/* what begins a comment that ends with its line */
static const RcaStr comments[] =
{
	RCA_LITERAL("[//]: "), RCA_LITERAL("[comment]: "),
};

/* The kind of a line before the front matter. */
typedef enum LineKind
{
	LINE_OTHER,
	LINE_EMPTY,					/* blank, or a comment */
	LINE_HEADING,
	LINE_FENCE,
} LineKind;

static bool
is_heading(RcaStr line)
{
	int			level = 0;

	while (level < line.len && line.data[level] == '#')
		level++;
	return level >= 1 && level <= 6 && level < line.len &&
		rca_is_blank(line.data[level]);
}

/* Continues a comment, or begins one.  False if the line has other text. */
static bool
is_comment(RcaStr line, bool *in_comment)
{
	int			end;

	line = rca_trim(line);
	for (int i = 0; i < lengthof(comments) && !*in_comment; i++)
	{
		if (rca_starts_nocase(line, comments[i]))
			return true;
	}
	if (!*in_comment && !rca_starts_nocase(line, RCA_STR("<!--")))
		return false;
	end = rca_find(line, RCA_STR("-->"));
	*in_comment = (end < 0);
	return end < 0 || end + 3 == line.len;
}

static LineKind
kind_of_line(RcaStr line, bool *in_comment)
{
	if (is_comment(line, in_comment))
		return LINE_EMPTY;
	if (*in_comment)
		return LINE_OTHER;
	if (rca_trim(line).len == 0)
		return LINE_EMPTY;
	if (is_heading(line))
		return LINE_HEADING;
	return rca_opening_fence(line) != '\0' ? LINE_FENCE : LINE_OTHER;
}

/* The character after a key of one to four words at the start of a line. */
static char
behind_key(RcaStr line)
{
	int			nblanks = 0;

	if (line.len == 0 || !rca_is_word(line.data[0]))
		return '\0';
	for (int i = 0; i < Min(line.len, MAX_KEY); i++)
	{
		char		c = line.data[i];

		if (c == ':')
			return i + 1 == line.len || rca_is_blank(line.data[i + 1]) ? ':' : '\0';
		if (c == '=')
			return c;
		nblanks += rca_is_blank(c);
		if (nblanks > MAX_BLANKS ||
			(!rca_is_word(c) && strchr(" \t_-./", c) == NULL))
			return '\0';
	}
	return '\0';
}

static bool
is_key(RcaStr line, char fence)
{
	return behind_key(line) == (fence == '-' ? ':' : '=');
}

/* Can the line be in front matter? */
static bool
is_part(RcaStr line, char fence)
{
	if (is_key(line, fence) || line.len == 0 || rca_is_blank(line.data[0]))
		return true;
	return line.data[0] == '#' || strchr(fence == '-' ? "-]}" : "[]}\"'", line.data[0]) != NULL;
}

/* Are there only lines of front matter from pos up to a closing fence? */
static bool
is_matter(RcaStr source, int pos, char fence)
{
	RcaStr		line;
	bool		has_key = false;

	while (rca_next_line(source, &pos, &line) && pos <= RCA_MAX_FRONT_MATTER_SIZE)
	{
		if (has_key && rca_is_closing_fence(line, fence))
			return true;
		/* a list, or a table of TOML, comes after a key */
		has_key |= is_key(line, fence);
		if (!is_part(line, fence) ||
			(!has_key && rca_trim(line).len > 0 && line.data[0] != '#'))
			return false;
	}
	return false;
}

bool
rca_late_matter_find(RcaStr source, RcaLateMatter *late)
{
	int			pos = 0;
	bool		in_comment = false;
	RcaStr		line;

	memset(late, 0, sizeof(*late));
	while (pos < MAX_BEFORE)
	{
		late->start = pos;
		late->line++;
		if (!rca_next_line(source, &pos, &line))
			return false;
		switch (kind_of_line(line, &in_comment))
		{
			case LINE_EMPTY:
				break;
			case LINE_HEADING:
				if (late->behind_heading)
					return false;
				late->behind_heading = true;
				break;
			case LINE_FENCE:
				late->fence = rca_opening_fence(line);
				return is_matter(source, pos, late->fence);
			case LINE_OTHER:
				return false;
		}
	}
	return false;
}
