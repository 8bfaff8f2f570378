/*
 * src/markdown/inline.c
 */
#include "base/base.h"

#include "base/text.h"
#include "markdown/inline.h"

int
rca_skip_code_span(RcaStr s, int pos)
{
	int			ticks = 0;
	int			run = 0;

	while (pos + ticks < s.len && s.data[pos + ticks] == '`')
		ticks++;
	if (ticks == 0)
		return pos;
	for (int i = pos + ticks; i <= s.len; i++)
	{
		if (i < s.len && s.data[i] == '`')
			run++;
		else if (run == ticks)
			return i;
		else
			run = 0;
	}
	/* not closed: the ticks are text */
	return pos + ticks;
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

/* The length of a URL whose scheme, or what stands for it, has len bytes. */
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

	/* what ends a sentence, or a remark around the URL, is not part of it */
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
	/* "www.x" is no host */
	return len > 4 && memchr(s.data + 4, '.', len - 4) != NULL ? len : 0;
}
