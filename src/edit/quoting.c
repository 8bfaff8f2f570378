/*
 * src/edit/quoting.c
 */
#include "base/base.h"

#include "base/text.h"
#include "edit/quoting.h"
#include "front_matter/node.h"

/*
 * YAML
 */

/* words that older readers of YAML read as booleans */
static const RcaStr truth_words[] =
{
	RCA_LITERAL("y"), RCA_LITERAL("n"), RCA_LITERAL("yes"), RCA_LITERAL("no"),
	RCA_LITERAL("on"), RCA_LITERAL("off"),
};

/* characters that YAML forbids or that end a line in YAML */
static const struct
{
	RcaStr		bytes;
	const char *escape;
}			special[] =
{
	{RCA_LITERAL("\xe2\x80\xa8"), "\\u2028"},
	{RCA_LITERAL("\xe2\x80\xa9"), "\\u2029"},
	{RCA_LITERAL("\xef\xbb\xbf"), "\\ufeff"},
	{RCA_LITERAL("\xef\xbf\xbe"), "\\ufffe"},
	{RCA_LITERAL("\xef\xbf\xbf"), "\\uffff"},
};

/* The index of the special character at the start of s, or -1. */
static int
find_special(RcaStr s)
{
	for (int i = 0; i < lengthof(special); i++)
	{
		if (s.len >= special[i].bytes.len &&
			memcmp(s.data, special[i].bytes.data, special[i].bytes.len) == 0)
			return i;
	}
	return -1;
}

/* U+0080 to U+009F */
static bool
is_control_char(RcaStr s)
{
	return s.len > 1 && (unsigned char) s.data[0] == 0xC2 && (unsigned char) s.data[1] < 0xA0;
}

/* Are all characters printable, and on one line? */
static bool
is_printable(RcaStr s)
{
	for (int i = 0; i < s.len; i++)
	{
		unsigned char c = (unsigned char) s.data[i];
		RcaStr		rest = rca_skip(s, i);

		if (c < ' ' || c == 0x7F ||
			(c >= 0x80 && (is_control_char(rest) || find_special(rest) >= 0)))
			return false;
	}
	return true;
}

/* Can an unquoted scalar begin with this character? */
static bool
begins_plain(RcaStr s)
{
	char		c = s.data[0];

	if (rca_is_word(c) || strchr("(/.$+=^_;", c) != NULL)
		return true;
	return c == '-' && s.len > 1 && rca_is_digit(s.data[1]);
}

static bool
is_plain(RcaStr s, RcaYamlPlace place)
{
	RcaNode		node = {RCA_NODE_STRING, s};

	if (s.len == 0 || !begins_plain(s) || !is_printable(s) ||
		rca_trim(s).len != s.len || s.data[s.len - 1] == ':' ||
		rca_starts_nocase(s, RCA_STR("...")))
		return false;
	rca_node_resolve(&node);
	if (node.kind != RCA_NODE_STRING)
		return false;
	for (int i = 0; i < lengthof(truth_words); i++)
	{
		if (rca_equal_nocase(s, truth_words[i]))
			return false;
	}
	for (int i = 0; i < s.len; i++)
	{
		char		next = i + 1 < s.len ? s.data[i + 1] : ' ';

		if ((s.data[i] == ':' && rca_is_blank(next)) ||
			(s.data[i] == '#' && i > 0 && rca_is_blank(s.data[i - 1])) ||
			(place == RCA_YAML_IN_FLOW && strchr(",[]{}:\"'", s.data[i]) != NULL))
			return false;
	}
	return true;
}

static RcaStr
quote_single(RcaStr text)
{
	StringInfoData out;

	initStringInfo(&out);
	appendStringInfoChar(&out, '\'');
	for (int i = 0; i < text.len; i++)
	{
		if (text.data[i] == '\'')
			appendStringInfoChar(&out, '\'');
		appendStringInfoChar(&out, text.data[i]);
	}
	appendStringInfoChar(&out, '\'');
	return rca_str(out.data, out.len);
}

/* Appends the character at the start of s.  Returns its length in bytes. */
static int
append_escaped(StringInfo out, RcaStr s)
{
	unsigned char c = (unsigned char) s.data[0];
	int			i;

	if (c == '"' || c == '\\')
		appendStringInfo(out, "\\%c", c);
	else if (c == '\n')
		appendStringInfoString(out, "\\n");
	else if (c == '\t')
		appendStringInfoString(out, "\\t");
	else if (c < ' ' || c == 0x7F)
		appendStringInfo(out, "\\x%02x", c);
	else if (c >= 0x80 && is_control_char(s))
	{
		appendStringInfo(out, "\\x%02x", (unsigned char) s.data[1]);
		return 2;
	}
	else if (c >= 0x80 && (i = find_special(s)) >= 0)
	{
		appendStringInfoString(out, special[i].escape);
		return special[i].bytes.len;
	}
	else
		appendStringInfoChar(out, c);
	return 1;
}

