/*
 * src/markdown/inline.c
 */
#include "base/base.h"

#include "base/text.h"
#include "markdown/inline.h"

/* The number of backticks at pos. */
static int
count_ticks(RcaStr s, int pos)
{
	int			n = 0;

	while (pos + n < s.len && s.data[pos + n] == '`')
		n++;
	return n;
}

/* Finds the end of the last run of each length from pos on. */
static void
find_last_runs(RcaCodeSpans *spans, int pos)
{
	RcaStr		s = spans->text;

	memset(spans->last, 0, sizeof(spans->last));
	while (pos < s.len)
	{
		int			n = count_ticks(s, pos);

		if (n > 0 && n <= RCA_MAX_TICKS)
			spans->last[n] = pos + n;
		pos += Max(n, 1);
	}
	spans->searched = true;
}

int
rca_skip_code_span(RcaCodeSpans *spans, int pos)
{
	RcaStr		s = spans->text;
	int			ticks = count_ticks(s, pos);
	int			start = pos + ticks;

	if (ticks == 0)
		return pos;
	/* not closed, so the backticks are text */
	if (ticks > RCA_MAX_TICKS || (spans->searched && spans->last[ticks] <= start))
		return start;
	for (int i = start; i < s.len;)
	{
		int			n = count_ticks(s, i);

		if (n == ticks)
			return i + n;
		i += Max(n, 1);
	}
	find_last_runs(spans, start);
	return start;
}

int
rca_wikilink_length(RcaStr s, RcaStr *inside)
{
	int			end = 2;

	if (s.len < 4 || s.data[0] != '[' || s.data[1] != '[')
		return 0;
	while (end < s.len && s.data[end] != ']' && s.data[end] != '[')
		end++;
	if (end + 1 >= s.len || s.data[end] != ']' || s.data[end + 1] != ']')
		return 0;
	*inside = rca_slice(s.data + 2, s.data + end);
	return end + 2;
}

void
rca_wikilink_split(RcaStr inside, RcaStr *target, RcaStr *anchor, RcaStr *label)
{
	const char *hash;
	int			pipe = inside.len;

	*anchor = *label = RCA_NULL_STR;
	while (pipe > 0 && inside.data[pipe - 1] != '|')
		pipe--;
	*target = inside;
	if (pipe > 0)
	{
		*label = rca_trim_ascii(rca_skip(inside, pipe));
		*target = rca_slice(inside.data, inside.data + pipe - 1);
	}
	hash = target->len > 0 ? memchr(target->data, '#', target->len) : NULL;
	if (hash != NULL)
	{
		*anchor = rca_trim_ascii(rca_slice(hash + 1, target->data + target->len));
		*target = rca_slice(target->data, hash);
	}
	*target = rca_trim_ascii(*target);
}

/* The length of a URL whose scheme, or "www.", has len bytes. */
static int
length_behind_scheme(RcaStr s, int len)
{
	int			parentheses = 0;

	if (len == s.len || !rca_is_word(s.data[len]))
		return 0;
	while (len < s.len && !rca_is_space(s.data[len]) &&
		   strchr("<>\"", s.data[len]) == NULL)
	{
		parentheses += (s.data[len] == '(') - (s.data[len] == ')');
		len++;
	}

	/*
	 * punctuation after the URL and parentheses around it are not part of it
	 */
	for (;;)
	{
		char		last = s.data[len - 1];

		if (last == ')' && parentheses < 0)
			parentheses++;
		else if (strchr("?!.,:;*_~'|]", last) == NULL)
			return len;
		len--;
	}
}

int
rca_url_length(RcaStr s)
{
	if (rca_starts_nocase(s, RCA_STR("https://")))
		return length_behind_scheme(s, 8);
	if (rca_starts_nocase(s, RCA_STR("http://")))
		return length_behind_scheme(s, 7);
	return 0;
}

int
rca_www_length(RcaStr s)
{
	int			len;

	if (s.len < 4 || memcmp(s.data, "www.", 4) != 0)
		return 0;
	len = length_behind_scheme(s, 4);
	/* "www.x" is not a host name */
	return len > 4 && memchr(s.data + 4, '.', len - 4) != NULL ? len : 0;
}
