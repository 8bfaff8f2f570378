/*
 * src/markdown/address.c
 */
#include "base/base.h"

#include "base/text.h"
#include "markdown/address.h"
#include "markdown/inline.h"

bool
rca_may_hold_address(RcaStr text)
{
	return text.len > 0 &&
		(memchr(text.data, '@', text.len) != NULL ||
		 rca_find(text, RCA_STR("://")) >= 0 ||
		 rca_find(text, RCA_STR("www.")) >= 0);
}

bool
rca_may_hold_bare_link(RcaStr text)
{
	return rca_find(text, RCA_STR("[[")) >= 0 || rca_may_hold_address(text);
}

/* Can a "www." address or an email address come after this character? */
static bool
is_boundary(char before)
{
	return !rca_is_word(before) && strchr("/.-+_@=&?#%", before) == NULL;
}

/* Is it a character of a host name? */
static bool
is_host(char c)
{
	return rca_is_alpha(c) || rca_is_digit(c) || strchr("-._", c) != NULL;
}

/* The length of "name@host.example" at the start of s, or 0. */
static int
mail_length(RcaStr s)
{
	int			at = 0;
	int			end;
	int			ndots = 0;

	while (at < s.len && (is_host(s.data[at]) || s.data[at] == '+'))
		at++;
	if (at == 0 || at + 1 >= s.len || s.data[at] != '@')
		return 0;
	for (end = at + 1; end < s.len && is_host(s.data[end]); end++)
		ndots += (s.data[end] == '.');
	/* a dot at the end belongs to the sentence */
	for (; end > at + 1 && s.data[end - 1] == '.'; end--)
		ndots--;
	if (ndots == 0 || s.data[at + 1] == '.' ||
		s.data[end - 1] == '-' || s.data[end - 1] == '_')
		return 0;
	return end;
}

static int
set_address(RcaAddress *address, RcaStr s, int length, const char *scheme)
{
	address->text = rca_str(s.data, length);
	address->target = address->text;
	if (length > 0 && scheme[0] != '\0')
	{
		char	   *target = psprintf("%s%.*s", scheme, length, s.data);

		address->target = rca_str(target, (int) strlen(target));
	}
	return length;
}

int
rca_address_at(RcaStr text, int pos, RcaAddress *address)
{
	RcaStr		rest = rca_skip(text, pos);
	char		before = pos > 0 ? text.data[pos - 1] : ' ';
	int			n;

	if (rca_is_word(before))
		return 0;
	if ((n = rca_url_length(rest)) > 0)
		return set_address(address, rest, n, "");
	if (!is_boundary(before))
		return 0;
	if ((n = rca_www_length(rest)) > 0)
		return set_address(address, rest, n, "http://");
	return set_address(address, rest, mail_length(rest), "mailto:");
}
