/*
 * src/edit/markup_span.c
 */
#include "base/base.h"

#include "base/host.h"
#include "base/text.h"
#include "edit/markup_span.h"

bool
rca_stands_at(RcaStr s, int i, RcaStr words)
{
	int			end = i + words.len;

	if (end > s.len || memcmp(s.data + i, words.data, words.len) != 0)
		return false;
	if (i > 0 && rca_is_word(s.data[i - 1]) && rca_is_word(words.data[0]) &&
		!IS_HIGHBIT_SET(s.data[i - 1]))
		return false;
	return end == s.len || !rca_is_word(s.data[end]) || !rca_is_word(words.data[words.len - 1]) ||
		IS_HIGHBIT_SET(s.data[end]);
}

/* The end of the markup that closes a text at i: "**", "](...)". */
static int
end_of_markup(RcaStr text, int i)
{
	for (;;)
	{
		const char *close;

		while (i < text.len && strchr("*_`~>", text.data[i]) != NULL)
			i++;
		if (i + 1 >= text.len || text.data[i] != ']' || text.data[i + 1] != '(')
			return i;
		close = memchr(text.data + i, ')', text.len - i);
		if (close == NULL)
			return i;
		i = (int) (close - text.data) + 1;
	}
}

/*
 * The end of plain text that begins at i in text, or -1.  Markup is skipped.
 * A line end, with the quote markers and the indent of the next line, counts
 * as a blank.
 */
static int
end_of_plain(RcaStr text, int i, RcaStr plain)
{
	int			j = 0;

	while (j < plain.len)
	{
		if (i >= text.len)
			return -1;
		if (text.data[i] == plain.data[j] && text.data[i] != '\\')
		{
			i++;
			j++;
		}
		else if (plain.data[j] == ' ' && rca_is_space(text.data[i]))
		{
			while (i < text.len && (rca_is_space(text.data[i]) || text.data[i] == '>'))
				i++;
			j++;
		}
		else if (strchr("*_`~[]<>\\", text.data[i]) != NULL)
			i++;
		else if (text.data[i] == '(' && i > 0 && text.data[i - 1] == ']')
		{
			const char *close = memchr(text.data + i, ')', text.len - i);

			if (close == NULL)
				return -1;
			i = (int) (close - text.data) + 1;
		}
		else
			return -1;
	}
	return i;
}

RcaStr
rca_markup_span(RcaStr text, RcaStr plain)
{
	int			start = plain.len > 0 ? rca_find(text, plain) : -1;

	if (plain.len == 0)
		return RCA_NULL_STR;
	/* most text has no markup */
	if (start >= 0 && rca_stands_at(text, start, plain))
		return rca_str(text.data + start, plain.len);
	for (start = 0; start < text.len; start++)
	{
		int			end;

		rca_host_check_interrupts();
		if (text.data[start] != plain.data[0] ||
			(start > 0 && rca_is_word(text.data[start - 1]) && rca_is_word(plain.data[0]) &&
			 !IS_HIGHBIT_SET(text.data[start - 1])) ||
			(end = end_of_plain(text, start, plain)) < 0)
			continue;
		while (start > 0 && strchr("*_`[~<", text.data[start - 1]) != NULL)
			start--;
		return rca_slice(text.data + start, text.data + end_of_markup(text, end));
	}
	return RCA_NULL_STR;
}

RcaStr
rca_with_open_marks(RcaStr span, RcaStr text)
{
	static const RcaStr marks[] =
	{
		RCA_LITERAL("**"), RCA_LITERAL("__"), RCA_LITERAL("~~"), RCA_LITERAL("`"),
	};
	StringInfoData out;

	initStringInfo(&out);
	appendBinaryStringInfo(&out, text.data, text.len);
	for (int i = 0; i < lengthof(marks); i++)
	{
		RcaStr		rest = span;
		int			count = 0;

		for (int at = rca_find(rest, marks[i]); at >= 0; at = rca_find(rest, marks[i]))
		{
			rest = rca_skip(rest, at + marks[i].len);
			count++;
		}
		if (count % 2 == 1)
			appendBinaryStringInfo(&out, marks[i].data, marks[i].len);
	}
	return rca_str(out.data, out.len);
}
