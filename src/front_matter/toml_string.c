/*
 * src/front_matter/toml_string.c
 */
#include "base/base.h"

#include "base/text.h"
#include "front_matter/toml_internal.h"

/* A string that is being read. */
typedef struct String
{
	StringInfoData out;
	char		quote;
	bool		in_lines;		/* it has three quotes, and may have several
								 * lines */
} String;

static void
append_utf8(StringInfo out, uint32 c)
{
	if (c < 0x80)
		appendStringInfoChar(out, c);
	else if (c < 0x800)
		appendStringInfoChar(out, 0xC0 | c >> 6);
	else if (c < 0x10000)
	{
		appendStringInfoChar(out, 0xE0 | c >> 12);
		appendStringInfoChar(out, 0x80 | (c >> 6 & 0x3F));
	}
	else
	{
		appendStringInfoChar(out, 0xF0 | c >> 18);
		appendStringInfoChar(out, 0x80 | (c >> 12 & 0x3F));
		appendStringInfoChar(out, 0x80 | (c >> 6 & 0x3F));
	}
	if (c >= 0x80)
		appendStringInfoChar(out, 0x80 | (c & 0x3F));
}

/* Appends the character of "\uXXXX" or "\UXXXXXXXX". */
static bool
read_code_point(RcaTomlReader *r, StringInfo out, int ndigits)
{
	uint32		c = 0;

	for (int i = 0; i < ndigits; i++)
	{
		char		digit = r->pos < r->text.len ? rca_to_lower(r->text.data[r->pos]) : ' ';

		if (!rca_is_digit(digit) && !(digit >= 'a' && digit <= 'f'))
			return rca_toml_fail(r, r->pos, psprintf("an escape needs %d hexadecimal digits", ndigits));
		c = c << 4 | (rca_is_digit(digit) ? digit - '0' : digit - 'a' + 10);
		r->pos++;
	}
	if (c == 0)
		return rca_toml_fail(r, r->pos, "text cannot hold the character \\u0000");
	if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF))
		return rca_toml_fail(r, r->pos, "an escape is not a Unicode character");
	append_utf8(out, c);
	return true;
}

/* Skips a line end, and all blanks and line ends after it. */
static bool
skip_line_end(RcaTomlReader *r)
{
	int			start = r->pos;

	rca_toml_skip_blanks(r);
	if (!rca_toml_at(r, '\n') && !rca_toml_at(r, '\r'))
		return rca_toml_fail(r, start, "a backslash does not begin a valid escape");
	while (r->pos < r->text.len && strchr(" \t\r\n", r->text.data[r->pos]) != NULL)
	{
		if (rca_toml_at(r, '\r') && !(r->pos + 1 < r->text.len && r->text.data[r->pos + 1] == '\n'))
			break;
		r->pos++;
	}
	return true;
}

/* Reads an escape, after its backslash. */
static bool
read_escape(RcaTomlReader *r, String *string)
{
	static const char names[] = "btnfr\"\\";
	static const char values[] = "\b\t\n\f\r\"\\";
	char		c = r->pos < r->text.len ? r->text.data[r->pos] : '\0';
	const char *name = c != '\0' ? strchr(names, c) : NULL;

	if (name != NULL)
	{
		appendStringInfoChar(&string->out, values[name - names]);
		r->pos++;
		return true;
	}
	if (c == 'u' || c == 'U')
	{
		r->pos++;
		return read_code_point(r, &string->out, c == 'u' ? 4 : 8);
	}
	if (string->in_lines)
		return skip_line_end(r);
	return rca_toml_fail(r, r->pos, "a backslash does not begin a valid escape");
}

/* The number of quotes at the reader's position. */
static int
count_quotes(const RcaTomlReader *r, char quote)
{
	int			n = 0;

	while (r->pos + n < r->text.len && r->text.data[r->pos + n] == quote)
		n++;
	return n;
}

/* Reads quotes.  *ended says whether they end the string. */
static bool
read_quotes(RcaTomlReader *r, String *string, bool *ended)
{
	int			n = string->in_lines ? count_quotes(r, string->quote) : 1;

	*ended = (!string->in_lines || n >= 3);
	/* up to two quotes may come right before the three that end the string */
	if (string->in_lines && n > 5)
		return rca_toml_fail(r, r->pos, "there are too many quotes");
	for (int i = *ended && string->in_lines ? 3 : 0; string->in_lines && i < n; i++)
		appendStringInfoChar(&string->out, string->quote);
	r->pos += n;
	return true;
}

/* Reads a character that is not special. */
static bool
read_char(RcaTomlReader *r, String *string)
{
	char		c = r->text.data[r->pos];

	if (string->in_lines && c == '\r' && r->pos + 1 < r->text.len &&
		r->text.data[r->pos + 1] == '\n')
		c = r->text.data[++r->pos];
	if (rca_toml_is_control(c) && !(string->in_lines && c == '\n'))
		return rca_toml_fail(r, r->pos, c == '\n' || c == '\r' ?
							 "a string is not closed on its line" :
							 "a string contains a control character");
	appendStringInfoChar(&string->out, c);
	r->pos++;
	return true;
}

bool
rca_toml_string(RcaTomlReader *r, RcaStr *text)
{
	String		string;
	int			start = r->pos;
	bool		ended = false;

	string.quote = r->text.data[r->pos];
	string.in_lines = count_quotes(r, string.quote) >= 3;
	initStringInfo(&string.out);
	r->pos += string.in_lines ? 3 : 1;
	if (string.in_lines && rca_toml_at(r, '\r'))
		r->pos++;
	if (string.in_lines && rca_toml_at(r, '\n'))
		r->pos++;
	while (!ended)
	{
		if (r->pos >= r->text.len)
			return rca_toml_fail(r, start, "a string is not closed");
		if (rca_toml_at(r, '\\') && string.quote == '"')
		{
			r->pos++;
			if (!read_escape(r, &string))
				return false;
		}
		else if (!(rca_toml_at(r, string.quote) ? read_quotes(r, &string, &ended) :
				   read_char(r, &string)))
			return false;
	}
	*text = rca_str(string.out.data, string.out.len);
	return true;
}
