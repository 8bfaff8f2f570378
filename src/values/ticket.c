/*
 * src/values/ticket.c
 */
#include "base/base.h"

#include "base/text.h"
#include "values/ticket.h"
#include "words/vocabulary.h"

#define MIN_PREFIX	2			/* minimum number of letters, as in "OPS" */
#define MAX_PREFIX	10
#define MAX_DIGITS	7

/*
 * The text before the number in addresses of issues, and the sign of its
 * ticket.
 */
static const struct
{
	RcaStr		path;
	char		sign;
}			paths[] =
{
	{RCA_LITERAL("/issues/"), '#'}, {RCA_LITERAL("/issue/"), '#'},
	{RCA_LITERAL("/pull/"), '#'}, {RCA_LITERAL("/pulls/"), '#'},
	{RCA_LITERAL("/pull-requests/"), '#'},
	{RCA_LITERAL("/merge_requests/"), '!'},
	{RCA_LITERAL("/work_items/"), '#'},
	{RCA_LITERAL("/_workitems/edit/"), '#'},
	{RCA_LITERAL("/show_bug.cgi?id="), '#'},
	{RCA_LITERAL("/tickets/"), '#'}, {RCA_LITERAL("/ticket/"), '#'},
};

/* The number of digits at pos if it can be that of a ticket, otherwise 0. */
static int
count_digits(RcaStr s, int pos)
{
	int			n = 0;

	while (pos + n < s.len && rca_is_digit(s.data[pos + n]))
		n++;
	return n > MAX_DIGITS || (n > 0 && s.data[pos] == '0') ? 0 : n;
}

/* Can a ticket end before the text at pos? */
static bool
ends_ticket(RcaStr s, int pos)
{
	if (pos >= s.len)
		return true;
	/*
	 * a letter of another script is allowed, because some scripts have no
	 * blanks
	 */
	if (rca_is_digit(s.data[pos]) || rca_is_alpha(s.data[pos]) || strchr("-_%", s.data[pos]) != NULL)
		return false;
	/* the end of a sentence, but not of a version or a path */
	return (s.data[pos] != '.' && s.data[pos] != '/') ||
		pos + 1 == s.len || !rca_is_word(s.data[pos + 1]);
}

/* The length of "OPS-12" at pos, or 0. */
static int
key_length(RcaStr s, int pos)
{
	int			n = pos;
	int			letters = 0;
	int			digits;
	RcaStr		prefix;

	if (pos > 0 && (rca_is_digit(s.data[pos - 1]) || rca_is_alpha(s.data[pos - 1]) ||
					strchr("-_./@$%&=", s.data[pos - 1]) != NULL))
		return 0;
	while (n < s.len && ((s.data[n] >= 'A' && s.data[n] <= 'Z') ||
						 (n > pos && rca_is_digit(s.data[n]))))
		letters += !rca_is_digit(s.data[n++]);
	prefix = rca_slice(s.data + pos, s.data + n);
	if (letters < MIN_PREFIX || prefix.len > MAX_PREFIX ||
		n >= s.len || s.data[n] != '-' || rca_is_no_ticket_prefix(prefix))
		return 0;
	digits = 0;
	while (rca_is_work_prefix(prefix) && n + 1 + digits < s.len && s.data[n + 1 + digits] == '0')
		digits++;
	digits += count_digits(s, n + 1 + digits);
	n += 1 + digits;
	return digits > 0 && s.data[n - 1] != '-' && ends_ticket(s, n) ? n - pos : 0;
}

/* The word before pos, without the blanks between them. */
static RcaStr
word_before(RcaStr s, int pos)
{
	int			start;

	while (pos > 0 && rca_is_blank(s.data[pos - 1]))
		pos--;
	start = pos;
	while (start > 0 && rca_is_alpha(s.data[start - 1]))
		start--;
	return rca_slice(s.data + start, s.data + pos);
}

/* Is there the name of a repository before "#" at pos: "owner/repo#12"? */
static bool
follows_repository(RcaStr s, int pos)
{
	bool		slash = false;

	while (pos > 0 && (rca_is_word(s.data[pos - 1]) || strchr("-_./", s.data[pos - 1]) != NULL))
		slash |= (s.data[--pos] == '/');
	return slash;
}

/* The length of "#123" at pos, or 0. */
static int
number_length(RcaStr s, int pos)
{
	int			digits = count_digits(s, pos + 1);
	int			end = pos + 1 + digits;
	RcaStr		word;

	if (digits == 0 || !ends_ticket(s, end))
		return 0;
	if (pos > 0 && (rca_is_digit(s.data[pos - 1]) || rca_is_alpha(s.data[pos - 1])))
		return follows_repository(s, pos) ? 1 + digits : 0;
	if (pos > 0 && strchr("&#/=", s.data[pos - 1]) != NULL)
		return 0;
	word = word_before(s, pos);
	if (rca_is_numbered_thing(word))
		return 0;
	/* "the first #1": a single digit needs another sign that it is a ticket */
	if (digits == 1 && !rca_is_ticket_word(word) &&
		!(pos == 0 || strchr("([", s.data[pos - 1]) != NULL))
		return 0;
	return 1 + digits;
}

