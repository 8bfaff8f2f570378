/*
 * src/report/body_key_lines.c
 *
 * Values of more than a line, and what parts keys from values.
 */
#include "base/base.h"

#include "base/text.h"
#include "report/body_keys_internal.h"

/* lines that a value may go on in, and bytes of a line that has been filled */
#define MAX_MORE_LINES	10
#define MIN_FULL_LINE	50

/* characters of a line of text that is broken where it is full */
#define MIN_WIDTH		60

/* what may stand between a bold key and its value, or before the next key */
static const RcaStr separators[] =
{
	RCA_LITERAL(":"), RCA_LITERAL("|"), RCA_LITERAL("-"), RCA_LITERAL("\\"),
	RCA_LITERAL("\xef\xbc\x9a"),	/* full-width colon */
	RCA_LITERAL("\xc2\xb7"), RCA_LITERAL("\xe2\x80\x93"),
	RCA_LITERAL("\xe2\x80\x94"),
};

/* between the pairs of one line */
static const RcaStr pair_separators[] =
{
	RCA_LITERAL("|"), RCA_LITERAL("\xc2\xb7"),
	RCA_LITERAL("\xef\xbd\x9c"),	/* full-width bar */
};

static const RcaStr colons[] =
{
	RCA_LITERAL(":"), RCA_LITERAL("\xef\xbc\x9a"),
};

RcaStr
rca_key_trim(RcaStr s)
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

int
rca_find_colon(RcaStr s, int *length)
{
	int			first = -1;

	for (int i = 0; i < lengthof(colons); i++)
	{
		int			pos = rca_find(s, colons[i]);

		if (pos >= 0 && (first < 0 || pos < first))
		{
			first = pos;
			*length = colons[i].len;
		}
	}
	return first;
}

/* How many round brackets of s are open at its end. */
static int
open_brackets(RcaStr s)
{
	int			depth = 0;

	for (int i = 0; i < s.len; i++)
	{
		if (s.data[i] == '(')
			depth++;
		else if (s.data[i] == ')')
			depth--;
	}
	return depth;
}

/* May a line begin something of its own: a key, an item, a row? */
static bool
begins_anew(RcaStr next, bool in_brackets)
{
	int			length;
	int			colon;

	if (next.len == 0 || strchr(">|#`-+", next.data[0]) != NULL)
		return true;
	/* within brackets one star is a stress, "(the *old* one)" */
	if (in_brackets)
		return next.len > 1 && strchr("*_", next.data[0]) != NULL &&
			(next.data[1] == next.data[0] || next.data[1] == ' ');
	colon = rca_find_colon(next, &length);
	return strchr("*_", next.data[0]) != NULL || (colon >= 0 && colon < RCA_KEY_MAX_PLAIN);
}

/* The characters of the widest line of some. */
static int
width_of_lines(const RcaKeyReader *reader, int line, int end_line)
{
	int			width = 0;

	for (; line <= end_line; line++)
		width = Max(width, rca_count_chars(rca_trim(rca_key_line(reader, line))));
	return width;
}

/* Was a line broken because the first word of the next one did not fit? */
static bool
is_wrapped(RcaStr line, RcaStr next, int width)
{
	const char *blank = memchr(next.data, ' ', next.len);
	RcaStr		word = blank == NULL ? next : rca_slice(next.data, blank);

	return rca_count_chars(rca_trim(line)) + 1 + rca_count_chars(word) >
		Max(width, MIN_WIDTH);
}

/* Does a value, which ends a line, go on in the next one? */
static bool
goes_on(RcaStr value, RcaStr line, RcaStr next, int width)
{
	int			depth = open_brackets(value);

	if (begins_anew(next, depth > 0))
		return false;
	/* two blanks or a backslash end a line for good */
	if (value.len > 1 && (value.data[value.len - 1] == '\\' ||
						  (value.data[value.len - 1] == ' ' &&
						   value.data[value.len - 2] == ' ')))
		return false;
	value = rca_trim(value);
	return depth > 0 || (value.len > 0 && value.data[value.len - 1] == ',') ||
		(value.len >= MIN_FULL_LINE && next.data[0] >= 'a' && next.data[0] <= 'z') ||
		(value.len > 0 && is_wrapped(line, next, width));
}

int
rca_pair_separator_read(RcaStr s)
{
	return rca_starts_with_one(s, pair_separators, lengthof(pair_separators));
}

/* A line of a value up to the next pair, once all brackets are closed. */
static RcaStr
before_next_pair(RcaStr s, int depth)
{
	for (int i = 0; i < s.len; i++)
	{
		RcaStr		rest = rca_skip(s, i);

		depth += (s.data[i] == '(') - (s.data[i] == ')');
		if (depth <= 0 && rca_pair_separator_length(rest) > 0)
			return rca_trim(rca_slice(s.data, rest.data));
	}
	return s;
}

RcaStr
rca_join_lines(RcaStr a, RcaStr b)
{
	char	   *text;

	if (b.len == 0)
		return a;
	text = psprintf("%.*s %.*s", a.len, a.data, b.len, b.data);
	return rca_str(text, a.len + 1 + b.len);
}

RcaStr
rca_key_whole_value(const RcaKeyReader *reader, RcaStr value, int line, int end_line)
{
	RcaStr		rest = value;
	RcaStr		here = rca_key_line(reader, line);
	int			width;

	if (line >= end_line)
		return value;
	/* with the blanks at the end of its line, which mean something */
	if (value.len > 0)
		rest = rca_slice(value.data, here.data + here.len);
	end_line = Min(end_line, line + MAX_MORE_LINES);
	width = width_of_lines(reader, line, end_line);
	for (; line < end_line; line++)
	{
		RcaStr		next = rca_trim(rca_key_line(reader, line + 1));
		RcaStr		part;

		if (!goes_on(rest, rca_key_line(reader, line), next, width))
			break;
		part = before_next_pair(next, open_brackets(rest));
		value = rca_join_lines(rca_trim(value), part);
		if (part.len < next.len)
			break;
		rest = value;
	}
	return value;
}