static RcaStr
quote_double(RcaStr text)
{
	StringInfoData out;

	initStringInfo(&out);
	appendStringInfoChar(&out, '"');
	for (int i = 0; i < text.len;)
		i += append_escaped(&out, rca_skip(text, i));
	appendStringInfoChar(&out, '"');
	return rca_str(out.data, out.len);
}

RcaStr
rca_quote_yaml(RcaStr text, char quote, RcaYamlPlace place)
{
	if (quote == '\0' && is_plain(text, place))
		return text;
	if (quote == '\'' && is_printable(text))
		return quote_single(text);
	return quote_double(text);
}

bool
rca_needs_yaml_quotes(RcaStr text)
{
	return !is_plain(text, RCA_YAML_IN_BLOCK);
}

/*
 * TOML
 */

RcaStr
rca_quote_toml(RcaStr text)
{
	return quote_double(text);
}

/*
 * Markdown
 */

/* Is the underscore at i inside a word?  There it is not markup. */
static bool
is_in_word(RcaStr s, int i)
{
	return i > 0 && i + 1 < s.len && rca_is_word(s.data[i - 1]) && rca_is_word(s.data[i + 1]);
}

/*
 * Are there only digits before i, as in the number of a list item?  It has at
 * most nine.
 */
static bool
is_behind_number(RcaStr s, int i)
{
	if (i == 0 || i > 9)
		return false;
	for (int j = 0; j < i; j++)
	{
		if (!rca_is_digit(s.data[j]))
			return false;
	}
	return true;
}

static bool
is_markup(RcaStr s, int i)
{
	char		next = i + 1 < s.len ? s.data[i + 1] : ' ';

	switch (s.data[i])
	{
		case '*':
		case '`':
		case '[':
		case ']':
			return true;
		case '_':
			return !is_in_word(s, i);
		case '\\':
			/* before any other character it is a plain backslash */
			return next > ' ' && !rca_is_word(next);
		case '<':
			return rca_is_alpha(next) || next == '/' || next == '!' || next == '?';
		case '&':
			return rca_is_alpha(next) || next == '#';
		case '#':
			/* "#12" is a number, not a heading or a tag */
			return (i == 0 || rca_is_blank(s.data[i - 1])) && !rca_is_digit(next);
		case '>':
			return i == 0;
		case '-':
			return i == 0 && (rca_is_blank(next) || next == '-');
		case '+':
			return i == 0 && rca_is_blank(next);
		case '.':
		case ')':
			return rca_is_blank(next) && is_behind_number(s, i);
		case '~':
			return next == '~' || (i > 0 && s.data[i - 1] == '~');
		default:
			return false;
	}
}

RcaStr
rca_quote_markdown(RcaStr text)
{
	StringInfoData out;

	initStringInfo(&out);
	for (int i = 0; i < text.len; i++)
	{
		if (is_markup(text, i))
			appendStringInfoChar(&out, '\\');
		appendStringInfoChar(&out, text.data[i]);
	}
	return rca_str(out.data, out.len);
}

RcaStr
rca_quote_inline(const RcaMarkdown *md, RcaStr text)
{
	/* a "#" at the end would close a heading */
	if (text.len > 0 && text.data[text.len - 1] != '#' &&
		strchr("#>-+", text.data[0]) == NULL && rca_equal(rca_cell_text(md, text), text))
		return text;
	return rca_quote_markdown(text);
}

RcaStr
rca_quote_cell(RcaStr markdown)
{
	StringInfoData out;
	bool		is_escaped = false;

	initStringInfo(&out);
	for (int i = 0; i < markdown.len; i++)
	{
		char		c = markdown.data[i];

		if (c == '\n' || c == '\r')
		{
			appendStringInfoString(&out, "<br>");
			i += rca_line_end_length(rca_skip(markdown, i)) - 1;
			is_escaped = false;
			continue;
		}
		/*
		 * a pipe after a backslash is already escaped, unless the backslash
		 * is
		 */
		if (c == '|' && !is_escaped)
			appendStringInfoChar(&out, '\\');
		appendStringInfoChar(&out, c);
		is_escaped = (c == '\\' && !is_escaped);
	}
	return rca_str(out.data, out.len);
}