/* The end of the URL at pos. */
static int
url_end(RcaStr s, int pos)
{
	while (pos < s.len && !rca_is_space(s.data[pos]) && !IS_HIGHBIT_SET(s.data[pos]) &&
		   strchr("<>\")]|", s.data[pos]) == NULL)
		pos++;
	return pos;
}

static RcaStr
signed_number(char sign, RcaStr digits)
{
	char	   *text = psprintf("%c%.*s", sign, digits.len, digits.data);

	return rca_str(text, digits.len + 1);
}

RcaStr
rca_ticket_of_url(RcaStr url)
{
	static const RcaStr browse = RCA_LITERAL("/browse/");
	static const RcaStr issue = RCA_LITERAL("/issue/");
	int			pos;
	int			length;

	for (int i = 0; i < lengthof(paths); i++)
	{
		pos = rca_find(url, paths[i].path);
		if (pos < 0)
			continue;
		pos += paths[i].path.len;
		length = count_digits(url, pos);
		if (length > 0 && (pos + length == url.len || !rca_is_word(url.data[pos + length])))
			return signed_number(paths[i].sign,
								 rca_slice(url.data + pos, url.data + pos + length));
	}
	for (int i = 0; i < 2; i++)
	{
		RcaStr		path = i == 0 ? browse : issue;
		RcaStr		rest;

		pos = rca_find(url, path);
		if (pos < 0)
			continue;
		rest = rca_skip(url, pos + path.len);
		length = 0;
		while (length < rest.len && strchr("/?#", rest.data[length]) == NULL)
			length++;
		rest.len = length;
		if (key_length(rest, 0) == rest.len && rest.len > 0)
			return rest;
	}
	return RCA_NULL_STR;
}

RcaStr
rca_ticket_find(RcaStr s, RcaStr *place)
{
	static const RcaStr scheme = RCA_LITERAL("://");

	for (int i = 0; i < s.len; i++)
	{
		char		c = s.data[i];
		int			length = 0;
		RcaStr		ticket;

		if (c == 'h' && s.len - i > 8 && rca_starts_nocase(rca_skip(s, i), RCA_STR("http")) &&
			(i == 0 || !rca_is_alpha(s.data[i - 1])) &&
			(rca_starts_nocase(rca_skip(s, i + 4), scheme) || rca_starts_nocase(rca_skip(s, i + 5), scheme)))
		{
			RcaStr		url = rca_slice(s.data + i, s.data + url_end(s, i));

			ticket = rca_ticket_of_url(url);
			if (ticket.data != NULL)
			{
				if (place != NULL)
					*place = url;
				return ticket;
			}
			i += url.len - 1;
			continue;
		}
		if (c >= 'A' && c <= 'Z')
			length = key_length(s, i);
		else if (c == '#')
			length = number_length(s, i);
		if (length == 0)
			continue;
		ticket = rca_slice(s.data + i, s.data + i + length);
		if (place != NULL)
			*place = ticket;
		return ticket;
	}
	return RCA_NULL_STR;
}

bool
rca_is_tickets(RcaStr s)
{
	RcaStr		place;
	bool		any = false;

	while (rca_ticket_find(s, &place).data != NULL)
	{
		RcaStr		before = rca_slice(s.data, place.data);

		any = true;
		/* "owner/repo#12" */
		if (place.data[0] == '#')
		{
			while (before.len > 0 && (rca_is_word(before.data[before.len - 1]) ||
									  strchr("-_./", before.data[before.len - 1]) != NULL))
				before.len--;
		}
		while (before.len > 0)
		{
			int			n = rca_count_alpha(before, 0);

			if (n == 0 && IS_HIGHBIT_SET(before.data[0]))
				return false;
			if (n > 0 && !rca_is_ticket_word(rca_slice(before.data, before.data + n)))
				return false;
			before = rca_skip(before, Max(n, 1));
		}
		s = rca_skip(s, (int) (place.data - s.data) + place.len);
	}
	for (int i = 0; i < s.len; i++)
	{
		if (rca_is_word(s.data[i]))
			return false;
	}
	return any;
}

bool
rca_is_commit(RcaStr s)
{
	bool		digit = false;

	if (s.len < 7 || s.len > 40)
		return false;
	for (int i = 0; i < s.len; i++)
	{
		char		c = rca_to_lower(s.data[i]);

		if (!rca_is_digit(c) && (c < 'a' || c > 'f'))
			return false;
		digit |= rca_is_digit(c);
	}
	return digit;
}
